import type { SvelteMap } from "svelte/reactivity";
import type {
  ApiError,
  ArticleId,
  ArticleQuery,
  ArticleSummary,
  Calls,
  Change,
  FeedId,
  Filter,
  GroupStart,
  Scope,
} from "../backend/contract";
import { decodeView, type View } from "../backend/view";
import { groupOfRow, regroup, type Grouped } from "./groups";
import type { LibraryState } from "./library.svelte";
import { arrivals, keepArticle, keepExisting, mergeFresh } from "./merge";
import type { OpenedBy, ReaderState } from "./reader.svelte";
import { Rows } from "./rows.svelte";
import { Selection } from "./selection.svelte";
import { asApiError } from "./sentences";
import type { Statuses } from "./statuses.svelte";
import { feedsOfScope } from "./tree";
import type { Grouping, ViewOptions } from "./views";
import type { ViewsState } from "./views.svelte";

/** A place that the list should bring into sight; a new object each time. */
export interface Reveal {
  index: number;
  at: "nearest" | "start";
}

/** Rows read around what is in sight when one is missing that is about to come: in parts, since a question for each row would keep the
 * window busy while it scrolls. */
const MARGIN = 40;
const NEAR = 10;
/** While changes come in, "N new" is counted at most this often. */
const COUNT_MS = 1_000;

const NOTHING: Grouped = { ids: new Float64Array(), groups: [] };

