import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../backend/contract";
import { bindings, inDirection } from "./bindings";
import { COMMANDS } from "./table";

const shortcuts = DEFAULT_SETTINGS.shortcuts;
const keysOf = (id: string, direction: "ltr" | "rtl", changes = {}) =>
  bindings(inDirection(COMMANDS, direction), { ...shortcuts, changes }).get(id);

describe("in a window from right to left", () => {
  it("Alt and the arrow that points into the tree moves into a folder", () => {
    expect([keysOf("feed-move-in", "ltr"), keysOf("feed-move-out", "ltr")]).toEqual([
      ["Alt+ArrowRight"],
      ["Alt+ArrowLeft"],
    ]);
    expect([keysOf("feed-move-in", "rtl"), keysOf("feed-move-out", "rtl")]).toEqual([
      ["Alt+ArrowLeft"],
      ["Alt+ArrowRight"],
    ]);
  });

  it("keys that were chosen stay as they were pressed", () => {
    const changes = { "feed-move-in": ["Alt+ArrowRight"] };
    expect(keysOf("feed-move-in", "rtl", changes)).toEqual(["Alt+ArrowRight"]);
    // The other command has no key left: one key never has two meanings.
    expect(keysOf("feed-move-out", "rtl", changes)).toEqual([]);
  });

  it("no other key changes", () => {
    for (const { id, mirrored } of COMMANDS) if (!mirrored) expect(keysOf(id, "rtl"), id).toEqual(keysOf(id, "ltr"));
  });
});
