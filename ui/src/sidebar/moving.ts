import type { FolderId } from "../backend/contract";
import { KINDS, refOf, type Said } from "../state/arranging";
import type { AppState } from "../state/context";
import type { TreeNode } from "../state/tree";
import { nameOf, named } from "./acts";
import { folderAround, nodeOf, type SidebarRow } from "./rows";
import type { SidebarState } from "./sidebar.svelte";

// Moving feeds and folders with the keyboard, one or several, of one kind or of both.

/** Among their siblings, into the folder above, or out of the one around them. */
export type Direction = "up" | "down" | "in" | "out";

/** Moves what the keyboard is on, and what is chosen with it: all of it to where the row with the keyboard goes, in one step. */
export function moveByKey(app: AppState, sidebar: SidebarState, direction: Direction): void {
  const row = sidebar.rowOf(sidebar.tabStop);
  const moved = row ? sidebar.chosen.with(row.key) : [];
  // What the keyboard is on may stand in a folder that is chosen, and goes with that.
  const lead = moved.find(({ key }) => key === row?.key) ?? moved[0];
  if (!row || !lead) return;
  const done = direction === "up" || direction === "down" ? among : direction === "in" ? inside : outside;
  if (done(app, sidebar, { lead, moved, direction })) queueMicrotask(() => sidebar.moveTo(row.key));
}

interface Move {
  /** The one that the others follow. */
  lead: SidebarRow;
  moved: readonly SidebarRow[];
  direction: Direction;
}

const nodesOf = (rows: readonly SidebarRow[]): TreeNode[] => rows.flatMap((row) => nodeOf(row) ?? []);

/** The rows of a kind that are shown beside one. */
const siblingsOf = (sidebar: SidebarState, lead: SidebarRow, kind: TreeNode["kind"]): SidebarRow[] =>
  sidebar.rows.filter((row) => row.parent === lead.parent && row.subject.kind === kind);

/** Before which of their siblings things of one kind go, and which of them they pass; null when they are as far as they can be. */
function step(
  siblings: readonly SidebarRow[],
  moved: readonly SidebarRow[],
  up: boolean,
): { before: SidebarRow | undefined; passed: SidebarRow | undefined } | null {
  const places = moved.map((row) => siblings.indexOf(row)).filter((place) => place >= 0);
  // All of them are elsewhere: behind what is here.
  if (places.length === 0) return { before: undefined, passed: siblings.at(-1) };
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const passed = siblings[up ? first - 1 : last + 1];
  const isTogether = places.length === moved.length && last - first === places.length - 1;
  if (!passed && isTogether) return null;
  return { before: up ? (passed ?? siblings[first]) : siblings[last + 2], passed };
}

function among({ arranging }: AppState, sidebar: SidebarState, { lead, moved, direction }: Move): boolean {
  const up = direction === "up";
  const steps = KINDS.flatMap((kind) => {
    const mine = moved.filter((row) => row.subject.kind === kind);
    const found = mine.length === 0 ? null : step(siblingsOf(sidebar, lead, kind), mine, up);
    return found ? [{ ...found, nodes: nodesOf(mine), isLead: lead.subject.kind === kind }] : [];
  });
  const nodes = steps.flatMap((each) => each.nodes);
  if (nodes.length === 0) return false;
  const passed = nodeOf((steps.find(({ isLead }) => isLead) ?? steps[0])?.passed);
  const key = passed === null ? "toast-moved" : up ? "toast-moved-above" : "toast-moved-below";
  const values = { ...named(nodes), other: passed === null ? "" : nameOf(passed) };
  const before = nodesOf(steps.flatMap((each) => each.before ?? [])).map(refOf);
  void arranging.place(nodes, folderAround(lead), before, { key, values });
  return true;
}

/** Into the folder that stands above the first of them: feeds stand below all folders. */
function inside(app: AppState, sidebar: SidebarState, { lead, moved }: Move): boolean {
  const folders = siblingsOf(sidebar, lead, "folder");
  const first = folders.findIndex((row) => moved.includes(row));
  const target = nodeOf(first < 0 ? folders.at(-1) : folders[first - 1]);
  if (target?.kind !== "folder") return false;
  const { id } = target.folder;
  const nodes = nodesOf(moved);
  app.ui.toggleFolder(id, true);
  void app.arranging.place(nodes, id, [], saidInto(app, nodes, id));
  return true;
}

/** Out of the folder around: folders behind it, feeds before the first feed there, which is as near as they can be. */
function outside(app: AppState, sidebar: SidebarState, { lead, moved }: Move): boolean {
  const around = lead.parent ? sidebar.rowOf(lead.parent) : undefined;
  if (!around) return false;
  const folders = siblingsOf(sidebar, around, "folder");
  const [feed] = siblingsOf(sidebar, around, "feed");
  const before = nodesOf([folders[folders.indexOf(around) + 1], feed].flatMap((row) => row ?? []));
  const nodes = nodesOf(moved);
  const parent = folderAround(around);
  void app.arranging.place(nodes, parent, before.map(refOf), saidInto(app, nodes, parent));
  return true;
}

function saidInto({ library }: AppState, nodes: readonly TreeNode[], parent: FolderId | null): Said {
  if (parent === null) return { key: "toast-moved-top", values: named(nodes) };
  return {
    key: "toast-moved-into",
    values: { ...named(nodes), folder: library.folderById.get(parent)?.name ?? "" },
  };
}
