// The groups of a list (days, feeds) follow what happens to its ids while it is open.
import type { ArticleSummary, GroupStart } from "../backend/contract";
import { lastAtMost } from "../shared/sorted";
import type { Grouping } from "./views";

/** Ids in order, and the groups that they are in. */
export interface Grouped {
  ids: Float64Array;
  groups: readonly GroupStart[];
}

/** So many ids are looked for one by one before a map of all is worth making. */
const FEW = 32;

function finder(ids: Float64Array): (id: number) => number {
  let asked = 0;
  let places: Map<number, number> | null = null;
  return (id) => {
    if (++asked <= FEW) return ids.indexOf(id);
    places ??= new Map(Array.from(ids, (each, place) => [each, place]));
    return places.get(id) ?? -1;
  };
}

/** The group that each place of a list is in. */
function keysOf({ groups }: Grouped): (place: number) => number | undefined {
  const starts = groups.map(({ start }) => start);
  return (place) => groups[lastAtMost(starts, place)]?.key;
}

/** The groups of ids that were made of a fresh answer and of what the list had before: each article stays in its group, as the fresh
 * answer has it, else as it was. `ofRow` knows the group of an article that neither knows; without it, it goes with its neighbour. */
export function regroup(
  ids: Float64Array,
  fresh: Grouped,
  before: Grouped,
  ofRow: (id: number) => number | undefined = () => undefined,
): GroupStart[] {
  if (ids === fresh.ids || ids.length === 0) return ids.length === 0 ? [] : [...fresh.groups];
  const inFresh = finder(fresh.ids);
  const inBefore = finder(before.ids);
  const freshKey = keysOf(fresh);
  const beforeKey = keysOf(before);
  const groups: GroupStart[] = [];
  let next = 0;
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as number;
    const place = fresh.ids[next] === id ? next : inFresh(id);
    if (place >= 0) next = place + 1;
    const key = place >= 0 ? freshKey(place) : (ofRow(id) ?? beforeKey(inBefore(id)) ?? groups.at(-1)?.key);
    if (key !== undefined && key !== groups.at(-1)?.key) groups.push({ start: groups.length === 0 ? 0 : index, key });
  }
  return groups;
}

/** The local midnight that began the day of a moment. */
export function midnightOf(time: number): number {
  const day = new Date(time);
  return day.setHours(0, 0, 0, 0);
}

/** The group that an article is in. */
export function groupOfRow(row: ArticleSummary | undefined, grouping: Grouping): number | undefined {
  if (!row || grouping === "none") return undefined;
  return grouping === "feed" ? row.feed : midnightOf(row.published);
}
