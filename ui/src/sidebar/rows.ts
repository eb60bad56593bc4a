import type { Feed, FeedId, FolderId, Scope, Tag } from "../backend/contract";
import { visibleRows, type FolderNode, type TreeNode } from "../state/tree";

/** The smart views, in their order. */
export const VIEWS = ["today", "unread", "starred", "read_later", "highlighted", "snoozed", "all"] as const;
export type ViewKind = (typeof VIEWS)[number];

/** A row's name, unique in the sidebar: where the keyboard is, what is dragged, what a menu is about. */
export type RowKey = string;

/** What a row is about. */
export type Subject =
  | { kind: "briefing" }
  | { kind: "view"; view: ViewKind }
  /** The heading of the tags, opened and closed as a folder is. */
  | { kind: "tags" }
  | { kind: "tag"; tag: Tag }
  | FolderNode
  | { kind: "feed"; feed: Feed };

/** A row as the tree has it; level, position and siblings are what a screen reader hears. */
export interface SidebarRow {
  key: RowKey;
  subject: Subject;
  /** 1 at the top. */
  level: number;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
  parent: RowKey | null;
  /** Whether what it holds is shown; undefined for what holds nothing. */
  open?: boolean;
}

/** The key of the briefing's row. */
export const BRIEFING: RowKey = "briefing";

/** The key of the tags' heading. */
export const TAGS: RowKey = "tags";

export const keyOfFolder = (folder: FolderId | null): RowKey | null => (folder === null ? null : `folder:${folder}`);

export function keyOfScope(scope: Scope): RowKey {
  return "id" in scope ? `${scope.kind}:${scope.id}` : scope.kind;
}

export function keyOfNode(node: TreeNode): RowKey {
  return node.kind === "feed" ? `feed:${node.feed.id}` : `folder:${node.folder.id}`;
}

/** The view that a row stands for; null for a key that is none. */
export function scopeOfKey(key: RowKey): Scope | null {
  if ((VIEWS as readonly string[]).includes(key)) return { kind: key as ViewKind };
  const [kind, id] = key.split(":");
  return (kind === "feed" || kind === "folder" || kind === "tag") && id ? { kind, id: Number(id) } : null;
}

/** The feed or folder of a row; null for the others. */
export function nodeOf(row: SidebarRow | undefined): TreeNode | null {
  const kind = row?.subject.kind;
  return kind === "feed" || kind === "folder" ? (row?.subject as TreeNode) : null;
}

/** The folder that a row is shown in. Not what its feed says: the folder may be missing, and the feed shown at the top. */
export function folderAround(row: SidebarRow): FolderId | null {
  return row.parent === null ? null : Number(row.parent.split(":")[1]);
}

/** What the sidebar shows. */
export interface Shown {
  views: readonly ViewKind[];
  tags: readonly Tag[];
  tagsOpen: boolean;
  tree: readonly TreeNode[];
  isOpen: (folder: FolderId) => boolean;
}

/** How many rows stand above the feeds and folders. */
export const headOf = ({ views, tags, tagsOpen }: Shown): number =>
  1 + views.length + (tags.length > 0 ? 1 : 0) + (tagsOpen ? tags.length : 0);

/** All rows in order: the briefing, the views, the tags, then feeds and folders; what is below a closed folder is left out. */
export function sidebarRows(shown: Shown): SidebarRow[] {
  const { views, tags, tagsOpen, tree, isOpen } = shown;
  const before = 1 + views.length + (tags.length > 0 ? 1 : 0);
  const siblings = before + tree.length;
  const heads: [RowKey, Subject][] = [
    [BRIEFING, { kind: "briefing" }],
    ...views.map((view): [RowKey, Subject] => [view, { kind: "view", view }]),
  ];
  const rows = heads.map(([key, subject], index): SidebarRow => ({
    key,
    subject,
    level: 1,
    position: index + 1,
    siblings,
    parent: null,
  }));
  if (tags.length > 0) {
    const subject = { kind: "tags" } as const;
    rows.push({ key: TAGS, subject, level: 1, position: before, siblings, parent: null, open: tagsOpen });
    if (tagsOpen) rows.push(...tags.map((tag, index) => tagRow(tag, index + 1, tags.length)));
  }
  for (const { node, level, position, siblings, parent } of visibleRows(tree, isOpen)) {
    const top = level === 1 ? before : 0;
    rows.push({
      key: keyOfNode(node),
      subject: node,
      level,
      position: position + top,
      siblings: siblings + top,
      parent: keyOfFolder(parent),
      ...(node.kind === "folder" ? { open: isOpen(node.folder.id) } : {}),
    });
  }
  return rows;
}

function tagRow(tag: Tag, position: number, siblings: number): SidebarRow {
  return { key: `tag:${tag.id}`, subject: { kind: "tag", tag }, level: 2, position, siblings, parent: TAGS };
}

/** The tree without what need not be shown, and how many feeds that hid. Folders stay with what they hold, and when they are asked
 * for themselves. */
export function without(
  tree: readonly TreeNode[],
  shows: (feed: Feed) => boolean,
  showsFolder: (folder: FolderId) => boolean,
): { tree: TreeNode[]; hidden: number } {
  let hidden = 0;
  const filter = (nodes: readonly TreeNode[]): TreeNode[] =>
    nodes.flatMap((node): TreeNode[] => {
      if (node.kind === "feed") {
        if (shows(node.feed)) return [node];
        hidden++;
        return [];
      }
      const children = filter(node.children);
      return children.length > 0 || showsFolder(node.folder.id) ? [{ ...node, children }] : [];
    });
  return { tree: filter(tree), hidden };
}

/** Feeds with something unread, and those in trouble: they want attention. */
export const wantsReader = (feed: Feed, unread: (feed: FeedId) => number): boolean =>
  unread(feed.id) > 0 || feed.state.trouble !== null;
