import type { Scroller } from "../state/reader.svelte";
import { layOutAll } from "./first-screen";
import { bodyIn } from "./place";

/** Kept of the last page when going to the next: two lines, to find one's place again. */
const KEPT_PIXELS = 56;
/** A gap in the wheel's events that ends a movement: kinetic scrolling sends one at least every other frame. */
const MOMENTUM_GAP_MS = 120;
/** A smooth scroll that was interrupted and reported no end is over after this. */
const SMOOTH_MS = 700;

/** The scrolling of the reading pane's element. */
export class ArticleScroller implements Scroller {
  /** Where a smooth scroll is going; null at rest. Paging again goes on from there. */
  #aim: number | null = null;
  #aimTimer: ReturnType<typeof setTimeout> | undefined;
  #lastWheel = -Infinity;
  #held = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches,
  ) {}

  get top(): number {
    return this.element.scrollTop;
  }

  canScroll(direction: 1 | -1): boolean {
    const top = this.#aim ?? this.element.scrollTop;
    // Positions are fractions on scaled screens.
    return direction === 1 ? top < this.#last() - 2 : top > 2;
  }

  page(direction: 1 | -1): void {
    const step = Math.max(this.element.clientHeight - KEPT_PIXELS, this.element.clientHeight / 2);
    const from = this.#aim ?? this.element.scrollTop;
    const to = Math.max(0, Math.min(this.#last(), from + direction * step));
    if (this.isStill()) {
      this.element.scrollTop = to;
      return;
    }
    this.#aim = to;
    clearTimeout(this.#aimTimer);
    this.#aimTimer = setTimeout(() => (this.#aim = null), SMOOTH_MS);
    this.element.scrollTo({ top: to, behavior: "smooth" });
  }

  /** The lines were moved by so much: a smooth scroll goes where they are now. */
  follow(by: number): void {
    if (this.#aim === null || by === 0) return;
    this.#aim += by;
    this.element.scrollTo({ top: this.#aim, behavior: "smooth" });
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Another article: from its top, or from where it was left. What is left of the wheel's momentum does not move it. */
  startAt(top: number): void {
    this.rest();
    this.element.scrollTo({ top, behavior: "instant" });
    if (performance.now() - this.#lastWheel < MOMENTUM_GAP_MS && !this.#held) {
      this.#held = true;
      this.element.addEventListener("wheel", this.#hold, { passive: false });
    }
  }

  /** Takes in a wheel event: the person moves the text by hand. */
  heedWheel(): void {
    if (!this.#held) this.#lastWheel = performance.now();
    this.rest();
  }

  /** Forgets where a smooth scroll was going. */
  rest(): void {
    clearTimeout(this.#aimTimer);
    this.#aim = null;
  }

  #hold = (event: WheelEvent): void => {
    const now = performance.now();
    if (now - this.#lastWheel < MOMENTUM_GAP_MS) {
      this.#lastWheel = now;
      event.preventDefault();
    } else {
      this.#held = false;
      this.#lastWheel = now;
      this.element.removeEventListener("wheel", this.#hold);
    }
  };

  #last(): number {
    layOutAll(bodyIn(this.element));
    return Math.max(0, this.element.scrollHeight - this.element.clientHeight);
  }
}
