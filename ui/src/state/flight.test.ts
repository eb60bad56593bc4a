import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { program, type Program } from "../../tests/support/program";

let p: Program;
beforeEach(async () => {
  p = await program(30);
  await p.app.list.show({ kind: "unread" });
});
afterEach(() => p.end());

/** Goes to the next article so long after the one before. */
async function next(after: number): Promise<void> {
  await p.settle(after);
  p.app.list.move(1);
  await p.settle(0);
}
const shown = (): number | undefined => p.app.reader.article?.summary.id;
const at = (index: number): number => p.app.list.ids[index] as number;

describe("a held key", () => {
  it("moves the selection at once, and shows only the article that it stops on", async () => {
    await next(1_000);
    expect(shown()).toBe(at(0));
    const asked = vi.spyOn(p.app.backend.calls, "article");
    for (let key = 0; key < 8; key += 1) await next(33);
    expect(p.app.list.selectedIndex).toBe(8);
    expect(p.app.reader.id).toBe(at(8));
    expect(p.app.reader.isPending).toBe(true);
    expect(shown()).toBe(at(0));
    await p.settle(60);
    expect(shown()).toBe(at(8));
    expect(p.app.reader.isPending).toBe(false);
    // The one that it stopped on, and the one after it.
    expect(asked.mock.calls).toEqual([[at(8)], [at(9)]]);
  });

  it("does not hold up keys that are pressed one by one", async () => {
    for (let key = 0; key < 5; key += 1) {
      await next(90);
      expect(shown()).toBe(at(key));
    }
  });

  it("marks nothing of what it passes as read, and marks what it stops on", async () => {
    await p.app.settings.set({ mark_read_after_ms: 0 });
    for (let key = 0; key < 6; key += 1) await next(33);
    await p.settle(1_000);
    const read = [0, 1, 2, 3, 4, 5].map((index) => p.app.list.statuses.isRead(at(index)));
    expect(read).toEqual([true, false, false, false, false, true]);
  });

  it("shows what was chosen at once, however soon", async () => {
    await next(1_000);
    await next(20);
    p.app.list.select(at(7));
    await p.settle(0);
    expect(shown()).toBe(at(7));
    // Also the row that it just came to, when that is clicked.
    await next(20);
    expect(shown()).toBe(at(7));
    p.app.list.select(at(8));
    await p.settle(0);
    expect(shown()).toBe(at(8));
  });

  it("shows nothing that was left meanwhile", async () => {
    await next(1_000);
    await next(20);
    void p.app.list.show({ kind: "all" });
    await p.settle(1_000);
    expect([p.app.reader.id, p.app.reader.article]).toEqual([null, null]);
  });
});

describe("settling", () => {
  it("shows the article that a key has just come to", async () => {
    await next(1_000);
    await next(20);
    const settled = p.app.reader.settle();
    await p.settle(0);
    await settled;
    expect(shown()).toBe(at(1));
  });

  it("waits for an article that is on its way, and ends when it cannot be had", async () => {
    let refuse: (error: Error) => void = () => {};
    vi.spyOn(p.app.backend.calls, "article").mockReturnValueOnce(new Promise((_, failed) => (refuse = failed)));
    await next(1_000);
    let isSettled = false;
    const settled = p.app.reader.settle().then(() => (isSettled = true));
    await p.settle(50);
    expect(isSettled).toBe(false);
    refuse(new Error("gone"));
    await p.settle(0);
    await settled;
    expect(p.app.reader.failed).not.toBeNull();
  });
});
