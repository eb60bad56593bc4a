import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Frame from "./support/Frame.svelte";
import { accessibilityTroubles } from "./support/accessible";
import { suitPurify } from "./support/purify";
import type { Cleaned } from "../src/backend/contract";
import { demoLibrary } from "../src/backend/demo";
import { MemoryLibrary, openMemory } from "../src/backend/memory";
import { commandById } from "../src/commands/table";
import SettingsDialog from "../src/settings/SettingsDialog.svelte";
import type { AppState } from "../src/state/context";
import { createApp, startApp } from "../src/state/create";
import ReadingPane from "../src/reading-pane/ReadingPane.svelte";

let app: AppState;
let library: MemoryLibrary;
let stop: () => void;

suitPurify();

beforeEach(async () => {
  library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  app = createApp(openMemory(library));
  app.words.use(["en"]);
  stop = await startApp(app);
});

afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
});

const CLEANED: Cleaned = {
  original: "<p>Sign up!</p><p>The story.</p>",
  removed: [
    {
      reason: "asking",
      text: "Sign up!",
      html: '<p>Sign up! <img src="https://t.example/p.gif" alt="pixel"><a href="https://a.example/x">Here</a><script>alert(1)</script></p>',
    },
    { reason: "filter", text: "https://t.example/p.gif", html: "" },
  ],
  teasers: [{ title: "Another story", url: "https://a.example/another" }],
  abridged: [],
};
const text = () => document.querySelector(".host")!.shadowRoot!.textContent ?? "";
/** Without the marks around what was put into a sentence. */
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, "").trim();
const button = (name: string) =>
  [...document.querySelectorAll("button")].find((each) => plain(each.textContent) === name);
const command = commandById("original");

async function open(id: number, cleaned?: Cleaned): Promise<void> {
  const article = library.articles.find(({ summary }) => summary.id === id)!;
  article.html = "<p>The story.</p>";
  if (cleaned) article.cleaned = cleaned;
  else delete article.cleaned;
  app.list.select(id);
  await vi.waitFor(() => expect(app.reader.article?.summary.id).toBe(id));
  await tick();
}

describe("the clean story", () => {
  beforeEach(() => void render(Frame, { app, part: ReadingPane }));

  it("tells what was left out, and unfolds it in place without fetching anything", async () => {
    await open(24, CLEANED);
    expect(text().trim()).toBe("The story.");
    const fold = button("2 blocks removed")!;
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    await fireEvent.click(fold);
    expect(fold.getAttribute("aria-expanded")).toBe("true");
    const pieces = [...document.querySelectorAll(".piece")].map((piece) => piece.shadowRoot!);
    expect(pieces.map((piece) => piece.textContent)).toEqual(["Sign up! pixelHere", "https://t.example/p.gif"]);
    expect(pieces[0]!.querySelector("img, script")).toBeNull();
    expect(document.body.textContent).toContain("Request to subscribe or follow");
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await fireEvent.click(fold);
    expect(document.querySelector(".piece")).toBeNull();
  });

  it("shows the untouched original and the story again, by command and by button", async () => {
    await open(24, CLEANED);
    expect(command.when?.(app)).toBe(true);
    command.run(app);
    await tick();
    expect(text()).toContain("Sign up!");
    expect(button("2 blocks removed")).toBeUndefined();
    await fireEvent.click(button("Show the story alone")!);
    expect(text()).not.toContain("Sign up!");
    // Another article is clean again.
    command.run(app);
    await open(18, CLEANED);
    expect(text()).not.toContain("Sign up!");
  });

  it("keeps other stories as links", async () => {
    const opened = vi.spyOn(app.backend.calls, "open_url").mockResolvedValue();
    await open(24, CLEANED);
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent === "Another story")!;
    expect(document.body.textContent).toContain("More on this page");
    await fireEvent.click(link);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith("https://a.example/another"));
  });

  it("says nothing where nothing was left out", async () => {
    await open(24);
    expect(document.querySelector(".removed")).toBeNull();
    expect(command.when?.(app)).toBe(false);
    await open(18, { ...CLEANED, removed: [], original: "", teasers: [] });
    expect(document.querySelector(".removed")).toBeNull();
  });
});

describe("the settings of filters", () => {
  const field = (label: string) =>
    [...document.querySelectorAll("label")].find(({ textContent }) => textContent.trim().startsWith(label))!;
  const control = (label: string) => document.getElementById(field(label).htmlFor)!;

  it("adds a list by its address, asks for it, and tells of it", async () => {
    app.dialogs.settingsPage = "filters";
    render(Frame, { app, part: SettingsDialog });
    await vi.waitFor(() => expect(document.body.textContent).toContain("EasyPrivacy"));
    const address = control("Add a list by its address") as HTMLInputElement;
    await fireEvent.input(address, { target: { value: "javascript:alert(1)" } });
    await fireEvent.submit(address.form!);
    expect(document.body.textContent).toContain("This is no web address.");
    await fireEvent.input(address, { target: { value: "lists.example/missing.txt" } });
    await fireEvent.submit(address.form!);
    const url = "https://lists.example/missing.txt";
    await vi.waitFor(() => expect(app.settings.now.filtering.lists).toEqual([{ url, on: true }]));
    await vi.waitFor(() => expect(document.body.textContent).toContain("There is no list at this address."));
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    const remove = [...document.querySelectorAll("button")].find((each) =>
      plain(each.getAttribute("aria-label") ?? "").startsWith("Remove"),
    )!;
    await fireEvent.click(remove);
    await vi.waitFor(() => expect(app.settings.now.filtering.lists).toEqual([]));
  });

  it("tells which own rules do not hold, by line", async () => {
    app.dialogs.settingsPage = "filters";
    render(Frame, { app, part: SettingsDialog });
    const rules = control("Your own rules");
    await fireEvent.input(rules, { target: { value: "||a.example^\n##div[" } });
    await fireEvent.blur(rules);
    await vi.waitFor(() => expect(app.settings.now.filtering.own_rules).toContain("##div["));
    await vi.waitFor(() => expect(document.body.textContent).toContain("The selector cannot be read."));
    expect(plain(document.body.textContent)).toContain("Line 2:");
    expect(document.body.textContent).toContain("One rule");
  });
});
