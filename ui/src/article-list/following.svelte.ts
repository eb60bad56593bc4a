// What the list does on its own when what it shows has changed. Both are called while the list's view is made.
import { untrack } from "svelte";
import type { ArticleListState } from "../state/list.svelte";
import type { ListDrawing } from "./list-drawing.svelte";
import type { ListScroll } from "./list-scroll.svelte";

const DRAG_MS = 40;

/** Keeps what is in sight where it is when rows come, go, or are drawn in another way; `oncome` is told before others come. */
export function keepsPlace(list: ArticleListState, drawing: ListDrawing, oncome: () => void): void {
  const { scroll } = drawing;
  let before = untrack(() => ({ ids: list.ids, geometry: drawing.geometry }));
  $effect(() => {
    const after = { ids: list.ids, geometry: drawing.geometry };
    untrack(() => {
      if (after.ids === before.ids && after.geometry === before.geometry) return;
      const sameRows = after.ids === before.ids && list.selectedIndex >= 0;
      // Drawn in another way, another part of the list fits: the selected row is the one that must not get lost.
      const showed = sameRows && scroll.shows(list.selectedIndex, before.geometry);
      if (after.ids !== before.ids) oncome();
      scroll.keepPlace(before, after.ids);
      if (showed) scroll.reveal({ index: list.selectedIndex, at: "nearest" });
      before = after;
    });
  });
}

/** Reads the rows that come into sight. */
export function readsAhead(list: ArticleListState, scroll: ListScroll): void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let askedFrom = 0;
  $effect(() => {
    const { start, end } = scroll.range;
    if (list.ids.length === 0) return;
    const ask = (): void => void list.ensure(start, end);
    clearTimeout(asking);
    // While the scroll bar is dragged, only where it rests is worth a question.
    if (Math.abs(start - askedFrom) > end - start) asking = setTimeout(ask, DRAG_MS);
    else untrack(ask);
    askedFrom = start;
  });
}
