import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as anchorOf, find } from "./anchors";
import { BodyText } from "./body-text";

function body(html: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}

describe("the text of a body", () => {
  it("has one blank between words and a line end between blocks", () => {
    const { text } = new BodyText(
      body("<p>One  <em>two</em>\n three </p> <ul><li>four</li><li> five</li></ul>tail<br>end"),
    );
    expect(text.trim()).toBe("One two three\nfour\nfive\ntail\nend");
  });

  it("leaves out what is not its text", () => {
    const made = body(
      `<p>a<button>Copy</button>b<span data-sign>✎</span> <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>soft\u00ADhy\u200Bphen</p><span class="image-off">A view</span>`,
    );
    expect(new BodyText(made).text.trim()).toBe("ab 東softhyphen");
  });

  it("goes from a range to the text and back, across elements", () => {
    const made = body("<p>The <em>night  train</em> came\n back.</p><blockquote><p>To the coast.</p></blockquote>");
    const text = new BodyText(made);
    const train = made.querySelector("em")!.firstChild!;
    const coast = made.querySelector("blockquote p")!.firstChild!;
    const span = { start: text.offsetOf(train, 7), end: text.offsetOf(coast, 6) };
    expect(text.text.slice(span.start, span.end)).toBe("train came back.\nTo the");
    const range = text.range(span)!;
    expect(range.startContainer).toBe(train);
    expect(range.startOffset).toBe(7);
    expect(range.endContainer).toBe(coast);
    expect(range.endOffset).toBe(6);
  });

  it("understands ranges that name elements, as selecting a whole paragraph does", () => {
    const made = body("<p>One.</p><p>Two <b>and</b></p><p>Three.</p>");
    const text = new BodyText(made);
    const [, two, three] = made.querySelectorAll("p");
    const cut = (start: [Node, number], end: [Node, number]) =>
      text.text.slice(text.offsetOf(...start), text.offsetOf(...end)).trim();
    expect(cut([two!, 0], [three!, 0])).toBe("Two and");
    expect(cut([made, 1], [made, 2])).toBe("Two and");
    expect(cut([two!, 0], [two!, 2])).toBe("Two and");
    expect(cut([made, 0], [made, 3])).toBe("One.\nTwo and\nThree.");
  });

  it("gives for every stretch a range with just that text", () => {
    const piece = fc.oneof(
      fc.constantFrom(" ", "\n  ", "a b", "日本", "word", "👩‍🚀", "\u00AD", "\u00A0"),
      fc.constantFrom("<em>in</em>", "<p>block</p>", "<br>", "<b> x </b>", "<li>li </li>"),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const text = new BodyText(body(pieces.join("")));
        if (text.text.trim() === "") return;
        const start = from % text.text.length;
        const span = text.trim({ start, end: Math.min(text.text.length, start + 1 + (length % 20)) });
        if (span.start >= span.end) return;
        const range = text.range(span)!;
        expect(text.offsetOf(range.startContainer, range.startOffset)).toBe(span.start);
        expect(text.offsetOf(range.endContainer, range.endOffset)).toBe(span.end);
      }),
    );
  });

  it("finds a passage again in other elements", () => {
    const before = new BodyText(
      body("<p>It began with a timetable pinned to a door.</p><p>Two years later the platform is full again.</p>"),
    );
    const start = before.text.indexOf("pinned");
    const anchor = anchorOf(before.text, { start, end: before.text.indexOf("platform") + 8 });
    const after = new BodyText(
      body(
        "<h2>New</h2><div>It began with a <b>timetable</b> pin<i>ned</i> to a door. <span>Two years</span> later the platform is full.</div>",
      ),
    );
    const found = find(after.flat, anchor)!;
    expect(after.range(found)!.toString()).toBe("pinned to a door. Two years later the platform");
  });

  it("reads deep nesting and many elements side by side", () => {
    const deep = body("");
    let inner: Element = deep;
    for (let depth = 0; depth < 500; depth++) inner = inner.appendChild(document.createElement("span"));
    inner.textContent = "deep";
    expect(new BodyText(deep).text).toBe("deep");
    expect(new BodyText(body("<p>x</p>".repeat(10_000))).text.trim().length).toBe(19_999);
  });
});
