import type { AppState } from "../state/context";
import type { Command } from "./table";

const isOffered = ({ model, reader }: AppState): boolean => model.isOn && reader.article !== null;

/** What a language model of the person's own does with the open article. Without one none of it can be run, and none is seen. */
export const modelCommands: readonly Command[] = [
  {
    id: "model-summary",
    group: "article",
    keys: ["g y"],
    when: isOffered,
    run: ({ model }) => void model.summarize(false),
  },
  {
    id: "translate",
    group: "article",
    keys: ["Shift+T"],
    when: isOffered,
    run: ({ model }) => void model.toggleTranslation(),
  },
  {
    id: "ask-model",
    group: "article",
    keys: ["Shift+W"],
    when: isOffered,
    run: ({ model }) => (model.asking = true),
  },
];
