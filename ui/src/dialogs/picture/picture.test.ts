import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { pictureKey } from "./keys";
import { PictureView } from "./view.svelte";

function viewOf(width: number, height: number): PictureView {
  const view = new PictureView();
  view.stage = { width: 1000, height: 500 };
  view.take({ width, height });
  flushSync();
  return view;
}

describe("the large view of a picture", () => {
  it("shows all of it, and what is small as it is", () => {
    expect(viewOf(4000, 1000).scale).toBe(0.25);
    expect(viewOf(1000, 1000).scale).toBe(0.5);
    expect(viewOf(200, 100).scale).toBe(1);
  });

  it("keeps what is under the pointer where it is while it grows", () => {
    const view = viewOf(2000, 1000);
    const point = { x: 100, y: -50 };
    const under = () => ({ x: (point.x - view.at.x) / view.scale, y: (point.y - view.at.y) / view.scale });
    const before = under();
    view.zoom(3, point);
    expect(under().x).toBeCloseTo(before.x);
    expect(under().y).toBeCloseTo(before.y);
  });

  it("never shows an edge within the stage, nor grows or shrinks without end", () => {
    const view = viewOf(2000, 1000);
    view.actual();
    view.move({ x: 9999, y: -9999 });
    expect(view.at).toEqual({ x: 500, y: -250 });
    view.zoom(1000, { x: 0, y: 0 });
    expect(view.scale).toBe(8);
    expect(view.canGrow).toBe(false);
    view.zoom(0.00001, { x: 0, y: 0 });
    expect([view.scale, view.isFit, view.canShrink]).toEqual([0.5, true, false]);
    expect(Math.abs(view.at.x) + Math.abs(view.at.y)).toBe(0);
  });

  it("goes between all of it and its own size; what fits already, twice as large", () => {
    const large = viewOf(4000, 1000);
    large.toggle();
    expect(large.scale).toBe(1);
    large.toggle();
    expect(large.isFit).toBe(true);
    const small = viewOf(200, 100);
    small.toggle();
    expect(small.scale).toBe(2);
  });
});

describe("its keys", () => {
  const press = (view: PictureView, key: string, isRtl = false, more: KeyboardEventInit = {}) => {
    const go = vi.fn();
    const end = vi.fn();
    const done = pictureKey(new KeyboardEvent("keydown", { key, ...more }), { view, go, end, isRtl });
    return {
      done,
      went: go.mock.calls[0]?.[0] as number | undefined,
      end: end.mock.calls[0]?.[0] as boolean | undefined,
    };
  };

  it("go on by arrows, to the side where they point", () => {
    const view = viewOf(400, 300);
    expect(press(view, "ArrowRight").went).toBe(1);
    expect(press(view, "ArrowLeft").went).toBe(-1);
    expect(press(view, "ArrowRight", true).went).toBe(-1);
    expect(press(view, "PageDown", true).went).toBe(1);
    expect(press(view, "End").end).toBe(true);
  });

  it("move a picture that is larger than the window", () => {
    const view = viewOf(4000, 3000);
    view.actual();
    expect(press(view, "ArrowRight").went).toBeUndefined();
    expect(view.at).toEqual({ x: -80, y: 0 });
    expect(press(view, "PageUp").went).toBe(-1);
  });

  it("make it larger, smaller, fit and as it is; others are left to others", () => {
    const view = viewOf(4000, 1000);
    press(view, "+");
    expect(view.scale).toBeCloseTo(0.35);
    press(view, "1");
    expect(view.scale).toBe(1);
    press(view, "0");
    expect(view.isFit).toBe(true);
    expect(press(view, "j").done).toBe(false);
    expect(press(view, "+", false, { ctrlKey: true }).done).toBe(false);
  });
});
