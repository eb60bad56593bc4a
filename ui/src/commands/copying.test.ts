import { describe, expect, it } from "vitest";
import { asText } from "./copying";

const A = { title: "First [one]", url: "https://a.example/1" };
const B = { title: "Two\nlines", url: "https://b.example/x (y)" };
const NONE = { title: "Nowhere", url: null };

describe("articles as text", () => {
  it("are addresses below each other, without what has none", () => {
    expect(asText([A, NONE, B], "address")).toBe("https://a.example/1\nhttps://b.example/x (y)");
    expect(asText([NONE], "address")).toBe("");
  });

  it("are titles with their addresses", () => {
    expect(asText([A, B], "title-address")).toBe(
      "First [one]\nhttps://a.example/1\n\nTwo\nlines\nhttps://b.example/x (y)",
    );
  });

  it("are Markdown: one a link, several a list", () => {
    expect(asText([A], "markdown")).toBe("[First \\[one\\]](https://a.example/1)");
    expect(asText([A, B], "markdown")).toBe(
      "- [First \\[one\\]](https://a.example/1)\n- [Two lines](<https://b.example/x (y)>)",
    );
  });
});
