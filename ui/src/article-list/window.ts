// Which rows of a long list are in sight. All rows have the same height, so everything is arithmetic.

/** Pixels that a web view can scroll at most are 33.5 million in WebKit and 17.8 million in Gecko: longer lists are scaled. */
export const LONGEST = 16_000_000;

/** Rows from `start` up to, not including, `end`. */
export interface RowRange {
  start: number;
  end: number;
}

/** Where a list stands: `top` in pixels of the whole list, `physical` in pixels of the element that scrolls. They are the same
 * until the list is longer than `LONGEST`. */
export interface Position {
  top: number;
  physical: number;
}

/** The measures of a list. */
export interface Measures {
  count: number;
  rowHeight: number;
  /** Height of what is in sight. */
  view: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Pixels of the whole list. */
export const totalHeight = ({ count, rowHeight }: Measures): number => count * rowHeight;

/** Height of the element that makes the scroll bar. */
export const physicalHeight = (measures: Measures): number => Math.min(totalHeight(measures), LONGEST);

/** The largest `top`. */
export const lastTop = (measures: Measures): number => Math.max(0, totalHeight(measures) - measures.view);

const lastPhysical = (measures: Measures): number => Math.max(0, physicalHeight(measures) - measures.view);

const isScaled = (measures: Measures): boolean => totalHeight(measures) > LONGEST;

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

/** The rows in sight, and `margin` more on both sides. */
export function rowsInSight(top: number, { count, rowHeight, view }: Measures, margin = 0): RowRange {
  const start = clamp(Math.floor(top / rowHeight) - margin, 0, count);
  const end = clamp(Math.ceil((top + view) / rowHeight) + margin, start, count);
  return { start, end };
}

/** The `top` that brings a row into sight: the same when it is in sight already, else so that half a row shows around it. */
export function topToShow(index: number, top: number, measures: Measures): number {
  const { rowHeight, view } = measures;
  const start = index * rowHeight;
  const around = Math.min(rowHeight / 2, Math.max(0, (view - rowHeight) / 2));
  if (start < top) return clamp(start - around, 0, lastTop(measures));
  if (start + rowHeight > top + view) return clamp(start + rowHeight + around - view, 0, lastTop(measures));
  return top;
}

/** How many further rows are tried when the first row in sight has gone from the list. */
const TRIED = 50;

/** The `top` at which, after the list has changed, the same row stands at the same place. Null when none of them is there. */
export function topAfterChange(
  before: Float64Array,
  after: Float64Array,
  top: number,
  rowHeight: number,
): number | null {
  const first = Math.floor(top / rowHeight);
  for (let index = first; index < Math.min(before.length, first + TRIED); index++) {
    const place = after.indexOf(before[index] as number);
    if (place >= 0) return Math.max(0, place * rowHeight + (top - index * rowHeight));
  }
  return null;
}
