import { describe, expect, it } from "vitest";
import { demoLibrary } from "../backend/demo";
import { buildTree } from "../state/tree";
import { keyOfScope, scopeOfKey, sidebarRows, wantsReader, without, type Shown } from "./rows";

const { feeds, folders } = demoLibrary(0, 0);
const tree = buildTree(feeds, folders, "en");
const shown: Shown = { views: ["today", "all"], tags: [], tagsOpen: true, tree, isOpen: () => true };
const tags = [
  { id: 1, name: "Boats" },
  { id: 2, name: "Trains" },
];

describe("keys of rows", () => {
  it.each(["today", "starred", "read_later", "snoozed", "feed:7", "folder:12", "tag:3"])(
    "stand for one view: %s",
    (key) => {
      expect(keyOfScope(scopeOfKey(key)!)).toBe(key);
    },
  );
  it("are nothing else", () => {
    expect(scopeOfKey("elsewhere")).toBeNull();
    expect(scopeOfKey("feed:")).toBeNull();
    expect(scopeOfKey("tags")).toBeNull();
  });
});

describe("the rows", () => {
  it("count views, tags and feeds of the top level as siblings", () => {
    const rows = sidebarRows({ ...shown, tags });
    const top = rows.filter(({ level }) => level === 1);
    expect(top.map(({ position }) => position)).toEqual(top.map((_, index) => index + 1));
    expect(new Set(top.map(({ siblings }) => siblings))).toEqual(new Set([top.length]));
    expect(rows.find(({ key }) => key === "tag:2")).toMatchObject({
      level: 2,
      position: 2,
      siblings: 2,
      parent: "tags",
    });
  });

  it("show no heading of tags when there are none, and only that when it is closed", () => {
    expect(sidebarRows(shown).map(({ key }) => key)).not.toContain("tags");
    const closed = sidebarRows({ ...shown, tags, tagsOpen: false });
    expect(closed.find(({ key }) => key === "tags")?.open).toBe(false);
    expect(closed.map(({ key }) => key)).not.toContain("tag:1");
  });

  it("tell of folders alone whether they are open", () => {
    const rows = sidebarRows({ ...shown, isOpen: (folder) => folder === 1 });
    expect(rows.find(({ key }) => key === "folder:1")?.open).toBe(true);
    expect(rows.find(({ key }) => key === "folder:2")?.open).toBe(false);
    expect(rows.find(({ key }) => key === "feed:11")?.open).toBeUndefined();
  });
});

describe("without what is read", () => {
  it("keeps what is unread, in trouble or shown, and the folders around it, and counts the rest", () => {
    const unread = (feed: number): number => (feed === 3 ? 1 : 0);
    const left = without(
      tree,
      (feed) => wantsReader(feed, unread) || feed.id === 8,
      (folder) => folder === 5,
    );
    expect(sidebarRows({ ...shown, views: [], tree: left.tree }).map(({ key }) => key)).toEqual([
      "briefing",
      "folder:1",
      "folder:2",
      "feed:3",
      "folder:3",
      "folder:4",
      "feed:8",
      "folder:5",
      "feed:10",
    ]);
    expect(left.hidden).toBe(feeds.length - 3);
  });
});
