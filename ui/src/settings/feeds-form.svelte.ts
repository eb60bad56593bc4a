import type { Feed, FeedPatch, FolderId, FullTextMode, SummaryMode, TextDirection } from "../backend/contract";
import type { WordArguments } from "../shared/words.svelte";

/** Left as it is in every feed. */
export const LEAVE = "leave";
export type Leave = typeof LEAVE;

/** What the dialog for several feeds holds until it is saved. Nothing is touched that was not chosen. */
export class FeedsForm {
  /** Minutes; 0 is the setting for all feeds. */
  interval: number | Leave = $state(LEAVE);
  folder: FolderId | null | Leave = $state(LEAVE);
  paused: boolean | Leave = $state(LEAVE);
  fullText: FullTextMode | Leave = $state(LEAVE);
  /** Null is the setting for all feeds. */
  summaries: SummaryMode | null | Leave = $state(LEAVE);
  images: boolean | null | Leave = $state(LEAVE);
  /** Null is the setting for all feeds. */
  clean: boolean | null | Leave = $state(LEAVE);
  /** Empty is found out. */
  language: string = $state(LEAVE);
  /** Null is found out. */
  direction: TextDirection | null | Leave = $state(LEAVE);

  /** What changes in the feeds. */
  changes(): FeedPatch {
    const patch: FeedPatch = {};
    if (this.interval !== LEAVE) patch.interval_minutes = this.interval;
    if (this.paused !== LEAVE) patch.paused = this.paused;
    if (this.fullText !== LEAVE) patch.full_text = this.fullText;
    if (this.summaries !== LEAVE) patch.summaries = this.summaries;
    if (this.images !== LEAVE) patch.images = this.images;
    if (this.clean !== LEAVE) patch.clean = this.clean;
    if (this.language !== LEAVE) patch.text_language = this.language;
    if (this.direction !== LEAVE) patch.text_direction = this.direction;
    if (this.folder !== LEAVE) patch.folder = this.folder;
    return patch;
  }

  /** Whether anything was chosen. */
  get isChanged(): boolean {
    return Object.keys(this.changes()).length > 0;
  }
}

/** What the feeds have in common in a field; undefined when they differ. */
export function common<T>(feeds: readonly Feed[], field: (feed: Feed) => T): T | undefined {
  const values = new Set(feeds.map(field));
  return values.size === 1 ? [...values][0] : undefined;
}

/** What a choice is called; the one that leaves things alone tells what they are, when they are all alike. */
export const leaveNamer =
  (t: (key: string, values?: WordArguments) => string) =>
  <T>(name: (value: T) => string, present: T | undefined): ((value: T | Leave) => string) =>
  (value) => {
    if (value !== LEAVE) return name(value as T);
    return present === undefined ? t("feeds-leave") : t("feeds-leave-at", { value: name(present).trimStart() });
  };
