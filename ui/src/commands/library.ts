import type { FeedId, RefreshScope } from "../backend/contract";
import type { AppState } from "../state/context";
import type { Command } from "./table";

/** What "refresh this" means in a view: the feed, the folder, or everything. */
export function refreshScope({ list }: AppState): RefreshScope {
  return list.scope.kind === "feed" || list.scope.kind === "folder" ? list.scope : { kind: "all" };
}

/** The feed that "this feed" means: the one that the list shows, else the selected article's. */
function feedInHand({ list }: AppState): FeedId | null {
  if (list.scope.kind === "feed") return list.scope.id;
  return list.selected === null ? null : (list.rows.get(list.selected)?.feed ?? null);
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
    when: (app) => feedInHand(app) !== null,
    run: (app) => {
      const feed = feedInHand(app);
      if (feed !== null) app.dialogs.show({ kind: "feed", feed });
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
  { id: "zoom-in", group: "program", keys: ["$mod++", "$mod+="], run: ({ settings }) => void settings.zoom(1) },
  { id: "zoom-out", group: "program", keys: ["$mod+-"], run: ({ settings }) => void settings.zoom(-1) },
  { id: "zoom-reset", group: "program", keys: ["$mod+0"], run: ({ settings }) => void settings.zoom(0) },
  { id: "shortcuts", group: "program", keys: ["?"], run: ({ dialogs }) => dialogs.show({ kind: "shortcuts" }) },
  { id: "settings", group: "program", keys: ["$mod+,"], run: ({ dialogs }) => dialogs.show({ kind: "settings" }) },
  {
    id: "settings-keys",
    group: "program",
    keys: [],
    run: ({ dialogs }) => dialogs.show({ kind: "settings", page: "keys" }),
  },
];
