import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "./context";
import { createApp, startApp } from "./create";

const NOW = Date.UTC(2026, 5, 1, 12);

let library: MemoryLibrary;
let app: AppState;
let stop: () => void;

async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

async function start(): Promise<void> {
  app = createApp(openMemory(library));
  stop = await startApp(app);
  app.ui.width = 1200;
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers();
  library = new MemoryLibrary(demoLibrary(NOW, 6), () => NOW);
  await start();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const inSight = () => (["sidebar", "list", "reader"] as const).filter((pane) => !app.ui.isAway(pane));

describe("a layout", () => {
  it("shows the list above the article, with all panes in sight", async () => {
    await app.list.choose({ layout: "rows" });
    expect(inSight()).toEqual(["sidebar", "list", "reader"]);
    expect(app.ui.takesTurns).toBe(false);
  });

  it.each(["replace", "cards"] as const)(
    "of %s shows the article in place of the list, and goes back",
    async (layout) => {
      await app.list.choose({ layout });
      app.list.selectIndex(1);
      expect(inSight()).toEqual(["sidebar", "list"]);
      app.ui.focusPane("reader");
      expect(inSight()).toEqual(["sidebar", "reader"]);
      app.list.move(1);
      expect(inSight()).toEqual(["sidebar", "reader"]);
      expect(app.reader.id).toBe(app.list.ids[2]);
      app.ui.back();
      expect(inSight()).toEqual(["sidebar", "list"]);
      expect([app.ui.focus, app.ui.canGoBack, app.list.selectedIndex]).toEqual(["list", false, 2]);
    },
  );

  it("does not show an empty pane instead of the list", async () => {
    await app.list.choose({ layout: "replace" });
    app.reader.close();
    app.ui.focusPane("reader");
    expect(inSight()).toEqual(["sidebar", "list"]);
  });

  it("shows the list when another view is chosen, and the article when the next unread one is in it", async () => {
    for (const feed of [1, 2]) app.views.set({ kind: "feed", id: feed }, { layout: "replace" });
    await app.walking.show({ kind: "feed", id: 1 });
    app.list.selectIndex(0);
    app.ui.focusPane("reader");
    await app.walking.show({ kind: "feed", id: 2 });
    expect(inSight()).toEqual(["sidebar", "list"]);
    app.views.setDefaults({ layout: "replace" });
    app.list.selectIndex(0);
    app.ui.focusPane("reader");
    await app.marking.all();
    expect(await app.walking.unread(1)).toBe(true);
    expect(app.list.scope).not.toEqual({ kind: "feed", id: 2 });
    expect(inSight()).toEqual(["sidebar", "reader"]);
  });

  it("works in a narrow window as in a wide one", async () => {
    await app.list.choose({ layout: "cards" });
    app.list.selectIndex(0);
    app.ui.width = 800;
    expect(inSight()).toEqual(["list"]);
    app.ui.focusPane("sidebar");
    expect(inSight()).toEqual(["sidebar", "list"]);
    app.ui.focusPane("reader");
    expect(inSight()).toEqual(["reader"]);
    app.ui.width = 500;
    expect(inSight()).toEqual(["reader"]);
    app.ui.focusPane("sidebar");
    expect(inSight()).toEqual(["sidebar"]);
    app.ui.width = 1200;
    expect(inSight()).toEqual(["sidebar", "list"]);
  });

  it("does not count an article that is behind the list as read", async () => {
    await app.list.choose({ layout: "replace" });
    app.reader.setInSight(!app.ui.isAway("reader"));
    const unread = app.list.ids[0]!;
    app.list.select(unread);
    await settle(5_000);
    expect(app.list.statuses.isRead(unread)).toBe(false);
  });
});

describe("focus mode", () => {
  it("shows nothing but the article, and returns to where one was", async () => {
    app.list.selectIndex(1);
    app.ui.focusPane("list");
    app.ui.focusOnArticle();
    expect([inSight(), app.ui.focus]).toEqual([["reader"], "reader"]);
    app.list.move(1);
    expect(inSight()).toEqual(["reader"]);
    app.ui.back();
    expect([inSight(), app.ui.focus]).toEqual([["sidebar", "list", "reader"], "list"]);
  });

  it("ends when another pane, the search or another view is asked for", async () => {
    app.list.selectIndex(1);
    for (const leave of [
      () => app.ui.focusPane("sidebar"),
      () => app.ui.search(),
      () => void app.walking.show({ kind: "today" }),
    ]) {
      app.ui.focusOnArticle(true);
      expect(app.ui.articleAlone).toBe(true);
      leave();
      expect(app.ui.articleAlone).toBe(false);
    }
  });

  it("goes on across views by the next unread article", async () => {
    await app.walking.show({ kind: "feed", id: 1 });
    app.list.selectIndex(0);
    await app.marking.all();
    app.ui.focusOnArticle(true);
    expect(await app.walking.unread(1)).toBe(true);
    expect(inSight()).toEqual(["reader"]);
  });
});

describe("each view", () => {
  it("remembers its filter, order and groups, also after a restart", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    await app.list.choose({ filter: "unread", order: "oldest", group: "day" });
    await app.list.show({ kind: "feed", id: 2 });
    expect(app.list.query).toEqual({ scope: { kind: "feed", id: 2 }, filter: "all", order: "newest" });
    await app.ui.save();
    stop();
    await start();
    expect(app.list.scope).toEqual({ kind: "feed", id: 2 });
    await app.list.show({ kind: "feed", id: 1 });
    expect(app.list.query).toMatchObject({ filter: "unread", order: "oldest", group: { kind: "day" } });
  });

  it("comes back to what was kept by a newer version", async () => {
    library.uiState = JSON.stringify({
      list: { scope: { kind: "all" }, selected: null },
      views: { all: { layout: "mosaic" }, own: [["all", { density: "roomy", order: "by mood" }]] },
    });
    stop();
    await start();
    expect(app.list.options).toMatchObject({ layout: "columns", density: "roomy", order: "newest" });
    await app.ui.save();
    expect(library.uiState).toContain("mosaic");
  });

  it("has groups that cover its articles, and none while it is searched", async () => {
    await app.list.show({ kind: "all" });
    await app.list.choose({ group: "feed" });
    const { ids, groups, rows } = app.list;
    expect(groups.length).toBeGreaterThan(5);
    await app.list.ensure(0, ids.length);
    groups.forEach(({ start, key }, index) => {
      for (const id of ids.subarray(start, groups[index + 1]?.start ?? ids.length))
        expect(rows.get(id)?.feed).toBe(key);
    });
    await app.list.setSearch("train", false);
    expect([app.list.groups, app.list.grouping]).toEqual([[], "none"]);
  });

  it("keeps its groups right when articles arrive, and when the open one is read", async () => {
    await app.list.show({ kind: "unread" });
    await app.list.choose({ group: "feed" });
    const kept = app.list.ids[3]!;
    app.list.select(kept);
    await app.marking.setRead([kept], true);
    await app.list.cleanUp();
    library.arrive(5, 3);
    await app.list.showNew();
    const { ids, groups } = app.list;
    await app.list.ensure(0, ids.length);
    groups.forEach(({ start, key }, index) => {
      for (const id of ids.subarray(start, groups[index + 1]?.start ?? ids.length))
        expect(app.list.rows.get(id)?.feed).toBe(key);
    });
    expect([...ids]).toContain(kept);
  });
});
