import { tick } from "svelte";
import type { ApiError, Article, ArticleId, Calls, Change } from "../backend/contract";
import { asApiError } from "./sentences";
import { Flight } from "./flight";
import type { SettingsState } from "./settings.svelte";

/** What the reading pane can do with its scroll; the pane registers itself. */
export interface Scroller {
  /** How far it is scrolled, in pixels. */
  readonly top: number;
  /** Whether there is more text below (1) or above (-1). */
  canScroll(direction: 1 | -1): boolean;
  /** Moves by a page, less a line. */
  page(direction: 1 | -1): void;
  focus(): void;
}

/** How an article came to be opened: by going through the list, row by row, or by choosing it. */
export type OpenedBy = "moving" | "choice";

/** Articles kept ready: the open one's neighbours and those just left. */
const KEPT = 8;

/** The open article. It stays as it is until the person leaves it, whatever happens to its feed or text. */
export class ReaderState {
  /** The id that was asked for; the article may still be on its way. */
  id = $state<ArticleId | null>(null);
  article = $state.raw<Article | null>(null);
  failed = $state.raw<ApiError | null>(null);
  /** The publisher changed its text while it was open; `showUpdate` brings it. */
  outdated = $state(false);
  /** Whether a screen reader is in use: then going through the list reads its rows, not the articles. */
  hasScreenReader = false;
  /** Marks an article as read because it was open long enough. */
  onread: (id: ArticleId) => void = () => {};

  /** Whether the pane is on screen: what is not seen is not read. */
  #inSight = true;
  /** Whether something lies over the article. */
  #covered = $state(false);
  /** Whether it was only come past, and moving marks nothing. */
  #passing = false;
  #scroller: Scroller | null = null;
  /** Whether the person decided about the open article's status. */
  #decided = false;
  #cache = new Map<ArticleId, Promise<Article>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flight = new Flight();
  /** The last opening, until its article is here. */
  #opening: Promise<void> | null = null;

  constructor(
    private readonly calls: Calls,
    private readonly settings: SettingsState,
  ) {}

  /** Set by the reading pane while it is on screen. What is covered does not scroll. */
  get scroller(): Scroller | null {
    return this.#covered ? null : this.#scroller;
  }
  set scroller(scroller: Scroller | null) {
    this.#scroller = scroller;
  }

  /** Whether the panel of several selected articles lies over the article. */
  get covered(): boolean {
    return this.#covered;
  }

  /** Whether the article that was asked for is not on screen yet: it is on its way, or a held key is passing it. */
  get isPending(): boolean {
    return this.id !== null && this.failed === null && this.article?.summary.id !== this.id;
  }

  /** Sees to it that the article that was asked for is on screen, also when a held key would have passed it. */
  async settle(): Promise<void> {
    while (this.isPending && this.#opening) {
      this.#flight.land();
      await this.#opening;
    }
    await tick();
  }

  /** Opens an article. The one before stays on screen until this one is here, so that nothing flickers; of those that a held key
   * passes only the one that it stops on is shown. */
  async open(id: ArticleId, by: OpenedBy = "choice"): Promise<void> {
    const passing = by === "moving" && !this.#marksByMoving();
    if (this.id === id && (this.article?.summary.id === id || this.failed === null)) {
      if (!passing) this.attend();
      if (by === "choice") this.#flight.land();
      return this.#opening ?? undefined;
    }
    this.#leave();
    this.#passing = passing;
    this.id = id;
    this.failed = null;
    const opening = this.#bring(id, this.#flight.passes(by));
    this.#opening = opening;
    await opening;
    if (this.#opening === opening) this.#opening = null;
  }

  /** Puts the article that was asked for on screen, unless another one is asked for meanwhile. */
  async #bring(id: ArticleId, isPassed: boolean): Promise<void> {
    try {
      if (isPassed) await this.#flight.rest();
      if (this.id !== id) return;
      const article = await this.#get(id);
      if (this.id !== id) return;
      this.article = article;
      this.#markLater(article);
    } catch (error) {
      this.#cache.delete(id);
      if (this.id !== id) return;
      this.article = null;
      this.failed = asApiError(error);
    }
  }

  /** Reads an article ahead: the next one is on screen at once. */
  prefetch(id: ArticleId): void {
    this.#get(id).catch(() => this.#cache.delete(id));
  }

  close(): void {
    this.#leave();
    this.id = null;
    this.article = null;
    this.failed = null;
    this.#flight.land();
  }

  /** Shows the publisher's newer text. */
  async showUpdate(): Promise<void> {
    const id = this.id;
    if (id === null) return;
    this.#cache.delete(id);
    const article = await this.#get(id).catch(() => null);
    if (article && this.id === id) {
      this.article = article;
      this.outdated = false;
    }
  }

  /** Its text is another: it is read anew when it is opened the next time. */
  forget(id: ArticleId): void {
    this.#cache.delete(id);
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind !== "articles") continue;
      for (const id of change.updated) this.#cache.delete(id);
      if (this.id !== null && change.updated.includes(this.id)) void this.#compare(this.id);
    }
  }

  /** Tells whether the pane is on screen; in a narrow window it may be behind the list. */
  setInSight(inSight: boolean): void {
    if (inSight === this.#inSight) return;
    this.#inSight = inSight;
    this.#reconsider();
  }

  /** Tells whether something lies over the article: several are selected, and none of them is shown. */
  cover(covered: boolean): void {
    if (covered === this.#covered) return;
    this.#covered = covered;
    this.#reconsider();
  }

  /** The person turned to the open article, which may only have been come past. */
  attend(): void {
    if (!this.#passing) return;
    this.#passing = false;
    this.#reconsider();
  }

  /** The person decided about this article's status: being open decides nothing more. */
  keepStatus(): void {
    this.#decided = true;
    clearTimeout(this.#timer);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.outdated = false;
    this.#decided = false;
    this.#passing = false;
  }

  /** What is shown, or how, has changed: the time that it has to be open starts again. */
  #reconsider(): void {
    clearTimeout(this.#timer);
    if (this.article && this.article.summary.id === this.id) this.#markLater(this.article);
  }

  /** Sees whether the open article has a newer text: its tags may be all that is new. */
  async #compare(id: ArticleId): Promise<void> {
    const [row] = await this.calls.summaries([id]).catch(() => []);
    const shown = this.article?.summary;
    if (row && shown?.id === id && row.updated !== shown.updated) this.outdated = true;
  }

  #marksByMoving(): boolean {
    const wanted = this.settings.now.mark_read_by_moving;
    return wanted === "auto" ? !this.hasScreenReader : wanted === "on";
  }

  #markLater(article: Article): void {
    const delay = this.settings.now.mark_read_after_ms;
    if (delay === null || !this.#inSight || this.#covered || this.#decided || this.#passing) return;
    this.#timer = setTimeout(() => this.onread(article.summary.id), delay);
  }

  #get(id: ArticleId): Promise<Article> {
    const known = this.#cache.get(id);
    if (known) return known;
    const asked = this.calls.article(id);
    this.#cache.set(id, asked);
    for (const old of this.#cache.keys()) {
      if (this.#cache.size <= KEPT) break;
      this.#cache.delete(old);
    }
    return asked;
  }
}
