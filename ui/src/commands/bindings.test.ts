import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Shortcuts } from "../backend/contract";
import { LANGUAGES } from "../shared/languages";
import { Words } from "../shared/words.svelte";
import { changedIn, inTheWay, resolve, withKeys, withoutChange } from "./bindings";
import { readKeymap, writeKeymap } from "./keymap-file";
import { canonical, clash, makePress, MODIFIERS, NAMED, parseKeys, writeKeys, type Press } from "./notation";
import { PRESETS } from "./presets";
import { COMMANDS, type Command } from "./table";

const fresh = DEFAULT_SETTINGS.shortcuts;
const command = (id: string, ...keys: string[]): Command => ({ id, group: "going", keys, run: () => {} });
const few = [command("down", "j"), command("up", "k"), command("all", "g a"), command("unread", "g u")];
const changed = (changes: Record<string, string[]>, preset = "broadsheet"): Shortcuts => ({ preset, changes });
/** All pairs of bound keys that cannot both be there. */
function clashes(commands: readonly Command[], shortcuts: Shortcuts, mac: boolean): string[] {
  const bound = [...resolve(commands, shortcuts, mac)].flatMap(([id, keys]) => keys.map((each) => ({ id, each })));
  return bound.flatMap((one, index) =>
    bound
      .slice(index + 1)
      .filter((other) => clash(one.each, other.each, mac))
      .map((other) => `${one.id} ${one.each} / ${other.id} ${other.each}`),
  );
}

const press: fc.Arbitrary<Press> = fc
  .tuple(
    fc.subarray([...MODIFIERS]),
    fc.oneof(
      fc.constantFrom(...NAMED, ..."+-[]?/'#$%(),.:;<=>@^_`{|}~*&!\"\\0189jJzZéßñяÖ漢"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }).filter((key) => /^[^\s\p{M}\p{C}]$/u.test(key)),
    ),
  )
  .map(([modifiers, key]) => makePress(modifiers, key));

describe("the notation of shortcuts", () => {
  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.array(press, { minLength: 1, maxLength: 2 }), (presses) => {
        const written = writeKeys(presses);
        expect(parseKeys(written)).toEqual(presses);
        expect(canonical(written)).toBe(written);
      }),
    );
  });

  it("has one way to write each", () => {
    expect(canonical("Shift+a")).toBe("Shift+A");
    expect(canonical("A")).toBe("a");
    expect(canonical("Shift+?")).toBe("?");
    expect(canonical("Shift+$mod+z")).toBe("$mod+Shift+Z");
    expect(canonical("  g   u ")).toBe("g u");
    expect(canonical("$mod++")).toBe("$mod++");
    expect(canonical("+")).toBe("+");
  });

  it.each(["", " ", "Hyper+a", "Tab", "ab", "Ctrl+a", "a b c", "Shift", "$mod+", "\u0301"])(
    "does not take %j",
    (text) => expect(canonical(text)).toBeNull(),
  );

  it("knows what stands in the way of what", () => {
    expect(clash("g", "g a", false)).toBe(true);
    expect(clash("g a", "g", false)).toBe(true);
    expect(clash("g a", "g u", false)).toBe(false);
    expect(clash("a", "g a", false)).toBe(false);
    expect(clash("Control+f", "$mod+f", false)).toBe(true);
    expect(clash("Control+f", "$mod+f", true)).toBe(false);
    expect(clash("Meta+f", "$mod+f", true)).toBe(true);
    expect(clash("a", "Shift+A", false)).toBe(false);
  });
});

