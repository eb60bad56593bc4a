import { describe, expect, it } from "vitest";
import { demoLibrary } from "../backend/demo";
import { buildTree, feedOrder, nextUnreadFeed, pathOf, visibleRows } from "./tree";

const { feeds, folders } = demoLibrary(0, 0);
const tree = buildTree(feeds, folders, "en");
const all = new Set(folders.map(({ id }) => id));

describe("buildTree", () => {
  it("nests folders, folders first", () => {
    const rows = visibleRows(tree, (id) => all.has(id));
    const names = rows.map(
      ({ node, level }) => `${level} ${node.kind === "feed" ? node.feed.title : node.folder.name}`,
    );
    expect(names.slice(0, 4)).toEqual(["1 News", "2 Europe", "3 Le Petit Courrier", "3 Nordlicht Zeitung"]);
    expect(rows).toHaveLength(feeds.length + folders.length);
  });

  it("hides what is below closed folders", () => {
    const rows = visibleRows(tree, () => false);
    expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([1, 2, 3, 4].map((place) => [place, 4]));
  });

  it("loses nothing that hangs in a circle or below a missing folder", () => {
    const circle = [
      { id: 1, name: "a", parent: 2, position: 0 },
      { id: 2, name: "b", parent: 1, position: 0 },
      { id: 3, name: "c", parent: 99, position: 0 },
    ];
    const lost = feeds.slice(0, 2).map((feed, index) => ({ ...feed, folder: index === 0 ? 1 : 77 }));
    const rows = visibleRows(buildTree(lost, circle, "en"), () => true);
    expect(rows).toHaveLength(5);
  });

  it("sorts numbers in names as numbers", () => {
    const named = ["Feed 10", "feed 9"].map((title, id) => ({ ...feeds[0]!, id, title, folder: null }));
    expect(feedOrder(buildTree(named, [], "en"))).toEqual([1, 0]);
  });
});

describe("nextUnreadFeed", () => {
  const order = feedOrder(tree);
  const only =
    (...unread: number[]) =>
    (feed: number) =>
      unread.includes(feed) ? 3 : 0;

  it("goes on below, then round", () => {
    const [first, second, third] = order as [number, number, number];
    expect(nextUnreadFeed(tree, { kind: "feed", id: first }, only(first, third), 1)).toBe(third);
    expect(nextUnreadFeed(tree, { kind: "feed", id: third }, only(second), 1)).toBe(second);
    expect(nextUnreadFeed(tree, { kind: "feed", id: third }, only(first), -1)).toBe(first);
  });

  it("does not come back to the feed that it leaves", () => {
    expect(nextUnreadFeed(tree, { kind: "feed", id: 1 }, only(1), 1)).toBeNull();
  });

  it("leaves a folder behind its last feed", () => {
    const inNews = [4, 3, 9, 2, 1];
    expect(nextUnreadFeed(tree, { kind: "folder", id: 1 }, only(3, 5), 1)).toBe(5);
    expect(nextUnreadFeed(tree, { kind: "folder", id: 1 }, only(...inNews), 1)).toBe(order[0]);
  });

  it("starts at the top from a smart view", () => {
    expect(nextUnreadFeed(tree, { kind: "starred" }, only(...order), 1)).toBe(order[0]);
    expect(nextUnreadFeed(tree, { kind: "starred" }, only(...order), -1)).toBe(order.at(-1));
  });
});

describe("pathOf", () => {
  it("names the folders from the outside in, and ends in circles", () => {
    expect(pathOf(folders, 2).map(({ name }) => name)).toEqual(["News", "Europe"]);
    expect(pathOf([{ id: 1, name: "a", parent: 1, position: 0 }], 1)).toHaveLength(1);
  });
});
