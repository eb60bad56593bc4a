import { describe, expect, it } from "vitest";
import { readingMinutes } from "./reading-time";

describe("reading time", () => {
  it("counts words where there are any, at the pace of the language", () => {
    const words = "word ".repeat(456);
    expect(readingMinutes(words, "en")).toBeCloseTo(2);
    expect(readingMinutes(words, "en-GB")).toBeCloseTo(2);
    expect(readingMinutes(words, "de")).toBeGreaterThan(2.4);
    expect(readingMinutes(words, "tlh")).toBe(readingMinutes(words, null));
  });

  it("counts characters where words have no blanks between them", () => {
    expect(readingMinutes("早晨的第一班渡輪".repeat(255 / 8), "zh-Hant")).toBeCloseTo(248 / 255);
    expect(readingMinutes("東京の朝".repeat(100), "ja")).toBeCloseTo(400 / 357);
    // A Japanese text whose feed says nothing of its language.
    expect(readingMinutes("東京の朝".repeat(100), null)).toBeCloseTo(400 / 357);
    expect(readingMinutes("รถไฟกลางคืน".repeat(100), "th")).toBeCloseTo(1100 / 1110);
  });

  it("adds up what is mixed", () => {
    const chinese = readingMinutes("火車".repeat(300), "zh");
    const english = readingMinutes("train ".repeat(300), "zh");
    expect(readingMinutes(`${"火車".repeat(300)} ${"train ".repeat(300)}`, "zh")).toBeCloseTo(chinese + english);
  });

  it("takes no longer for ten million characters than for one", () => {
    const long = "word ".repeat(2_000_000);
    const began = performance.now();
    const minutes = readingMinutes(long, "en");
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(Math.abs(minutes - 2_000_000 / 228)).toBeLessThan(10);
  });

  it("is nothing for nothing", () => {
    expect(readingMinutes("", "en")).toBe(0);
    expect(readingMinutes("— … 🚋 !", "en")).toBe(0);
  });
});
