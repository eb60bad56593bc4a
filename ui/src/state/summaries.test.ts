import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { held } from "../../tests/support/stage";
import { program, type Program } from "../../tests/support/program";
import type { Summary } from "../backend/contract";

let made: Program;
beforeEach(async () => {
  made = await program(6);
});
afterEach(() => {
  vi.restoreAllMocks();
  made.end();
});

/** One with a summary, and one that is too short for one. */
const LONG = 4;
const SHORT = 11;

async function open(id: number): Promise<void> {
  const { app } = made;
  await app.reader.open(id);
  const summary = app.reader.article?.summary;
  if (summary) app.summaries.meet(id, summary.feed);
  await made.settle();
}

describe("the summary above an article", () => {
  it("comes when it is asked for, goes when it is asked again, and not along to the next article", async () => {
    const { summaries } = made.app;
    await open(LONG);
    expect(summaries.shown).toBeNull();
    await summaries.toggle();
    expect(summaries.shown?.sentences.length).toBeGreaterThan(0);
    await summaries.toggle();
    expect(summaries.shown).toBeNull();
    await summaries.toggle();
    await open(LONG + 1);
    expect([summaries.isShown, summaries.shown]).toEqual([false, null]);
  });

  it("says so when there is none, but only who asked", async () => {
    const { summaries, settings } = made.app;
    await open(SHORT);
    expect(summaries.isMissing).toBe(false);
    await summaries.toggle();
    expect(summaries.isMissing).toBe(true);
    await settings.set({ summaries: { mode: "always" } });
    await open(LONG);
    await open(SHORT);
    expect([summaries.isShown, summaries.isMissing]).toEqual([true, false]);
  });

  it("comes by itself where that is wanted, for a feed or for all, and never where it is off", async () => {
    const { summaries, settings, library } = made.app;
    await settings.set({ summaries: { mode: "always" } });
    await open(LONG);
    expect(summaries.shown).not.toBeNull();
    const feed = made.app.reader.article?.summary.feed ?? 0;
    await library.editFeed(feed, { summaries: "off" });
    await vi.waitFor(() => expect(library.feedById.get(feed)?.summaries).toBe("off"));
    expect(summaries.isOffered).toBe(false);
  });

  it("of an article that was left does not come over the next one", async () => {
    const { summaries, backend } = made.app;
    const slow = held<Summary | null>();
    await open(LONG);
    vi.spyOn(backend.calls, "summary").mockReturnValueOnce(slow.promise);
    const asked = summaries.toggle();
    await open(LONG + 1);
    slow.resolve({ text: "Late.", sentences: ["Late."], origin: "extracted", lang: null });
    await asked;
    expect(summaries.shown).toBeNull();
  });
});

describe("the summaries of rows", () => {
  it("are asked for together, once, and a row without one knows it", async () => {
    const { summaries, backend } = made.app;
    const calls = vi.spyOn(backend.calls, "summary_lines");
    for (const id of [LONG, SHORT, LONG]) summaries.want(id);
    await made.settle(200);
    summaries.want(LONG);
    await made.settle(200);
    expect(calls).toHaveBeenCalledTimes(1);
    expect([typeof summaries.lineOf(LONG), summaries.lineOf(SHORT)]).toEqual(["string", null]);
  });
});
