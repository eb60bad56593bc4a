import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { program, type Program } from "../../tests/support/program";

let p: Program;
let now = 1_000_000;
beforeEach(async () => {
  p = await program(30);
  await p.app.list.show({ kind: "unread" });
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  p.end();
});

/** Goes to the next article so long after the one before. */
async function next(after: number): Promise<void> {
  now += after;
  p.app.list.move(1);
  await p.settle(0);
}
const shown = (): number | undefined => p.app.reader.article?.summary.id;

describe("a held key", () => {
  it("moves the selection at once, and shows only the article that it stops on", async () => {
    const asked = vi.spyOn(p.app.backend.calls, "article");
    await next(1_000);
    expect(shown()).toBe(p.app.list.ids[0]);
    asked.mockClear();
    for (let key = 0; key < 8; key += 1) await next(33);
    expect(p.app.list.selectedIndex).toBe(8);
    expect(shown()).toBe(p.app.list.ids[0]);
    await p.settle(100);
    expect(shown()).toBe(p.app.list.ids[8]);
    expect(asked.mock.calls.length).toBeLessThan(3);
  });

  it("does not hold up keys that are pressed one by one", async () => {
    for (let key = 0; key < 5; key += 1) {
      await next(120);
      expect(shown()).toBe(p.app.list.ids[key]);
    }
  });

  it("shows what was chosen at once, however soon", async () => {
    await next(1_000);
    now += 20;
    p.app.list.select(p.app.list.ids[7] as number);
    await p.settle(0);
    expect(shown()).toBe(p.app.list.ids[7]);
  });
});
