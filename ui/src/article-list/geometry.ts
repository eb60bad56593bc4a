// Where every row of a list stands. Rows of one kind have one height and headings another, so a list of a million is arithmetic and two
// binary searches over the groups.
import { lastAtMost } from "../shared/sorted";

/** The measures of a list's parts, in pixels. */
export interface Shape {
  /** Height of a line of the list: a row, or a line of cards with the gap below it. */
  rowHeight: number;
  /** How many stand side by side: 1 for rows. */
  columns: number;
  /** Height of a group's heading; it stays at the top of what is in sight while its group does. */
  headingHeight: number;
}

/** Articles from `start` up to, not including, `end`. */
export interface RowRange {
  start: number;
  end: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The starts of groups that a list of so many articles can have: rising, the first at 0. Without any it has no headings. */
export function cleanStarts(starts: readonly number[], count: number): number[] {
  const clean: number[] = [];
  for (const start of starts) if (start < count && start > (clean.at(-1) ?? -1)) clean.push(start);
  if (clean.length > 0) clean[0] = 0;
  return clean;
}

/** A list's geometry. */
export class Geometry {
  /** Height of the whole list. */
  readonly total: number;
  /** Height that a heading takes from what is in sight; 0 without groups. */
  readonly lead: number;
  /** The first article of every group; one group without a heading when there are none. */
  readonly #starts: number[];
  /** Where every group's heading stands. */
  readonly #tops: Float64Array;

  constructor(
    readonly count: number,
    readonly shape: Shape,
    starts: readonly number[] = [],
  ) {
    const clean = cleanStarts(starts, count);
    this.lead = clean.length > 0 ? shape.headingHeight : 0;
    this.#starts = clean.length > 0 ? clean : [0];
    this.#tops = new Float64Array(this.#starts.length);
    let top = 0;
    for (let group = 0; group < this.#starts.length; group++) {
      this.#tops[group] = top;
      top += this.lead + this.#linesOf(group) * shape.rowHeight;
    }
    this.total = top;
  }

  /** The group that an article is in. */
  groupOf(index: number): number {
    return Math.max(0, lastAtMost(this.#starts, index));
  }

  /** The articles of a group. */
  rangeOf(group: number): RowRange {
    return { start: this.#starts[group] ?? this.count, end: this.#starts[group + 1] ?? this.count };
  }

  /** Where a group begins, with its heading. */
  groupTop(group: number): number {
    return this.#tops[group] ?? this.total;
  }

  /** Where an article stands. */
  top(index: number): number {
    const group = this.groupOf(index);
    return this.groupTop(group) + this.lead + this.#lineIn(group, index) * this.shape.rowHeight;
  }

  /** Which of those side by side an article is. */
  column(index: number): number {
    return (index - this.rangeOf(this.groupOf(index)).start) % this.shape.columns;
  }

  /** The first article of the line at this height; that of the group where a heading is. */
  indexAt(top: number): number {
    if (this.count === 0) return 0;
    const group = Math.max(0, lastAtMost(this.#tops, top));
    const { start, end } = this.rangeOf(group);
    const line = Math.floor((top - this.groupTop(group) - this.lead) / this.shape.rowHeight);
    const last = Math.ceil((end - start) / this.shape.columns) - 1;
    return start + clamp(line, 0, last) * this.shape.columns;
  }

  /** The articles that what is in sight touches, and `margin` pixels more on both sides: whole lines. */
  range(top: number, view: number, margin = 0): RowRange {
    if (this.count === 0) return { start: 0, end: 0 };
    const start = this.indexAt(Math.max(0, top - margin));
    const bottom = top + view + margin;
    if (bottom <= 0) return { start, end: start };
    const last = this.indexAt(Math.min(bottom, this.total) - 1e-6);
    const { end } = this.rangeOf(this.groupOf(last));
    return { start, end: Math.max(start, Math.min(last + this.shape.columns, end)) };
  }

  /** The article in the line `lines` further and in the same column, or the last one of a shorter line. */
  linesFrom(index: number, lines: 1 | -1): number {
    const column = this.column(index);
    const { start, end } = this.#lineOf(index);
    const other = lines > 0 ? end : start - 1;
    if (other < 0 || other >= this.count) return index;
    const line = this.#lineOf(other);
    return Math.min(line.start + column, line.end - 1);
  }

  #linesOf(group: number): number {
    const { start, end } = this.rangeOf(group);
    return Math.ceil((end - start) / this.shape.columns);
  }

  #lineIn(group: number, index: number): number {
    return Math.floor((index - (this.#starts[group] as number)) / this.shape.columns);
  }

  #lineOf(index: number): RowRange {
    const group = this.rangeOf(this.groupOf(index));
    const start = index - this.column(index);
    return { start, end: Math.min(start + this.shape.columns, group.end) };
  }
}
