import { describe, expect, it } from "vitest";
import { ready, score, wordsOf } from "./matching";

/** The texts that answer what was typed, the best first. */
const found = (typed: string, ...texts: string[]): string[] =>
  texts
    .flatMap((text) => {
      const own = score(wordsOf(typed), ready(text));
      return own === null ? [] : { text, own };
    })
    .sort((a, b) => b.own - a.own)
    .map(({ text }) => text);

describe("what is typed into the palette", () => {
  it("finds beginnings before words, words before their insides, insides before scattered letters", () => {
    const texts = ["A free agent", "An area", "Red", "All read", "Read", "Threads"];
    expect(found("read", ...texts)).toEqual(["Read", "All read", "Threads"]);
    expect(found("rea", "Threads", "All read", "Read later", "Rules about eating apples")).toEqual([
      "Read later",
      "All read",
      "Threads",
      "Rules about eating apples",
    ]);
  });

  it("finds letters in their order, when the first begins a word", () => {
    expect(found("nua", "Next unread article", "Previous unread article", "Menu of almonds")).toEqual([
      "Next unread article",
    ]);
    expect(found("mar", "Mark all as read")).toEqual(["Mark all as read"]);
    expect(found("gst", "Go to Starred", "Guest")).toHaveLength(2);
    expect(found("aun", "Next unread article")).toEqual([]);
  });

  it("prefers letters that begin words", () => {
    expect(found("gt", "Gadget", "Go to")).toEqual(["Go to", "Gadget"]);
  });

  it("needs every word, in any order", () => {
    expect(found("read mark", "Mark all as read", "Mark as unread", "Read later")).toEqual([
      "Mark all as read",
      "Mark as unread",
    ]);
  });

  it("ignores case, accents and widths", () => {
    expect(found("ecole", "École normale")).toHaveLength(1);
    expect(found("ÉCOLE", "ecole")).toHaveLength(1);
    expect(found("ｆｅｅｄ", "Feed")).toHaveLength(1);
    expect(found("zazolc", "Zażółć")).toEqual([]); // ł is a letter of its own, not an accent.
  });

  it("finds Chinese and Japanese anywhere, never scattered", () => {
    expect(found("讀物", "晨間讀物", "讀書的事物")).toEqual(["晨間讀物"]);
    expect(found("新聞", "朝日新聞", "新しい見聞")).toEqual(["朝日新聞"]);
  });

  it("stays quick over thousands of feeds, and bounded by long texts", () => {
    const feeds = Array.from({ length: 3000 }, (_, index) => ready(`A feed about many things number ${index}`));
    const giant = ready("a b ".repeat(100_000));
    const start = performance.now();
    for (const typed of ["f", "fam", "fmtn29", "zzzz", "a".repeat(500)]) {
      for (const feed of feeds) score(wordsOf(typed), feed);
      score(wordsOf(typed), giant);
    }
    // Five keystrokes. Ten times what they take on a slow machine.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
