import ArrowRight from "@lucide/svelte/icons/folder-input";
import ArrowUpDown from "@lucide/svelte/icons/arrow-up-down";
import CheckCheck from "@lucide/svelte/icons/check-check";
import Copy from "@lucide/svelte/icons/copy";
import FolderPlus from "@lucide/svelte/icons/folder-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import Settings2 from "@lucide/svelte/icons/settings-2";
import Trash from "@lucide/svelte/icons/trash-2";
import type { FolderId, Scope, Tag } from "../backend/contract";
import { commandEntry, shortcutOf } from "../commands/menus";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { isCountedWhole } from "../state/library.svelte";
import { refOf } from "../state/arranging";
import type { FolderNode, TreeNode } from "../state/tree";
import { allFeeds, byKind, copyAddresses, markRead, remove } from "./acts";
import { feedEntries, orderEntry, pauseEntry } from "./feed-menu";
import { scopeOfKey, type RowKey } from "./rows";
import type { SidebarState } from "./sidebar.svelte";

/** The menu of a row, of all that is chosen with it, or of the sidebar itself. */
export function entriesFor(app: AppState, sidebar: SidebarState, key: RowKey | undefined): MenuEntry[] {
  const row = key === undefined ? undefined : sidebar.rowOf(key);
  if (!row) return sidebarEntries(app);
  const nodes = sidebar.nodesWith(row.key);
  if (nodes.length > 1) return severalEntries(app, nodes);
  const { subject } = row;
  if (subject.kind === "feed") return feedEntries(app, sidebar, subject.feed);
  if (subject.kind === "folder") return folderEntries(app, sidebar, subject);
  if (subject.kind === "tag") return tagEntries(app, sidebar, subject.tag);
  const scope = scopeOfKey(row.key);
  return scope ? viewEntries(app, scope) : sidebarEntries(app);
}

function folderEntries(app: AppState, sidebar: SidebarState, node: FolderNode): MenuEntry[] {
  const { t } = app.words;
  const { id } = node.folder;
  const key = `folder:${id}`;
  return [
    { label: t("menu-refresh"), icon: RefreshCw, run: () => void app.refresh.start({ kind: "folder", id }) },
    markEntry(app, { kind: "folder", id }),
    SEPARATOR,
    { label: t("menu-add-feed-here"), icon: Plus, run: () => app.dialogs.show({ kind: "subscribe", folder: id }) },
    {
      label: t("menu-new-folder-inside"),
      icon: FolderPlus,
      run: () => app.dialogs.show({ kind: "folder", folder: null, parent: id }),
    },
    sortEntry(app, id),
    SEPARATOR,
    { label: t("menu-rename"), icon: Pencil, shortcut: shortcutOf(app, "rename"), run: () => sidebar.rename(key) },
    {
      label: t("menu-edit-feeds", { count: node.feeds.length }),
      icon: Settings2,
      disabled: node.feeds.length === 0,
      run: () => app.dialogs.show({ kind: "feeds", feeds: node.feeds }),
    },
    {
      label: t("menu-move"),
      icon: ArrowRight,
      run: () => app.dialogs.show({ kind: "move", feeds: [], folders: [id] }),
    },
    orderEntry(app, sidebar, key),
    {
      label: t("menu-copy-addresses", { count: node.feeds.length }),
      icon: Copy,
      disabled: node.feeds.length === 0,
      run: () => void copyAddresses(app, [node]),
    },
    SEPARATOR,
    {
      label: t("menu-remove-folder"),
      icon: Trash,
      shortcut: shortcutOf(app, "remove"),
      run: () => void remove(app, [node]),
    },
    { label: t("menu-remove-folder-feeds"), danger: true, run: () => void remove(app, [node], true) },
  ];
}

function severalEntries(app: AppState, nodes: readonly TreeNode[]): MenuEntry[] {
  const { t } = app.words;
  const feeds = allFeeds(nodes);
  const count = feeds.length;
  const [alone, folders] = byKind(nodes);
  const unread = feeds.some((feed) => app.library.unreadOf(feed) > 0);
  return [
    {
      label: t("menu-refresh"),
      icon: RefreshCw,
      disabled: count === 0,
      run: () => void app.refresh.several(nodes.map(refOf)),
    },
    { label: t("menu-mark-read"), icon: CheckCheck, disabled: !unread, run: () => void markRead(app, nodes) },
    SEPARATOR,
    {
      label: t("menu-edit-feeds", { count }),
      icon: Settings2,
      disabled: count === 0,
      run: () => app.dialogs.show({ kind: "feeds", feeds }),
    },
    {
      label: t("menu-move"),
      icon: ArrowRight,
      run: () => app.dialogs.show({ kind: "move", feeds: alone, folders }),
    },
    ...(count === 0 ? [] : [pauseEntry(app, feeds)]),
    {
      label: t("menu-copy-addresses", { count }),
      icon: Copy,
      disabled: count === 0,
      run: () => void copyAddresses(app, nodes),
    },
    SEPARATOR,
    ...removeEntries(app, nodes),
  ];
}

function removeEntries(app: AppState, nodes: readonly TreeNode[]): MenuEntry[] {
  const { t } = app.words;
  const count = allFeeds(nodes).length;
  const [alone, folders] = byKind(nodes);
  const shortcut = shortcutOf(app, "remove");
  const run = (): void => void remove(app, nodes);
  if (folders.length === 0)
    return [{ label: t("menu-unsubscribe-several", { count }), icon: Trash, shortcut, danger: true, run }];
  const keep = t("menu-remove-several", { folders: folders.length, feeds: alone.length });
  return [
    { label: keep, icon: Trash, shortcut, run },
    {
      label: t("menu-remove-several-feeds", { count }),
      danger: true,
      disabled: count === 0,
      run: () => void remove(app, nodes, true),
    },
  ];
}

function tagEntries(app: AppState, sidebar: SidebarState, { id }: Tag): MenuEntry[] {
  const { t } = app.words;
  const key = `tag:${id}`;
  return [
    markEntry(app, { kind: "tag", id }),
    SEPARATOR,
    { label: t("menu-rename"), icon: Pencil, shortcut: shortcutOf(app, "rename"), run: () => sidebar.rename(key) },
    {
      label: t("menu-remove-tag"),
      icon: Trash,
      shortcut: shortcutOf(app, "remove"),
      danger: true,
      run: () => void app.library.removeTag(id),
    },
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
    commandEntry(app, "import"),
    SEPARATOR,
    commandEntry(app, "refresh-all"),
    commandEntry(app, "toggle-hide-read", { label: app.words.t("menu-hide-read"), checked: app.ui.hideRead }),
    SEPARATOR,
    sortEntry(app, null),
    commandEntry(app, "expand-all"),
    commandEntry(app, "collapse-all"),
  ];
}

const sortEntry = (app: AppState, folder: FolderId | null): MenuEntry => ({
  label: app.words.t("menu-sort-by-name"),
  icon: ArrowUpDown,
  disabled: folder === null ? app.library.tree.length < 2 : false,
  run: () => void app.arranging.sortByName(folder),
});

export function markEntry(app: AppState, scope: Scope): MenuEntry {
  return {
    label: app.words.t("menu-mark-read"),
    icon: CheckCheck,
    // Numbers that count what is read as well say nothing of what there is to mark.
    disabled: !isCountedWhole(scope) && app.library.unreadIn(scope) === 0,
    run: () => void app.marking.allOf(scope),
  };
}
