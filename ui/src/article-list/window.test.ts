import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isStuck,
  lastTop,
  LONGEST,
  physicalHeight,
  positionAt,
  rowsInSight,
  scrolled,
  topAfterChange,
  topToShow,
  type Measures,
} from "./window";

const short: Measures = { count: 1_000, rowHeight: 100, view: 650 };
const long: Measures = { count: 1_000_000, rowHeight: 100, view: 650 };

describe("rows in sight", () => {
  it("are those that the view touches, and the margin within the list", () => {
    expect(rowsInSight(0, short)).toEqual({ start: 0, end: 7 });
    expect(rowsInSight(150, short)).toEqual({ start: 1, end: 8 });
    expect(rowsInSight(150, short, 3)).toEqual({ start: 0, end: 11 });
    expect(rowsInSight(lastTop(short), short, 3)).toEqual({ start: 990, end: 1_000 });
    expect(rowsInSight(0, { ...short, count: 0 })).toEqual({ start: 0, end: 0 });
  });
});

describe("a list that the web view can scroll", () => {
  it("is scrolled as it is", () => {
    expect(physicalHeight(short)).toBe(100_000);
    expect(positionAt(1_234, short)).toEqual({ top: 1_234, physical: 1_234 });
    expect(scrolled({ top: 0, physical: 0 }, 50_000, short)).toEqual({ top: 50_000, physical: 50_000 });
    expect(isStuck({ top: 0, physical: 0 }, short)).toBe(false);
  });
});

describe("a list of a million rows", () => {
  it("has an element that a web view can scroll, and both ends at its ends", () => {
    expect(physicalHeight(long)).toBe(LONGEST);
    expect(positionAt(0, long).physical).toBe(0);
    expect(positionAt(Infinity, long)).toEqual({ top: lastTop(long), physical: LONGEST - long.view });
  });

  it("moves by the wheel as far as every list, and by the scroll bar by its share", () => {
    const from = positionAt(50_000_000, long);
    expect(scrolled(from, from.physical + 120, long).top).toBeCloseTo(50_000_120);
    expect(scrolled(from, LONGEST - long.view, long).top).toBe(lastTop(long));
    expect(scrolled(from, 0, long).top).toBe(0);
    expect(scrolled(from, (LONGEST - long.view) / 4, long).top).toBeCloseTo(lastTop(long) / 4);
  });

  it("notices a scroll bar that stands at an end before the list does", () => {
    expect(isStuck({ top: 30_000, physical: 0 }, long)).toBe(true);
    expect(isStuck({ top: 0, physical: 0 }, long)).toBe(false);
    expect(isStuck({ top: lastTop(long), physical: LONGEST - long.view }, long)).toBe(false);
  });

  it("shows every row somewhere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: long.count - 1 }),
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        (row, from) => {
          const top = topToShow(row, from, long);
          const { start, end } = rowsInSight(positionAt(top, long).top, long);
          expect(row >= start && row < end).toBe(true);
        },
      ),
    );
  });
});

describe("showing a row", () => {
  it("does not move when it is in sight, and shows a bit around it otherwise", () => {
    expect(topToShow(3, 0, short)).toBe(0);
    expect(topToShow(6, 0, short)).toBe(100);
    expect(topToShow(2, 250, short)).toBe(150);
    expect(topToShow(0, 250, short)).toBe(0);
    expect(topToShow(999, 0, short)).toBe(lastTop(short));
  });
});

describe("a list that changes", () => {
  const ids = (...values: number[]) => Float64Array.from(values);

  it("keeps the first row in sight where it is", () => {
    expect(topAfterChange(ids(1, 2, 3), ids(9, 8, 1, 2, 3), 130, 100)).toBe(330);
    expect(topAfterChange(ids(9, 8, 1, 2, 3), ids(1, 2, 3), 230, 100)).toBe(30);
  });

  it("keeps the next one when the first is gone, and nothing when all are", () => {
    expect(topAfterChange(ids(1, 2, 3), ids(7, 2, 3), 20, 100)).toBe(20);
    expect(topAfterChange(ids(1, 2), ids(5, 6), 0, 100)).toBeNull();
    expect(topAfterChange(ids(), ids(5, 6), 0, 100)).toBeNull();
  });
});
