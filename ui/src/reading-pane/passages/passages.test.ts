import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../../tests/support/accessible";
import { suitPurify } from "../../../tests/support/purify";
import { demoLibrary } from "../../backend/demo";
import { MemoryLibrary, openMemory } from "../../backend/memory";
import type { AppState } from "../../state/context";
import { createApp, startApp } from "../../state/create";
import ReadingPane from "../ReadingPane.svelte";
import { blocksOf } from "./picking";

let app: AppState;
let library: MemoryLibrary;
let stop: () => void;

suitPurify();

beforeEach(async () => {
  library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
  render(Frame, { app, part: ReadingPane });
  await tick();
});

afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
});

const ARTICLE = 24;
const root = () => document.querySelector(".host")!.shadowRoot!;
const body = () => root().querySelector<HTMLElement>(".body")!;
const button = (name: RegExp | string) =>
  [...document.querySelectorAll("button")].find((each) => {
    const label = each.getAttribute("aria-label") ?? each.textContent.trim();
    return typeof name === "string" ? label === name : name.test(label);
  });
const quotes = () => library.highlights.map(({ anchor }) => anchor.quote);

async function open(html: string, id = ARTICLE): Promise<void> {
  library.articles.find(({ summary }) => summary.id === id)!.html = html;
  app.list.select(id);
  await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
  await tick();
}

/** What the engines tell when these words are selected. */
function select(words: string): void {
  const nodes = document.createTreeWalker(body(), NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    Object.assign(root(), { getSelection: () => ({ rangeCount: 1, isCollapsed: false, getRangeAt: () => range }) });
    return;
  }
  throw new Error(`there is no ${words}`);
}

async function highlight(words: string): Promise<void> {
  select(words);
  await app.passages.highlight();
  Object.assign(root(), { getSelection: () => null });
  await tick();
}

