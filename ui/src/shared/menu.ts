import type { Component } from "svelte";

/** A line of a menu. What the menu is about is bound into `run`. */
export type MenuEntry =
  { kind: "separator" } | { kind: "sub"; label: string; icon?: MenuIcon; entries: MenuEntry[] } | MenuItem;

/** A line that does something. */
export interface MenuItem {
  kind?: "item";
  label: string;
  /** As printed: "⇧A". */
  shortcut?: string;
  icon?: MenuIcon;
  disabled?: boolean;
  /** Shown with a tick when true; false keeps the place. */
  checked?: boolean;
  danger?: boolean;
  run: () => void;
}

/** A line between groups of entries. */
export const SEPARATOR: MenuEntry = { kind: "separator" };

export type MenuIcon = Component<{ size?: number | string; "aria-hidden"?: "true" }>;

/** Where menus are drawn: inside the main landmark, so that a screen reader knows where it is. */
export function menuLayer(): Element {
  return document.querySelector("main") ?? document.body;
}

/** While a menu is open, the panes behind it are out of the pointer's reach: a click beside it only closes it, as in the system's own
 * menus, and no tooltip of what lies below comes up over it. Gives the function that ends this. */
export function quietBehind(): () => void {
  const { classList } = document.documentElement;
  classList.add("menu-open");
  return () => classList.remove("menu-open");
}
