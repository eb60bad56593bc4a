import { describe, expect, it } from "vitest";
import { demoLibrary } from "../backend/demo";
import { buildTree, findFolder, visibleRows } from "../state/tree";
import { dropFolder, keyOfNode, keyOfScope, mayDrop, scopeOfKey, withoutRead } from "./rows";

const { feeds, folders } = demoLibrary(0, 0);
const tree = buildTree(feeds, folders, "en");
const names = (nodes: ReturnType<typeof withoutRead>) =>
  visibleRows(nodes, () => true).map(({ node }) => keyOfNode(node));

describe("keys of rows", () => {
  it.each(["today", "starred", "feed:7", "folder:12"])("stand for one view: %s", (key) => {
    expect(keyOfScope(scopeOfKey(key)!)).toBe(key);
  });
  it("are nothing else", () => {
    expect(scopeOfKey("elsewhere")).toBeNull();
    expect(scopeOfKey("feed:")).toBeNull();
  });
});

describe("withoutRead", () => {
  it("keeps what is unread, in trouble or shown, and the folders around it", () => {
    const kept = withoutRead(tree, (feed) => (feed === 3 ? 1 : 0), { kind: "feed", id: 8 });
    expect(names(kept)).toEqual([
      "folder:1",
      "folder:2",
      "feed:3",
      "folder:3",
      "folder:4",
      "feed:8",
      "folder:5",
      "feed:10",
    ]);
  });
});

describe("dropping", () => {
  const news = findFolder(tree, 1)!;
  const europe = findFolder(tree, 2)!;
  it("never puts a folder into itself or below itself", () => {
    expect(mayDrop(news, 1)).toBe(false);
    expect(mayDrop(news, 2)).toBe(false);
    expect(mayDrop(news, 3)).toBe(true);
    expect(mayDrop(europe, 3)).toBe(true);
  });
  it("does nothing where things are already", () => {
    expect(mayDrop(europe, 1)).toBe(false);
    expect(mayDrop(news, null)).toBe(false);
    expect(mayDrop({ kind: "feed", feed: feeds[0]! }, feeds[0]!.folder)).toBe(false);
  });
  it("beside a feed is into its folder", () => {
    const row = visibleRows(tree, () => true).find(({ node }) => keyOfNode(node) === "feed:3")!;
    expect(dropFolder(row)).toBe(2);
  });
});
