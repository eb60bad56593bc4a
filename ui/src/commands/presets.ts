/** A key map to start from. */
export interface Preset {
  id: string;
  /** The keys of the commands that it knows; every other command keeps its own as far as they are free. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** Keys of the original that Broadsheet has nothing for: as written, and the end of the sentence's key. */
  lacks: readonly (readonly [keys: string, what: string])[];
}

/** Google Reader's keys, as most web readers have them; they are with the commands themselves. */
const broadsheet: Preset = { id: "broadsheet", keys: {}, lacks: [] };

const netNewsWire: Preset = {
  id: "netnewswire",
  keys: {
    "next-article": ["ArrowDown"],
    "previous-article": ["ArrowUp"],
    "next-unread": ["n", "+"],
    "previous-unread": ["-"],
    "next-feed": ["z"],
    "previous-feed": ["a"],
    "toggle-read": ["r", "u"],
    "toggle-starred": ["s"],
    "open-original": ["b", "Enter"],
    "open-background": [],
    open: [],
    "mark-all-read": ["k"],
    "mark-below-read": ["o", "]"],
    "clean-up": ["$mod+'"],
    refresh: [],
    "refresh-all": ["$mod+r"],
    subscribe: [],
    "toggle-unread-only": [],
  },
  lacks: [
    ["l", "mark-all-next"],
    ["m", "keep-unread-next"],
  ],
};

const fluentReader: Preset = {
  id: "fluent-reader",
  keys: {
    "next-article": ["ArrowRight", "ArrowDown"],
    "previous-article": ["ArrowLeft", "ArrowUp"],
    "pane-before": [],
    "pane-after": [],
    "toggle-read": ["m"],
    "toggle-starred": ["s"],
    "open-original": ["b"],
    "open-background": [],
    "mark-all-read": ["F6"],
    "refresh-all": ["F5"],
    find: ["F2", "/"],
    rename: [],
    "full-text": ["w"],
  },
  lacks: [["l", "web-page"]],
};

const vim: Preset = {
  id: "vim",
  keys: {
    "next-unread": ["n"],
    "previous-unread": ["Shift+N"],
    "page-down": ["Space", "Control+f", "Control+d"],
    "page-up": ["Shift+Space", "Control+b", "Control+u"],
    "pane-before": ["h", "ArrowLeft"],
    "pane-after": ["l", "ArrowRight"],
    "next-feed": ["}", "Shift+J"],
    "previous-feed": ["{", "Shift+K"],
    "open-original": ["g x"],
    "copy-address": ["y y"],
    "read-later": ["e"],
    undo: ["u", "$mod+z"],
    find: ["/"],
    palette: [":", "$mod+k"],
    "toggle-unread-only": ["g r"],
    "toggle-hide-read": ["g h"],
  },
  lacks: [],
};

/** All presets; the first is the one of a first start. */
export const PRESETS: readonly Preset[] = [broadsheet, netNewsWire, fluentReader, vim];

/** A preset by its id; of one that only another version knows the first. */
export const presetOf = (id: string): Preset => PRESETS.find((preset) => preset.id === id) ?? broadsheet;
