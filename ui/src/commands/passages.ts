import type { AppState } from "../state/context";
import type { Command } from "./table";

const hasText = ({ reader, list }: AppState): boolean => reader.article !== null && !list.selection.isSeveral;

/** Highlights and notes. */
export const passageCommands: readonly Command[] = [
  {
    id: "highlight",
    group: "article",
    keys: ["Shift+H"],
    when: hasText,
    run: ({ passages }) => void passages.highlight(),
  },
  { id: "show-highlights", group: "going", keys: ["g n"], run: ({ dialogs }) => dialogs.show({ kind: "highlights" }) },
];
