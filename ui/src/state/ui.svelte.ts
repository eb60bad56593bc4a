import { SvelteSet } from "svelte/reactivity";
import type { Calls, EpisodeKey, FolderId, Scope } from "../backend/contract";
import type { Visits } from "./briefing-time";
import type { LibraryState } from "./library.svelte";
import type { ArticleListState } from "./list.svelte";
import { readPlace, type Place } from "./place";
import type { ReaderState } from "./reader.svelte";
import { pathOf } from "./tree";
import type { Layout } from "./views";
import type { ViewsState } from "./views.svelte";

/** The three panes; the keyboard is in one of them. */
export type Pane = "sidebar" | "list" | "reader";

/** What commands ask of the sidebar. */
export type SidebarAct = "rename" | "remove" | "edit" | "sort" | "up" | "down" | "in" | "out";

/** Below this the sidebar is a drawer, below the other one pane is shown at a time. */
export const TWO_PANES = 900;
export const ONE_PANE = 600;

/** The widths of a first start, and what a double click on a handle goes back to; the height is of a list that stands above the
 * article. */
export const DEFAULT_WIDTHS = { sidebar: 250, list: 380, listHeight: 320 };

/** After the last change the place is kept this much later, and at once when the window is hidden. */
const SAVE_MS = 600;

/** The palette remembers this many choices. */
const MOST_RECENT = 6;

/** Where the person is in the window: panes, sizes, open folders. Kept, so that a start comes back to the same place. */
export class UiState {
  /** Widths in pixels as the person set them; the reading pane has the rest. */
  sidebarWidth = $state(DEFAULT_WIDTHS.sidebar);
  listWidth = $state(DEFAULT_WIDTHS.list);
  listHeight = $state(DEFAULT_WIDTHS.listHeight);
  /** Open folders. */
  readonly expanded = new SvelteSet<FolderId>();
  /** Feeds without unread articles are left out of the sidebar. */
  hideRead = $state(false);
  /** What was chosen last in the palette, the newest first. */
  recent = $state.raw<readonly string[]>([]);
  /** The tags are shown in the sidebar, not only their heading. */
  tagsOpen = $state(true);
  /** How loud episodes are played, and which one was last. */
  volume = $state(1);
  playing = $state.raw<EpisodeKey | null>(null);
  /** The pane that has the keyboard; set by `focusPane` and by the panes' own focus events. */
  focus = $state<Pane>("list");
  /** In a narrow window: the drawer is open. */
  drawer = $state(false);
  /** Where one pane is seen at a time: which. Where list and article take turns beside the sidebar, never the sidebar. */
  page = $state<Pane>("list");
  /** Only the article is seen; set by `focusOnArticle`. */
  articleAlone = $state(false);
  /** The window has the whole screen, as far as we gave it that. Not kept: a start is in a window. */
  fullScreen = $state(false);
  /** The choices of how the view is looked at are open. */
  choosing = $state(false);
  /** The search field is open. */
  searching = $state(false);

