import ArrowRight from "@lucide/svelte/icons/folder-input";
import CheckCheck from "@lucide/svelte/icons/check-check";
import Copy from "@lucide/svelte/icons/copy";
import ExternalLink from "@lucide/svelte/icons/external-link";
import ImageIcon from "@lucide/svelte/icons/image";
import Info from "@lucide/svelte/icons/info";
import MoveVertical from "@lucide/svelte/icons/move-vertical";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil";
import Play from "@lucide/svelte/icons/play";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import Text from "@lucide/svelte/icons/text";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Feed, FeedId, FullTextMode } from "../backend/contract";
import { copyAddress, openAddress } from "../commands/addresses";
import { shortcutOf } from "../commands/menus";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { FULL_TEXT_MODES, modeKey } from "../state/full-text-sentences";
import { markOlder } from "./acts";
import { moveByKey, type Direction } from "./moving";
import type { SidebarState } from "./sidebar.svelte";

/** What "older" may mean, in days. */
const AGES = [1, 7, 30] as const;

/** The menu of a feed (PEERS §4.3.16). */
export function feedEntries(app: AppState, sidebar: SidebarState, feed: Feed): MenuEntry[] {
  const { t } = app.words;
  const { id } = feed;
  return [
    { label: t("menu-refresh"), icon: RefreshCw, run: () => void app.refresh.start({ kind: "feed", id }) },
    ...readEntries(app, id),
    SEPARATOR,
    {
      label: t("menu-rename"),
      icon: Pencil,
      shortcut: shortcutOf(app, "rename"),
      run: () => sidebar.rename(`feed:${id}`),
    },
    {
      label: t("menu-properties"),
      icon: Info,
      shortcut: shortcutOf(app, "feed-properties"),
      run: () => app.dialogs.show({ kind: "feed", feed: id }),
    },
    { label: t("menu-copy-address"), icon: Copy, run: () => void copyAddress(app, feed.url) },
    {
      label: t("menu-open-site"),
      icon: ExternalLink,
      disabled: feed.site_url === null,
      run: () => openAddress(app, feed.site_url),
    },
    SEPARATOR,
    fullTextEntry(app, feed),
    imagesEntry(app, feed),
    pauseEntry(app, [id]),
    SEPARATOR,
    { label: t("menu-move"), icon: ArrowRight, run: () => app.dialogs.show({ kind: "move", feeds: [id] }) },
    orderEntry(app, sidebar, `feed:${id}`),
    SEPARATOR,
    {
      label: t("menu-unsubscribe"),
      icon: Trash,
      shortcut: shortcutOf(app, "remove"),
      danger: true,
      run: () => void app.library.unsubscribe([id]),
    },
  ];
}

function readEntries(app: AppState, id: FeedId): MenuEntry[] {
  const { t } = app.words;
  const disabled = app.library.unreadOf(id) === 0;
  const mark = {
    label: t("menu-mark-read"),
    icon: CheckCheck,
    disabled,
    run: () => void app.marking.allOf({ kind: "feed", id }),
  };
  if (disabled) return [mark];
  const ages = AGES.map((days) => ({
    label: t("menu-older-than", { days }),
    run: () => void markOlder(app, { kind: "feed", id }, days),
  }));
  return [mark, { kind: "sub", label: t("menu-mark-older"), entries: ages }];
}

function fullTextEntry(app: AppState, { id, full_text }: Feed): MenuEntry {
  const { t } = app.words;
  const choice = (mode: FullTextMode): MenuEntry => ({
    label: t(modeKey[mode]),
    checked: full_text === mode,
    run: () => void app.library.editFeed(id, { full_text: mode }),
  });
  return { kind: "sub", label: t("full-text-mode"), icon: Text, entries: FULL_TEXT_MODES.map(choice) };
}

function imagesEntry(app: AppState, { id, images }: Feed): MenuEntry {
  const { t } = app.words;
  const choice = (label: string, value: boolean | null): MenuEntry => ({
    label,
    checked: images === value,
    run: () => void app.library.editFeed(id, { images: value }),
  });
  return {
    kind: "sub",
    label: t("menu-images"),
    icon: ImageIcon,
    entries: [
      choice(t("images-as-everywhere"), null),
      choice(t("images-always"), true),
      choice(t("images-never"), false),
    ],
  };
}

/** Pauses feeds; resumes them when all are paused. */
export function pauseEntry(app: AppState, feeds: FeedId[]): MenuEntry {
  const paused = feeds.every((feed) => app.library.feedById.get(feed)?.paused ?? false);
  return {
    label: app.words.t(paused ? "menu-resume" : "menu-pause"),
    icon: paused ? Play : Pause,
    run: () => void app.library.editFeeds(feeds, { paused: !paused }),
  };
}

/** What the keyboard does with Alt and an arrow. */
export function orderEntry(app: AppState, sidebar: SidebarState, key: string): MenuEntry {
  const directions: readonly Direction[] = ["up", "down", "in", "out"];
  return {
    kind: "sub",
    label: app.words.t("menu-order"),
    icon: MoveVertical,
    entries: directions.map((direction) => ({
      label: app.words.t(`command-feed-move-${direction}`),
      shortcut: shortcutOf(app, `feed-move-${direction}`),
      run: () => {
        sidebar.current = key;
        moveByKey(app, sidebar, direction);
      },
    })),
  };
}
