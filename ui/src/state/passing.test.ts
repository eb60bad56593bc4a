import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { program, type Program } from "../../tests/support/program";

let p: Program;
beforeEach(async () => {
  p = await program(12);
  await p.app.list.show({ kind: "unread" });
  await p.app.settings.set({ mark_read_by_scrolling: true });
});
afterEach(() => p.end());

const at = (index: number): number => p.app.list.ids[index] as number;
const isRead = (index: number): boolean => p.app.list.statuses.isRead(at(index));

/** The person scrolls from row to row, five of which are in sight. */
function scroll(...tops: number[]): void {
  for (const top of tops) {
    p.app.passing.moved(p.app.list.firstVisible, p.app.list.firstVisible + 5);
    p.app.list.firstVisible = top;
    p.app.passing.moved(top, top + 5);
  }
}

describe("marking by scrolling", () => {
  it("marks what the person moved above the top, after a rest, as one step", async () => {
    scroll(1, 2, 3);
    await p.settle(100);
    expect(isRead(0)).toBe(false);
    scroll(4);
    await p.settle(1_000);
    expect([0, 1, 2, 3, 4].map(isRead)).toEqual([true, true, true, true, false]);
    expect(p.app.toasts.shown).toEqual([]);
    await p.app.toasts.undo();
    await p.settle();
    expect([0, 1, 2, 3].map(isRead)).toEqual([false, false, false, false]);
    expect(p.app.toasts.shown.at(-1)?.what).toEqual({ key: "step-read", values: { count: 4 } });
  });

  it("is off unless it is wanted", async () => {
    await p.app.settings.set({ mark_read_by_scrolling: false });
    scroll(1, 2, 3);
    await p.settle(1_000);
    expect(isRead(0)).toBe(false);
  });

  it("leaves what came back into sight before the rest", async () => {
    scroll(3, 1);
    await p.settle(1_000);
    expect([0, 1, 2].map(isRead)).toEqual([true, false, false]);
  });

  it("leaves what a jump of the scroll bar went over", async () => {
    scroll(50);
    await p.settle(1_000);
    expect([0, 4, 5, 49].map(isRead)).toEqual([true, true, false, false]);
  });

  it("leaves what is only on its way from the library", async () => {
    p.app.list.rows.delete(at(1));
    scroll(3);
    await p.settle(1_000);
    expect([0, 1, 2].map(isRead)).toEqual([true, false, true]);
  });

  it("forgets what was on its way when the list itself moves", async () => {
    scroll(3);
    p.app.passing.forget();
    await p.settle(1_000);
    expect(isRead(0)).toBe(false);
  });
});
