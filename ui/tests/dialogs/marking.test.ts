import { fireEvent, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accessibilityTroubles } from "../support/accessible";
import { press, stage, until, type Stage } from "../support/stage";
import "../../src/dialogs/HistoryDialog.svelte";
import "../../src/dialogs/MarkAllDialog.svelte";
import "../../src/dialogs/OpenManyDialog.svelte";
import "../../src/dialogs/SnoozeDialog.svelte";
import "../../src/dialogs/TagDialog.svelte";

let on: Stage;
beforeEach(async () => (on = await stage()));
afterEach(() => on.end());

const ids = (count: number): number[] => Array.from(on.app.list.ids.subarray(0, count));
const statusOf = (id: number) => on.library.articles.find(({ summary }) => summary.id === id)!.summary;
const tagsOf = (id: number): string[] => on.app.library.tagNames(statusOf(id).tags);
const field = () => screen.getByRole("combobox");
const options = () => screen.queryAllByRole("option").map((option) => option.textContent.trim());
const type = (value: string) => fireEvent.input(field(), { target: { value } });

describe("the tags of articles", () => {
  beforeEach(async () => {
    on.library.articles = on.library.articles.map((each) => ({ ...each, summary: { ...each.summary, tags: [] } }));
    on.library.tags = [
      { id: 1, name: "Travel" },
      { id: 2, name: "Rust" },
    ];
    on.library.announce({ kind: "everything" });
    await until(() => expect(on.app.library.tags.map(({ name }) => name)).toContain("Rust"));
  });

  it("are found, made and given by keys alone, in one step", async () => {
    await on.open({ kind: "tag", articles: ids(3) });
    await until(() => expect(options()).toEqual(["Rust", "Travel"]));
    await type("tra");
    expect(options()).toEqual(["Travel", "Make “⁨tra⁩”"]);
    await press("Enter", field());
    await type("Long reads");
    await press("Enter", field());
    await press("Enter", field());
    await until(() => expect(on.app.dialogs.open).toBeNull());
    await until(() => expect(ids(3).map(tagsOf)).toEqual(Array(3).fill(["Travel", "Long reads"])));
    await on.app.toasts.undo();
    expect(ids(3).map((id) => statusOf(id).tags)).toEqual([[], [], []]);
  });

  it("are taken off, and kept where only some have them and nothing was said", async () => {
    const [one, two] = ids(2) as [number, number];
    await on.app.backend.calls.tag([one], ["Rust", "Travel"], []);
    await on.app.backend.calls.tag([two], ["Rust"], []);
    await on.open({ kind: "tag", articles: [one, two] });
    await until(() =>
      expect(options()).toEqual(["Rust", "Travel on some"].map((text) => expect.stringContaining(text))),
    );
    await press(" ", field());
    await press("Enter", field(), { ctrlKey: true });
    await until(() => expect([one, two].map(tagsOf)).toEqual([["Travel"], []]));
  });

  it("are nothing that axe objects to", async () => {
    await on.open({ kind: "tag", articles: ids(2) });
    await type("new");
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });
});

describe("snoozing", () => {
  it("puts articles off until the moment that is chosen", async () => {
    await on.open({ kind: "snooze", articles: ids(2) });
    await fireEvent.click(screen.getByRole("button", { name: /^Tomorrow/ }));
    await until(() => expect(on.library.counts().snoozed).toBe(2));
    expect(new Date(statusOf(ids(1)[0]!).snoozed_until!).getHours()).toBe(8);
    expect(on.app.dialogs.open).toBeNull();
  });

  it("until a day of the calendar, and wakes", async () => {
    const [id] = ids(1) as [number];
    await on.open({ kind: "snooze", articles: [id], picking: true });
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: /^Snooze until/ }));
    await until(() => expect(statusOf(id).snoozed_until).not.toBeNull());
    await until(() => expect(on.app.list.statuses.of(id)?.snoozed_until).not.toBeNull());
    await on.open({ kind: "snooze", articles: [id] });
    await fireEvent.click(screen.getByRole("button", { name: "Wake now" }));
    await until(() => expect(statusOf(id).snoozed_until).toBeNull());
  });
});

describe("the history of changes", () => {
  const lines = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent.replace(/[⁨⁩]/g, ""));

  it("says when there is nothing", async () => {
    await on.open({ kind: "history" });
    await until(() => expect(screen.getByText("Nothing was changed yet.")).not.toBeNull());
  });

  it("lists what was done, newest first, and takes each step back by itself", async () => {
    const [one, two] = ids(2) as [number, number];
    const before = statusOf(one).starred;
    await on.app.marking.setStarred([one], !before);
    await on.app.marking.setReadLater([one, two], true);
    await on.open({ kind: "history" });
    await until(() => expect(lines()).toHaveLength(2));
    expect(lines()[0]).toContain("2 articles kept for later");
    expect(lines()[1]).toContain(statusOf(one).title);
    expect(await accessibilityTroubles(document.body)).toEqual([]);
    await fireEvent.click(screen.getAllByRole("button", { name: /^Undo: / })[1]!);
    await until(() => expect(statusOf(one).starred).toBe(before));
    expect(statusOf(one).read_later).toBe(true);
    await until(() => expect(screen.getAllByRole("button", { name: /^Undo: / })).toHaveLength(1));
    expect(document.querySelectorAll("li.undone")).toHaveLength(1);
  });

  it("follows what happens while it is open", async () => {
    await on.open({ kind: "history" });
    await on.app.backend.calls.set_starred(ids(1), !statusOf(ids(1)[0]!).starred);
    await until(() => expect(lines()).toHaveLength(1));
  });
});

describe("questions", () => {
  it("are asked before all is marked, when that is wanted", async () => {
    await on.app.settings.set({ ask_before_mark_all: true });
    await on.app.marking.all();
    expect(on.library.counts().unread).toBeGreaterThan(0);
    await on.open({ kind: "mark-all" });
    await fireEvent.click(screen.getByRole("button", { name: "Mark as read" }));
    await until(() => expect(on.library.counts().unread).toBe(0));
  });

  it("are asked before many articles are opened, and not before a few", async () => {
    const { openArticles } = await import("../../src/commands/opening");
    await openArticles(on.app, ids(20));
    expect(on.library.opened).toHaveLength(20);
    await openArticles(on.app, ids(21));
    expect(on.library.opened).toHaveLength(20);
    await on.open({ kind: "open-many", articles: ids(21) });
    await tick();
    await fireEvent.click(screen.getByRole("button", { name: /^Open / }));
    await until(() => expect(on.library.opened).toHaveLength(41));
  });
});
