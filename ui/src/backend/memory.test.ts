import { beforeEach, describe, expect, it } from "vitest";
import type { ArticleQuery, Change } from "./contract";
import { demoLibrary } from "./demo";
import { MemoryLibrary, openMemory } from "./memory";
import { decodeView } from "./view";

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 20, 12);

let now: number;
let library: MemoryLibrary;
let heard: Change[];

beforeEach(() => {
  now = NOON;
  library = new MemoryLibrary(demoLibrary(now, 6), () => now);
  heard = [];
  library.listen((changes) => heard.push(...changes));
});

const calls = () => openMemory(library).calls;
const ids = async (query: ArticleQuery) => [...decodeView(await calls().open_view(query)).ids];

describe("the library in memory", () => {
  it("brings a snoozed article back unread at the top, announced as new", async () => {
    const [, second = 0] = await ids({ scope: { kind: "all" } });
    await calls().set_read([second], true);
    const before = await calls().summaries([second]);
    const { undo } = await calls().snooze([second], now + DAY);
    expect(await ids({ scope: { kind: "all" } })).not.toContain(second);
    expect(await ids({ scope: { kind: "snoozed" } })).toEqual([second]);
    expect((await calls().counts()).snoozed).toBe(1);
    now += DAY;
    expect((await ids({ scope: { kind: "unread" } }))[0]).toBe(second);
    expect(heard).toContainEqual(expect.objectContaining({ kind: "articles", new: [second] }));
    expect((await calls().summaries([second]))[0]?.published).toBe(before[0]?.published);
    await calls().undo(undo);
    expect(await calls().summaries([second])).toEqual(before);
    expect((await ids({ scope: { kind: "all" } }))[1]).toBe(second);
  });

  it("knows a tag in whatever case, and takes its removal back", async () => {
    const some = (await ids({ scope: { kind: "all" } })).slice(0, 2);
    await calls().tag(some, ["Straße"], []);
    await calls().tag(some, ["STRASSE"], []);
    const tag = (await calls().sidebar()).tags.find(({ name }) => name === "Straße")!;
    expect((await calls().sidebar()).tags.filter(({ id }) => id >= tag.id)).toHaveLength(1);
    expect(await ids({ scope: { kind: "tag", id: tag.id } })).toEqual(some);
    const { undo } = await calls().remove_tag(tag.id);
    expect((await calls().summaries(some)).every(({ tags }) => !tags.includes(tag.id))).toBe(true);
    await calls().undo(undo);
    expect(await ids({ scope: { kind: "tag", id: tag.id } })).toEqual(some);
    await expect(calls().rename_tag(tag.id, "reisen")).rejects.toMatchObject({ code: "tag_exists" });
  });

  it("groups by the days of a zone, and by feeds in the order of the sidebar", async () => {
    const query: ArticleQuery = { scope: { kind: "all" }, group: { kind: "day", zone: "Asia/Kolkata" } };
    const { groups, ids: all } = decodeView(await calls().open_view(query));
    expect(groups[0]).toEqual({ start: 0, key: Date.UTC(2026, 10, 19, 18, 30) });
    expect(groups.every(({ key }, index) => index === 0 || key < (groups[index - 1]?.key ?? 0))).toBe(true);
    const [first] = library.feeds;
    await calls().arrange([{ kind: "feed", id: 11 }], first?.folder ?? null, null, []);
    const byFeed = decodeView(await calls().open_view({ scope: { kind: "all" }, group: { kind: "feed" } }));
    expect(byFeed.ids).toHaveLength(all.length);
    expect(new Set(byFeed.groups.map(({ key }) => key)).size).toBe(library.feeds.length);
    expect((await calls().sidebar()).feeds.find(({ id }) => id === 11)?.folder).toBe(first?.folder);
    await expect(calls().arrange([{ kind: "folder", id: 1 }], 2, null, [])).rejects.toMatchObject({
      code: "folder_cycle",
    });
  });

  it("lists what was done, and takes an old step back without touching later ones", async () => {
    const all = await ids({ scope: { kind: "unread" } });
    const [first = 0] = all;
    const marked = await calls().mark_all_read({ scope: { kind: "unread" } }, null, null);
    await calls().set_read([first], false);
    await calls().set_read([first], true);
    await calls().undo(marked.undo);
    expect(await ids({ scope: { kind: "unread" } })).toEqual(all.filter((id) => id !== first));
    const [newest, , oldest] = await calls().journal();
    expect(newest).toMatchObject({ kind: "read", count: 1, undone: false });
    expect(oldest).toMatchObject({ kind: "read", count: all.length, view: { kind: "unread" }, undone: true });
  });
});
