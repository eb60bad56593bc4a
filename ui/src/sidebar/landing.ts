import type { FolderId, Node as NodeRef } from "../backend/contract";
import { refOf } from "../state/arranging";
import type { TreeNode } from "../state/tree";
import { folderAround, keyOfFolder, nodeOf, type SidebarRow } from "./rows";

// Where things land that are dropped on a row. Folders stand before feeds, so a line for feeds is only ever shown among feeds and one
// for folders among folders: what is dropped there stands exactly where the line was.

/** Where something would land. */
export interface Landing {
  parent: FolderId | null;
  /** The line between two rows: before which row of the tree, and how deep. It is for things of one kind; what is dragged with them
   * goes to the end of its own kind. Null: into a folder, wherever it puts it. */
  line: { kind: TreeNode["kind"]; index: number; level: number; before: NodeRef | null } | null;
}

/** So far from the edges of a folder's row a drop goes into it, when it could also go beside it. */
const EDGE = 0.3;

/** All rows of the sidebar, and those of them that are dragged. */
export interface Dragging {
  rows: readonly SidebarRow[];
  moved: readonly SidebarRow[];
}

/** Where things land at a part of a row's height (0 to 1), null where they cannot. Without a row: below the last one. */
export function landingAt(dragging: Dragging, at: { index: number; part: number } | null): Landing | null {
  const { rows } = dragging;
  const row = at ? rows[at.index] : undefined;
  const node = nodeOf(row);
  if (row && !node) return null;
  const landing = node && row && at ? onRow(dragging, row, node, at) : atEnd(dragging);
  return landing && mayLand(dragging, landing) ? landing : null;
}

function onRow(dragging: Dragging, row: SidebarRow, node: TreeNode, at: { index: number; part: number }): Landing {
  const has = kindsOf(dragging.moved);
  const parent = folderAround(row);
  if (node.kind === "folder") {
    if (has.folder && at.part < EDGE) return line("folder", parent, at.index, row.level, refOf(node));
    if (has.folder && at.part > 1 - EDGE) return belowFolder(dragging, row, node, at.index);
    return { parent: node.folder.id, line: null };
  }
  if (has.feed) {
    if (at.part < 0.5) return line("feed", parent, at.index, row.level, refOf(node));
    return line("feed", parent, at.index + 1, row.level, nextSibling(dragging.rows, at.index, "feed"));
  }
  return behindFolders(dragging, parent, row.level);
}

/** Just below a folder's row: what it holds begins there when it is open, else its next sibling. */
function belowFolder(dragging: Dragging, row: SidebarRow, node: TreeNode & { kind: "folder" }, index: number): Landing {
  const below = dragging.rows[index + 1];
  if (row.open && below?.parent === row.key) {
    const first = nodeOf(below);
    const before = first?.kind === "folder" ? refOf(first) : null;
    return line("folder", node.folder.id, index + 1, row.level + 1, before);
  }
  return line("folder", folderAround(row), index + 1, row.level, nextSibling(dragging.rows, index, "folder"));
}

/** Below everything. */
function atEnd(dragging: Dragging): Landing {
  if (kindsOf(dragging.moved).feed) return line("feed", null, dragging.rows.length, 1, null);
  return behindFolders(dragging, null, 1);
}

/** Behind the last folder in a folder: before its first feed. */
function behindFolders({ rows }: Dragging, parent: FolderId | null, level: number): Landing {
  const key = keyOfFolder(parent);
  const first = rows.findIndex((row) => row.subject.kind === "feed" && row.parent === key);
  return line("folder", parent, first < 0 ? rows.length : first, level, null);
}

const line = (
  kind: TreeNode["kind"],
  parent: FolderId | null,
  index: number,
  level: number,
  before: NodeRef | null,
): Landing => ({ parent, line: { kind, index, level, before } });

/** Which kinds are dragged. */
const kindsOf = (moved: readonly SidebarRow[]): Record<TreeNode["kind"], boolean> => ({
  feed: moved.some((row) => row.subject.kind === "feed"),
  folder: moved.some((row) => row.subject.kind === "folder"),
});

/** The next sibling of a kind that is shown. */
function nextSibling(rows: readonly SidebarRow[], index: number, kind: TreeNode["kind"]): NodeRef | null {
  const { parent, level } = rows[index] ?? { parent: null, level: 1 };
  for (let at = index + 1; at < rows.length; at++) {
    const row = rows[at];
    if (!row || row.level < level) return null;
    const node = nodeOf(row);
    if (row.parent === parent && node?.kind === kind) return refOf(node);
  }
  return null;
}

/** A folder cannot go into itself or what it holds, and where everything is already there is nothing to do. */
function mayLand({ rows, moved }: Dragging, { parent, line }: Landing): boolean {
  if (moved.length === 0 || moved.some((row) => holdsFolder(nodeOf(row), parent))) return false;
  if (moved.some((row) => folderAround(row) !== parent)) return true;
  if (line === null) return false;
  const led = moved.filter((row) => row.subject.kind === line.kind);
  return !staysThere(rows, led, line.before);
}

/** Whether siblings put before another would stand where they stand. */
function staysThere(rows: readonly SidebarRow[], moved: readonly SidebarRow[], before: NodeRef | null): boolean {
  const [first] = moved;
  const siblings = rows.filter((row) => row.parent === first?.parent && row.subject.kind === first?.subject.kind);
  const keys = siblings.map(({ key }) => key);
  const start = keys.indexOf(first?.key ?? "");
  if (!moved.every(({ key }, index) => keys[start + index] === key)) return false;
  const at = before === null ? keys.length : keys.indexOf(`${before.kind}:${before.id}`);
  return at >= start && at <= start + moved.length;
}

function holdsFolder(node: TreeNode | null, folder: FolderId | null): boolean {
  return (
    node?.kind === "folder" && (node.folder.id === folder || node.children.some((child) => holdsFolder(child, folder)))
  );
}
