import BookOpen from "@lucide/svelte/icons/book-open";
import CheckCheck from "@lucide/svelte/icons/check-check";
import Rss from "@lucide/svelte/icons/rss";
import Search from "@lucide/svelte/icons/search";
import type { ArticleId, ArticleSummary } from "../backend/contract";
import { addressEntries, statusEntries } from "../commands/article-entries";
import { AGES } from "../commands/marks";
import { commandEntry, shortcutOf } from "../commands/menus";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { tellingWords } from "./alike";

/** What can be done with a row of the list, which need not be the selected one; on one of several selected ones, with all of them. */
export function articleEntries(app: AppState, id: ArticleId): MenuEntry[] {
  const { list, words } = app;
  const ids = list.selection.targetsAt(id);
  if (ids.length > 1) {
    return [
      ...statusEntries(app, ids),
      SEPARATOR,
      ...addressEntries(app, ids),
      SEPARATOR,
      { label: words.t("selection-collapse"), run: () => list.selection.collapse() },
    ];
  }
  const row = list.rows.get(id);
  if (!row) return [];
  return [
    openEntry(app, id),
    SEPARATOR,
    ...statusEntries(app, ids),
    SEPARATOR,
    ...aroundEntries(app, id),
    SEPARATOR,
    ...addressEntries(app, ids, row.url !== null),
    SEPARATOR,
    ...placeEntries(app, row),
  ];
}

/** What can be done with the list itself, where no row is. */
export function listEntries(app: AppState): MenuEntry[] {
  return [
    commandEntry(app, "show-new"),
    commandEntry(app, "clean-up"),
    SEPARATOR,
    commandEntry(app, "mark-all-read"),
    olderEntry(app),
    SEPARATOR,
    {
      label: app.words.t("command-select-all"),
      shortcut: shortcutOf(app, "select-all"),
      run: () => app.list.selection.all(),
    },
    commandEntry(app, "refresh"),
  ];
}

function openEntry(app: AppState, id: ArticleId): MenuEntry {
  const { list, ui, words } = app;
  return {
    label: words.t("article-open"),
    icon: BookOpen,
    shortcut: shortcutOf(app, "open"),
    run: () => {
      list.select(id);
      ui.focusPane("reader");
    },
  };
}

/** Marking what stands above, below, or is older. */
function aroundEntries(app: AppState, id: ArticleId): MenuEntry[] {
  const { list, marking, words } = app;
  const { t } = words;
  const place = list.ids.indexOf(id);
  const isFirst = place <= 0;
  const isLast = place < 0 || place === list.ids.length - 1;
  const above = (read: boolean) => (): void => void marking.above(id, read);
  const below = (read: boolean) => (): void => void marking.below(id, read);
  return [
    {
      label: t("article-mark-above"),
      icon: CheckCheck,
      shortcut: shortcutOf(app, "mark-above-read"),
      disabled: isFirst,
      run: above(true),
    },
    {
      label: t("article-mark-below"),
      shortcut: shortcutOf(app, "mark-below-read"),
      disabled: isLast,
      run: below(true),
    },
    {
      kind: "sub",
      label: t("article-mark-unread-many"),
      entries: [
        { label: t("article-above-unread"), disabled: isFirst, run: above(false) },
        { label: t("article-below-unread"), disabled: isLast, run: below(false) },
      ],
    },
    olderEntry(app),
  ];
}

function olderEntry(app: AppState): MenuEntry {
  const { t } = app.words;
  const entries = AGES.map((days) => commandEntry(app, `mark-older-${days}`, { label: t(`age-${days}`) }));
  return { kind: "sub", label: t("article-mark-older"), entries };
}

function placeEntries(app: AppState, row: ArticleSummary): MenuEntry[] {
  const { list, library, walking, dialogs, words } = app;
  const known = library.feedById.get(row.feed);
  const here = list.scope.kind === "feed" && list.scope.id === row.feed && !list.search;
  return [
    {
      label: words.t("article-show-feed", { feed: known?.title ?? "" }),
      icon: Rss,
      disabled: here || !known,
      run: () => void walking.reveal(row.id, row.feed),
    },
    { kind: "sub", label: words.t("article-alike"), icon: Search, entries: alikeEntries(app, row) },
    {
      label: words.t("article-feed-properties"),
      disabled: !known,
      run: () => dialogs.show({ kind: "feed", feed: row.feed }),
    },
  ];
}

/** Searches for more of the kind. */
function alikeEntries(app: AppState, { title, author }: ArticleSummary): MenuEntry[] {
  const { list, ui, words } = app;
  const { t } = words;
  const told = tellingWords(title, words.language);
  const find = (search: string) => (): void => {
    ui.search();
    void list.setSearch(search, true);
  };
  return [
    {
      label: author ? t("alike-author", { author }) : t("alike-no-author"),
      disabled: !author,
      run: find(author ?? ""),
    },
    { label: told ? t("alike-words", { words: told }) : t("alike-no-words"), disabled: !told, run: find(told) },
  ];
}
