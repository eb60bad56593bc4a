import type { Words } from "../shared/words.svelte";

/** Whether this is a Mac: it prints ⌘ for Ctrl, and signs without plus. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const MAC: Record<string, string> = { $mod: "⌘", Shift: "⇧", Alt: "⌥", Control: "⌃", Meta: "⌘" };
const NAMES: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
};

/** A shortcut as printed here. */
export const printKeys = ({ t }: Pick<Words, "t">, keys: string): string =>
  printShortcut(keys, isMac(), { Space: t("key-space"), Delete: t("key-delete") });

/** A shortcut as printed in menus and on the sheet: "⌘K" or "Ctrl+K", "g u", "⇧A". What keys with words on them are called is passed
 * in. */
export function printShortcut(keys: string, mac: boolean, words: Record<string, string>): string {
  return keys
    .split(" ")
    .map((press) => printPress(press, mac, words))
    .join(" ");
}

function printPress(press: string, mac: boolean, words: Record<string, string>): string {
  const parts = press.split("+").filter(Boolean);
  const key = parts.pop() ?? "";
  const name = words[key] ?? NAMES[key] ?? (parts.length > 0 ? key.toUpperCase() : key);
  if (mac) return parts.map((part) => MAC[part] ?? part).join("") + name;
  // A lone shift is printed as a sign also elsewhere: "⇧A" reads as one key, "Shift+A" as work.
  if (parts.length === 1 && parts[0] === "Shift") return `⇧${name}`;
  return [...parts.map((part) => (part === "$mod" ? "Ctrl" : part)), name].join("+");
}
