import type { Counts, Feed, FeedId, Folder, FolderId, Scope } from "../backend/contract";
import { groupBy } from "../shared/group";

/** A folder with what it holds, in the order of the sidebar: folders first, each kind by position, then by name. */
export interface FolderNode {
  kind: "folder";
  folder: Folder;
  children: TreeNode[];
  /** Every feed below it, at any depth. */
  feeds: FeedId[];
}

export interface FeedNode {
  kind: "feed";
  feed: Feed;
}

export type TreeNode = FolderNode | FeedNode;

/** A row of the sidebar as shown, with what a tree has to say about itself to a screen reader. */
export interface TreeRow {
  node: TreeNode;
  /** 1 at the top. */
  level: number;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
  parent: FolderId | null;
}

/** Makes the tree. Whatever hangs in a circle or below a folder that is missing is shown at the top: nothing can vanish. */
export function buildTree(feeds: readonly Feed[], folders: readonly Folder[], language: string): TreeNode[] {
  const compare = new Intl.Collator(language, { numeric: true, sensitivity: "base" }).compare;
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const foldersIn = groupBy(folders, (folder) => (reachesTop(folder, known) ? folder.parent : null));
  const feedsIn = groupBy(feeds, (feed) => (feed.folder !== null && known.has(feed.folder) ? feed.folder : null));
  const level = (parent: FolderId | null): TreeNode[] => {
    const below = (foldersIn.get(parent) ?? []).toSorted((a, b) => a.position - b.position || compare(a.name, b.name));
    const leaves = (feedsIn.get(parent) ?? []).toSorted((a, b) => a.position - b.position || compare(a.title, b.title));
    return [
      ...below.map((folder): FolderNode => {
        const children = level(folder.id);
        return { kind: "folder", folder, children, feeds: children.flatMap(feedsOf) };
      }),
      ...leaves.map((feed): FeedNode => ({ kind: "feed", feed })),
    ];
  };
  return level(null);
}

/** Every folder in the order of the sidebar, with its level (1 at the top); without some and what they hold. */
export function foldersIn(
  tree: readonly TreeNode[],
  without: readonly FolderId[] = [],
  level = 1,
): { folder: Folder; level: number }[] {
  return tree.flatMap((node) =>
    node.kind === "feed" || without.includes(node.folder.id)
      ? []
      : [{ folder: node.folder, level }, ...foldersIn(node.children, without, level + 1)],
  );
}

/** The feeds of a node. */
export function feedsOf(node: TreeNode): FeedId[] {
  return node.kind === "feed" ? [node.feed.id] : node.feeds;
}

/** The rows to show: what is below a closed folder is left out. */
export function visibleRows(tree: readonly TreeNode[], isOpen: (folder: FolderId) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (nodes: readonly TreeNode[], level: number, parent: FolderId | null): void => {
    nodes.forEach((node, index) => {
      rows.push({ node, level, position: index + 1, siblings: nodes.length, parent });
      if (node.kind === "folder" && isOpen(node.folder.id)) walk(node.children, level + 1, node.folder.id);
    });
  };
  walk(tree, 1, null);
  return rows;
}

/** Every feed in the order of the sidebar, whether its folder is open or not. */
export function feedOrder(tree: readonly TreeNode[]): FeedId[] {
  return tree.flatMap(feedsOf);
}

/** The next feed with unread articles after (or, backwards, before) a place in the sidebar, going round; null when there is none
 * but the one that we are at. A folder's own feeds come after it only when going round: they were part of what was just read. */
export function nextUnreadFeed(
  tree: readonly TreeNode[],
  from: Scope,
  unread: (feed: FeedId) => number,
  direction: 1 | -1,
): FeedId | null {
  const order = feedOrder(tree);
  const own = new Set(feedsOfScope(tree, from));
  const places = order.flatMap((feed, index) => (own.has(feed) ? [index] : []));
  const start = direction === 1 ? (places.at(-1) ?? -1) : (places[0] ?? order.length);
  for (let step = 1; step <= order.length; step++) {
    const feed = order[(start + direction * step + order.length * 2) % order.length];
    if (feed !== undefined && unread(feed) > 0 && !(from.kind === "feed" && from.id === feed)) return feed;
  }
  return null;
}

/** The feeds that a scope covers by name; none for the smart views. */
export function feedsOfScope(tree: readonly TreeNode[], scope: Scope): FeedId[] {
  if (scope.kind === "feed") return [scope.id];
  if (scope.kind !== "folder") return [];
  return findFolder(tree, scope.id)?.feeds ?? [];
}

/** What a folder holds, null for the top level. */
export function childrenOf(tree: readonly TreeNode[], folder: FolderId | null): readonly TreeNode[] {
  return folder === null ? tree : (findFolder(tree, folder)?.children ?? []);
}

/** A folder's node. */
export function findFolder(tree: readonly TreeNode[], id: FolderId): FolderNode | null {
  for (const node of tree) {
    if (node.kind === "feed") continue;
    if (node.folder.id === id) return node;
    const below = findFolder(node.children, id);
    if (below) return below;
  }
  return null;
}

/** The folders around a folder or feed, outermost first. */
export function pathOf(folders: readonly Folder[], parent: FolderId | null): Folder[] {
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const path: Folder[] = [];
  let at = parent === null ? undefined : known.get(parent);
  while (at && !path.includes(at)) {
    path.unshift(at);
    at = at.parent === null ? undefined : known.get(at.parent);
  }
  return path;
}

/** Unread articles of a list of feeds. */
export function unreadByFeed(counts: Counts): Map<FeedId, number> {
  return new Map(counts.feeds.map(({ feed, unread }) => [feed, unread]));
}

function reachesTop(folder: Folder, known: ReadonlyMap<FolderId, Folder>): boolean {
  const seen = new Set<FolderId>([folder.id]);
  let parent = folder.parent;
  while (parent !== null) {
    const above = known.get(parent);
    if (!above || seen.has(parent)) return false;
    seen.add(parent);
    parent = above.parent;
  }
  return true;
}
