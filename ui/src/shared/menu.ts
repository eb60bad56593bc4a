import type { Component } from "svelte";

/** A line of a menu. What the menu is about is bound into `run`. */
export type MenuEntry =
  | { kind: "separator" }
  | { kind: "sub"; label: string; icon?: MenuIcon; entries: MenuEntry[] }
  | {
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
    };

export type MenuIcon = Component<{ size?: number | string; "aria-hidden"?: "true" }>;

/** Where menus are drawn: inside the main landmark, so that a screen reader knows where it is. */
export function menuLayer(): Element {
  return document.querySelector("main") ?? document.body;
}
