import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, heightOf, PAD, ROW, rowAt, rowsInSight, topOf, topToShow } from "./layout";

const layouts = fc
  .tuple(fc.nat(4_000), fc.nat(30))
  .map(([count, head]) => ({ count: count + head, head }))
  .filter(({ count }) => count > 0);

describe("the layout of rows", () => {
  it("finds the row at every height that a row covers, and nothing elsewhere", () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.nat(ROW - 1), (layout, at, inside) => {
        const index = at % layout.count;
        const found = rowAt(topOf(index, layout) + inside, layout);
        expect(found?.index).toBe(index);
        expect(found?.part).toBeCloseTo(inside / ROW);
      }),
    );
    const layout = { count: 5, head: 2 };
    expect(rowAt(PAD - 1, layout)).toBeNull();
    expect(rowAt(PAD + 2 * ROW + GAP / 2, layout)).toBeNull();
    expect(rowAt(heightOf(layout), layout)).toBeNull();
  });

  it("draws every row that is in sight, however long the list", () => {
    fc.assert(
      fc.property(
        layouts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 900 }),
        (layout, part, view) => {
          const top = part * heightOf(layout);
          const { start, end } = rowsInSight(top, view, layout, 0);
          for (let index = 0; index < layout.count; index++) {
            const edge = topOf(index, layout);
            const isSeen = edge < top + view && edge + ROW > top;
            if (isSeen) expect(index >= start && index < end).toBe(true);
          }
          // The gap may cost one row more, never thousands.
          expect(end - start).toBeLessThanOrEqual(Math.ceil(view / ROW) + 3);
        },
      ),
    );
  });

  it("brings a row wholly into sight, and moves nothing when it is", () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.nat(100_000), fc.integer({ min: ROW, max: 900 }), (layout, at, from, view) => {
        const index = at % layout.count;
        const top = topToShow(index, from, view, layout);
        const edge = topOf(index, layout);
        expect(edge).toBeGreaterThanOrEqual(top);
        expect(edge + ROW).toBeLessThanOrEqual(top + view);
        if (edge >= from && edge + ROW <= from + view) expect(top).toBe(from);
      }),
    );
  });
});
