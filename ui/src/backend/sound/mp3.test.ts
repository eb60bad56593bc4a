import { describe, expect, test } from "vitest";
import { byteAt, frameFrom, mp3Shape, tagLength } from "./mp3";

/** Frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes each. */
function frames(count: number): Uint8Array {
  const bytes = new Uint8Array(count * 417);
  for (let at = 0; at < bytes.length; at += 417) bytes.set([0xff, 0xfb, 0x90, 0x00], at);
  return bytes;
}

function withTable(name: string, table: number[] | null, count: number): Uint8Array {
  const bytes = frames(20);
  const view = new DataView(bytes.buffer);
  [...name].forEach((letter, index) => (bytes[36 + index] = letter.charCodeAt(0)));
  view.setUint32(40, table ? 7 : 1);
  view.setUint32(44, count);
  if (table) bytes.set(table, 52);
  return bytes;
}

describe("a file of one rate", () => {
  test("has its time by its length", () => {
    const shape = mp3Shape(frames(10), 0, 16_000 * 60);
    expect(shape).toMatchObject({ begin: 0, seconds: 60, table: null });
    expect(byteAt(shape!, 30)).toBe(480_000);
    expect([byteAt(shape!, -5), byteAt(shape!, 99)]).toEqual([0, 960_000]);
  });

  test("begins behind its tag, and its first frame is found in rubbish", () => {
    const rubbish = new Uint8Array([0xff, 0xfb, 0x90, 0, 1, 2, 3, ...frames(4)]);
    expect(frameFrom(rubbish)).toBe(7);
    expect(mp3Shape(rubbish, 1_000, 17_007)).toMatchObject({ begin: 1_007, seconds: 1 });
  });

  test("tags say how long they are", () => {
    expect(tagLength(new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 2, 1]))).toBe(10 + 257);
    expect(tagLength(new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0x10, 0, 0, 0, 0]))).toBe(20);
    expect([tagLength(frames(1)), tagLength(new Uint8Array(0))]).toEqual([0, 0]);
  });
});

describe("a file of varying rate", () => {
  test("has its time by its frames, and its places by its table", () => {
    const table = Array.from({ length: 100 }, (_, index) => Math.floor(index / 2));
    const shape = mp3Shape(withTable("Xing", table, 38_281), 0, 1_000_000)!;
    expect(shape.seconds).toBeCloseTo(1_000, 0);
    expect(byteAt(shape, shape.seconds / 2)).toBe(Math.floor((25 / 256) * 1_000_000));
  });

  test("a table that goes back is none", () => {
    const table = Array.from({ length: 100 }, (_, index) => 200 - index);
    expect(mp3Shape(withTable("Xing", table, 100), 0, 50_000)!.table).toBeNull();
    expect(mp3Shape(withTable("Info", null, 100), 0, 50_000)!.seconds).toBeCloseTo(2.6, 1);
  });
});

test("anything else is no MP3, and nothing breaks", () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(5_000), new Uint8Array(5_000).fill(0xff)])
    expect(mp3Shape(bytes, 0, 10)).toBeNull();
  let seed = 1;
  for (let round = 0; round < 200; round++) {
    const bytes = Uint8Array.from({ length: 600 }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff);
    bytes.set([0xff, 0xfb, 0x90, 0]);
    bytes.set([0x58, 0x69, 0x6e, 0x67], 36);
    const shape = mp3Shape(bytes, 0, 600);
    if (shape) expect(Number.isFinite(byteAt(shape, 1))).toBe(true);
  }
});
