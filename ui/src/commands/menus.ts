import type { MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { bindings, inDirection } from "./bindings";
import { printKeys } from "./printing";
import { canRun, commandById, COMMANDS, titleKey, type Command } from "./table";

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

/** The keys of a command as they are now; following the settings where it is followed. */
export const keysOf = (app: Pick<AppState, "settings" | "words">, { id }: Pick<Command, "id">): readonly string[] =>
  bindings(commandsIn(app), app.settings.now.shortcuts).get(id) ?? [];

/** Every command, with the keys that it comes with in a window of this direction. */
export const commandsIn = ({ words }: Pick<AppState, "words">): readonly Command[] =>
  inDirection(COMMANDS, words.direction);

/** A command's first shortcut as printed here; undefined when it has none. */
export function shortcutOf(app: AppState, command: Command | string): string | undefined {
  const keys = keysOf(app, typeof command === "string" ? { id: command } : command)[0];
  return keys === undefined ? undefined : printKeys(app.words, keys);
}
