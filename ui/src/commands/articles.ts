import type { AppState } from "../state/context";
import { openAddress } from "./addresses";
import { copyArticles } from "./copying";
import { atRow, hasTargets, targets } from "./marks";
import { openArticles } from "./opening";
import type { Command } from "./table";

/** Whether there is an article to open or to copy the address of. Of several some have one. */
function hasAddress(app: AppState): boolean {
  const { list, reader } = app;
  if (list.selection.isSeveral) return true;
  const id = list.selected ?? reader.id;
  const row = reader.article?.summary.id === id ? reader.article?.summary : list.rows.get(id ?? -1);
  return (row?.url ?? null) !== null;
}

/** The address of the comments on the open article. Only an article that was read knows it. */
const commentsOf = ({ reader }: AppState): string | null => reader.article?.comments_url ?? null;

/** What can be done with an article and with the list. */
export const articleCommands: readonly Command[] = [
  {
    id: "open-original",
    group: "article",
    keys: ["v"],
    when: hasAddress,
    run: (app) => void openArticles(app, targets(app)),
  },
  {
    id: "open-background",
    group: "article",
    keys: ["b"],
    when: hasAddress,
    // Whether the browser stays behind the window is the system's to say; the place in the list stays in any case.
    run: (app) => void openArticles(app, targets(app)),
  },
  {
    id: "view-pictures",
    group: "article",
    keys: ["g i"],
    when: ({ pictures }) => pictures.look !== null,
    run: ({ pictures }) => pictures.look?.(),
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
    when: hasTargets,
    run: (app) => void app.marking.toggleRead(targets(app)),
    atOnce: true,
  },
  {
    id: "toggle-starred",
    group: "article",
    keys: ["s"],
    when: hasTargets,
    run: (app) => void app.marking.toggleStarred(targets(app)),
    atOnce: true,
  },
  {
    id: "copy-address",
    group: "article",
    keys: ["Shift+C"],
    when: hasAddress,
    run: (app) => void copyArticles(app, targets(app), "address"),
  },
  {
    id: "mark-all-read",
    group: "marking",
    keys: ["Shift+A"],
    run: ({ marking, ui, briefing }) => void (ui.briefing ? briefing.markRead() : marking.all()),
  },
  {
    id: "mark-above-read",
    group: "marking",
    keys: ["["],
    when: ({ list }) => list.selectedIndex > 0,
    run: atRow((id, { marking }) => void marking.above(id)),
    atOnce: true,
  },
  {
    id: "mark-below-read",
    group: "marking",
    keys: ["]"],
    when: ({ list }) => list.selectedIndex >= 0 && list.selectedIndex < list.ids.length - 1,
    run: atRow((id, { marking }) => void marking.below(id)),
    atOnce: true,
  },
  { id: "undo", group: "marking", keys: ["$mod+z"], run: ({ toasts }) => void toasts.undo(), inDialogs: true },
  { id: "clean-up", group: "list", keys: ["$mod+'", "'"], run: ({ list }) => void list.cleanUp() },
  {
    id: "show-new",
    group: "list",
    keys: ["."],
    when: ({ list, ui, briefing }) => (ui.briefing ? briefing : list).newCount > 0,
    run: ({ list, ui, briefing }) => void (ui.briefing ? briefing.renew() : list.showNew()),
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
  { id: "find", group: "list", keys: ["/", "$mod+Shift+F"], run: ({ ui }) => ui.search() },
];
