import { fireEvent, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeKeymap } from "../../src/commands/keymap-file";
import { keysOf, shortcutOf } from "../../src/commands/menus";
import { accessibilityTroubles } from "../support/accessible";
import {
  button,
  click,
  dialog,
  field,
  held,
  messages,
  press,
  said,
  stage,
  type,
  until,
  type Stage,
} from "../support/stage";

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

const keys = (id: string): readonly string[] => keysOf(on.app, { id });
const recorder = (): HTMLElement => screen.getByTestId("key-recorder");
const pressed = (): HTMLInputElement => within(recorder()).getByRole("textbox");
const status = (): string => said(within(recorder()).getByRole("status"));

/** Opens the page of the keys and records for a command: anew, or in place of a shortcut. */
async function record(label: string): Promise<void> {
  if (dialog() === null) await on.open({ kind: "settings", page: "keys" });
  // By its name, but not by its role too: working out the names of two hundred buttons takes seconds here.
  await fireEvent.click(screen.getByLabelText(label));
  await tick();
}

describe("settings of the keyboard", () => {
  it("record a shortcut that is free, and it holds at once", async () => {
    await record("Add a shortcut for “⁨Next article⁩”");
    expect(button("Use it").disabled).toBe(true);
    await press("x", pressed());
    expect(pressed().value).toBe("x");
    expect(status()).toBe("Free. Enter keeps it, a second press makes a sequence.");
    expect(await accessibilityTroubles(recorder().closest("section")!)).toEqual([]);
    await press("Enter", pressed());
    expect(keys("next-article")).toEqual(["j", "ArrowDown", "x"]);
    expect(screen.queryByTestId("key-recorder")).toBeNull();
    on.app.dialogs.close();
    await tick();
    let ran = 0;
    on.app.list.move = () => {
      ran++;
      return true;
    };
    await press("x", document.body);
    expect(ran).toBe(1);
  });

  it("record a sequence, and leave off with Escape without closing the dialog", async () => {
    await record("Add a shortcut for “⁨Settings⁩”");
    await press("x", pressed());
    await press("s", pressed());
    expect(pressed().value).toBe("x s");
    await press("Escape", pressed());
    expect(dialog()).not.toBeNull();
    expect(screen.queryByTestId("key-recorder")).toBeNull();
    expect(keys("settings")).toEqual(["$mod+,"]);
    await record("Add a shortcut for “⁨Settings⁩”");
    await press("x", pressed());
    await press("s", pressed());
    await click("Use it");
    expect(keys("settings")).toEqual(["$mod+,", "x s"]);
  });

  it("name the command that has the key, and take it over", async () => {
    await record("Add a shortcut for “⁨Next article⁩”");
    await press("k", pressed());
    expect(status()).toBe("Used by “Previous article” (k).");
    await click("Take it over");
    expect(keys("next-article")).toEqual(["j", "ArrowDown", "k"]);
    expect(keys("previous-article")).toEqual(["ArrowUp"]);
    await click("Reset “⁨Previous article⁩”");
    expect(keys("previous-article")).toEqual(["k", "ArrowUp"]);
    expect(keys("next-article")).toEqual(["j", "ArrowDown"]);
    expect(on.app.settings.now.shortcuts.changes).toEqual({});
  });

  it("see that a key is the start of a sequence, and the other way round", async () => {
    await record("Add a shortcut for “⁨Next article⁩”");
    await press("g", pressed());
    expect(status()).toContain("“Go to Unread” (g u)");
    expect(status()).toContain("“Go to All articles” (g a)");
    await press("Escape", pressed());
    await record("Add a shortcut for “⁨Next article⁩”");
    await press("m", pressed());
    await press("x", pressed());
    expect(status()).toBe("Used by “Mark as read or unread” (m).");
  });

  it("change and remove one of several shortcuts", async () => {
    await record("Change ⁨j⁩ of “⁨Next article⁩”");
    await press("x", pressed());
    await press("Enter", pressed());
    expect(keys("next-article")).toEqual(["ArrowDown", "x"]);
    await record("Change ⁨x⁩ of “⁨Next article⁩”");
    await click("Remove ⁨x⁩");
    expect(keys("next-article")).toEqual(["ArrowDown"]);
  });

  it("refuse what cannot be bound, with a reason", async () => {
    await record("Add a shortcut for “⁨Next article⁩”");
    await press("Control", pressed(), { ctrlKey: true });
    expect(pressed().value).toBe("Ctrl+…");
    await fireEvent.keyUp(pressed(), { key: "Control" });
    expect(pressed().value).toBe("");
    expect(status()).toBe("One press, or two one after the other. Escape cancels.");
    await press("c", pressed(), { ctrlKey: true });
    expect(status()).toBe("The system or the window needs this key. Press another.");
    await press("Dead", pressed());
    expect(status()).toBe("This key is part of typing a character. Press another.");
    await press("AudioVolumeUp", pressed());
    expect(status()).toBe("This key cannot be used. Press another.");
    expect(button("Use it").disabled).toBe(true);
  });

  it("change the whole map by a preset, and take that back", async () => {
    await on.open({ kind: "settings", page: "keys" });
    const select = field("Start from the keys of") as unknown as HTMLSelectElement;
    select.selectedIndex = 1;
    await fireEvent.change(select);
    expect(keys("mark-all-read")).toEqual(["k"]);
    expect(said(dialog())).toContain("Mark all as read and go to the next unread article");
    expect(await accessibilityTroubles(screen.getByTestId("key-presets"))).toEqual([]);
    await fireEvent.click(await screen.findByText("Undo", { selector: "[data-testid=toast] button" }));
    await until(() => expect(keys("mark-all-read")).toEqual(["Shift+A"]));
  });

  it("reset all changes, and take that back", async () => {
    await on.app.settings.set({ shortcuts: { preset: "broadsheet", changes: { refresh: ["x"], summarise: ["y"] } } });
    await on.open({ kind: "settings", page: "keys" });
    await click("Reset all changes");
    expect(keys("refresh")).toEqual(["r"]);
    await until(() => expect(messages()).toEqual(["The keys of 2 commands are as before."]));
    await fireEvent.click(await screen.findByText("Undo", { selector: "[data-testid=toast] button" }));
    await until(() => expect(keys("refresh")).toEqual(["x"]));
  });

  it("take a key map from a file, and nothing from a damaged one", async () => {
    await on.open({ kind: "settings", page: "keys" });
    const chooser = document.querySelector<HTMLInputElement>("input[type=file]")!;
    const choose = async (text: string): Promise<void> => {
      Object.defineProperty(chooser, "files", { configurable: true, value: [new File([text], "mine.json")] });
      await fireEvent.change(chooser);
    };
    const before = on.app.settings.now;
    await choose(`{"format":"broadsheet-keys","version":1,"preset":"vim","changes":{"refresh":["Nonsense"]}}`);
    await until(() => expect(messages()).toEqual(["“mine.json” is damaged at “refresh”. Nothing was changed."]));
    await choose("{}");
    await until(() => expect(messages().at(-1)).toMatch("is not a key map of Broadsheet"));
    expect(on.app.settings.now).toBe(before);
    const map = { preset: "vim", changes: { refresh: ["x"], summarise: ["y"] } };
    await choose(writeKeymap(map));
    await until(() => expect(on.app.settings.now.shortcuts).toEqual(map));
    expect(keys("refresh")).toEqual(["x"]);
  });

  it("give the key map away as it is", async () => {
    await on.open({ kind: "settings", page: "keys" });
    await click("Export…");
    await click("Copy as text");
    await until(() => expect(on.library.opened).toHaveLength(2));
    expect(JSON.parse(on.library.opened[0]!)).toMatchObject({ format: "broadsheet-keys", preset: "broadsheet" });
    expect(on.library.opened[1]).toBe(on.library.opened[0]);
  });

  it("are printed in menus, the palette and the sheet as they are now", async () => {
    await on.app.settings.set({ shortcuts: { preset: "broadsheet", changes: { "toggle-starred": ["$mod+Shift+x"] } } });
    expect(shortcutOf(on.app, "toggle-starred")).toBe("Ctrl+Shift+X");
    expect(said(await on.open({ kind: "shortcuts" }))).toContain("Star or take the star off Ctrl+Shift+X");
    await type("Search shortcuts", "star off");
    expect(screen.getAllByRole("term").map(said)).toEqual(["Star or take the star off"]);
    await click("Change shortcuts…");
    expect(await screen.findByRole("tab", { selected: true, name: "Keyboard" })).toBeTruthy();
  });
});

