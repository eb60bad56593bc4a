import { describe, expect, it } from "vitest";
import { DENSITIES, FIRST_OPTIONS } from "../state/views";
import { cut } from "./cut";
import { CARDS_EDGE, lookOf } from "./look";

const rows = (choice = {}, width = 380, text?: number) => lookOf({ ...FIRST_OPTIONS, ...choice }, width, text);

describe("the look of the list", () => {
  it("has lower rows the denser it is, and lower ones without first words", () => {
    const heights = DENSITIES.map((density) => rows({ density }).shape.rowHeight);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
    expect(rows({ excerpts: false }).shape.rowHeight).toBeLessThan(rows().shape.rowHeight);
    expect(rows({}, 1_100).shape.rowHeight).toBeLessThan(rows().shape.rowHeight);
  });

  it("grows with the size of the interface's text", () => {
    for (const density of DENSITIES) {
      const { shape } = rows({ density });
      expect(rows({ density }, 380, 26).shape.rowHeight).toBe(2 * shape.rowHeight);
      expect(rows({ density }, 380, 26).shape.headingHeight).toBe(2 * shape.headingHeight);
    }
  });

  it("has as many cards in a line as fit, and they fill it", () => {
    for (const density of DENSITIES)
      for (const width of [240, 420, 800, 1_150, 1_900]) {
        const { shape, cardWidth, style } = rows({ layout: "cards", density }, width);
        const between = Number(/--between: (\d+)px/.exec(style)?.[1]);
        expect(shape.columns * cardWidth + (shape.columns - 1) * between).toBeCloseTo(width - 2 * CARDS_EDGE);
        expect(shape.columns).toBeGreaterThanOrEqual(1);
        if (shape.columns > 1) expect(cardWidth).toBeGreaterThan(150);
      }
    expect(rows({ layout: "cards" }, 1_200).shape.columns).toBeGreaterThan(2);
    expect(rows({ layout: "cards" }, 0).shape.columns).toBe(1);
  });

  it("has lower cards without pictures", () => {
    expect(rows({ layout: "cards", thumbnails: false }).shape.rowHeight).toBeLessThan(
      rows({ layout: "cards" }).shape.rowHeight,
    );
  });
});

describe("a title of ten thousand characters", () => {
  it("is cut to what can be seen, and no character in two", () => {
    expect(cut("short")).toBe("short");
    expect(cut("x".repeat(10_000)).length).toBeLessThan(1_000);
    const emoji = cut("😀".repeat(5_000), 101);
    expect(emoji).toBe(`${"😀".repeat(50)}…`);
  });
});
