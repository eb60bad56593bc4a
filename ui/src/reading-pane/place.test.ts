import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlaceKeeper } from "./place";

/** Lines of a text as a pane of this many characters lays them out, each 20 pixels high: what the engine would measure. */
let columns = 40;
const LINE = 20;
let pane: HTMLElement;

function body(): HTMLElement {
  return pane.querySelector(".host")!.shadowRoot!.querySelector<HTMLElement>(".body")!;
}

const linesOf = (length: number): number => Math.max(1, Math.ceil(length / columns));

function topOfPiece(node: Node): number {
  let top = 0;
  for (const block of body().children) {
    if (block.contains(node)) return top;
    top += block.nodeName === "IMG" ? Number(block.getAttribute("height")) : linesOf(block.textContent.length) * LINE;
  }
  return top;
}

const heightOfAll = (): number => topOfPiece(document);

beforeEach(() => {
  columns = 40;
  pane = document.createElement("div");
  pane.innerHTML = `<article><div class="host"></div></article>`;
  const root = pane.querySelector(".host")!.attachShadow({ mode: "open" });
  root.innerHTML = `<div class="body"></div>`;
  document.body.replaceChildren(pane);
  Object.defineProperties(pane, {
    clientHeight: { value: 200 },
    scrollHeight: { get: heightOfAll },
  });
  vi.spyOn(Range.prototype, "getClientRects").mockImplementation(function (this: Range) {
    const first = topOfPiece(this.startContainer) - pane.scrollTop;
    const from = Math.floor(this.startOffset / columns);
    const to = Math.floor(Math.max(this.startOffset, this.endOffset - 1) / columns);
    const rects = Array.from(
      { length: to - from + 1 },
      (_, line) => new DOMRect(0, first + (from + line) * LINE, 300, LINE),
    );
    return rects as unknown as DOMRectList;
  });
  vi.spyOn(body(), "getBoundingClientRect").mockImplementation(
    () => new DOMRect(0, -pane.scrollTop, 300, heightOfAll()),
  );
});
afterEach(() => vi.restoreAllMocks());

const paragraph = (number: number): string =>
  `<p>${Array.from({ length: 50 }, (_, index) => `w${number}x${index}`).join(" ")}</p>`;
const TEXT = Array.from({ length: 60 }, (_, number) => paragraph(number)).join("");

/** The words of the first line in sight. */
function inSight(): string {
  const mark = new PlaceKeeper(pane);
  mark.note();
  return mark.place()!.anchor.quote;
}

describe("a place in an article", () => {
  it("is the first line in sight, and comes back at another width", () => {
    body().innerHTML = TEXT;
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 1_005;
    keeper.note();
    const place = keeper.place()!;
    expect(place).toMatchObject({ top: 1005, resume: true, offset: -5 });
    expect(keeper.topFor(place)).toBe(1_005);

    columns = 23;
    pane.scrollTop = 0;
    const top = keeper.topFor(place);
    expect(top).not.toBe(1_005);
    pane.scrollTop = top + 5;
    // Lines begin elsewhere now; the first one has the word.
    const found = inSight().indexOf(place.anchor.quote.slice(0, 10));
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThan(columns);
  });

  it("is found in a text that says the same in other blocks, and more before it", () => {
    body().innerHTML = TEXT;
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 900;
    keeper.note();
    const place = keeper.place()!;
    body().innerHTML = `<p>${"A preface. ".repeat(40)}</p>${TEXT.replaceAll("<p>", "<div>").replaceAll("</p>", "</div>")}`;
    pane.scrollTop = keeper.topFor(place);
    expect(inSight()).toBe(place.anchor.quote);
  });

  it("is as many pixels down as it was when its words are gone", () => {
    body().innerHTML = TEXT;
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 900;
    keeper.note();
    const place = keeper.place()!;
    body().innerHTML = "<p>Wholly rewritten.</p>";
    expect(keeper.topFor(place)).toBe(900);
  });

  it("is held while an image above it grows", () => {
    body().innerHTML = `<img height="0">${TEXT}`;
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 700;
    keeper.note();
    body().querySelector("img")!.setAttribute("height", "360");
    keeper.hold();
    expect(pane.scrollTop).toBe(1_060);
    // At the top one stays at the top.
    pane.scrollTop = 0;
    keeper.note();
    body().querySelector("img")!.setAttribute("height", "500");
    keeper.hold();
    expect(pane.scrollTop).toBe(0);
  });

  it("loses no part of a pixel each time, where the engine scrolls by whole ones", () => {
    body().innerHTML = `<img height="0">${TEXT}`;
    let top = 700;
    Object.defineProperty(pane, "scrollTop", { get: () => top, set: (value: number) => (top = Math.trunc(value)) });
    const keeper = new PlaceKeeper(pane);
    keeper.note();
    for (let height = 10.4; height <= 416; height += 10.4) {
      body().querySelector("img")!.setAttribute("height", String(height));
      keeper.hold();
    }
    expect(Math.abs(top - (700 + 416))).toBeLessThanOrEqual(1);
  });

  it("goes on from where the person moved it while an image above it grew", () => {
    body().innerHTML = `<img height="0">${TEXT}`;
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 700;
    keeper.note();
    body().querySelector("img")!.setAttribute("height", "100");
    pane.scrollTop = 740;
    keeper.carry(40);
    expect(keeper.hold()).toBe(100);
    expect(pane.scrollTop).toBe(840);
  });

  it("is none at the top, and none to come back to on the first screen and at the end", () => {
    body().innerHTML = TEXT;
    const keeper = new PlaceKeeper(pane);
    expect(keeper.place()).toBeNull();
    pane.scrollTop = 40;
    keeper.note();
    expect(keeper.place()?.resume).toBe(false);
    pane.scrollTop = heightOfAll() - 200;
    keeper.note();
    expect(keeper.place()).toMatchObject({ resume: false, percent: 100 });
    expect(keeper.progress()).toBe(1);
  });

  it("measures few lines, however long the text is", () => {
    body().innerHTML = Array.from({ length: 5_000 }, (_, number) => `<p>Line ${number}</p>`).join("");
    const keeper = new PlaceKeeper(pane);
    pane.scrollTop = 50_000;
    keeper.note();
    expect(vi.mocked(Range.prototype.getClientRects).mock.calls.length).toBeLessThan(60);
    expect(keeper.place()?.anchor.quote).toMatch(/^Line 2500/);
  });
});
