import type { Feed, FeedId } from "../backend/contract";
import type { AppState } from "../state/context";
import type { TreeNode } from "../state/tree";
import { Chosen } from "./chosen.svelte";
import { topOf, type Layout } from "./layout";
import {
  BRIEFING,
  headOf,
  keyOfFolder,
  keyOfScope,
  nodeOf,
  scopeOfKey,
  sidebarRows,
  TAGS,
  VIEWS,
  wantsReader,
  without,
  type RowKey,
  type Shown,
  type SidebarRow,
} from "./rows";
import { SidebarScroll } from "./scroll.svelte";

/** While an arrow key is held, views fly by; the one that it stops on is opened this much later. */
const SETTLE_MS = 90;

/** The sidebar's own state: what is shown, where the keyboard is, what is chosen, what is being renamed. */
export class SidebarState {
  /** Where the keyboard is while it is in the sidebar. */
  current = $state<RowKey>("unread");
  /** The row with a field for a new name. */
  renaming = $state<RowKey | null>(null);

  readonly selected = $derived.by(() => (this.app.ui.briefing ? BRIEFING : keyOfScope(this.app.list.scope)));
  readonly #filtered = $derived.by(() => this.#filter());
  /** How many feeds are not shown because they have nothing unread. */
  readonly hidden = $derived(this.#filtered.hidden);
  readonly #shown = $derived.by((): Shown => {
    const { library, ui } = this.app;
    const views = VIEWS.filter(
      (view) => (view !== "snoozed" && view !== "highlighted") || library.counts[view] > 0 || this.selected === view,
    );
    const isOpen = (folder: number): boolean => ui.expanded.has(folder);
    return { views, tags: library.tags, tagsOpen: ui.tagsOpen, tree: this.#filtered.tree, isOpen };
  });
  readonly rows: readonly SidebarRow[] = $derived(sidebarRows(this.#shown));
  readonly #index = $derived(new Map(this.rows.map(({ key }, index) => [key, index])));
  readonly layout: Layout = $derived({ count: this.rows.length, head: headOf(this.#shown) });
  /** The row that Tab comes to: where the keyboard is, and while it is elsewhere what is shown. */
  readonly tabStop: RowKey = $derived.by(() => {
    const wanted = this.app.ui.focus === "sidebar" ? [this.current, this.selected] : [this.selected, this.current];
    return this.#nearest(wanted[0]) ?? this.#nearest(wanted[1]) ?? VIEWS[0];
  });
  /** The rows to draw: those in sight, and the one with the keyboard wherever it is: with it the focus would be gone. */
  readonly drawn: readonly { row: SidebarRow; index: number }[] = $derived.by(() => {
    const { start, end } = this.scroll;
    const inSight = this.rows.slice(start, end).map((row, index) => ({ row, index: start + index }));
    const index = this.indexOf(this.tabStop);
    const row = this.rows[index];
    if (!row || (index >= start && index < end)) return inSight;
    return index < start ? [{ row, index }, ...inSight] : [...inSight, { row, index }];
  });

  /** The feed of what was opened from a search, or where it is closed away the folder: it is marked, and comes into sight. */
  readonly found: RowKey | null = $derived.by(() => {
    const { foundIn } = this.app.list;
    return foundIn === null ? null : this.#nearest(`feed:${foundIn}`);
  });

  readonly chosen = new Chosen(() => this.rows);
  readonly scroll = new SidebarScroll(() => this.layout);

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The view that was asked for here and is not shown yet. */
  #asked: RowKey | null = null;
  #before: { rows: readonly SidebarRow[]; layout: Layout } | null = null;
  /** Feeds that have been shown since the present view was opened: they do not vanish under the eyes. */
  #kept = { view: "", feeds: new Set<FeedId>() };

  constructor(
    private readonly app: AppState,
    /** Puts the focus on a row that is drawn. */
    private readonly focusRow: (key: RowKey) => void,
  ) {}

  indexOf(key: RowKey): number {
    return this.#index.get(key) ?? -1;
  }

  rowOf(key: RowKey): SidebarRow | undefined {
    return this.rows[this.indexOf(key)];
  }

  /** Whether a row is marked as selected: the chosen ones, else what is shown. */
  isSelected(key: RowKey): boolean {
    return this.chosen.any ? this.chosen.has(key) : this.selected === key;
  }

  /** The feeds and folders that the keyboard is on: all that is chosen when it is on one of them. */
  nodesInHand(): TreeNode[] {
    return this.nodesWith(this.tabStop);
  }

  /** The feeds and folders that an action on a row is about. */
  nodesWith(key: RowKey): TreeNode[] {
    return this.chosen.with(key).flatMap((row) => nodeOf(row) ?? []);
  }

  /** Shows a row's view at once. */
  choose(key: RowKey): void {
    clearTimeout(this.#timer);
    this.current = key;
    this.chosen.clear(key);
    if (key === TAGS) return this.app.ui.toggleTags();
    if (key === BRIEFING) return void this.app.briefing.show(this.app.ui.panes < 3);
    const scope = scopeOfKey(key);
    if (!scope) return;
    this.#asked = key === this.selected ? null : key;
    if (key !== this.selected) void this.app.walking.show(scope);
    // In a narrow window the sidebar goes out of sight.
    if (this.app.ui.panes < 3) this.app.ui.focusPane("list");
  }

  /** A click, with the keys that were held. */
  click(key: RowKey, { ctrlKey, metaKey, shiftKey }: Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">): void {
    const isNode = nodeOf(this.rowOf(key)) !== null;
    if (!isNode || !(ctrlKey || metaKey || shiftKey)) return this.choose(key);
    clearTimeout(this.#timer);
    const inUse = this.#asked ?? this.selected;
    if (shiftKey) this.chosen.extend(key, inUse);
    else this.chosen.toggle(key, inUse);
    this.current = key;
  }

  /** Another view is shown. When it was not asked for here, what was chosen is of no more use: the row of the view is the one that shall
   * be seen. */
  followView(): void {
    const { selected } = this;
    if (selected !== this.#asked) this.chosen.clear(selected);
    this.#asked = null;
    this.scroll.reveal(this.indexOf(selected));
  }

  /** Moves the keyboard to a row; its view follows when the keyboard rests. */
  goTo(key: RowKey | undefined): void {
    if (key === undefined) return;
    this.chosen.clear(key);
    this.moveTo(key);
    const scope = scopeOfKey(key);
    // In one pane at a time the list is elsewhere: only Enter goes there.
    if (this.app.ui.panes === 1 || (!scope && key !== BRIEFING)) return;
    this.#timer = setTimeout(() => {
      if (key === this.selected) return;
      if (scope) void this.app.walking.show(scope);
      else void this.app.briefing.show(false);
    }, SETTLE_MS);
  }

  /** Moves the keyboard to a row and lets the view be. */
  moveTo(key: RowKey): void {
    clearTimeout(this.#timer);
    this.current = key;
    this.scroll.reveal(this.indexOf(key));
    this.focusRow(key);
  }

  /** The keyboard comes in from elsewhere: to what is shown. */
  focusSelected(): void {
    this.moveTo(this.#nearest(this.selected) ?? this.tabStop);
  }

  /** Gives the keyboard back to its row. That may be gone, in a folder that was closed: then to what is left around it. */
  focusTabStop(): void {
    this.current = this.tabStop;
    this.focusRow(this.tabStop);
  }

  /** Rows came or went: the one that is used, or else the first in sight, stays at its place in the window. Not when rows changed
   * places: those that were moved shall be seen to move. */
  keepPlace(): void {
    const { rows, layout, scroll } = this;
    const before = this.#before;
    this.#before = { rows, layout };
    if (!before || before.rows === rows) return;
    const seen = before.rows.flatMap(({ key }, index) => (scroll.shows(index, before.layout) ? [{ key, index }] : []));
    const left = seen.filter(({ key }) => this.#index.has(key));
    const places = left.map(({ key }) => this.indexOf(key));
    if (places.some((place, index) => place < (places[index - 1] ?? 0))) return;
    const used = this.app.ui.focus === "sidebar" ? this.current : this.selected;
    const anchor = left.find(({ key }) => key === used) ?? left[0];
    if (anchor) scroll.keep(topOf(anchor.index, before.layout), topOf(this.indexOf(anchor.key), layout));
  }

  /** Starts renaming the feed, folder or tag that has the keyboard. */
  renameCurrent(): void {
    this.rename(this.tabStop);
  }

  /** Starts renaming a feed, folder or tag. */
  rename(key: RowKey): void {
    const row = this.rowOf(key);
    if (nodeOf(row) === null && row?.subject.kind !== "tag") return;
    this.scroll.reveal(this.indexOf(key));
    this.current = key;
    this.renaming = key;
  }

  /** Ends renaming; with a name it is kept, null gives up. An empty name gives a feed the publisher's title back. */
  endRename(name: string | null): void {
    const key = this.renaming;
    this.renaming = null;
    const subject = key === null ? undefined : this.rowOf(key)?.subject;
    if (!subject || key === null || name === null) return;
    const { library } = this.app;
    const wanted = name.trim();
    if (subject.kind === "feed") {
      if (wanted !== subject.feed.title) void library.editFeed(subject.feed.id, { custom_title: wanted });
    } else if (subject.kind === "folder") {
      if (wanted !== "" && wanted !== subject.folder.name) void library.renameFolder(subject.folder.id, wanted);
    } else if (subject.kind === "tag") {
      if (wanted !== "" && wanted !== subject.tag.name) void library.renameTag(subject.tag.id, wanted);
    }
    this.focusRow(key);
  }

  /** The row itself, or the folder nearest around it that is shown. */
  #nearest(key: RowKey | undefined): RowKey | null {
    const { feedById, folderById } = this.app.library;
    const seen = new Set<RowKey>();
    let at = key ?? null;
    while (at !== null && !this.#index.has(at) && !seen.has(at)) {
      seen.add(at);
      const [kind, id] = at.split(":");
      if (kind === "feed") at = keyOfFolder(feedById.get(Number(id))?.folder ?? null);
      else if (kind === "folder") at = keyOfFolder(folderById.get(Number(id))?.parent ?? null);
      else at = kind === "tag" ? TAGS : null;
    }
    return at !== null && this.#index.has(at) ? at : null;
  }

  #filter(): { tree: readonly TreeNode[]; hidden: number } {
    const { library, ui } = this.app;
    const { selected } = this;
    if (!ui.hideRead || this.#kept.view !== selected) this.#kept = { view: selected, feeds: new Set() };
    if (!ui.hideRead) return { tree: library.tree, hidden: 0 };
    const { feeds } = this.#kept;
    const shows = (feed: Feed): boolean => {
      const is = feeds.has(feed.id) || wantsReader(feed, library.unreadOf) || selected === `feed:${feed.id}`;
      if (is) feeds.add(feed.id);
      return is;
    };
    return without(library.tree, shows, (folder) => selected === `folder:${folder}`);
  }
}
