import type { Reveal } from "../state/list.svelte";
import {
  isScaled,
  isStuck,
  lastTop,
  physicalHeight,
  positionAt,
  rowsInSight,
  scrolled,
  topAfterChange,
  topToShow,
  type Measures,
  type Position,
} from "./window";

/** Height of a row in pixels; one density so far. A row's four lines of text, its line of facts and its padding add up to it. */
export const ROW_HEIGHT = 114;

/** Rows drawn beyond what is in sight, so that a fast wheel shows no gap. */
const MARGIN = 4;
/** So long after the last scroll event the scroll bar of a scaled list is put right. */
const REST_MS = 160;

/** The scrolling of the article list: which rows are drawn, and where. */
export class ListScroll {
  #element: HTMLElement | null = null;
  #position = $state.raw<Position>({ top: 0, physical: 0 });
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #count: () => number;

  /** Height of what is in sight, bound by the view. */
  view = $state(0);
  readonly #measures = $derived.by<Measures>(() => ({ count: this.#count(), rowHeight: ROW_HEIGHT, view: this.view }));

  /** Height of the element that makes the scroll bar. */
  readonly height = $derived(physicalHeight(this.#measures));
  readonly range = $derived.by(() => rowsInSight(this.#position.top, this.#measures, MARGIN));
  /** What stands before the first row in the scrolling element's own pixels, less what it stands before in the list's. */
  readonly #shift = $derived(this.#position.physical - this.#position.top);

  constructor(count: () => number) {
    this.#count = count;
  }

  /** Takes the element that scrolls, null when it goes. */
  attach(element: HTMLElement | null): void {
    clearTimeout(this.#timer);
    this.#element = element;
    if (element) this.view = element.clientHeight;
  }

  /** Where a row stands in the element that scrolls. */
  offset(index: number): number {
    return index * ROW_HEIGHT + this.#shift;
  }

  /** The first row in sight; its fraction is what of it is above. */
  get firstVisible(): number {
    return this.#position.top / ROW_HEIGHT;
  }

  /** Rows that fit at once, less one to keep one's place. */
  get page(): number {
    return Math.max(1, Math.floor(this.view / ROW_HEIGHT) - 1);
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
    const { top } = this.#position;
    // Pixels are whole: one that was divided and multiplied again may be a little less than it was.
    this.#go(at === "start" ? Math.round(index * ROW_HEIGHT) : topToShow(index, top, this.#measures));
  }

  /** The list has changed: what is in sight stays where it is. */
  keepPlace(before: Float64Array, after: Float64Array): void {
    const top = topAfterChange(before, after, this.#position.top, ROW_HEIGHT);
    this.#go(top ?? Math.min(this.#position.top, lastTop(this.#measures)));
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
