import type { ArticleSummary } from "../backend/contract";
import type { Words } from "../shared/words.svelte";

/** More of a title than this is not read aloud. */
const MOST_SPOKEN = 300;

/** What is read aloud of a row: the title first, since that is what one listens for. */
export function spoken(
  row: ArticleSummary,
  seen: {
    title: string;
    read: boolean;
    starred: boolean;
    later: boolean;
    tags: readonly string[];
    source: string;
    time: string;
    group: string;
  },
  { t }: Pick<Words, "t">,
): string {
  return [
    seen.title.slice(0, MOST_SPOKEN),
    seen.read ? "" : t("article-unread"),
    seen.starred ? t("article-starred") : "",
    seen.later ? t("article-is-later") : "",
    row.snoozed_until === null ? "" : t("article-is-snoozed", { when: new Date(row.snoozed_until) }),
    seen.source,
    seen.time,
    row.has_enclosures ? t("article-has-enclosures") : "",
    row.updated !== null ? t("article-updated-mark") : "",
    ...seen.tags,
    seen.group,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
