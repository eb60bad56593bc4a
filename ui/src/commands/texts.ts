import type { Command } from "./table";

/** Which text of the open article is shown, and what was changed in it. */
export const textCommands: readonly Command[] = [
  {
    id: "full-text",
    group: "article",
    keys: ["d"],
    when: ({ fullText }) => fullText.isOffered,
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
    id: "show-changes",
    group: "article",
    keys: ["Shift+D"],
    when: ({ reader }) => (reader.article?.versions ?? 0) > 0,
    run: ({ dialogs, reader }) => {
      if (reader.article) dialogs.show({ kind: "versions", article: reader.article.summary.id });
    },
  },
];
