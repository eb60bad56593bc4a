import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { suitPurify } from "../../tests/support/purify";
import type { FullText } from "../backend/contract";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import ReadingPane from "./ReadingPane.svelte";
import { Differing } from "./differing.svelte";
import VersionsDialog from "./VersionsDialog.svelte";

let app: AppState;
let library: MemoryLibrary;
let stop: () => void;

suitPurify();

beforeEach(async () => {
  library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  library.pageDelay = 0;
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
});

afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
});

const PLAIN = 23;
const CHANGED = 33;
const article = (id: number) => library.articles.find(({ summary }) => summary.id === id)!;
const text = () => document.querySelector(".host")!.shadowRoot!.textContent ?? "";
const button = (name: string) =>
  [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === name || each.ariaLabel === name)!;

describe("the reading pane with the full text", () => {
  async function open(id: number): Promise<void> {
    article(id).html = "<p>Of the feed.</p>";
    render(Frame, { app, part: ReadingPane });
    app.list.select(id);
    await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
    await tick();
  }
  const answer = (change: Partial<FullText>) =>
    vi.spyOn(app.backend.calls, "full_text").mockResolvedValue({
      article: PLAIN,
      html: "<p>Of the page <script>alert(1)</script></p>",
      title: "Another title",
      byline: null,
      language: "de",
      image: null,
      source: "https://www.paper.example/story",
      at: Date.now(),
      shown: null,
      pages: 3,
      versions: 0,
      blocks_removed: 2,
      refused: null,
      detail: "",
      ...change,
    });

  it("says why nothing comes where the feed shows its own text only, and lets that be changed", async () => {
    await open(PLAIN);
    const feed = article(PLAIN).summary.feed;
    await app.library.editFeed(feed, { full_text: "never" });
    await vi.waitFor(() => expect(app.fullText.isOffered).toBe(false));
    const call = answer({});
    await app.fullText.toggle();
    await tick();
    expect(document.body.textContent).toContain("This feed is set to show its own text only.");
    expect(call).not.toHaveBeenCalled();
    // Once more, and it is gone.
    await app.fullText.toggle();
    await tick();
    expect(app.fullText.isUnwanted).toBe(false);

    await app.fullText.toggle();
    await tick();
    await fireEvent.click(button("Allow full texts when asked for"));
    await vi.waitFor(() => expect(text()).toBe("Of the page "));
    expect(app.library.feedById.get(feed)?.full_text).toBe("on_demand");
  });

  it("shows it below the same title, with where it came from, in its own language", async () => {
    await open(PLAIN);
    const title = document.querySelector("h1")!.textContent;
    answer({});
    await app.fullText.toggle();
    await tick();
    expect(text()).toBe("Of the page ");
    expect(document.querySelector("h1")!.textContent).toBe(title);
    expect(document.querySelector(".host")!.getAttribute("lang")).toBe("de");
    expect(document.querySelector("[role=status] .facts")!.textContent.replace(/[\u2068\u2069]/g, "")).toMatch(
      /Full text from paper\.example\s*3 pages\s*2 boxes left out/,
    );
    await fireEvent.click(button("Show the feed’s own text"));
    expect(text()).toBe("Of the feed.");
  });

  it("leaves the feed's while it comes, and can be stopped", async () => {
    await open(PLAIN);
    vi.spyOn(app.backend.calls, "full_text").mockReturnValue(new Promise(() => {}));
    void app.fullText.toggle();
    await tick();
    expect(document.querySelector("[role=status]")!.textContent).toContain("Fetching the full text…");
    expect(text()).toBe("Of the feed.");
    await fireEvent.click(button("Stop"));
    expect(document.querySelector("[role=status]")!.textContent.trim()).toBe("");
  });

  it.each([
    [{ refused: "paywall" } as const, "The rest is for subscribers of the site.", false],
    [{ refused: "shorter" } as const, "The page has no more than the feed.", false],
    [{ refused: "fetch", detail: "offline: no route" } as const, "This computer is offline.", true],
    [{ refused: "fetch", detail: "not_found: HTTP 404" } as const, "The page is not there any more.", true],
    [{ refused: "fetch", detail: "too_large: 6 MB" } as const, "The page is too large to be read here.", true],
    [{ refused: "consent" } as const, "The site asks for consent to cookies first.", false],
  ])("says why there is none, and what can be done: %j", async (change, sentence, again) => {
    await open(PLAIN);
    answer({ html: "", ...change });
    await app.fullText.toggle();
    await tick();
    expect(document.querySelector(".refused")!.textContent).toContain(sentence);
    expect(text()).toBe("Of the feed.");
    expect([button("Open in browser") !== undefined, button("Try again") !== undefined]).toEqual([true, again]);
  });

  it("is accessible in each of its states", async () => {
    await open(PLAIN);
    answer({ html: "", refused: "fetch", detail: "timeout: 30 s" });
    await app.fullText.toggle();
    await tick();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    answer({});
    await app.fullText.again();
    await tick();
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("offers to show what was changed, in the head and when the article changes while it is read", async () => {
    article(CHANGED).summary.updated = Date.now();
    await open(CHANGED);
    await fireEvent.click(button("Show changes"));
    expect(app.dialogs.open).toEqual({ kind: "versions", article: CHANGED });
    app.dialogs.close();
    app.reader.outdated = true;
    await tick();
    expect([...document.querySelectorAll("button")].filter((each) => each.textContent === "Show changes")).toHaveLength(
      2,
    );
  });
});

describe("the dialog of what was changed", () => {
  const marks = () => [...document.querySelector("[role=dialog] [lang]")!.shadowRoot!.querySelectorAll("ins, del")];
  async function show(html: string, counts: { added: number; removed: number; coarse?: boolean }): Promise<void> {
    vi.spyOn(app.backend.calls, "difference").mockResolvedValue({ coarse: false, ...counts, html });
    await app.reader.open(CHANGED);
    render(Frame, { props: { app, part: VersionsDialog, props: { article: CHANGED } } });
    await vi.waitFor(() => expect(document.querySelector("[role=status]")!.textContent).not.toBe(""));
    await tick();
  }
  const plain = (selector: string) => document.querySelector(selector)!.textContent.replace(/[\u2068\u2069]/g, "");

  it("marks what came and went, and tells how much that is", async () => {
    await show("<p>At <del>six</del> <ins>seven</ins>, in the <ins>early</ins> morning.</p>", { added: 2, removed: 1 });
    expect(plain("[role=dialog] [role=status]")).toBe("2 words added · One word removed");
    expect(marks().map((mark) => `${mark.localName} ${mark.textContent}`)).toEqual([
      "del six",
      "ins seven",
      "ins early",
    ]);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("goes from change to change by keys; what goes and what comes for it are one", async () => {
    await show("<p>At <del>six</del> <ins>seven</ins>, in the <ins>early</ins> morning.</p>", { added: 2, removed: 1 });
    const here = () =>
      marks()
        .filter((mark) => mark.classList.contains("here"))
        .map((mark) => mark.textContent);
    await fireEvent.keyDown(window, { key: "n" });
    expect([plain(".place"), here()]).toEqual(["Change 1 of 2", ["six", "seven"]]);
    await fireEvent.keyDown(window, { key: "n" });
    expect([plain(".place"), here()]).toEqual(["Change 2 of 2", ["early"]]);
    await fireEvent.keyDown(window, { key: "n" });
    expect(plain(".place")).toBe("Change 1 of 2");
    await fireEvent.keyDown(window, { key: "p" });
    expect(plain(".place")).toBe("Change 2 of 2");
  });

  it("compares any earlier text", async () => {
    await show("<p><ins>x</ins></p>", { added: 1, removed: 0 });
    const select = document.querySelector<HTMLSelectElement>("[role=dialog] select")!;
    const versions = await app.backend.calls.versions(CHANGED);
    expect(select.options).toHaveLength(versions.length);
    select.selectedIndex = 1;
    await fireEvent.change(select);
    expect(vi.mocked(app.backend.calls.difference).mock.lastCall).toEqual([CHANGED, versions[1]!.at, null]);
  });

  it("begins with an earlier text of the page while that is what is read", async () => {
    const differing = new Differing(app.backend.calls, CHANGED, true);
    vi.spyOn(app.backend.calls, "versions").mockResolvedValue(
      [3, 2, 1].map((at) => ({ at, title: "", author: null, size: 9, of_page: at === 2 })),
    );
    await differing.load();
    expect(differing.chosen).toBe(2);
  });

  it("lets nothing in that the second sanitiser knows", async () => {
    await show(`<p><ins onclick="x()"><img src="x" onerror="y()"><script>z()</script>word</ins></p>`, {
      added: 1,
      removed: 0,
    });
    const inner = document.querySelector("[role=dialog] [lang]")!.shadowRoot!.innerHTML;
    expect(inner).not.toMatch(/onclick|onerror|script/);
    expect(inner).toContain("word");
  });

  it("says when the words are the same, and when some are marked as a whole", async () => {
    await show("<p>Same</p>", { added: 0, removed: 0, coarse: true });
    expect(plain("[role=dialog] [role=status]")).toMatch(/^The words are the same\.Some passages/);
  });

  it("says when the earlier text is no longer kept", async () => {
    article(PLAIN).versions = 0;
    render(Frame, { props: { app, part: VersionsDialog, props: { article: PLAIN } } });
    await vi.waitFor(() => expect(document.querySelector(".empty")).not.toBeNull());
    expect(plain(".empty")).toBe("The earlier text is no longer kept.");
  });
});
