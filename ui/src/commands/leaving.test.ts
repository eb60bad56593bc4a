import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import { mailAddress, MOST_IN_BOOK } from "./leaving";
import { commandById } from "./table";

let app: AppState;
let library: MemoryLibrary;
let stop: () => void;

beforeEach(async () => {
  library = new MemoryLibrary(demoLibrary(Date.now(), 24));
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
  app.list.select(app.list.ids[0]!);
  await vi.waitFor(() => expect(app.reader.article).not.toBeNull());
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const messages = () => app.toasts.shown.map(({ key }) => key);

describe("articles leave the library", () => {
  it("by mail, in an address that mail programs take", () => {
    const address = mailAddress("Tides & trains", "https://a.example/?a=1&b=2");
    expect(address).toBe(
      "mailto:?subject=Tides%20%26%20trains&body=Tides%20%26%20trains%0A%0Ahttps%3A%2F%2Fa.example%2F%3Fa%3D1%26b%3D2",
    );
    expect(mailAddress("x".repeat(5_000), "https://a.example/").length).toBeLessThan(2_000);
    expect(mailAddress("x", `https://a.example/${"y".repeat(5_000)}`).length).toBeLessThan(2_000);
  });

  it("as text on the clipboard", async () => {
    commandById("copy-text").run(app);
    await vi.waitFor(() => expect(messages()).toContain("toast-texts-copied"));
    expect(library.opened.at(-1)).toContain(app.reader.article!.summary.title);
  });

  it("as links without what tells where one came from", async () => {
    library.articles.find(({ summary }) => summary.id === app.reader.id)!.summary.url =
      "https://a.example/?utm_source=x";
    await app.list.show({ kind: "all" });
    app.list.select(library.articles.find(({ summary }) => summary.url?.includes("utm"))!.summary.id);
    commandById("copy-address").run(app);
    await vi.waitFor(() => expect(library.opened.at(-1)).toBe("https://a.example/"));
  });

  it("as a file that the message shows", async () => {
    commandById("save-html").run(app);
    await vi.waitFor(() => expect(messages()).toContain("export-done"));
    app.toasts.shown.at(-1)!.action!.run();
    expect(library.opened.at(-1)).toMatch(/\.html$/);
  });

  it("as a book of the list, with a dialog that stops it", async () => {
    const written = vi.spyOn(app.backend.calls, "export_articles");
    commandById("save-view-epub").run(app);
    await vi.waitFor(() => expect(app.dialogs.open?.kind).toBe("exporting"), 3_000);
    expect(written.mock.calls[0]![0]).toEqual(Array.from(app.list.ids.subarray(0, MOST_IN_BOOK)));
    await vi.waitFor(() => expect(app.exporting.progress!.done).toBeGreaterThan(0));
    app.exporting.stop();
    await vi.waitFor(() => expect(app.exporting.progress).toBeNull());
    expect(app.dialogs.open).toBeNull();
    expect(messages()).toEqual([]);
  });

  it("nowhere when the person gives up", async () => {
    vi.spyOn(app.backend.calls, "choose_export").mockResolvedValue(null);
    const written = vi.spyOn(app.backend.calls, "export_articles");
    await app.exporting.run([1], "epub", "x");
    expect(written).not.toHaveBeenCalled();
  });
});

describe("links to articles of the library", () => {
  const urlOf = (id: number) => library.articles.find(({ summary }) => summary.id === id)!.summary.url!;

  it("open here, and lead back", async () => {
    const from = app.reader.id!;
    const to = app.list.ids[5]!;
    expect(await app.trail.follow(`${urlOf(to)}#part`)).toBe(true);
    await vi.waitFor(() => expect(app.reader.article!.summary.id).toBe(to));
    expect(app.trail.back!.id).toBe(from);
    commandById("back-to-article").run(app);
    await vi.waitFor(() => expect(app.reader.article!.summary.id).toBe(from));
    expect(app.trail.back).toBeNull();
  });

  it("leave to the browser what is not here, and the article itself", async () => {
    expect(await app.trail.follow("https://elsewhere.example/")).toBe(false);
    expect(await app.trail.follow(urlOf(app.reader.id!))).toBe(false);
  });

  it("end the way back when the person goes elsewhere", async () => {
    const to = app.list.ids[5]!;
    await app.trail.follow(urlOf(to));
    app.list.select(app.list.ids[2]!);
    expect(app.trail.back).toBeNull();
  });

  it("lose no place in the list", async () => {
    await app.list.show({ kind: "feed", id: 1 });
    const [first, second] = app.list.ids;
    app.list.select(first!);
    await vi.waitFor(() => expect(app.reader.article!.summary.id).toBe(first));
    const other = library.articles.find(({ summary }) => summary.feed === 2)!.summary.id;
    expect(await app.trail.follow(urlOf(other))).toBe(true);
    commandById("next-article").run(app);
    expect(app.list.selected).toBe(second);
  });
});
