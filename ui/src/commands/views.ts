import type { AppState } from "../state/context";
import { DENSITIES, GROUPINGS, LAYOUTS, ORDERS, type ViewOptions } from "../state/views";
import { PAPERS } from "../state/settings.svelte";
import type { Command } from "./table";

/** Chooses for the present view. Another layout begins with the list: that is where it is seen. */
export function choose({ list, ui }: AppState, choice: Partial<ViewOptions>): void {
  if (choice.layout !== undefined) ui.turnToList();
  void list.choose(choice);
}

/** Looks at all views as at the present one; the message takes it back. */
export function useForAll({ list, views, toasts }: AppState): void {
  void list.look(() => {
    const back = views.useForAll(list.scope);
    toasts.note("views-used-for-all", {}, { key: "views-take-back", run: () => void list.look(back) });
  });
}

/** Looks at the present view as at all others again. */
export function reset({ list, views }: AppState): void {
  void list.look(() => views.reset(list.scope));
}

function commandsFor<K extends keyof ViewOptions>(key: K, choices: readonly (ViewOptions[K] & string)[]): Command[] {
  return choices.map((choice) => ({
    id: `${key}-${choice}`,
    group: "list",
    keys: [],
    when: ({ list }) => list.options[key] !== choice,
    run: (app) => choose(app, { [key]: choice }),
  }));
}

const toggle = (id: string, key: "excerpts" | "summaries" | "thumbnails"): Command => ({
  id,
  group: "list",
  keys: [],
  run: (app) => choose(app, { [key]: !app.list.options[key] }),
});

async function turnFullScreen({ ui, backend, toasts }: AppState, on: boolean | null): Promise<void> {
  const is = await toasts.guard(backend.calls.full_screen(on));
  if (is !== null) ui.fullScreen = is;
}

/** Takes back the topmost of what lies over the usual window. */
async function leave(app: AppState): Promise<void> {
  if (app.finding.open) app.finding.close();
  else if (app.ui.canGoBack) app.ui.back();
  else await turnFullScreen(app, false);
}

/** Papers of articles, by name: for the window as light as it is now. */
const paperCommands: readonly Command[] = PAPERS.map((paper) => ({
  id: `paper-${paper}`,
  group: "article",
  keys: [],
  when: ({ settings }) => settings.paper !== paper,
  run: ({ settings }) => void settings.choosePaper(paper),
}));

/** How the list is looked at. Its filters are among the articles' commands. */
export const viewCommands: readonly Command[] = [
  { id: "view-options", group: "list", keys: [], run: ({ ui }) => void (ui.choosing = true) },
  ...commandsFor("layout", LAYOUTS),
  ...commandsFor("density", DENSITIES),
  ...commandsFor("order", ORDERS),
  ...commandsFor("group", GROUPINGS),
  toggle("toggle-excerpts", "excerpts"),
  toggle("toggle-summaries", "summaries"),
  toggle("toggle-thumbnails", "thumbnails"),
  { id: "views-use-for-all", group: "list", keys: [], run: useForAll },
  { id: "views-reset", group: "list", keys: [], when: ({ list, views }) => views.isOwn(list.scope), run: reset },
  {
    id: "focus-mode",
    group: "article",
    keys: ["z"],
    when: ({ reader, ui }) => reader.id !== null || ui.articleAlone,
    run: ({ ui }) => ui.focusOnArticle(),
  },
  { id: "full-screen", group: "program", keys: ["F11"], run: (app) => void turnFullScreen(app, null), inDialogs: true },
  ...paperCommands,
  {
    id: "leave-article",
    group: "going",
    keys: ["Escape"],
    // What fills the window goes first, then what fills the screen.
    when: ({ ui, finding }) => finding.open || ui.canGoBack || ui.fullScreen,
    run: (app) => void leave(app),
    plain: true,
  },
];
