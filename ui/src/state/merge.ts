import { IdSet } from "./id-set";

// What happens to the ordered ids of a view while it is open. All of it keeps what is on screen where it is.

/** The ids of a fresh snapshot that arrived after `newest`: ids grow with the order of arrival. */
export function arrivals(fresh: Float64Array, newest: number | null): Float64Array {
  return fresh.filter((id) => newest === null || id > newest);
}

/** Puts the ids that only the fresh snapshot has into the present order, each before the article that follows it there. What the
 * fresh one has no more (read since, in a list of unread articles) stays. */
export function mergeFresh(present: Float64Array, fresh: Float64Array): Float64Array {
  const known = new Set(present);
  const anchors = new Set<number>();
  for (const id of fresh) if (known.has(id)) anchors.add(id);
  const merged: number[] = [];
  let at = 0;
  let waiting: number[] = [];
  for (const id of fresh) {
    if (!anchors.has(id)) {
      waiting.push(id);
      continue;
    }
    // Orders may differ (an article was dated anew): an anchor that is behind us already only lets the waiting ones in.
    const place = present.indexOf(id, at);
    if (place >= 0) {
      for (; at < place; at++) merged.push(present[at] as number);
      merged.push(...waiting, id);
      at = place + 1;
      waiting = [];
    }
  }
  for (; at < present.length; at++) merged.push(present[at] as number);
  merged.push(...waiting);
  return Float64Array.from(merged);
}

/** Keeps an article in a list that has it no more, beside the neighbour that it had: the open article never vanishes. */
export function keepArticle(before: Float64Array, after: Float64Array, kept: number): Float64Array {
  if (after.includes(kept)) return after;
  const there = new Set(after);
  let place = 0;
  for (let index = before.indexOf(kept) - 1; index >= 0; index--) {
    const neighbour = before[index] as number;
    if (there.has(neighbour)) {
      place = after.indexOf(neighbour) + 1;
      break;
    }
  }
  const result = new Float64Array(after.length + 1);
  result.set(after.subarray(0, place));
  result[place] = kept;
  result.set(after.subarray(place), place + 1);
  return result;
}

/** The ids that still exist, in one list or another, and the one to keep in any case. */
export function keepExisting(
  present: Float64Array,
  existing: readonly Float64Array[],
  kept: number | null,
): Float64Array {
  const there = existing.map((ids) => new IdSet(ids));
  return present.filter((id) => id === kept || there.some((ids) => ids.has(id)));
}

/** The place of the first id of a set after `from` (before it, backwards), then from the other end up to it; -1 when there is none. */
export function findFrom(ids: Float64Array, from: number, direction: 1 | -1, wanted: (id: number) => boolean): number {
  const start = from < 0 ? (direction === 1 ? -1 : ids.length) : from;
  for (let index = start + direction; index >= 0 && index < ids.length; index += direction) {
    if (wanted(ids[index] as number)) return index;
  }
  const end = direction === 1 ? 0 : ids.length - 1;
  for (let index = end; index !== start && index >= 0 && index < ids.length; index += direction) {
    if (wanted(ids[index] as number)) return index;
  }
  return -1;
}
