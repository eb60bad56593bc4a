import { describe, expect, it, vi } from "vitest";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { createApp } from "../state/create";
import { bindKeys } from "./keys";
import { writings } from "./notation";
import { printShortcut } from "./printing";
import { COMMANDS, GROUPS, groupKey, titleKey, type Command } from "./table";
import { LANGUAGES } from "../shared/languages";

const app = createApp(openMemory(new MemoryLibrary()));

describe("the table of commands", () => {
  it("uses every id and every key once", () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap((command) => command.keys.flatMap(writings));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it("has no key that is also the start of a sequence", () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    const starts = keys.filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]);
    expect(keys.filter((key) => starts.includes(key))).toEqual([]);
  });

  it("has words for every command and group in every language", () => {
    for (const language of LANGUAGES) {
      app.words.use([language]);
      for (const command of COMMANDS) expect(app.words.t(titleKey(command))).not.toBe(titleKey(command));
      for (const group of GROUPS) expect(app.words.t(groupKey(group))).not.toBe(groupKey(group));
    }
  });
});

describe("keys", () => {
  const run = { a: vi.fn(), ga: vi.fn(), slash: vi.fn(), space: vi.fn(), down: vi.fn(), never: vi.fn(), back: vi.fn() };
  const command = (id: keyof typeof run, keys: string[], more: Partial<Command> = {}): Command => ({
    id,
    group: "going",
    keys,
    run: run[id],
    ...more,
  });
  const commands = [
    command("a", ["a"]),
    command("ga", ["g a"]),
    command("slash", ["/"]),
    command("space", ["Space"]),
    command("down", ["ArrowDown"]),
    command("never", ["x"], { when: () => false }),
    command("back", ["$mod+z"], { inDialogs: true }),
  ];

  function press(target: EventTarget, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
    const code = key === " " ? "Space" : "";
    const event = new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event;
  }

  function page(html: string): HTMLElement {
    document.body.innerHTML = html;
    return document.body.firstElementChild as HTMLElement;
  }

  it("take nothing for a single key that ended a sequence, also of what cannot be done now", () => {
    const ran = vi.fn();
    const two: Command[] = [
      { id: "single", group: "going", keys: ["i"], run: ran },
      { id: "sequence", group: "going", keys: ["g i"], when: () => false, run: ran },
    ];
    const unbind = bindKeys(window, two, app);
    const body = page("<div></div>");
    press(body, "g");
    press(body, "i");
    expect(ran).not.toHaveBeenCalled();
    unbind();
  });

  it("run commands, sequences before single keys", () => {
    const unbind = bindKeys(window, commands, app);
    const body = page("<div></div>");
    expect(press(body, "a").defaultPrevented).toBe(true);
    press(body, "g");
    press(body, "a");
    expect(run.a).toHaveBeenCalledTimes(1);
    expect(run.ga).toHaveBeenCalledTimes(1);
    // A German keyboard has the slash above the seven.
    press(body, "/", { shiftKey: true });
    expect(run.slash).toHaveBeenCalledTimes(1);
    expect(press(body, "x").defaultPrevented).toBe(false);
    expect(run.never).not.toHaveBeenCalled();
    unbind();
    press(body, "a");
    expect(run.a).toHaveBeenCalledTimes(1);
  });

  it.each([
    "<input type='search'>",
    "<textarea></textarea>",
    "<select><option>a</option></select>",
    "<div contenteditable></div>",
    "<div contenteditable='plaintext-only'></div>",
    "<div role='textbox' tabindex='0'></div>",
    "<div role='combobox' tabindex='0'></div>",
    "<div role='menu'><div role='menuitem' tabindex='-1'></div></div>",
    "<div role='dialog'><p tabindex='0'></p></div>",
  ])("leave %s alone", (html) => {
    vi.clearAllMocks();
    const unbind = bindKeys(window, commands, app);
    const outer = page(html);
    const inner = outer.querySelector("[tabindex]") ?? outer;
    for (const init of [{}, { ctrlKey: true, altKey: true, modifierAltGraph: true }, { isComposing: true }])
      expect(press(inner, "a", init).defaultPrevented).toBe(false);
    press(inner, "g");
    press(inner, "a");
    expect(run.a).not.toHaveBeenCalled();
    expect(run.ga).not.toHaveBeenCalled();
    unbind();
  });

  it("leave a field within a shadow alone, and act beside it", () => {
    vi.clearAllMocks();
    const unbind = bindKeys(window, commands, app);
    const host = page("<div></div>");
    host.attachShadow({ mode: "open" }).innerHTML = "<input><p></p><a href='#x'></a>";
    const [field, text, link] = host.shadowRoot!.children as unknown as [Element, Element, Element];
    press(field, "a", { composed: true });
    press(link, " ", { composed: true });
    expect(run.a).not.toHaveBeenCalled();
    expect(run.space).not.toHaveBeenCalled();
    press(text, "a", { composed: true });
    expect(run.a).toHaveBeenCalledTimes(1);
    unbind();
  });

  it("follow the settings at once", async () => {
    vi.clearAllMocks();
    const unbind = bindKeys(window, commands, app);
    const body = page("<div></div>");
    press(body, "q");
    await app.settings.set({ shortcuts: { preset: "broadsheet", changes: { a: ["q", "q a"] } } });
    press(body, "a");
    expect(run.a).not.toHaveBeenCalled();
    press(body, "q");
    expect(run.a).toHaveBeenCalledTimes(1);
    await app.settings.set({ shortcuts: { preset: "broadsheet", changes: {} } });
    press(body, "q");
    expect(run.a).toHaveBeenCalledTimes(1);
    press(body, "a");
    expect(run.a).toHaveBeenCalledTimes(2);
    unbind();
  });

  it("leave typing, composing, dialogs and controls alone", () => {
    vi.clearAllMocks();
    const unbind = bindKeys(window, commands, app);
    press(page("<input>"), "a");
    press(page("<div contenteditable='true'></div>"), "a");
    press(page("<div role='menu'></div>"), "a");
    press(page("<div></div>"), "a", { isComposing: true });
    press(page("<button></button>"), " ");
    press(page("<div data-pane='reader'></div>"), "ArrowDown");
    app.dialogs.show({ kind: "settings" });
    press(page("<div></div>"), "a");
    press(page("<button></button>"), "z", { ctrlKey: true });
    expect(run.back).toHaveBeenCalledTimes(1);
    press(page("<div role='dialog'><input></div>").firstElementChild!, "z", { ctrlKey: true });
    expect(run.back).toHaveBeenCalledTimes(1);
    app.dialogs.close();
    expect(run.a).not.toHaveBeenCalled();
    expect(run.space).not.toHaveBeenCalled();
    expect(run.down).not.toHaveBeenCalled();
    press(page("<div></div>"), " ");
    press(page("<div></div>"), "ArrowDown");
    expect(run.space).toHaveBeenCalledTimes(1);
    expect(run.down).toHaveBeenCalledTimes(1);
    unbind();
  });
});

