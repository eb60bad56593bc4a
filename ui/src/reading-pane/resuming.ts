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
  /** Where it was, and how large pane and text were, when its first line was noted or held last. */
  #top = 0;
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
    // The engine moves the text for another size, too.
    if (this.#room !== this.#size()) this.#settle();
    if (Math.abs(this.element.scrollTop - this.#put) <= 1) return;
    this.#put = -Infinity;
    this.#wanted = null;
    this.#look();
    if (this.#shown) this.reading.keepSoon(this.#shown.summary.id, this.#last);
  }

  /** The lines moved: those in sight come back to where they were. What is noted of them stays, or a part of a pixel would be lost
   * each time. */
  #settle(): void {
    if (this.#wanted) {
      this.#return(this.#wanted);
      return;
    }
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    const by = scrollTop - this.#top;
    // A text that became shorter than where it was is moved by the engine.
    const isMoved = by > 0 || (by < 0 && scrollTop < scrollHeight - clientHeight - 1);
    if (isMoved) this.#keeper.carry(by);
    this.scroller.follow(this.#keeper.hold());
    this.#put = isMoved ? -Infinity : this.element.scrollTop;
    this.#measure();
  }

  #return(place: ReadingPlace): void {
    this.element.scrollTop = this.#keeper.topFor(place);
    this.#note();
  }

  #note(): void {
    this.#look();
    this.#put = this.element.scrollTop;
  }

  #size(): string {
    const { clientWidth, clientHeight, scrollHeight } = this.element;
    return `${clientWidth} ${clientHeight} ${scrollHeight}`;
  }

  #look(): void {
    this.#keeper.note();
    this.#last = this.#keeper.place();
    this.#measure();
  }

  #measure(): void {
    this.#top = this.element.scrollTop;
    this.#room = this.#size();
    this.reading.top = this.#top;
    this.reading.progress = this.#keeper.progress();
  }
}
