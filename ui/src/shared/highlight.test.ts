import { describe, expect, it } from "vitest";
import { highlightPieces } from "./highlight";

const hits = (text: string, search: string) =>
  highlightPieces(text, search)
    .filter(({ hit }) => hit)
    .map(({ text }) => text);

describe("highlightPieces", () => {
  it("finds words at their start, without case and accents", () => {
    expect(hits("Café au lait, cafés et recafé", "cafe")).toEqual(["Café", "café"]);
  });
  it("finds a Chinese word anywhere", () => {
    expect(hits("早晨的第一班渡輪", "渡輪")).toEqual(["渡輪"]);
  });
  it("joins hits that touch and gives back the whole text", () => {
    const pieces = highlightPieces("night train", "night nig");
    expect(pieces).toEqual([
      { text: "night", hit: true },
      { text: " train", hit: false },
    ]);
  });
  it("marks nothing without words", () => {
    expect(hits("a (b)", " ( ")).toEqual([]);
    expect(highlightPieces("", "x")).toEqual([]);
  });
  it("keeps what is outside the basic plane whole", () => {
    expect(
      highlightPieces("𝒳 İstanbul", "istanbul")
        .map(({ text }) => text)
        .join(""),
    ).toBe("𝒳 İstanbul");
  });
});
