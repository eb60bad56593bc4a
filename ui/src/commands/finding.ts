import type { AppState } from "../state/context";
import type { Command } from "./table";

/** What is selected is looked for, if it may be a word or two. */
const LONGEST_SELECTED = 80;

/** Whether there is an article on screen to look into. */
const isReading = ({ reader, ui }: AppState): boolean =>
  reader.article !== null && !reader.covered && !ui.isAway("reader");

function find(app: AppState): void {
  // The key means what is being read. With nothing to read it means the list, as its own key does.
  if (!isReading(app)) return app.ui.search();
  const selected = app.ui.focus === "reader" ? String(getSelection()).trim() : "";
  app.finding.show(selected.length > LONGEST_SELECTED || selected.includes("\n") ? "" : selected);
}

/** Finding in the open article. */
export const findingCommands: readonly Command[] = [
  { id: "find-in-article", group: "article", keys: ["$mod+f"], run: find },
  {
    id: "find-next",
    group: "article",
    keys: ["F3", "$mod+g"],
    when: (app) => isReading(app) && app.finding.query !== "",
    run: ({ finding }) => finding.step(1),
    plain: true,
  },
  {
    id: "find-previous",
    group: "article",
    keys: ["Shift+F3", "$mod+Shift+G"],
    when: (app) => isReading(app) && app.finding.query !== "",
    run: ({ finding }) => finding.step(-1),
    plain: true,
  },
];
