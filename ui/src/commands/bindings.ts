import type { Shortcuts } from "../backend/contract";
import { canonical, clash, clashHeld, heldIn } from "./notation";
import { presetOf } from "./presets";
import { isMac } from "./printing";
import type { Command } from "./table";

const SIDES: Readonly<Record<string, string>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Keys that mean the other side of the window. */
const atOtherSide = (keys: string): string => keys.replace(/ArrowLeft|ArrowRight/g, (key) => SIDES[key] ?? key);

const mirrors = new WeakMap<readonly Command[], readonly Command[]>();

/** Commands with the keys that they come with in a window of this direction. What a person chose is taken as it was pressed. */
export function inDirection(commands: readonly Command[], direction: "ltr" | "rtl"): readonly Command[] {
  if (direction === "ltr") return commands;
  const known = mirrors.get(commands);
  const mirrored =
    known ??
    commands.map((command) => (command.mirrored ? { ...command, keys: command.keys.map(atOtherSide) } : command));
  mirrors.set(commands, mirrored);
  return mirrored;
}

/** The keys of each command, by its id. */
export type Bindings = ReadonlyMap<string, readonly string[]>;

let last: { commands: readonly Command[]; shortcuts: Shortcuts; found: Bindings } | undefined;

/** Which keys run which commands: the person's changes, then the preset, then what the commands come with. What is further ahead has a
 * key first, so no key has two meanings, whatever the settings say and whatever commands come with a later version. */
export function bindings(commands: readonly Command[], shortcuts: Shortcuts): Bindings {
  if (last?.commands !== commands || last.shortcuts !== shortcuts)
    last = { commands, shortcuts, found: resolve(commands, shortcuts, isMac()) };
  return last.found;
}

/** The same, anew. */
export function resolve(commands: readonly Command[], { preset, changes }: Shortcuts, mac: boolean): Bindings {
  const ownKeys = presetOf(preset).keys;
  const found = new Map<string, readonly string[]>();
  const taken: string[][] = [];
  for (const layer of [changes, ownKeys, null]) {
    for (const { id, keys } of commands) {
      const wanted = layer === null ? keys : keysIn(layer, id);
      if (wanted === undefined || found.has(id)) continue;
      const free = wanted
        .flatMap((each) => canonical(each) ?? [])
        .filter((each) => {
          const held = heldIn(each, mac);
          const isFree = !taken.some((other) => clashHeld(held, other));
          if (isFree) taken.push(held);
          return isFree;
        });
      found.set(id, free);
    }
  }
  return found;
}

/** What a table says of a command; nothing for names that every object has. */
function keysIn(table: Readonly<Record<string, readonly string[]>>, id: string): readonly string[] | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** The commands, other than one, whose keys stand in the way of a shortcut. */
export function inTheWay(
  commands: readonly Command[],
  shortcuts: Shortcuts,
  keys: string,
  except: string,
  mac = isMac(),
): { command: Command; keys: string }[] {
  const bound = resolve(commands, shortcuts, mac);
  return commands
    .filter(({ id }) => id !== except)
    .flatMap((command) =>
      (bound.get(command.id) ?? []).filter((each) => clash(each, keys, mac)).map((each) => ({ command, keys: each })),
    );
}

/** Gives a command these keys; other commands lose those that stand in the way. */
export function withKeys(
  commands: readonly Command[],
  shortcuts: Shortcuts,
  id: string,
  keys: readonly string[],
  mac = isMac(),
): Shortcuts {
  const changes = { ...shortcuts.changes };
  for (const { command } of keys.flatMap((each) => inTheWay(commands, shortcuts, each, id, mac))) {
    const had = changes[command.id] ?? resolve(commands, shortcuts, mac).get(command.id) ?? [];
    changes[command.id] = had.filter((each) => !keys.some((wanted) => clash(each, wanted, mac)));
  }
  changes[id] = [...keys];
  return withoutIdle(commands, { ...shortcuts, changes }, mac);
}

/** Gives a command the keys that it has in the preset; other commands lose those that stand in the way. */
export function withoutChange(
  commands: readonly Command[],
  shortcuts: Shortcuts,
  id: string,
  mac = isMac(),
): Shortcuts {
  const keys = resolve(commands, { ...shortcuts, changes: {} }, mac).get(id) ?? [];
  return withKeys(commands, shortcuts, id, keys, mac);
}

/** The commands that have other keys than in the preset. */
export function changedIn(commands: readonly Command[], shortcuts: Shortcuts, mac = isMac()): Set<string> {
  const before = resolve(commands, { ...shortcuts, changes: {} }, mac);
  const now = resolve(commands, shortcuts, mac);
  const isChanged = ({ id }: Command): boolean => before.get(id)?.join("\n") !== now.get(id)?.join("\n");
  return new Set(commands.filter(isChanged).map(({ id }) => id));
}

/** Leaves out the changes that change nothing. Those of commands that this version does not know stay: another may. */
function withoutIdle(commands: readonly Command[], shortcuts: Shortcuts, mac: boolean): Shortcuts {
  const before = resolve(commands, { ...shortcuts, changes: {} }, mac);
  const isIdle = (id: string, keys: readonly string[] | undefined): boolean =>
    before.get(id)?.join("\n") === keys?.map((each) => canonical(each)).join("\n");
  const changes = Object.fromEntries(Object.entries(shortcuts.changes).filter(([id, keys]) => !isIdle(id, keys)));
  return { ...shortcuts, changes };
}