describe("the pages of the settings", () => {
  it("are turned by arrow keys, and the dialog opens where it was", async () => {
    await on.open({ kind: "settings", page: "look" });
    const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
    tab("Appearance").focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(tab("List"));
    await press("End");
    expect(tab("Library and backups").getAttribute("aria-selected")).toBe("true");
    await press("ArrowDown");
    expect(tab("Appearance").getAttribute("aria-selected")).toBe("true");
    await press("ArrowUp");
    on.app.dialogs.close();
    await tick();
    await on.open({ kind: "settings" });
    expect(tab("Library and backups").getAttribute("aria-selected")).toBe("true");
  });

  it("are searched together, by labels, hints, choices and keys", async () => {
    await on.open({ kind: "settings", page: "look" });
    const shown = (): string[] => screen.getAllByRole("tabpanel").map((page) => said(page.querySelector("h3")));
    const rows = (): number => document.querySelectorAll("[data-setting]").length;
    await type("Search all settings", "unread and starred articles stay");
    expect(rows()).toBe(1);
    expect(said(document.querySelector("[data-setting]"))).toContain("Keep read articles for");
    await type("Search all settings", "dark");
    expect(said(document.querySelector("[data-setting]"))).toContain("Theme");
    await type("Search all settings", "ctrl+z");
    expect(rows()).toBe(1);
    expect(shown()).toContain("Keyboard");
    expect(await accessibilityTroubles(dialog()!)).toEqual([]);
    await type("Search all settings", "zebra");
    expect(rows()).toBe(0);
    expect(screen.getByText("No setting is called that.")).toBeTruthy();
    await press("Escape", field("Search all settings"));
    expect(dialog()).not.toBeNull();
    expect(field("Search all settings").value).toBe("");
    await press("Escape", field("Search all settings"));
    await until(() => expect(dialog()).toBeNull());
  });
});

