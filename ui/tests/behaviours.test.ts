import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NOW, program, type Program } from "./support/program";
import { commandById } from "../src/commands/table";
import { articleEntries, listEntries } from "../src/article-list/article-menu";
import type { MenuEntry } from "../src/shared/menu";
import { visibleRows } from "../src/state/tree";

// The nineteen behaviours that a reader with three panes must have. Those that are not the state's to keep have their tests where they
// are kept: behaviours-elsewhere.test.ts has the table.

let p: Program;
beforeEach(async () => (p = await program()));
afterEach(() => p.end());

const at = (index: number): number => p.app.list.ids[index] as number;
const unreadOf = (id: number): number[] =>
  p.library.matching({ scope: { kind: "feed", id }, filter: "unread" }).map((row) => row.id);

describe("§4.3.1 selection and scroll never move because of a background event", () => {
  const events: [string, () => void][] = [
    ["articles arrive", () => void p.library.arrive(1, 5)],
    [
      "an article changes",
      () => p.library.announce({ kind: "articles", feed: 1, new: [], updated: [at(4)], removed: [] }),
    ],
    [
      "old articles are put away",
      () => p.library.announce({ kind: "articles", feed: 1, new: [], updated: [], removed: [at(9)] }),
    ],
    ["something is read elsewhere", () => void p.app.backend.calls.set_read([at(2), at(4), at(5)], true)],
    ["something is starred elsewhere", () => void p.app.backend.calls.set_starred([at(4)], true)],
    ["everything may have changed", () => p.library.announce({ kind: "everything" })],
    ["the sidebar changes", () => p.library.announce({ kind: "sidebar" })],
  ];
  it.each(events)("%s", async (_, happen) => {
    const { list, reader } = p.app;
    list.selectIndex(4);
    list.firstVisible = 2.5;
    await p.settle(2_000);
    list.reveal = null;
    const before = { ids: [...list.ids], selected: list.selected, scope: list.scope, open: reader.id };
    happen();
    await p.settle(5_000);
    expect({ ids: [...list.ids], selected: list.selected, scope: list.scope, open: reader.id }).toEqual(before);
    expect(list.reveal).toBeNull();
    expect(list.firstVisible).toBe(2.5);
  });

  it("several are selected", async () => {
    const { list } = p.app;
    list.selectIndex(4);
    list.selection.extendBy(3);
    list.reveal = null;
    const before = list.selection.targets();
    for (const [, happen] of events) happen();
    await p.settle(5_000);
    expect(list.selection.targets()).toEqual(before);
    expect(list.reveal).toBeNull();
  });
});

it("§4.3.2 read items stay visible in Unread until view change or Clean up", async () => {
  const { list, marking } = p.app;
  const read = [at(0), at(1)];
  await marking.setRead(read, true);
  p.library.arrive(1, 1);
  await p.settle(5_000);
  await list.showNew();
  expect([...list.ids]).toEqual(expect.arrayContaining(read));
  await list.cleanUp();
  expect([...list.ids]).not.toContain(read[0]);
  await marking.setRead([at(0)], true);
  const left = at(0);
  await list.show({ kind: "all" });
  await list.show({ kind: "unread" });
  expect([...list.ids]).not.toContain(left);
});

describe("§4.3.3 the open article survives", () => {
  const threats: [string, () => Promise<unknown>][] = [
    ["a filter that it does not pass", () => p.app.list.setFilter("starred")],
    [
      "Clean up after it was read",
      async () => {
        await p.settle(2_000);
        await p.app.list.cleanUp();
      },
    ],
    [
      "a refresh",
      async () => {
        p.library.arrive(1, 3);
        await p.settle(2_000);
        await p.app.list.showNew();
      },
    ],
    [
      "the end of its feed",
      async () => {
        await p.app.library.unsubscribe([p.app.reader.article!.summary.feed]);
        await p.settle(2_000);
      },
    ],
    ["a search that does not find it", () => p.app.list.setSearch("no article has these words", true)],
    [
      "being snoozed",
      async () => {
        await p.app.marking.snooze([p.app.reader.id!], NOW + 86_400_000);
        await p.settle(2_000);
      },
    ],
  ];
  it.each(threats)("%s", async (_, threaten) => {
    p.app.list.select(p.library.matching({ scope: { kind: "unread" } }).find(({ starred }) => !starred)!.id);
    await p.settle();
    const { article } = p.app.reader;
    await threaten();
    await p.settle();
    expect(article).not.toBeNull();
    expect(p.app.reader.article).toBe(article);
  });
});

