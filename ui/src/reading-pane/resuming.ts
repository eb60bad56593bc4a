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
  /** Where the article was left, until the person moves: it may be in another text of it, which is still to come. */
  #wanted: ReadingPlace | null = null;
  /** Where we have put it ourselves. */
  #put = 0;
  /** How large pane and text were then: where the engine moves the text for another size, nobody has moved it. */
  #room = "";

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
    this.#wanted = place;
    this.scroller.startAt(place ? this.#keeper.topFor(place) : 0);
    this.#note();
  }

  /** There is another text of the same article: the words that were at the top are looked for in it. */
  changed(article: Article): void {
    if (this.#shown?.summary.id !== article.summary.id) return;
    const place = this.#wanted ?? (this.element.scrollTop > 0 ? this.#last : null);
    if (place) this.#return(place);
  }

  /** The person moved the text, or what was done moved it. */
  moved(): void {
    if (this.#wanted && this.#room !== this.#size()) {
      this.#return(this.#wanted);
      return;
    }
    this.#look();
    if (Math.abs(this.element.scrollTop - this.#put) <= 1) return;
    this.#put = -Infinity;
    this.#wanted = null;
    if (this.#shown) this.reading.keepSoon(this.#shown.summary.id, this.#last);
  }

  #settle(): void {
    // A correction would end a smooth scroll on its way.
    if (this.#wanted) this.#return(this.#wanted);
    else if (!this.scroller.isMoving) this.#keeper.hold();
    this.reading.progress = this.#keeper.progress();
  }

  #return(place: ReadingPlace): void {
    this.element.scrollTop = this.#keeper.topFor(place);
    this.#note();
  }

  #note(): void {
    this.#look();
    this.#put = this.element.scrollTop;
    this.#room = this.#size();
  }

  #size(): string {
    const { clientWidth, clientHeight, scrollHeight } = this.element;
    return `${clientWidth} ${clientHeight} ${scrollHeight}`;
  }

  #look(): void {
    this.#keeper.note();
    this.#last = this.#keeper.place();
    this.reading.top = this.element.scrollTop;
    this.reading.progress = this.#keeper.progress();
  }
}
