import type { Calls, ChapterMark, EpisodeKey, Playable, TranscriptText } from "../backend/contract";

/** What is read beside an episode: chapters and transcript, fetched when they are first looked at. */
export class EpisodeWords {
  chapters = $state.raw<readonly ChapterMark[]>([]);
  transcript = $state.raw<TranscriptText | null>(null);
  loading = $state(false);
  failed = $state(false);
  #episode: Playable | null = null;

  constructor(private readonly calls: Pick<Calls, "chapters" | "transcript">) {}

  /** Another episode. Its chapters are wanted at once: the bar names the present one. */
  show(episode: Playable): void {
    this.#episode = episode;
    this.chapters = episode.chapters.map(({ start, title, url }) => ({ start_ms: start * 1000, title, url }));
    this.transcript = null;
    this.failed = false;
    if (episode.has_chapters) void this.#fetch(this.calls.chapters(episode.key), (marks) => (this.chapters = marks));
  }

  /** Fetches the transcript in the reader's language, if there is one in it. */
  async read(language: string): Promise<void> {
    const episode = this.#episode;
    if (!episode || this.transcript || this.loading) return;
    this.loading = true;
    this.failed = false;
    const isThere = await this.#fetch(this.calls.transcript(episode.key, language), (text) => (this.transcript = text));
    this.failed = !isThere;
    this.loading = false;
  }

  /** Gives what came to the episode that asked for it. */
  async #fetch<T>(call: Promise<T>, take: (value: T) => void): Promise<boolean> {
    const key: EpisodeKey | undefined = this.#episode?.key;
    const value = await call.catch(() => null);
    if (value !== null && this.#episode?.key === key) take(value);
    return value !== null;
  }
}

/** The last of these that has begun at a moment; -1 before all of them. Those without a time never have. */
export function indexAt(starts: readonly (number | null)[], seconds: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= seconds * 1000 + 1) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
