import type { AppState } from "../state/context";
import type { SidebarAct } from "../state/ui.svelte";
import type { Command } from "./table";

/** Something that the sidebar does with the row that has its keyboard. */
function act(id: string, name: SidebarAct, keys: readonly string[] = []): Command {
  return {
    id,
    group: "feeds",
    keys,
    when: ({ ui }) => ui.focus === "sidebar",
    run: ({ ui }) => ui.sidebarActs[name]?.(),
  };
}

function collapseAll({ ui }: AppState): void {
  ui.expanded.clear();
  ui.tagsOpen = false;
}

/** What can be done in the sidebar alone. */
export const sidebarCommands: readonly Command[] = [
  act("feed-move-up", "up", ["Alt+ArrowUp"]),
  act("feed-move-down", "down", ["Alt+ArrowDown"]),
  { ...act("feed-move-in", "in", ["Alt+ArrowRight"]), mirrored: true },
  { ...act("feed-move-out", "out", ["Alt+ArrowLeft"]), mirrored: true },
  act("sort-by-name", "sort"),
  act("edit-feeds", "edit"),
  {
    id: "expand-all",
    group: "feeds",
    keys: [],
    when: ({ library }) => library.folders.length > 0,
    run: ({ ui, library }) => library.folders.forEach(({ id }) => ui.toggleFolder(id, true)),
  },
  { id: "collapse-all", group: "feeds", keys: [], when: ({ ui }) => ui.expanded.size > 0, run: collapseAll },
];
