import type { ArticleId } from "../backend/contract";
import type { AppState } from "../state/context";
import { copyAddress, openAddress } from "./addresses";
import type { Command } from "./table";

const selected = ({ list, reader }: AppState): ArticleId | null => list.selected ?? reader.id;
const hasArticle = (app: AppState): boolean => selected(app) !== null;

/** The address of the article at hand. */
export function addressOf({ list, reader }: AppState): string | null {
  const id = list.selected ?? reader.id;
  if (id === null) return null;
  if (reader.article?.summary.id === id) return reader.article.summary.url;
  return list.rows.get(id)?.url ?? null;
}

/** The address of the comments on the open article. Only an article that was read knows it. */
const commentsOf = ({ reader }: AppState): string | null => reader.article?.comments_url ?? null;

function onSelected(act: (id: ArticleId, app: AppState) => void): (app: AppState) => void {
  return (app) => {
    const id = selected(app);
    if (id !== null) act(id, app);
  };
}

/** What can be done with an article and with the list. */
export const articleCommands: readonly Command[] = [
  {
    id: "open-original",
    group: "article",
    keys: ["v"],
    when: (app) => addressOf(app) !== null,
    run: (app) => openAddress(app, addressOf(app)),
  },
  {
    id: "open-background",
    group: "article",
    keys: ["b"],
    when: (app) => addressOf(app) !== null,
    // Whether the browser stays behind the window is the system's to say; the place in the list stays in any case.
    run: (app) => openAddress(app, addressOf(app)),
  },
  {
    id: "open-comments",
    group: "article",
    keys: ["c"],
    when: (app) => commentsOf(app) !== null,
    run: (app) => openAddress(app, commentsOf(app)),
  },
  {
    id: "toggle-read",
    group: "article",
    keys: ["m"],
    when: hasArticle,
    run: onSelected((id, { marking }) => void marking.toggleRead(id)),
  },
  {
    id: "toggle-starred",
    group: "article",
    keys: ["s"],
    when: hasArticle,
    run: onSelected((id, { marking }) => void marking.toggleStarred(id)),
  },
  {
    id: "copy-address",
    group: "article",
    keys: ["Shift+C"],
    when: (app) => addressOf(app) !== null,
    run: (app) => void copyAddress(app, addressOf(app)),
  },
  { id: "mark-all-read", group: "marking", keys: ["Shift+A"], run: ({ marking }) => void marking.all() },
  {
    id: "mark-above-read",
    group: "marking",
    keys: ["["],
    when: ({ list }) => list.selectedIndex > 0,
    run: onSelected((id, { marking }) => void marking.above(id)),
  },
  {
    id: "mark-below-read",
    group: "marking",
    keys: ["]"],
    when: ({ list }) => list.selectedIndex >= 0 && list.selectedIndex < list.ids.length - 1,
    run: onSelected((id, { marking }) => void marking.below(id)),
  },
  { id: "undo", group: "marking", keys: ["$mod+z"], run: ({ toasts }) => void toasts.undo(), inDialogs: true },
  { id: "clean-up", group: "list", keys: ["$mod+'", "'"], run: ({ list }) => void list.cleanUp() },
  {
    id: "show-new",
    group: "list",
    keys: ["."],
    when: ({ list }) => list.newCount > 0,
    run: ({ list }) => void list.showNew(),
  },
  { id: "filter-unread", group: "list", keys: ["1"], run: ({ list }) => void list.setFilter("unread") },
  { id: "filter-starred", group: "list", keys: ["2"], run: ({ list }) => void list.setFilter("starred") },
  { id: "filter-all", group: "list", keys: ["3"], run: ({ list }) => void list.setFilter("all") },
  {
    id: "toggle-unread-only",
    group: "list",
    keys: ["u"],
    run: ({ list }) => void list.setFilter(list.filter === "unread" ? "all" : "unread"),
  },
  {
    id: "toggle-order",
    group: "list",
    keys: [],
    run: ({ list }) => void list.setOrder(list.order === "oldest" ? "newest" : "oldest"),
  },
  { id: "find", group: "list", keys: ["/", "$mod+f"], run: ({ ui }) => ui.search() },
];