it("§4.3.4 updated article text does not reload or reset scroll while open", async () => {
  const { list, reader } = p.app;
  list.selectIndex(0);
  await p.settle();
  const before = reader.article!;
  p.library.articles = p.library.articles.map((each) =>
    each.summary.id === reader.id
      ? { ...each, html: "<p>newer</p>", summary: { ...each.summary, updated: Date.now() } }
      : each,
  );
  p.library.announce({ kind: "articles", feed: 1, new: [], updated: [before.summary.id], removed: [] });
  await p.settle(1_000);
  expect(reader.article).toBe(before);
  expect(reader.outdated).toBe(true);
});

it("§4.3.4 tags and snoozing are no newer text", async () => {
  const { list, reader, marking } = p.app;
  list.selectIndex(0);
  await p.settle();
  await marking.tag([reader.id!], ["A tag"], []);
  await p.settle(1_000);
  expect(reader.outdated).toBe(false);
  expect(p.app.library.tagNames(list.statuses.of(reader.id!)!.tags)).toContain("A tag");
});

it.each(["sidebar", "list", "reader"] as const)(
  "§4.3.6 Space tests whether the article can scroll while the keyboard is in the %s",
  async (pane) => {
    const { list, reader, ui } = p.app;
    let canScroll = true;
    const page = vi.fn();
    reader.scroller = { top: 0, canScroll: () => canScroll, page, focus: () => {} };
    list.selectIndex(0);
    await p.settle(2_000);
    ui.focus = pane;
    commandById("page-down").run(p.app);
    await p.settle();
    expect(page).toHaveBeenCalledExactlyOnceWith(1);
    expect(list.selectedIndex).toBe(0);
    canScroll = false;
    commandById("page-down").run(p.app);
    await p.settle();
    expect(list.selectedIndex).toBe(1);
  },
);

describe("§4.3.7 the next unread article is below, then above, then what arrived, then in the next feed", () => {
  it("in this order", async () => {
    const { list, walking, marking, ui } = p.app;
    await list.show({ kind: "feed", id: 1 });
    const unread = unreadOf(1);
    const middle = unread[Math.floor(unread.length / 2)]!;
    list.select(middle);
    await marking.setRead([middle], true);
    const below = unread.slice(unread.indexOf(middle) + 1);
    const above = unread.slice(0, unread.indexOf(middle));
    const [arrived] = p.library.arrive(1, 1) as [number];
    await p.settle(2_000);
    const way: number[] = [];
    for (let step = 0; step < below.length + above.length + 1; step++) {
      await walking.unread(1);
      way.push(list.selected!);
      await marking.setRead([list.selected!], true);
    }
    expect(way).toEqual([...below, ...above, arrived]);
    await p.settle(2_000);
    expect(await walking.unread(1)).toBe(true);
    expect(list.scope.kind).toBe("feed");
    expect(list.scope).not.toEqual({ kind: "feed", id: 1 });
    expect(ui.page).toBe("list");
  });

  it("and never stops at a folder, open or closed", async () => {
    const { list, walking, library, ui } = p.app;
    for (const open of [true, false]) {
      for (const { id } of library.folders) ui.toggleFolder(id, open);
      await list.show({ kind: "feed", id: library.feeds[0]!.id });
      for (let step = 0; step < library.feeds.length; step++) {
        await walking.feed(1);
        expect(list.scope.kind).toBe("feed");
      }
    }
  });
});

