import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Dialog } from "../../src/state/dialogs.svelte";
import { button, click, dialog, messages, stage, until, type Stage } from "../support/stage";
import "../../src/settings/FeedsDialog.svelte";
import "../../src/settings/MoveDialog.svelte";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});

afterEach(() => on.end());

const open = (feeds: number[]) => on.open({ kind: "feeds", feeds });
/** Without the marks that keep the directions of a sentence's parts apart. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
const choice = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const choose = (name: string, option: RegExp) => {
  const select = choice(name);
  select.selectedIndex = [...select.options].findIndex(({ text }) => option.test(plain(text)));
  return fireEvent.change(select);
};
const feed = (id: number) => on.app.library.feedById.get(id)!;

describe("the settings of several feeds", () => {
  it("touch nothing that was not chosen, and are one step back", async () => {
    const edit = vi.spyOn(on.app.backend.calls, "edit_feeds");
    await open([1, 5, 6]);
    expect(button("Save").disabled).toBe(true);
    await choose("Images", /^Never/);
    await choose("Fetch every", /^2 hours/);
    await click("Save");
    await until(() => expect(dialog()).toBeNull());
    expect(edit).toHaveBeenCalledExactlyOnceWith([1, 5, 6], { images: false, interval_minutes: 120 });
    expect(messages()).toEqual(["3 feeds changed."]);
    await until(() => expect(feed(1).images).toBe(false));
    // What was paused and what was not are so still.
    expect([feed(5).paused, feed(6).paused]).toEqual([false, true]);
    await on.app.toasts.undo();
    await until(() => expect([1, 5, 6].map((id) => feed(id).images)).toEqual([null, null, null]));
  });

  it("tell what the feeds have in common, and only that", async () => {
    await open([1, 5, 6]);
    expect(plain(choice("Images").selectedOptions[0]!.text)).toBe("Leave as it is (As set for all feeds)");
    expect(choice("Fetching").selectedOptions[0]!.text).toBe("Leave as it is");
  });

  it("give a folder too, the top level among them", async () => {
    await open([1, 5]);
    await choose("Folder", /top/i);
    await click("Save");
    await until(() => expect([feed(1).folder, feed(5).folder]).toEqual([null, null]));
  });

  it("stay open when the core refuses", async () => {
    vi.spyOn(on.app.backend.calls, "edit_feeds").mockRejectedValue({ code: "disk_full", detail: "" });
    await open([1, 5]);
    await choose("Full text", /^Always/);
    await click("Save");
    await until(() => expect(messages()).toHaveLength(1));
    expect(dialog()).not.toBeNull();
    await until(() => expect(button("Save").disabled).toBe(false));
  });
});

describe("moving feeds and folders together", () => {
  it("is one step", async () => {
    const { library, arranging } = on.app;
    expect(await arranging.move([11], [2, 4], 5)).toBe(true);
    await until(() => expect(library.feedById.get(11)?.folder).toBe(5));
    expect([2, 4].map((id) => library.folderById.get(id)?.parent)).toEqual([5, 5]);
    expect(messages()).toEqual(["3 items moved into “Food & gardens”."]);
    await on.app.toasts.undo();
    await until(() => expect(library.feedById.get(11)?.folder).toBeNull());
    expect([2, 4].map((id) => library.folderById.get(id)?.parent)).toEqual([1, 3]);
  });
});

describe("a dialog", () => {
  it.each<[string, Dialog, string]>([
    ["with choices gives the first of them the keyboard", { kind: "feeds", feeds: [1, 5] }, "select"],
    ["with places gives it to the one that holds", { kind: "move", feeds: [1] }, "input[type=radio]:checked"],
  ])("%s, not the button that closes it", async (_, kind, wanted) => {
    await on.open(kind);
    await until(() => expect(document.activeElement?.matches(wanted)).toBe(true));
  });
});
