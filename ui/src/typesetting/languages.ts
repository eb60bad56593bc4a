// Which language a text is in and which way it goes. Feeds say so, often wrongly: a blog in Japanese whose software was installed in
// English says "en". The letters tell at least that.

import type { TextDirection } from "../backend/contract";

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  thai: /\p{Script=Thai}/u,
  devanagari: /\p{Script=Devanagari}/u,
};
type Script = keyof typeof SCRIPTS;

/** By the names that `Intl.Locale` has for scripts: the letters that a language is written in. */
const LETTERS: Record<string, readonly Script[]> = {
  Latn: ["latin"],
  Jpan: ["kana", "han"],
  Hans: ["han"],
  Hant: ["han"],
  Kore: ["hangul", "han"],
  Arab: ["arabic"],
  Hebr: ["hebrew"],
  Cyrl: ["cyrillic"],
  Grek: ["greek"],
  Thai: ["thai"],
  Deva: ["devanagari"],
};

/** Where letters leave no doubt, or the faces and rules are the same. Of Latin and Cyrillic letters nothing follows. */
const GUESSES: Partial<Record<Script, string>> = {
  kana: "ja",
  han: "zh",
  hangul: "ko",
  arabic: "ar",
  hebrew: "he",
  greek: "el",
  thai: "th",
};

/** A few hundred letters tell as much as all of them. */
const ENOUGH = 600;

/** The language of a text that is said to be in `declared`; null when it is not known. */
export function languageOf(declared: string | null, text: string): string | null {
  const tag = declared && Intl.getCanonicalLocales(wellFormed(declared))[0];
  const main = mainScript(text);
  if (!main) return tag || null;
  const letters = tag ? LETTERS[new Intl.Locale(tag).maximize().script ?? ""] : undefined;
  // A language with letters that are not known here may well be right.
  if (tag && (letters === undefined || letters.includes(main))) return tag;
  return GUESSES[main] ?? null;
}

/** What publishers write for a tag: "en_US", "English". */
function wellFormed(declared: string): string[] {
  const tag = declared.trim().replaceAll("_", "-");
  try {
    return [new Intl.Locale(tag).toString()];
  } catch {
    return [];
  }
}

/** The script that most of the letters have. Kana decide for Japanese, whatever the number of Chinese characters between them. */
function mainScript(text: string): Script | null {
  const counts = new Map<Script, number>();
  let seen = 0;
  for (const letter of text.slice(0, 4 * ENOUGH)) {
    const script = (Object.keys(SCRIPTS) as Script[]).find((script) => SCRIPTS[script].test(letter));
    if (!script) continue;
    counts.set(script, (counts.get(script) ?? 0) + 1);
    if (++seen >= ENOUGH) break;
  }
  const of = (script: Script): number => counts.get(script) ?? 0;
  const [main] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [null];
  if (main === "han" && of("kana") > of("han") / 20) return "kana";
  if (main === "han" && of("hangul") > of("han") / 4) return "hangul";
  // A Chinese character says as much as four Latin letters.
  if (main === "latin" && 4 * (of("han") + of("kana")) > of("latin"))
    return of("kana") > of("han") / 20 ? "kana" : "han";
  return main;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

/** Whether a text has anything that goes from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** How a text goes: the way of its first letter, of most of its letters; null when it has none. */
export function directionsOf(text: string): { first: TextDirection; most: TextDirection } | null {
  let first: TextDirection | null = null;
  let balance = 0;
  let seen = 0;
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    const direction = RIGHT_TO_LEFT.test(character) ? "rtl" : "ltr";
    first ??= direction;
    balance += direction === "rtl" ? 1 : -1;
    if (++seen >= ENOUGH) break;
  }
  return first === null ? null : { first, most: balance > 0 ? "rtl" : "ltr" };
}

/** The way of a block within a text that goes `base`; null: as the text. It turns round only when it begins the other way and mostly
 * goes that way: a Hebrew paragraph that begins with "iPhone" is Hebrew, an English one that quotes a Hebrew line is English. */
export function blockDirection(text: string, base: TextDirection): TextDirection | null {
  const found = directionsOf(text);
  if (!found || found.first === base || found.most === base) return null;
  return found.first;
}
