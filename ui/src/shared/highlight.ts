/** A piece of a text; `hit` when it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

// Scripts written without blanks: a word of them is found anywhere, others at the start of a word.
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Cuts a text where the words of a search are found, as the search itself finds them: without case and accents. */
export function highlightPieces(text: string, search: string): Piece[] {
  const words = search.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  if (words.length === 0) return text === "" ? [] : [{ text, hit: false }];
  const { folded, origin } = fold(text);
  const hits: boolean[] = new Array<boolean>(text.length).fill(false);
  for (const word of words.map((word) => fold(word).folded)) {
    const anywhere = UNSPACED.test(word);
    for (let at = folded.indexOf(word); at >= 0 && word !== ""; at = folded.indexOf(word, at + 1)) {
      if (!anywhere && at > 0 && LETTER.test(folded[at - 1] as string)) continue;
      const end = origin[at + word.length] ?? text.length;
      for (let index = origin[at] as number; index < end; index++) hits[index] = true;
    }
  }
  const pieces: Piece[] = [];
  for (let start = 0, index = 1; index <= text.length; index++) {
    if (index < text.length && hits[index] === hits[start]) continue;
    pieces.push({ text: text.slice(start, index), hit: hits[start] as boolean });
    start = index;
  }
  return pieces;
}

/** The text without case and accents, and for each place of it the place in the text. */
function fold(text: string): { folded: string; origin: number[] } {
  let folded = "";
  const origin: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) origin.push(place);
    place += character.length;
  }
  return { folded, origin };
}
