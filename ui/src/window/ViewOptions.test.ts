import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accessibilityTroubles } from "../../tests/support/accessible";
import Frame from "../../tests/support/Frame.svelte";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { canRun, commandById } from "../commands/table";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import ListBar from "./ListBar.svelte";

let app: AppState;
let stop: () => void;

beforeEach(async () => {
  app = createApp(openMemory(new MemoryLibrary(demoLibrary(Date.now(), 6))));
  app.words.use(["en"]);
  stop = await startApp(app);
  app.ui.width = 1200;
  await app.list.show({ kind: "feed", id: 1 });
  render(Frame, { app, part: ListBar });
});

afterEach(() => {
  stop();
  cleanup();
});

const run = (id: string) => commandById(id).run(app);
const radio = (group: string, name: string) =>
  [...screen.getByRole("group", { name: group }).querySelectorAll<HTMLInputElement>("input[type=radio]")].find(
    (input) => input.closest("label")?.textContent.trim() === name,
  )!;

async function open(): Promise<void> {
  run("view-options");
  await vi.waitFor(() => expect(screen.getByRole("group", { name: "Layout" })).toBeTruthy());
}

describe("the view options", () => {
  it("choose for the present view, and say so", async () => {
    await open();
    expect(radio("Density", "Cosy").checked).toBe(true);
    expect(document.body.textContent).toContain("As in all views");
    await fireEvent.click(radio("Density", "Compact"));
    await fireEvent.click(radio("Show", "Unread"));
    await fireEvent.click(radio("Groups", "By day"));
    await fireEvent.click(screen.getByLabelText("Pictures"));
    await vi.waitFor(() =>
      expect(app.list.options).toMatchObject({ density: "compact", filter: "unread", group: "day" }),
    );
    expect(app.list.options.thumbnails).toBe(false);
    expect(app.views.of({ kind: "feed", id: 2 }).density).toBe("cosy");
    expect(document.body.textContent).toMatch(/Only for .*The Morning Ledger/);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("are reset, used for all views, and taken back", async () => {
    await app.list.choose({ layout: "rows" });
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Use for all views" }));
    expect(app.views.of({ kind: "feed", id: 2 }).layout).toBe("rows");
    app.toasts.shown.at(-1)?.action?.run();
    await tick();
    expect([app.views.of({ kind: "feed", id: 2 }).layout, app.list.options.layout]).toEqual(["columns", "rows"]);
    await fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    expect(app.list.options.layout).toBe("columns");
    expect(screen.queryByRole("button", { name: "Reset" })).toBeNull();
  });

  it("can all be had by commands", async () => {
    for (const [id, choice] of [
      ["layout-cards", { layout: "cards" }],
      ["density-roomy", { density: "roomy" }],
      ["order-feed", { order: "feed" }],
      ["group-feed", { group: "feed" }],
      ["toggle-excerpts", { excerpts: false }],
      ["toggle-thumbnails", { thumbnails: false }],
    ] as const) {
      run(id);
      await vi.waitFor(() => expect(app.list.options).toMatchObject(choice));
    }
    expect(canRun(commandById("layout-cards"), app)).toBe(false);
    run("views-reset");
    expect(app.views.isOwn(app.list.scope)).toBe(false);
  });
});

describe("focus mode", () => {
  it("is entered by its command when an article is open, and left by that of going back", () => {
    expect([canRun(commandById("focus-mode"), app), canRun(commandById("leave-article"), app)]).toEqual([false, false]);
    app.list.selectIndex(0);
    run("focus-mode");
    expect([app.ui.articleAlone, canRun(commandById("leave-article"), app)]).toEqual([true, true]);
    run("leave-article");
    expect(app.ui.articleAlone).toBe(false);
  });
});
