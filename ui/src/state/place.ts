import type { FolderId, Scope } from "../backend/contract";
import type { ListPlace } from "./list.svelte";

/** What is kept of the window between starts. Every field may be missing: older versions wrote less. */
export interface Place {
  sidebarWidth?: number;
  listWidth?: number;
  expanded?: FolderId[];
  hideRead?: boolean;
  tagsOpen?: boolean;
  list?: ListPlace;
  firstVisible?: number;
  articleScroll?: number;
}

/** Reads a place. What cannot be understood counts as missing: a start never fails for it. */
export function readPlace(text: string | null): Place {
  const kept = asRecord(parse(text ?? ""));
  const place: Place = {};
  for (const key of ["sidebarWidth", "listWidth", "firstVisible", "articleScroll"] as const) {
    const value = kept[key];
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) place[key] = value;
  }
  if (Array.isArray(kept.expanded)) place.expanded = kept.expanded.filter((id): id is number => Number.isInteger(id));
  for (const key of ["hideRead", "tagsOpen"] as const) if (typeof kept[key] === "boolean") place[key] = kept[key];
  const list = readList(kept.list);
  if (list) place.list = list;
  return place;
}

function readList(value: unknown): ListPlace | null {
  const { scope, filter, order, selected } = asRecord(value);
  const known = readScope(scope);
  if (!known) return null;
  return {
    scope: known,
    filter: filter === "unread" || filter === "starred" ? filter : "all",
    order: order === "oldest" ? "oldest" : "newest",
    selected: Number.isInteger(selected) ? (selected as number) : null,
  };
}

function readScope(value: unknown): Scope | null {
  const { kind, id } = asRecord(value);
  const views = ["all", "today", "unread", "starred", "read_later", "snoozed"] as const;
  const view = views.find((each) => each === kind);
  if (view) return { kind: view };
  return (kind === "feed" || kind === "folder" || kind === "tag") && Number.isInteger(id)
    ? { kind, id: id as number }
    : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
