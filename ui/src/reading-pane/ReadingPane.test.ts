import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { suitPurify } from "../../tests/support/purify";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
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
  vi.restoreAllMocks();
});

const root = () => document.querySelector(".host")!.shadowRoot!;
const scroll = () => document.querySelector<HTMLElement>(".scroll")!;

/** Opens an article with this text. */
async function open(html: string, id = 24): Promise<void> {
  library.articles.find(({ summary }) => summary.id === id)!.html = html;
  app.list.select(id);
  await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
  await tick();
}

describe("the reading pane", () => {
  it("says that nothing is selected", () => {
    expect(document.body.textContent).toContain("No article selected");
  });

  it("takes the keyboard, with an article and without", async () => {
    app.ui.focusPane("reader");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("No article selected"));
    await open("<p>x</p>");
    app.ui.focusPane("reader");
    await vi.waitFor(() => expect(document.activeElement).toBe(scroll()));
    app.reader.close();
    await tick();
    app.ui.focusPane("reader");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("No article selected"));
  });

  it("shows the text in a shadow root, below the article's title", async () => {
    await open("<h1>Part</h1><p>Words <b>here</b></p>");
    expect(document.querySelector("h1")!.textContent).toBe(app.reader.article!.summary.title);
    expect(root().querySelector("h2")!.textContent).toBe("Part");
    expect(root().querySelector("b")!.textContent).toBe("here");
  });

  it("opens links in the browser by every button, and never here", async () => {
    await open(`<p><a href="https://b.example/x"><b>go</b></a> <a href="#n">down</a></p><p id="n">note</p>`);
    const openUrl = vi.spyOn(app.backend.calls, "open_url").mockResolvedValue();
    for (const type of ["click", "auxclick"]) {
      const event = new MouseEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        button: type === "click" ? 0 : 1,
      });
      root().querySelector("a b")!.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    // A plain click first asks whether the page is an article of the library.
    await vi.waitFor(() => expect(openUrl.mock.calls).toEqual([["https://b.example/x"], ["https://b.example/x"]]));
    const target = root().querySelector<HTMLElement>("#n")!;
    target.scrollIntoView = vi.fn();
    root().querySelectorAll("a")[1]!.click();
    expect(target.scrollIntoView).toHaveBeenCalledOnce();
    expect(openUrl).toHaveBeenCalledTimes(2);
  });

  it("keeps to itself what keys do to a link, and shows where it leads", async () => {
    await open(`<p><a href="https://b.example/x">go</a></p><details><summary>more</summary>x</details>`);
    const seen = vi.fn();
    window.addEventListener("keydown", seen);
    const press = (selector: string, key: string) =>
      root()
        .querySelector(selector)!
        .dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    press("a", "Enter");
    press("summary", " ");
    expect(seen).not.toHaveBeenCalled();
    press("a", " ");
    press("a", "j");
    expect(seen).toHaveBeenCalledTimes(2);
    window.removeEventListener("keydown", seen);
    root()
      .querySelector("a")!
      .dispatchEvent(new Event("pointerover", { bubbles: true, composed: true }));
    await tick();
    expect(document.querySelector(".pointed")!.textContent).toBe("https://b.example/x");
  });

  it("puts the description in the place of an image that fails", async () => {
    await open(`<p><img src="https://a.example/1.png" alt="The view"><img src="https://a.example/2.png"></p>`);
    for (const image of root().querySelectorAll("img")) image.dispatchEvent(new Event("error"));
    const frames = [...root().querySelectorAll(".image-failed")];
    expect(frames.map((frame) => frame.querySelector(".words")!.textContent)).toEqual([
      "The view",
      "Image not available",
    ]);
    expect(root().querySelector("img")).toBeNull();
    frames[0]!.querySelector("button")!.click();
    const [again] = root().querySelectorAll("img");
    expect(again!.getAttribute("src")).toMatch(/&again=\d+$|^data:/);
    expect(root().querySelectorAll(".image-failed")).toHaveLength(1);
  });

  it("loads images once when they are off and asked for", async () => {
    await app.settings.set({ images: false });
    await open(`<p>x <img src="https://a.example/1.png" alt="View"></p>`);
    expect(root().querySelector("img")).toBeNull();
    const load = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Load images")!;
    await fireEvent.click(load);
    await tick();
    expect(root().querySelector("img")).not.toBeNull();
    await open(`<p>y <img src="https://a.example/2.png"></p>`, 23);
    expect(root().querySelector("img")).toBeNull();
  });

  it("heeds what a feed says of images, before what holds for all feeds", async () => {
    const image = `<p>x <img src="https://a.example/1.png" alt="View"></p>`;
    const id = library.articles.find(({ summary }) => summary.id === 24)!.summary.feed;
    await app.library.editFeed(id, { images: false });
    await vi.waitFor(() => expect(app.library.feedById.get(id)?.images).toBe(false));
    await open(image);
    expect(root().querySelector("img")).toBeNull();
    await app.settings.set({ images: false });
    await app.library.editFeed(id, { images: true });
    await vi.waitFor(() => expect(app.library.feedById.get(id)?.images).toBe(true));
    await tick();
    expect(root().querySelector("img")).not.toBeNull();
  });

  const place = (top: number, resume: boolean) => {
    const anchor = { quote: "", prefix: "", suffix: "", position: 0 };
    return { anchor, offset: 0, top, percent: 50, resume };
  };

  it("starts each article at its top, and comes back to where one was left when Broadsheet ended", async () => {
    library.articles.find(({ summary }) => summary.id === 24)!.place = place(300, false);
    library.articles.find(({ summary }) => summary.id === 23)!.place = place(80, false);
    await open("<p>x</p>");
    expect(scroll().scrollTop).toBe(300);
    await open("<p>y</p>", 23);
    expect(scroll().scrollTop).toBe(0);
    await open("<p>x</p>");
    expect(scroll().scrollTop).toBe(0);
  });

  it("reopens an article where it was left in its middle, unless that is not wanted", async () => {
    await open("<p>z</p>", 22);
    Object.defineProperties(scroll(), {
      clientHeight: { value: 400, configurable: true },
      scrollHeight: { value: 4000, configurable: true },
    });
    const kept = vi.spyOn(app.backend.calls, "keep_place");
    await open("<p>x</p>");
    const body = root().querySelector(".body")!;
    vi.spyOn(body, "getBoundingClientRect").mockImplementation(() => new DOMRect(0, 0, 600, 3900 - scroll().scrollTop));
    scroll().scrollTop = 1200;
    await fireEvent.scroll(scroll());
    expect(document.querySelector("[role=meter]")?.getAttribute("aria-valuenow")).toBe("34");
    await open("<p>y</p>", 23);
    expect(scroll().scrollTop).toBe(0);
    app.reading.keepNow();
    expect(kept).toHaveBeenCalledWith(24, expect.objectContaining({ top: 1200, resume: true }));
    await open("<p>x</p>");
    expect(scroll().scrollTop).toBe(1200);
    await app.settings.set({ reading: { ...app.settings.now.reading, resume: false } });
    await open("<p>y</p>", 23);
    await open("<p>x</p>");
    expect(scroll().scrollTop).toBe(0);
  });

  it("keeps its place when a newer text is asked for", async () => {
    await open("<p>x</p>");
    scroll().scrollTop = 120;
    const changed = library.articles.find(({ summary }) => summary.id === 24)!;
    changed.html = "<p>newer</p>";
    changed.summary = { ...changed.summary, updated: Date.now() };
    app.reader.heed([{ kind: "articles", feed: 1, new: [], updated: [24], removed: [] }]);
    await vi.waitFor(() => expect(app.reader.outdated).toBe(true));
    await tick();
    expect(root().textContent).toBe("x");
    await fireEvent.click(
      [...document.querySelectorAll("button")].find(({ textContent }) => /new version/.test(textContent))!,
    );
    await vi.waitFor(() => expect(root().textContent).toBe("newer"));
    expect(scroll().scrollTop).toBe(120);
  });

  it("keeps an article whose feed is unsubscribed, and where it came from", async () => {
    await open("<p>x</p>");
    const { feed } = app.reader.article!.summary;
    const name = app.library.feedById.get(feed)!.title;
    await app.library.unsubscribe([feed]);
    await vi.waitFor(() => expect(app.library.feedById.has(feed)).toBe(false));
    await tick();
    expect(root().textContent).toBe("x");
    expect(document.querySelector("header")!.textContent).toContain(name);
  });

  it("says so when the feed brought no text, and shows what is attached", async () => {
    await open("");
    expect(document.body.textContent).toContain("no text of this article");
    expect(document.querySelector("section .facts")!.textContent).toContain("33:00");
  });

  it("shows who is heard in an episode, its words and its chapters, and opens them in the browser", async () => {
    await open("<p>Listen.</p>", 16);
    const said = (element: Element | null) => element?.textContent?.replace(/[\u2068\u2069]|\s+/g, " ").trim() ?? "";
    const episode = await vi.waitFor(() => {
      const found = document.querySelector("section dl");
      expect(found).not.toBeNull();
      return found!;
    });
    expect(said(episode)).toMatch(/Ada Fern\s+Host/);
    expect(said(episode)).toMatch(/Lu Reed\s+sound designer/);
    expect([...episode.querySelectorAll("ol li")].map((li) => said(li.querySelector("time")))).toEqual([
      "0:00",
      "1:35",
      "31:00",
    ]);
    await fireEvent.click([...episode.querySelectorAll("a")].find((link) => said(link) === "German")!);
    await vi.waitFor(() => expect(library.opened).toEqual(["https://paper.example/16/worte.html"]));
  });

  it("reads the title aloud when the keyboard is not in the list", async () => {
    app.ui.focus = "reader";
    await open("<p>x</p>");
    const spoken = [...document.querySelectorAll("[aria-live]")].map((each) => each.textContent);
    expect(spoken).toContain(app.reader.article!.summary.title);
  });

  it("has nothing that axe objects to", async () => {
    await open(
      `<h3>Part</h3><p>x <a href="https://b.example/">y</a></p><table><tr><th>a</th></tr><tr><td>b</td></tr></table>`,
    );
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  describe("the context menu", () => {
    const PICTURE = `<a href="https://b.example/x"><img src="https://b.example/y.png" alt="y"></a>`;
    const lines = () =>
      [...document.querySelectorAll("[role=menuitem]")].map((line) => line.querySelector(".menu-label")!.textContent);

    /** Asks for the menu of an element; gives whether the web view's own would come. */
    async function ask(selector: string): Promise<boolean> {
      // Only inside the shell does an image have an address that leads back.
      const event = new MouseEvent("contextmenu", { bubbles: true, composed: true, cancelable: true, button: 2 });
      root().querySelector(selector)!.dispatchEvent(event);
      await tick();
      return !event.defaultPrevented;
    }

    async function choose(label: string): Promise<void> {
      await vi.waitFor(() => expect(lines()).toContain(label));
      const line = [...document.querySelectorAll("[role=menuitem]")].find((line) => line.textContent.includes(label))!;
      await fireEvent.pointerUp(line);
      await fireEvent.click(line);
    }

    beforeEach(() => void Object.assign(window, { __TAURI_INTERNALS__: {} }));
    afterEach(() => Reflect.deleteProperty(window, "__TAURI_INTERNALS__"));

    it("offers what can be done with a link and an image, then the article's commands", async () => {
      await open(`<p>${PICTURE}</p>`);
      expect(await ask("img")).toBe(false);
      await vi.waitFor(() => expect(lines()).toHaveLength(19));
      expect(lines().slice(0, 7)).toEqual([
        "Open link in browser",
        "Copy link",
        "View image",
        "Copy image",
        "Save image…",
        "Open image in browser",
        "Copy image address",
      ]);
      const keys = [...document.querySelectorAll("[role=menuitem] kbd")].map(({ textContent }) => textContent);
      expect(keys).toEqual(["m", "s", "l", "t", "d", "⇧D", "v", "⇧C", "⇧Y", "Ctrl+Shift+C"]);
    });

    it("copies and opens the foreign address", async () => {
      await open(`<p>${PICTURE}</p>`);
      await ask("img");
      await choose("Copy image address");
      await vi.waitFor(() => expect(library.opened).toEqual(["https://b.example/y.png"]));
      await ask("img");
      await choose("Open link in browser");
      await vi.waitFor(() => expect(library.opened.at(-1)).toBe("https://b.example/x"));
    });

    it("copies who to write to", async () => {
      await open(`<p><a href="mailto:ann@b.example">Ann</a></p>`);
      await ask("a");
      await choose("Copy link");
      await vi.waitFor(() => expect(library.opened).toEqual(["ann@b.example"]));
    });

    it("has only the article's commands for its text, and leaves selected text to the web view", async () => {
      await open("<p>Words <b>here</b></p>");
      await ask("b");
      await vi.waitFor(() => expect(lines()).toHaveLength(12));
      await fireEvent.keyDown(document.querySelector("[role=menu]")!, { key: "Escape" });
      await vi.waitFor(() => expect(lines()).toHaveLength(0));
      vi.spyOn(window, "getSelection").mockReturnValue({ type: "Range" } as Selection);
      expect(await ask("b")).toBe(true);
      expect(lines()).toHaveLength(0);
    });
  });
});
