import type { JournalEntry, StepKind } from "../backend/contract";
import type { WordArguments } from "../shared/words.svelte";

/** The key of the sentence for each kind of step; a kind without a sentence does not compile. */
const STEP_KEYS: Record<StepKind, string> = {
  read: "step-read",
  unread: "step-unread",
  starred: "step-starred",
  unstarred: "step-unstarred",
  read_later: "step-read-later",
  not_read_later: "step-not-read-later",
  snoozed: "step-snoozed",
  unsnoozed: "step-unsnoozed",
  tagged: "step-tagged",
  untagged: "step-untagged",
  highlighted: "step-highlighted",
  highlight_edited: "step-highlight-edited",
  highlights_removed: "step-highlights-removed",
  tag_renamed: "step-tag-renamed",
  tag_removed: "step-tag-removed",
  feed_edited: "step-feed-edited",
  feeds_moved: "step-feeds-moved",
  feeds_removed: "step-feeds-removed",
  folder_renamed: "step-folder-renamed",
  folder_moved: "step-folder-moved",
  folder_removed: "step-folder-removed",
  removed: "step-removed",
  arranged: "step-arranged",
  sorted: "step-sorted",
  model_text_removed: "step-model-text-removed",
  settings: "step-settings",
};

/** What a step was, as a sentence. */
export function stepSentence({ kind, count }: Pick<JournalEntry, "kind" | "count">): {
  key: string;
  values: WordArguments;
} {
  return { key: STEP_KEYS[kind], values: { count } };
}

/** A day with what was done on it. */
export interface JournalDay {
  /** Its midnight in the person's time zone. */
  day: number;
  entries: JournalEntry[];
}

const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** The steps by day, in the order that they come in: newest first. */
export function journalDays(entries: readonly JournalEntry[]): JournalDay[] {
  const days: JournalDay[] = [];
  for (const entry of entries) {
    const day = midnight(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
