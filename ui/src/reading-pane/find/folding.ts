import { fold } from "../../shared/fold";

/** What is there and not seen: soft hyphens, joiners, marks of direction. A word with them inside is still that word. */
const UNSEEN = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFE00-\uFE0F]/;
const BLANK = /\s/;
/** In the scripts from India to Cambodia the vowels are marks, and が is another letter than か: there nothing is left out. */
const KEEPS_MARKS = /[\u0900-\u109F\u1780-\u17FF\u1A20-\u1AAF\uA8E0-\uA8FF\u3040-\u30FF]|[\u{11000}-\u{116FF}]/u;

const known: [Map<string, string>, Map<string, string>] = [new Map(), new Map()];

/** A character made plain for comparison: without accent, and without case unless that is to match; a blank is one space. */
export function plain(character: string, matchCase: boolean): string {
  const table = known[matchCase ? 1 : 0];
  const before = table.get(character);
  if (before !== undefined) return before;
  const made = make(character, matchCase);
  table.set(character, made);
  return made;
}

function make(character: string, matchCase: boolean): string {
  if (BLANK.test(character)) return " ";
  if (UNSEEN.test(character)) return "";
  if (KEEPS_MARKS.test(character)) return character;
  if (/[’‘ʼ]/.test(character)) return "'";
  if (/[“”„«»]/.test(character)) return '"';
  if (/[‐‑]/.test(character)) return "-";
  const folded = fold(character);
  if (!matchCase || folded === character) return folded;
  return character
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
}

/** What is looked for, made plain in the same way. */
export function plainQuery(query: string, matchCase: boolean): string {
  let units = "";
  for (const character of query.trim()) units += plain(character, matchCase);
  return units.replace(/ +/g, " ");
}