describe("the palette", () => {
  const input = (): HTMLInputElement => screen.getByRole("combobox");
  const options = (): string[] => screen.queryAllByRole("option").map(said);
  const active = (): string => said(document.getElementById(input().getAttribute("aria-activedescendant") ?? ""));
  const look = async (text: string): Promise<void> => {
    await fireEvent.input(input(), { target: { value: text } });
  };

  it("finds commands, feeds, folders and articles, in sections", async () => {
    await on.open({ kind: "palette" });
    await look("nua");
    expect(active()).toBe("Next unread article n");
    await look("news");
    expect(screen.getByRole("group", { name: "Feeds and folders" })).toBeTruthy();
    await look("night train");
    await until(() => expect(screen.getByRole("group", { name: "Articles" })).toBeTruthy());
    expect(await accessibilityTroubles(dialog()!)).toEqual([]);
    const first = active();
    await press("Enter", input());
    await until(() => expect(first).toContain(on.app.reader.article?.summary.title));
    expect(on.app.list.scope.kind).toBe("feed");
    expect(dialog()).toBeNull();
  });

  it("narrows by a first character", async () => {
    await on.open({ kind: "palette" });
    await look("@");
    expect(screen.getAllByRole("group").map((group) => said(group).split(" ")[0])).toEqual(["Feeds"]);
    await look(">mark");
    expect(options().every((text) => /mark/i.test(text))).toBe(true);
    expect(screen.getAllByRole("group")).toHaveLength(1);
  });

  it("drops an answer that comes for what was typed before", async () => {
    await on.open({ kind: "palette" });
    const slow = held<ArrayBuffer>();
    const { open_view: find } = on.app.backend.calls;
    on.app.backend.calls.open_view = (query) => (query.search === "fog" ? slow.promise : find(query));
    await look("fog");
    await new Promise((resolve) => setTimeout(resolve, 250));
    await look("night train");
    await until(() => expect(options().some((text) => text.includes("night train"))).toBe(true));
    slow.resolve(await find({ scope: { kind: "all" }, search: "fog" }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(options().filter((text) => text.includes("Fog"))).toEqual([]);
  });

  it("goes by pages and to the ends, round at them", async () => {
    await on.open({ kind: "palette" });
    const all = options();
    await press("End", input());
    expect(active()).toBe(all.at(-1));
    await press("ArrowDown", input());
    expect(active()).toBe(all[0]);
    await press("PageDown", input());
    expect(active()).toBe(all[8]);
    await press("Home", input());
    await press("ArrowUp", input());
    expect(active()).toBe(all.at(-1));
  });

  it("has what was used last first", async () => {
    await on.open({ kind: "palette" });
    await look("show all");
    expect(active()).toBe("Show all 3");
    await press("Enter", input());
    await on.open({ kind: "palette" });
    expect(options()[0]).toBe("Show all 3");
    expect(JSON.parse(on.app.ui.snapshot())).toMatchObject({ recent: ["filter-all"] });
  });

  it("tells how much was found once typing pauses", async () => {
    await on.open({ kind: "palette" });
    await look("zzzz");
    expect(screen.getAllByRole("status").map(said)).not.toContain("Nothing found.");
    await until(() => expect(screen.getAllByRole("status").map(said)).toContain("Nothing found."));
  });
});
