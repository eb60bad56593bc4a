import type { RefreshScope } from "../backend/contract";
import type { AppState } from "../state/context";
import type { Command } from "./table";

/** What "refresh this" means in a view: the feed, the folder, or everything. */
export function refreshScope({ list }: AppState): RefreshScope {
  return list.scope.kind === "feed" || list.scope.kind === "folder" ? list.scope : { kind: "all" };
}

async function exportFeeds({ backend, toasts }: AppState): Promise<void> {
  const path = await toasts.guard(backend.calls.choose_file("save_opml"));
  if (!path) return;
  const count = await toasts.guard(backend.calls.export_opml(path));
  if (count !== null) toasts.note("toast-exported", { count });
}

/** What can be done with feeds and with the program. */
export const libraryCommands: readonly Command[] = [
  { id: "refresh", group: "feeds", keys: ["r"], run: (app) => void app.refresh.start(refreshScope(app)) },
  {
    id: "refresh-all",
    group: "feeds",
    keys: ["Shift+R", "$mod+r"],
    run: ({ refresh }) => void refresh.start({ kind: "all" }),
  },
  {
    id: "stop-refresh",
    group: "feeds",
    keys: [],
    when: ({ refresh }) => refresh.progress !== null,
    run: ({ refresh }) => void refresh.stop(),
  },
  { id: "subscribe", group: "feeds", keys: ["a"], run: ({ dialogs }) => dialogs.show({ kind: "subscribe" }) },
  {
    id: "new-folder",
    group: "feeds",
    keys: [],
    run: ({ dialogs }) => dialogs.show({ kind: "folder", folder: null }),
  },
  { id: "import", group: "feeds", keys: [], run: ({ dialogs }) => dialogs.show({ kind: "import" }) },
  {
    id: "export",
    group: "feeds",
    keys: ["$mod+e"],
    when: ({ library }) => library.feeds.length > 0,
    run: (app) => void exportFeeds(app),
  },
  {
    id: "feed-properties",
    group: "feeds",
    keys: ["i"],
    when: ({ list }) => list.scope.kind === "feed",
    run: ({ list, dialogs }) => {
      if (list.scope.kind === "feed") dialogs.show({ kind: "feed", feed: list.scope.id });
    },
  },
  {
    id: "rename",
    group: "feeds",
    keys: ["F2"],
    when: ({ ui }) => ui.focus === "sidebar",
    run: ({ ui }) => ui.sidebarActs.rename?.(),
  },
  {
    id: "remove",
    group: "feeds",
    keys: ["Delete"],
    when: ({ ui }) => ui.focus === "sidebar",
    run: ({ ui }) => ui.sidebarActs.remove?.(),
  },
  { id: "toggle-hide-read", group: "feeds", keys: ["h"], run: ({ ui }) => (ui.hideRead = !ui.hideRead) },
  {
    id: "palette",
    group: "program",
    keys: ["$mod+k"],
    run: ({ dialogs }) => dialogs.show({ kind: "palette" }),
    plain: true,
  },
  { id: "shortcuts", group: "program", keys: ["?"], run: ({ dialogs }) => dialogs.show({ kind: "shortcuts" }) },
  { id: "settings", group: "program", keys: ["$mod+,"], run: ({ dialogs }) => dialogs.show({ kind: "settings" }) },
];
