import { describe, expect, it } from "vitest";
import { emptiness } from "./empty";
import { rowForKey } from "./keys";

describe("keys in the list", () => {
  it.each([
    ["Home", 50, 0],
    ["End", 50, 99],
    ["PageDown", 50, 56],
    ["PageDown", 97, 99],
    ["PageDown", -1, 6],
    ["PageUp", 50, 44],
    ["PageUp", 2, 0],
    ["x", 50, null],
  ])("%s at %d goes to %s", (key, selected, expected) => {
    expect(rowForKey(key, selected, 100, 6)).toBe(expected);
  });

  it("do nothing in an empty list", () => {
    expect(rowForKey("End", -1, 0, 6)).toBeNull();
  });
});

describe("an empty list", () => {
  const of = (view: Partial<Parameters<typeof emptiness>[0]>) =>
    emptiness({ scope: { kind: "all" }, filter: "all", search: "", everywhere: false, ...view });

  it("says why, and offers a way out", () => {
    expect(of({ scope: { kind: "unread" } })).toEqual({ title: "empty-unread", hint: "empty-unread-hint" });
    expect(of({ scope: { kind: "feed", id: 1 }, filter: "unread" }).offer).toBe("show-all");
    expect(of({ scope: { kind: "starred" }, filter: "starred" }).title).toBe("empty-starred");
    expect(of({ filter: "starred" })).toEqual({ title: "empty-starred-here", offer: "show-all" });
    expect(of({ scope: { kind: "today" } }).title).toBe("empty-today");
  });

  it("offers to search everywhere only where that is more", () => {
    expect(of({ search: "x", scope: { kind: "unread" } }).offer).toBe("search-everywhere");
    expect(of({ search: "x", scope: { kind: "unread" }, everywhere: true }).offer).toBeUndefined();
    expect(of({ search: "x", filter: "unread" }).offer).toBe("show-all");
    expect(of({ search: "x" }).hint).toBe("empty-search-hint");
  });
});
