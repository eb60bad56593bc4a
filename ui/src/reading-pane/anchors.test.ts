import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as anchorOf, find, flat, type Span } from "./anchors";

/** Words of no language, in several scripts, so that a sentence rarely repeats by chance. */
const LETTERS = [
  "abcdefghijklmnopqrstuvwxyzäöüß",
  "абвгдежзиклмнопрстуфхц",
  "ابتثجحخدذرزسشصضطظعغ",
  "日月山川田人口車門火水木金土本",
  "👩‍🚀🚋🌊🐟𠮷𝒳",
];
const word = fc
  .constantFrom(...LETTERS)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 9 }))
  .map((letters) => letters.join(""));
const text = fc.uniqueArray(word, { minLength: 60, maxLength: 200 }).map((words) => words.join(" "));

const wordsOf = (source: string): Span[] =>
  [...source.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
const at = (source: string, span: Span | null): string | null => span && source.slice(span.start, span.end);

/** A passage of some words of a text. */
function passage(source: string, from: number, count: number): Span {
  const all = wordsOf(source);
  const first = from % (all.length - count);
  return { start: all[first]!.start, end: all[first + count - 1]!.end };
}

describe("an anchor", () => {
  it("is found where it was", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (source, from, count) => {
        const span = passage(source, from, count);
        expect(find(source, anchorOf(source, span))).toEqual(span);
      }),
    );
  });

  it("is found wherever the text before and after it has gone", () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(), fc.integer({ min: 5, max: 40 }), (source, before, after, from, count) => {
        const span = passage(source, from, count);
        const changed = `${before} ${source} ${after}`;
        const found = find(changed, anchorOf(source, span));
        expect(at(changed, found)).toBe(at(source, span));
        expect(found?.start).toBe(span.start + before.length + 1);
      }),
    );
  });

  it("is found after a few of its own words were changed", () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.integer({ min: 12, max: 60 }),
        fc.nat(),
        word,
        (source, from, count, which, other) => {
          const span = passage(source, from, count);
          const inside = wordsOf(source).filter(({ start, end }) => start > span.start && end < span.end);
          const edited = inside[which % inside.length]!;
          const changed = source.slice(0, edited.start) + other + source.slice(edited.end);
          const found = find(changed, anchorOf(source, span));
          // Both ends stand where they stood, whatever is in the middle.
          expect(found).toEqual({ start: span.start, end: span.end + changed.length - source.length });
        },
      ),
    );
  });

  it("is never found in a text that has nothing of it", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 4, max: 30 }), (from, count) => {
        const latin = Array.from({ length: 120 }, (_, index) => `w${(index * 7919 + from) % 9973}x`).join(" ");
        const other = Array.from(
          { length: 400 },
          (_, index) => "日月山川田人口車門火水"[(index * 31 + from) % 11],
        ).join("");
        expect(find(other, anchorOf(latin, passage(latin, from, count)))).toBeNull();
      }),
    );
  });

  it("keeps to one of several repetitions, by what stands around it", () => {
    const refrain = "and so we rowed on into the fog";
    const song = ["At first light", "With the second bell", "When noon had come", "Before the night"]
      .map((line) => `${line} we woke, ${refrain}. The gulls were quiet.`)
      .join(" ");
    const starts = [...song.matchAll(new RegExp(refrain, "g"))].map(({ index }) => index);
    for (const start of starts) {
      const anchor = anchorOf(song, { start, end: start + refrain.length });
      expect(find(song, anchor)?.start).toBe(start);
      const later = `A new preface of some length. ${song}`;
      expect(find(later, anchor)?.start).toBe(start + "A new preface of some length. ".length);
    }
  });

  it("takes the repetition nearest to where it was when all around is alike", () => {
    const source = "na ".repeat(400);
    const span = { start: 600, end: 608 };
    expect(find(source, anchorOf(source, span))).toEqual(span);
  });

  it("heeds no line ends", () => {
    const source = "One paragraph ends here.\nThe next begins.";
    const anchor = anchorOf(source, { start: 4, end: 34 });
    expect(anchor.quote).toContain("\n");
    expect(find(flat(source), anchor)).toEqual({ start: 4, end: 34 });
  });

  it("does not take a short word for another that is the same", () => {
    const anchor = anchorOf("the cat sat on the mat with a hat", { start: 4, end: 7 });
    expect(find("a wholly different sentence about cats and dogs and boats", anchor)).toBeNull();
  });

  it("finds a long passage whose middle grew and shrank", () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
    const source = words.join(" ");
    const span = { start: source.indexOf("word50"), end: source.indexOf("word350") };
    const anchor = anchorOf(source, { start: span.start, end: span.end - 1 });
    const edited = words.flatMap((word, index) =>
      index === 120 ? [] : index % 90 === 10 ? [word, "and", "more"] : [word],
    );
    const changed = edited.join(" ");
    const found = at(changed, find(changed, anchor))!;
    expect(found.startsWith("word50 word51")).toBe(true);
    expect(found.endsWith("word348 word349")).toBe(true);
  });

  it("never cuts a character in two", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 8, max: 20 }), fc.nat(), (source, from, count, cut) => {
        const span = passage(source, from, count);
        const gone = wordsOf(source)[cut % 50]!;
        const changed = source.slice(0, gone.start) + source.slice(gone.end);
        const found = at(changed, find(changed, anchorOf(source, span)));
        if (found !== null) expect(found).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }),
    );
  });

  it("is found, or missed, in ten million characters without a pause", () => {
    const long = Array.from({ length: 1_250_000 }, (_, index) => `w${(index * 48_271) % 999_983}`).join(" ");
    const middle = long.length >> 1;
    const span = { start: long.indexOf(" ", middle) + 1, end: long.indexOf(" ", middle + 300) };
    const anchor = anchorOf(long, span);
    const moved = `new ${long}`;
    const began = performance.now();
    expect(find(long, anchor)).toEqual(span);
    expect(find(moved, anchor)?.start).toBe(span.start + 4);
    expect(
      find(long, { ...anchor, quote: "日".repeat(200), prefix: "月".repeat(32), suffix: "山".repeat(32) }),
    ).toBeNull();
    // What takes longer than linearly takes minutes here.
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("stays quick in a text that is one character over and over", () => {
    const long = "a".repeat(2_000_000);
    const began = performance.now();
    expect(find(long, anchorOf(long, { start: 1_000_000, end: 1_000_300 }))).toEqual({
      start: 1_000_000,
      end: 1_000_300,
    });
    expect(find(long, { quote: `${"a".repeat(150)}b${"a".repeat(50)}`, prefix: "", suffix: "", position: 5 })).not.toBe(
      undefined,
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
