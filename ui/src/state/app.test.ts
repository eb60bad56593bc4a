import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "./context";
import { createApp, startApp } from "./create";

const NOW = Date.UTC(2026, 5, 1);

let library: MemoryLibrary;
let app: AppState;
let stop: () => void;

/** Lets calls, throttled reloads and their answers happen. */
async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

beforeEach(async () => {
  vi.useFakeTimers();
  library = new MemoryLibrary(demoLibrary(NOW, 6), () => NOW);
  app = createApp(openMemory(library));
  stop = await startApp(app);
  await settle();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const unreadIds = () => library.matching({ scope: { kind: "unread" } }).map(({ id }) => id);

describe("the list", () => {
  it("opens on unread articles, in order", () => {
    expect([...app.list.ids]).toEqual(unreadIds());
    expect(app.list.rows.size).toBeGreaterThan(10);
  });

  it("keeps read articles until it is cleaned up", async () => {
    const [first, second] = app.list.ids as unknown as [number, number];
    await app.marking.setRead([first, second], true);
    expect([...app.list.ids]).toContain(first);
    expect(app.list.statuses.isRead(first)).toBe(true);
    app.list.select(second);
    await app.list.cleanUp();
    expect([...app.list.ids]).not.toContain(first);
    expect(app.list.selectedIndex).toBe(0);
  });

  it("counts arrivals without moving, and brings them in when asked", async () => {
    const before = [...app.list.ids];
    app.list.selectIndex(3);
    const [arrived] = library.arrive(1, 2) as [number];
    await settle(1_500);
    expect(app.list.newCount).toBe(2);
    expect([...app.list.ids]).toEqual(before);
    expect(app.library.unreadOf(1)).toBe(library.counts().feeds[0]?.unread);
    await app.list.showNew();
    expect(app.list.newCount).toBe(0);
    expect(app.list.ids).toContain(arrived);
    expect(app.list.selected).toBe(before[3]);
  });

  it("shows at once what arrives in an empty list", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    await app.marking.all();
    await app.list.setFilter("unread");
    expect(app.list.ids).toHaveLength(0);
    const arrived = library.arrive(1, 2);
    await settle(1_500);
    expect(new Set(app.list.ids)).toEqual(new Set(arrived));
    expect(app.list.newCount).toBe(0);
  });

  it("counts only what belongs to the view", async () => {
    await app.list.show({ kind: "feed", id: 2 });
    library.arrive(1, 3);
    await settle(1_500);
    expect(app.list.newCount).toBe(0);
  });

  it("marks all, but nothing that arrived since", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    library.arrive(1, 2);
    await app.marking.all();
    expect(library.matching({ scope: { kind: "feed", id: 1 }, filter: "unread" })).toHaveLength(2);
  });

  it("keeps the open article through filters and searches", async () => {
    await app.list.show({ kind: "all" });
    const read = library.articles.find(({ summary }) => summary.read)!.summary.id;
    app.list.select(read);
    await app.list.setFilter("unread");
    expect(app.list.selectedIndex).toBeGreaterThanOrEqual(0);
    expect(app.reader.id).toBe(read);
    await app.list.setSearch("no article has these words", false);
    expect([...app.list.ids]).toEqual([]);
    expect(app.reader.id).toBe(read);
    await app.list.setSearch("", false);
    expect(app.list.ids[app.list.selectedIndex]).toBe(read);
  });

  it("marks an opened article as read only where it is seen, and not against a decision", async () => {
    const [first, second] = app.list.ids as unknown as [number, number];
    app.reader.setInSight(false);
    app.list.select(first);
    await settle(60_000);
    expect(app.list.statuses.isRead(first)).toBe(false);
    app.reader.setInSight(true);
    await settle(60_000);
    expect(app.list.statuses.isRead(first)).toBe(true);
    app.list.select(second);
    app.reader.keepStatus();
    app.reader.setInSight(false);
    app.reader.setInSight(true);
    await settle(60_000);
    expect(app.list.statuses.isRead(second)).toBe(false);
  });

  it("drops an answer that was overtaken", async () => {
    const slow = app.list.show({ kind: "all" });
    const fast = app.list.show({ kind: "feed", id: 3 });
    await Promise.all([slow, fast]);
    expect([...app.list.ids]).toEqual(library.matching({ scope: { kind: "feed", id: 3 } }).map(({ id }) => id));
  });

  it("reads rows that come into sight, and leaves out what is gone", async () => {
    library.arrive(1, 200);
    await app.list.show({ kind: "all" });
    const last = app.list.ids.length - 1;
    const lost = app.list.ids[last]!;
    library.articles = library.articles.filter(({ summary }) => summary.id !== lost);
    await app.list.ensure(last - 5, last + 1);
    expect(app.list.rows.has(app.list.ids[last - 1]!)).toBe(true);
    expect(app.list.ids).not.toContain(lost);
  });
});

describe("a window that is made narrow", () => {
  it("keeps the pane that is being used", () => {
    app.ui.width = 1200;
    app.ui.focusPane("reader");
    app.ui.width = 500;
    expect([app.ui.panes, app.ui.page]).toEqual([1, "reader"]);
    app.ui.focusPane("list");
    app.ui.width = 450;
    expect(app.ui.page).toBe("list");
  });

  it("leaves the sidebar, which goes out of sight", () => {
    app.ui.width = 1200;
    app.ui.focusPane("sidebar");
    app.ui.width = 800;
    expect([app.ui.panes, app.ui.focus, app.ui.drawer]).toEqual([2, "list", false]);
  });
});

