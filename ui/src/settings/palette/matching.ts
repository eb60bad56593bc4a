// How well a text answers what was typed. Every word typed has to be found: at best as the beginning of the text, then of a word, then
// inside one, then as letters in their order, the first of which begins a word ("nua" finds "Next unread article"). Case, accents and
// widths do not count. Scripts without spaces between words are found anywhere, but never by scattered characters.

import { fold } from "../../shared/fold";

/** A text made ready for being searched many times. */
export interface Ready {
  plain: string;
  /** For each place in it whether a word begins there. */
  starts: readonly boolean[];
}

const SCORE = { whole: 1000, start: 900, word: 800, inside: 600, scattered: 300 };
const WORD = /[\p{L}\p{N}]/u;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}]/u;
/** Letters are looked for one by one only in a text and for a word of this length at most. */
const LONGEST = { text: 120, word: 16 };

export function ready(text: string): Ready {
  const plain = fold(text);
  const starts = Array.from(plain, (character, index) => WORD.test(character) && !WORD.test(plain.charAt(index - 1)));
  // Astral characters count double in `plain`; where there are any, words begin nowhere else than at the start.
  return { plain, starts: starts.length === plain.length ? starts : [true] };
}

/** The words of what was typed. */
export const wordsOf = (typed: string): string[] => fold(typed).split(/\s+/).filter(Boolean);

/** How well a text answers these words, more is better; null when one is not found. */
export function score(words: readonly string[], text: Ready): number | null {
  let sum = 0;
  for (const word of words) {
    const own = scoreWord(word, text);
    if (own === null) return null;
    sum += own;
  }
  // Of two that answer alike the shorter one is meant.
  return sum / Math.max(1, words.length) - Math.min(text.plain.length, 99) / 100;
}

function scoreWord(word: string, { plain, starts }: Ready): number | null {
  if (plain === word) return SCORE.whole;
  let at = plain.indexOf(word);
  if (at === 0) return SCORE.start;
  const first = at;
  for (; at > 0; at = plain.indexOf(word, at + 1)) if (starts[at]) return SCORE.word - Math.min(at, 50);
  if (first > 0) return SCORE.inside - Math.min(first, 50);
  if (UNSPACED.test(word) || word.length > LONGEST.word || plain.length > LONGEST.text) return null;
  return scattered(word, plain, starts);
}

/** The best way to find letters in their order: those that begin words or go on from the one before count most. */
function scattered(word: string, plain: string, starts: readonly boolean[]): number | null {
  // For each place: the best score of the letters so far with the last one found there.
  let best = Array.from(plain, (letter, at) => (letter === word[0] && starts[at] ? 12 : -Infinity));
  for (const letter of word.slice(1)) {
    let before = -Infinity;
    const next = best.map((_, at) => {
      const stuck = at > 0 ? best[at - 1]! : -Infinity;
      const reached = Math.max(stuck + 8, before + (starts[at] ? 10 : 1));
      before = Math.max(before, stuck);
      return plain[at] === letter ? reached : -Infinity;
    });
    best = next;
  }
  const top = Math.max(...best);
  return top === -Infinity ? null : SCORE.scattered + top / word.length;
}
