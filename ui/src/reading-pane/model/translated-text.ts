// A body whose sentences are replaced by their translations one after the other, as they come. Everything that is no sentence
// (pictures, tables, code) stays where it is. The core and the page read the same text, but with other blanks: without blanks
// they are the same.

import type { TranslatedSentence } from "../../backend/contract";

/** What the core reads no sentences from. */
const SILENT = "pre, figure, figcaption, button, svg, [data-sign], .embed, .image-off, .image-failed, .visually-hidden";

const BLANKS = /\s+/g;

/** A piece of text on the page, and what stands in its place. */
interface Piece {
  readonly text: string;
  readonly holder: HTMLElement;
  /** Stretches that are replaced, in order; an element stands only where a sentence begins. */
  replaced: { from: number; to: number; by: HTMLElement | null }[];
}

export class TranslatedText {
  readonly #pieces: Piece[] = [];
  /** The text without blanks, and of each of its characters the piece and the place in it. */
  readonly #flat: string;
  readonly #piece: number[] = [];
  readonly #place: number[] = [];
  /** Where the next sentence is looked for first. */
  #next = 0;
  /** Sentences by where they begin. */
  readonly #starts = new Map<number, HTMLElement>();

  constructor(
    body: HTMLElement,
    private readonly language: string,
  ) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.data.trim() !== "" && !node.parentElement?.closest(SILENT)) nodes.push(node);
    }
    let flat = "";
    for (const node of nodes) {
      const holder = document.createElement("span");
      const text = node.data;
      node.replaceWith(holder);
      holder.append(node);
      for (let at = 0; at < text.length; at++) {
        if (/\s/.test(text.charAt(at))) continue;
        flat += text.charAt(at);
        this.#piece.push(this.#pieces.length);
        this.#place.push(at);
      }
      this.#pieces.push({ text, holder, replaced: [] });
    }
    this.#flat = flat;
  }

  /** The sentences that are translated, in the order of the text. */
  get sentences(): HTMLElement[] {
    return [...this.#starts].sort(([a], [b]) => a - b).map(([, element]) => element);
  }

  /** Puts a translation in the place of its sentence; false when the sentence is not there (any more). */
  add({ original, text }: TranslatedSentence): boolean {
    const wanted = original.replace(BLANKS, "");
    const start = this.#find(wanted);
    if (start < 0) return false;
    const end = start + wanted.length;
    const sentence = document.createElement("span");
    sentence.className = "sentence";
    sentence.lang = this.language;
    sentence.dir = "auto";
    sentence.dataset.original = original;
    sentence.textContent = text;
    this.#starts.set(start, sentence);
    this.#next = end;
    let by: HTMLElement | null = sentence;
    for (let at = start; at < end;) {
      const index = this.#piece[at] as number;
      const from = this.#place[at] as number;
      while (at < end && this.#piece[at] === index) at++;
      const piece = this.#pieces[index] as Piece;
      piece.replaced.push({ from, to: (this.#place[at - 1] as number) + 1, by });
      piece.replaced.sort((a, b) => a.from - b.from);
      by = null;
      draw(piece);
    }
    return true;
  }

  #find(wanted: string): number {
    if (wanted === "") return -1;
    const after = this.#flat.indexOf(wanted, this.#next);
    // One that was left out at first comes later; one that stands there twice is each of them once.
    for (let at = after >= 0 ? after : this.#flat.indexOf(wanted); at >= 0; at = this.#flat.indexOf(wanted, at + 1)) {
      if (!this.#isTaken(at, at + wanted.length)) return at;
    }
    return -1;
  }

  #isTaken(start: number, end: number): boolean {
    for (const at of [start, end - 1]) {
      const place = this.#place[at] as number;
      const { replaced } = this.#pieces[this.#piece[at] as number] as Piece;
      if (replaced.some(({ from, to }) => place >= from && place < to)) return true;
    }
    return false;
  }
}

function draw({ text, holder, replaced }: Piece): void {
  const parts: (string | Node)[] = [];
  let at = 0;
  for (const { from, to, by } of replaced) {
    if (from > at) parts.push(text.slice(at, from));
    if (by) parts.push(by);
    at = to;
  }
  if (at < text.length) parts.push(text.slice(at));
  holder.replaceChildren(...parts);
}
