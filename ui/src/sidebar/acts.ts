import type { FeedId, FolderId, Scope } from "../backend/contract";
import { decodeView } from "../backend/view";
import type { AppState } from "../state/context";
import { refOf } from "../state/arranging";
import { feedsOf, type TreeNode } from "../state/tree";
import type { SidebarAct } from "../state/ui.svelte";
import type { Landing } from "./landing";
import { moveByKey } from "./moving";
import { folderAround, nodeOf, type SidebarRow } from "./rows";
import type { SidebarState } from "./sidebar.svelte";

// What can be done with feeds and folders, one or several.

/** Every feed of some nodes, each once. */
export const allFeeds = (nodes: readonly TreeNode[]): FeedId[] => [...new Set(nodes.flatMap(feedsOf))];

/** The feeds that stand for themselves, and the folders. */
export const byKind = (nodes: readonly TreeNode[]): [FeedId[], FolderId[]] => [
  nodes.flatMap((node) => (node.kind === "feed" ? [node.feed.id] : [])),
  nodes.flatMap((node) => (node.kind === "folder" ? [node.folder.id] : [])),
];

const scopeOf = (node: TreeNode): Scope => ({ ...refOf(node) });

export const nameOf = (node: TreeNode): string => (node.kind === "feed" ? node.feed.title : node.folder.name);

/** What several things are called in a message: the one by its name, more by their number. */
export const named = (nodes: readonly TreeNode[]): { count: number; title: string } => ({
  count: nodes.length,
  title: nodes[0] ? nameOf(nodes[0]) : "",
});

/** Marks all articles of these as read, in one step. */
export async function markRead({ backend, marking, toasts }: AppState, nodes: readonly TreeNode[]): Promise<void> {
  const [only] = nodes;
  if (only && nodes.length === 1) return marking.allOf(scopeOf(only));
  const views = await toasts.guard(
    Promise.all(nodes.map((node) => backend.calls.open_view({ scope: scopeOf(node), filter: "unread" }))),
  );
  const ids = new Set((views ?? []).flatMap((bytes) => [...decodeView(bytes).ids]));
  if (ids.size > 0) await marking.setRead([...ids], true);
}

/** Marks what a feed published longer ago than some days as read. */
export async function markOlder({ backend, toasts }: AppState, scope: Scope, days: number): Promise<void> {
  const before = Date.now() - days * 86_400_000;
  const changed = await toasts.guard(backend.calls.mark_all_read({ scope }, null, before));
  if (changed?.changed === 0) toasts.note("toast-none-older");
  else if (changed) toasts.done("toast-marked-read", { count: changed.changed }, changed);
}

export async function copyAddresses({ backend, library, toasts }: AppState, nodes: readonly TreeNode[]): Promise<void> {
  const urls = allFeeds(nodes).flatMap((feed) => library.feedById.get(feed)?.url ?? []);
  const done = await toasts.guard(backend.calls.copy_text(urls.join("\n")).then(() => true));
  if (done) toasts.note("toast-addresses-copied", { count: urls.length });
}

/** Unsubscribes from feeds, and removes folders, in one step; what those hold stays, one level higher, or goes with them. */
export async function remove({ library }: AppState, nodes: readonly TreeNode[], withFeeds = false): Promise<void> {
  if (nodes.length > 0) await library.remove(nodes.map(refOf), withFeeds);
}

/** Removes what the keyboard is on, and what is chosen with it: a tag by the same key as feeds and folders. */
function removeInHand(app: AppState, sidebar: SidebarState): void {
  const subject = sidebar.rowOf(sidebar.tabStop)?.subject;
  if (subject?.kind === "tag") void app.library.removeTag(subject.tag.id);
  else void remove(app, sidebar.nodesInHand());
}

/** The settings of the feeds that the keyboard is on; of one alone its properties. */
function editInHand({ dialogs }: AppState, sidebar: SidebarState): void {
  const feeds = allFeeds(sidebar.nodesInHand());
  const [feed] = feeds;
  if (feed === undefined) return;
  dialogs.show(feeds.length === 1 ? { kind: "feed", feed } : { kind: "feeds", feeds });
}

/** Puts what the folder that the keyboard is on, or is in, holds in the order of names. */
function sortInHand(app: AppState, sidebar: SidebarState): void {
  const row = sidebar.rowOf(sidebar.tabStop);
  const node = nodeOf(row);
  if (row && node) void app.arranging.sortByName(node.kind === "folder" ? node.folder.id : folderAround(row));
}

/** Drops rows where they would land. */
export async function drop(app: AppState, moved: readonly SidebarRow[], { parent, line }: Landing): Promise<void> {
  const nodes = moved.flatMap((row) => nodeOf(row) ?? []);
  if (line === null) await app.arranging.move(...byKind(nodes), parent);
  else {
    // The line is for things of one kind. The others come along, and stay where they are when they are there already.
    const comes = (row: SidebarRow): boolean => row.subject.kind === line.kind || folderAround(row) !== parent;
    const coming = moved.filter(comes).flatMap((row) => nodeOf(row) ?? []);
    const said = { key: "toast-moved", values: named(nodes) } as const;
    await app.arranging.place(coming, parent, line.before === null ? [] : [line.before], said);
  }
  if (parent !== null) app.ui.toggleFolder(parent, true);
}

/** What commands can ask of the sidebar. */
export function actsOf(app: AppState, sidebar: SidebarState): Record<SidebarAct, () => void> {
  return {
    rename: () => sidebar.renameCurrent(),
    remove: () => removeInHand(app, sidebar),
    edit: () => editInHand(app, sidebar),
    sort: () => sortInHand(app, sidebar),
    up: () => moveByKey(app, sidebar, "up"),
    down: () => moveByKey(app, sidebar, "down"),
    in: () => moveByKey(app, sidebar, "in"),
    out: () => moveByKey(app, sidebar, "out"),
  };
}
