import { heightOf, ROW, rowsInSight, topOf, topToShow, type Layout } from "./layout";

/** Rows drawn beyond what is in sight, so that a fast wheel shows no gap. */
const MARGIN = 10;

/** The scrolling of the sidebar: which rows are drawn, and where. */
export class SidebarScroll {
  #element: HTMLElement | undefined;
  #top = $state(0);
  readonly #layout: () => Layout;

  /** Height of what is in sight, bound by the view. */
  view = $state(0);
  readonly #range = $derived.by(() => rowsInSight(this.#top, this.view, this.#layout(), MARGIN));
  // Numbers: what is drawn is only thought over when one of them changes.
  readonly start = $derived(this.#range.start);
  readonly end = $derived(this.#range.end);

  constructor(layout: () => Layout) {
    this.#layout = layout;
  }

  /** Takes the element that scrolls; gives the function that lets go of it. */
  attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
    this.view = element.clientHeight;
    return () => (this.#element = undefined);
  };

  get top(): number {
    return this.#top;
  }

  /** Takes in a scroll event. */
  heed = (): void => {
    if (this.#element) this.#top = this.#element.scrollTop;
  };

  /** Rows that fit at once, less one to keep one's place. */
  get page(): number {
    return Math.max(1, Math.floor(this.view / ROW) - 1);
  }

  /** Whether a row is wholly in sight. */
  shows(index: number, layout = this.#layout()): boolean {
    const top = topOf(index, layout);
    return top >= this.#top && top + ROW <= this.#top + this.view;
  }

  /** Brings a row into sight. */
  reveal(index: number): void {
    if (index >= 0) this.to(topToShow(index, this.#top, this.view, this.#layout()));
  }

  /** Scrolls so that what stood at `before` stands at the same place of the window now that it is at `after`. */
  keep(before: number, after: number): void {
    if (after !== before) this.to(this.#top + after - before);
  }

  by(pixels: number): void {
    this.to(this.#top + pixels);
  }

  to(top: number): void {
    const last = Math.max(0, heightOf(this.#layout()) - this.view);
    const wanted = Math.max(0, this.#element ? top : Math.min(top, last));
    this.#top = wanted;
    if (!this.#element || this.#element.scrollTop === wanted) return;
    this.#element.scrollTop = wanted;
    // Where the element really stands: it may end before, and positions are rounded.
    this.#top = this.#element.scrollTop;
  }

  /** The height in the rows at a height of the window. */
  heightAt(clientY: number): number {
    const edge = this.#element?.getBoundingClientRect().top ?? 0;
    return clientY - edge + this.#top;
  }

  /** How far beyond the edges of what is in sight a height of the window is, less `margin`; negative above. */
  beyond(clientY: number, margin: number): number {
    if (!this.#element) return 0;
    const { top, bottom } = this.#element.getBoundingClientRect();
    if (clientY < top + margin) return clientY - top - margin;
    return clientY > bottom - margin ? clientY - bottom + margin : 0;
  }
}
