import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdSet } from "./id-set";

const ids = fc.array(fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 2 ** 50 })));

describe("a set of ids", () => {
  it("is the set that the language has, in less space", () => {
    fc.assert(
      fc.property(ids, ids, ids, (put, taken, asked) => {
        const own = new IdSet(put);
        const other = new Set(put);
        for (const id of taken) {
          own.delete(id);
          other.delete(id);
        }
        expect(own.size).toBe(other.size);
        for (const id of [...put, ...taken, ...asked]) expect(own.has(id)).toBe(other.has(id));
      }),
    );
  });

  it("has copies of its own, and knows what two have in common", () => {
    fc.assert(
      fc.property(ids, ids, (left, right) => {
        const set = new IdSet(left);
        const both = set.and(new IdSet(right));
        const wanted = new Set(left.filter((id) => right.includes(id)));
        expect(both.size).toBe(wanted.size);
        for (const id of wanted) expect(both.has(id)).toBe(true);
        const copy = set.copy();
        for (const id of left) copy.delete(id);
        expect([copy.size, set.size]).toEqual([0, new Set(left).size]);
      }),
    );
  });
});