  #width = $state(1200);
  readonly panes = $derived<1 | 2 | 3>(this.#width < ONE_PANE ? 1 : this.#width < TWO_PANES ? 2 : 3);

  /** Set by each pane, and by the search field, while on screen: puts the focus into it. */
  readonly focusers: Partial<Record<Pane | "search", () => void>> = {};

  /** Set by the sidebar while on screen: what can be done with the row that has its keyboard. */
  sidebarActs: Partial<Record<SidebarAct, () => void>> = {};

  /** The view that the briefing stands in place of: until another one is shown. */
  #over = $state.raw<Scope | null>(null);
  /** Whether the briefing stands in place of the list. */
  readonly briefing = $derived.by(() => this.#over !== null && this.#list?.scope === this.#over);
  /** When the briefing was looked at. */
  visits = $state.raw<Visits>({ last: null, since: null });

  /** How list and article stand to each other. */
  readonly layout = $derived.by<Layout>(() => {
    if (this.briefing) return "replace";
    return this.#list ? this.views.of(this.#list.scope).layout : "columns";
  });
  /** Whether list and article take turns: opening an article brings it in place of the list. */
  readonly takesTurns = $derived(this.panes === 1 || this.layout === "replace" || this.layout === "cards");
  /** Where the keyboard was before the article stood alone. */
  #before: Pane = "list";

  #timer: ReturnType<typeof setTimeout> | undefined;
  #saved: string | null = null;
  /** State, so that following `snapshot` follows the list from the moment that it is known. */
  #list = $state.raw<ArticleListState | null>(null);

  constructor(
    private readonly calls: Calls,
    private readonly views: ViewsState,
    private readonly reader: Pick<ReaderState, "id">,
  ) {}

  /** Width of the window in pixels. */
  get width(): number {
    return this.#width;
  }
  set width(width: number) {
    const before = this.panes;
    this.#width = width;
    // The pane that is being used is the one that stays.
    if (before !== 1 && this.panes === 1) this.page = this.focus;
    if (before === 1 && this.page === "sidebar" && this.panes !== 1) this.page = "list";
    // The sidebar goes out of sight, and the keyboard must not go with it.
    if (before !== 2 && this.panes === 2 && this.focus === "sidebar") this.focusPane("list");
  }

  /** Puts the keyboard into a pane, and shows the pane where it is not on screen. */
  focusPane(pane: Pane): void {
    const isEmpty = this.reader.id === null && this.#list?.selection.isSeveral !== true;
    // Instead of the list there would be nothing to see.
    if (pane === "reader" && this.panes > 1 && this.takesTurns && isEmpty) return;
    this.focus = pane;
    if (pane !== "reader") this.articleAlone = false;
    if (this.panes === 1 || pane !== "sidebar") this.page = pane;
    if (this.panes === 2) this.drawer = pane === "sidebar";
    // After the pane is drawn.
    queueMicrotask(() => requestAnimationFrame(() => this.focusers[pane]?.()));
  }

  /** Whether a pane is out of sight: behind another one, or folded away. */
  isAway(pane: Pane): boolean {
    if (this.articleAlone) return pane !== "reader";
    if (pane === "sidebar") return this.panes === 1 ? this.page !== pane : this.panes === 2 && !this.drawer;
    return this.takesTurns && this.page !== pane;
  }

  /** The briefing comes in place of the list. */
  showBriefing(): void {
    const list = this.#list;
    if (!list || this.briefing) return;
    list.selection.forget();
    list.selected = null;
    // The same view as another object: whichever is shown next is not this one.
    list.scope = { ...list.scope };
    this.#over = list.scope;
    this.articleAlone = false;
  }

  /** The list comes back. */
  leaveBriefing(): void {
    this.#over = null;
  }

  /** Another view is shown: where list and article take turns, it is the list's. */
  turnToList(): void {
    const isReading = this.articleAlone || (this.panes > 1 && this.takesTurns && this.page === "reader");
    this.articleAlone = false;
    if (this.panes > 1) this.page = "list";
    if (isReading && this.focus === "reader") this.focusPane("list");
  }

  /** Shows nothing but the article, or everything again, with the keyboard where it was. */
  focusOnArticle(alone = !this.articleAlone): void {
    if (alone === this.articleAlone) return;
    if (alone) this.#before = this.focus;
    this.articleAlone = alone;
    this.focusPane(alone ? "reader" : this.#before);
  }

  /** Whether the article stands where something else was. */
  get canGoBack(): boolean {
    return this.articleAlone || (this.takesTurns && this.page === "reader");
  }

  /** Goes back from the article to where one came from: out of focus mode, or to the list that it took the place of. */
  back(): void {
    if (this.articleAlone) this.focusOnArticle(false);
    else if (this.canGoBack) this.focusPane("list");
  }

  /** Opens the search field, or goes back into it. */
  search(): void {
    this.articleAlone = false;
    this.leaveBriefing();
    if (this.takesTurns) this.page = "list";
    if (this.searching) this.focusers.search?.();
    this.searching = true;
  }

  /** Remembers what was chosen in the palette. */
  remember(key: string): void {
    this.recent = [key, ...this.recent.filter((other) => other !== key)].slice(0, MOST_RECENT);
  }

  toggleFolder(folder: FolderId, open = !this.expanded.has(folder)): void {
    if (open) this.expanded.add(folder);
    else this.expanded.delete(folder);
  }

  toggleTags(): void {
    this.tagsOpen = !this.tagsOpen;
  }

  /** Opens a folder and all around it. */
  expandTo(library: LibraryState, folder: FolderId | null): void {
    for (const { id } of pathOf(library.folders, folder)) this.expanded.add(id);
  }

  /** Reads what was kept and goes there; a view that is no more becomes the unread articles. */
  async restore(list: ArticleListState, library: LibraryState): Promise<void> {
    const kept = readPlace(await this.calls.ui_state().catch(() => null));
    this.sidebarWidth = kept.sidebarWidth ?? DEFAULT_WIDTHS.sidebar;
    this.listWidth = kept.listWidth ?? DEFAULT_WIDTHS.list;
    this.listHeight = kept.listHeight ?? DEFAULT_WIDTHS.listHeight;
    if (kept.views) this.views.restore(kept.views);
    for (const folder of kept.expanded ?? []) this.expanded.add(folder);
    this.hideRead = kept.hideRead ?? false;
    this.recent = (kept.recent ?? []).slice(0, MOST_RECENT);
    this.tagsOpen = kept.tagsOpen ?? true;
    this.volume = Math.min(1, kept.volume ?? 1);
    this.playing = kept.playing ?? null;
    this.visits = kept.briefing ?? this.visits;
    this.#list = list;
    if (kept.list && library.has(kept.list.scope)) await list.restore(kept.list, kept.firstVisible ?? 0);
    else await list.show({ kind: "unread" });
    if (kept.briefing?.open) this.showBriefing();
  }

  /** Everything that is kept; reading it in an effect follows it. */
  snapshot(): string {
    const list = this.#list;
    const kept: Place = {
      sidebarWidth: this.sidebarWidth,
      listWidth: this.listWidth,
      listHeight: this.listHeight,
      expanded: [...this.expanded],
      hideRead: this.hideRead,
      recent: [...this.recent],
      tagsOpen: this.tagsOpen,
      firstVisible: list?.firstVisible ?? 0,
      volume: this.volume,
    };
    if (this.briefing || this.visits.last !== null) kept.briefing = { ...this.visits, open: this.briefing };
    if (this.playing) kept.playing = this.playing;
    if (list) kept.list = { scope: list.scope, selected: list.selected };
    kept.views = this.views.kept();
    return JSON.stringify(kept);
  }

  /** Keeps the place soon. The panes call it when a scroll ends; `App` whenever `snapshot` changes. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_MS);
  }

  /** Keeps the place now. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    // Before it was restored there is nothing worth keeping, and something to lose.
    if (this.#list === null) return;
    const state = this.snapshot();
    if (state === this.#saved) return;
    this.#saved = state;
    // Losing a scroll position is no reason to disturb anyone.
    await this.calls.set_ui_state(state).catch(() => (this.#saved = null));
  }
}
