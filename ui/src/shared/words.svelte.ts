import { FluentBundle, FluentNumber, FluentResource, type FluentFunction, type FluentVariable } from "@fluent/bundle";
import { createContext } from "svelte";
import { FALLBACK, negotiate, type Direction, type Language, type Spoken } from "./languages";
import { GLASSES } from "./looking-glass";
import { readSources, sourcesOf } from "./sources";

/** Values for the places in a sentence. */
export type WordArguments = Record<string, FluentVariable>;

/** Fluent's NUMBER knows no percent: `{ PERCENT($percent) }`, of whole percents. */
const PERCENT: FluentFunction = ([value]) =>
  value instanceof FluentNumber ? new FluentNumber(value.value / 100, { style: "percent" }) : value!;

/** Every sentence of the interface, in the language that the person reads; it can change while the program runs. */
export class Words {
  #bundle = $state.raw<FluentBundle | null>(null);
  /** English, for what the language lacks; made when that happens. */
  #fallback: FluentBundle | undefined;
  /** What was wanted last: its sentences may be on their way. */
  #wanted: Spoken | null = null;
  #whole: (text: string) => string = (text) => text;
  #used = "";
  /** How dates and numbers are written (BCP 47), and the language of the page. */
  language = $state("en");
  direction = $state<Direction>("ltr");

  constructor(wanted: readonly string[]) {
    void this.use(wanted);
  }

  /** Changes the language; `wanted` in order of preference. At once, when its sentences have been read. */
  async use(wanted: readonly string[]): Promise<void> {
    const spoken = negotiate(wanted);
    this.#wanted = spoken;
    if (!sourcesOf(spoken.sentences)) {
      // Without its file the language stays as it was.
      await readSources(spoken.sentences, FALLBACK).catch(() => undefined);
      if (this.#wanted !== spoken || !sourcesOf(spoken.sentences)) return;
    }
    this.#speak(spoken);
  }

  /** The same language again changes nothing: every sentence on screen, and the open article with them, would be made anew. */
  #speak({ sentences, locale, direction, lookingGlass }: Spoken): void {
    const used = [sentences, locale, direction, lookingGlass].join();
    if (used === this.#used) return;
    this.#used = used;
    const glass = import.meta.env.DEV && lookingGlass ? GLASSES[lookingGlass] : null;
    this.#whole = glass?.whole ?? ((text) => text);
    this.#bundle = makeBundle(sentences, locale, glass?.piece);
    this.language = locale;
    this.direction = direction;
  }

  /** The sentence for a key. A key without a sentence shows itself, so that it is noticed. */
  t = (key: string, values?: WordArguments): string => {
    const bundle = this.#bundleWith(key);
    const pattern = bundle?.getMessage(key)?.value;
    return bundle && pattern ? this.#whole(bundle.formatPattern(pattern, values, [])) : key;
  };

  /** Whether there is a sentence for a key. */
  has = (key: string): boolean => this.#bundleWith(key) !== undefined;

  #bundleWith(key: string): FluentBundle | undefined {
    if (this.#bundle?.hasMessage(key)) return this.#bundle;
    this.#fallback ??= sourcesOf(FALLBACK) && makeBundle(FALLBACK, FALLBACK);
    return this.#fallback?.hasMessage(key) ? this.#fallback : undefined;
  }
}

/** Fluent's marks around values stay on (U+2068 … U+2069): a Latin title in an Arabic sentence keeps its own direction, as in `<bdi>`. */
export function makeBundle(language: Language, locale: string, transform?: (text: string) => string): FluentBundle {
  const bundle = new FluentBundle(locale, { functions: { PERCENT }, ...(transform && { transform }) });
  for (const source of sourcesOf(language) ?? []) bundle.addResource(new FluentResource(source));
  return bundle;
}

export const [useWords, provideWords] = createContext<Words>();
