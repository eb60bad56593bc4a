import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { program, type Program } from "../../tests/support/program";

let p: Program;
beforeEach(async () => {
  p = await program();
  await p.app.list.show({ kind: "all" });
});
afterEach(() => p.end());

const at = (index: number): number => p.app.list.ids[index] as number;
const selected = (): number[] => p.app.list.selection.targets();

describe("selecting several articles", () => {
  it("goes from where it started, there and back", () => {
    const { list } = p.app;
    list.selectIndex(3);
    list.selection.extendBy(1);
    list.selection.extendBy(1);
    expect(selected()).toEqual([at(3), at(4), at(5)]);
    expect(list.selected).toBe(at(5));
    for (let step = 0; step < 3; step++) list.selection.extendBy(-1);
    expect(selected()).toEqual([at(2), at(3)]);
    list.selection.extendTo(0);
    expect(selected()).toEqual([at(0), at(1), at(2), at(3)]);
  });

  it("adds and takes out, and is one again when one is left", () => {
    const { list } = p.app;
    list.selectIndex(1);
    list.selection.toggle(at(7));
    list.selection.toggle(at(4));
    expect(selected()).toEqual([at(1), at(4), at(7)]);
    list.selection.toggle(at(4));
    expect(list.selected).toBe(at(1));
    list.selection.toggle(at(7));
    expect(list.selection.isSeveral).toBe(false);
    expect(list.selected).toBe(at(1));
    expect(selected()).toEqual([at(1)]);
  });

  it("adds a range to what was selected", () => {
    const { list } = p.app;
    list.selectIndex(0);
    list.selection.toggle(at(5));
    list.selection.extendTo(7, true);
    expect(selected()).toEqual([0, 5, 6, 7].map(at));
  });

  it("opens none of them, and marks none as read", async () => {
    const { list, reader } = p.app;
    const unread = Array.from(list.ids).findIndex((id) => !list.statuses.isRead(id));
    list.selectIndex(unread);
    list.selection.extendBy(1);
    await p.settle(60_000);
    expect(reader.id).toBe(at(unread));
    expect(list.statuses.isRead(at(unread))).toBe(false);
    list.selection.collapse();
    await p.settle(60_000);
    expect(reader.id).toBe(at(unread + 1));
    expect(list.selection.isSeveral).toBe(false);
  });

  it("does not scroll the article that is covered", () => {
    const { list, reader } = p.app;
    reader.scroller = { top: 0, canScroll: () => true, page: vi.fn(), focus: vi.fn() };
    list.selectIndex(0);
    expect(reader.scroller).not.toBeNull();
    list.selection.extendBy(1);
    expect(reader.scroller).toBeNull();
  });

  it("survives what arrives, and forgets what is gone", async () => {
    const { list } = p.app;
    list.selectIndex(2);
    list.selection.extendBy(2);
    const before = selected();
    p.library.arrive(1, 3);
    await p.settle(1_500);
    expect(selected()).toEqual(before);
    await list.showNew();
    expect(selected()).toEqual(before);
    list.ids = list.ids.filter((id) => id !== before[0] && id !== before[2]);
    expect(selected()).toEqual([before[1]]);
    expect(list.selected).toBe(before[1]);
  });

  it("is nothing when all of it is gone", () => {
    const { list } = p.app;
    list.selectIndex(0);
    list.selection.extendBy(1);
    list.ids = list.ids.slice(5);
    expect(list.selection.isSeveral).toBe(false);
    expect(list.selected).toBeNull();
  });

  it("ends when another view is shown", async () => {
    p.app.list.selection.all();
    expect(p.app.list.selection.count).toBe(p.app.list.ids.length);
    await p.app.list.show({ kind: "unread" });
    expect(p.app.list.selection.count).toBe(0);
    expect(p.app.reader.covered).toBe(false);
  });

  it("takes a million in a moment, and changes it in less", () => {
    const { list } = p.app;
    const ids = Float64Array.from({ length: 1_000_000 }, (_, index) => 1_000_000 - index);
    list.ids = ids;
    const start = performance.now();
    list.selection.all();
    list.selection.toggle(ids[500_000] as number);
    expect(list.selection.count).toBe(999_999);
    expect(list.selection.has(1)).toBe(true);
    flushSync();
    // Far above what it takes: this is no measurement, only a guard against a list of objects.
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

describe("what is done with several articles", () => {
  it("is one step of undo", async () => {
    const { list, marking, toasts } = p.app;
    list.selectIndex(0);
    list.selection.extendTo(4);
    const before = selected().map((id) => list.statuses.isStarred(id));
    await marking.toggleStarred(selected());
    expect(selected().every((id) => list.statuses.isStarred(id))).toBe(true);
    await toasts.undo();
    await p.settle();
    expect(selected().map((id) => list.statuses.isStarred(id))).toEqual(before);
  });

  it("marks all as read while one is unread, and only then as unread", async () => {
    const { list, marking } = p.app;
    list.selection.all();
    await marking.toggleRead(selected());
    expect(p.library.counts().unread).toBe(0);
    await marking.toggleRead(selected());
    expect(p.library.counts().unread).toBe(list.ids.length);
  });

  it("knows of rows that were never in sight", async () => {
    const { list, marking } = p.app;
    p.library.arrive(1, 100);
    await list.show({ kind: "all" });
    await marking.setStarred(Array.from(list.ids), true);
    const last = Array.from(list.ids.slice(-3));
    expect(list.statuses.of(last[2]!)).toBeUndefined();
    await marking.toggleStarred(last);
    const starred = p.library.articles.filter(({ summary }) => last.includes(summary.id) && summary.starred);
    expect(starred).toEqual([]);
  });
});
