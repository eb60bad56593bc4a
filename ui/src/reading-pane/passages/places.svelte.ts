import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { Highlight, HighlightId } from "../../backend/contract";
import type { Passages } from "../../state/passages.svelte";

/** Where passages begin, followed while their lines move. */
export class PassagePlaces {
  /** Pixels from the article's top. */
  readonly tops = new SvelteMap<HighlightId, number>();

  constructor(private readonly passages: Passages) {}

  /** Measures these, now and whenever the article's size changes; gives what ends it. */
  follow(around: HTMLElement, list: readonly Highlight[]): () => void {
    const measure = (): void => {
      for (const { id } of list) {
        const spot = this.passages.view?.spotOf(id);
        if (spot) this.tops.set(id, spot.top);
        else this.tops.delete(id);
      }
    };
    const size = new ResizeObserver(() => measure());
    if (list.length > 0) size.observe(around);
    // After the text is painted.
    queueMicrotask(() => untrack(measure));
    return () => {
      size.disconnect();
      untrack(() => this.tops.clear());
    };
  }
}
