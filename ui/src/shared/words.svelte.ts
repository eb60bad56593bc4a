import { FluentBundle, FluentNumber, FluentResource, type FluentFunction, type FluentVariable } from "@fluent/bundle";
import { createContext } from "svelte";
import { FALLBACK, negotiate, type Direction, type Language } from "./languages";
import { GLASSES } from "./looking-glass";

/** Values for the places in a sentence. */
export type WordArguments = Record<string, FluentVariable>;

// Every language is in the program: reading seven costs a millisecond once (130 KB of text that is parsed only when it is used), and
// another language is there at once.
const sources = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** Fluent's NUMBER knows no percent: `{ PERCENT($percent) }`, of whole percents. */
const PERCENT: FluentFunction = ([value]) =>
  value instanceof FluentNumber ? new FluentNumber(value.value / 100, { style: "percent" }) : value!;

/** Every sentence of the interface, in the language that the person reads; it can change while the program runs. */
export class Words {
  #bundles = $state.raw<FluentBundle[]>([]);
  #whole: (text: string) => string = (text) => text;
  #used = "";
  /** How dates and numbers are written (BCP 47), and the language of the page. */
  language = $state("en");
  direction = $state<Direction>("ltr");

  constructor(wanted: readonly string[]) {
    this.use(wanted);
  }

  /** Changes the language; `wanted` in order of preference. The same language again changes nothing: every sentence on screen, and
   * the open article with them, would be made anew. */
  use(wanted: readonly string[]): void {
    const { sentences, locale, direction, lookingGlass } = negotiate(wanted);
    const used = [sentences, locale, direction, lookingGlass].join();
    if (used === this.#used) return;
    this.#used = used;
    const glass = import.meta.env.DEV && lookingGlass ? GLASSES[lookingGlass] : null;
    const fallback = sentences === FALLBACK ? [] : [makeBundle(FALLBACK, FALLBACK)];
    this.#whole = glass?.whole ?? ((text) => text);
    this.#bundles = [makeBundle(sentences, locale, glass?.piece), ...fallback];
    this.language = locale;
    this.direction = direction;
  }

  /** The sentence for a key. A key without a sentence shows itself, so that it is noticed. */
  t = (key: string, values?: WordArguments): string => {
    for (const bundle of this.#bundles) {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern) return this.#whole(bundle.formatPattern(pattern, values, []));
    }
    return key;
  };

  /** Whether there is a sentence for a key. */
  has = (key: string): boolean => this.#bundles.some((bundle) => bundle.hasMessage(key));
}

/** Fluent's marks around values stay on (U+2068 … U+2069): a Latin title in an Arabic sentence keeps its own direction, as in `<bdi>`. */
export function makeBundle(language: Language, locale: string, transform?: (text: string) => string): FluentBundle {
  const bundle = new FluentBundle(locale, { functions: { PERCENT }, ...(transform && { transform }) });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

export const [useWords, provideWords] = createContext<Words>();
