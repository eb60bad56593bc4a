import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { program, type Program } from "./support/program";
import { canRun, commandById, COMMANDS } from "../src/commands/table";
import { dayBeside, dayOf, midnight, requestFor, visit } from "../src/state/briefing-time";

const HOUR = 3_600_000;

describe("the time of a briefing", () => {
  it("begins at the reader's own midnight, and ends with its day when that is over", () => {
    const now = new Date(2026, 2, 29, 15).getTime();
    expect(requestFor({ kind: "today" }, null, now)).toMatchObject({ since: new Date(2026, 2, 29).getTime() });
    expect(requestFor({ kind: "today" }, null, now).until).toBeUndefined();
    const past = requestFor({ kind: "day", day: "2026-03-29" }, null, now);
    expect([past.since, past.until]).toEqual([new Date(2026, 2, 29).getTime(), new Date(2026, 2, 30).getTime() - 1]);
  });

  it("knows the days beside a day, over months and turned clocks", () => {
    expect(dayBeside("2026-03-01", -1)).toBe("2026-02-28");
    expect(dayBeside("2026-12-31", 1)).toBe("2027-01-01");
    for (const day of ["2026-03-29", "2026-10-25", "2026-01-01"]) expect(dayOf(midnight(day))).toBe(day);
  });

  it("counts a visit once, however often it is looked at, and remembers the one before", () => {
    const first = visit({ last: null, since: null }, 10 * HOUR);
    expect(first).toEqual({ last: 10 * HOUR, since: null });
    const again = visit(first, 10.2 * HOUR);
    expect(again.since).toBeNull();
    const next = visit(again, 20 * HOUR);
    expect(next).toEqual({ last: 20 * HOUR, since: 10.2 * HOUR });
    expect(visit(next, 20.1 * HOUR).since).toBe(10.2 * HOUR);
  });

  it("is a day for who was never here, and a week for who was long away", () => {
    const now = 1_000 * HOUR;
    expect(requestFor({ kind: "since" }, null, now).since).toBe(now - 24 * HOUR);
    expect(requestFor({ kind: "since" }, 1, now).since).toBe(now - 7 * 24 * HOUR);
  });
});

describe("the briefing", () => {
  let made: Program;
  beforeEach(async () => {
    made = await program(12);
    await made.app.briefing.show();
    await made.app.briefing.choose({ kind: "since" });
  });
  afterEach(() => made.end());
  const run = (id: string): unknown => commandById(id).run(made.app);

  it("stands in place of the list, whichever that is, and goes when another view comes", async () => {
    const { app } = made;
    expect([app.ui.briefing, app.ui.takesTurns]).toEqual([true, true]);
    await app.walking.show(app.list.scope);
    expect([app.ui.briefing, app.ui.takesTurns]).toEqual([false, false]);
  });

  it("lets the keys go from story to story, and back from an article", async () => {
    const { app } = made;
    const [first, second] = app.briefing.stories;
    run("next-article");
    expect([app.briefing.current, app.list.selected]).toEqual([first?.article, first?.article]);
    run("next-article");
    expect(app.briefing.current).toBe(second?.article);
    run("open");
    await made.settle(500);
    expect([app.ui.page, app.reader.article?.summary.id]).toEqual(["reader", second?.article]);
    expect(canRun(commandById("back-to-article"), app)).toBe(true);
    run("back-to-article");
    expect([app.ui.page, app.ui.briefing, app.briefing.current]).toEqual(["list", true, second?.article]);
    run("previous-article");
    expect(app.briefing.move(-1)).toBe(false);
  });

  it("stays as it is while articles come, and offers them", async () => {
    const { app, library } = made;
    const page = app.briefing.page;
    library.arrive(1, 3);
    await made.settle();
    expect([app.briefing.page, app.briefing.newCount]).toEqual([page, 3]);
    run("show-new");
    await made.settle();
    expect(app.briefing.newCount).toBe(0);
    expect(app.briefing.page?.articles).toBe((page?.articles ?? 0) + 3);
  });

  it("is marked as read in one step, which can be taken back", async () => {
    const { app } = made;
    const calls = vi.spyOn(app.backend.calls, "set_read");
    run("mark-all-read");
    await made.settle();
    expect(calls).toHaveBeenCalledTimes(1);
    expect(app.briefing.stories.every((story) => app.briefing.isRead(story))).toBe(true);
    await app.toasts.undo();
    await made.settle();
    expect(app.briefing.stories.every((story) => app.briefing.isRead(story))).toBe(false);
  });

  it("changes nothing of the list that is behind it", () => {
    const about = COMMANDS.filter((command) => ["select-all", "mark-above-read", "toggle-order"].includes(command.id));
    expect(about).toHaveLength(3);
    for (const command of about) expect(canRun(command, made.app), command.id).toBe(false);
  });

  it("is of one time: a slow answer to an earlier choice is not shown", async () => {
    const { app } = made;
    const slow = app.briefing.choose({ kind: "day", day: "2001-01-01" });
    await app.briefing.choose({ kind: "since" });
    await slow;
    expect(app.briefing.stories.length).toBeGreaterThan(0);
  });
});

describe("what is learned from reading", () => {
  it("is nothing of what was marked", async () => {
    const { app, end, settle } = await program(6);
    const before = await app.backend.calls.interests();
    await app.marking.allNow();
    await settle();
    expect(await app.backend.calls.interests()).toEqual(before);
    await app.backend.calls.note_attention(app.list.ids[0] ?? 0);
    expect(await app.backend.calls.interests()).not.toEqual(before);
    end();
  });
});
