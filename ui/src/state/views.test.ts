import { describe, expect, it } from "vitest";
import { readPlace } from "./place";
import { FIRST_OPTIONS, MOST_VIEWS, readViews, understood } from "./views";
import { ViewsState } from "./views.svelte";

const feed = (id: number) => ({ kind: "feed", id }) as const;

describe("how views are looked at", () => {
  it("is chosen for one view, and the others stay", () => {
    const views = new ViewsState();
    views.set(feed(1), { density: "compact", filter: "unread" });
    views.set({ kind: "today" }, { group: "day" });
    expect(views.of(feed(1))).toEqual({ ...FIRST_OPTIONS, density: "compact", filter: "unread" });
    expect(views.of({ kind: "today" }).group).toBe("day");
    expect(views.of(feed(2))).toEqual(FIRST_OPTIONS);
    expect([views.isOwn(feed(1)), views.isOwn(feed(2)), views.isOwn({ kind: "folder", id: 1 })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is the same as all others again when it was changed back, or reset", () => {
    const views = new ViewsState();
    views.set(feed(1), { layout: "cards" });
    views.set(feed(1), { layout: "columns" });
    expect(views.isOwn(feed(1))).toBe(false);
    views.set(feed(1), { layout: "cards" });
    views.reset(feed(1));
    expect(views.of(feed(1))).toEqual(FIRST_OPTIONS);
  });

  it("is used for all views, and that can be taken back", () => {
    const views = new ViewsState();
    views.set(feed(1), { layout: "cards", order: "oldest" });
    views.set(feed(2), { excerpts: false });
    const back = views.useForAll(feed(1));
    expect(views.of(feed(2))).toEqual({ ...FIRST_OPTIONS, layout: "cards", order: "oldest" });
    expect(views.isOwn(feed(2))).toBe(false);
    back();
    expect(views.of(feed(2))).toEqual({ ...FIRST_OPTIONS, excerpts: false });
    expect(views.of(feed(1)).layout).toBe("cards");
  });

  it("follows the choice for all views where nothing else was chosen", () => {
    const views = new ViewsState();
    views.set(feed(1), { density: "roomy" });
    views.setDefaults({ density: "compact", thumbnails: false });
    expect(views.of(feed(1))).toMatchObject({ density: "roomy", thumbnails: false });
    expect(views.of(feed(2)).density).toBe("compact");
  });

  it("survives a restart", () => {
    const views = new ViewsState();
    views.set(feed(1), { group: "feed" });
    views.setDefaults({ layout: "rows" });
    const again = new ViewsState();
    again.restore(readPlace(JSON.stringify({ views: views.kept() })).views ?? { all: {}, own: [] });
    expect(again.of(feed(1))).toEqual({ ...FIRST_OPTIONS, layout: "rows", group: "feed" });
    expect(again.kept()).toEqual(views.kept());
  });

  it("keeps a bounded number of views, and forgets those changed longest ago", () => {
    const views = new ViewsState();
    for (let id = 1; id <= MOST_VIEWS; id++) views.set(feed(id), { group: "day" });
    views.set(feed(1), { filter: "starred" });
    views.set(feed(9_999), { group: "day" });
    expect(views.kept().own).toHaveLength(MOST_VIEWS);
    expect([views.isOwn(feed(1)), views.isOwn(feed(2)), views.isOwn(feed(9_999))]).toEqual([true, false, true]);
  });
});

describe("what a newer version chose", () => {
  const kept = { layout: "mosaic", density: "compact", rings: true };

  it("is not acted upon, and not lost", () => {
    expect(understood(kept)).toEqual({ density: "compact" });
    const views = new ViewsState();
    views.restore(readViews({ all: { hue: "blue" }, own: [["feed 1", kept]] }));
    expect(views.of(feed(1))).toEqual({ ...FIRST_OPTIONS, density: "compact" });
    views.set(feed(1), { group: "day" });
    expect(views.kept()).toEqual({ all: { hue: "blue" }, own: [["feed 1", { ...kept, group: "day" }]] });
  });
});

describe("what was damaged", () => {
  it.each([
    [null],
    [7],
    [[]],
    [{ all: 3, own: {} }],
    [{ own: [3, ["feed 1"], ["feed 2", null], [5, { group: "day" }]] }],
  ])("counts as missing: %j", (value) => expect(readViews(value)).toEqual({ all: {}, own: [] }));

  it("does not grow for ever", () => {
    const own = Array.from({ length: 1_000 }, (_, id) => [
      `feed ${id}`,
      { group: "day", note: "x".repeat(1_000), deep: {} },
    ]);
    const views = readViews({ own });
    expect(views.own).toHaveLength(MOST_VIEWS);
    expect(views.own.at(-1)).toEqual(["feed 999", { group: "day" }]);
  });
});
