// What of a long list is in sight, and where the scroll bar stands. Where each row stands is `geometry.ts`.
import type { Geometry } from "./geometry";

/** Pixels that a web view can scroll at most are 33.5 million in WebKit and 17.8 million in Gecko: longer lists are scaled. */
export const LONGEST = 16_000_000;

/** Where a list stands: `top` in pixels of the whole list, `physical` in pixels of the element that scrolls. They are the same
 * until the list is longer than `LONGEST`. */
export interface Position {
  top: number;
  physical: number;
}

/** The measures of a list. */
export interface Measures {
  /** Pixels of the whole list. */
  total: number;
  /** Height of what is in sight. */
  view: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Height of the element that makes the scroll bar. */
export const physicalHeight = ({ total }: Measures): number => Math.min(total, LONGEST);

/** The largest `top`. */
export const lastTop = ({ total, view }: Measures): number => Math.max(0, total - view);

const lastPhysical = (measures: Measures): number => Math.max(0, physicalHeight(measures) - measures.view);

/** Whether the list is longer than a web view can scroll. */
export const isScaled = ({ total }: Measures): boolean => total > LONGEST;

/** The position with this `top`. */
export function positionAt(top: number, measures: Measures): Position {
  const inside = clamp(top, 0, lastTop(measures));
  if (!isScaled(measures)) return { top: inside, physical: inside };
  return { top: inside, physical: (inside / lastTop(measures)) * lastPhysical(measures) };
}

/** The position after the element was scrolled to `physical`. In a scaled list a short way is taken pixel by pixel, so that the
 * wheel moves as far as it does everywhere; a long one (the scroll bar was dragged) by its share of the whole. */
export function scrolled(from: Position, physical: number, measures: Measures): Position {
  if (!isScaled(measures)) return { top: clamp(physical, 0, lastTop(measures)), physical };
  const way = physical - from.physical;
  if (Math.abs(way) <= 2 * measures.view) return { top: clamp(from.top + way, 0, lastTop(measures)), physical };
  return { top: (clamp(physical, 0, lastPhysical(measures)) / lastPhysical(measures)) * lastTop(measures), physical };
}

/** Whether the scroll bar has drifted from where it belongs and stands at an end that the list is not at. */
export function isStuck({ top, physical }: Position, measures: Measures): boolean {
  if (!isScaled(measures)) return false;
  return (physical <= 0 && top > 0) || (physical >= lastPhysical(measures) && top < lastTop(measures));
}

/** The `top` that brings a row into sight: the same when it is in sight already, else so that half a row shows around it. What the
 * heading of its group covers is not in sight. */
export function topToShow(index: number, top: number, geometry: Geometry, view: number): number {
  const { lead, shape, total } = geometry;
  const start = geometry.top(index);
  const last = lastTop({ total, view });
  const around = Math.min(shape.rowHeight / 2, Math.max(0, (view - lead - shape.rowHeight) / 2));
  if (start < top + lead) {
    const isFirst = start - lead === geometry.groupTop(geometry.groupOf(index));
    return clamp(start - lead - (isFirst ? 0 : around), 0, last);
  }
  if (start + shape.rowHeight > top + view) return clamp(start + shape.rowHeight + around - view, 0, last);
  return top;
}

/** A place in a list that outlives changes of it: a row, and how far above it the view begins (below its heading). */
export interface Place {
  index: number;
  past: number;
}

/** The first row in sight. */
export function placeAt(top: number, geometry: Geometry): Place {
  const index = geometry.indexAt(top + geometry.lead);
  return { index, past: top + geometry.lead - geometry.top(index) };
}

/** The reverse of `placeAt`. */
export const topOfPlace = ({ index, past }: Place, geometry: Geometry): number =>
  Math.max(0, geometry.top(index) - geometry.lead + past);

/** How many further rows are tried when the first row in sight has gone from the list. */
const TRIED = 50;

/** The `top` at which, after the list has changed, the same row stands at the same place. Null when none of them is there. */
export function topAfterChange(
  before: { ids: Float64Array; geometry: Geometry },
  after: { ids: Float64Array; geometry: Geometry },
  top: number,
): number | null {
  const first = placeAt(top, before.geometry).index;
  for (let index = first; index < Math.min(before.ids.length, first + TRIED); index++) {
    const place = before.ids === after.ids ? index : after.ids.indexOf(before.ids[index] as number);
    const past = top + before.geometry.lead - before.geometry.top(index);
    if (place >= 0) return topOfPlace({ index: place, past }, after.geometry);
  }
  return null;
}
