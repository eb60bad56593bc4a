import { beforeEach, describe, expect, it } from "vitest";
import { plainQuery } from "./folding";
import { isStep } from "./keys";
import { findAll, matchesBefore, MOST_MATCHES } from "./matches";
import { liveRange } from "./painting";
import { SearchText } from "./text";

let box: HTMLElement;

beforeEach(() => {
  box = document.createElement("div");
});

/** What is found in HTML, as it stands there. */
async function found(html: string, query: string, { matchCase = false, wholeWords = false } = {}): Promise<string[]> {
  box.innerHTML = html;
  const text = await SearchText.of([box], matchCase, () => false);
  const { starts, length } = findAll(text!.units, plainQuery(query, matchCase), wholeWords);
  return starts.map((start) => liveRange(text!.range(start, start + length)).toString());
}

describe("finding in a text", () => {
  it.each([
    ["case and accents", "<p>Café CAFÉ cafe\u0301</p>", "cafe", ["Café", "CAFÉ", "cafe\u0301"]],
    ["borders of elements", "<p>un<b>be</b>liev<i>able</i>!</p>", "unbelievable", ["unbelievable"]],
    ["soft hyphens", "<p>Sil\u00ADben\u00ADtren\u00ADnung</p>", "silbentrennung", ["Sil\u00ADben\u00ADtren\u00ADnung"]],
    ["line breaks of the source", "<p>one\n   two <b> three</b></p>", "one two three", ["one\n   two  three"]],
    ["breaks of a line", "<p>one<br>two</p>", "one two", []],
    ["a blank that does not break", "<p>10\u00A0km</p>", "10 km", ["10\u00A0km"]],
    ["typographic signs", "<p>It’s “here”</p>", `it's "here"`, ["It’s “here”"]],
    ["ligatures", "<p>the ﬁrst</p>", "f", ["ﬁ"]],
    ["other scripts", "<p>東京タワー</p>", "京タ", ["京タ"]],
    ["signs beyond the first plane", "<p>a😀b</p>", "😀b", ["😀b"]],
    ["vowels that are marks", "<p>की का</p>", "का", ["का"]],
    ["voiced kana", "<p>ばり はり</p>", "はり", ["はり"]],
  ])("knows %s", async (_what, html, query, expected) => expect(await found(html, query)).toEqual(expected));

  it("does not reach from one block into the next", async () => {
    expect(await found("<p>end</p><p>begin</p><ul><li>a</li><li>b</li></ul>", "end begin")).toEqual([]);
    expect(await found("<ul><li>a</li><li>b</li></ul>", "ab")).toEqual([]);
  });

  it("reads a word whose characters have ruby between them, and the ruby", async () => {
    const ruby = "<p><ruby>漢<rp>(</rp><rt>かん</rt>字<rt>じ</rt></ruby>です</p>";
    expect(await found(ruby, "字です")).toHaveLength(1);
    expect(await found(ruby, "かん")).toEqual(["かん"]);
    expect(await found(ruby, "(")).toEqual([]);
  });

  it("heeds case and whole words when asked to", async () => {
    const html = "<p>Art art party ART. l’art Ärt</p>";
    expect(await found(html, "Art", { matchCase: true })).toEqual(["Art", "Ärt"]);
    expect(await found(html, "art", { wholeWords: true })).toEqual(["Art", "art", "ART", "art", "Ärt"]);
    expect(await found(html, "art")).toHaveLength(6);
  });

  it("finds nothing for nothing", async () => {
    expect(await found("<p>a b</p>", "")).toEqual([]);
    expect(await found("<p>a b</p>", "  ")).toEqual([]);
    expect(await found("<p>a b</p>", "\u00AD")).toEqual([]);
  });

  it("takes buttons for no text of the article", async () => {
    expect(await found("<pre>let x<button>Copy</button></pre>", "copy")).toEqual([]);
  });

  it("stops counting", () => {
    const many = findAll("a".repeat(MOST_MATCHES + 5), "a", false);
    expect(many.starts).toHaveLength(MOST_MATCHES);
    expect(many.more).toBe(true);
    expect(findAll("a".repeat(MOST_MATCHES), "a", false).more).toBe(false);
  });

  it("tells how many come before a place", () => {
    const matches = findAll("x.x.x.", "x", false);
    expect([0, 1, 2, 5, 9].map((unit) => matchesBefore(matches, unit))).toEqual([0, 1, 1, 3, 3]);
  });

  it("reads a deep and a long text without ending the thread's stack, in slices", async () => {
    box.innerHTML = "";
    let inner: HTMLElement = box;
    for (let depth = 0; depth < 20_000; depth++) inner = inner.appendChild(document.createElement("div"));
    inner.textContent = "needle";
    const text = await SearchText.of([box], false, () => false);
    expect(text?.units.trim()).toBe("needle");
    const stopped = await SearchText.of([document.createTextNode("é".repeat(3_000_000)), inner], false, () => true);
    expect(stopped).toBeNull();
  });
});

describe("the keys of the bar", () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);
  it.each([
    [{ key: "Enter" }, true, 1],
    [{ key: "Enter", shiftKey: true }, true, -1],
    [{ key: "Enter" }, false, 0],
    [{ key: "F3" }, false, 1],
    [{ key: "F3", shiftKey: true }, true, -1],
    [{ key: "g", ctrlKey: true }, true, 1],
    [{ key: "G", ctrlKey: true, shiftKey: true }, true, -1],
    [{ key: "g" }, true, 0],
  ] as const)("%o", (init, inField, step) => expect(isStep(press(init), inField)).toBe(step));
});
