import type { FeedId, FolderId, Scope } from "../backend/contract";
import { decodeView } from "../backend/view";
import type { AppState } from "../state/context";
import type { Said } from "../state/arranging";
import { refOf } from "../state/arranging";
import { feedsOf, type TreeNode } from "../state/tree";
import type { SidebarAct } from "../state/ui.svelte";
import type { Landing } from "./landing";
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
const named = (nodes: readonly TreeNode[]): { count: number; title: string } => ({
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

/** Unsubscribes from feeds, and removes folders; what those hold stays, one level higher. */
export async function remove({ library }: AppState, nodes: readonly TreeNode[]): Promise<void> {
  const [feeds, folders] = byKind(nodes);
  if (feeds.length > 0) await library.unsubscribe(feeds);
  for (const folder of folders) await library.removeFolder(folder, false);
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
  else await app.arranging.place(nodes, parent, line.before, { key: "toast-moved", values: named(nodes) });
  if (parent !== null) app.ui.toggleFolder(parent, true);
}

/** Where the keyboard moves things: among their siblings, into the folder above, or out of the one around them. */
export type Direction = "up" | "down" | "in" | "out";

/** Moves what the keyboard is on, and what is chosen with it. */
export function moveByKey(app: AppState, sidebar: SidebarState, direction: Direction): void {
  const row = sidebar.rowOf(sidebar.tabStop);
  const kind = row?.subject.kind;
  // Siblings of one kind: others would have to go somewhere else.
  const isAlike = (other: SidebarRow): boolean => other.parent === row?.parent && other.subject.kind === kind;
  const moved = row ? sidebar.chosen.with(row.key).filter(isAlike) : [];
  if (!row || moved.length === 0) return;
  const siblings = sidebar.rows.filter(isAlike);
  const keep = (): void => sidebar.moveTo(row.key);
  const done = direction === "up" || direction === "down" ? among : direction === "in" ? inside : outside;
  if (done(app, sidebar, { moved, siblings, direction })) queueMicrotask(keep);
}

interface Move {
  moved: readonly SidebarRow[];
  /** Those of the same kind that are shown in the same folder. */
  siblings: readonly SidebarRow[];
  direction: Direction;
}

function among({ arranging }: AppState, _: SidebarState, { moved, siblings, direction }: Move): boolean {
  const places = moved.map((row) => siblings.indexOf(row));
  const up = direction === "up";
  const beside = siblings[up ? Math.min(...places) - 1 : Math.max(...places) + 1];
  const after = up ? beside : siblings[Math.max(...places) + 2];
  const [other, before] = [nodeOf(beside), nodeOf(after)];
  const nodes = moved.flatMap((row) => nodeOf(row) ?? []);
  if (!other || !moved[0]) return false;
  const said: Said = {
    key: up ? "toast-moved-above" : "toast-moved-below",
    values: { ...named(nodes), other: nameOf(other) },
  };
  void arranging.place(nodes, folderAround(moved[0]), before && refOf(before), said);
  return true;
}

/** Into the folder that stands above in the same folder. */
function inside(app: AppState, sidebar: SidebarState, { moved, siblings }: Move): boolean {
  const nodes = moved.flatMap((row) => nodeOf(row) ?? []);
  const folders = sidebar.rows.filter((row) => row.parent === moved[0]?.parent && row.subject.kind === "folder");
  const first = siblings.indexOf(moved[0] as SidebarRow);
  const target = nodeOf(nodes[0]?.kind === "folder" ? siblings[first - 1] : folders.at(-1));
  if (target?.kind !== "folder") return false;
  const { id } = target.folder;
  app.ui.toggleFolder(id, true);
  void app.arranging.place(nodes, id, null, saidInto(app, nodes, id));
  return true;
}

/** Out of the folder around: a folder behind it, feeds before the first feed there, which is as near as they can be. */
function outside(app: AppState, sidebar: SidebarState, { moved }: Move): boolean {
  const nodes = moved.flatMap((row) => nodeOf(row) ?? []);
  const around = moved[0]?.parent ? sidebar.rowOf(moved[0].parent) : undefined;
  if (!around) return false;
  const parent = folderAround(around);
  const kind = nodes[0]?.kind;
  const others = sidebar.rows.filter((row) => row.parent === around.parent && row.subject.kind === kind);
  const next = nodeOf(kind === "folder" ? others[others.indexOf(around) + 1] : others[0]);
  void app.arranging.place(nodes, parent, next && refOf(next), saidInto(app, nodes, parent));
  return true;
}

function saidInto({ library }: AppState, nodes: readonly TreeNode[], parent: FolderId | null): Said {
  if (parent === null) return { key: "toast-moved-top", values: named(nodes) };
  return {
    key: "toast-moved-into",
    values: { ...named(nodes), folder: library.folderById.get(parent)?.name ?? "" },
  };
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
