import { describe, expect, it, vi } from "vitest";
import { distance, relativeTime } from "./time";

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
  it("knows nothing of the future", () => expect(show(-5 * MINUTE)).toBe("now"));
});

describe("distance", () => {
  it("goes both ways", () => {
    expect(distance(NOW + 12 * MINUTE, NOW, "en")).toBe("in 12 minutes");
    expect(distance(NOW - 3 * 60 * MINUTE, NOW, "en")).toBe("3 hours ago");
    expect(distance(NOW + 26 * 60 * MINUTE, NOW, "en")).toBe("tomorrow");
  });
});
