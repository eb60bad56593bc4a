import { within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Recovery } from "../../src/backend/contract";
import { accessibilityTroubles } from "../support/accessible";
import { type Stage, click, dialog, messages, press, said, stage, until } from "../support/stage";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

const open = () => on.open({ kind: "settings", page: "library" });
const askAboutTheNewest = () =>
  within(rows()[0]!)
    .getByRole("button", { name: /^Put back the backup/ })
    .click();
const rows = () => within(dialog()!).getAllByRole("listitem");

describe("Library and backups", () => {
  it("lists backups with date, reason and size, and makes one more", async () => {
    const shown = await open();
    await until(() => expect(rows()).toHaveLength(4));
    expect(said(shown)).toMatch(/Weekly · \d+ articles · 47 MB/);
    expect(said(shown)).toContain("Articles and all that belongs to them 51 MB");
    await click("Back up now");
    await until(() => expect(messages()).toEqual(["A backup was made."]));
    expect(rows()).toHaveLength(5);
    expect(await accessibilityTroubles(shown)).toEqual([]);
  });

  it("asks before it puts one back, by keyboard, and can go back again", async () => {
    const restore = vi.spyOn(on.app.backend.calls, "restore_backup");
    await open();
    await until(() => expect(rows()).toHaveLength(4));
    askAboutTheNewest();
    await until(() => expect(document.activeElement?.textContent).toBe("Put back"));
    // Escape answers the question and leaves the settings open.
    await press("Escape");
    await until(() => expect(within(dialog()!).queryByText(/^The library becomes/)).toBeNull());
    expect(restore).not.toHaveBeenCalled();
    askAboutTheNewest();
    await until(() => expect(document.activeElement?.textContent).toBe("Put back"));
    (document.activeElement as HTMLElement).click();
    await until(() => expect(restore).toHaveBeenCalledTimes(1));
    await until(() => expect(messages()[0]).toMatch(/^The library was put back: \d+ articles/));
    const before = on.app.safekeeping.backups![0]!;
    expect(before.reason).toBe("before_restore");
    await click("Go back");
    await until(() => expect(restore).toHaveBeenLastCalledWith(before.name));
    await until(() => expect(on.app.safekeeping.progress).toBeNull());
  });

  it("is stopped by its button", async () => {
    await open();
    await until(() => expect(rows()).toHaveLength(4));
    await click("Back up now");
    await click("Stop");
    await until(() => expect(on.app.safekeeping.progress).toBeNull());
    expect(messages()).toEqual([]);
    expect(rows()).toHaveLength(4);
  });

  it("says what a look for damage found", async () => {
    vi.spyOn(on.app.backend.calls, "check").mockResolvedValue(["3 articles without a body"]);
    const shown = await open();
    await click("Look for damage");
    await until(() => expect(said(shown)).toContain("1 problem was found."));
    expect(said(shown)).toContain("3 articles without a body");
  });
});

describe("a library that was damaged", () => {
  const recovery: Recovery = {
    at: 0,
    damage: "unreadable",
    detail: "",
    set_aside: "/data/damaged-1",
    holds: { schema: 1, feeds: 3, articles: 40, starred: 2 },
    unreadable_pages: 1,
    backup: null,
    articles_from_backup: 0,
    articles_lost: 1,
    texts_lost: 0,
    statuses_lost: 2,
    feeds_without_address: 0,
    settings_lost: true,
  };

  it("tells what was saved, what was lost, where the old file is and what can be done", async () => {
    const forget = vi.spyOn(on.app.backend.calls, "forget_recovery");
    const shown = await on.open({ kind: "recovery", recovery });
    for (const sentence of [
      "Parts of its file could not be read.",
      "Saved: 3 feeds, 40 articles.",
      "With a star: 2.",
      "1 article is lost.",
      "2 articles are unread and without a star now.",
      "The settings are the usual ones again.",
      "/data/damaged-1",
    ]) {
      expect(said(shown)).toContain(sentence);
    }
    expect(said(shown)).not.toContain("backup of");
    expect(await accessibilityTroubles(shown)).toEqual([]);
    await click("Backups…");
    await until(() => expect(on.app.dialogs.settingsPage).toBe("library"));
    expect(forget).toHaveBeenCalledTimes(1);
  });
});
