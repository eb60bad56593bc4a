// How a view is looked at: everything about it that a person can choose, and how that is kept.
import type { Filter, Scope } from "../backend/contract";

/** Where list and article stand: side by side, one above the other, one in place of the other; cards are the latter with pictures. */
export const LAYOUTS = ["columns", "rows", "replace", "cards"] as const;
export const DENSITIES = ["compact", "cosy", "roomy"] as const;
export const FILTERS = ["all", "unread", "starred"] as const satisfies readonly Filter[];
export const ORDERS = ["newest", "oldest", "feed"] as const;
export const GROUPINGS = ["none", "day", "feed"] as const;

export type Layout = (typeof LAYOUTS)[number];
export type Density = (typeof DENSITIES)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** How a view is looked at. */
export interface ViewOptions {
  layout: Layout;
  density: Density;
  filter: Filter;
  order: (typeof ORDERS)[number];
  group: Grouping;
  /** Whether rows show the first words of the text. */
  excerpts: boolean;
  /** Whether those are the summary of the article in place of its beginning. */
  summaries: boolean;
  /** Whether rows show a picture. */
  thumbnails: boolean;
}

/** How views are looked at when nobody chose anything. */
export const FIRST_OPTIONS: ViewOptions = {
  layout: "columns",
  density: "cosy",
  filter: "all",
  order: "newest",
  group: "none",
  excerpts: true,
  summaries: false,
  thumbnails: true,
};

/** What every choice can be. */
const CHOICES: { [K in keyof ViewOptions]: readonly ViewOptions[K][] } = {
  layout: LAYOUTS,
  density: DENSITIES,
  filter: FILTERS,
  order: ORDERS,
  group: GROUPINGS,
  excerpts: [true, false],
  summaries: [true, false],
  thumbnails: [true, false],
};

/** The choices for a view as kept. Those of a newer version are in it as they were read: they are not acted upon, and not lost. */
export type Kept = Record<string, string | boolean>;

/** What is kept of all views. */
export interface KeptViews {
  /** For all views. */
  all: Kept;
  /** For single ones, those changed last at the end. */
  own: [view: string, options: Kept][];
}

/** Views that have choices of their own; with more, those changed longest ago have them no more. */
export const MOST_VIEWS = 300;
/** Choices of one view, so that a damaged file does not grow for ever. */
const MOST_CHOICES = 20;
const LONGEST_VALUE = 40;

/** The name that a view is kept by. */
export const viewKey = (scope: Scope): string => ("id" in scope ? `${scope.kind} ${scope.id}` : scope.kind);

/** The choices that this version understands. */
export function understood(kept: Kept): Partial<ViewOptions> {
  return Object.fromEntries(
    Object.entries(CHOICES).flatMap(([key, choices]) => {
      const value = kept[key];
      return (choices as readonly unknown[]).includes(value) ? [[key, value]] : [];
    }),
  );
}

/** Reads what was kept; what cannot be understood counts as missing. */
export function readViews(value: unknown): KeptViews {
  const { all, own } = asRecord(value);
  const views = (Array.isArray(own) ? own : []).flatMap((entry: unknown): [string, Kept][] => {
    if (!Array.isArray(entry) || typeof entry[0] !== "string" || entry[0].length > LONGEST_VALUE) return [];
    const options = readKept(entry[1]);
    return Object.keys(options).length > 0 ? [[entry[0], options]] : [];
  });
  return { all: readKept(all), own: [...new Map(views)].slice(-MOST_VIEWS) };
}

function readKept(value: unknown): Kept {
  const good = Object.entries(asRecord(value)).filter(
    (entry): entry is [string, string | boolean] =>
      entry[0].length <= LONGEST_VALUE &&
      (typeof entry[1] === "boolean" || (typeof entry[1] === "string" && entry[1].length <= LONGEST_VALUE)),
  );
  return Object.fromEntries(good.slice(0, MOST_CHOICES));
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
