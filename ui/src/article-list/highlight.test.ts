import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight, termsOf } from "./highlight";

/** The text with its hits in brackets. */
const marked = (text: string, search: string): string =>
  highlight(text, termsOf(search))
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

describe("highlight", () => {
  it.each([
    ["How the night train came", "train", "How the night [train] came"],
    ["Trains and a TRAIN", "train", "[Train]s and a [TRAIN]"],
    ["A restrained trainer", "train", "A restrained [train]er"],
    ["Trains and trams", "trains tra", "[Trains] and [tra]ms"],
    ["Artists and art", "art now", "Artists and [art]"],
    ["An analyst", "an", "[An] analyst"],
    ["Café, CAFE\u0301 und cafe", "café", "[Café], [CAFE\u0301] und [cafe]"],
    ["Große Straße", "straße", "Große [Straße]"],
    ["早晨的第一班渡輪", "渡輪", "早晨的第一班[渡輪]"],
    ["서울에서 왔다", "서울", "[서울]에서 왔다"],
    ["عودة القطار الليلي", "القطار", "عودة [القطار] الليلي"],
    ["the night train, the train of night", '"night train"', "the [night train], the train of night"],
    ["C++ and c", "c++", "[C]++ and [c]"],
    ["Nothing", "else", "Nothing"],
    ["𝒳 marks", "marks", "𝒳 [marks]"],
  ])("marks in %j what %j finds", (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it("has no terms in signs alone", () => {
    expect(termsOf(' "*" - + ')).toEqual([]);
    expect(marked("a * b", "*")).toBe("a * b");
  });

  it("never loses or adds a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 6 }), (text, search) => {
        const parts = highlight(text, termsOf(search));
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(parts.every((part) => part.text !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("finds a text in itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéß渡輪한]{3,9}$/), (word) => {
        expect(marked(`x ${word} y`, word)).toBe(`x [${word}] y`);
      }),
    );
  });
});
