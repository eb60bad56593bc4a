import type { Article, ArticleId, Calls, Change, FeedId, FullText, FullTextMode } from "../backend/contract";
import type { ReaderState } from "./reader.svelte";
import { asApiError } from "./sentences";
import type { Toasts } from "./toasts.svelte";

/** So long an article is open before its page is fetched unasked: going through a list asks nobody. */
const DWELL_MS = 500;

/** Scrolled no further than this, a person has not begun to read. */
const TOP = 24;

/** What is known of the full text of one article. */
interface Known {
  readonly id: ArticleId;
  /** The text of its page. */
  readonly text: FullText | null;
  /** Whether that is what is shown. */
  readonly full: boolean;
  readonly loading: boolean;
  /** Whether the person asked for it, and wants to know why it does not come. */
  readonly asked: boolean;
  /** It came while the person was reading, and waits to be shown. */
  readonly waiting: boolean;
  /** Why there is none; its html is empty. */
  readonly refused: FullText | null;
}

/** Which text the reading pane shows of the open article: the feed's own, or that of its page. */
export class FullTextState {
  #known = $state.raw<Known | null>(null);
  #unwanted = $state.raw<ArticleId | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How far the article is scrolled; as the reading pane says. */
  place: () => number = () => 0;

  /** The open article with the text that is shown. Its title stays the feed's. */
  readonly shown: Article | null = $derived.by(() => {
    const { article } = this.reader;
    const { text, full } = this.#now ?? {};
    if (!article || !text || !full) return article;
    const { cleaned: _, ...rest } = article;
    const cleaned = text.cleaned ? { cleaned: text.cleaned } : {};
    return { ...rest, ...cleaned, html: text.html, language: text.language ?? article.language };
  });

  constructor(
    private readonly calls: Calls,
    private readonly reader: ReaderState,
    private readonly modeOf: (feed: FeedId) => FullTextMode,
    private readonly toasts: Toasts,
  ) {}

  /** The text of the page, while it is shown. */
  get text(): FullText | null {
    return this.isShown ? (this.#now?.text ?? null) : null;
  }
  get isShown(): boolean {
    return this.#now?.full ?? false;
  }
  get isLoading(): boolean {
    return this.#now?.loading ?? false;
  }
  /** It came while the person was reading: offered, not shown. */
  get isWaiting(): boolean {
    return this.#now?.waiting ?? false;
  }
  /** Why there is none. */
  get refused(): FullText | null {
    return this.#now?.refused ?? null;
  }
  /** Whether the person asked for it. */
  get isAsked(): boolean {
    return this.#now?.asked ?? false;
  }
  /** Whether the feed has changed the article since its page was fetched. */
  get isOlder(): boolean {
    const updated = this.reader.article?.summary.updated ?? null;
    return this.text !== null && updated !== null && updated > this.text.at;
  }
  /** Whether the article has a page. */
  get hasPage(): boolean {
    return (this.reader.article?.summary.url ?? null) !== null;
  }
  /** Whether its page may be shown. */
  get isOffered(): boolean {
    const { article } = this.reader;
    return article !== null && this.hasPage && this.modeOf(article.summary.feed) !== "never";
  }
  /** The page was asked for, and its feed shows its own texts only. */
  get isUnwanted(): boolean {
    const { article } = this.reader;
    return article !== null && this.#unwanted === article.summary.id && this.hasPage && !this.isOffered;
  }

  get #now(): Known | null {
    const { article } = this.reader;
    if (!article) return null;
    const { id, feed } = article.summary;
    if (this.#known?.id === id) return this.#known;
    const text = article.full_text ?? null;
    const full = text !== null && this.modeOf(feed) !== "never";
    return { id, text, full, loading: false, asked: false, waiting: false, refused: null };
  }

  /** Shows the full text, fetching it if need be, or goes back to the feed's own. */
  async toggle(): Promise<void> {
    const now = this.#now;
    if (!now) return;
    if (!this.isOffered) {
      this.#unwanted = this.isUnwanted ? null : now.id;
      return;
    }
    if (now.loading && now.asked) this.stop();
    else if (now.full) this.#choose(now.id, false);
    else if (now.text) this.#choose(now.id, true);
    else await this.#load(now.id, { asked: true, again: now.refused !== null });
  }

  /** Shows what came while the person was reading. */
  show(): void {
    const now = this.#now;
    if (!now?.text) return;
    if (now.asked) this.#choose(now.id, true);
    else this.#change(now.id, { full: true, waiting: false });
  }

  /** Fetches the page once more. */
  async again(): Promise<void> {
    const now = this.#now;
    if (now && this.isOffered) await this.#load(now.id, { asked: true, again: true });
  }

  /** Stops waiting for the page. */
  stop(): void {
    const now = this.#now;
    if (!now?.loading) return;
    this.#change(now.id, { loading: false });
    void this.calls.stop_full_text(now.id).catch(() => {});
  }

  /** An article came on screen: its page is fetched where its feed always wants that and it is not there yet. */
  meet(article: Article | null): void {
    clearTimeout(this.#timer);
    const before = this.#known;
    if (before && before.id !== article?.summary.id) {
      if (before.loading && !before.asked) void this.calls.stop_full_text(before.id).catch(() => {});
      this.#known = null;
    }
    if (!article || article.full_text || article.summary.url === null) return;
    const { id, feed } = article.summary;
    if (this.modeOf(feed) !== "always") return;
    this.#timer = setTimeout(() => {
      const now = this.#now;
      if (now?.id === id && !now.text && !now.loading) void this.#load(id, { asked: false, again: false });
    }, DWELL_MS);
  }

  /** Takes in what the core reports: a page that was fetched ahead meanwhile. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind !== "full_text") continue;
      this.reader.forget(change.article);
      const now = this.#now;
      if (now?.id !== change.article || now.text || now.loading || now.refused) continue;
      if (this.modeOf(change.feed) === "always") void this.#load(now.id, { asked: false, again: false });
    }
  }

  async #load(id: ArticleId, { asked, again }: { asked: boolean; again: boolean }): Promise<void> {
    const place = this.place();
    this.#change(id, { loading: true, asked, refused: null });
    try {
      const text = await this.calls.full_text(id, again);
      if (text.refused !== null) {
        this.#change(id, { loading: false, refused: text });
        return;
      }
      if (asked) void this.#remember(id, true);
      // Whoever read on meanwhile is not interrupted. What was asked for comes where the person is.
      const moved = asked ? Math.abs(this.place() - place) > TOP : this.place() > TOP;
      const unwanted = !asked && text.shown === false;
      this.#change(id, { loading: false, text, full: !moved && !unwanted, waiting: moved && !unwanted });
    } catch (error) {
      const { code } = asApiError(error);
      this.#change(id, { loading: false });
      if (asked && code !== "stopped") this.toasts.failed(error);
    }
  }

  #choose(id: ArticleId, full: boolean): void {
    this.#change(id, { full, waiting: false });
    void this.#remember(id, full);
  }

  async #remember(id: ArticleId, full: boolean): Promise<void> {
    await this.calls.choose_full_text(id, full).catch((error: unknown) => this.toasts.failed(error));
  }

  #change(id: ArticleId, change: Partial<Known>): void {
    const now = this.#now;
    if (now?.id === id) this.#known = { ...now, ...change };
  }
}
