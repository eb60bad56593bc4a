import type { MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { printKeys } from "./printing";
import { canRun, commandById, titleKey, type Command } from "./table";

/** A command as a line of a menu; the menu may have another word for it. */
export function commandEntry(app: AppState, id: string, extra: { label?: string; checked?: boolean } = {}): MenuEntry {
  const command = commandById(id);
  return {
    label: app.words.t(titleKey(command)),
    shortcut: shortcutOf(app, command),
    disabled: !canRun(command, app),
    run: () => command.run(app),
    ...extra,
  };
}

/** A command's first shortcut as printed here; undefined when it has none. */
export function shortcutOf(app: AppState, command: Command | string): string | undefined {
  const keys = (typeof command === "string" ? commandById(command) : command).keys[0];
  return keys === undefined ? undefined : printKeys(app.words, keys);
}