describe("bindings", () => {
  it("put changes before the preset, and the preset before what commands come with", () => {
    const bound = resolve(COMMANDS, changed({ "toggle-read": ["n"] }, "netnewswire"), false);
    expect(bound.get("toggle-read")).toEqual(["n"]);
    expect(bound.get("next-unread")).toEqual(["+"]);
    expect(bound.get("next-feed")).toEqual(["z"]);
    expect(bound.get("go-all")).toEqual(["g a"]);
  });

  it("give no key two meanings, whatever the settings say", () => {
    const ids = COMMANDS.map(({ id }) => id);
    const keys = fc.array(
      fc.oneof(fc.constantFrom("g", "g a", "j", "$mod+k", "Control+k", "?", "Shift+?", ""), fc.string()),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), keys),
        fc.constantFrom(...PRESETS.map(({ id }) => id), "of-another-version"),
        fc.boolean(),
        (changes, preset, mac) => {
          expect(clashes(COMMANDS, { preset, changes }, mac)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("name what is in the way, also the start of a sequence", () => {
    expect(inTheWay(few, fresh, "j", "up").map(({ command }) => command.id)).toEqual(["down"]);
    expect(inTheWay(few, fresh, "g", "up").map(({ keys }) => keys)).toEqual(["g a", "g u"]);
    expect(inTheWay(few, fresh, "j x", "up").map(({ keys }) => keys)).toEqual(["j"]);
    expect(inTheWay(few, fresh, "j", "down")).toEqual([]);
    expect(inTheWay(few, fresh, "x", "down")).toEqual([]);
  });

  it("take a key over from the command that had it", () => {
    const taken = withKeys(few, fresh, "up", ["k", "j"]);
    expect(taken.changes).toEqual({ up: ["k", "j"], down: [] });
    expect(withKeys(few, taken, "down", ["j"]).changes).toEqual({});
  });

  it("reset one command, and leave no trace of it", () => {
    const moved = withKeys(few, changed({ "of-tomorrow": ["x"] }), "up", ["k", "j"]);
    expect(changedIn(few, moved).has("down")).toBe(true);
    const back = withoutChange(few, moved, "down");
    expect(resolve(few, back, false).get("down")).toEqual(["j"]);
    expect(back.changes).toEqual({ "of-tomorrow": ["x"] });
    expect(changedIn(few, back).has("up")).toBe(false);
  });

  it("keep what belongs to commands that this version does not know", () => {
    const later = changed({ summarise: ["y"], constructor: ["q"] });
    expect(withKeys(few, later, "up", ["x"]).changes).toEqual({ summarise: ["y"], constructor: ["q"], up: ["x"] });
    expect(resolve(few, later, false).size).toBe(few.length);
  });
});

describe("what commands come with", () => {
  it("can be read, and is written in the one way", () => {
    expect(COMMANDS.flatMap(({ keys }) => keys).filter((each) => canonical(each) !== each)).toEqual([]);
  });
});

describe("presets", () => {
  const ids = new Set(COMMANDS.map(({ id }) => id));

  it.each(PRESETS)("$id names existing commands and readable keys only, none twice", ({ id, keys }) => {
    expect(Object.keys(keys).filter((each) => !ids.has(each))).toEqual([]);
    const all = Object.values(keys).flat();
    expect(all.filter((each) => canonical(each) !== each)).toEqual([]);
    for (const mac of [false, true]) {
      expect(clashes(COMMANDS, changed({}, id), mac)).toEqual([]);
      // What it promises it keeps: none of its own keys is in the way of another of them.
      const bound = resolve(COMMANDS, changed({}, id), mac);
      for (const [command, wanted] of Object.entries(keys))
        expect([command, bound.get(command)]).toEqual([command, wanted]);
    }
  });

  it.each(PRESETS)("$id says of no key that it has nothing for it, when it has", ({ id, keys, lacks }) => {
    const own = Object.values(keys).flat();
    expect(lacks.filter(([key]) => own.includes(key))).toEqual([]);
    for (const language of LANGUAGES) {
      const words = new Words([language]);
      expect(words.has(`keys-preset-${id}`)).toBe(true);
      expect(lacks.filter(([, what]) => !words.has(`keys-lacks-${what}`))).toEqual([]);
    }
  });

  it("keep all commands of walking, marking and starring in reach", () => {
    for (const { id } of PRESETS) {
      const bound = resolve(COMMANDS, changed({}, id), false);
      const needed = [
        "next-article",
        "previous-article",
        "next-unread",
        "toggle-read",
        "toggle-starred",
        "undo",
        "find",
      ];
      expect(needed.filter((each) => bound.get(each)!.length === 0)).toEqual([]);
    }
  });
});

describe("key maps as files", () => {
  const own = changed({ "toggle-read": ["m", "x"], summarise: ["y y"], refresh: [] }, "vim");

  it("come back as they were, with what this version does not know", () => {
    expect(readKeymap(writeKeymap(own))).toEqual(own);
  });

  it.each([
    ["nothing", "", "foreign"],
    ["no JSON", "{", "foreign"],
    ["a list", "[]", "foreign"],
    ["another program's settings", `{"keybindings":[{"key":"j"}]}`, "foreign"],
    ["a giant", " ".repeat(200_000) + writeKeymap(own), "foreign"],
    ["one of a later version", writeKeymap(own).replace(`"version": 1`, `"version": 2`), "newer"],
    ["one without version", writeKeymap(own).replace(`"version": 1,`, ""), "damaged"],
    ["an unknown preset", writeKeymap(own).replace("vim", "ed"), "damaged"],
    ["a key for a list", writeKeymap({ ...own, changes: { open: "x" as unknown as string[] } }), "damaged"],
    ["an unreadable key", writeKeymap({ ...own, changes: { open: ["Hyper+x"] } }), "damaged"],
    ["no changes", writeKeymap({ ...own, changes: null as unknown as Record<string, string[]> }), "damaged"],
    ["a prototype", writeKeymap(own).replace(`"refresh"`, `"__proto__"`), "damaged"],
  ])("are refused with a reason: %s", (_, text, trouble) => expect(readKeymap(text)).toMatchObject({ trouble }));
});
