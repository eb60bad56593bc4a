import type { Feed } from "../backend/contract";
import type { AppState } from "../state/context";
import { troubleKey } from "../state/sentences";
import { pathOf } from "../state/tree";
import type { SidebarRow, ViewKind } from "./rows";

/** What a row says. */
export interface Look {
  name: string;
  /** Articles, and whether the number is shown, quietly or not at all. */
  count: number;
  badge: "plain" | "quiet" | "none";
  /** The sentence with the number, for a screen reader. */
  counted: string;
  /** What else a screen reader hears. */
  notes: readonly string[];
  weight?: "strong" | "faint";
  /** Shown when the pointer rests on it. */
  hint: string;
}

type Reads = Pick<AppState, "library" | "words">;

const UNREAD = "unread-count";

/** The look of a row. */
export function lookOf(app: Reads, row: SidebarRow): Look {
  const { words, library } = app;
  const { subject } = row;
  switch (subject.kind) {
    case "briefing":
      return plain(words.t("briefing-title"), 0, "strong");
    case "view":
      return viewLook(app, subject.view);
    case "tags":
      return plain(words.t("sidebar-tags"), 0, "strong");
    case "tag":
      return plain(subject.tag.name, library.unreadIn({ kind: "tag", id: subject.tag.id }));
    case "folder": {
      const { name } = subject.folder;
      const count = subject.feeds.reduce((sum, feed) => sum + library.unreadOf(feed), 0);
      // While it is open its feeds say it themselves.
      const badge = row.open ? "none" : "plain";
      return { ...plain(name, count, "strong"), badge, hint: withPath(app, name, subject.folder.parent) };
    }
    case "feed":
      return feedLook(app, subject.feed);
  }
}

const plain = (name: string, count: number, weight?: Look["weight"]): Look => ({
  name,
  count,
  badge: "plain",
  counted: UNREAD,
  notes: [],
  weight,
  hint: name,
});

const COUNTED: Partial<Record<ViewKind, string>> = {
  starred: "starred-count",
  read_later: "read-later-count",
  highlighted: "highlighted-count",
  snoozed: "snoozed-count",
};

function viewLook({ words, library }: Reads, view: ViewKind): Look {
  const counted = COUNTED[view];
  // Of all articles no number says anything.
  const look = plain(words.t(`view-${view}`), view === "all" ? 0 : library.unreadIn({ kind: view }), "strong");
  return counted ? { ...look, counted, badge: "quiet" } : look;
}

function feedLook(app: Reads, feed: Feed): Look {
  const { words, library } = app;
  const trouble =
    feed.state.trouble && words.t("feed-trouble", { reason: words.t(troubleKey[feed.state.trouble.code]) });
  const notes = [feed.paused ? words.t("feed-paused") : null, trouble].filter((note) => note !== null);
  const details = [...notes, feed.state.trouble?.detail].filter(Boolean);
  return {
    ...plain(feed.title, library.unreadOf(feed.id), feed.paused ? "faint" : undefined),
    notes,
    hint: [withPath(app, feed.title, feed.folder), ...details].join("\n"),
  };
}

/** A name, and the folders that it stands in: deep down they are not all in sight. */
function withPath({ library }: Reads, name: string, folder: number | null): string {
  const path = pathOf(library.folders, folder);
  return path.length < 2 ? name : `${name}\n${path.map((each) => each.name).join(" › ")}`;
}
