import AlarmClock from "@lucide/svelte/icons/alarm-clock";
import Bookmark from "@lucide/svelte/icons/bookmark";
import BookmarkX from "@lucide/svelte/icons/bookmark-x";
import Circle from "@lucide/svelte/icons/circle";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import Copy from "@lucide/svelte/icons/copy";
import ExternalLink from "@lucide/svelte/icons/external-link";
import Hash from "@lucide/svelte/icons/hash";
import Star from "@lucide/svelte/icons/star";
import StarOff from "@lucide/svelte/icons/star-off";
import Tag from "@lucide/svelte/icons/tag";
import type { ArticleId } from "../backend/contract";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import { moment } from "../shared/time";
import type { AppState } from "../state/context";
import { snoozeChoices, weekOf } from "../state/snooze";
import type { Marks } from "../state/statuses.svelte";
import { copyArticles } from "./copying";
import { shortcutOf } from "./menus";
import { openArticles } from "./opening";

// What can be done with articles, one or several, as lines of menus: of the list, of the reading pane, of a selection.

/** Marking, keeping for later, tags. Of one article each line is what it is not yet; of several both are there. */
export function statusEntries(app: AppState, ids: ArticleId[]): MenuEntry[] {
  const { marking, dialogs, words } = app;
  const { t } = words;
  const one = oneOf(app, ids);
  return [
    ...pair(app, one?.read, "toggle-read", [
      { label: t("article-mark-read"), icon: Circle, run: () => void marking.setRead(ids, true) },
      { label: t("article-mark-unread"), icon: CircleDot, run: () => void marking.setRead(ids, false) },
    ]),
    ...pair(app, one?.starred, "toggle-starred", [
      { label: t("article-star"), icon: Star, run: () => void marking.setStarred(ids, true) },
      { label: t("article-unstar"), icon: StarOff, run: () => void marking.setStarred(ids, false) },
    ]),
    ...pair(app, one?.read_later, "read-later", [
      { label: t("article-read-later"), icon: Bookmark, run: () => void marking.setReadLater(ids, true) },
      { label: t("article-not-read-later"), icon: BookmarkX, run: () => void marking.setReadLater(ids, false) },
    ]),
    { kind: "sub", label: t("article-snooze"), icon: AlarmClock, entries: snoozeEntries(app, ids) },
    {
      label: t("article-tags"),
      icon: Tag,
      shortcut: shortcutOf(app, "tag"),
      run: () => dialogs.show({ kind: "tag", articles: ids }),
    },
  ];
}

/** Until when articles can be put off; and to wake them, unless the one is awake. */
export function snoozeEntries(app: AppState, ids: ArticleId[]): MenuEntry[] {
  const { marking, dialogs, words } = app;
  const { t, language } = words;
  const isAwake = oneOf(app, ids)?.snoozed_until === null;
  return [
    ...snoozeChoices(Date.now(), weekOf(language)).map(({ kind, until }): MenuEntry => ({
      label: t(`snooze-${kind}`),
      shortcut: moment(until, language),
      run: () => void marking.snooze(ids, until),
    })),
    { label: t("snooze-pick"), run: () => dialogs.show({ kind: "snooze", articles: ids, picking: true }) },
    ...(isAwake
      ? []
      : [SEPARATOR, { label: t("snooze-wake"), run: () => void marking.snooze(ids, null) } satisfies MenuEntry]),
  ];
}

/** Opening and copying. */
export function addressEntries(app: AppState, ids: ArticleId[], hasAddress = true): MenuEntry[] {
  const { t } = app.words;
  const count = ids.length;
  const disabled = !hasAddress;
  return [
    {
      label: t("article-open-browser", { count }),
      icon: ExternalLink,
      shortcut: shortcutOf(app, "open-original"),
      disabled,
      run: () => void openArticles(app, ids),
    },
    {
      label: t("article-copy-link", { count }),
      icon: Copy,
      shortcut: shortcutOf(app, "copy-address"),
      disabled,
      run: () => void copyArticles(app, ids, "address"),
    },
    {
      label: t("article-copy-title-link", { count }),
      icon: ClipboardList,
      disabled,
      run: () => void copyArticles(app, ids, "title-address"),
    },
    {
      label: t("article-copy-markdown", { count }),
      icon: Hash,
      shortcut: shortcutOf(app, "copy-markdown"),
      disabled,
      run: () => void copyArticles(app, ids, "markdown"),
    },
  ];
}

/** The status of one article alone. */
function oneOf({ list }: AppState, ids: ArticleId[]): ReturnType<typeof list.statuses.of> {
  return ids.length === 1 ? list.statuses.of(ids[0] as ArticleId) : undefined;
}

/** Of what an article is or is not: the other; of what several may be: both. */
function pair(
  app: AppState,
  isOn: Marks[keyof Marks] | undefined,
  command: string,
  [on, off]: [on: MenuEntry, off: MenuEntry],
): MenuEntry[] {
  const shortcut = shortcutOf(app, command);
  if (isOn === undefined) return [{ ...on, shortcut } as MenuEntry, off];
  return [{ ...(isOn ? off : on), shortcut } as MenuEntry];
}
