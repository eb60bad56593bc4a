import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { FullText, FullTextMode } from "../backend/contract";
import type { AppState } from "./context";
import { createApp, startApp } from "./create";

let app: AppState;
let library: MemoryLibrary;
let stop: () => void;

/** Articles whose pages are given, and that belong to the first feed. */
const GIVEN = 23;
const OTHER = 22;
/** One whose page is for subscribers. */
const PAYWALL = 14;

beforeEach(async () => {
  vi.useFakeTimers();
  library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  library.pageDelay = 300;
  library.articles = library.articles.map((article) => ({
    ...article,
    html: `<p>Of the feed ${article.summary.id}</p>`,
    summary: { ...article.summary, feed: 1, updated: null },
  }));
  app = createApp(openMemory(library));
  stop = await startApp(app);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens an article as the pane does. */
async function open(id: number): Promise<void> {
  await app.reader.open(id);
  app.fullText.meet(app.reader.article);
}
async function mode(to: FullTextMode): Promise<void> {
  await app.library.editFeed(1, { full_text: to });
  await vi.waitFor(() => expect(app.library.feedById.get(1)?.full_text).toBe(to));
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const isFull = (): boolean => app.fullText.shown?.html.includes("Further on") ?? false;
function scrollTo(top: number): void {
  app.reading.top = top;
}

describe("the full text of the open article", () => {
  it("comes when it is asked for; meanwhile the feed's stays, and the title always", async () => {
    await open(GIVEN);
    void app.fullText.toggle();
    await after(100);
    expect([app.fullText.isLoading, isFull()]).toEqual([true, false]);
    await after(300);
    expect([app.fullText.isLoading, isFull(), app.fullText.text?.pages]).toEqual([false, true, 4]);
    expect(app.fullText.shown?.summary.title).toBe(app.reader.article?.summary.title);
  });

  it("gives way to the feed's own with the same key, and comes back at once", async () => {
    await open(GIVEN);
    void app.fullText.toggle();
    await after(400);
    const fetch = vi.spyOn(app.backend.calls, "full_text");
    await app.fullText.toggle();
    expect(isFull()).toBe(false);
    await app.fullText.toggle();
    expect([isFull(), fetch.mock.calls.length]).toEqual([true, 0]);
  });

  it("is remembered for the article, and for no other", async () => {
    await open(GIVEN);
    void app.fullText.toggle();
    await after(400);
    await open(OTHER);
    expect(isFull()).toBe(false);
    await open(GIVEN);
    expect(isFull()).toBe(true);
    await app.fullText.toggle();
    await after(0);
    await open(OTHER);
    await open(GIVEN);
    expect(isFull()).toBe(false);
  });

  it("says why there is none, and keeps the feed's", async () => {
    await open(PAYWALL);
    void app.fullText.toggle();
    await after(400);
    expect([app.fullText.refused?.refused, app.fullText.isAsked, isFull()]).toEqual(["paywall", true, false]);
  });

  it("is no longer waited for once that was stopped", async () => {
    await open(GIVEN);
    const stopped = vi.spyOn(app.backend.calls, "stop_full_text");
    void app.fullText.toggle();
    await after(100);
    app.fullText.stop();
    await after(1_000);
    expect([app.fullText.isLoading, isFull(), stopped.mock.calls, app.toasts.shown]).toEqual([
      false,
      false,
      [[GIVEN]],
      [],
    ]);
  });

  it("comes where the person is, but not once they read on", async () => {
    await open(GIVEN);
    scrollTo(400);
    void app.fullText.toggle();
    await after(400);
    expect(isFull()).toBe(true);
    await open(OTHER);
    scrollTo(0);
    void app.fullText.toggle();
    await after(100);
    scrollTo(400);
    await after(300);
    expect([isFull(), app.fullText.isWaiting]).toEqual([false, true]);
    app.fullText.show();
    expect([isFull(), app.fullText.isWaiting]).toEqual([true, false]);
  });

  it("belongs to the article it was asked for, also when it comes late", async () => {
    await open(GIVEN);
    void app.fullText.toggle();
    await after(100);
    await open(OTHER);
    await after(400);
    expect(isFull()).toBe(false);
    await open(GIVEN);
    expect(isFull()).toBe(true);
  });

  it("is not offered where the feed never wants it, or the article has no page", async () => {
    await mode("never");
    await open(GIVEN);
    expect(app.fullText.isOffered).toBe(false);
    await app.fullText.toggle();
    expect(app.fullText.isLoading).toBe(false);
    await mode("on_demand");
    expect(app.fullText.isOffered).toBe(true);
  });
});

describe("the full text of a feed that always wants it", () => {
  beforeEach(() => mode("always"));

  it("comes by itself, once the article has been open for a moment", async () => {
    await open(GIVEN);
    await after(400);
    await open(OTHER);
    await after(900);
    expect(isFull()).toBe(true);
    await open(GIVEN);
    expect(isFull()).toBe(false);
  });

  it("does not move the text under the reader", async () => {
    await open(GIVEN);
    await after(600);
    scrollTo(200);
    await after(300);
    expect([isFull(), app.fullText.isWaiting]).toEqual([false, true]);
  });

  it("is there at once when it was kept, and soon when it came ahead meanwhile", async () => {
    const ahead = async (id: number) => {
      const made = app.backend.calls.full_text(id, false);
      await after(300);
      await made;
    };
    await ahead(OTHER);
    await open(OTHER);
    expect(isFull()).toBe(true);
    await open(GIVEN);
    await ahead(GIVEN);
    await after(0);
    expect(isFull()).toBe(true);
  });

  it("stays away where the person wanted the feed's own", async () => {
    await open(GIVEN);
    await after(900);
    await app.fullText.toggle();
    await open(OTHER);
    await open(GIVEN);
    await after(1_000);
    expect(isFull()).toBe(false);
  });

  it("tells quietly that there is none: nobody asked", async () => {
    await open(PAYWALL);
    await after(900);
    expect([app.fullText.refused?.refused, app.fullText.isAsked]).toEqual(["paywall", false]);
  });

  it("fetches no page of an article that was only passed", async () => {
    const fetch = vi.spyOn(app.backend.calls, "full_text");
    for (const id of [GIVEN, OTHER, GIVEN]) {
      await open(id);
      await after(200);
    }
    expect(fetch).not.toHaveBeenCalled();
    await after(400);
    await open(OTHER);
    expect(fetch.mock.calls).toEqual([[GIVEN, false]]);
  });
});

describe("a text that is older than the article", () => {
  it("says so", async () => {
    await open(GIVEN);
    void app.fullText.toggle();
    await after(400);
    expect(app.fullText.isOlder).toBe(false);
    const { article } = app.reader;
    const at = (app.fullText.text as FullText).at;
    app.reader.article = article && { ...article, summary: { ...article.summary, updated: at + 1 } };
    expect(app.fullText.isOlder).toBe(true);
  });
});
