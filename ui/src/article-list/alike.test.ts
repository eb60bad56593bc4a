import { describe, expect, it } from "vitest";
import { tellingWords } from "./alike";

describe("the words that tell most of a title", () => {
  it.each([
    ["The night trains of Europe are back", "en", "trains Europe"],
    ["The trains, and again the trains", "en", "trains again"],
    ["2024: an odd one", "en", ""],
    ["", "en", ""],
    ["夜行列車が帰ってきた", "ja", "夜行 列車"],
  ])("%s", (title, language, wanted) => {
    expect(tellingWords(title, language)).toBe(wanted);
  });
});
