import type { BriefingReason } from "../backend/contract";
import type { AppState } from "../state/context";

/** Why a story stands where it stands, in words; a reason that this version does not know says nothing. */
export function reasonText(reason: BriefingReason, { words, library }: Pick<AppState, "words" | "library">): string {
  const { t } = words;
  const feedOf = (id: number): string => library.feedById.get(id)?.title ?? t("view-gone");
  switch (reason.kind) {
    case "feeds":
      return t("briefing-why-feeds", { count: reason.count });
    case "often_read":
      return t("briefing-why-read", { feed: feedOf(reason.feed) });
    case "often_starred":
      return t("briefing-why-starred-feed", { feed: feedOf(reason.feed) });
    case "starred":
      return t("briefing-why-starred");
    case "fresh":
      return t("briefing-why-fresh");
  }
}
