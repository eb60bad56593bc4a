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

/** A shortcut as printed in menus and on the sheet: "⌘K" or "Ctrl+K", "g u", "⇧A". The word for the space bar is passed in. */
export function printShortcut(keys: string, mac: boolean, spaceBar: string): string {
  return keys
    .split(" ")
    .map((press) => printPress(press, mac, spaceBar))
    .join(" ");
}

function printPress(press: string, mac: boolean, spaceBar: string): string {
  const parts = press.split("+").filter(Boolean);
  const key = parts.pop() ?? "";
  const name = key === "Space" ? spaceBar : (NAMES[key] ?? (parts.length > 0 ? key.toUpperCase() : key));
  if (mac) return parts.map((part) => MAC[part] ?? part).join("") + name;
  // A lone shift is printed as a sign also elsewhere: "⇧A" reads as one key, "Shift+A" as work.
  if (parts.length === 1 && parts[0] === "Shift") return `⇧${name}`;
  return [...parts.map((part) => (part === "$mod" ? "Ctrl" : part)), name].join("+");
}
