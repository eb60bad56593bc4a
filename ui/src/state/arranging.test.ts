import { beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "./context";
import { createApp, startApp } from "./create";

let memory: MemoryLibrary;
let app: AppState;

beforeEach(async () => {
  memory = new MemoryLibrary(demoLibrary(Date.now(), 2));
  app = createApp(openMemory(memory));
  app.words.use(["en"]);
  await startApp(app);
});

const top = (): string[] =>
  app.library.tree.flatMap((node) => (node.kind === "folder" ? [node.folder.name] : [node.feed.title]));
const folder = (name: string) => app.library.tree.find((node) => node.kind === "folder" && node.folder.name === name)!;
const said = { key: "toast-moved", values: { count: 1, title: "" } } as const;

describe("moving by hand", () => {
  it("shows at once, and an answer that is older changes nothing", async () => {
    const { calls } = app.backend;
    const stale = await calls.sidebar();
    let answer: (value: typeof stale) => void = () => {};
    vi.spyOn(calls, "sidebar").mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const reading = app.library.load();
    const moving = app.arranging.place([folder("News")], null, [], said);
    expect(top().slice(0, 3)).toEqual(["Technology", "Food & gardens", "News"]);
    answer(stale);
    await reading;
    expect(top().slice(0, 3)).toEqual(["Technology", "Food & gardens", "News"]);
    await moving;
    await app.library.load();
    expect(top().slice(0, 3)).toEqual(["Technology", "Food & gardens", "News"]);
  });

  it("goes back to what the core has when it refuses", async () => {
    vi.spyOn(app.backend.calls, "arrange").mockRejectedValue({ code: "locked", detail: "" });
    const before = top();
    await app.arranging.place([folder("News")], null, [], said);
    await vi.waitFor(() => expect(top()).toEqual(before));
    expect(app.toasts.shown.at(-1)?.kind).toBe("failed");
  });

  it("makes the calls one after the other", async () => {
    const { calls } = app.backend;
    const arrange = calls.arrange.bind(calls);
    let running = 0;
    vi.spyOn(calls, "arrange").mockImplementation(async (...args) => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return arrange(...args);
    });
    await Promise.all([
      app.arranging.place([folder("News")], null, [], said),
      app.arranging.place([folder("Technology")], null, [], said),
    ]);
    await app.library.load();
    expect(top().slice(0, 3)).toEqual(["Food & gardens", "News", "Technology"]);
  });

  it("is taken back step by step, and sorting by name too", async () => {
    const before = top();
    await app.arranging.place([folder("News")], null, [], said);
    await app.arranging.sortByName(null);
    await vi.waitFor(() => expect(top().slice(0, 3)).toEqual(["Food & gardens", "News", "Technology"]));
    await app.toasts.undo();
    await vi.waitFor(() => expect(top().slice(0, 3)).toEqual(["Technology", "Food & gardens", "News"]));
    await app.toasts.undo();
    await vi.waitFor(() => expect(top()).toEqual(before));
  });
});

describe("refreshing several", () => {
  it("says once how it went, and stops with the one that is stopped", async () => {
    const report = {
      new_articles: 2,
      failed: [],
      waiting: [],
      stopped: false,
      feeds: 1,
      unchanged: 0,
      updated: 1,
      updated_articles: 0,
    };
    const refresh = vi.spyOn(app.backend.calls, "refresh").mockResolvedValue(report);
    await app.refresh.several([
      { kind: "feed", id: 1 },
      { kind: "folder", id: 3 },
    ]);
    expect(app.toasts.shown.map(({ key, values }) => [key, values])).toEqual([
      ["toast-refreshed", { count: 4, failed: 0 }],
    ]);
    refresh.mockClear().mockResolvedValue({ ...report, stopped: true });
    await app.refresh.several([
      { kind: "feed", id: 1 },
      { kind: "feed", id: 2 },
    ]);
    expect(refresh).toHaveBeenCalledOnce();
  });
});
