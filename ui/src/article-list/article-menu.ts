import BookOpen from "@lucide/svelte/icons/book-open";
import Circle from "@lucide/svelte/icons/circle";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import Copy from "@lucide/svelte/icons/copy";
import ExternalLink from "@lucide/svelte/icons/external-link";
import Rss from "@lucide/svelte/icons/rss";
import Star from "@lucide/svelte/icons/star";
import StarOff from "@lucide/svelte/icons/star-off";
import type { ArticleId, ArticleSummary } from "../backend/contract";
import { copyAddress, openAddress } from "../commands/addresses";
import { shortcutOf } from "../commands/menus";
import type { MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";

const SEPARATOR: MenuEntry = { kind: "separator" };

/** What can be done with a row of the list; it need not be the selected one. */
export function articleEntries(app: AppState, id: ArticleId): MenuEntry[] {
  const { list } = app;
  const row = list.rows.get(id);
  if (!row) return [];
  return [...statusEntries(app, id), SEPARATOR, ...addressEntries(app, row), SEPARATOR, ...placeEntries(app, row)];
}

function statusEntries(app: AppState, id: ArticleId): MenuEntry[] {
  const { list, marking, words } = app;
  const { t } = words;
  const read = list.statuses.isRead(id);
  const starred = list.statuses.isStarred(id);
  const place = list.ids.indexOf(id);
  return [
    {
      label: t(read ? "article-mark-unread" : "article-mark-read"),
      icon: read ? CircleDot : Circle,
      shortcut: shortcutOf(app, "toggle-read"),
      run: () => void marking.setRead([id], !read),
    },
    {
      label: t(starred ? "article-unstar" : "article-star"),
      icon: starred ? StarOff : Star,
      shortcut: shortcutOf(app, "toggle-starred"),
      run: () => void marking.setStarred([id], !starred),
    },
    SEPARATOR,
    {
      label: t("article-mark-above"),
      shortcut: shortcutOf(app, "mark-above-read"),
      disabled: place <= 0,
      run: () => void marking.above(id),
    },
    {
      label: t("article-mark-below"),
      shortcut: shortcutOf(app, "mark-below-read"),
      disabled: place < 0 || place === list.ids.length - 1,
      run: () => void marking.below(id),
    },
  ];
}

function addressEntries(app: AppState, { title, url }: ArticleSummary): MenuEntry[] {
  const { t } = app.words;
  return [
    {
      label: t("article-open-original"),
      icon: ExternalLink,
      shortcut: shortcutOf(app, "open-original"),
      disabled: url === null,
      run: () => openAddress(app, url),
    },
    {
      label: t("article-copy-address"),
      icon: Copy,
      shortcut: shortcutOf(app, "copy-address"),
      disabled: url === null,
      run: () => void copyAddress(app, url),
    },
    {
      label: t("article-copy-title-address"),
      disabled: url === null,
      run: () => void copyAddress(app, `${title}\n${url ?? ""}`),
    },
  ];
}

function placeEntries(app: AppState, { id, feed }: ArticleSummary): MenuEntry[] {
  const { list, library, walking, dialogs, ui, words } = app;
  const known = library.feedById.get(feed);
  const here = list.scope.kind === "feed" && list.scope.id === feed && !list.search;
  const open = async (): Promise<void> => {
    list.select(id);
    ui.focusPane("reader");
  };
  const show = async (): Promise<void> => {
    await walking.show({ kind: "feed", id: feed });
    if (list.ids.includes(id)) list.select(id);
  };
  return [
    { label: words.t("article-open"), icon: BookOpen, shortcut: shortcutOf(app, "open"), run: () => void open() },
    {
      label: words.t("article-show-feed", { feed: known?.title ?? "" }),
      icon: Rss,
      disabled: here || !known,
      run: () => void show(),
    },
    {
      label: words.t("article-feed-properties"),
      disabled: !known,
      run: () => dialogs.show({ kind: "feed", feed }),
    },
  ];
}
