import ArrowRight from "@lucide/svelte/icons/folder-input";
import CheckCheck from "@lucide/svelte/icons/check-check";
import Copy from "@lucide/svelte/icons/copy";
import ExternalLink from "@lucide/svelte/icons/external-link";
import FolderPlus from "@lucide/svelte/icons/folder-plus";
import Info from "@lucide/svelte/icons/info";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil";
import Play from "@lucide/svelte/icons/play";
import Plus from "@lucide/svelte/icons/plus";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Feed, Folder, Scope } from "../backend/contract";
import { copyAddress, openAddress } from "../commands/addresses";
import { commandEntry, shortcutOf } from "../commands/menus";
import type { MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import type { SidebarState } from "./sidebar.svelte";
import { scopeOfKey, type RowKey } from "./rows";

/** The menu of a row, or of the sidebar itself. */
export function entriesFor(app: AppState, sidebar: SidebarState, key: RowKey | undefined): MenuEntry[] {
  const row = key === undefined ? undefined : sidebar.rowOf(key);
  if (row?.node.kind === "feed") return feedEntries(app, sidebar, row.node.feed);
  if (row?.node.kind === "folder") return folderEntries(app, sidebar, row.node.folder);
  const scope = key === undefined ? null : scopeOfKey(key);
  return scope ? viewEntries(app, scope) : sidebarEntries(app);
}

function feedEntries(app: AppState, sidebar: SidebarState, feed: Feed): MenuEntry[] {
  const { t } = app.words;
  return [
    { label: t("menu-refresh"), icon: RefreshCw, run: () => void app.refresh.start({ kind: "feed", id: feed.id }) },
    markEntry(app, { kind: "feed", id: feed.id }),
    { kind: "separator" },
    {
      label: t("menu-rename"),
      icon: Pencil,
      shortcut: shortcutOf(app, "rename"),
      run: () => sidebar.rename(`feed:${feed.id}`),
    },
    { label: t("menu-move"), icon: ArrowRight, run: () => app.dialogs.show({ kind: "move", feeds: [feed.id] }) },
    {
      label: feed.paused ? t("menu-resume") : t("menu-pause"),
      icon: feed.paused ? Play : Pause,
      run: () => void app.library.editFeed(feed.id, { paused: !feed.paused }),
    },
    { kind: "separator" },
    { label: t("menu-copy-address"), icon: Copy, run: () => void copyAddress(app, feed.url) },
    {
      label: t("menu-open-site"),
      icon: ExternalLink,
      disabled: feed.site_url === null,
      run: () => openAddress(app, feed.site_url),
    },
    { label: t("menu-properties"), icon: Info, run: () => app.dialogs.show({ kind: "feed", feed: feed.id }) },
    { kind: "separator" },
    {
      label: t("menu-unsubscribe"),
      icon: Trash,
      shortcut: shortcutOf(app, "remove"),
      danger: true,
      run: () => void app.library.unsubscribe([feed.id]),
    },
  ];
}

function folderEntries(app: AppState, sidebar: SidebarState, folder: Folder): MenuEntry[] {
  const { t } = app.words;
  const { id } = folder;
  return [
    { label: t("menu-refresh"), icon: RefreshCw, run: () => void app.refresh.start({ kind: "folder", id }) },
    markEntry(app, { kind: "folder", id }),
    { kind: "separator" },
    {
      label: t("menu-add-feed-here"),
      icon: Plus,
      run: () => app.dialogs.show({ kind: "subscribe", folder: id }),
    },
    {
      label: t("menu-new-folder-inside"),
      icon: FolderPlus,
      run: () => app.dialogs.show({ kind: "folder", folder: null, parent: id }),
    },
    {
      label: t("menu-rename"),
      icon: Pencil,
      shortcut: shortcutOf(app, "rename"),
      run: () => sidebar.rename(`folder:${id}`),
    },
    {
      label: t("menu-move"),
      icon: ArrowRight,
      run: () => app.dialogs.show({ kind: "move", feeds: [], folder: id }),
    },
    { kind: "separator" },
    {
      label: t("menu-remove-folder"),
      icon: Trash,
      shortcut: shortcutOf(app, "remove"),
      run: () => void app.library.removeFolder(id, false),
    },
    { label: t("menu-remove-folder-feeds"), danger: true, run: () => void app.library.removeFolder(id, true) },
  ];
}

const viewEntries = (app: AppState, scope: Scope): MenuEntry[] => [
  commandEntry(app, "refresh-all"),
  markEntry(app, scope),
];

function sidebarEntries(app: AppState): MenuEntry[] {
  return [
    commandEntry(app, "subscribe"),
    commandEntry(app, "new-folder"),
    { kind: "separator" },
    commandEntry(app, "refresh-all"),
    commandEntry(app, "toggle-hide-read", { label: app.words.t("menu-hide-read"), checked: app.ui.hideRead }),
  ];
}

function markEntry(app: AppState, scope: Scope): MenuEntry {
  return {
    label: app.words.t("menu-mark-read"),
    icon: CheckCheck,
    disabled: scope.kind !== "starred" && app.library.unreadIn(scope) === 0,
    run: () => void app.marking.allOf(scope),
  };
}
