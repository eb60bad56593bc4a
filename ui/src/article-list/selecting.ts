import type { ArticleId } from "../backend/contract";
import type { ArticleListState } from "../state/list.svelte";
import { rowForKey } from "./keys";

type Held = Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">;

/** A click on a row: alone it selects the row and opens it, with Shift all rows from the last one to it, with Ctrl or ⌘ it adds the row
 * or takes it out. Tells whether the article was opened. */
export function clickRow(list: ArticleListState, id: ArticleId, held: Held): boolean {
  const adds = held.ctrlKey || held.metaKey;
  if (held.shiftKey) list.selection.extendTo(list.ids.indexOf(id), adds);
  else if (adds) list.selection.toggle(id);
  else list.select(id);
  return !held.shiftKey && !adds;
}

/** A key in the list; tells whether it was the list's. Where there are no cards side by side, the arrows are commands; else `card`
 * tells where they lead. */
export function pressKey(
  list: ArticleListState,
  event: KeyboardEvent,
  page: number,
  card: (key: string) => number | null = () => null,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape" && !event.shiftKey && list.selection.isSeveral) {
    list.selection.collapse();
    return true;
  }
  const row = card(event.key) ?? rowForKey(event.key, list.selectedIndex, list.ids.length, page);
  if (row === null) return false;
  if (event.shiftKey) list.selection.extendTo(row);
  else list.selectIndex(row, "moving");
  return true;
}
