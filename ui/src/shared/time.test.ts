import { describe, expect, it, vi } from "vitest";
import { dayName, distance, fullTime, isoTime, listTime, relativeTime, type TimeStyle } from "./time";

const NOW = new Date(2026, 10, 23, 15, 30).getTime();
const MINUTE = 60_000;
const show = (ago: number, language = "en") => relativeTime(NOW - ago, NOW, language);

describe("relativeTime", () => {
  it("says less the older a thing is", () => {
    expect(show(10_000)).toBe("now");
    expect(show(5 * MINUTE)).toBe("5 min. ago");
    expect(show(5 * MINUTE, "de")).toBe("vor 5 Min.");
    expect(show(3 * 60 * MINUTE)).toMatch(/^12:30/);
    expect(show(26 * 60 * MINUTE)).toMatch(/^Sun/);
    expect(show(20 * 24 * 60 * MINUTE)).toBe("Nov 3");
    expect(show(400 * 24 * 60 * MINUTE)).toMatch(/2025/);
  });
  it("makes no formatter twice", () => {
    show(5 * MINUTE, "fr");
    const Real = Intl.RelativeTimeFormat;
    let made = 0;
    class Counted extends Real {
      constructor(...how: ConstructorParameters<typeof Real>) {
        super(...how);
        made++;
      }
    }
    vi.stubGlobal("Intl", { ...Intl, DateTimeFormat: Intl.DateTimeFormat, RelativeTimeFormat: Counted });
    expect(show(7 * MINUTE, "fr")).toContain("7");
    expect(made).toBe(0);
    show(7 * MINUTE, "it");
    expect(made).toBe(1);
    vi.unstubAllGlobals();
  });
  it("knows nothing of the near future", () => expect(show(-5 * MINUTE)).toBe("now"));
});

describe("listTime", () => {
  const at = (time: number, style: Partial<TimeStyle> = {}, language = "en") =>
    listTime(time, NOW, language, { absolute: false, brief: false, ...style });
  const ago = (minutes: number, style: Partial<TimeStyle> = {}, language = "en") =>
    at(NOW - minutes * MINUTE, style, language);
  const absolute = { absolute: true };
  const brief = { brief: true };

  it("is a date where dates are wanted", () => {
    expect(ago(5, absolute)).toMatch(/^Nov 23.*3:25/);
    expect(ago(5, absolute, "de")).toMatch(/^23\. Nov\..*15:25/);
    expect(ago(400 * 24 * 60, absolute)).toBe("Oct 19, 2025");
  });

  it("is short where there is little room", () => {
    expect([ago(0, brief), ago(5, brief), ago(5, brief, "de")]).toEqual(["now", "5m ago", "vor 5 m"]);
    expect([ago(26 * 60, brief), ago(20 * 24 * 60, brief)]).toEqual(["Sun", "Nov 3"]);
    expect(ago(400 * 24 * 60, brief)).toBe("10/19/25");
    expect(ago(26 * 60, { ...brief, ...absolute })).toBe("Nov 22");
  });

  it("is sane in the year 1, in the year 9999 and beyond all time", () => {
    const first = new Date(0).setUTCFullYear(1, 5, 15);
    const last = Date.UTC(9999, 5, 15, 12);
    for (const style of [{}, absolute, brief, { ...absolute, ...brief }]) {
      expect(at(first, style)).toBe("Jun 15, 1");
      expect(at(last, style)).toBe("Jun 15, 9999");
      expect(at(Number.NaN, style)).toBe("");
      expect(at(9e15, style)).toBe("");
      expect(at(new Date(0).setUTCFullYear(-43, 2, 15), style)).toMatch(/44 B/);
    }
    expect([isoTime(first)?.slice(0, 10), isoTime(9e15), fullTime(9e15, "en")]).toEqual(["0001-06-15", undefined, ""]);
  });
});

describe("dayName", () => {
  const day = (days: number, language = "en") => dayName(new Date(2026, 10, 23 - days).getTime(), NOW, language);

  it("names days as people do", () => {
    expect([day(0), day(1), day(2), day(5), day(6)]).toEqual([
      "Today",
      "Yesterday",
      "Saturday",
      "Wednesday",
      "Tuesday, November 17",
    ]);
    expect([day(0, "de"), day(1, "de"), day(400, "de")]).toEqual(["Heute", "Gestern", "19. Oktober 2025"]);
    expect(day(-1)).toBe("Tuesday, November 24");
  });

  it("counts days by the calendar, also where a day has 23 or 25 hours", () => {
    // In whatever zone this runs: every day of a year is one before the next.
    for (let each = 0; each < 366; each++) {
      const midnight = new Date(2026, 0, each).getTime();
      const noon = new Date(2026, 0, each + 1, 12).getTime();
      expect(dayName(midnight, noon, "en")).toBe("Yesterday");
    }
  });

  it("is sane in the year 1, in the year 9999 and beyond all time", () => {
    expect(dayName(new Date(0).setFullYear(1, 5, 15), NOW, "en")).toBe("June 15, 1");
    expect(dayName(new Date(9999, 5, 15).getTime(), NOW, "en")).toBe("June 15, 9999");
    expect(dayName(9e15, NOW, "en")).toBe("");
  });
});

describe("distance", () => {
  it("goes both ways", () => {
    expect(distance(NOW + 12 * MINUTE, NOW, "en")).toBe("in 12 minutes");
    expect(distance(NOW - 3 * 60 * MINUTE, NOW, "en")).toBe("3 hours ago");
    expect(distance(NOW + 26 * 60 * MINUTE, NOW, "en")).toBe("tomorrow");
  });
});
