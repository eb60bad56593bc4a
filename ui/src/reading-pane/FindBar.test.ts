import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { suitPurify } from "../../tests/support/purify";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { commandById } from "../commands/table";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import ReadingPane from "./ReadingPane.svelte";

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
});

async function open(html: string, id = 24): Promise<void> {
  library.articles.find(({ summary }) => summary.id === id)!.html = html;
  app.list.select(id);
  await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
  await tick();
}

const field = () => document.querySelector<HTMLInputElement>(".find input")!;
const count = () => document.querySelector(".find [role=status]")!.textContent!.replace(/[\u2068\u2069]/g, "");

async function look(words: string, expected: string): Promise<void> {
  await fireEvent.input(field(), { target: { value: words } });
  await vi.waitFor(() => expect(count()).toBe(expected));
}

describe("the find bar", () => {
  it("counts, goes on and round, and says so", async () => {
    await open("<p>train, rain, train</p>");
    commandById("find-in-article").run(app);
    await tick();
    expect(document.activeElement).toBe(field());
    await look("rain", "1 of 4");
    await fireEvent.keyDown(field(), { key: "Enter" });
    expect(count()).toBe("1 of 4".replace("1", "2"));
    await fireEvent.keyDown(field(), { key: "Enter", shiftKey: true });
    await fireEvent.keyDown(field(), { key: "Enter", shiftKey: true });
    expect(count()).toBe("4 of 4");
    await look("nowhere", "No matches");
    await look("", "");
  });

  it("looks into what is folded, and opens it", async () => {
    await open("<details><summary>More</summary><p>hidden words</p></details>");
    commandById("find-in-article").run(app);
    await tick();
    await look("hidden", "1 of 1");
    expect(document.querySelector(".host")!.shadowRoot!.querySelector("details")!.open).toBe(true);
  });

  it("follows the text that is shown", async () => {
    // The next article is read ahead.
    library.articles.find(({ summary }) => summary.id === 23)!.html = "<p>alpha alpha</p>";
    await open("<p>alpha</p>");
    commandById("find-in-article").run(app);
    await tick();
    await look("alpha", "1 of 1");
    await open("<p>alpha alpha</p>", 23);
    await vi.waitFor(() => expect(count()).toBe("1 of 2"));
  });

  it("closes by Escape and gives the keyboard back to the article", async () => {
    await open(`<p>x <a href="https://a.example/">alpha</a></p>`);
    commandById("find-in-article").run(app);
    await tick();
    await look("alpha", "1 of 1");
    const seen = vi.fn();
    window.addEventListener("keydown", seen);
    await fireEvent.keyDown(field(), { key: "Escape" });
    window.removeEventListener("keydown", seen);
    await tick();
    expect(seen).not.toHaveBeenCalled();
    expect(document.querySelector(".find")).toBeNull();
    expect(document.querySelector(".host")!.shadowRoot!.activeElement?.textContent).toBe("alpha");
    commandById("find-next").run(app);
    await tick();
    expect(field().value).toBe("alpha");
  });

  it("is the list's search where nothing is open", async () => {
    commandById("find-in-article").run(app);
    await tick();
    expect(app.finding.open).toBe(false);
    expect(app.ui.searching).toBe(true);
  });
});
