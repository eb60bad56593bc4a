import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { painterFor } from "./painting";

/** One line of each word, where the word stands: what the engine would measure. */
const LINE = 20;
let root: ShadowRoot;
let body: HTMLElement;
let resized: () => void = () => {};

beforeEach(() => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<div class="body">one two three</div>`;
  body = root.querySelector<HTMLElement>(".body")!;
  vi.spyOn(Range.prototype, "getClientRects").mockImplementation(function (this: Range) {
    return [new DOMRect(this.startOffset * 10, LINE, (this.endOffset - this.startOffset) * 10, LINE)] as never;
  });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(told: () => void) {
        resized = told;
      }
      observe(): void {}
      disconnect(): void {
        resized = () => {};
      }
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function range(from: number, to: number): Range {
  const made = document.createRange();
  made.setStart(body.firstChild!, from);
  made.setEnd(body.firstChild!, to);
  return made;
}
const boxes = () => [...root.querySelectorAll<HTMLElement>(".passage-box")];

describe("highlights in a web view that paints none by itself", () => {
  it("are boxes over the lines, the text untouched", () => {
    const painter = painterFor(root, body, () => false);
    const before = body.innerHTML;
    painter.paint([{ color: "green", range: range(4, 7) }], range(4, 7));
    expect(boxes().map(({ className, style }) => [className, style.translate, style.inlineSize])).toEqual([
      ["passage-box passage-green", "40px 20px", "30px"],
      ["passage-box passage-open", "40px 20px", "30px"],
    ]);
    expect(body.innerHTML).toBe(before);
    expect(root.querySelector(".passage-boxes")?.ariaHidden).toBe("true");
  });

  it("follow their lines, the paper, and go", () => {
    let dark = false;
    const painter = painterFor(root, body, () => dark);
    const passage = range(0, 3);
    painter.paint([{ color: "yellow", range: passage }], null);
    passage.setEnd(body.firstChild!, 7);
    dark = true;
    resized();
    expect(boxes().map(({ style }) => style.inlineSize)).toEqual(["70px"]);
    expect(root.querySelector(".passage-boxes")?.classList.contains("dark")).toBe(true);
    painter.paint([], null);
    expect(root.querySelector(".passage-boxes")).toBeNull();
    painter.paint([{ color: "pink", range: passage }], null);
    painter.end();
    expect(boxes()).toEqual([]);
  });
});

describe("highlights in a web view that paints them", () => {
  it("are given to it, and taken back", () => {
    const highlights = new Map<string, { ranges: Range[]; priority: number }>();
    vi.stubGlobal("CSS", { highlights });
    vi.stubGlobal(
      "Highlight",
      class {
        priority = 0;
        ranges: Range[];
        constructor(...ranges: Range[]) {
          this.ranges = ranges;
        }
      },
    );
    const painter = painterFor(root, body, () => false);
    painter.paint([{ color: "blue", range: range(0, 3) }], range(0, 3));
    expect(highlights.get("passage-blue")?.ranges).toHaveLength(1);
    expect(highlights.get("passage-yellow")?.ranges).toHaveLength(0);
    expect(highlights.get("passage-open")?.priority).toBe(1);
    expect(boxes()).toEqual([]);
    painter.end();
    expect(highlights.size).toBe(0);
  });
});
