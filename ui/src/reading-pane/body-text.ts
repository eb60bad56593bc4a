// The text of a body as one string, and the way between it and the elements.

import { flat, type Span } from "./anchors";

/** Elements that go on in the line. All others begin and end one. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);

/** What stands in a body without being its text: our own signs and buttons, readings over characters, words in the place of images. */
const APART = "button, rt, rp, [hidden], [data-sign], .image-off, .image-failed, .embed, .visually-hidden";

/** Blanks, and what is seen by no reader: soft hyphens, and marks of no width that texts of two sources differ in. */
const BLANK = /\s/;
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/;

/** The text of a body: blanks made one, a line end between blocks. */
export class BodyText {
  readonly text: string;
  /** The same with a blank for each line end. */
  readonly flat: string;
  readonly #nodes: Text[] = [];
  /** Where each node begins in the text. */
  readonly #starts: number[] = [];

  constructor(body: Node) {
    const parts: string[] = [];
    let length = 0;
    let last = "\n";
    for (const step of walk(body)) {
      if (step === "block") {
        if (last === " ") {
          // A blank at the end of a block is none.
          parts.push((parts.pop() ?? "").slice(0, -1));
          length--;
          last = "x";
        }
        if (last !== "\n") {
          parts.push("\n");
          length++;
          last = "\n";
        }
        continue;
      }
      const made = normal(step.data, last === " " || last === "\n");
      this.#nodes.push(step);
      this.#starts.push(length);
      if (made === "") continue;
      parts.push(made);
      length += made.length;
      last = made.charAt(made.length - 1);
    }
    this.text = parts.join("");
    this.flat = flat(this.text);
  }

  /** Whether the elements are still those that the text was read from. */
  get isCurrent(): boolean {
    const last = this.#nodes.at(-1);
    return last === undefined || (last.isConnected && (this.#nodes[0] as Text).isConnected);
  }

  /** How many pieces of text there are. */
  get size(): number {
    return this.#nodes.length;
  }

  /** A piece of text, and where it begins. */
  piece(index: number): { node: Text; start: number } | undefined {
    const node = this.#nodes[index];
    return node && { node, start: this.#starts[index] as number };
  }

  /** A stretch without blanks at its ends. */
  trim({ start, end }: Span): Span {
    let from = start;
    let to = end;
    while (from < to && BLANK.test(this.text.charAt(from))) from++;
    while (to > from && BLANK.test(this.text.charAt(to - 1))) to--;
    return { start: from, end: to };
  }

  /** The range of a stretch. */
  range({ start, end }: Span): Range | null {
    const first = this.#at(start);
    const last = this.#at(end - 1);
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, Math.min(last.node.length, last.offset + 1));
    return range;
  }

  /** Where a place in the elements is in the text. */
  offsetOf(node: Node, offset: number): number {
    const place = node.nodeType === Node.TEXT_NODE ? node : (node.childNodes[offset] ?? null);
    // Behind the last child: whatever follows the element.
    const index = this.#firstFrom(place ?? node, place === null);
    const found = this.#nodes[index];
    if (found === undefined) return this.text.length;
    const start = this.#starts[index] as number;
    if (found !== node) return start;
    return start + this.#made(index, found.data.slice(0, offset)).length;
  }

  /** The first piece that is at or behind a node; behind all that is in it when `past`. */
  #firstFrom(place: Node, past: boolean): number {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const node = this.#nodes[middle] as Text;
      const relation = place.compareDocumentPosition(node);
      const isInside = (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
      const isBehind = node === place || (isInside ? !past : (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
      if (isBehind) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The node and the place in it of a character of the text. */
  #at(position: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= position) low = middle + 1;
      else high = middle;
    }
    // Of several that begin there the last has the character, the others are empty.
    const index = low - 1;
    const node = this.#nodes[index];
    if (!node) return null;
    const wanted = position - (this.#starts[index] as number);
    return { node, offset: rawOffset(node.data, wanted, this.#followsBlank(index)) };
  }

  #made(index: number, data: string): string {
    return normal(data, this.#followsBlank(index));
  }

  #followsBlank(index: number): boolean {
    const start = this.#starts[index] as number;
    return start === 0 || BLANK.test(this.text.charAt(start - 1));
  }
}

const texts = new WeakMap<Node, BodyText>();

/** The text of a body; read once for each. */
export function textOf(body: Node): BodyText {
  const known = texts.get(body);
  if (known?.isCurrent) return known;
  const made = new BodyText(body);
  texts.set(body, made);
  return made;
}

/** Forgets the text of a body whose elements were changed. */
export function forgetText(body: Node): void {
  texts.delete(body);
}

/** The pieces of text and the borders of blocks, in their order. No recursion: foreign texts are nested as deep as they like. */
function* walk(body: Node): Generator<Text | "block"> {
  let node: Node | null = body.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) yield node as Text;
    if (isBlock(node)) yield "block";
    let next: Node | null = isApart(node) ? null : node.firstChild;
    while (!next && node && node !== body) {
      if (isBlock(node)) yield "block";
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
}

const isApart = (node: Node): boolean => node instanceof Element && node.matches(APART);
const isBlock = (node: Node): boolean => node instanceof Element && !INLINE.has(node.nodeName) && !isApart(node);

/** A text with blanks made one and without what is not seen. */
function normal(data: string, followsBlank: boolean): string {
  const made = data.replace(/[\u00AD\u200B\u2060\uFEFF]+/g, "").replace(/\s+/g, " ");
  return followsBlank && made.startsWith(" ") ? made.slice(1) : made;
}

/** Where the character of a normal text is in the raw one. */
function rawOffset(data: string, wanted: number, followsBlank: boolean): number {
  let made = 0;
  let wasBlank = followsBlank;
  for (let at = 0; at < data.length; at++) {
    const character = data.charAt(at);
    if (UNSEEN.test(character)) continue;
    const isBlank = BLANK.test(character);
    if (isBlank && wasBlank) continue;
    if (made === wanted) return at;
    made++;
    wasBlank = isBlank;
  }
  return data.length;
}
