import type { Article, ArticleId, Calls, ReadingPlace } from "../backend/contract";
import { readingMinutes } from "./reading-time";
import type { SettingsState } from "./settings.svelte";

/** After the last movement the place is kept this much later. */
const KEEP_MS = 500;

/** Places of this session; those before it come with their articles. */
const REMEMBERED = 500;

/** How far the open article is read, and where others were left. */
export class ReadingState {
  /** Minutes that the text takes; 0 until it is known. */
  minutes = $state(0);
  /** How far down the text one is, from 0 to 1; null when all of it is in sight at once. */
  progress = $state<number | null>(null);
  readonly minutesLeft = $derived(Math.ceil(this.minutes * (1 - (this.progress ?? 0)) - 0.2));

  /** What this session knows better than the articles that were read before. */
  #places = new Map<ArticleId, ReadingPlace | null>();
  #pending: { id: ArticleId; place: ReadingPlace | null } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFirst = true;

  constructor(
    private readonly calls: Calls,
    private readonly settings: SettingsState,
  ) {}

  /** Takes in the text that is shown. */
  measure(text: string, language: string | null): void {
    this.minutes = readingMinutes(text, language);
  }

  /** Where to open an article. The first one after a start is as it was left; others where they were left in the middle. */
  placeOf(article: Article): ReadingPlace | null {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const known = this.#places.get(article.summary.id);
    const place = known === undefined ? (article.place ?? null) : known;
    return place && (isFirst || (place.resume && this.settings.now.reading.resume)) ? place : null;
  }

  /** Keeps where an article is, soon. */
  keepSoon(id: ArticleId, place: ReadingPlace | null): void {
    if (this.#pending !== null && this.#pending.id !== id) this.keepNow();
    this.#pending = { id, place };
    this.#places.delete(id);
    this.#places.set(id, place);
    for (const old of this.#places.keys()) {
      if (this.#places.size <= REMEMBERED) break;
      this.#places.delete(old);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepNow(), KEEP_MS);
  }

  /** Keeps what is to be kept: another article comes, or the window goes. */
  keepNow(): void {
    clearTimeout(this.#timer);
    const pending = this.#pending;
    this.#pending = null;
    // Losing a place is no reason to disturb anyone.
    if (pending) void this.calls.keep_place(pending.id, pending.place).catch(() => {});
  }
}
