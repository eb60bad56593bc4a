import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beginAtTop, layOutAll, whenLaidOut } from "./first-screen";

const WORDS = "word ".repeat(100);
const paragraphs = (count: number): string => Array.from({ length: count }, (_, n) => `<p>${n} ${WORDS}</p>`).join("");

let pane: HTMLElement;

/** A text in a pane of 600 pixels, each paragraph of it 100 pixels high. */
function textOf(html: string): HTMLElement {
  const host = pane.appendChild(document.createElement("div"));
  const body = document.createElement("div");
  body.className = "body";
  body.innerHTML = html;
  host.attachShadow({ mode: "open" }).append(body);
  const all = [...body.querySelectorAll("p")];
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const bottom = this === pane ? 600 : 100 * (all.filter((each) => !isLeft(each)).indexOf(this as never) + 1);
    return DOMRect.fromRect({ height: this === pane ? 600 : bottom });
  });
  return body;
}

const isLeft = (element: HTMLElement): boolean => element.style.display === "none";
const left = (body: HTMLElement): number => [...body.querySelectorAll<HTMLElement>("*")].filter(isLeft).length;

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (each: FrameRequestCallback) => frames.push(each));
  pane = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  pane.remove();
});

let frames: FrameRequestCallback[] = [];
const frame = (): void => frames.splice(0).forEach((each) => each(0));

it("what is far below comes after the first paint, in steps, and leaves no trace", async () => {
  const body = textOf(paragraphs(1_000));
  const before = body.innerHTML;
  const words = body.textContent;
  beginAtTop(body, pane);
  const first = left(body);
  expect(first).toBeGreaterThan(900);
  expect(isLeft(body.children[9] as HTMLElement)).toBe(false);
  expect(body.textContent).toBe(words);
  const done = vi.fn();
  void whenLaidOut(body).then(done);
  // The frame that paints the first screen is not held up.
  frame();
  vi.advanceTimersByTime(10);
  expect(left(body)).toBe(first);
  frame();
  vi.advanceTimersToNextTimer();
  const second = left(body);
  expect(second).toBeLessThan(first);
  expect(second).toBeGreaterThan(0);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(body.innerHTML).toBe(before);
  expect(done).toHaveBeenCalled();
});

it("whoever asks where something stands has it all laid out", () => {
  const body = textOf(paragraphs(400));
  beginAtTop(body, pane);
  expect(left(body)).toBeGreaterThan(0);
  layOutAll(body.lastElementChild?.firstChild ?? null);
  expect(left(body)).toBe(0);
});

it("looks into boxes around the text", () => {
  const body = textOf(`<div><section>${paragraphs(400)}</section></div>`);
  beginAtTop(body, pane);
  expect(left(body)).toBeGreaterThan(300);
  expect(isLeft(body.firstElementChild as HTMLElement)).toBe(false);
});

it("leaves nothing for later when the window is not filled", () => {
  // Fourteen paragraphs that were taken for more than a screen.
  const body = textOf(paragraphs(400));
  vi.spyOn(pane, "getBoundingClientRect").mockReturnValue(DOMRect.fromRect({ height: 3_000 }));
  beginAtTop(body, pane);
  expect(left(body)).toBe(0);
});

it.each([
  ["a short text", paragraphs(8)],
  ["words between blocks", `${paragraphs(300)} and so on <i>in a line</i>`],
  ["rows of a table, which are as wide as the widest", `<table><tr><td>${paragraphs(300)}</td></tr></table>`],
])("lays out %s at once", (_, html) => {
  const body = textOf(html);
  beginAtTop(body, pane);
  expect(left(body)).toBe(0);
});
