import type {
  ApiError,
  ArticleId,
  Briefing,
  BriefingWords,
  Calls,
  Change,
  ExportForm,
  Story,
} from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import { dayOf, isOpenEnded, midnight, requestFor, visit, type Period } from "./briefing-time";
import type { ArticleListState } from "./list.svelte";
import type { Marking } from "./marking";
import type { SettingsState } from "./settings.svelte";
import { asApiError } from "./sentences";
import type { Toasts } from "./toasts.svelte";
import type { UiState } from "./ui.svelte";

const MINUTE = 60_000;

/** Stories of a page in its order. */
export const storiesOf = (page: Briefing | null): Story[] =>
  page === null ? [] : [...page.leads, ...page.columns.flatMap(({ stories }) => stories)];

/** The briefing: a page that is made when it is asked for and then stays as it is. What arrives meanwhile is offered. */
export class BriefingState {
  period = $state.raw<Period>({ kind: "today" });
  page = $state.raw<Briefing | null>(null);
  loading = $state(false);
  failed = $state.raw<ApiError | null>(null);
  /** Articles that arrived since the page was made. */
  newCount = $state(0);
  /** The story that the keyboard is at, by its article. */
  current = $state<ArticleId | null>(null);
  readonly stories = $derived(storiesOf(this.page));
  #ticket = 0;

  constructor(
    private readonly calls: Calls,
    private readonly list: ArticleListState,
    private readonly ui: UiState,
    private readonly marking: Marking,
    private readonly toasts: Toasts,
  ) {}

  /** Goes to the briefing: to the page as it was left, unless it is of another day. */
  async show(takesKeyboard = true): Promise<void> {
    this.ui.showBriefing();
    this.ui.turnToList();
    if (takesKeyboard) this.ui.focusPane("list");
    const isOld = this.page === null || (isOpenEnded(this.period) && dayOf(this.page.until) !== dayOf(Date.now()));
    if (isOld) await this.choose(this.period);
    else this.#visit();
  }

  /** Shows the page of another time. */
  async choose(period: Period): Promise<void> {
    const ticket = ++this.#ticket;
    this.period = period;
    this.loading = true;
    this.#visit();
    try {
      const page = await this.calls.briefing(requestFor(period, this.ui.visits.since, Date.now()));
      if (ticket !== this.#ticket) return;
      await this.#take(page);
    } catch (error) {
      if (ticket === this.#ticket) this.failed = asApiError(error);
    } finally {
      if (ticket === this.#ticket) this.loading = false;
    }
  }

  #visit(): void {
    this.ui.visits = visit(this.ui.visits, Date.now());
  }

  async #take(page: Briefing): Promise<void> {
    const ids = storiesOf(page).flatMap(({ sources }) => sources.map(({ article }) => article));
    const rows = await this.calls.summaries(ids).catch(() => []);
    this.list.statuses.take(rows);
    this.failed = null;
    this.newCount = 0;
    this.page = page;
    this.current = null;
  }

  /** Makes the page anew, with what arrived. */
  async renew(): Promise<void> {
    await this.choose(this.period);
  }

  /** Whether a story was read: its own article or any other that tells it. */
  isRead(story: Story): boolean {
    return story.sources.some(({ article }) => this.list.statuses.isRead(article));
  }

  /** Puts the keyboard at a story; what is done next is done with its article. */
  select(article: ArticleId): void {
    this.current = article;
    this.list.select(article, "moving");
  }

  /** Goes to the next or previous story. */
  move(step: number): boolean {
    const at = this.stories.findIndex(({ article }) => article === this.current);
    const to = at < 0 ? (step > 0 ? 0 : this.stories.length - 1) : at + step;
    return this.#goTo(this.stories[to]);
  }

  /** Goes to the next or previous story that was not read. */
  moveToUnread(step: 1 | -1): boolean {
    const at = this.stories.findIndex(({ article }) => article === this.current);
    const rest = step > 0 ? this.stories.slice(at + 1) : this.stories.slice(0, Math.max(0, at)).reverse();
    return this.#goTo(rest.find((story) => !this.isRead(story)));
  }

  #goTo(story: Story | undefined): boolean {
    if (!story) return false;
    this.select(story.article);
    return true;
  }

  /** Opens an article of a story in the reading pane. */
  open(article: ArticleId): void {
    const story = this.stories.find(({ sources }) => sources.some((source) => source.article === article));
    if (story) this.current = story.article;
    this.list.select(article);
    this.ui.focusPane("reader");
  }

  /** Marks all that the page tells of as read, in one step. */
  async markRead(): Promise<void> {
    const ids = this.stories.flatMap(({ sources }) => sources.map(({ article }) => article));
    if (ids.length > 0) await this.marking.setRead([...new Set(ids)], true);
  }

  /** Writes the page as it is to a file. */
  async save(form: ExportForm, words: BriefingWords): Promise<void> {
    const { page } = this;
    if (!page) return;
    const path = await this.toasts.guard(this.calls.choose_export(form, `${words.title} ${page.day}`));
    if (path === null) return;
    const report = await this.toasts.guard(this.calls.export_briefing(page, form, words, path));
    if (report === null) return;
    const show = { key: "export-show", run: () => void this.toasts.guard(this.calls.show_file(path)) };
    this.toasts.note("briefing-saved", {}, show);
  }

  /** Takes in what the core reports. The page stays: what is new is counted. */
  heed(changes: readonly Change[]): void {
    if (this.page === null || !isOpenEnded(this.period)) return;
    for (const change of changes) if (change.kind === "articles") this.newCount += change.new.length;
  }

  /** Looks every minute whether the day's briefing is to be announced; gives the function that stops it. */
  announceWhenDue(settings: SettingsState, words: Words): () => void {
    const look = async (): Promise<void> => {
      if (settings.now.briefing.notify_at === null) return;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const page = await this.calls.briefing_to_announce(zone).catch(() => null);
      if (!page) return;
      const title = words.t("briefing-ready", { count: page.leads.length });
      const text = page.leads
        .slice(0, 3)
        .map(({ headline }) => headline)
        .join("\n");
      // A desktop without messages is no trouble of the reader's.
      await this.calls.notify(title, text).catch(() => {});
    };
    const timer = setInterval(() => void look(), MINUTE);
    void look();
    return () => clearInterval(timer);
  }
}

/** The time that a page is of, in words. */
export function timeOf(page: Briefing, period: Period, { t, language }: Words): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(midnight(page.day));
  return period.kind === "since" ? t("briefing-since", { when: new Date(page.since) }) : day;
}

/** The words that go along with a page that leaves the library. */
export function wordsFor(page: Briefing, period: Period, words: Words): BriefingWords {
  const { t } = words;
  return {
    title: t("briefing-title"),
    day: timeOf(page, period, words),
    minutes: t("briefing-minutes", { count: page.minutes }),
    more: t("briefing-more"),
    end: t("briefing-end"),
    lang: words.language,
  };
}
