// Where rows stand. All have the same height, so everything is arithmetic and no row need be drawn to know its place.

/** Height of a row in pixels. */
export const ROW = 30;
/** Between the views and the feeds. */
export const GAP = 16;
/** Above the first row. */
export const PAD = 4;

/** How many rows there are, and how many of them stand above the gap. */
export interface Layout {
  count: number;
  head: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The upper edge of a row; of the row after the last one it is the end. */
export function topOf(index: number, { head }: Layout): number {
  return PAD + index * ROW + (index >= head ? GAP : 0);
}

/** Height of all rows. */
export const heightOf = (layout: Layout): number => topOf(layout.count, layout);

/** The row at a height, with how far down in it that is (0 to 1); null above, below and in the gap. */
export function rowAt(y: number, layout: Layout): { index: number; part: number } | null {
  const place = (y - PAD) / ROW;
  const after = (y - PAD - GAP) / ROW;
  const found = place < layout.head ? place : after >= layout.head ? after : -1;
  const index = Math.floor(found);
  return index >= 0 && index < layout.count ? { index, part: found - index } : null;
}

/** The rows that a view of this height shows from `top` on, and `margin` more on both sides: from `start` up to, not including, `end`. */
export function rowsInSight(top: number, view: number, layout: Layout, margin: number): { start: number; end: number } {
  const start = clamp(Math.floor((top - PAD - GAP) / ROW) - margin, 0, layout.count);
  const end = clamp(Math.ceil((top + view - PAD) / ROW) + margin, start, layout.count);
  return { start, end };
}

/** The `top` that brings a row into sight: the same when it is in sight already, else so that it and half a row show. */
export function topToShow(index: number, top: number, view: number, layout: Layout): number {
  const start = topOf(index, layout);
  const around = clamp((view - ROW) / 2, 0, ROW / 2);
  // The first row comes with what stands above it.
  if (start < top) return index === 0 && start + ROW <= view ? 0 : Math.max(0, start - around);
  if (start + ROW > top + view) return start + ROW + around - view;
  return top;
}
