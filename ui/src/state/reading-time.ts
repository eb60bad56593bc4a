// How long a text takes to read.

/** Words in a minute, silently, of adults reading their own language: IReST, the texts that vision clinics measure reading with
 * (Trauzettel-Klosinski & Dietz, 2012). */
const WORDS: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
/** The middle of those, for all other languages. */
const OTHER_WORDS = 185;

/** Characters in a minute of scripts without blanks, from the same study; Japanese is quicker by its kana. */
const CHINESE = 255;
const JAPANESE = 357;
/** Thai, Lao, Khmer and Burmese have no blanks either; their words have some six letters and signs. */
const UNSPACED = 6 * OTHER_WORDS;

/** More is not looked at; the rest is taken to be like it. */
const LOOKED_AT = 400_000;

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NO_BLANKS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Minutes that a text takes, as a fraction; by its scripts, and for words by its language (BCP 47). */
export function readingMinutes(text: string, language: string | null): number {
  const looked = text.slice(0, LOOKED_AT);
  const ideographs = count(looked, IDEOGRAPHS);
  const unspaced = count(looked, NO_BLANKS);
  const words = count(looked.replace(IDEOGRAPHS, " ").replace(NO_BLANKS, " "), WORD);
  const isJapanese = language?.startsWith("ja") ?? KANA.test(looked);
  const perMinute = WORDS[language?.split("-")[0]?.toLowerCase() ?? ""] ?? OTHER_WORDS;
  const minutes = ideographs / (isJapanese ? JAPANESE : CHINESE) + unspaced / UNSPACED + words / perMinute;
  return minutes * (looked.length === 0 ? 1 : text.length / looked.length);
}