it("§4.3.8 the sidebar shows the feed that next-unread crosses to", async () => {
  const { list, walking, library, ui, marking } = p.app;
  for (const { id } of library.folders) ui.toggleFolder(id, false);
  await list.show({ kind: "feed", id: 11 });
  await marking.all();
  await p.settle(2_000);
  await walking.unread(1);
  const rows = visibleRows(library.tree, (folder) => ui.expanded.has(folder));
  const { scope } = list;
  expect(scope).toMatchObject({ kind: "feed" });
  expect(rows.some(({ node }) => node.kind === "feed" && scope.kind === "feed" && node.feed.id === scope.id)).toBe(
    true,
  );
});

describe("§4.3.9 an article is read when it was open long enough", () => {
  it.each([
    [0, 50, true],
    [2_000, 1_900, false],
    [2_000, 2_100, true],
    [null, 100_000, false],
  ])("delay %s, open for %d ms: %s", async (delay, open, read) => {
    await p.app.settings.set({ mark_read_after_ms: delay });
    p.app.list.selectIndex(0);
    await p.settle(open);
    expect(p.app.list.statuses.isRead(at(0))).toBe(read);
  });

  it.each([
    ["auto", false, true],
    ["auto", true, false],
    ["on", true, true],
    ["off", false, false],
  ] as const)("going past it with %s, with a screen reader %s, marks: %s", async (wanted, heard, read) => {
    const { list, reader, settings } = p.app;
    await settings.set({ mark_read_by_moving: wanted });
    reader.hasScreenReader = heard;
    list.move(1);
    await p.settle(60_000);
    expect(reader.id).toBe(at(0));
    expect(list.statuses.isRead(at(0))).toBe(read);
  });

  it.each([
    ["a click", () => p.app.list.select(at(0))],
    ["the text's focus", () => p.app.reader.attend()],
    ["Space", () => commandById("page-down").run(p.app)],
  ])("turning to it by %s marks it though going past did not", async (_, turn) => {
    p.app.reader.hasScreenReader = true;
    p.app.reader.scroller = { top: 0, canScroll: () => true, page: () => {}, focus: () => {} };
    p.app.list.move(1);
    await p.settle(60_000);
    turn();
    await p.settle(60_000);
    expect(p.app.list.statuses.isRead(at(0))).toBe(true);
  });
});

it("§4.3.11 counts come from the core, at most twice a second", async () => {
  const counts = vi.spyOn(p.app.backend.calls, "counts");
  for (let step = 0; step < 40; step++) {
    void p.app.backend.calls.set_read([at(step % 8)], step % 3 === 0);
    await p.settle(50);
  }
  await p.settle(600);
  expect(counts.mock.calls.length).toBeGreaterThan(1);
  expect(counts.mock.calls.length).toBeLessThanOrEqual(6);
  expect(p.app.library.counts).toEqual(p.library.counts());
});

