import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Geometry } from "./geometry";
import {
  isStuck,
  lastTop,
  LONGEST,
  physicalHeight,
  placeAt,
  positionAt,
  scrolled,
  topAfterChange,
  topOfPlace,
  topToShow,
  type Measures,
} from "./window";

const VIEW = 650;
const HEADING = 30;
const rows = (count: number, starts: number[] = []) =>
  new Geometry(count, { rowHeight: 100, columns: 1, headingHeight: HEADING }, starts);
const measures = (geometry: Geometry): Measures => ({ total: geometry.total, view: VIEW });
const short = measures(rows(1_000));
const long = measures(rows(1_000_000));

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

  it("shows every row somewhere, below the heading of its group", () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 400 });
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 999_999 }),
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        (starts, row, from) => {
          const geometry = rows(1_000_000, starts.length === 0 ? [] : [0, ...starts.toSorted((a, b) => a - b)]);
          const { top } = positionAt(topToShow(row, from, geometry, VIEW), measures(geometry));
          expect(geometry.top(row)).toBeGreaterThanOrEqual(top + geometry.lead - 1e-6);
          expect(geometry.top(row) + 100).toBeLessThanOrEqual(top + VIEW + 1e-6);
        },
      ),
    );
  });
});

describe("showing a row", () => {
  const list = rows(1_000);

  it("does not move when it is in sight, and shows a bit around it otherwise", () => {
    expect(topToShow(3, 0, list, VIEW)).toBe(0);
    expect(topToShow(6, 0, list, VIEW)).toBe(100);
    expect(topToShow(2, 250, list, VIEW)).toBe(150);
    expect(topToShow(0, 250, list, VIEW)).toBe(0);
    expect(topToShow(999, 0, list, VIEW)).toBe(lastTop(short));
  });

  it("shows the first of a group with its heading, and no other behind one", () => {
    const grouped = rows(1_000, [0, 10]);
    expect(topToShow(10, 5_000, grouped, VIEW)).toBe(grouped.groupTop(1));
    expect(topToShow(11, grouped.top(11) - 10, grouped, VIEW)).toBe(grouped.top(11) - HEADING - 50);
  });
});

describe("a list that changes", () => {
  const list = (...values: number[]) => ({ ids: Float64Array.from(values), geometry: rows(values.length) });

  it("keeps the first row in sight where it is", () => {
    expect(topAfterChange(list(1, 2, 3), list(9, 8, 1, 2, 3), 130)).toBe(330);
    expect(topAfterChange(list(9, 8, 1, 2, 3), list(1, 2, 3), 230)).toBe(30);
  });

  it("keeps the next one when the first is gone, and nothing when all are", () => {
    expect(topAfterChange(list(1, 2, 3), list(7, 2, 3), 20)).toBe(20);
    expect(topAfterChange(list(1, 2), list(5, 6), 0)).toBeNull();
    expect(topAfterChange(list(), list(5, 6), 0)).toBeNull();
  });

  it("keeps it when groups come, go and grow, and when it is drawn in another density", () => {
    const ids = Float64Array.from({ length: 400 }, (_, index) => index + 1);
    const before = { ids, geometry: rows(400, [0, 7, 90]) };
    const top = before.geometry.top(120) - HEADING + 40;
    const more = Float64Array.from([-3, -2, -1, ...ids]);
    const grown = { ids: more, geometry: rows(403, [0, 1, 10, 93]) };
    expect(grown.geometry.top(123) - (topAfterChange(before, grown, top) ?? 0)).toBe(HEADING - 40);
    const plain = { ids, geometry: rows(400) };
    expect(topAfterChange(before, plain, top)).toBe(plain.geometry.top(120) + 40);
    const dense = { ids, geometry: new Geometry(400, { rowHeight: 32, columns: 1, headingHeight: 28 }, [0, 7, 90]) };
    expect(placeAt(topAfterChange(before, dense, before.geometry.top(120) - HEADING) ?? 0, dense.geometry).index).toBe(
      120,
    );
  });

  it("finds the same place again", () => {
    const geometry = rows(500, [0, 3, 4, 250]);
    for (let top = 0; top < 2_000; top += 7) {
      const place = placeAt(top, geometry);
      expect(topOfPlace(place, geometry)).toBe(top);
    }
  });
});
