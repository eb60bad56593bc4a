import { beforeEach, describe, expect, it, vi } from "vitest";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import { entriesFor } from "./menus";
import { SidebarState } from "./sidebar.svelte";

let memory: MemoryLibrary;
let app: AppState;
let sidebar: SidebarState;

beforeEach(async () => {
  memory = new MemoryLibrary(demoLibrary(Date.now(), 8));
  app = createApp(openMemory(memory));
  app.words.use(["en"]);
  await startApp(app);
  sidebar = new SidebarState(app, () => {});
  app.ui.expanded.add(1).add(3);
});

type Item = Extract<MenuEntry, { run: () => void }>;
const flat = (entries: readonly MenuEntry[]): Item[] =>
  entries.flatMap((entry) => (entry.kind === "separator" ? [] : entry.kind === "sub" ? flat(entry.entries) : [entry]));
/** Without the marks that keep the directions of a sentence's parts apart. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
const items = (key?: string): Item[] =>
  flat(entriesFor(app, sidebar, key)).map((item) => ({ ...item, label: plain(item.label) }));
const labels = (key?: string): string[] => items(key).map(({ label }) => label);
const run = (key: string | undefined, label: string | RegExp): void =>
  items(key)
    .find((item) => (typeof label === "string" ? item.label === label : label.test(item.label)))!
    .run();

describe("the menus of the sidebar", () => {
  it("4.3.16 offer for a feed all that can be done with it", () => {
    expect(labels("feed:1")).toEqual(
      expect.arrayContaining([
        ...["Refresh", "Mark all as read", "Older than a week", "Rename", "Properties…", "Copy feed address"],
        ...["Open home page", "Always, also offline", "Never show", "Pause", "Move to…", "Move up in the sidebar"],
        "Unsubscribe",
      ]),
    );
  });

  it("keep the full text and the images of a feed", async () => {
    run("feed:1", "Always, also offline");
    await vi.waitFor(() => expect(app.library.feedById.get(1)?.full_text).toBe("always"));
    expect(items("feed:1").find(({ label }) => label === "Always, also offline")?.checked).toBe(true);
    run("feed:1", "Never show");
    await vi.waitFor(() => expect(app.library.feedById.get(1)?.images).toBe(false));
    run("feed:1", "As set for all feeds");
    await vi.waitFor(() => expect(app.library.feedById.get(1)?.images).toBeNull());
  });

  it("mark what is older as read, and nothing else", async () => {
    const DAY = 86_400_000;
    const of = memory.articles.filter(({ summary }) => summary.feed === 1);
    of.forEach(({ summary }, index) =>
      Object.assign(summary, { read: false, published: Date.now() - index * 3 * DAY }),
    );
    await app.library.load();
    run("feed:1", "Older than a week");
    await vi.waitFor(() => expect(app.library.unreadOf(1)).toBe(3));
  });

  it("of several rows are about all of them", async () => {
    sidebar.choose("feed:1");
    await vi.waitFor(() => expect(sidebar.selected).toBe("feed:1"));
    sidebar.click("feed:2", { ctrlKey: true, metaKey: false, shiftKey: false });
    sidebar.click("folder:3", { ctrlKey: true, metaKey: false, shiftKey: false });
    expect(labels("feed:2")).toContain("Settings of 6 feeds…");
    run("feed:2", /^Copy/);
    await vi.waitFor(() => expect(memory.opened.at(-1)?.split("\n")).toHaveLength(6));
    run("feed:2", "Mark all as read");
    await vi.waitFor(() => expect(app.library.unreadOf(1) + app.library.unreadIn({ kind: "folder", id: 3 })).toBe(0));
    // One step, one message.
    expect(app.toasts.shown.filter(({ key }) => key === "toast-marked-read")).toHaveLength(1);
    run("feed:2", "Pause");
    await vi.waitFor(() => expect([1, 2, 5, 7].map((id) => app.library.feedById.get(id)?.paused)).not.toContain(false));
    expect(labels("feed:2")).toContain("Resume");
    // A row that is not among them is about itself.
    expect(labels("feed:9")).toContain("Properties…");
  });

  it("count what stands in a chosen folder once, and act on nothing that cannot be seen", () => {
    sidebar.choose("folder:3");
    sidebar.click("feed:5", { ctrlKey: true, metaKey: false, shiftKey: false });
    expect(sidebar.nodesWith("feed:5").map(({ kind }) => kind)).toEqual(["folder"]);
    sidebar.click("feed:1", { ctrlKey: true, metaKey: false, shiftKey: false });
    app.ui.toggleFolder(1, false);
    expect(sidebar.nodesWith("folder:3")).toHaveLength(1);
  });

  it("of tags rename and remove, undoably", async () => {
    const ids = [memory.articles[0]!.summary.id];
    await app.backend.calls.tag(ids, ["Harbours"], []);
    await app.library.load();
    const tag = app.library.tags.find(({ name }) => name === "Harbours")!;
    run(`tag:${tag.id}`, "Rename");
    expect(sidebar.renaming).toBe(`tag:${tag.id}`);
    sidebar.endRename(" Ports ");
    await vi.waitFor(() => expect(app.library.tagById.get(tag.id)?.name).toBe("Ports"));
    await app.walking.show({ kind: "tag", id: tag.id });
    run(`tag:${tag.id}`, "Remove tag");
    // What is shown is gone: the list goes where there is something.
    await vi.waitFor(() => expect(app.list.scope).toEqual({ kind: "unread" }));
    await app.toasts.undo();
    await vi.waitFor(() => expect(app.library.tagById.has(tag.id)).toBe(true));
  });

  it("of the empty space are about the sidebar", () => {
    expect(labels()).toEqual(
      expect.arrayContaining(["Add a feed", "New folder", "Sort by name", "Open all folders", "Close all folders"]),
    );
  });

  it("show Snoozed only while something is, or while it is shown", async () => {
    expect(sidebar.rows.map(({ key }) => key)).not.toContain("snoozed");
    await app.backend.calls.snooze([memory.articles[0]!.summary.id], Date.now() + 86_400_000);
    await app.library.load();
    expect(sidebar.rows.map(({ key }) => key)).toContain("snoozed");
  });
});
