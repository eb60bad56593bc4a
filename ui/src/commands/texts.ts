import type { AppState } from "../state/context";
import type { Command } from "./table";

async function copySummary({ summaries, backend, toasts }: AppState): Promise<void> {
  const text = summaries.shown?.text;
  if (text === undefined) return;
  const copied = await toasts.guard(backend.calls.copy_text(text).then(() => true));
  if (copied) toasts.note("summary-copied");
}

/** Which text of the open article is shown, and what was changed in it. */
export const textCommands: readonly Command[] = [
  {
    id: "full-text",
    group: "article",
    keys: ["d"],
    when: ({ fullText }) => fullText.hasPage,
    run: ({ fullText }) => void fullText.toggle(),
  },
  {
    id: "full-text-again",
    group: "article",
    keys: [],
    when: ({ fullText }) => fullText.isOffered && fullText.isShown && !fullText.isLoading,
    run: ({ fullText }) => void fullText.again(),
  },
  {
    id: "original",
    group: "article",
    keys: ["w"],
    when: ({ cleanStory }) => cleanStory.isOffered,
    run: ({ cleanStory }) => cleanStory.toggle(),
  },
  {
    id: "summary",
    group: "article",
    keys: ["y"],
    when: ({ summaries }) => summaries.isOffered,
    run: ({ summaries }) => void summaries.toggle(),
  },
  {
    id: "copy-summary",
    group: "article",
    keys: [],
    when: ({ summaries }) => summaries.shown !== null,
    run: (app) => void copySummary(app),
  },
  {
    id: "show-changes",
    group: "article",
    keys: ["Shift+D"],
    when: ({ reader, fullText }) => (reader.article?.versions ?? 0) + (fullText.text?.versions ?? 0) > 0,
    run: ({ dialogs, reader }) => {
      if (reader.article) dialogs.show({ kind: "versions", article: reader.article.summary.id });
    },
  },
];
