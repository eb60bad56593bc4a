import { describe, expect, it } from "vitest";
import { writeKeys } from "./notation";
import { hear } from "./recording";

/** What recording a press gives; AltGr as engines report it: as a state, on Windows with Ctrl and Alt beside it. */
function heard(key: string, init: KeyboardEventInit = {}, mac = false): string | null {
  const event = new KeyboardEvent("keydown", { key, ...init });
  // The test's document does not know this state.
  event.getModifierState = (name) => name === "AltGraph" && (init.modifierAltGraph ?? false);
  const found = hear(event, mac);
  if (found === null) return null;
  return "press" in found ? writeKeys([found.press]) : `no: ${found.refused}`;
}

const altGr = { modifierAltGraph: true };
const windows = { modifierAltGraph: true, ctrlKey: true, altKey: true };

describe("recording", () => {
  it.each([
    ["j", { key: "j" }, "j"],
    ["j with caps lock", { key: "J" }, "j"],
    ["⇧J", { key: "J", shiftKey: true }, "Shift+J"],
    ["? on an American keyboard", { key: "?", code: "Slash", shiftKey: true }, "?"],
    ["/ on a German keyboard", { key: "/", code: "Digit7", shiftKey: true }, "/"],
    ["1 on a French keyboard", { key: "1", code: "Digit1", shiftKey: true }, "1"],
    ["the space bar", { key: " ", code: "Space", shiftKey: true }, "Shift+Space"],
    ["Ctrl+K", { key: "k", ctrlKey: true }, "$mod+k"],
    ["Ctrl and plus", { key: "+", code: "Equal", ctrlKey: true, shiftKey: true }, "$mod++"],
    ["a Russian j", { key: "о", code: "KeyJ" }, "j"],
    ["an Arabic lam-alef", { key: "لا", code: "KeyB" }, "b"],
    ["a Japanese kana", { key: "ま", code: "KeyJ" }, "j"],
    ["a German ü", { key: "ü", code: "BracketLeft" }, "ü"],
    ["a German [", { key: "[", code: "Digit8", ...altGr }, "["],
    ["a German [ on Windows", { key: "[", code: "Digit8", ...windows }, "["],
    ["a Polish ł", { key: "ł", code: "KeyL", ...altGr }, "no: typing"],
    ["a Polish ł on Windows", { key: "ł", code: "KeyL", ...windows }, "no: typing"],
    ["a dead key", { key: "Dead", code: "BracketLeft" }, "no: typing"],
    ["a composition", { key: "j", isComposing: true }, "no: typing"],
    ["what an input method took", { key: "j", keyCode: 229 }, "no: typing"],
    ["a lone Shift", { key: "Shift", shiftKey: true }, null],
    ["a lone AltGr", { key: "AltGraph" }, null],
    ["Tab", { key: "Tab" }, "no: system"],
    ["Ctrl+C", { key: "c", ctrlKey: true }, "no: system"],
    ["Ctrl+W", { key: "w", ctrlKey: true }, "no: system"],
    ["the Windows key", { key: "e", metaKey: true }, "no: system"],
    ["Alt+F4", { key: "F4", altKey: true }, "no: system"],
    ["a volume key", { key: "AudioVolumeUp" }, "no: unknown"],
    ["F5", { key: "F5" }, "F5"],
  ] as [string, KeyboardEventInit, string | null][])("hears %s", (_, { key, ...init }, wanted) =>
    expect(heard(key!, init)).toBe(wanted),
  );

  it.each([
    ["⌘K", { key: "k", metaKey: true }, "$mod+k"],
    ["⌃K", { key: "k", ctrlKey: true }, "Control+k"],
    ["a German [ by ⌥5", { key: "[", code: "Digit5", altKey: true }, "["],
    ["an å by ⌥A", { key: "å", code: "KeyA", altKey: true }, "no: typing"],
    ["⌥↑", { key: "ArrowUp", altKey: true }, "Alt+ArrowUp"],
    ["⌘Q", { key: "q", metaKey: true }, "no: system"],
  ] as [string, KeyboardEventInit, string | null][])("hears %s on a Mac", (_, { key, ...init }, wanted) =>
    expect(heard(key!, init, true)).toBe(wanted),
  );
});