const groupedBy = (group: Grouping): Pick<ArticleQuery, "group"> => {
  if (group === "none") return {};
  return {
    group: group === "day" ? { kind: group, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : { kind: group },
  };
};

/** What a view was and where it stood, to come back to it. */
export interface ListPlace {
  scope: Scope;
  selected: ArticleId | null;
}

/** The article list: a snapshot of a view. Nothing that happens in the background moves, adds or takes away a row; what arrived
 * since is counted in `newCount` until it is asked for. */
export class ArticleListState {
  scope = $state.raw<Scope>({ kind: "unread" });
  /** How the present view is looked at. */
  readonly options = $derived.by<ViewOptions>(() => this.views.of(this.scope));
  search = $state("");
  /** Whether the search covers everything instead of the present view. */
  everywhere = $state(false);

  /** What the list shows. */
  readonly query = $derived<ArticleQuery>({
    scope: this.search && this.everywhere ? { kind: "all" } : this.scope,
    filter: this.options.filter,
    order: this.search ? "relevance" : this.options.order,
    ...(this.search ? { search: this.search } : groupedBy(this.options.group)),
  });

  #ids = $state.raw<Float64Array>(new Float64Array());
  /** The groups of the view, when it has any. */
  groups = $state.raw<readonly GroupStart[]>([]);
  /** The rows read so far, by id; `ensure` reads what is missing. */
  readonly rows: SvelteMap<ArticleId, ArticleSummary>;
  readonly statuses: Statuses;
  /** Waiting for a view. */
  loading = $state(false);
  /** Why the view could not be opened. */
  failed = $state.raw<ApiError | null>(null);
  /** The selected article; of several (`selection`) the one that the keyboard is at. It is kept in the list whatever happens. */
  selected = $state<ArticleId | null>(null);
  readonly selectedIndex = $derived(this.selected === null ? -1 : this.ids.indexOf(this.selected));
  /** The feed of the article that was opened from a search: the sidebar shows it. */
  readonly foundIn = $derived.by<FeedId | null>(() =>
    this.search && this.selected !== null ? (this.rows.get(this.selected)?.feed ?? null) : null,
  );
  /** How many articles of this view arrived since it was opened. */
  newCount = $state(0);
  /** Where the view should scroll to; an `$effect` of the view follows it. */
  reveal = $state.raw<Reveal | null>(null);
  /** The first row in sight, with the fraction of it that is above; set by the view: the place to come back to. */
  firstVisible = 0;
  /** The newest article that this list knows of, and since when: marking all as read reaches no further. */
  newest: ArticleId | null = null;
  opened = 0;

  /** Which are selected, when they are several. */
  readonly selection: Selection;
  /** Called when a search over everything has ended with an article open that the view does not have. */
  onstranger: (article: ArticleId, feed: FeedId) => void = () => {};
  #ticket = 0;
  /** What was snoozed and is back since the view was opened: it counts as new though its id is old. */
  #woken = new Set<ArticleId>();
  readonly #read: Rows;
  #countTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly calls: Calls,
    private readonly library: LibraryState,
    private readonly reader: ReaderState,
    private readonly views: ViewsState,
  ) {
    this.selection = new Selection(this, reader);
    this.#read = new Rows(calls, () => this.selected);
    this.rows = this.#read.byId;
    this.statuses = this.#read.statuses;
  }

  /** Every article of the view, in order. */
  get ids(): Float64Array {
    return this.#ids;
  }
  set ids(ids: Float64Array) {
    this.#ids = ids;
    this.selection.prune();
  }

  get filter(): Filter {
    return this.options.filter;
  }

  get order(): ViewOptions["order"] {
    return this.options.order;
  }

  /** What the groups are: none in the answer to a search. */
  get grouping(): Grouping {
    return this.query.group?.kind ?? "none";
  }

  /** Shows another view, from its top, with nothing selected; the search ends. */
  async show(scope: Scope): Promise<void> {
    this.scope = scope;
    this.search = "";
    this.everywhere = false;
    this.selection.forget();
    this.selected = null;
    this.reader.close();
    await this.#open("fresh");
  }

  /** Shows another view because this one is no more; the open article stays open, though it has no row. */
  async leave(scope: Scope): Promise<void> {
    this.scope = scope;
    this.search = "";
    this.selection.forget();
    this.selected = null;
    await this.#open("fresh");
  }

  /** Shows another view around an article, which is selected there and stays open as it is. */
  async showAround(scope: Scope, article: ArticleId): Promise<void> {
    this.scope = scope;
    this.search = "";
    this.everywhere = false;
    this.selection.forget();
    this.selected = article;
    await this.#open("keep");
    void this.reader.open(article);
  }

  /** Comes back to where the person was. */
  async restore(place: ListPlace, firstVisible: number): Promise<void> {
    this.scope = place.scope;
    this.selected = place.selected;
    await this.#open("keep");
    if (place.selected !== null) void this.reader.open(place.selected);
    this.reveal = { index: Math.min(firstVisible, Math.max(0, this.ids.length - 1)), at: "start" };
  }

  /** Looks at the present view in another way. */
  async choose(choice: Partial<ViewOptions>): Promise<void> {
    await this.look(() => this.views.set(this.scope, choice));
  }

  /** Changes how views are looked at; the list is opened again when that makes it another one. */
  async look(change: () => void): Promise<void> {
    const before = JSON.stringify(this.query);
    change();
    if (JSON.stringify(this.query) !== before) await this.#open("keep");
  }

  async setFilter(filter: Filter): Promise<void> {
    await this.choose({ filter });
  }

  async setOrder(order: ViewOptions["order"]): Promise<void> {
    await this.choose({ order });
  }

  /** Searches the present view, or everything; an empty text ends the search. */
  async setSearch(search: string, everywhere: boolean): Promise<void> {
    if (search.trim() === this.search && everywhere === this.everywhere) return;
    const wasEverywhere = this.everywhere && this.search !== "";
    this.search = search.trim();
    this.everywhere = everywhere;
    const isStranger = await this.#open("keep");
    if (!isStranger || this.search || !wasEverywhere || this.selected === null) return;
    const feed = this.reader.article?.summary.feed;
    if (feed !== undefined && this.reader.id === this.selected) this.onstranger(this.selected, feed);
  }

  /** Opens the view again: read articles leave a list of unread ones, new ones come in. The open article stays. */
  async cleanUp(): Promise<void> {
    await this.#open("keep");
    if (this.selectedIndex >= 0) this.reveal = { index: this.selectedIndex, at: "nearest" };
  }

  /** Brings in what arrived. The selection and what is in sight stay; a list that is at its top shows its new top. */
  async showNew(): Promise<void> {
    const view = await this.#fetch();
    if (!view) return;
    const isAtTop = this.firstVisible < 0.5;
    this.#take(mergeFresh(this.ids, view.ids), view);
    if (isAtTop) this.reveal = { index: 0, at: "start" };
  }

  /** Brings back what an undo brought back, without moving. */
  async mergeIn(): Promise<void> {
    const newest = this.newest;
    const view = await this.#fetch();
    if (!view) return;
    const back = view.ids.filter((id) => newest === null || id <= newest);
    // A list that was opened in an empty library knows of no newest one: now it knows all that it took in.
    this.#take(mergeFresh(this.ids, back), { ...view, newest: newest ?? view.newest });
    this.newCount = view.ids.length - back.length;
  }

  /** Takes out what is gone for good, because its feed is. */
  async dropGone(): Promise<void> {
    const { scope } = this.query;
    // What is snoozed is in no other view.
    const scopes: Scope[] = scope.kind === "feed" || scope.kind === "folder" ? [scope] : [{ kind: "all" }];
    const views = [...scopes, { kind: "snoozed" } as const].map((each) => this.calls.open_view({ scope: each }));
    const there = await Promise.all(views).catch(() => null);
    // Of several selected ones none is open.
    const kept = this.selection.isSeveral ? null : this.selected;
    if (!there) return;
    const existing = there.map((bytes) => decodeView(bytes).ids);
    this.#drop(keepExisting(this.ids, existing, kept));
  }

  /** Selects an article, it alone, and opens it. */
  select(id: ArticleId, by: OpenedBy = "choice"): void {
    this.selected = id;
    this.selection.forget();
    const index = this.ids.indexOf(id);
    if (index >= 0) this.bringIntoSight(index);
    void this.#openThenAhead(id, by);
  }

  /** Opens an article, and reads the next one ahead once it is there: not those that a held key passes. */
  async #openThenAhead(id: ArticleId, by: OpenedBy): Promise<void> {
    await this.reader.open(id, by);
    if (this.reader.id !== id) return;
    const next = this.ids[this.ids.indexOf(id) + 1];
    if (next !== undefined) this.reader.prefetch(next);
  }

  selectIndex(index: number, by: OpenedBy = "choice"): void {
    const id = this.ids[index];
    if (id !== undefined) this.select(id, by);
  }

  /** Scrolls no further than is needed to see a row. */
  bringIntoSight(index: number): void {
    this.reveal = { index, at: "nearest" };
  }

  /** Selects the next or previous article; false at the end. */
  move(step: number): boolean {
    if (this.ids.length === 0) return false;
    const from = this.selectedIndex < 0 && step < 0 ? this.ids.length : this.selectedIndex;
    const to = Math.max(0, Math.min(this.ids.length - 1, from + step));
    if (to === this.selectedIndex) return false;
    this.selectIndex(to, "moving");
    return true;
  }

  /** Sees to it that the rows from `start` up to `end` are there or on their way. */
  async ensure(start: number, end: number): Promise<void> {
    const around = (margin: number): Float64Array => this.ids.subarray(Math.max(0, start - margin), end + margin);
    if (!this.#read.lacksAny(around(NEAR))) return;
    try {
      const gone = new Set(await this.#read.read(Array.from(around(MARGIN))));
      gone.delete(this.selected ?? -1);
      if (gone.size > 0) this.#drop(this.ids.filter((id) => !gone.has(id)));
    } catch (error) {
      this.failed = asApiError(error);
    }
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#read.heed(change);
      if (change.kind === "articles" && change.new.length > 0) this.#heedNew(change.feed, change.new);
      if (change.kind === "everything") this.#countSoon();
    }
  }

  #heedNew(feed: FeedId, ids: readonly ArticleId[]): void {
    for (const id of ids) if (this.newest !== null && id <= this.newest) this.#woken.add(id);
    if (this.#covers(feed)) this.#countSoon();
  }

  #covers(feed: FeedId): boolean {
    const { scope } = this.query;
    return scope.kind !== "feed" && scope.kind !== "folder"
      ? true
      : feedsOfScope(this.library.tree, scope).includes(feed);
  }

  /** Asks for the present view and shows it; tells whether the selected article is none of it. */
  async #open(how: "fresh" | "keep"): Promise<boolean> {
    const before = this.ids;
    this.loading = true;
    const view = await this.#fetch();
    if (!view) return false;
    const isStranger = this.selected !== null && !view.ids.includes(this.selected);
    // What a search found is an answer: the open article has no row in it when it is none of it, though it stays open.
    const kept = how === "keep" && !(isStranger && this.search) ? this.selected : null;
    const keptRow = kept === null ? undefined : this.rows.get(kept);
    this.#read.clear(kept);
    this.#take(kept === null ? view.ids : keepArticle(before, view.ids, kept), view, NOTHING, keptRow);
    this.reveal = {
      index: kept === null ? 0 : Math.max(0, this.selectedIndex),
      at: kept === null ? "start" : "nearest",
    };
    return isStranger;
  }

  /** Asks for the present view; null when it failed or was overtaken by another. */
  async #fetch(): Promise<View | null> {
    const ticket = ++this.#ticket;
    try {
      const bytes = await this.calls.open_view(this.query);
      if (ticket !== this.#ticket) return null;
      this.failed = null;
      return decodeView(bytes);
    } catch (error) {
      if (ticket === this.#ticket) this.failed = asApiError(error);
      return null;
    } finally {
      if (ticket === this.#ticket) this.loading = false;
    }
  }

  #take(ids: Float64Array, view: View, before: Grouped = this, keptRow?: ArticleSummary): void {
    const ofRow = (id: ArticleId): number | undefined =>
      groupOfRow(keptRow?.id === id ? keptRow : this.rows.get(id), this.grouping);
    this.groups = this.grouping === "none" ? [] : regroup(ids, view, before, ofRow);
    this.ids = ids;
    this.newest = view.newest;
    this.opened = view.opened;
    this.newCount = 0;
    this.#woken.clear();
    this.#read.add(view.rows, new Set(view.rows.map(({ id }) => id)));
  }

  /** Some ids went, the others are as they were. */
  #drop(ids: Float64Array): void {
    this.groups = regroup(ids, { ids: this.ids, groups: this.groups }, NOTHING);
    this.ids = ids;
  }

  #countSoon(): void {
    this.#countTimer ??= setTimeout(() => {
      this.#countTimer = null;
      void this.#countNew();
    }, COUNT_MS);
  }

  async #countNew(): Promise<void> {
    const ticket = this.#ticket;
    const bytes = await this.calls.open_view(this.query).catch(() => null);
    // Opened anew meanwhile: that list is as fresh as this answer.
    if (!bytes || ticket !== this.#ticket) return;
    const fresh = decodeView(bytes).ids;
    const back = this.#woken.size === 0 ? [] : fresh.filter((id) => this.#woken.has(id) && !this.ids.includes(id));
    this.newCount = arrivals(fresh, this.newest).length + back.length;
    // In an empty list nothing can move: what arrives is shown, instead of "all caught up" beside "20 new".
    if (this.newCount > 0 && this.ids.length === 0) await this.showNew();
  }
}
