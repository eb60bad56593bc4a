import type { AppState } from "../state/context";
import { articleCommands } from "./articles";
import { briefingCommands } from "./briefing";
import { findingCommands } from "./finding";
import { goingCommands } from "./going";
import { leavingCommands } from "./leaving";
import { libraryCommands } from "./library";
import { markCommands } from "./marks";
import { modelCommands } from "./modelling";
import { passageCommands } from "./passages";
import { playingCommands } from "./playing";
import { sidebarCommands } from "./sidebar";
import { textCommands } from "./texts";
import { viewCommands } from "./views";

/** The groups of the sheet of shortcuts, in its order. */
export const GROUPS = ["going", "article", "marking", "list", "briefing", "player", "feeds", "program"] as const;
export type Group = (typeof GROUPS)[number];

/** Something that a person can do. Keyboard, menus, palette and the sheet of shortcuts are all made of these. */
export interface Command {
  /** Stable; the sentence is `command-<id>`. */
  id: string;
  group: Group;
  /** In tinykeys' way of writing; the first is the one printed. */
  keys: readonly string[];
  /** Whether it can be done now; without it always. */
  when?: (app: AppState) => boolean;
  /** When it gives a promise, the command of the next key waits for that. */
  run: (app: AppState) => unknown;
  /** About rows of the list alone: a key need not wait until the selected article is on screen. */
  atOnce?: true;
  /** Its keys hold also while a dialog is open. */
  inDialogs?: boolean;
  /** Its keys mean a side of the window: from right to left they are those of the other side. */
  mirrored?: true;
  /** Left out of the palette: arrows, paging. */
  plain?: boolean;
}

/** Every command. */
export const COMMANDS: readonly Command[] = [
  ...goingCommands,
  ...articleCommands,
  ...findingCommands,
  ...textCommands,
  ...modelCommands,
  ...leavingCommands,
  ...markCommands,
  ...passageCommands,
  ...viewCommands,
  ...briefingCommands,
  ...libraryCommands,
  ...playingCommands,
  ...sidebarCommands,
];

/** The key of a command's sentence. */
export const titleKey = (command: Command): string => `command-${command.id}`;

/** A command by its id. */
export function commandById(id: string): Command {
  const command = COMMANDS.find((command) => command.id === id);
  if (!command) throw new Error(`there is no command ${id}`);
  return command;
}

/** Commands of the groups about the list that are about more than it. */
const EVERYWHERE = new Set(["undo", "history", "find", "mark-all-read", "show-new"]);

/** Whether a command is about a list that the briefing stands in place of: what is not seen is not changed. */
const isBehind = ({ id, group }: Command, { ui }: AppState): boolean =>
  ui.briefing && (group === "list" || group === "marking") && !EVERYWHERE.has(id);

/** Whether a command can be done now. */
export const canRun = (command: Command, app: AppState): boolean =>
  !isBehind(command, app) && (command.when?.(app) ?? true);

/** The key of a group's heading. */
export const groupKey = (group: Group): string => `group-${group}`;
