import type { Highlight, HighlightColor } from "./contract";
import type { DemoLibrary } from "./demo";

/** What is highlighted of the invented articles: colour, words, note. */
const PASSAGES: [HighlightColor, string, string][] = [
  ["yellow", "It began with a timetable pinned to a door", "The opening of the piece on ports"],
  ["green", "a handful of people who still remembered how to read it", ""],
  [
    "blue",
    "the town has learned to keep different hours",
    "Compare with the ferry at dawn.\nAsk Ada for the figures of last winter.",
  ],
  ["pink", "Two years later the platform is full again", ""],
  ["purple", "Patience is a timetable.", "For the wall"],
];

/** Highlights in some articles of an invented library. */
export function demoHighlights({ articles }: DemoLibrary, now: number): Highlight[] {
  const some = [articles[0], articles[3], articles[8]].flatMap((article) => article ?? []);
  return some.flatMap((article, place) =>
    PASSAGES.slice(0, 5 - 2 * place).map(([color, quote, note], index): Highlight => {
      const anchor = { quote, prefix: "", suffix: "", position: index * 40 };
      const created = now - (place * 5 + index) * 3_600_000;
      return { id: 100 * (place + 1) + index, article: article.summary.id, anchor, color, note, created, edited: null };
    }),
  );
}