describe("§4.3.14 mark-all acts on what is shown, up to the newest item shown", () => {
  it("and not on what arrived since", async () => {
    p.library.arrive(1, 2);
    await p.settle(2_000);
    await p.app.marking.all();
    expect(p.library.matching({ scope: { kind: "unread" } })).toHaveLength(2);
  });

  it("and not on what was snoozed and is back since", async () => {
    const { list, marking } = p.app;
    const slept = at(2);
    await marking.snooze([slept], NOW + 60_000);
    await list.cleanUp();
    expect([...list.ids]).not.toContain(slept);
    await p.settle(61_000);
    p.library.wake();
    await p.settle(2_000);
    expect(list.newCount).toBe(1);
    await marking.all();
    expect(p.library.matching({ scope: { kind: "unread" } }).map(({ id }) => id)).toEqual([slept]);
  });

  it("and on what a filter and a search leave over", async () => {
    const { list, marking } = p.app;
    await list.show({ kind: "all" });
    await list.setSearch("night", false);
    const shown = new Set(list.ids);
    const others = p.library.matching({ scope: { kind: "unread" } }).filter(({ id }) => !shown.has(id));
    await marking.all();
    expect(p.library.matching({ scope: { kind: "unread" } }).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });
});

describe("§4.3.15 opening from search selects the feed in the sidebar and the row in the list", () => {
  it("shows which feed the found article is of, and goes there when the search ends", async () => {
    const { list, reader, ui, library } = p.app;
    for (const { id } of library.folders) ui.toggleFolder(id, false);
    await list.show({ kind: "feed", id: 1 });
    await list.setSearch("night", true);
    const inFolder = (feed: number): boolean => feed !== 1 && library.feedById.get(feed)!.folder !== null;
    const place = Array.from(list.ids).findIndex((id) => inFolder(list.rows.get(id)!.feed));
    const feed = list.rows.get(at(place))!.feed;
    list.selectIndex(place);
    await p.settle();
    expect(list.foundIn).toBe(feed);
    const { article } = reader;
    const id = list.selected!;
    await list.setSearch("", false);
    await p.settle();
    expect(list.scope).toEqual({ kind: "feed", id: feed });
    expect(at(list.selectedIndex)).toBe(id);
    expect(reader.article).toBe(article);
    expect(ui.expanded.has(library.feedById.get(feed)!.folder!)).toBe(true);
  });

  it("stays in the view that has the article", async () => {
    const { list } = p.app;
    await list.show({ kind: "all" });
    await list.setSearch("night", true);
    list.selectIndex(0);
    await p.settle();
    const id = list.selected!;
    await list.setSearch("", false);
    await p.settle();
    expect(list.scope).toEqual({ kind: "all" });
    expect(at(list.selectedIndex)).toBe(id);
  });
});

describe("§4.3.16 the context menu has everything", () => {
  const labels = (entries: MenuEntry[]): string[] =>
    entries.flatMap((entry) =>
      entry.kind === "separator" ? [] : entry.kind === "sub" ? [entry.label, ...labels(entry.entries)] : [entry.label],
    );

  it("of an article", () => {
    const row = p.app.list.rows.get(at(1))!;
    const feed = p.app.library.feedById.get(row.feed)!.title;
    const offered = labels(articleEntries(p.app, at(1))).join("\n");
    for (const wanted of [
      "Mark as read",
      "Star",
      "Read later",
      "Snooze",
      "Tags",
      "Mark everything above",
      "Mark everything below",
      "Older than a week",
      "Open in browser",
      "Copy address",
      "Copy link as Markdown",
      feed,
      "Find more like this",
      "Properties of the feed",
    ]) {
      expect(offered).toContain(wanted);
    }
  });

  it("of several, and of the list", () => {
    p.app.list.selectIndex(0);
    p.app.list.selection.extendBy(2);
    expect(labels(articleEntries(p.app, at(1)))).toEqual(expect.arrayContaining(["Mark as unread", "Copy addresses"]));
    expect(labels(articleEntries(p.app, at(5)))).toContain("Copy address");
    expect(labels(listEntries(p.app))).toEqual(expect.arrayContaining(["Select all", "Older than a day"]));
  });
});

describe("§4.3.17 mark-all may go to the next feed with unread articles", () => {
  it.each([true, false])("when that is wanted: %s", async (wanted) => {
    const { list, marking, settings } = p.app;
    await settings.set({ next_feed_after_mark_all: wanted });
    await list.show({ kind: "feed", id: 1 });
    await marking.all();
    await p.settle(2_000);
    expect(list.scope.kind === "feed" && list.scope.id !== 1).toBe(wanted);
    if (wanted && list.scope.kind === "feed") expect(unreadOf(list.scope.id)).not.toEqual([]);
  });
});

it("§4.3.18 a refresh shows how far it is, and can be stopped at once", async () => {
  const { refresh } = p.app;
  void refresh.start({ kind: "all" });
  await p.settle(400);
  expect(refresh.progress).toMatchObject({ running: true });
  await refresh.stop();
  await p.settle(300);
  expect(refresh.progress).toBeNull();
});
