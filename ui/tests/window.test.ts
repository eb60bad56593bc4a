import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import App from "../src/App.svelte";
import type { Drop } from "../src/backend/backend";
import { demoLibrary } from "../src/backend/demo";
import { MemoryLibrary, openMemory } from "../src/backend/memory";
import type { AppState } from "../src/state/context";
import { createApp, startApp } from "../src/state/create";
// See tests/support/stage.ts.
import "../src/subscribe/ImportDialog.svelte";
import "../src/subscribe/SubscribeDialog.svelte";
import { accessibilityTroubles } from "./support/accessible";
import { suitPurify } from "./support/purify";
import { button, click, press, said, until } from "./support/stage";

suitPurify();

let app: AppState;
let library: MemoryLibrary;
let drop: (drop: Drop) => void;
let openAddress: (address: string) => void;

/** The whole program over a library. */
async function start(from: MemoryLibrary): Promise<void> {
  library = from;
  const backend = openMemory(library);
  backend.onDrop = (listener) => {
    drop = listener;
    return () => {};
  };
  backend.onOpenAddress = (listener) => {
    openAddress = listener;
    return () => {};
  };
  app = createApp(backend);
  const started = startApp(app).then((stop) => {
    app.words.use(["en"]);
    return stop;
  });
  render(App, { app, started });
  await started;
  await tick();
}

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => {};
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("a first start", () => {
  beforeEach(() => start(new MemoryLibrary({ feeds: [], folders: [], articles: [] })));

  it("welcomes, and says what to do", async () => {
    expect(screen.getByRole("heading", { level: 1, name: "Welcome to Broadsheet" })).toBeTruthy();
    expect(button("Import an OPML file…")).toBeTruthy();
    expect(screen.getAllByRole("checkbox").length).toBeGreaterThanOrEqual(12);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("goes from a pasted address to the panes with its articles", async () => {
    const input = screen.getByTestId<HTMLInputElement>("add-address");
    expect(button("Find feeds").disabled).toBe(true);
    await fireEvent.input(input, { target: { value: " gazette.example " } });
    await press("Enter", input);
    await screen.findAllByTestId("candidate");
    await fireEvent.click(screen.getByTestId("follow"));
    await until(() => expect(screen.queryByTestId("welcome")).toBeNull());
    await until(() => expect(screen.getAllByRole("option")).toHaveLength(5));
    expect(screen.getByRole("treeitem", { name: /gazette\.example/, selected: true })).toBeTruthy();
  });

  it("takes a file that is dropped on the window", async () => {
    drop({ phase: "over" });
    await tick();
    expect(said(screen.getByText("Drop to import"))).toBe("Drop to import");
    drop({ phase: "drop", paths: ["/home/ann/feeds.opml"] });
    await screen.findByTestId("import-dialog");
    expect(screen.queryByText("Drop to import")).toBeNull();
  });
});

describe("the window", () => {
  beforeEach(() => start(new MemoryLibrary(demoLibrary(Date.now(), 6))));

  it("has nothing that axe objects to, with all three panes filled", async () => {
    app.list.selectIndex(0);
    await until(() => expect(app.reader.article).not.toBeNull());
    await tick();
    expect(screen.getAllByRole("treeitem").length).toBeGreaterThan(5);
    expect(screen.getAllByRole("option").length).toBeGreaterThan(3);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it.each([1, 2])("has nothing that axe objects to when it folds to %s panes", async (panes) => {
    app.ui.width = panes === 1 ? 500 : 800;
    await tick();
    expect(app.ui.panes).toBe(panes);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("searches from its field, and says so to everyone", async () => {
    await press("/", document.body);
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Search" });
    await fireEvent.input(field, { target: { value: "night" } });
    await press("Enter", field);
    await until(() => expect(app.list.search).toBe("night"));
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await press("Escape", field);
    expect(app.list.search).toBe("");
  });

  it("tells how far a refresh is, and stops it", async () => {
    await press("r", document.body);
    const bar = await screen.findByRole("progressbar", { name: "Refresh all feeds" });
    expect(bar).toBeTruthy();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await click("Stop");
    await until(() => expect(app.refresh.progress).toBeNull());
  });

  it("looks for feeds at an address that comes from outside", async () => {
    openAddress("feed:gazette.example");
    await screen.findAllByTestId("candidate");
  });
});

describe("a right click where there is nothing to offer", () => {
  beforeEach(() => start(new MemoryLibrary(demoLibrary(Date.now(), 2))));

  it("brings no menu of the web view, which would offer to reload the page", async () => {
    expect(await fireEvent.contextMenu(button("Search"))).toBe(false);
    expect(await fireEvent.contextMenu(document.body)).toBe(false);
  });

  it("leaves fields theirs: they can paste", async () => {
    app.dialogs.show({ kind: "subscribe" });
    const field = await screen.findByRole("textbox");
    expect(await fireEvent.contextMenu(field)).toBe(true);
  });
});
