// Where one is in an article: the first words in sight, and how far below the pane's top they stand.

import type { ReadingPlace } from "../backend/contract";
import { describe, find } from "./anchors";
import { textOf, type BodyText } from "./body-text";
import { layOutAll } from "./first-screen";

/** Characters of the place's anchor: a line or so. */
const WORDS = 60;

/** Pieces of text without any line of their own (between elements, folded away) that are passed over at a time. */
const UNSEEN = 40;

/** From this share of the text on an article counts as finished. */
const FINISHED = 0.98;

/** A character of the text, or a picture, where it stands on screen. */
interface Mark {
  node: Text | Element;
  offset: number;
  /** Pixels from the top of what is seen to its line. */
  below: number;
}

/** The text inside of the reading pane's scrolling element. */
export const bodyIn = (element: HTMLElement): HTMLElement | null =>
  element.querySelector(".host")?.shadowRoot?.querySelector<HTMLElement>(".body") ?? null;

/** Keeps an article where it is while its lines move: another font, another width, images that come late. */
export class PlaceKeeper {
  #mark: Mark | null = null;
  #marked: HTMLElement | null = null;

  constructor(private readonly element: HTMLElement) {}

  /** Notes what is in sight now. Some twenty lines are measured, whatever the length of the text. */
  note(): void {
    this.#marked = bodyIn(this.element);
    this.#mark = this.#marked && this.element.scrollTop > 0 ? this.#first(this.#marked) : null;
  }

  /** What was noted was moved up by so much, and that is meant. */
  carry(by: number): void {
    if (this.#mark) this.#mark = { ...this.#mark, below: this.#mark.below - by };
  }

  /** Moves what was noted back to where it stood; gives by how much the text was scrolled for that. */
  hold(): number {
    if (!this.#mark?.node.isConnected) return 0;
    const now = topOf(this.#mark.node, this.#mark.offset);
    const moved = now === null ? 0 : now - this.#top() - this.#mark.below;
    if (Math.abs(moved) <= 0.5) return 0;
    const before = this.element.scrollTop;
    // The engine would cut the fraction off.
    this.element.scrollTop = Math.round(before + moved);
    return this.element.scrollTop - before;
  }

  /** How far down the text one is, from 0 to 1; null when there is nothing to scroll. */
  progress(): number | null {
    const body = bodyIn(this.element);
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    if (!body || scrollHeight <= clientHeight + 1) return null;
    // What comes below the text need not be read.
    const end = body.getBoundingClientRect().bottom - this.#top() + scrollTop - clientHeight;
    const last = Math.max(1, Math.min(scrollHeight - clientHeight, end));
    return Math.min(1, Math.max(0, scrollTop / last));
  }

  /** The place, as it is kept; null at the article's top. */
  place(): ReadingPlace | null {
    const { scrollTop, clientHeight } = this.element;
    if (scrollTop <= 0) return null;
    const progress = this.progress() ?? 0;
    const known = this.#mark && this.#marked ? { text: textOf(this.#marked), mark: this.#mark } : null;
    return {
      anchor: known ? anchorAt(known.text, known.mark) : { quote: "", prefix: "", suffix: "", position: 0 },
      offset: Math.round(this.#mark?.below ?? 0),
      top: Math.round(scrollTop),
      percent: Math.round(progress * 100),
      // One page further is beyond the first screen; paging keeps some lines of it in sight.
      resume: scrollTop > clientHeight / 2 && progress < FINISHED,
    };
  }

  /** Where to scroll to for a place in the text that is shown. */
  topFor({ anchor, offset, top }: ReadingPlace): number {
    const body = bodyIn(this.element);
    layOutAll(body);
    const text = body && textOf(body);
    const span = text && find(text.flat, anchor);
    const range = span && text.range(span);
    const at = range && topOf(range.startContainer as Text, range.startOffset);
    // The engine would cut the fraction off: a pixel lost at every start.
    return at === null ? top : Math.max(0, Math.round(at - this.#top() + this.element.scrollTop - offset));
  }

  /** The first line in sight; while a picture fills the pane, that. */
  #first(body: HTMLElement): Mark | null {
    const top = this.#top();
    const line = firstInSight(body, top);
    return line && line.below < this.element.clientHeight ? line : (pictureAt(body, this.element) ?? line);
  }

  #top(): number {
    return this.element.getBoundingClientRect().top;
  }
}

function anchorAt(text: BodyText, { node, offset }: Mark): ReadingPlace["anchor"] {
  const start = text.offsetOf(node, offset);
  return describe(text.text, { start, end: Math.min(text.text.length, start + WORDS) });
}

function rectsOf(node: Text, start: number, end: number): DOMRectList | DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getClientRects();
}

/** Where the line of a character begins on screen; null when it has none. */
function topOf(node: Text | Element, offset: number): number | null {
  if (node instanceof Element) return node.getBoundingClientRect().top;
  const rects = rectsOf(node, Math.min(offset, Math.max(0, node.length - 1)), Math.min(offset + 1, node.length));
  return rects[0]?.top ?? null;
}

/** The picture that the pane's middle line crosses. */
function pictureAt(body: HTMLElement, pane: HTMLElement): Mark | null {
  const { top, height } = pane.getBoundingClientRect();
  for (const node of body.querySelectorAll("img.picture")) {
    const rect = node.getBoundingClientRect();
    if (rect.top <= top + height / 2 && rect.bottom >= top + height / 2)
      return { node, offset: 0, below: rect.top - top };
  }
  return null;
}

/** The first character that is not above the top of what is seen. Lines stand below each other; where they do not (tables), any
 * near one will do. */
function firstInSight(body: HTMLElement, top: number): Mark | null {
  const text = textOf(body);
  let low = 0;
  let high = text.size;
  let found: { node: Text; index: number } | null = null;
  while (low < high) {
    const middle = (low + high) >> 1;
    const seen = seenFrom(text, middle, high);
    if (seen === null) {
      high = middle;
    } else if (seen.bottom > top) {
      found = seen;
      high = middle;
    } else {
      low = seen.index + 1;
    }
  }
  return found && within(found.node, top);
}

/** The first piece from an index on that is on screen, and where its last line ends. */
function seenFrom(text: BodyText, from: number, to: number): { node: Text; index: number; bottom: number } | null {
  for (let index = from; index < Math.min(to, from + UNSEEN); index++) {
    const node = text.piece(index)?.node;
    if (!node || node.data.trim() === "") continue;
    const last = [...rectsOf(node, 0, node.length)].at(-1);
    if (last && last.height > 0) return { node, index, bottom: last.bottom };
  }
  return null;
}

/** The first character of a piece that is in sight. */
function within(node: Text, top: number): Mark | null {
  let low = 0;
  let high = node.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = [...rectsOf(node, middle, middle + 1)].at(-1);
    // Blanks at the end of a line have no place of their own.
    const bottom = rect?.bottom ?? [...rectsOf(node, middle, node.length)][0]?.bottom ?? top + 1;
    if (bottom > top) high = middle;
    else low = middle + 1;
  }
  const at = topOf(node, low);
  return at === null ? null : { node, offset: low, below: at - top };
}
