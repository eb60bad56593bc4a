import { beforeEach, describe, expect, it } from "vitest";
import { openMemory } from "../backend/memory";
import { COMMANDS } from "../commands/table";
import type { AppState } from "../state/context";
import { createApp } from "../state/create";
import { BUTTONS, buttonsFor, MORE, moreEntries, roomFor, type MoreLine } from "./more";

const marks = { read: false, starred: true, read_later: false, snoozed_until: null, tags: [] };
let app: AppState;

beforeEach(() => {
  app = createApp(openMemory());
  app.words.use(["en"]);
});

const commandsOf = (lines: readonly MoreLine[]): string[] =>
  lines.flatMap((line) => ("sub" in line ? commandsOf(line.lines) : [line.command]));

describe("the article's toolbar", () => {
  it("names commands that exist, and each once", () => {
    const named = [...BUTTONS.map(({ command }) => command), ...Object.values(MORE).flatMap(commandsOf)];
    expect(named.filter((id) => !COMMANDS.some((command) => command.id === id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it("keeps a place for the menu, and gives way from the end", () => {
    expect(roomFor(5, 0)).toBe(5);
    expect(roomFor(5, 6 * 34)).toBe(5);
    expect(roomFor(5, 6 * 34 - 1)).toBe(4);
    expect(roomFor(5, 6 * 34, 1)).toBe(4);
    expect(roomFor(5, 20)).toBe(0);
  });

  it("puts what has no room into the menu, in words for what it does now", () => {
    const entries = moreEntries(app, buttonsFor(true).slice(1), marks);
    expect(entries[0]).toMatchObject({ label: "Take the star off", shortcut: "s" });
    const end = entries.findIndex(({ kind }) => kind === "separator");
    expect(end).toBe(BUTTONS.length - 1);
    expect(moreEntries(app, [], marks).length).toBe(entries.length - end - 1);
  });

  it("offers nothing to open for an article without an address", () => {
    expect(buttonsFor(false).map(({ command }) => command)).not.toContain("open-original");
  });
});
