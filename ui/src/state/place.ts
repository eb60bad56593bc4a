import type { EpisodeKey, FolderId, Scope } from "../backend/contract";
import type { Visits } from "./briefing-time";
import type { ListPlace } from "./list.svelte";
import { readViews, viewKey, type Kept, type KeptViews } from "./views";

/** What is kept of the window between starts. Every field may be missing: older versions wrote less. */
export interface Place {
  sidebarWidth?: number;
  listWidth?: number;
  listHeight?: number;
  expanded?: FolderId[];
  hideRead?: boolean;
  tagsOpen?: boolean;
  list?: ListPlace;
  /** How views are looked at. */
  views?: KeptViews;
  firstVisible?: number;
  recent?: string[];
  /** How loud episodes are played, 0 to 1. */
  volume?: number;
  /** When the briefing was looked at, and whether it is open. */
  briefing?: Visits & { open: boolean };
  /** The episode in the player. */
  playing?: EpisodeKey;
}

/** Reads a place. What cannot be understood counts as missing: a start never fails for it. */
export function readPlace(text: string | null): Place {
  const kept = asRecord(parse(text ?? ""));
  const place: Place = {};
  for (const key of ["sidebarWidth", "listWidth", "listHeight", "firstVisible", "volume"] as const) {
    const value = kept[key];
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) place[key] = value;
  }
  if (Array.isArray(kept.expanded)) place.expanded = kept.expanded.filter((id): id is number => Number.isInteger(id));
  if (Array.isArray(kept.recent)) place.recent = kept.recent.filter((key): key is string => typeof key === "string");
  for (const key of ["hideRead", "tagsOpen"] as const) if (typeof kept[key] === "boolean") place[key] = kept[key];
  const { article, url } = asRecord(kept.playing);
  if (Number.isInteger(article) && typeof url === "string") place.playing = { article: article as number, url };
  if (kept.briefing !== undefined) place.briefing = readBriefing(kept.briefing);
  const list = readList(kept.list);
  if (list) place.list = list;
  const views = kept.views === undefined ? oldViews(kept.list) : readViews(kept.views);
  if (views.own.length > 0 || Object.keys(views.all).length > 0) place.views = views;
  return place;
}

/** Before each view had a filter and an order of its own, one stood in the place of the list: it goes to the view that was open. */
function oldViews(list: unknown): KeptViews {
  const { scope, filter, order } = asRecord(list);
  const known = readScope(scope);
  const own: Kept = {};
  if (filter === "unread" || filter === "starred") own.filter = filter;
  if (order === "oldest") own.order = order;
  return readViews({ own: known ? [[viewKey(known), own]] : [] });
}

function readList(value: unknown): ListPlace | null {
  const { scope, selected } = asRecord(value);
  const known = readScope(scope);
  if (!known) return null;
  return {
    scope: known,
    selected: Number.isInteger(selected) ? (selected as number) : null,
  };
}

function readBriefing(value: unknown): Visits & { open: boolean } {
  const { last, since, open } = asRecord(value);
  const moment = (time: unknown): number | null => (typeof time === "number" && Number.isFinite(time) ? time : null);
  return { last: moment(last), since: moment(since), open: open === true };
}

function readScope(value: unknown): Scope | null {
  const { kind, id } = asRecord(value);
  const views = ["all", "today", "unread", "starred", "read_later", "highlighted", "snoozed"] as const;
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
