// What was found is painted by the web view over the text as it is: the document stays untouched, and with it selections, anchors of
// highlights, and the time that a long text needs to be laid out again.

import { boxesOf, boxLayer } from "../boxes";
import css from "./find.css?inline";

/** Painted around the present match; a text with more of them has them painted where one is. */
export const MOST_PAINTED = 1_500;
const MOST_BOXES = 200;

/** Paints matches in a document and in a shadow root. */
export interface Painter {
  /** Replaces what was painted. */
  paint: (found: readonly StaticRangeInit[], current: StaticRangeInit | null) => void;
  clear: () => void;
}

/** A painter for an article: its shadow root, and the element that scrolls. */
export function painterFor(root: () => ShadowRoot | null, pane: HTMLElement): Painter {
  return "highlights" in CSS ? new HighlightPainter(root) : new BoxPainter(pane);
}

let sheet: CSSStyleSheet | undefined;

function findSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** With the CSS Custom Highlight API. */
class HighlightPainter implements Painter {
  constructor(private readonly root: () => ShadowRoot | null) {}

  paint(found: readonly StaticRangeInit[], current: StaticRangeInit | null): void {
    for (const tree of [document, this.root()]) {
      if (tree && sheet && tree.adoptedStyleSheets.includes(sheet)) continue;
      if (tree) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, findSheet()];
    }
    CSS.highlights.set("find", new Highlight(...found.map((range) => new StaticRange(range))));
    const present = new Highlight(...(current ? [new StaticRange(current)] : []));
    present.priority = 1;
    CSS.highlights.set("find-current", present);
  }

  clear(): void {
    CSS.highlights.delete("find");
    CSS.highlights.delete("find-current");
  }
}

/** For web views without it (macOS before 14.2): boxes that lie over the text. */
class BoxPainter implements Painter {
  readonly #layer = boxLayer("find-boxes");

  constructor(private readonly pane: HTMLElement) {}

  paint(found: readonly StaticRangeInit[], current: StaticRangeInit | null): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== sheet), findSheet()];
    this.pane.append(this.#layer);
    const origin = this.#layer.getBoundingClientRect();
    const boxes = (range: StaticRangeInit, name: string): HTMLElement[] => boxesOf(liveRange(range), origin, name);
    const others = found.slice(0, MOST_BOXES).flatMap((range) => boxes(range, "find-box"));
    this.#layer.replaceChildren(...others, ...(current ? boxes(current, "find-box current") : []));
  }

  clear(): void {
    this.#layer.remove();
  }
}

/** The same as a range that can be measured. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): Range {
  const range = document.createRange();
  // A text may have changed since.
  const within = (node: Node, offset: number): number => Math.min(offset, (node as Text).length);
  range.setStart(startContainer, within(startContainer, startOffset));
  range.setEnd(endContainer, within(endContainer, endOffset));
  return range;
}
