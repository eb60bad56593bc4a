import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "./view";

describe("decodeView", () => {
  it.each(["", "a", "äöü", "晨間讀物", "1234567"])("finds the ids behind a head of any length: %s", (title) => {
    const row = { id: 7, title } as never;
    const view = decodeView(
      encodeView({ count: 2, newest: 7, opened: 5, rows: [row], groups: [{ start: 1, key: 3 }] }, [7, 2 ** 40]),
    );
    expect([...view.ids]).toEqual([7, 2 ** 40]);
    expect(view.newest).toBe(7);
    expect(view.rows[0]?.title).toBe(title);
    expect(view.groups).toEqual([{ start: 1, key: 3 }]);
  });

  it("reads the layout that the core writes", () => {
    const head = '{"count":1,"newest":null,"opened":5,"rows":[],"groups":[]}';
    const bytes = new Uint8Array(64);
    bytes.set([head.length, 0, 0, 0, ...new TextEncoder().encode(head)]);
    bytes.fill(0x20, 4 + head.length, 56);
    // 3 as a double, little endian.
    bytes.set([0, 0, 0, 0, 0, 0, 8, 64], 56);
    expect([...decodeView(bytes.buffer).ids]).toEqual([3]);
  });

  it("refuses what is cut short", () => {
    const whole = encodeView({ count: 2, newest: 1, opened: 5, rows: [], groups: [] }, [1, 2]);
    expect(() => decodeView(whole.slice(0, whole.byteLength - 8))).toThrow();
  });
});
