import { beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import { drop, remove } from "./acts";
import { landingAt } from "./landing";
import { moveByKey, type Direction } from "./moving";
import { SidebarState } from "./sidebar.svelte";

let app: AppState;
let sidebar: SidebarState;

beforeEach(async () => {
  app = createApp(openMemory(new MemoryLibrary(demoLibrary(Date.now(), 2))));
  app.words.use(["en"]);
  await startApp(app);
  sidebar = new SidebarState(app, () => {});
  for (const { id } of app.library.folders) app.ui.toggleFolder(id, true);
  app.ui.focus = "sidebar";
});

/** Feeds and folders as they are shown, each indented by its level. */
const shown = (): string[] =>
  sidebar.rows.flatMap(({ key, level }) => (/^(feed|folder):/.test(key) ? ["·".repeat(level - 1) + key] : []));
const top = (): string[] => shown().filter((key) => !key.startsWith("·"));
/** Chooses rows; the keyboard is on the last one. */
const choose = (...keys: string[]): void => {
  const held = { ctrlKey: true, metaKey: false, shiftKey: false };
  sidebar.choose(keys[0]!);
  keys.slice(1).forEach((key) => sidebar.click(key, held));
};
const inOneStep = async (act: () => unknown, isDone: () => void): Promise<void> => {
  const before = shown();
  const steps = (await app.backend.calls.journal()).filter(({ undone }) => !undone).length;
  await act();
  await vi.waitFor(isDone);
  await vi.waitFor(async () =>
    expect((await app.backend.calls.journal()).filter(({ undone }) => !undone)).toHaveLength(steps + 1),
  );
  const after = shown();
  await app.library.load();
  expect(shown(), "what was shown at once is what the core has").toEqual(after);
  await app.toasts.undo();
  await vi.waitFor(() => expect(shown()).toEqual(before));
};
const folderOf = (feed: number) => app.library.feedById.get(feed)?.folder;
const parentOf = (folder: number) => app.library.folderById.get(folder)?.parent;

describe("feeds and folders together", () => {
  it("are removed in one step, and what the folders held stays", () =>
    inOneStep(
      () => remove(app, (choose("folder:3", "folder:5", "feed:11"), sidebar.nodesInHand())),
      () => {
        expect(app.library.folderById.has(3) || app.library.folderById.has(5)).toBe(false);
        expect(app.library.feedById.has(11)).toBe(false);
        expect([folderOf(5), parentOf(4)]).toEqual([null, null]);
        expect(app.toasts.shown.at(-1)).toMatchObject({ key: "toast-removed", values: { count: 3 } });
      },
    ));

  it("are removed with all feeds in one step", () =>
    inOneStep(
      () => remove(app, (choose("folder:3", "feed:11"), sidebar.nodesInHand()), true),
      () => expect([5, 7, 11].filter((feed) => app.library.feedById.has(feed))).toEqual([]),
    ));

  it.each<[Direction, () => void]>([
    ["up", () => expect(top().slice(0, 3)).toEqual(["folder:3", "folder:1", "folder:5"])],
    ["down", () => expect(top().slice(0, 3)).toEqual(["folder:1", "folder:5", "folder:3"])],
    ["in", () => expect([parentOf(3), folderOf(11)]).toEqual([1, 1])],
  ])("move %s by one key in one step", (direction, isDone) =>
    inOneStep(() => (choose("feed:11", "folder:3"), moveByKey(app, sidebar, direction)), isDone),
  );

  it("move out of their folder in one step", () =>
    inOneStep(
      () => (choose("folder:2", "feed:1"), moveByKey(app, sidebar, "out")),
      () => {
        expect([parentOf(2), folderOf(1)]).toEqual([null, null]);
        expect(top().slice(0, 3)).toEqual(["folder:1", "folder:2", "folder:3"]);
        expect(top().filter((key) => key.startsWith("feed:"))[0]).toBe("feed:1");
      },
    ));

  it("gather where the keyboard is when they come from different folders", () =>
    inOneStep(
      () => (choose("feed:9", "feed:1"), moveByKey(app, sidebar, "up")),
      () => expect(folderOf(9)).toBe(folderOf(1)),
    ));

  it("are dropped where the line is, each among its kind, in one step", () =>
    inOneStep(
      async () => {
        choose("folder:5", "feed:11");
        const moved = sidebar.chosen.with("feed:11");
        const index = sidebar.indexOf("feed:1");
        const landing = landingAt({ rows: sidebar.rows, moved }, { index, part: 0.1 })!;
        expect(landing).toMatchObject({ parent: 1, line: { kind: "feed", index } });
        await drop(app, moved, landing);
      },
      () => {
        expect([parentOf(5), folderOf(11)]).toEqual([1, 1]);
        expect(shown().indexOf("·feed:11")).toBe(shown().indexOf("·feed:1") - 1);
      },
    ));

  it("that are dropped among their siblings leave those of the other kind where they are", () =>
    inOneStep(
      async () => {
        choose("folder:1", "feed:11");
        const moved = sidebar.chosen.with("feed:11");
        app.ui.toggleFolder(5, false);
        const landing = landingAt({ rows: sidebar.rows, moved }, { index: sidebar.indexOf("folder:5"), part: 0.9 })!;
        expect(landing).toMatchObject({ parent: null, line: { kind: "folder" } });
        await drop(app, moved, landing);
        app.ui.toggleFolder(5, true);
      },
      () => expect(top().slice(0, 3)).toEqual(["folder:3", "folder:5", "folder:1"]),
    ));

  it("drop nowhere that they are, or in themselves", () => {
    choose("folder:1", "feed:11");
    const moved = sidebar.chosen.with("feed:11");
    const at = (key: string, part: number) =>
      landingAt({ rows: sidebar.rows, moved }, { index: sidebar.indexOf(key), part });
    expect(at("folder:1", 0.5)).toBeNull();
    expect(at("folder:2", 0.5)).toBeNull();
    expect(at("feed:1", 0.5)).toBeNull();
    expect(at("feed:11", 0.1)).toBeNull();
  });
});
