// Which parts of a text match a search, as the core finds them: all words, whatever their case and accents; the last one as a
// beginning; "quoted" words together; Chinese, Japanese and Korean anywhere in a run.

import { hasWord, isBorder } from "../shared/borders";
import { fold as plainly } from "../shared/fold";

/** A part of a text. */
export interface Part {
  text: string;
  hit: boolean;
}

/** A text made plain for comparison, and for each of its units the place in the text that it came from. */
interface Folded {
  units: string;
  from: number[];
}

// The core takes a shorter last word as a whole word.
const SHORTEST_BEGINNING = 3;

/** The words of a search, folded; `whole` ones match whole words only. */
export interface Term {
  units: string;
  whole: boolean;
}

/** The words of a search. */
export function termsOf(search: string): Term[] {
  const found: { text: string; quoted: boolean }[] = [];
  // A language is no word of the text.
  search
    .replace(/(^|\s)lang:\S*/gi, " ")
    .split(/["“”„]/)
    .forEach((piece, index) => {
      if (index % 2 === 1) found.push({ text: piece.trim(), quoted: true });
      else for (const text of piece.split(/\s+/)) found.push({ text, quoted: false });
    });
  const words = found.filter(({ text }) => hasWord(text));
  return words.map(({ text, quoted }, index) => ({
    units: fold(trimSigns(text)).units,
    whole: quoted || index < words.length - 1 || [...text].length < SHORTEST_BEGINNING,
  }));
}

/** Cuts a text into parts that match and parts that do not. Joined they are the text. */
export function highlight(text: string, terms: readonly Term[]): Part[] {
  if (terms.length === 0 || text === "") return text === "" ? [] : [{ text, hit: false }];
  const folded = fold(text);
  const hits = terms.flatMap((term) => find(folded, term)).toSorted((a, b) => a[0] - b[0]);
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (end <= at || end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(Math.max(at, start), end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

function find({ units, from }: Folded, { units: term, whole }: Term): [start: number, end: number][] {
  const hits: [number, number][] = [];
  for (let at = units.indexOf(term); at >= 0; at = units.indexOf(term, at + term.length)) {
    const end = at + term.length;
    const starts = isBorder(units, at);
    if (starts && (!whole || isBorder(units, end))) hits.push([from[at] as number, from[end] as number]);
  }
  return hits;
}

const trimSigns = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

function fold(text: string): Folded {
  let units = "";
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = plainly(character);
    // Of one letter may come several (ß has its own capital, ﬁ is two): all come from the same place.
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    units += plain;
    at += character.length;
  }
  from.push(text.length);
  // A mark on the last letter of a hit belongs to it: ends are where the next unit comes from.
  return { units, from };
}
