import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardForKey } from "./card-keys";
import { cleanStarts, Geometry, type Shape } from "./geometry";

const SHAPE: Shape = { rowHeight: 100, columns: 1, headingHeight: 30 };
const cards = (count: number, columns: number, starts: number[] = []) =>
  new Geometry(count, { ...SHAPE, columns }, starts);

/** Lists of all sizes, with and without groups, in one column and in several. */
const lists = fc
  .record({
    count: fc.integer({ min: 1, max: 5_000 }),
    columns: fc.integer({ min: 1, max: 7 }),
    rowHeight: fc.integer({ min: 20, max: 300 }),
    headingHeight: fc.integer({ min: 10, max: 60 }),
    cuts: fc.array(fc.nat(4_999), { maxLength: 60 }),
  })
  .map(({ count, cuts, ...shape }) => {
    const starts = [...new Set([0, ...cuts.filter((cut) => cut < count)])].toSorted((a, b) => a - b);
    return new Geometry(count, shape, cuts.length === 0 ? [] : starts);
  });

describe("the geometry of a list", () => {
  it("puts groups below one another, each with its heading", () => {
    const list = new Geometry(10, SHAPE, [0, 3, 4]);
    expect(list.total).toBe(10 * 100 + 3 * 30);
    expect([0, 2, 3, 4, 9].map((index) => list.top(index))).toEqual([30, 230, 360, 490, 990]);
    expect([0, 29, 30, 129, 130, 330, 359, 360, 459, 460].map((top) => list.indexAt(top))).toEqual([
      0, 0, 0, 0, 1, 3, 3, 3, 3, 4,
    ]);
  });

  it("begins a new line of cards with every group", () => {
    const list = cards(8, 3, [0, 4]);
    expect(list.total).toBe(2 * 30 + 4 * 100);
    expect([0, 2, 3, 4, 6, 7].map((index) => [list.top(index), list.column(index)])).toEqual([
      [30, 0],
      [30, 2],
      [130, 0],
      [260, 0],
      [260, 2],
      [360, 0],
    ]);
  });

  it("is right at a million rows in ten thousand groups", () => {
    const starts = Array.from({ length: 10_000 }, (_, group) => group * 100);
    const list = new Geometry(1_000_000, SHAPE, starts);
    expect(list.total).toBe(1_000_000 * 100 + 10_000 * 30);
    expect(list.top(999_999) + 100).toBe(list.total);
    expect(list.indexAt(list.total - 1)).toBe(999_999);
  });

  it("leads from a row to its place and back", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, at) => {
        const index = at % list.count;
        const top = list.top(index);
        expect(list.indexAt(top)).toBe(index - list.column(index));
        expect(list.indexAt(top + list.shape.rowHeight - 0.5)).toBe(index - list.column(index));
        expect(top + list.shape.rowHeight).toBeLessThanOrEqual(list.total);
      }),
    );
  });

  it("leads from a place to the row there, or to the row below a heading", () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const at = share * (list.total - 1);
        const index = list.indexAt(at);
        const top = list.top(index);
        expect(at).toBeLessThan(top + list.shape.rowHeight);
        expect(at).toBeGreaterThanOrEqual(top - list.lead);
        if (at < top) expect(list.rangeOf(list.groupOf(index)).start).toBe(index);
      }),
    );
  });

  it("has every row below the one before it, and the groups in between", () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, at) => {
        const index = 1 + (at % Math.max(1, list.count - 1));
        if (index >= list.count) return;
        const isNew = list.groupOf(index) !== list.groupOf(index - 1);
        const step = list.top(index) - list.top(index - 1);
        expect(step).toBe((isNew ? list.lead : 0) + (list.column(index) === 0 ? list.shape.rowHeight : 0));
      }),
    );
  });

  it("draws all that is in sight, and no more than a line beyond", () => {
    fc.assert(
      fc.property(
        lists,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 2_000 }),
        (list, share, view) => {
          const top = share * Math.max(0, list.total - view);
          const { start, end } = list.range(top, view);
          const { rowHeight, columns } = list.shape;
          if (start > 0) expect(list.top(start - 1) + rowHeight).toBeLessThanOrEqual(top + 1e-6);
          if (end < list.count) expect(list.top(end)).toBeGreaterThanOrEqual(Math.min(top + view, list.total) - 1e-6);
          expect(end - start).toBeLessThanOrEqual((Math.ceil(view / rowHeight) + 1) * columns);
        },
      ),
    );
  });

  it("has nothing in an empty list, and makes sense of senseless groups", () => {
    const empty = new Geometry(0, SHAPE, [0]);
    expect([empty.total, empty.indexAt(5), empty.range(0, 500)]).toEqual([0, 0, { start: 0, end: 0 }]);
    expect(cleanStarts([2, 2, 1, 5, 90], 10)).toEqual([0, 5]);
    expect(cleanStarts([], 10)).toEqual([]);
  });
});

describe("arrows among cards", () => {
  const list = cards(8, 3, [0, 4]); // 0 1 2 / 3 // 4 5 6 / 7
  const go = (key: string, from: number, direction = "ltr") => cardForKey(key, from, list, direction);

  it("go up and down by the line, to the last of a shorter one", () => {
    expect([go("ArrowDown", 1), go("ArrowDown", 3), go("ArrowDown", 6), go("ArrowDown", 7)]).toEqual([3, 4, 7, 7]);
    expect([go("ArrowUp", 6), go("ArrowUp", 3), go("ArrowUp", 1)]).toEqual([3, 0, 1]);
  });

  it("go along the line, and before its first to the pane there", () => {
    expect([go("ArrowRight", 2), go("ArrowRight", 7), go("ArrowLeft", 2), go("ArrowLeft", 3)]).toEqual([3, 7, 1, null]);
    expect([go("ArrowLeft", 2, "rtl"), go("ArrowRight", 2, "rtl"), go("ArrowRight", 4, "rtl")]).toEqual([3, 1, null]);
  });

  it("leave the others alone, and a list of rows", () => {
    expect(go("Home", 2)).toBeNull();
    expect(cardForKey("ArrowDown", 2, cards(8, 1), "ltr")).toBeNull();
    expect([go("ArrowDown", -1), go("ArrowLeft", -1)]).toEqual([0, null]);
  });
});
