import type { ArticleSummary } from "../backend/contract";
import { relativeTime } from "../shared/time";
import type { Words } from "../shared/words.svelte";

/** What is read aloud of a row: the title first, since that is what one listens for. */
export function spoken(
  row: ArticleSummary,
  state: { read: boolean; starred: boolean; source: string; now: number; later: boolean; tags: readonly string[] },
  { t, language }: Pick<Words, "t" | "language">,
): string {
  return [
    row.title,
    state.read ? "" : t("article-unread"),
    state.starred ? t("article-starred") : "",
    state.later ? t("article-is-later") : "",
    row.snoozed_until === null ? "" : t("article-is-snoozed", { when: new Date(row.snoozed_until) }),
    state.source,
    relativeTime(row.published, state.now, language),
    row.has_enclosures ? t("article-has-enclosures") : "",
    row.updated !== null ? t("article-updated-mark") : "",
    ...state.tags,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
