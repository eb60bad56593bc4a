import type { FeedId, FolderId, Scope } from "../backend/contract";
import type { TreeNode, TreeRow } from "../state/tree";

/** The smart views, in their order. */
export const VIEWS = ["today", "unread", "starred", "all"] as const;
export type ViewKind = (typeof VIEWS)[number];

/** A row's name, unique in the sidebar: where the keyboard is, what is dragged, what a menu is about. */
export type RowKey = string;

/** What a tree says of a row to a screen reader: how deep it is, and which of how many. */
export interface RowPlace {
  level: number;
  position: number;
  siblings: number;
}

/** The place of a row of the tree; on the top level the views come before it. */
export function placeOf({ level, position, siblings }: TreeRow): RowPlace {
  const before = level === 1 ? VIEWS.length : 0;
  return { level, position: position + before, siblings: siblings + before };
}

export function keyOfScope(scope: Scope): RowKey {
  return scope.kind === "feed" || scope.kind === "folder" ? `${scope.kind}:${scope.id}` : scope.kind;
}

export function keyOfNode(node: TreeNode): RowKey {
  return node.kind === "feed" ? `feed:${node.feed.id}` : `folder:${node.folder.id}`;
}

/** The view that a row stands for; null for a key that is none. */
export function scopeOfKey(key: RowKey): Scope | null {
  if ((VIEWS as readonly string[]).includes(key)) return { kind: key as ViewKind };
  const [kind, id] = key.split(":");
  return (kind === "feed" || kind === "folder") && id ? { kind, id: Number(id) } : null;
}

/** The tree without feeds that have nothing unread. What is shown now stays, and so does what is in trouble: it wants attention. */
export function withoutRead(
  tree: readonly TreeNode[],
  unread: (feed: FeedId) => number,
  shown: Scope,
): readonly TreeNode[] {
  const isShown = (node: TreeNode): boolean => keyOfNode(node) === keyOfScope(shown);
  return tree.flatMap((node): TreeNode[] => {
    if (node.kind === "feed") {
      return unread(node.feed.id) > 0 || node.feed.state.trouble || isShown(node) ? [node] : [];
    }
    const children = withoutRead(node.children, unread, shown) as TreeNode[];
    return children.length > 0 || isShown(node) ? [{ ...node, children }] : [];
  });
}

/** Where a drop on a row puts things: into the folder, or beside the feed. */
export function dropFolder(row: TreeRow): FolderId | null {
  return row.node.kind === "folder" ? row.node.folder.id : row.parent;
}

/** Whether something may go into a folder: not into itself or what it holds, and not to where it is already. */
export function mayDrop(dragged: TreeNode, target: FolderId | null): boolean {
  if (dragged.kind === "feed") return dragged.feed.folder !== target;
  return dragged.folder.parent !== target && !holdsFolder(dragged, target);
}

function holdsFolder(node: TreeNode, folder: FolderId | null): boolean {
  return (
    node.kind === "folder" && (node.folder.id === folder || node.children.some((child) => holdsFolder(child, folder)))
  );
}