describe("undo", () => {
  it("takes a mark back everywhere", async () => {
    const before = unreadIds();
    await app.marking.all();
    expect(unreadIds()).toHaveLength(0);
    expect(app.toasts.shown.at(-1)).toMatchObject({ key: "toast-marked-read", values: { count: before.length } });
    await app.toasts.undo();
    await settle(600);
    expect(unreadIds()).toEqual(before);
    expect(app.list.statuses.isRead(before[0]!)).toBe(false);
    expect(app.library.counts.unread).toBe(before.length);
  });

  it("brings an unsubscribed feed back, with its articles in the list", async () => {
    await app.list.show({ kind: "all" });
    const before = [...app.list.ids];
    await app.library.unsubscribe([1]);
    await settle(600);
    expect(app.list.ids.length).toBeLessThan(before.length);
    await app.toasts.undo();
    await settle(600);
    expect(app.library.feedById.has(1)).toBe(true);
    expect(new Set(app.list.ids)).toEqual(new Set(before));
  });

  it("says so when there is nothing", async () => {
    await app.toasts.undo();
    expect(app.toasts.shown.at(-1)).toMatchObject({ kind: "failed", key: "error-nothing-to-undo" });
  });
});

describe("the open article", () => {
  it("is read after the delay, and not when it was left before", async () => {
    const [first, second] = app.list.ids as unknown as [number, number];
    app.list.select(first);
    await settle(100);
    app.list.select(second);
    await settle(2_000);
    expect(library.articles.find(({ summary }) => summary.id === first)?.summary.read).toBe(false);
    expect(library.articles.find(({ summary }) => summary.id === second)?.summary.read).toBe(true);
    expect(app.toasts.shown).toHaveLength(0);
  });

  it("stays unread when the person said so", async () => {
    const [first] = app.list.ids as unknown as [number];
    app.list.select(first);
    await settle(100);
    await app.marking.setRead([first], false);
    await settle(5_000);
    expect(app.list.statuses.isRead(first)).toBe(false);
  });

  it("survives the end of its feed", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    app.list.selectIndex(0);
    await settle();
    await app.library.unsubscribe([1]);
    await settle(600);
    expect(app.list.scope).toEqual({ kind: "unread" });
    expect(app.reader.article?.summary.feed).toBe(1);
  });

  it("is not exchanged while it is read", async () => {
    app.list.selectIndex(0);
    await settle();
    const id = app.list.selected!;
    library.articles = library.articles.map((article) =>
      article.summary.id === id
        ? { ...article, html: "<p>new</p>", summary: { ...article.summary, updated: NOW } }
        : article,
    );
    library.announce({ kind: "articles", feed: 1, new: [], updated: [id], removed: [] });
    await settle();
    expect(app.reader.outdated).toBe(true);
    expect(app.reader.article?.html).not.toBe("<p>new</p>");
    await app.reader.showUpdate();
    expect(app.reader.article?.html).toBe("<p>new</p>");
    expect(app.reader.outdated).toBe(false);
  });
});

describe("the next unread article", () => {
  it("is below, then above, then in the next feed, whose folders open", async () => {
    await app.list.show({ kind: "feed", id: 11 });
    const unread = library.matching({ scope: { kind: "feed", id: 11 }, filter: "unread" }).map(({ id }) => id);
    app.list.select(unread.at(-1)!);
    await app.marking.setRead([unread.at(-1)!], true);
    for (const id of unread.slice(0, -1)) {
      await app.walking.unread(1);
      expect(app.list.selected).toBe(id);
      await app.marking.setRead([id], true);
    }
    await settle(600);
    expect(await app.walking.unread(1)).toBe(true);
    expect(app.list.scope).toEqual({ kind: "feed", id: 4 });
    expect(app.ui.expanded.has(1) && app.ui.expanded.has(2)).toBe(true);
  });

  it("is nowhere when all is read", async () => {
    await app.marking.all();
    await settle(600);
    expect(await app.walking.unread(1)).toBe(false);
    expect(app.list.scope).toEqual({ kind: "unread" });
  });
});

describe("the place", () => {
  it("is kept, and come back to", async () => {
    await app.walking.show({ kind: "feed", id: 3 });
    app.list.selectIndex(1);
    app.list.firstVisible = 1;
    app.ui.sidebarWidth = 300;
    await app.ui.save();
    const again = createApp(openMemory(library));
    await startApp(again);
    expect(again.list.scope).toEqual({ kind: "feed", id: 3 });
    expect(again.list.selected).toBe(app.list.selected);
    expect(again.list.reveal).toEqual({ index: 1, at: "start" });
    expect(again.ui.sidebarWidth).toBe(300);
    expect(again.ui.expanded.has(2)).toBe(true);
  });

  it("that cannot be read is no reason to fail", async () => {
    library.uiState = '{"list": 3, "expanded": {}, "sidebarWidth": "x"}';
    const again = createApp(openMemory(library));
    await startApp(again);
    expect(again.list.ids.length).toBeGreaterThan(0);
  });

  it("in a view that is no more leads to the unread articles", async () => {
    library.uiState = JSON.stringify({
      list: { scope: { kind: "feed", id: 999 }, filter: "all", order: "newest", selected: null },
    });
    const again = createApp(openMemory(library));
    await startApp(again);
    expect(again.list.scope).toEqual({ kind: "unread" });
  });
});
