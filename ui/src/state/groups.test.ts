import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regroup, type Grouped } from "./groups";
import { keepArticle, mergeFresh } from "./merge";

const NOTHING: Grouped = { ids: new Float64Array(), groups: [] };
const list = (...groups: [key: number, ...ids: number[]][]): Grouped => {
  let start = 0;
  const starts = groups.map(([key, ...ids]) => ({ key, start: (start += ids.length) - ids.length }));
  return { ids: Float64Array.from(groups.flatMap(([, ...ids]) => ids)), groups: starts };
};
/** The groups with what is in them, to be read. */
const read = ({ ids, groups }: Grouped) =>
  groups.map(({ key, start }, index) => [key, ...ids.subarray(start, groups[index + 1]?.start ?? ids.length)]);
const groupsOf = (ids: Float64Array, fresh: Grouped, before: Grouped, ofRow?: (id: number) => number | undefined) =>
  read({ ids, groups: regroup(ids, fresh, before, ofRow) });

describe("groups of a list that changes", () => {
  it("take in what arrived, and a day that is new", () => {
    const before = list([20, 5, 4], [10, 3, 2]);
    const fresh = list([30, 8], [20, 7, 5], [10, 3, 2]);
    const ids = mergeFresh(before.ids, fresh.ids);
    expect(groupsOf(ids, fresh, before)).toEqual([
      [30, 8],
      [20, 7, 5, 4],
      [10, 3, 2],
    ]);
  });

  it("keep an article that is in the list only because it is open", () => {
    const before = list([20, 5, 4], [10, 3, 2]);
    const fresh = list([20, 5], [5, 1]);
    const ids = keepArticle(before.ids, fresh.ids, 3);
    expect(groupsOf(ids, fresh, before)).toEqual([
      [20, 5],
      [10, 3],
      [5, 1],
    ]);
    expect(groupsOf(ids, fresh, NOTHING, (id) => (id === 3 ? 77 : undefined))).toEqual([
      [20, 5],
      [77, 3],
      [5, 1],
    ]);
    expect(groupsOf(ids, fresh, NOTHING)).toEqual([
      [20, 5, 3],
      [5, 1],
    ]);
  });

  it("shrink, and go with their last article", () => {
    const before = list([20, 5, 4], [10, 3], [7, 2, 1]);
    expect(groupsOf(Float64Array.of(4, 2, 1), before, NOTHING)).toEqual([
      [20, 4],
      [7, 2, 1],
    ]);
    expect(regroup(new Float64Array(), before, NOTHING)).toEqual([]);
  });

  it("hold each article that the fresh list has, whatever is taken out and in", () => {
    const groupings = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(groupings, fc.array(fc.boolean(), { minLength: 480, maxLength: 480 }), (sizes, there) => {
        let id = 0;
        const keys = new Map<number, number>();
        const fresh = list(
          ...sizes.map(([key, size]): [number, ...number[]] => {
            const ids = Array.from({ length: size }, () => ++id);
            ids.forEach((each) => keys.set(each, key));
            return [key, ...ids];
          }),
        );
        const ids = fresh.ids.filter((_, index) => there[index]);
        const groups = regroup(ids, fresh, NOTHING);
        groups.forEach(({ start, key }, index) => {
          for (const each of ids.subarray(start, groups[index + 1]?.start ?? ids.length))
            expect(keys.get(each)).toBe(key);
        });
        if (ids.length > 0) expect(groups[0]?.start).toBe(0);
      }),
    );
  });
});
