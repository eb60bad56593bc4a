import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivals, findFrom, keepArticle, keepExisting, mergeFresh } from "./merge";

const ids = (...list: number[]) => Float64Array.from(list);

describe("mergeFresh", () => {
  it("puts arrivals where they belong and keeps what left the view", () => {
    expect([...mergeFresh(ids(9, 7, 5, 3), ids(11, 9, 8, 5, 2))]).toEqual([11, 9, 7, 8, 5, 3, 2]);
  });
  it("loses, doubles and reorders nothing", () => {
    const unique = fc.uniqueArray(fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(unique, unique, (present, fresh) => {
        const merged = [...mergeFresh(ids(...present), ids(...fresh))];
        expect(new Set(merged).size).toBe(merged.length);
        expect(new Set(merged)).toEqual(new Set([...present, ...fresh]));
        expect(merged.filter((id) => present.includes(id))).toEqual(present);
      }),
    );
  });
});

describe("keepArticle", () => {
  it("keeps the open article beside its neighbour", () => {
    expect([...keepArticle(ids(9, 7, 5, 3), ids(9, 3), 5)]).toEqual([9, 5, 3]);
    expect([...keepArticle(ids(9, 7), ids(4, 3), 9)]).toEqual([9, 4, 3]);
    expect([...keepArticle(ids(9, 7), ids(7), 7)]).toEqual([7]);
  });
});

describe("keepExisting", () => {
  it("takes out what is gone but the one to keep", () => {
    expect([...keepExisting(ids(1, 2, 3), [ids(1)], 3)]).toEqual([1, 3]);
  });
});

describe("arrivals", () => {
  it("are newer than the newest known", () => {
    expect([...arrivals(ids(12, 3, 11), 10)]).toEqual([12, 11]);
    expect([...arrivals(ids(1, 2), null)]).toEqual([1, 2]);
  });
});

describe("findFrom", () => {
  const list = ids(10, 11, 12, 13);
  it("looks below, then from the top", () => {
    expect(findFrom(list, 1, 1, (id) => id !== 12)).toBe(3);
    expect(findFrom(list, 2, 1, (id) => id < 12)).toBe(0);
    expect(findFrom(list, 2, -1, (id) => id === 13)).toBe(3);
  });
  it("starts at the ends without a selection, and never finds where it stands", () => {
    expect(findFrom(list, -1, 1, () => true)).toBe(0);
    expect(findFrom(list, -1, -1, () => true)).toBe(3);
    expect(findFrom(list, 1, 1, (id) => id === 11)).toBe(-1);
    expect(findFrom(ids(), -1, 1, () => true)).toBe(-1);
  });
});
