import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Enclosure } from "../backend/contract";
import { durationText, endingOf, kindOf, nameOf, shownEnclosures, sizeText } from "./enclosures";
import { findTarget, linkStep } from "./links";
import { ArticleScroller } from "./scrolling";

describe("following a link", () => {
  const own = "https://a.example/post?x=1";

  it.each([
    ["https://b.example/c", { kind: "open", url: "https://b.example/c" }],
    ["http://b.example", { kind: "open", url: "http://b.example/" }],
    ["mailto:ada@b.example", { kind: "open", url: "mailto:ada@b.example" }],
    ["#user-content-n1", { kind: "within", id: "user-content-n1" }],
    ["#%C3%A4", { kind: "within", id: "ä" }],
    ["#%", { kind: "within", id: "%" }],
    ["#", { kind: "nothing" }],
    ["https://a.example/post?x=1#n1", { kind: "within", id: "n1" }],
    ["https://a.example/post#n1", { kind: "open", url: "https://a.example/post#n1" }],
    ["https://a.example/post?x=1", { kind: "open", url: "https://a.example/post?x=1" }],
    ["javascript:alert(1)", { kind: "nothing" }],
    ["file:///etc/passwd", { kind: "nothing" }],
    ["media://localhost/x", { kind: "nothing" }],
    ["tel:+49", { kind: "nothing" }],
    ["/relative", { kind: "nothing" }],
    ["", { kind: "nothing" }],
  ])("%s", (href, step) => expect(linkStep(href, own)).toEqual(step));

  it("finds its place also behind the core's prefix and with signs in its name", () => {
    const box = document.createElement("div");
    box.innerHTML = `<p id="user-content-fn:1">a</p><a name="top">b</a>`;
    expect(findTarget(box, "fn:1")?.textContent).toBe("a");
    expect(findTarget(box, "top")?.textContent).toBe("b");
    expect(findTarget(box, `"]`)).toBeNull();
  });
});

describe("attached files", () => {
  const file = (more: Partial<Enclosure>): Enclosure => ({
    url: "https://a.example/f",
    mime: null,
    length: null,
    duration: null,
    title: null,
    ...more,
  });

  it("are known by media type or else by ending", () => {
    expect(kindOf(file({ mime: "audio/mpeg" }))).toBe("audio");
    expect(kindOf(file({ mime: "application/pdf" }))).toBe("document");
    expect(kindOf(file({ mime: "application/octet-stream", url: "https://a.example/x.MP4?y=1" }))).toBe("video");
    expect(kindOf(file({}))).toBe("file");
    expect(endingOf("not an address.mp3")).toBe("mp3");
  });

  it("have a name in any case", () => {
    expect(nameOf(file({ title: " Part one " }))).toBe("Part one");
    expect(nameOf(file({ url: "https://a.example/x/Gr%C3%BC%C3%9Fe.mp3" }))).toBe("Grüße.mp3");
    expect(nameOf(file({ url: "https://a.example/100%.mp3" }))).toBe("100%.mp3");
    expect(nameOf(file({ url: "https://a.example/" }))).toBe("a.example");
  });

  it("have sizes and times as people say them", () => {
    expect(sizeText(24_000_000, "en")).toBe("24 MB");
    expect(sizeText(1_500_000, "de")).toBe("1,5 MB");
    expect(sizeText(999, "en")).toBe("999 byte");
    expect(sizeText(0, "en")).toBeNull();
    expect(sizeText(1e19, "en")).toMatch(/TB$/);
    expect(durationText(1980)).toBe("33:00");
    expect(durationText(3725)).toBe("1:02:05");
    expect(durationText(7)).toBe("0:07");
    expect(durationText(-1)).toBeNull();
  });

  it("are shown once, and images only when the text has them not", () => {
    const image = file({ url: "https://a.example/i.png?a=1&b=2", mime: "image/png" });
    const sound = file({ url: "https://a.example/s.mp3" });
    expect(shownEnclosures([sound, sound, image], "", null)).toEqual([sound, image]);
    expect(shownEnclosures([image], `<img src="https://a.example/i.png?a=1&amp;b=2">`, null)).toEqual([]);
    expect(shownEnclosures([image], "", image.url)).toEqual([]);
  });
});

describe("paging", () => {
  let element: HTMLElement;
  let still = true;
  let scroller: ArticleScroller;
  const wheel = () => new WheelEvent("wheel", { cancelable: true });

  beforeEach(() => {
    vi.useFakeTimers();
    element = document.createElement("div");
    Object.defineProperties(element, { clientHeight: { value: 500 }, scrollHeight: { value: 1_200 } });
    element.scrollTo = ((to: ScrollToOptions) => {
      if (to.behavior !== "smooth") element.scrollTop = to.top ?? 0;
    }) as typeof element.scrollTo;
    still = true;
    scroller = new ArticleScroller(element, () => still);
  });
  afterEach(() => void vi.useRealTimers());

  it("goes on by a page less two lines, to the end and back", () => {
    expect(scroller.canScroll(-1)).toBe(false);
    scroller.page(1);
    expect(element.scrollTop).toBe(444);
    scroller.page(1);
    expect(element.scrollTop).toBe(700);
    expect(scroller.canScroll(1)).toBe(false);
    scroller.page(-1);
    expect(element.scrollTop).toBe(256);
  });

  it("counts a smooth scroll that is under way as done", () => {
    still = false;
    scroller.page(1);
    expect(element.scrollTop).toBe(0);
    expect(scroller.canScroll(1)).toBe(true);
    scroller.page(1);
    expect(scroller.canScroll(1)).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(scroller.canScroll(1)).toBe(true);
  });

  it("keeps the wheel's momentum out of the next article, and lets the next movement in", () => {
    scroller.heedWheel();
    vi.advanceTimersByTime(50);
    scroller.startAt(0);
    for (let beat = 0; beat < 5; beat++) {
      vi.advanceTimersByTime(50);
      const event = wheel();
      element.dispatchEvent(event);
      scroller.heedWheel();
      expect(event.defaultPrevented).toBe(true);
    }
    vi.advanceTimersByTime(200);
    const next = wheel();
    element.dispatchEvent(next);
    expect(next.defaultPrevented).toBe(false);
  });
});