describe("highlights in an article", () => {
  it("takes the selection, says so, and takes it back", async () => {
    await open("<p>It began with a <em>timetable</em> pinned to a door.</p>");
    await highlight("timetable");
    expect(library.highlights).toMatchObject([
      {
        article: ARTICLE,
        color: "yellow",
        anchor: { quote: "timetable", prefix: "It began with a ", suffix: " pinned to a door.\n" },
      },
    ]);
    expect(app.toasts.shown.at(-1)).toMatchObject({ key: "toast-highlighted" });
    await app.toasts.undo();
    await vi.waitFor(() => expect(app.passages.list).toEqual([]));
  });

  it("offers colours, a note and a copy beside what was selected with the pointer", async () => {
    await open("<p>Pinned to a door.</p>");
    select("to a door");
    body().dispatchEvent(new PointerEvent("pointerdown", { button: 0, bubbles: true, composed: true }));
    document.dispatchEvent(new PointerEvent("pointerup", { button: 0, bubbles: true }));
    await vi.waitFor(() => expect(button("Purple")).toBeDefined());
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await fireEvent.click(button("Copy passage")!);
    expect(library.opened).toContain("to a door");
    await fireEvent.click(button("Purple")!);
    await vi.waitFor(() =>
      expect(library.highlights).toMatchObject([{ color: "purple", anchor: { quote: "to a door" } }]),
    );
    // The next one has the same colour.
    await highlight("Pinned");
    expect(library.highlights.at(-1)).toMatchObject({ color: "purple" });
  });

  it("shows a highlight with its note, and keeps what is written", async () => {
    await open("<p>Pinned to a door.</p>");
    await highlight("door");
    const [{ id }] = app.passages.list as [{ id: number }];
    app.passages.show(id, true);
    await tick();
    const field = document.querySelector<HTMLTextAreaElement>("textarea")!;
    expect(document.activeElement).toBe(field);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await fireEvent.input(field, { target: { value: "  Which one?  " } });
    await fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    await vi.waitFor(() => expect(library.highlights[0]?.note).toBe("Which one?"));
    await vi.waitFor(() => expect(document.querySelector("textarea")).toBeNull());
    // Once, however it was closed.
    expect(library.journal.entries().filter(({ kind }) => kind === "highlight_edited")).toHaveLength(1);
    expect(button("Note on “\u2068door\u2069”")).toBeDefined();
  });

  it("does not take away what is written while keeping it fails", async () => {
    await open("<p>Pinned to a door.</p>");
    await highlight("door");
    app.passages.show(app.passages.list[0]!.id, true);
    await tick();
    const failing = vi.spyOn(app.backend.calls, "edit_highlight").mockRejectedValue({ code: "disk_full", detail: "" });
    const field = document.querySelector<HTMLTextAreaElement>("textarea")!;
    await fireEvent.input(field, { target: { value: "long thoughts" } });
    await fireEvent.click(button("Done")!);
    await vi.waitFor(() => expect(failing).toHaveBeenCalled());
    await tick();
    expect(document.querySelector<HTMLTextAreaElement>("textarea")?.value).toBe("long thoughts");
    failing.mockRestore();
    await vi.waitFor(async () => {
      await fireEvent.click(button("Done")!);
      expect(library.highlights[0]?.note).toBe("long thoughts");
    });
  });

  it("keeps a highlight whose words are gone, and says so", async () => {
    await open("<p>Pinned to a door.</p>");
    await highlight("door");
    await open("<p>Quite another.</p>", 23);
    expect(app.passages.list).toEqual([]);
    library.articles.find(({ summary }) => summary.id === ARTICLE)!.html = "<p>Wholly rewritten, every word of it.</p>";
    app.reader.heed([{ kind: "articles", feed: 1, new: [], updated: [ARTICLE], removed: [] }]);
    app.list.select(ARTICLE);
    await vi.waitFor(() => expect(app.passages.lost.size).toBe(1));
    await tick();
    expect(document.body.textContent).toContain("no longer in the text");
    expect(quotes()).toEqual(["door"]);
  });

  it("lists them below the article's head, by name of their colour", async () => {
    await open("<p>One and two and three.</p>");
    await highlight("three");
    await highlight("One");
    await vi.waitFor(() => expect(document.querySelector("details summary")?.textContent).toContain("2"));
    const lines = [...document.querySelectorAll("details li")].map(({ textContent }) =>
      textContent.replace(/\s+/g, " ").trim(),
    );
    expect(lines).toEqual(["Yellow One", "Yellow three"]);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("heeds what another window does", async () => {
    await open("<p>One and two.</p>");
    await app.backend.calls.add_highlight(ARTICLE, {
      anchor: { quote: "two", prefix: "One and ", suffix: ".", position: 8 },
      color: "pink",
    });
    await vi.waitFor(() => expect(app.passages.list).toHaveLength(1));
    expect(app.passages.lost.size).toBe(0);
  });
});

describe("highlighting by keyboard", () => {
  const press = (key: string) => fireEvent.keyDown(window, { key });

  it("goes from paragraph to paragraph and highlights in a colour", async () => {
    await open("<h2>Head</h2><p>First.</p><ul><li>Second.</li><li><p>Third.</p></li></ul>");
    await app.passages.highlight();
    await tick();
    expect(app.passages.picking).toMatchObject({ words: "Head", number: 1, of: 4 });
    await press("ArrowDown");
    await press("ArrowDown");
    await tick();
    expect(document.body.textContent).toContain("Paragraph \u20683\u2069 of \u20684\u2069: \u2068Second.\u2069");
    await press("3");
    await vi.waitFor(() => expect(library.highlights).toMatchObject([{ color: "blue", anchor: { quote: "Second." } }]));
    expect(app.passages.picking).toBeNull();
    expect(root().querySelector("[data-picked]")).toBeNull();
  });

  it("ends with Escape, and with any other command", async () => {
    await open("<p>First.</p><p>Second.</p>");
    await app.passages.highlight();
    await press("Escape");
    expect(app.passages.picking).toBeNull();
    await app.passages.highlight();
    await press("s");
    expect(app.passages.picking).toBeNull();
    expect(library.highlights).toEqual([]);
  });

  it("asks for a note at once", async () => {
    await open("<p>First.</p>");
    await app.passages.highlight();
    await press("n");
    await vi.waitFor(() => expect(document.activeElement?.nodeName).toBe("TEXTAREA"));
  });

  it("finds blocks in a text that has none", () => {
    const element = document.createElement("div");
    element.innerHTML = "Only words.";
    expect(blocksOf(element)).toEqual([element]);
    element.innerHTML = " ";
    expect(blocksOf(element)).toEqual([]);
  });
});
