import CheckCheck from "@lucide/svelte/icons/check-check";
import Rss from "@lucide/svelte/icons/rss";
import type { ArticleId } from "../backend/contract";
import type { MenuEntry } from "../shared/menu";
import { dayName } from "../shared/time";
import type { AppState } from "../state/context";

/** What stands above a group of the list. */
export function headingName({ list, library, words }: AppState, group: number, now: number): string {
  const key = list.groups[group]?.key;
  if (key === undefined) return "";
  if (list.grouping === "day") return dayName(key, now, words.language);
  return library.feedById.get(key)?.title ?? words.t("view-gone");
}

/** The articles of a group. */
export function articlesOfGroup({ list }: Pick<AppState, "list">, group: number): ArticleId[] {
  const start = list.groups[group]?.start;
  if (start === undefined) return [];
  return Array.from(list.ids.subarray(start, list.groups[group + 1]?.start ?? list.ids.length));
}

/** What can be done with a group. */
export function groupEntries(app: AppState, group: number): MenuEntry[] {
  const { words, marking } = app;
  const show = showOfGroup(app, group);
  const entries: MenuEntry[] = [
    {
      label: words.t("views-mark-group-read"),
      icon: CheckCheck,
      run: () => void marking.setRead(articlesOfGroup(app, group), true),
    },
  ];
  if (show) {
    const feed = headingName(app, group, 0);
    entries.push({ label: words.t("article-show-feed", { feed }), icon: Rss, run: show });
  }
  return entries;
}

/** How to get from a feed's heading to the feed; null where there is no such way. */
export function showOfGroup({ list, library, walking }: AppState, group: number): (() => void) | null {
  const feed = list.grouping === "feed" ? list.groups[group]?.key : undefined;
  if (feed === undefined || !library.feedById.has(feed)) return null;
  if (list.scope.kind === "feed" && list.scope.id === feed) return null;
  return () => void walking.show({ kind: "feed", id: feed });
}
