import { describe, expect, it } from "vitest";
import type { Scope } from "../backend/contract";
import { emptiness } from "./empty";

const shown = { filter: "all", search: "", everywhere: false } as const;

describe("an empty view", () => {
  it("says what would be in it, and promises no refresh where none helps", () => {
    const title = (scope: Scope): string => emptiness({ ...shown, scope }).title;
    expect([title({ kind: "read_later" }), title({ kind: "snoozed" }), title({ kind: "tag", id: 1 })]).toEqual([
      "empty-later",
      "empty-snoozed",
      "empty-tag",
    ]);
    expect(title({ kind: "feed", id: 1 })).toBe("empty-here");
  });

  it("offers all articles where a filter leaves none", () => {
    expect(emptiness({ ...shown, scope: { kind: "tag", id: 1 }, filter: "unread" }).offer).toBe("show-all");
  });
});
