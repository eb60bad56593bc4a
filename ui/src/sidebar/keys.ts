import { readingKey } from "../shared/languages";
import type { AppState } from "../state/context";
import { nodeOf, TAGS, type RowKey, type SidebarRow } from "./rows";
import type { SidebarState } from "./sidebar.svelte";

/** The keys of a tree. What is not used here goes on to the commands: Right on a feed moves to the list. */
export function treeKeys(app: AppState, sidebar: SidebarState) {
  return (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || sidebar.renaming !== null) return;
    const used =
      event.ctrlKey || event.metaKey
        ? !event.shiftKey && chooseKey(sidebar, event.key)
        : event.shiftKey
          ? extendKey(sidebar, event.key) || plainKey(app, sidebar, event.key)
          : moveKey(sidebar, event.key) || plainKey(app, sidebar, event.key);
    if (used) event.preventDefault();
  };
}

/** Where a key that moves up or down goes. */
function targetOf(sidebar: SidebarState, key: string): RowKey | undefined {
  const { rows } = sidebar;
  const index = sidebar.indexOf(sidebar.tabStop);
  const page = sidebar.scroll.page;
  const last = rows.length - 1;
  const to: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: Math.min(last, index + page),
    PageUp: Math.max(0, index - page),
    Home: 0,
    End: last,
  };
  return rows[to[key] ?? -1]?.key;
}

const MOVES = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"];

function moveKey(sidebar: SidebarState, key: string): boolean {
  if (!MOVES.includes(key)) return false;
  sidebar.goTo(targetOf(sidebar, key));
  return true;
}

/** With Shift: chooses from where it began. */
function extendKey(sidebar: SidebarState, key: string): boolean {
  if (!MOVES.includes(key)) return false;
  const target = targetOf(sidebar, key);
  if (target === undefined) return true;
  sidebar.chosen.extend(target, sidebar.tabStop);
  sidebar.moveTo(target);
  return true;
}

/** With Ctrl: chooses all. */
function chooseKey(sidebar: SidebarState, key: string): boolean {
  if (key.toLowerCase() !== "a") return false;
  sidebar.chosen.all();
  return true;
}

function plainKey(app: AppState, sidebar: SidebarState, key: string): boolean {
  const row = sidebar.rowOf(sidebar.tabStop);
  switch (readingKey(key, app.words.direction)) {
    case "ArrowRight":
      return setOpen(app, row, true);
    case "ArrowLeft":
      return setOpen(app, row, false) || toParent(sidebar, row);
    case "*":
      openSiblings(app, sidebar, row);
      return true;
    case "Enter":
      sidebar.choose(sidebar.tabStop);
      if (sidebar.tabStop !== TAGS) app.ui.focusPane("list");
      return true;
    case "Escape":
      if (!sidebar.chosen.any) return false;
      sidebar.chosen.clear(sidebar.tabStop);
      return true;
    default:
      return false;
  }
}

/** Opens or closes a row; false when there is nothing to open, or it is so already. */
function setOpen({ ui }: AppState, row: SidebarRow | undefined, open: boolean): boolean {
  if (row?.open === undefined || row.open === open) return false;
  toggleRow(ui, row);
  return true;
}

/** Opens what is closed and closes what is open. */
export function toggleRow(ui: AppState["ui"], { subject }: SidebarRow): void {
  if (subject.kind === "tags") ui.toggleTags();
  if (subject.kind === "folder") ui.toggleFolder(subject.folder.id);
}

function toParent(sidebar: SidebarState, row: SidebarRow | undefined): boolean {
  if (!row || row.parent === null) return false;
  sidebar.goTo(row.parent);
  return true;
}

function openSiblings({ ui }: AppState, sidebar: SidebarState, row: SidebarRow | undefined): void {
  for (const other of sidebar.rows) {
    const node = nodeOf(other);
    if (other.parent === row?.parent && node?.kind === "folder") ui.toggleFolder(node.folder.id, true);
  }
}
