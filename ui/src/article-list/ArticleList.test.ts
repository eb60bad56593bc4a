import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import ArticleList from "./ArticleList.svelte";
import { FIRST_OPTIONS } from "../state/views";
import { groupEntries } from "./groups";
import { lookOf } from "./look";

const ROW_HEIGHT = lookOf(FIRST_OPTIONS, 380).shape.rowHeight;
let library: MemoryLibrary;
let app: AppState;
let stop: () => void;
const VIEW = 5 * ROW_HEIGHT;

beforeEach(async () => {
  // The test environment lays nothing out.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(VIEW);
  library = new MemoryLibrary(demoLibrary(Date.now(), 12));
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
  await app.list.show({ kind: "all" });
  render(Frame, { app, part: ArticleList });
  await tick();
  await tick();
});

afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
});

const box = () => document.querySelector<HTMLElement>("[role=listbox]")!;
const rows = () => [...document.querySelectorAll<HTMLElement>("[role=option]")];
const rowOf = (id: number) => document.getElementById(`article-${id}`);

async function scrollTo(top: number): Promise<void> {
  box().scrollTop = top;
  await fireEvent.scroll(box());
  await tick();
}

describe("the article list", () => {
  it("draws only what is in sight, and says how much there is", () => {
    expect(app.list.ids).toHaveLength(132);
    expect(rows().length).toBeGreaterThanOrEqual(5);
    expect(rows().length).toBeLessThan(14);
    expect(rows()[0]!.getAttribute("aria-posinset")).toBe("1");
    expect(rows()[0]!.getAttribute("aria-setsize")).toBe("132");
    expect(document.querySelector<HTMLElement>(".spacer")!.style.blockSize).toBe(`${132 * ROW_HEIGHT}px`);
  });

  it("reads a row's title first, then whether it is unread", () => {
    const id = app.list.ids[0]!;
    const label = rowOf(id)!.querySelector(".visually-hidden")!.textContent;
    expect(label.startsWith(app.list.rows.get(id)!.title)).toBe(true);
    expect(label.includes("unread")).toBe(!app.list.statuses.isRead(id));
  });

  it("goes by the page and to the ends by keys, and names the active row", async () => {
    app.list.selectIndex(0);
    await tick();
    expect(box().getAttribute("aria-activedescendant")).toBe(`article-${app.list.ids[0]}`);
    await fireEvent.keyDown(box(), { key: "PageDown" });
    expect(app.list.selectedIndex).toBe(4);
    await fireEvent.keyDown(box(), { key: "End" });
    await tick();
    expect(app.list.selectedIndex).toBe(131);
    expect(rowOf(app.list.ids[131]!)?.getAttribute("aria-selected")).toBe("true");
    await fireEvent.keyDown(box(), { key: "Home" });
    expect(app.list.selectedIndex).toBe(0);
    await fireEvent.keyDown(box(), { key: "End", ctrlKey: true });
    expect(app.list.selectedIndex).toBe(0);
  });

  it("selects by a click, and stars by a click on the star", async () => {
    const id = app.list.ids[2]!;
    const before = app.list.statuses.isStarred(id);
    await fireEvent.click(rowOf(id)!.querySelector("[data-star]")!);
    expect(app.list.selected).toBeNull();
    expect(app.list.statuses.isStarred(id)).toBe(!before);
    await fireEvent.click(rowOf(id)!);
    expect(app.list.selected).toBe(id);
  });

  it("selects several by clicks and keys, and says so once", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const chosen = () => rows().filter((row) => row.getAttribute("aria-selected") === "true").length;
    expect(box().getAttribute("aria-multiselectable")).toBe("true");
    await fireEvent.click(rowOf(app.list.ids[1]!)!);
    await fireEvent.click(rowOf(app.list.ids[3]!)!, { shiftKey: true });
    expect([chosen(), app.list.selection.count]).toEqual([3, 3]);
    await fireEvent.click(rowOf(app.list.ids[2]!)!, { ctrlKey: true });
    expect([chosen(), app.list.selection.count]).toEqual([2, 2]);
    expect(box().getAttribute("aria-activedescendant")).toBe(`article-${app.list.selected}`);
    await fireEvent.keyDown(box(), { key: "End", shiftKey: true });
    expect(app.list.selection.count).toBe(app.list.ids.length - 2);
    await fireEvent.keyDown(box(), { key: "Home", shiftKey: true });
    expect(app.list.selection.count).toBe(3);
    const spoken = (): string => [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("");
    expect(spoken()).not.toContain("selected");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(spoken().replace(/[⁨⁩]/g, "")).toContain("3 articles selected");
    await fireEvent.keyDown(box(), { key: "Escape" });
    expect(app.list.selection.isSeveral).toBe(false);
    expect(app.list.selected).toBe(app.list.ids[0]);
    vi.useRealTimers();
  });

  it("marks what the person scrolled past, and nothing that it scrolled itself", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await app.settings.set({ mark_read_by_scrolling: true });
    const unread = () => Array.from(app.list.ids.slice(0, 40)).filter((id) => !app.list.statuses.isRead(id)).length;
    const before = unread();
    app.list.reveal = { index: 30, at: "start" };
    await tick();
    await fireEvent.scroll(box());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(app.list.firstVisible).toBe(30);
    expect(unread()).toBe(before);
    for (const row of [31, 32, 33]) await scrollTo(row * ROW_HEIGHT);
    await vi.advanceTimersByTimeAsync(2_000);
    const passed = Array.from(app.list.ids.slice(30, 33));
    expect(passed.every((id) => app.list.statuses.isRead(id))).toBe(true);
    expect(app.list.statuses.isRead(app.list.ids[33]!)).toBe(
      library.articles.find(({ summary }) => summary.id === app.list.ids[33])!.summary.read,
    );
    expect(unread()).toBeGreaterThanOrEqual(before - 3);
    vi.useRealTimers();
  });

  it("keeps the keyboard when the clicked row scrolls away", async () => {
    rowOf(app.list.ids[2]!)!.focus();
    expect(document.activeElement).toBe(box());
    await scrollTo(40 * ROW_HEIGHT);
    expect(document.activeElement).toBe(box());
  });

  it("keeps what is in sight in its place when rows above come in or go", async () => {
    await scrollTo(20 * ROW_HEIGHT + 30);
    const first = app.list.ids[20]!;
    expect(app.list.firstVisible).toBeCloseTo(20 + 30 / ROW_HEIGHT);
    const all = app.list.ids;
    app.list.ids = all.slice(5);
    await tick();
    expect(app.list.ids.indexOf(first)).toBe(15);
    expect(box().scrollTop).toBe(15 * ROW_HEIGHT + 30);
    app.list.ids = all;
    await tick();
    expect(box().scrollTop).toBe(20 * ROW_HEIGHT + 30);
  });

  it("shows a placeholder until a row is there", async () => {
    app.list.rows.clear();
    vi.spyOn(app.backend.calls, "summaries").mockReturnValue(new Promise(() => {}));
    await scrollTo(60 * ROW_HEIGHT);
    expect(rowOf(app.list.ids[61]!)!.textContent.trim()).toBe("Loading…");
  });

  it("offers what arrived, and brings it only when asked", async () => {
    app.list.newCount = 3;
    await tick();
    const pill = [...document.querySelectorAll("button")].find(({ textContent }) => /new articles/.test(textContent))!;
    const show = vi.spyOn(app.list, "showNew");
    await fireEvent.click(pill);
    expect(show).toHaveBeenCalledOnce();
  });

  it("brings what arrived in above, and moves nothing that is in sight", async () => {
    const selected = app.list.ids[22]!;
    app.list.select(selected);
    await scrollTo(20 * ROW_HEIGHT + 30);
    library.arrive(1, 7);
    await app.list.showNew();
    await tick();
    expect(app.list.ids).toHaveLength(139);
    expect(app.list.selected).toBe(selected);
    expect(app.list.selectedIndex).toBe(29);
    expect(box().scrollTop).toBe(27 * ROW_HEIGHT + 30);
  });

  it("shows what arrived when it is at its top", async () => {
    const [arrived] = library.arrive(1, 7) as [number];
    await app.list.showNew();
    await tick();
    expect(box().scrollTop).toBe(0);
    expect(rowOf(arrived)).not.toBeNull();
  });

  it("marks what a search found", async () => {
    await app.list.setSearch("night", false);
    await vi.waitFor(() => expect(document.querySelector("mark")?.textContent).toBe("night"));
  });

  it("says when nothing was found, and offers to search everywhere", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    await app.list.setSearch("xyzzy", false);
    await tick();
    expect(document.body.textContent).toContain("xyzzy");
    await fireEvent.click(document.querySelector(".state button")!);
    await vi.waitFor(() => expect(app.list.everywhere).toBe(true));
    expect(document.querySelector(".state button")).toBeNull();
  });

  it("puts headings between the days and stays a list of all its articles", async () => {
    await app.list.choose({ group: "day" });
    await tick();
    const { groups } = app.list;
    expect(groups.length).toBeGreaterThan(2);
    const { headingHeight } = lookOf(app.list.options, 380).shape;
    const height = 132 * ROW_HEIGHT + groups.length * headingHeight;
    expect(document.querySelector<HTMLElement>(".spacer")!.style.blockSize).toBe(`${height}px`);
    expect(rows()[0]!.getAttribute("aria-setsize")).toBe("132");
    expect(rows().map((row) => Number(row.getAttribute("aria-posinset")))).toEqual(rows().map((_, index) => index + 1));
    expect(document.querySelector(".heading .name")!.textContent).toBe("Today");
    expect(rows()[0]!.querySelector(".visually-hidden")!.textContent).toMatch(/Today$/);
    expect(rows()[1]!.querySelector(".visually-hidden")!.textContent).not.toMatch(/Today$/);
    await scrollTo(height);
    expect(rows().at(-1)!.getAttribute("aria-posinset")).toBe("132");
    expect(document.querySelectorAll(".heading").length).toBeLessThan(14);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("goes from a feed's heading to the feed, and marks its articles", async () => {
    await app.list.choose({ group: "feed" });
    await tick();
    const { key } = app.list.groups[0]!;
    const ids = [...app.list.ids.subarray(0, app.list.groups[1]!.start)];
    await Promise.resolve(groupEntries(app, 0)[0]).then((entry) => entry && "run" in entry && entry.run());
    await vi.waitFor(() => expect(ids.every((id) => app.list.statuses.isRead(id))).toBe(true));
    await fireEvent.click(document.querySelector("[data-group='0']")!);
    await vi.waitFor(() => expect(app.list.scope).toEqual({ kind: "feed", id: key }));
  });

  it("keeps what is in sight when it is drawn in another way", async () => {
    await scrollTo(40 * ROW_HEIGHT);
    const first = app.list.ids[40]!;
    for (const choice of [{ density: "compact" }, { group: "day" }, { density: "roomy" }, { group: "none" }] as const) {
      await app.list.choose(choice);
      await tick();
      expect(app.list.ids[Math.floor(app.list.firstVisible)]).toBe(first);
    }
  });

  it("goes among cards in two dimensions", async () => {
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
    await app.list.choose({ layout: "cards" });
    cleanup();
    render(Frame, { app, part: ArticleList });
    await tick();
    await tick();
    const { columns } = lookOf(app.list.options, 800).shape;
    expect(columns).toBe(3);
    app.list.selectIndex(0);
    const after = async (key: string) => {
      await fireEvent.keyDown(box(), { key });
      return app.list.selectedIndex;
    };
    expect([
      await after("ArrowDown"),
      await after("ArrowRight"),
      await after("ArrowUp"),
      await after("ArrowLeft"),
    ]).toEqual([3, 4, 1, 0]);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("gives the layout no more of a title than can be seen, and shows a row for an empty one", async () => {
    const [first, second, third] = app.list.ids as unknown as [number, number, number];
    const change = (id: number, title: string, published = 0) =>
      app.list.rows.set(id, { ...app.list.rows.get(id)!, title, excerpt: title, published });
    change(first, "\u202e😀".repeat(5_000), 9e15);
    change(second, "  ", new Date(0).setUTCFullYear(1, 5, 15));
    change(third, "Z̷̡͚".repeat(900), Date.UTC(9999, 5, 15, 12));
    await tick();
    expect(rowOf(first)!.textContent.length).toBeLessThan(2_000);
    expect(rowOf(second)!.querySelector(".title")!.textContent).toBe("Untitled");
    expect(rowOf(second)!.querySelector("time")!.textContent).toBe("Jun 15, 1");
    expect(rowOf(third)!.querySelector("time")!.textContent).toBe("Jun 15, 9999");
    expect(new Set(rows().map((row) => row.style.blockSize)).size).toBe(1);
  });

  it("uses its elements again while it scrolls", async () => {
    // Where most rows are touched: as many are drawn from then on.
    for (const top of [20.01, 20.25, 20.5, 20.75]) await scrollTo(top * ROW_HEIGHT);
    const before = new Set(rows());
    for (const top of [20.5, 21, 21.9, 30, 60.3, 40]) {
      await scrollTo(top * ROW_HEIGHT);
      expect(rows().every((row) => before.has(row))).toBe(true);
    }
  });

  it("has nothing that axe objects to", async () => {
    app.list.selectIndex(1);
    app.list.selection.extendBy(2);
    await tick();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });
});
