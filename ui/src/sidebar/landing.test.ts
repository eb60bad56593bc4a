import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoFeed } from "../backend/demo";
import type { Feed, Folder } from "../backend/contract";
import { arranged, placed, refOf } from "../state/arranging";
import { buildTree, childrenOf } from "../state/tree";
import { landingAt } from "./landing";
import { nodeOf, sidebarRows, type SidebarRow } from "./rows";

interface Library {
  feeds: Feed[];
  folders: Folder[];
}

/** A library as the sidebar shows it: some folders open, some rows of it dragged. */
const scenes = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
    homes: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    positions: fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
    open: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    dragged: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    at: fc.nat(),
    part: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ parents, homes, positions, open, ...rest }) => {
    const positionOf = (index: number): number => positions[index % positions.length]!;
    // A folder's parent has a smaller number: no circles here.
    const folders = parents.map((parent, index): Folder => {
      const above = parent % (index + 1);
      return {
        id: index + 1,
        name: `Folder ${index}`,
        parent: above === 0 ? null : above,
        position: positionOf(index),
      };
    });
    const feeds = homes.map((home, index): Feed => {
      const folder = home % (folders.length + 1);
      const feed = demoFeed(index + 1, `Feed ${index}`, folder === 0 ? null : folder, "en", 0);
      return { ...feed, position: positionOf(index + 3) };
    });
    return { library: { feeds, folders }, isOpen: (id: number) => open[id % open.length]!, ...rest };
  });

const rowsOf = ({ feeds, folders }: Library, isOpen: (id: number) => boolean): SidebarRow[] =>
  // The tree alone: above it stands what cannot be moved.
  sidebarRows({ views: [], tags: [], tagsOpen: false, tree: buildTree(feeds, folders, "en"), isOpen }).filter(
    (row) => nodeOf(row) !== null,
  );

/** A row and all rows below it that are shown. */
function subtree(rows: readonly SidebarRow[], row: SidebarRow): SidebarRow[] {
  const from = rows.indexOf(row);
  const after = rows.findIndex((other, index) => index > from && other.level <= row.level);
  return rows.slice(from, after < 0 ? rows.length : after);
}

describe("where things land", () => {
  it("is exactly where the line was", () => {
    let lines = 0;
    fc.assert(
      fc.property(scenes, ({ library, isOpen, dragged, at, part }) => {
        const rows = rowsOf(library, isOpen);
        const kind = rows[dragged[0]! % rows.length]!.subject.kind;
        const keys = new Set(
          dragged
            .map((index) => rows[index % rows.length]!)
            .filter((row) => row.subject.kind === kind)
            .map(({ key }) => key),
        );
        // What stands in something dragged goes with it.
        const inside = new Set(
          [...keys].flatMap((key) =>
            subtree(
              rows,
              rows.find((row) => row.key === key)!,
            )
              .slice(1)
              .map((row) => row.key),
          ),
        );
        const moved = rows.filter(({ key }) => keys.has(key) && !inside.has(key));
        const landing = landingAt({ rows, moved }, { index: at % rows.length, part });
        if (!landing?.line) return;
        lines++;
        // What a person sees: the rows with the dragged ones taken out and put in at the line.
        const taken = moved.flatMap((row) => subtree(rows, row));
        const before = rows.slice(0, landing.line.index).filter((row) => !taken.includes(row));
        const after = rows.slice(landing.line.index).filter((row) => !taken.includes(row));
        const seen = [...before, ...taken, ...after].map(({ key }) => key);

        const nodes = moved.map((row) => nodeOf(row)!);
        const tree = buildTree(library.feeds, library.folders, "en");
        const siblings = childrenOf(tree, landing.parent).filter((node) => node.kind === kind);
        const order = placed(siblings.map(refOf), nodes.map(refOf), landing.line.before);
        const result = rowsOf(arranged(library, order, landing.parent), isOpen);
        expect(result.map(({ key }) => key)).toEqual(seen);
        expect(moved.map(({ key }) => result.find((row) => row.key === key)!.level)).toEqual(
          moved.map(() => landing.line!.level),
        );
      }),
      { numRuns: 3_000 },
    );
    expect(lines).toBeGreaterThan(300);
  });

  it("is never in the thing itself, and never where everything is already", () => {
    fc.assert(
      fc.property(scenes, ({ library, isOpen, dragged, at, part }) => {
        const rows = rowsOf(library, isOpen);
        const row = rows[dragged[0]! % rows.length]!;
        const landing = landingAt({ rows, moved: [row] }, { index: at % rows.length, part });
        if (!landing) return;
        const below = subtree(
          rowsOf(library, () => true),
          rowsOf(library, () => true).find(({ key }) => key === row.key)!,
        );
        expect(below.map(({ key }) => key)).not.toContain(`folder:${landing.parent}`);
        if (!landing.line) return;
        const tree = buildTree(library.feeds, library.folders, "en");
        const siblings = childrenOf(tree, landing.parent)
          .filter((node) => node.kind === row.subject.kind)
          .map(refOf);
        const order = placed(siblings, [refOf(nodeOf(row)!)], landing.line.before);
        expect(order).not.toEqual(siblings);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a tree with faults", () => {
  it("shows orphans and circles once each, and lets them be moved to the top", () => {
    const folders: Folder[] = [
      { id: 1, name: "A", parent: 2, position: 0 },
      { id: 2, name: "B", parent: 1, position: 0 },
      { id: 3, name: "C", parent: 99, position: 0 },
    ];
    const feeds = [demoFeed(1, "Lost", 98, "en", 0), demoFeed(2, "Home", null, "en", 0)];
    const rows = rowsOf({ feeds, folders }, () => true);
    expect(rows.map(({ key }) => key).toSorted()).toEqual(["feed:1", "feed:2", "folder:1", "folder:2", "folder:3"]);
    const moved = rows.filter(({ key }) => key === "feed:2");
    const lost = rows.findIndex(({ key }) => key === "feed:1");
    // Beside the lost feed is the top level, where it is shown, and not the folder that it names.
    expect(landingAt({ rows, moved }, { index: lost, part: 0.9 })?.parent).toBeNull();
  });
});

describe("putting siblings in order", () => {
  const refs = (...ids: number[]) => ids.map((id) => ({ kind: "feed" as const, id }));
  it("puts them before one that is itself moved as before the next that stays", () => {
    expect(placed(refs(1, 2, 3, 4), refs(2, 1), { kind: "feed", id: 2 })).toEqual(refs(2, 1, 3, 4));
    expect(placed(refs(1, 2, 3), refs(3), { kind: "feed", id: 3 })).toEqual(refs(1, 2, 3));
  });
  it("puts what comes from elsewhere at the end", () => {
    expect(placed(refs(1, 2), refs(9), null)).toEqual(refs(1, 2, 9));
  });
});