describe("keys of other layouts", () => {
  const commands: Command[] = ["j", "Shift+A", "[", "g u", "$mod+k", "?", "1"].map((keys) => ({
    id: keys,
    group: "going",
    keys: [keys],
    run: () => void ran.push(keys),
  }));
  let ran: string[] = [];

  /** What is run by presses, each `[key, code]` with modifiers. */
  function after(...presses: [key: string, code: string, init?: KeyboardEventInit][]): string[] {
    ran = [];
    document.body.innerHTML = "<div></div><input>";
    const unbind = bindKeys(window, commands, app);
    for (const [key, code, init] of presses) {
      const event = new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...init });
      // The test's document does not know this state.
      if (init?.modifierAltGraph) event.getModifierState = (name) => name === "AltGraph";
      document.body.firstElementChild!.dispatchEvent(event);
    }
    unbind();
    return ran;
  }

  it.each([
    ["a Russian j", "о", "KeyJ", {}, ["j"]],
    ["a Greek j", "ξ", "KeyJ", {}, ["j"]],
    ["a Hebrew j", "ח", "KeyJ", {}, ["j"]],
    ["a Russian ⇧A", "Ф", "KeyA", { shiftKey: true }, ["Shift+A"]],
    ["a Russian Ctrl+K", "л", "KeyK", { ctrlKey: true }, ["$mod+k"]],
    ["a Russian [", "х", "BracketLeft", {}, ["["]],
    ["an Arabic ?", "؟", "Slash", { shiftKey: true }, ["?"]],
    ["an Arabic 1", "١", "Digit1", {}, ["1"]],
    // What is typed comes first: Dvorak has its j elsewhere, and "h" where others have "j".
    ["a Dvorak j", "j", "KeyC", {}, ["j"]],
    ["a Dvorak h", "h", "KeyJ", {}, []],
    ["an Arabic lam-alef, which is two characters", "لا", "KeyJ", {}, ["j"]],
    ["a Japanese kana", "ま", "KeyJ", {}, ["j"]],
    ["a French 1, which needs Shift", "1", "Digit1", { shiftKey: true }, ["1"]],
    ["a German [, which needs AltGr", "[", "Digit8", { modifierAltGraph: true }, ["["]],
    ["a German [ on Windows", "[", "Digit8", { modifierAltGraph: true, ctrlKey: true, altKey: true }, ["["]],
    ["a Polish ĵ by AltGr", "ĵ", "KeyJ", { modifierAltGraph: true }, []],
    ["a Polish ĵ on Windows", "ĵ", "KeyJ", { modifierAltGraph: true, ctrlKey: true, altKey: true }, []],
    ["a German ü", "ü", "BracketLeft", {}, []],
    ["a dead key", "Dead", "BracketLeft", {}, []],
    ["a Russian Alt+J", "о", "KeyJ", { altKey: true }, []],
    ["a press within a composition", "о", "KeyJ", { isComposing: true }, []],
    ["a press that an input method took", "о", "KeyJ", { keyCode: 229 }, []],
  ] as [string, string, string, KeyboardEventInit, string[]][])("hear %s", (_, key, code, init, wanted) => {
    expect(after([key, code, init])).toEqual(wanted);
  });

  it("make sequences", () => expect(after(["п", "KeyG"], ["г", "KeyU"])).toEqual(["g u"]));

  it("leave typing alone", () => {
    after();
    const unbind = bindKeys(window, commands, app);
    const event = new KeyboardEvent("keydown", { key: "о", code: "KeyJ", bubbles: true, cancelable: true });
    document.querySelector("input")!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(ran).toEqual([]);
    unbind();
  });
});

describe("printShortcut", () => {
  it.each([
    ["$mod+k", "Ctrl+K", "⌘K"],
    ["Shift+A", "⇧A", "⇧A"],
    ["$mod+Shift+z", "Ctrl+Shift+Z", "⇧⌘Z"],
    ["g u", "g u", "g u"],
    ["Shift+Space", "⇧Space", "⇧Space"],
    ["ArrowDown", "↓", "↓"],
    ["Delete", "Del", "Del"],
    ["F2", "F2", "F2"],
    ["$mod+,", "Ctrl+,", "⌘,"],
  ])("prints %s", (keys, elsewhere, mac) => {
    const words = { Space: "Space", Delete: "Del" };
    expect(printShortcut(keys, false, words)).toBe(elsewhere);
    expect(printShortcut(keys, true, words)).toBe(mac);
  });
});
