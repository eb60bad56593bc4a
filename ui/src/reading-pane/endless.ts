/** A run without a space that is longer than this is no word and no sentence: a data dump, or an attack. */
const ENDLESS = 20_000;
/** What an endless run is cut into: laid out in a few milliseconds each. */
const PIECE = 2_000;

/** Cuts runs without any space into blocks that are laid out only when they come into sight. WebKit takes 7 s for a line of 400,000
 * characters and more than squarely longer for more, in which the window is dead. */
export function cutEndlessRuns(body: DocumentFragment): void {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.length > ENDLESS && longestRun(text.data) > ENDLESS) found.push(text);
  }
  for (const text of found) {
    const pieces = text.data.match(/\s+|\S+/g) ?? [];
    text.replaceWith(...pieces.flatMap<string | Node>((piece) => (piece.length > ENDLESS ? blocks(piece) : [piece])));
  }
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.matchAll(/\S+/g)) longest = Math.max(longest, run[0].length);
  return longest;
}

function blocks(run: string): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (let start = 0; start < run.length;) {
    // Not through the middle of a character.
    const end = start + PIECE + (/[\uDC00-\uDFFF]/.test(run.charAt(start + PIECE)) ? 1 : 0);
    const block = document.createElement("span");
    block.className = "endless";
    block.textContent = run.slice(start, end);
    made.push(block);
    start = end;
  }
  return made;
}
