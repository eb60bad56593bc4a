import type { Words } from "../shared/words.svelte";
import { parseKeys, type Modifier, type Press } from "./notation";

/** Whether this is a Mac: it prints ⌘ for Ctrl, and signs without plus. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** In the order that a Mac prints them in. */
const MAC: readonly [Modifier, string][] = [
  ["Control", "⌃"],
  ["Alt", "⌥"],
  ["Shift", "⇧"],
  ["$mod", "⌘"],
  ["Meta", "⌘"],
];
const SIGNS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
};

/** The keys that have words on them; what they are called here is `key-<name>`. */
const WORDED = {
  Space: "space",
  Delete: "delete",
  Backspace: "backspace",
  Insert: "insert",
  Home: "home",
  End: "end",
  PageUp: "page-up",
  PageDown: "page-down",
  Control: "control",
} as const;

/** A shortcut as printed here. */
export const printKeys = (words: Pick<Words, "t">, keys: string): string =>
  printShortcut(keys, isMac(), wordsOnKeys(words));

/** What is held down so far, as printed here: "Ctrl+…". */
export const printHeld = (words: Pick<Words, "t">, modifiers: readonly Modifier[]): string =>
  printPress({ modifiers, key: "…" }, isMac(), wordsOnKeys(words));

const wordsOnKeys = ({ t }: Pick<Words, "t">): Record<string, string> =>
  Object.fromEntries(Object.entries(WORDED).map(([key, name]) => [key, t(`key-${name}`)]));

/** A shortcut as printed in menus and on the sheet: "⌘K" or "Ctrl+K", "g u", "⇧A". What keys with words on them are called is passed
 * in. */
export const printShortcut = (keys: string, mac: boolean, words: Record<string, string>): string =>
  (parseKeys(keys) ?? []).map((press) => printPress(press, mac, words)).join(" ");

function printPress({ modifiers, key }: Press, mac: boolean, words: Record<string, string>): string {
  const name = words[key] ?? SIGNS[key] ?? (modifiers.length > 0 ? key.toUpperCase() : key);
  if (mac) return MAC.flatMap(([held, sign]) => (modifiers.includes(held) ? sign : [])).join("") + name;
  // A lone shift is printed as a sign also elsewhere: "⇧A" reads as one key, "Shift+A" as work.
  if (modifiers.length === 1 && modifiers[0] === "Shift") return `⇧${name}`;
  const control = words["Control"] ?? "Ctrl";
  const held = modifiers.map((modifier) => (modifier === "$mod" || modifier === "Control" ? control : modifier));
  return [...new Set(held), name].join("+");
}
