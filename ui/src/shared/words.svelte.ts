import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { negotiateLanguages } from "@fluent/langneg";
import { createContext } from "svelte";

/** Values for the places in a sentence. */
export type WordArguments = Record<string, FluentVariable>;

const sources = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The languages that there are sentences for; the first is complete and stands in for what another lacks. */
export const LANGUAGES = ["en", "de"] as const;

/** Every sentence of the interface, in the language that the person reads; it can change while the program runs. */
export class Words {
  #bundles = $state.raw<FluentBundle[]>([]);
  /** The language in use (BCP 47), for `lang`, dates and numbers. */
  language = $state("en");

  constructor(wanted: readonly string[]) {
    this.use(wanted);
  }

  /** Changes the language; `wanted` in order of preference. */
  use(wanted: readonly string[]): void {
    const available = negotiateLanguages([...wanted], [...LANGUAGES], { defaultLocale: "en", strategy: "lookup" });
    const chosen = available[0] ?? "en";
    this.#bundles = [...new Set([chosen, "en"])].map(makeBundle);
    // The region that the person wants (de-AT) also says how dates are written.
    this.language = wanted.find((tag) => tag.split("-")[0] === chosen) ?? chosen;
  }

  /** The sentence for a key. A key without a sentence shows itself, so that it is noticed. */
  t = (key: string, values?: WordArguments): string => {
    for (const bundle of this.#bundles) {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern) return bundle.formatPattern(pattern, values, []);
    }
    return key;
  };

  /** Whether there is a sentence for a key. */
  has = (key: string): boolean => this.#bundles.some((bundle) => bundle.hasMessage(key));
}

function makeBundle(language: string): FluentBundle {
  const bundle = new FluentBundle(language);
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

export const [useWords, provideWords] = createContext<Words>();
