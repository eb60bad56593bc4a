// A key map as a file, to take along or to give away:
//
//   { "format": "broadsheet-keys", "version": 1, "preset": "broadsheet", "changes": { "toggle-read": ["m", "x"] } }
//
// `preset` is one of `PRESETS`, `changes` has commands' ids with all their keys as `notation.ts` writes them; an empty list is a command
// without keys. A later version that means something else by this has a higher number; fields that are only added keep it.

import type { Shortcuts } from "../backend/contract";
import { canonical } from "./notation";
import { PRESETS } from "./presets";

const FORMAT = "broadsheet-keys";
const VERSION = 1;
/** A whole key map is a few thousand characters. */
const LONGEST = 100_000;

/** Why a file is not taken: the end of its sentence's key, and what it says. */
export interface FileTrouble {
  trouble: "foreign" | "newer" | "damaged";
  detail: string;
}

/** The file's text. */
export const writeKeymap = ({ preset, changes }: Shortcuts): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, preset, changes }, null, 2) + "\n";

/** Reads a file's text. It is taken as a whole or not at all. */
export function readKeymap(text: string): Shortcuts | FileTrouble {
  const read = text.length > LONGEST ? null : parse(text);
  if (!isRecord(read) || read["format"] !== FORMAT) return { trouble: "foreign", detail: "" };
  const { version, preset, changes } = read;
  if (typeof version === "number" && version > VERSION) return { trouble: "newer", detail: String(version) };
  if (version !== VERSION) return { trouble: "damaged", detail: "version" };
  if (typeof preset !== "string" || !PRESETS.some(({ id }) => id === preset))
    return { trouble: "damaged", detail: "preset" };
  if (!isRecord(changes)) return { trouble: "damaged", detail: "changes" };
  const entries = Object.entries(changes).map(([id, keys]) => [id, shortcutsIn(keys)] as const);
  const wrong = entries.find(([id, keys]) => keys === null || id === "__proto__");
  if (wrong) return { trouble: "damaged", detail: wrong[0] };
  return { preset, changes: Object.fromEntries(entries.map(([id, keys]) => [id, keys ?? []])) };
}

function shortcutsIn(keys: unknown): string[] | null {
  if (!Array.isArray(keys)) return null;
  const read = keys.map((each: unknown) => (typeof each === "string" ? canonical(each) : null));
  return read.every((each) => each !== null) ? read : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
