import type { AppState } from "../state/context";
import type { Pane } from "../state/ui.svelte";
import type { Scope } from "../backend/contract";
import type { Command } from "./table";

const PANES: readonly Pane[] = ["sidebar", "list", "reader"];

/** To the pane at this side on screen: where reading goes from right to left, the sidebar is on the right. */
function turn({ ui, words }: AppState, side: 1 | -1): void {
  const step = words.direction === "rtl" ? -side : side;
  const pane = PANES[PANES.indexOf(ui.focus) + step];
  if (pane) ui.focusPane(pane);
}

/** Goes to the next or previous article; from one that a link led to, on from where the link was. */
function move({ list, trail, ui, briefing }: AppState, direction: 1 | -1): void {
  trail.rejoin();
  if (ui.briefing) briefing.move(direction);
  else list.move(direction);
}

/** Goes to the next or previous unread article, and says so when there is none. */
async function unread({ walking, toasts, trail, ui, briefing }: AppState, direction: 1 | -1): Promise<void> {
  trail.rejoin();
  const isThere = ui.briefing ? briefing.moveToUnread(direction) : await walking.unread(direction);
  if (!isThere) toasts.note("toast-no-unread");
}

/** Space pages the article whichever pane has the keyboard, then goes to the next unread one. */
async function space(app: AppState): Promise<void> {
  const { reader, ui } = app;
  // The page of the briefing is paged by the web view itself.
  if (ui.briefing && ui.page === "list") return;
  reader.attend();
  if (reader.id !== null && reader.scroller?.canScroll(1)) reader.scroller.page(1);
  else await unread(app, 1);
}

function go(scope: Scope): (app: AppState) => void {
  return (app) => {
    void app.walking.show(scope);
    app.ui.focusPane("list");
  };
}

/** Moving about. */
export const goingCommands: readonly Command[] = [
  { id: "next-article", group: "going", keys: ["j", "ArrowDown"], run: (app) => move(app, 1), atOnce: true },
  {
    id: "previous-article",
    group: "going",
    keys: ["k", "ArrowUp"],
    run: (app) => move(app, -1),
    atOnce: true,
  },
  { id: "next-unread", group: "going", keys: ["n"], run: (app) => unread(app, 1), atOnce: true },
  { id: "previous-unread", group: "going", keys: ["p"], run: (app) => unread(app, -1), atOnce: true },
  { id: "page-down", group: "going", keys: ["Space"], run: space, plain: true },
  {
    id: "page-up",
    group: "going",
    keys: ["Shift+Space"],
    run: ({ reader }) => reader.scroller?.page(-1),
    plain: true,
  },
  { id: "next-feed", group: "going", keys: ["Shift+J"], run: ({ walking }) => void walking.feed(1) },
  { id: "previous-feed", group: "going", keys: ["Shift+K"], run: ({ walking }) => void walking.feed(-1) },
  { id: "pane-before", group: "going", keys: ["ArrowLeft"], run: (app) => turn(app, -1), plain: true },
  { id: "pane-after", group: "going", keys: ["ArrowRight"], run: (app) => turn(app, 1), plain: true },
  {
    id: "open",
    group: "going",
    keys: ["Enter", "o"],
    when: ({ list }) => list.selected !== null,
    run: ({ ui }) => ui.focusPane("reader"),
    plain: true,
  },
  { id: "go-unread", group: "going", keys: ["g u"], run: go({ kind: "unread" }) },
  { id: "go-all", group: "going", keys: ["g a"], run: go({ kind: "all" }) },
  { id: "go-starred", group: "going", keys: ["g s"], run: go({ kind: "starred" }) },
  { id: "go-later", group: "going", keys: ["g l"], run: go({ kind: "read_later" }) },
  { id: "go-highlighted", group: "going", keys: ["g h"], run: go({ kind: "highlighted" }) },
  { id: "go-snoozed", group: "going", keys: ["g z"], run: go({ kind: "snoozed" }) },
  {
    id: "go-briefing",
    group: "going",
    keys: ["g b"],
    run: ({ briefing }) => void briefing.show(),
  },
  { id: "go-today", group: "going", keys: ["g t"], run: go({ kind: "today" }) },
];
