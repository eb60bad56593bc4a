// The text of an article as one string, made plain for comparison, that knows where in the document each of its units came from.

import { plain } from "./folding";

/** Stands between blocks: nothing that is looked for reaches over it. */
const BORDER = "\n";
/** After this long the work gives way to whatever else the window has to do. */
const SLICE_MS = 8;

/** What is inside a line. Everything else begins and ends a block. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
/** What is no text of the article: our own buttons, and what only stands in for ruby where a browser knows none. */
const SKIPPED = new Set(["BUTTON", "NOSCRIPT", "RP", "SCRIPT", "STYLE", "TEMPLATE"]);

/** A node and where its units are in the whole. */
interface Piece {
  node: Text;
  start: number;
  /** For each unit the place in the node, and behind them the node's length; null where they are the same. */
  from: Uint32Array | null;
}

/** A text to be searched. */
export class SearchText {
  #pieces: Piece[] = [];
  /** All units. */
  units = "";

  private constructor(private readonly matchCase: boolean) {}

  /** Reads the text of elements, in slices; null when it was stopped. */
  static async of(roots: readonly Node[], matchCase: boolean, stopped: () => boolean): Promise<SearchText | null> {
    const text = new SearchText(matchCase);
    // Ruby stands between the characters of a word; it is read after everything else.
    const later: Node[] = [];
    let began = performance.now();
    for (const root of [...roots, later]) {
      for (const start of Array.isArray(root) ? root : [root]) {
        for (const node of walk(start, later, text)) {
          text.#add(node);
          if (performance.now() - began < SLICE_MS) continue;
          await new Promise((resolve) => setTimeout(resolve));
          if (stopped()) return null;
          began = performance.now();
        }
        text.border();
      }
    }
    return text;
  }

  /** A block begins or ends here. */
  border(): void {
    if (!this.units.endsWith(BORDER)) this.units += BORDER;
  }

  /** Where units are in the document. */
  range(start: number, end: number): StaticRangeInit {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    return {
      startContainer: first.node,
      startOffset: first.from ? (first.from[start - first.start] ?? 0) : start - first.start,
      endContainer: last.node,
      endOffset: endIn(last, end - 1 - last.start),
    };
  }

  #pieceAt(unit: number): Piece {
    let low = 0;
    for (let high = this.#pieces.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).start <= unit) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low] as Piece;
  }

  #add(node: Text): void {
    const { data } = node;
    const afterBlank = this.units === "" || /[ \n]/.test(this.units.charAt(this.units.length - 1));
    const start = this.units.length;
    if (isSimple(data, afterBlank)) {
      const units = data.replace(/[\t\n\r\f]/g, " ");
      this.units += this.matchCase ? units : units.toLowerCase();
      if (data !== "") this.#pieces.push({ node, start, from: null });
      return;
    }
    const { units, from } = this.#plainly(data, afterBlank);
    if (units !== "") this.#pieces.push({ node, start, from });
    this.units += units;
  }

  #plainly(data: string, afterBlank: boolean): { units: string; from: Uint32Array } {
    const parts: string[] = [];
    const from: number[] = [];
    let at = 0;
    let blank = afterBlank;
    for (const character of data) {
      const units = plain(character, this.matchCase);
      const skipped = units === " " && blank;
      if (!skipped && units !== "") {
        parts.push(units);
        for (let unit = 0; unit < units.length; unit++) from.push(at);
        blank = units === " ";
      }
      at += character.length;
    }
    from.push(at);
    return { units: parts.join(""), from: Uint32Array.from(from) };
  }
}

/** Where a piece's unit ends. Several units may have come of one character, and marks after it belong to it. */
function endIn({ from }: Piece, unit: number): number {
  if (!from) return unit + 1;
  let next = unit + 1;
  while (next < from.length - 1 && from[next] === from[unit]) next++;
  return from[next] ?? 0;
}

/** Whether a text's units are its own, but for case: ASCII with single blanks. Most texts are, and need no table. */
function isSimple(data: string, afterBlank: boolean): boolean {
  let blank = afterBlank;
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at);
    const isBlank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
    if (code > 0x7e || (code < 0x20 && !isBlank) || (isBlank && blank)) return false;
    blank = isBlank;
  }
  return true;
}

/** The texts within an element, in their order. Not by recursion: texts are nested as deeply as somebody liked. */
function* walk(root: Node, later: Node[], text: SearchText): Generator<Text> {
  let node: Node | null = root;
  while (node) {
    let enter = true;
    if (node.nodeType === Node.TEXT_NODE) yield node as Text;
    else if (node instanceof Element) {
      const isRuby: boolean = node.nodeName === "RT" && node !== root;
      if (isRuby) later.push(node);
      enter = !isRuby && !SKIPPED.has(node.nodeName) && !node.hasAttribute("hidden");
      if (!INLINE.has(node.nodeName) && !isRuby) text.border();
    }
    const next: Node | null = enter ? node.firstChild : null;
    node = next ?? following(node, root, text);
  }
}

function following(node: Node, root: Node, text: SearchText): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at instanceof Element && !INLINE.has(at.nodeName) && at.nodeName !== "RT") text.border();
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}
