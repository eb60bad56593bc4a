import type { Reveal } from "../state/list.svelte";
import type { Geometry, RowRange } from "./geometry";
import {
  isScaled,
  isStuck,
  lastTop,
  physicalHeight,
  placeAt,
  positionAt,
  scrolled,
  topAfterChange,
  topOfPlace,
  topToShow,
  type Measures,
  type Position,
} from "./window";

/** Pixels drawn beyond what is in sight, so that a fast wheel shows no gap. */
const MARGIN = 400;
/** So long after the last scroll event the scroll bar of a scaled list is put right. */
const REST_MS = 160;
/** Rows stand in a layer that itself moves by steps of this: a web view cannot place anything further than 33 million pixels. */
const LAYER = 1_000_000;

/** The scrolling of the article list: which rows are drawn, and where. */
export class ListScroll {
  #element: HTMLElement | null = null;
  #position = $state.raw<Position>({ top: 0, physical: 0 });
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #geometry: () => Geometry;

  /** Height of what is in sight, bound by the view. */
  view = $state(0);
  readonly #measures = $derived.by<Measures>(() => ({ total: this.#geometry().total, view: this.view }));

  /** Height of the element that makes the scroll bar. */
  readonly height = $derived(physicalHeight(this.#measures));
  readonly range = $derived.by(() => this.#range());
  /** The last range: while it holds the same rows it is the same object, and nothing that follows it is worked out again. */
  #last: RowRange = { start: 0, end: 0 };
  /** Where the layer of the rows begins in the whole list. */
  readonly base = $derived(Math.floor(this.#position.top / LAYER) * LAYER);
  /** Where it begins in the element that scrolls. */
  readonly layer = $derived(this.base + this.#position.physical - this.#position.top);

  constructor(geometry: () => Geometry) {
    this.#geometry = geometry;
  }

  /** Takes the element that scrolls, null when it goes. */
  attach(element: HTMLElement | null): void {
    clearTimeout(this.#timer);
    this.#element = element;
    if (element) this.view = element.clientHeight;
  }

  /** The first row in sight; its fraction is what of it is above. */
  get firstVisible(): number {
    const geometry = this.#geometry();
    const { index, past } = placeAt(this.#position.top, geometry);
    return index + Math.max(0, Math.min(0.999, past / geometry.shape.rowHeight));
  }

  /** Lines that fit at once, less one to keep one's place. */
  get page(): number {
    const { lead, shape } = this.#geometry();
    return Math.max(1, Math.floor((this.view - lead) / shape.rowHeight) - 1);
  }

  /** Takes in a scroll event; tells whether it was the person who scrolled, and not we. */
  heed(): boolean {
    if (!this.#element) return false;
    const byHand = Math.abs(this.#element.scrollTop - this.#position.physical) >= 1;
    this.#position = scrolled(this.#position, this.#element.scrollTop, this.#measures);
    clearTimeout(this.#timer);
    if (isStuck(this.#position, this.#measures)) this.#go(this.#position.top);
    else if (isScaled(this.#measures)) this.#timer = setTimeout(() => this.#go(this.#position.top), REST_MS);
    return byHand;
  }

  /** Brings a row into sight. */
  reveal({ index, at }: Reveal): void {
    const geometry = this.#geometry();
    if (at === "nearest") return this.#go(topToShow(index, this.#position.top, geometry, this.view));
    const row = Math.min(Math.floor(index), Math.max(0, geometry.count - 1));
    // Pixels are whole: one that was divided and multiplied again may be a little less than it was.
    this.#go(topOfPlace({ index: row, past: Math.round((index - row) * geometry.shape.rowHeight) }, geometry));
  }

  /** Whether the whole of a row is in sight. */
  shows(index: number, geometry = this.#geometry()): boolean {
    return topToShow(index, this.#position.top, geometry, this.view) === this.#position.top;
  }

  /** The list or its looks have changed: what is in sight stays where it is. */
  keepPlace(before: { ids: Float64Array; geometry: Geometry }, ids: Float64Array): void {
    const top = topAfterChange(before, { ids, geometry: this.#geometry() }, this.#position.top);
    this.#go(top ?? Math.min(this.#position.top, lastTop(this.#measures)));
  }

  #range(): RowRange {
    const range = this.#geometry().range(this.#position.top, this.view, MARGIN);
    if (range.start !== this.#last.start || range.end !== this.#last.end) this.#last = range;
    return this.#last;
  }

  #go(top: number): void {
    const position = positionAt(top, this.#measures);
    this.#position = position;
    if (this.#element && Math.abs(this.#element.scrollTop - position.physical) >= 1) {
      this.#element.scrollTop = position.physical;
    }
    // Where the element really stands: scroll positions are rounded.
    if (this.#element) this.#position = { top: position.top, physical: this.#element.scrollTop };
  }
}
