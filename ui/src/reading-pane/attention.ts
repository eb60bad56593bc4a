import type { ArticleId } from "../backend/contract";

/** An article that is on screen for so long was given time: less is a glance at it. */
const DWELL_MS = 5_000;

/** Tells when an article was given time; gives what ends the waiting. Marking as read is nothing of the kind: a person may mark a
 * thousand articles and look at none. */
export function attendsTo(
  article: ArticleId | null,
  isAway: boolean,
  note: (article: ArticleId) => void,
): (() => void) | undefined {
  if (article === null || isAway) return undefined;
  const timer = setTimeout(() => {
    // Behind other windows nobody reads.
    if (document.visibilityState === "visible") note(article);
  }, DWELL_MS);
  return () => clearTimeout(timer);
}
