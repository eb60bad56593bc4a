import { describe, expect, it } from "vitest";
import { MORNING, morning, snoozeChoices, weekOf } from "./snooze";

const EUROPE = { firstDay: 1, weekend: [6, 7] };
/** 2026-06-03 is a Wednesday. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 5, day, hour, minute).getTime();
const offered = (now: number, week = EUROPE) =>
  Object.fromEntries(snoozeChoices(now, week).map(({ kind, until }) => [kind, until]));

describe("what an article can be put off until", () => {
  it("is a full hour of today, or a morning", () => {
    expect(offered(at(3, 10, 20))).toEqual({
      "later-today": at(3, 14),
      tomorrow: at(4, MORNING),
      weekend: at(6, MORNING),
      "next-week": at(8, MORNING),
    });
    expect(offered(at(3, 10))["later-today"]).toBe(at(3, 13));
  });

  it("is not tonight", () => {
    expect(offered(at(3, 20))).not.toHaveProperty("later-today");
    expect(offered(at(3, 23, 59))).not.toHaveProperty("later-today");
  });

  it("is nothing twice", () => {
    expect(Object.keys(offered(at(5, 9)))).toEqual(["later-today", "tomorrow", "next-week"]);
    expect(Object.keys(offered(at(7, 9)))).toEqual(["later-today", "tomorrow", "weekend"]);
  });

  it("is the next weekend on a free day, and goes by the week of the region", () => {
    expect(offered(at(6, 9)).weekend).toBe(at(13, MORNING));
    const egypt = { firstDay: 6, weekend: [5, 6] };
    expect(offered(at(3, 9), egypt)).toMatchObject({ weekend: at(5, MORNING), "next-week": at(7, MORNING) });
    // In the United States the week starts on Sunday, the working week does not.
    expect(offered(at(3, 9), { firstDay: 7, weekend: [6, 7] })["next-week"]).toBe(at(8, MORNING));
  });

  it("has mornings in every month", () => {
    expect(morning(new Date(2026, 11, 31, 12).getTime(), 1)).toBe(new Date(2027, 0, 1, MORNING).getTime());
  });

  it("knows a week for every language", () => {
    for (const language of ["en", "de", "ar", "ja"]) {
      expect(weekOf(language).weekend.length).toBeGreaterThan(0);
      expect(weekOf(language).firstDay).toBeGreaterThan(0);
    }
  });
});
