import { cleanup, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { suitPurify } from "../../tests/support/purify";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import { noteOf } from "./footnotes";
import ReadingPane from "./ReadingPane.svelte";

const TEXT = `<p>Opened<sup><a id="user-content-r1" href="#user-content-fn1">1</a></sup> in spring, see <a href="#user-content-h">the rest</a>.</p>
<h2 id="user-content-h">Rest</h2><ol><li id="user-content-fn1"><p>On a Tuesday. <a href="#user-content-r1">↩</a></p></li></ol>`;

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

const root = () => document.querySelector(".host")!.shadowRoot!;
const link = (href: string) => root().querySelector<HTMLAnchorElement>(`.body a[href="#user-content-${href}"]`)!;
const note = () => root().querySelector<HTMLElement>(".note");

async function open(html: string, id = 24): Promise<void> {
  library.articles.find(({ summary }) => summary.id === id)!.html = html;
  app.list.select(id);
  await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
  await tick();
}

function press(key: string): Event {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true });
  (root().activeElement ?? note()!).dispatchEvent(event);
  return event;
}

describe("footnotes", () => {
  it("are shown at their reference, without the way back, and take the keyboard", async () => {
    await open(TEXT);
    link("fn1").click();
    expect(note()!.querySelector(".note-text")!.textContent!.trim()).toBe("On a Tuesday.");
    expect(note()!.getAttribute("aria-label")).toMatch(/Footnote .?1/);
    expect(note()!.querySelector("[id]")).toBeNull();
    expect(root().activeElement).toBe(note());
    expect(await accessibilityTroubles(note()!)).toEqual([]);
    // What reads the text does not meet it twice.
    expect(root().querySelector(".body")!.contains(note())).toBe(false);
  });

  it("are closed by Escape, which then does nothing else, and give the keyboard back", async () => {
    await open(TEXT);
    const outside = vi.fn();
    window.addEventListener("keydown", outside);
    link("fn1").click();
    press("Escape");
    window.removeEventListener("keydown", outside);
    expect(note()).toBeNull();
    expect(outside).not.toHaveBeenCalled();
    expect(root().activeElement).toBe(link("fn1"));
  });

  it("are closed by their reference, and go with their article", async () => {
    await open(TEXT);
    link("fn1").click();
    link("fn1").click();
    expect(note()).toBeNull();
    link("fn1").click();
    await open("<p>Other</p>", 23);
    expect(note()).toBeNull();
  });

  it("can still be gone to", async () => {
    await open(TEXT);
    link("fn1").click();
    const target = root().querySelector<HTMLElement>("li")!;
    const scrolled = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
    note()!.querySelector("button")!.click();
    expect(note()).toBeNull();
    expect(scrolled).toHaveBeenCalled();
    expect(target.contains(root().activeElement)).toBe(true);
    scrolled.mockRestore();
  });

  it("are not what leads back, to headings, or out of the article", async () => {
    await open(TEXT);
    const body = root().querySelector<HTMLElement>(".body")!;
    expect(noteOf(link("fn1"), body, null)?.textContent).toContain("On a Tuesday");
    expect(noteOf(link("r1"), body, null)).toBeNull();
    expect(noteOf(link("h"), body, null)).toBeNull();
    link("fn1").setAttribute("href", "https://h.example/#fn1");
    expect(noteOf(body.querySelector("sup a")!, body, null)).toBeNull();
  });
});
