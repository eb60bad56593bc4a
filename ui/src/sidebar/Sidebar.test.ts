import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { bindKeys } from "../commands/keys";
import { COMMANDS } from "../commands/table";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import Sidebar from "./Sidebar.svelte";

let library: MemoryLibrary;
let app: AppState;
let stop: () => void;
let unbind: () => void;

beforeEach(async () => {
  Element.prototype.scrollIntoView ??= () => {};
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
});

const row = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`)!;
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

describe("the sidebar", () => {
  it("is a tree that names levels, places and numbers", () => {
    expect(row("unread").getAttribute("aria-selected")).toBe("true");
    expect(row("unread").getAttribute("aria-label")).toMatch(/unread articles/);
    // Four views and four nodes at the top.
    expect(row("folder:3").getAttribute("aria-posinset")).toBe("6");
    expect(row("folder:3").getAttribute("aria-setsize")).toBe("8");
    expect(row("folder:1").getAttribute("aria-expanded")).toBe("false");
  });

  it("opens folders and shows views by arrows alone", async () => {
    row("folder:1").focus();
    await press("ArrowRight");
    expect(app.ui.expanded.has(1)).toBe(true);
    expect(row("folder:1").textContent).not.toMatch(/\d/);
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

  it("has one row in the tab order", () => {
    expect(document.querySelectorAll("[role=treeitem][tabindex='0']")).toHaveLength(1);
  });

  it("shows trouble and pauses in words", async () => {
    app.ui.expanded.add(5).add(3).add(4);
    await tick();
    expect(row("feed:10").getAttribute("aria-label")).toContain("nothing at this address");
    expect(row("feed:6").getAttribute("aria-label")).toContain("Paused");
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
    const target = row("folder:3");
    document.elementFromPoint = () => target;
    const nav = document.createElement("nav");
    nav.dataset.pane = "sidebar";
    target.parentElement!.parentElement!.append(nav);
    nav.append(target.parentElement!);
    const at = (x: number, y: number) => ({ clientX: x, clientY: y, button: 0, buttons: 1, pointerType: "mouse" });
    await fireEvent.pointerDown(row("feed:11"), at(10, 10));
    await fireEvent.pointerMove(window, at(12, 11));
    expect(document.body.textContent).not.toContain("Technology”");
    await fireEvent.pointerMove(window, at(10, 60));
    expect(document.querySelector("[role=status]")?.textContent).toContain("Technology");
    await fireEvent.pointerUp(window, at(10, 60));
    await vi.waitFor(() => expect(app.library.feedById.get(11)?.folder).toBe(3));
  });

  it("is accessible", async () => {
    app.ui.expanded.add(1).add(2);
    await tick();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });
});
