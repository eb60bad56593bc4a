import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { demoFeed, demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { bindKeys } from "../commands/keys";
import { COMMANDS } from "../commands/table";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import { ROW } from "./layout";
import Sidebar from "./Sidebar.svelte";

let library: MemoryLibrary;
let app: AppState;
let stop: () => void;
let unbind: () => void;

/** High enough for every row of the small library. */
const HEIGHT = 900;

beforeEach(async () => {
  Element.prototype.scrollIntoView ??= () => {};
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(HEIGHT);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 250, HEIGHT));
  library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
  render(Frame, { app, part: Sidebar });
  await tick();
  unbind = bindKeys(window, COMMANDS, app);
});

afterEach(() => {
  unbind();
  stop();
  cleanup();
  vi.restoreAllMocks();
});

const row = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`)!;
const rows = (): string[] => screen.getAllByRole("treeitem").map((element) => element.dataset.key!);
const press = (key: string, init = {}) => fireEvent.keyDown(document.activeElement!, { key, ...init });
const focus = async (key: string): Promise<void> => {
  row(key).focus();
  await tick();
};
/** What a screen reader says of a row. */
const nameOf = (key: string): string => row(key).querySelector(".visually-hidden")?.textContent ?? "";
const badgeOf = (key: string): string | undefined => row(key).querySelector(".badge")?.textContent;
/** The middle of a row, or a part of its height. */
const heightOf = (key: string, part = 0.5): number => parseFloat(row(key).style.top) + ROW * part;
const at = (y: number, x = 10) => ({ clientX: x, clientY: y, button: 0, buttons: 1, pointerType: "mouse" });
const drag = async (from: string, y: number): Promise<void> => {
  await fireEvent.pointerDown(row(from), at(heightOf(from)));
  await fireEvent.pointerMove(window, at(heightOf(from) + 20));
  await fireEvent.pointerMove(window, at(y));
};
const toast = (): string | undefined => app.toasts.shown.at(-1)?.key;

describe("the sidebar", () => {
  it("is a tree that names levels, places and numbers", () => {
    expect(row("unread").getAttribute("aria-selected")).toBe("true");
    expect(nameOf("unread")).toMatch(/unread articles/);
    // The briefing, five views (nothing is snoozed) and four nodes at the top, and the tags' heading when there are any.
    const above = app.library.tags.length > 0 ? 7 : 6;
    expect(row("folder:3").getAttribute("aria-posinset")).toBe(String(above + 2));
    expect(row("folder:3").getAttribute("aria-setsize")).toBe(String(above + 4));
    expect(row("folder:1").getAttribute("aria-expanded")).toBe("false");
  });

  it("opens folders and shows views by arrows alone", async () => {
    row("folder:1").focus();
    await press("ArrowRight");
    expect(app.ui.expanded.has(1)).toBe(true);
    expect(badgeOf("folder:1")).toBeUndefined();
    await press("ArrowDown");
    await tick();
    expect(document.activeElement).toBe(row("folder:2"));
    await vi.waitFor(() => expect(app.list.scope).toEqual({ kind: "folder", id: 2 }));
    await press("ArrowLeft");
    await tick();
    expect(document.activeElement).toBe(row("folder:1"));
    await press("ArrowLeft");
    expect(app.ui.expanded.has(1)).toBe(false);
    await press("End");
    await tick();
    expect(document.activeElement).toBe(row("feed:11"));
  });

  it("leaves what is no key of a tree to the commands", async () => {
    row("feed:11").focus();
    await press("ArrowRight");
    expect(app.ui.focus).toBe("list");
  });

  it("keeps the row with the keyboard while it is out of sight", async () => {
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(4 * ROW);
    library.feeds = [
      ...library.feeds,
      ...Array.from({ length: 300 }, (_, index) => demoFeed(100 + index, `Paper ${index}`, null, "en", 0)),
    ];
    await app.library.load();
    cleanup();
    render(Frame, { app, part: Sidebar });
    await tick();
    expect(rows().length).toBeLessThan(40);
    await focus("today");
    await press("End");
    await tick();
    const last = document.activeElement;
    expect(last).toBe(row("feed:11"));
    expect(last?.getAttribute("aria-posinset")).toBe(last?.getAttribute("aria-setsize"));
    const scroller = document.querySelector(".scroller")!;
    expect(scroller.scrollTop).toBeGreaterThan(200 * ROW);
    scroller.scrollTop = 0;
    await fireEvent.scroll(scroller);
    expect(rows()).toContain("today");
    expect(rows()).not.toContain("feed:200");
    expect(document.activeElement).toBe(last);
    await press("PageUp");
    await tick();
    expect(scroller.scrollTop).toBeGreaterThan(200 * ROW);
  });

  it("4.3.1 keeps what is in sight where it is when feeds come and go above", async () => {
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(4 * ROW);
    cleanup();
    render(Frame, { app, part: Sidebar });
    await tick();
    const scroller = document.querySelector(".scroller")!;
    scroller.scrollTop = heightOf("folder:3", 0) - 7;
    await fireEvent.scroll(scroller);
    const { feeds } = library;
    library.folders = [...library.folders, { id: 90, name: "Above", parent: null, position: -1 }];
    await app.library.load();
    await tick();
    expect(scroller.scrollTop).toBe(heightOf("folder:3", 0) - 7);
    library.folders = library.folders.filter(({ id }) => id !== 90);
    await app.library.load();
    await tick();
    expect(scroller.scrollTop).toBe(heightOf("folder:3", 0) - 7);
    expect(library.feeds).toBe(feeds);
  });

  it("has one row in the tab order", () => {
    expect(document.querySelectorAll("[role=treeitem][tabindex='0']")).toHaveLength(1);
  });

  it("shows trouble and pauses in words", async () => {
    app.ui.expanded.add(5).add(3).add(4);
    await tick();
    expect(nameOf("feed:10")).toContain("nothing at this address");
    expect(nameOf("feed:6")).toContain("Paused");
  });

  it("renames in place", async () => {
    row("feed:11").focus();
    await press("F2");
    const field = document.querySelector("input")!;
    expect(field.value).toBe("Weather over the Estuary");
    await fireEvent.input(field, { target: { value: "Weather" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await vi.waitFor(() => expect(app.library.feedById.get(11)?.title).toBe("Weather"));
    expect(app.toasts.shown.at(-1)?.key).toBe("toast-renamed");
  });

  it("unsubscribes with Delete, undoably", async () => {
    row("feed:11").focus();
    await press("Delete");
    await vi.waitFor(() => expect(row("feed:11")).toBeNull());
    await app.toasts.undo();
    await vi.waitFor(() => expect(row("feed:11")).not.toBeNull());
  });

  it("drags a feed into a folder", async () => {
    await drag("feed:11", heightOf("folder:3"));
    expect(document.querySelector("[role=status]")?.textContent).toContain("Technology");
    await fireEvent.pointerUp(window, at(heightOf("folder:3")));
    await vi.waitFor(() => expect(app.library.feedById.get(11)?.folder).toBe(3));
  });

  it("drops several where the line is, and takes it back in one step", async () => {
    app.ui.expanded.add(1);
    await tick();
    await fireEvent.click(row("feed:9"));
    await fireEvent.click(row("feed:2"), { ctrlKey: true });
    const before = rows();
    await drag("feed:2", heightOf("feed:1", 0.9));
    expect(document.querySelector(".line")).not.toBeNull();
    await fireEvent.pointerUp(window, at(0));
    await vi.waitFor(() => expect(rows()).not.toEqual(before));
    const inNews = rows().slice(rows().indexOf("folder:2") + 1, rows().indexOf("folder:3"));
    expect(inNews).toEqual(["feed:1", ...before.filter((key) => key === "feed:9" || key === "feed:2")]);
    await vi.waitFor(() => expect(toast()).toBe("toast-moved"));
    await app.toasts.undo();
    await vi.waitFor(() => expect(rows()).toEqual(before));
  });

  it("gives up a drag on Escape", async () => {
    const before = rows();
    await drag("feed:11", heightOf("folder:3"));
    await fireEvent.keyDown(window, { key: "Escape" });
    expect(document.querySelector("[role=status]")).toBeNull();
    await fireEvent.pointerUp(window, at(heightOf("folder:3")));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rows()).toEqual(before);
  });

  it("moves by the keyboard, announced, faster than the core answers", async () => {
    await focus("folder:1");
    await press("ArrowDown", { altKey: true });
    await press("ArrowDown", { altKey: true });
    await tick();
    const top = () => rows().filter((key) => key.startsWith("folder:"));
    expect(top()).toEqual(["folder:3", "folder:5", "folder:1"]);
    await vi.waitFor(() => expect(app.toasts.shown.filter(({ key }) => key === "toast-moved-below")).toHaveLength(1));
    // What the core has is the same.
    await app.library.load();
    await tick();
    expect(top()).toEqual(["folder:3", "folder:5", "folder:1"]);
    await vi.waitFor(() => expect(document.activeElement).toBe(row("folder:1")));
  });

  it("moves into the folder above and out again", async () => {
    await focus("feed:11");
    await press("ArrowRight", { altKey: true });
    await vi.waitFor(() => expect(app.library.feedById.get(11)?.folder).toBe(5));
    expect(app.ui.expanded.has(5)).toBe(true);
    await vi.waitFor(() => expect(document.activeElement).toBe(row("feed:11")));
    await press("ArrowLeft", { altKey: true });
    await vi.waitFor(() => expect(app.library.feedById.get(11)?.folder).toBe(null));
  });

  it("chooses several by Shift and Ctrl, and lets the list be", async () => {
    await fireEvent.click(row("folder:1"));
    const { scope } = app.list;
    await fireEvent.click(row("feed:11"), { shiftKey: true });
    expect(row("folder:5").getAttribute("aria-selected")).toBe("true");
    await fireEvent.click(row("folder:5"), { ctrlKey: true });
    expect(row("folder:5").getAttribute("aria-selected")).toBe("false");
    expect(row("folder:3").getAttribute("aria-selected")).toBe("true");
    expect(app.list.scope).toEqual(scope);
    await focus("folder:3");
    await press("Escape");
    expect(row("folder:3").getAttribute("aria-selected")).toBe("false");
  });

  it("takes what was clicked last as the first of several, also before its view is shown", async () => {
    await app.walking.show({ kind: "today" });
    const show = vi.spyOn(app.walking, "show").mockReturnValue(new Promise(() => {}));
    await fireEvent.click(row("feed:11"));
    await fireEvent.click(row("folder:3"), { ctrlKey: true });
    expect(
      [...document.querySelectorAll<HTMLElement>("[aria-selected=true]")].map(({ dataset }) => dataset.key),
    ).toEqual(["folder:3", "feed:11"]);
    show.mockRestore();
  });

  it("marks the view that another way led to, not what was chosen before", async () => {
    await fireEvent.click(row("feed:11"));
    await vi.waitFor(() => expect(app.list.scope).toEqual({ kind: "feed", id: 11 }));
    await fireEvent.click(row("folder:3"), { ctrlKey: true });
    await app.walking.show({ kind: "all" });
    await tick();
    expect(
      [...document.querySelectorAll<HTMLElement>("[aria-selected=true]")].map(({ dataset }) => dataset.key),
    ).toEqual(["all"]);
  });

  it("chooses all feeds and folders, and edits them in one step", async () => {
    await focus("feed:11");
    await press("a", { ctrlKey: true });
    expect(row("today").getAttribute("aria-selected")).toBe("false");
    expect(row("folder:1").getAttribute("aria-selected")).toBe("true");
    app.ui.sidebarActs.edit?.();
    expect(app.dialogs.open).toMatchObject({ kind: "feeds" });
    expect((app.dialogs.open as { feeds: number[] }).feeds).toHaveLength(11);
  });

  it("opens the menu of the row that has the keyboard by Shift and F10", async () => {
    await focus("feed:11");
    await press("F10", { shiftKey: true });
    expect((await screen.findByRole("menu")).textContent).toContain("Unsubscribe");
  });

  it("leaves letters to the commands", async () => {
    await focus("folder:1");
    await press("h");
    expect(app.ui.hideRead).toBe(true);
  });

  it("keeps a feed that is read while its view is shown, and lets it go afterwards", async () => {
    app.ui.expanded.add(1);
    await app.walking.show({ kind: "feed", id: 1 });
    app.ui.hideRead = true;
    await app.marking.allOf({ kind: "feed", id: 1 });
    await vi.waitFor(() => expect(app.library.unreadOf(1)).toBe(0));
    await tick();
    expect(rows()).toContain("feed:1");
    await app.walking.show({ kind: "unread" });
    await tick();
    expect(rows()).not.toContain("feed:1");
    expect(document.body.textContent?.replace(/[\u2068\u2069]/g, "")).toMatch(/\d feeds? without unread/);
    await fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(rows()).toContain("feed:1");
  });

  it("4.3.8 scrolls to the feed that next-unread reached, its folders opened", async () => {
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(4 * ROW);
    cleanup();
    render(Frame, { app, part: Sidebar });
    await app.marking.allOf({ kind: "folder", id: 1 });
    await vi.waitFor(() => expect(app.library.unreadIn({ kind: "folder", id: 1 })).toBe(0));
    await app.walking.show({ kind: "folder", id: 1 });
    expect(await app.walking.unread(1)).toBe(true);
    await tick();
    const { scope } = app.list;
    expect(scope.kind).toBe("feed");
    const folder = app.library.feedById.get("id" in scope ? scope.id : 0)!.folder!;
    expect(app.ui.expanded.has(folder)).toBe(true);
    const { scrollTop } = document.querySelector(".scroller")!;
    const top = heightOf(`feed:${"id" in scope ? scope.id : 0}`, 0);
    expect(top).toBeGreaterThan(4 * ROW);
    expect(top).toBeGreaterThanOrEqual(scrollTop);
    expect(top + ROW).toBeLessThanOrEqual(scrollTop + 4 * ROW);
  });

  it("4.3.10 hides the number of a folder while it is open", async () => {
    expect(badgeOf("folder:1")).toMatch(/\d/);
    app.ui.expanded.add(1);
    await tick();
    expect(badgeOf("folder:1")).toBeUndefined();
    // Who cannot see the feeds below hears it all the same.
    expect(nameOf("folder:1")).toMatch(/\d/);
  });

  it("gives the keyboard to the folder when the one around it is closed", async () => {
    app.ui.expanded.add(1).add(2);
    await tick();
    await focus("feed:3");
    app.ui.expanded.delete(1);
    await vi.waitFor(() => expect(document.activeElement).toBe(row("folder:1")));
  });

  it("§4.3.15 marks the feed of what a search found, or the folder that it is closed away in", async () => {
    const marked = () => document.querySelector("[aria-current]")?.getAttribute("data-key");
    await app.list.setSearch("night", true);
    const hit = [...app.list.rows.values()].find(({ feed }) => app.library.feedById.get(feed)!.folder !== null)!;
    expect(marked()).toBeUndefined();
    for (const { id } of app.library.folders) app.ui.toggleFolder(id, false);
    app.list.select(hit.id);
    await tick();
    expect(marked()).toMatch(/^folder:/);
    for (const { id } of app.library.folders) app.ui.toggleFolder(id, true);
    await tick();
    expect(marked()).toBe(`feed:${hit.feed}`);
    await app.list.setSearch("", false);
    await tick();
    expect(marked()).toBeUndefined();
  });

  it("is accessible", async () => {
    app.ui.expanded.add(1).add(2);
    await tick();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });
});
