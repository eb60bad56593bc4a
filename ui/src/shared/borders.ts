const WORD = /[\p{L}\p{N}]/u;
// The scripts whose runs the core cuts into pairs of characters: they have no blanks between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a text has anything that belongs to words. */
export const hasWord = (text: string): boolean => WORD.test(text);

/** Whether a word may begin or end between two units of a text. */
export function isBorder(units: string, at: number): boolean {
  const before = lastCharacter(units, at);
  const after = at < units.length ? String.fromCodePoint(units.codePointAt(at) ?? 0) : "";
  return !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}

function lastCharacter(units: string, at: number): string {
  const unit = units.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(unit) ? units.slice(at - 2, at) : unit;
}
