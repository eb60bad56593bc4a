import type { Article, ReadingPlace } from "../backend/contract";
import type { ReadingState } from "../state/reading.svelte";
import { PlaceKeeper } from "./place";
import type { ArticleScroller } from "./scrolling";

/** Comes back to where articles were left, and stays where one is while their lines move. */
export class Resuming {
  readonly #keeper: PlaceKeeper;
  readonly #lines: ResizeObserver;
  #shown: Article | null = null;
  #last: ReadingPlace | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly scroller: ArticleScroller,
    private readonly reading: ReadingState,
  ) {
    this.#keeper = new PlaceKeeper(element);
    // Another size of the pane, another font, images that came: told before the lines are painted.
    this.#lines = new ResizeObserver(() => this.#settle());
    for (const part of [element, ...element.children]) this.#lines.observe(part);
  }

  end(): void {
    this.#lines.disconnect();
    this.reading.keepNow();
  }

  /** Another article is on screen, with its text, and not yet painted. */
  open(article: Article): void {
    this.#shown = article;
    const place = this.reading.placeOf(article);
    this.scroller.startAt(place ? this.#keeper.topFor(place) : 0);
    this.#look();
  }

  /** There is another text of the same article: the words that were at the top are looked for in it. */
  changed(article: Article): void {
    if (this.#shown?.summary.id !== article.summary.id || !this.#last || this.element.scrollTop === 0) return;
    this.element.scrollTop = this.#keeper.topFor(this.#last);
    this.#look();
  }

  /** The person moved the text, or what was done moved it. */
  moved(): void {
    this.#look();
    if (this.#shown) this.reading.keepSoon(this.#shown.summary.id, this.#last);
  }

  #settle(): void {
    // A correction would end a smooth scroll on its way.
    if (!this.scroller.isMoving) this.#keeper.hold();
    this.reading.progress = this.#keeper.progress();
  }

  #look(): void {
    this.#keeper.note();
    this.#last = this.#keeper.place();
    this.reading.progress = this.#keeper.progress();
  }
}
