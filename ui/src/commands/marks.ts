import type { ArticleId } from "../backend/contract";
import type { AppState } from "../state/context";
import { copyArticles } from "./copying";
import type { Command } from "./table";

const DAY = 86_400_000;

/** The ages that older articles can be marked by, in days. */
export const AGES = [1, 3, 7, 14] as const;

/** The articles that a command is about. */
export const targets = ({ list }: AppState): ArticleId[] => list.selection.targets();

/** Whether there is any. Without making a list of them: they may be a million. */
export const hasTargets = ({ list, reader }: AppState): boolean => list.selection.count > 0 || reader.id !== null;

/** Runs a command on the row that the keyboard is at. */
export const atRow =
  (act: (id: ArticleId, app: AppState) => void) =>
  (app: AppState): void => {
    if (app.list.selected !== null) act(app.list.selected, app);
  };

const inList = ({ ui, list }: AppState): boolean => ui.focus === "list" && list.ids.length > 0;

/** Shows the feed of the article at hand, with the article selected. */
function revealFeed({ list, reader, walking, library }: AppState): void {
  const id = list.selected ?? reader.id;
  const feed = feedOf({ list, reader });
  if (id !== null && feed !== null && library.feedById.has(feed)) void walking.reveal(id, feed);
}

function feedOf({ list, reader }: Pick<AppState, "list" | "reader">): number | null {
  const id = list.selected ?? reader.id;
  if (id === null) return null;
  const open = reader.article?.summary;
  return list.rows.get(id)?.feed ?? (open?.id === id ? open.feed : null);
}

/** Marking more than one article, and what an article can be kept for. */
export const markCommands: readonly Command[] = [
  {
    id: "read-later",
    group: "article",
    keys: ["l"],
    when: hasTargets,
    run: (app) => void app.marking.toggleReadLater(targets(app)),
    atOnce: true,
  },
  {
    id: "tag",
    group: "article",
    keys: ["t"],
    when: hasTargets,
    run: (app) => app.dialogs.show({ kind: "tag", articles: targets(app) }),
    atOnce: true,
  },
  {
    id: "snooze",
    group: "article",
    keys: ["Shift+L"],
    when: hasTargets,
    run: (app) => app.dialogs.show({ kind: "snooze", articles: targets(app) }),
    atOnce: true,
  },
  {
    id: "wake",
    group: "article",
    keys: [],
    when: (app) => hasTargets(app) && app.list.scope.kind === "snoozed",
    run: (app) => void app.marking.snooze(targets(app), null),
  },
  {
    id: "copy-title-address",
    group: "article",
    keys: [],
    when: hasTargets,
    run: (app) => void copyArticles(app, targets(app), "title-address"),
  },
  {
    id: "copy-markdown",
    group: "article",
    keys: ["Shift+Y"],
    when: hasTargets,
    run: (app) => void copyArticles(app, targets(app), "markdown"),
  },
  { id: "reveal-feed", group: "article", keys: [], when: (app) => feedOf(app) !== null, run: revealFeed },
  {
    id: "select-next",
    group: "marking",
    keys: ["Shift+ArrowDown"],
    when: inList,
    run: ({ list }) => list.selection.extendBy(1),
    plain: true,
  },
  {
    id: "select-previous",
    group: "marking",
    keys: ["Shift+ArrowUp"],
    when: inList,
    run: ({ list }) => list.selection.extendBy(-1),
    plain: true,
  },
  { id: "select-all", group: "marking", keys: ["$mod+a"], when: inList, run: ({ list }) => list.selection.all() },
  {
    id: "mark-above-unread",
    group: "marking",
    keys: [],
    when: ({ list }) => list.selectedIndex > 0,
    run: atRow((id, { marking }) => void marking.above(id, false)),
  },
  {
    id: "mark-below-unread",
    group: "marking",
    keys: [],
    when: ({ list }) => list.selectedIndex >= 0 && list.selectedIndex < list.ids.length - 1,
    run: atRow((id, { marking }) => void marking.below(id, false)),
  },
  ...AGES.map((days): Command => ({
    id: `mark-older-${days}`,
    group: "marking",
    keys: [],
    run: ({ marking }) => void marking.olderThan(Date.now() - days * DAY),
  })),
  {
    id: "history",
    group: "marking",
    keys: ["$mod+Shift+Z"],
    run: ({ dialogs }) => dialogs.show({ kind: "history" }),
  },
];
