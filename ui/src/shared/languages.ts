/** The way that a language is written. */
export type Direction = "ltr" | "rtl";

/** The languages that there are sentences for (a folder in `locales/` each), by their own names. */
const OWN_NAMES = {
  de: "Deutsch",
  en: "English",
  es: "Español",
  fr: "Français",
  ar: "العربية",
  ja: "日本語",
  zh: "简体中文",
} as const;

/** Not languages but looking glasses, for development: English with accents, longer and in brackets, and English from right to left.
 * What then looks like plain English is hard-coded; what lacks a bracket is cut off or glued together. */
const LOOKING_GLASSES = { "en-XA": "⟦Ēēnglíísh⟧", "ar-XB": "‮English‬" } as const;

/** The tag of a language of the interface. */
export type Language = keyof typeof OWN_NAMES;
export type LookingGlass = keyof typeof LOOKING_GLASSES;

/** The languages that there are sentences for. */
export const LANGUAGES = Object.keys(OWN_NAMES) as readonly Language[];

/** English is complete and stands in for what another language lacks. */
export const FALLBACK: Language = "en";

/** What can be chosen in the settings. */
export const OFFERED: readonly (Language | LookingGlass)[] = import.meta.env.DEV
  ? [...LANGUAGES, ...(Object.keys(LOOKING_GLASSES) as LookingGlass[])]
  : LANGUAGES;

const RIGHT_TO_LEFT: readonly string[] = ["ar", "ar-XB"];

/** A language in its own words. */
export function languageName(tag: string): string {
  return Object.entries({ ...OWN_NAMES, ...LOOKING_GLASSES }).find(([known]) => known === tag)?.[1] ?? tag;
}

/** What comes of the languages that a person wants. */
export interface Spoken {
  /** Whose sentences. */
  sentences: Language;
  /** How dates, numbers and names are written and sorted (BCP 47): the language with the person's region. */
  locale: string;
  direction: Direction;
  lookingGlass: LookingGlass | null;
}

/** The first of the wanted languages that there are sentences for. Traditional Chinese gets the simplified sentences rather than those of
 * the next language, as the Unicode tables of language matching have it. */
export function negotiate(wanted: readonly string[]): Spoken {
  const glass = import.meta.env.DEV ? OFFERED.find((tag) => tag === wanted[0] && tag in LOOKING_GLASSES) : undefined;
  const tags = wanted.flatMap(parse);
  const sentences = tags.map(({ language }) => language).find(isSpoken) ?? FALLBACK;
  const own = tags.filter(({ language }) => language === sentences);
  // "German" was chosen on an Austrian system: German as written in Austria.
  const regional = own.find(({ region }) => region !== undefined) ?? own[0];
  return {
    sentences: glass ? "en" : sentences,
    locale: glass ? "en" : regional ? localeOf(regional) : sentences,
    direction: RIGHT_TO_LEFT.includes(glass ?? sentences) ? "rtl" : "ltr",
    lookingGlass: (glass as LookingGlass | undefined) ?? null,
  };
}

/** Dates among simplified sentences are written in simplified characters too. */
function localeOf(tag: Intl.Locale): string {
  return tag.language === "zh" && tag.maximize().script !== "Hans"
    ? new Intl.Locale(tag, { script: "Hans" }).baseName
    : tag.toString();
}

function isSpoken(language: string): language is Language {
  return Object.hasOwn(OWN_NAMES, language);
}

/** A system may name a language in a way that is none ("C", "de_DE@euro"). */
function parse(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}

/** An arrow key as it means where reading goes from left to right: what is written first is before. */
export function readingKey(key: string, direction: Direction): string {
  const turned: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };
  return direction === "rtl" ? (turned[key] ?? key) : key;
}
