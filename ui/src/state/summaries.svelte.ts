import type { ArticleId, Calls, Change, FeedId, Summary, SummaryMode } from "../backend/contract";
import { SvelteMap } from "svelte/reactivity";
import type { ReaderState } from "./reader.svelte";

/** What is known of the summary of one article. */
interface Known {
  readonly id: ArticleId;
  /** Undefined while it is being made; null: too short for one. */
  readonly summary: Summary | null | undefined;
  readonly shown: boolean;
  /** Whether the person asked for it, and wants to be told when there is none. */
  readonly asked: boolean;
}

/** Rows asked for at a time, and how long they are gathered: a list asks for each of its rows. */
const AT_ONCE = 60;
const GATHER_MS = 60;
/** Lines of rows that are remembered. */
const REMEMBERED = 2_000;

/** Summaries: above the open article, and in rows in place of the first words. They are made by the core, and never waited for. */
export class SummariesState {
  #known = $state.raw<Known | null>(null);
  readonly #lines = new SvelteMap<ArticleId, string | null>();
  readonly #wanted = new Set<ArticleId>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly calls: Calls,
    private readonly reader: Pick<ReaderState, "article">,
    private readonly modeOf: (feed: FeedId) => SummaryMode,
    private readonly onfailed: (error: unknown) => void,
  ) {}

  get #now(): Known | null {
    const id = this.reader.article?.summary.id;
    return this.#known?.id === id ? this.#known : null;
  }

  /** The summary that is shown above the open article. */
  get shown(): Summary | null {
    return this.isShown ? (this.#now?.summary ?? null) : null;
  }
  get isShown(): boolean {
    return this.#now?.shown ?? false;
  }
  /** Asked for, and there is none. */
  get isMissing(): boolean {
    const now = this.#now;
    return now !== null && now.shown && now.asked && now.summary === null;
  }
  get isOffered(): boolean {
    const { article } = this.reader;
    return article !== null && this.modeOf(article.summary.feed) !== "off";
  }

  /** Shows the summary of the open article, or puts it away. */
  async toggle(): Promise<void> {
    const { article } = this.reader;
    if (!article || !this.isOffered) return;
    const { id } = article.summary;
    const now = this.#now;
    if (now?.shown) this.#known = { ...now, shown: false };
    else await this.#make(id, true);
  }

  /** An article, or another text of it, came on screen. */
  meet(id: ArticleId, feed: FeedId): void {
    const now = this.#known?.id === id ? this.#known : null;
    if (now?.shown) void this.#make(id, now.asked);
    else if (now === null && this.modeOf(feed) === "always") void this.#make(id, false);
  }

  async #make(id: ArticleId, asked: boolean): Promise<void> {
    const before = this.#known?.id === id ? this.#known.summary : undefined;
    this.#known = { id, summary: before, shown: true, asked };
    try {
      const summary = await this.calls.summary(id);
      const now = this.#known;
      if (now?.id === id) this.#known = { ...now, summary };
    } catch (error) {
      if (this.#known?.id !== id) return;
      this.#known = null;
      if (asked) this.onfailed(error);
    }
  }

  /** What a row says in place of its first words: undefined while it is on its way, null when it has no summary. */
  lineOf(id: ArticleId): string | null | undefined {
    return this.#lines.get(id);
  }

  /** A row wants its line. Those of one moment are asked for together. */
  want(id: ArticleId): void {
    if (this.#lines.has(id) || this.#wanted.has(id)) return;
    this.#wanted.add(id);
    this.#timer ??= setTimeout(() => void this.#bring(), GATHER_MS);
  }

  async #bring(): Promise<void> {
    // The newest wishes first: what was only scrolled past can wait.
    const ids = [...this.#wanted].slice(-AT_ONCE);
    const lines = await this.calls.summary_lines(ids).catch(() => []);
    const found = new Map(lines.map(({ article, text }) => [article, text]));
    for (const id of ids) {
      this.#wanted.delete(id);
      this.#lines.set(id, found.get(id) ?? null);
    }
    for (const old of this.#lines.keys()) {
      if (this.#lines.size <= REMEMBERED) break;
      this.#lines.delete(old);
    }
    this.#timer = this.#wanted.size > 0 ? setTimeout(() => void this.#bring(), GATHER_MS) : undefined;
  }

  /** Takes in what the core reports: other texts have other summaries. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "articles") for (const id of change.updated) this.#lines.delete(id);
      if (change.kind === "full_text") this.#lines.delete(change.article);
    }
  }
}
