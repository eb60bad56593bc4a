import { fireEvent, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { tabbable } from "tabbable";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accessibilityTroubles } from "../support/accessible";
import { type Stage, button, click, dialog, messages, press, said, stage, until } from "../support/stage";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

const region = () => screen.getByRole("status", { name: "Messages" });
const isThere = (feed: number) => on.library.feeds.some(({ id }) => id === feed);

async function unsubscribe(feed = 1): Promise<void> {
  await on.app.library.unsubscribe([feed]);
  await tick();
}

describe("messages", () => {
  it("come into a region that was there before, so that they are read aloud", async () => {
    const before = region();
    expect(messages()).toEqual([]);
    await unsubscribe();
    expect(region()).toBe(before);
    expect(said(before)).toContain("Unsubscribed from “The Morning Ledger”.");
    expect(before.getAttribute("aria-live")).toBe("polite");
    expect(await accessibilityTroubles(document.body)).toEqual([]);
  });

  it("take back what was done, by their button", async () => {
    await unsubscribe();
    expect(isThere(1)).toBe(false);
    await click("Undo");
    await until(() => expect(messages()).toEqual(["Undone: Feed unsubscribed"]));
    expect(isThere(1)).toBe(true);
  });

  it("take back the newest with Ctrl+Z, then the one before", async () => {
    await unsubscribe(1);
    await unsubscribe(2);
    await press("z", document.body, { ctrlKey: true });
    await until(() => expect(isThere(2)).toBe(true));
    expect(isThere(1)).toBe(false);
    expect(messages()[0]).toContain("The Morning Ledger");
    await press("z", document.body, { ctrlKey: true });
    await until(() => expect(isThere(1)).toBe(true));
  });

  it("take back what they say, not what happened quietly since", async () => {
    await unsubscribe(1);
    const read = on.library.articles.find(({ summary }) => !summary.read && summary.feed === 2)!.summary.id;
    on.app.reader.onread(read);
    await tick();
    await press("z", document.body, { ctrlKey: true });
    await until(() => expect(isThere(1)).toBe(true));
    expect(on.library.articles.find(({ summary }) => summary.id === read)?.summary.read).toBe(true);
  });

  it("give the keyboard back to where it was", async () => {
    const list = document.createElement("button");
    document.body.append(list);
    on.app.ui.focusers.list = () => list.focus();
    await unsubscribe();
    button("Dismiss").focus();
    await click("Dismiss");
    expect(messages()).toEqual([]);
    await until(() => expect(document.activeElement).toBe(list));
    list.remove();
  });
});

describe("messages while a dialog is open", () => {
  it("are in the dialog, within reach of the Tab key and screen readers", async () => {
    const shown = await on.open({ kind: "settings" });
    await unsubscribe();
    expect(messages()).toHaveLength(1);
    const undo = within(shown).getByRole("button", { name: "Undo" });
    expect(tabbable(shown, { displayCheck: "none" })).toContain(undo);
    undo.focus();
    expect(document.activeElement).toBe(undo);
    expect(await accessibilityTroubles(shown)).toEqual([]);
  });

  it("can be pressed without closing it", async () => {
    const shown = await on.open({ kind: "settings" });
    // Where the test environment, which lays nothing out, would have every press within.
    vi.spyOn(shown, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 100, 50, 50));
    await unsubscribe();
    const undo = button("Undo");
    for (const name of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      const event = new PointerEvent(name, { bubbles: true, cancelable: true, button: 0, clientX: 5, clientY: 5 });
      await fireEvent(undo, event);
      // A finger stays down for a while.
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await until(() => expect(isThere(1)).toBe(true));
    expect(on.app.dialogs.open).not.toBeNull();

    // The same press beside it does close it: the press above could have.
    const outside = { bubbles: true, cancelable: true, button: 0, clientX: 5, clientY: 5 };
    await fireEvent(document.body, new PointerEvent("pointerdown", outside));
    await until(() => expect(on.app.dialogs.open).toBeNull());
  });

  it("can be taken back with Ctrl+Z, but not while something is typed", async () => {
    const shown = await on.open({ kind: "folder", folder: null });
    await unsubscribe();
    await press("z", within(shown).getByRole("textbox"), { ctrlKey: true });
    expect(isThere(1)).toBe(false);
    await press("z", within(shown).getByRole("button", { name: "Cancel" }), { ctrlKey: true });
    await until(() => expect(isThere(1)).toBe(true));
    expect(dialog()).not.toBeNull();
  });

  it("stay when it is closed", async () => {
    await on.open({ kind: "settings" });
    await unsubscribe();
    await press("Escape");
    await until(() => expect(dialog()).toBeNull());
    expect(messages()).toHaveLength(1);
    expect(within(region()).getByRole("button", { name: "Undo" })).toBeTruthy();
    await click("Undo");
    await until(() => expect(isThere(1)).toBe(true));
  });
});
