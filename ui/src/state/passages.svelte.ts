import type {
  Anchor,
  Article,
  ArticleId,
  Calls,
  Change,
  Highlight,
  HighlightColor,
  HighlightId,
  HighlightPatch,
} from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

/** The colours of highlights, in the order of their keys. */
export const COLORS: readonly HighlightColor[] = ["yellow", "green", "blue", "pink", "purple"];

/** Characters of a passage that can be highlighted; the core takes no more. */
const LONGEST = 20_000;

/** A place beside which something is shown: pixels within the article. */
export interface Spot {
  top: number;
  bottom: number;
  /** The middle, from the left. */
  middle: number;
}

/** What is beside a passage: what can be done with the selection, or a highlight with its note. */
export type Panel =
  | { kind: "selection"; anchor: Anchor; spot: Spot }
  | { kind: "highlight"; id: HighlightId; spot: Spot; byKey: boolean };

/** What can be asked of the text on screen; set by the part that paints. */
export interface PassageView {
  /** What is selected in it. */
  selection: () => { anchor: Anchor; spot: Spot } | null;
  /** Where a highlight stands; null when its words are not there. */
  spotOf: (id: HighlightId) => Spot | null;
  /** Brings a highlight into sight. */
  show: (id: HighlightId) => void;
  /** Begins choosing a paragraph with the keys. */
  pick: () => void;
  /** Takes the selection away. */
  unselect: () => void;
}

/** The highlights of the open article. */
export class Passages {
  /** In the order of the text. */
  list = $state.raw<readonly Highlight[]>([]);
  /** Those whose words are not in the text that is shown. */
  lost = $state.raw<ReadonlySet<HighlightId>>(new Set());
  panel = $state.raw<Panel | null>(null);
  /** The words of the paragraph that is being chosen, with its number; null when none is. */
  picking = $state.raw<{ words: string; number: number; of: number } | null>(null);
  /** The colour that was used last. */
  color = $state<HighlightColor>("yellow");
  view: PassageView | null = null;

  #article: ArticleId | null = null;
  /** To be shown as soon as its article's text is painted. */
  #wanted: HighlightId | null = null;
  #ticket = 0;

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  /** The highlight of the panel. */
  readonly open = $derived.by<Highlight | null>(() => {
    const panel = this.panel;
    return panel?.kind === "highlight" ? (this.list.find(({ id }) => id === panel.id) ?? null) : null;
  });

  /** Another article's text is on screen. */
  async turnTo({ summary }: Pick<Article, "summary">): Promise<void> {
    if (this.#article !== summary.id) {
      this.list = [];
      this.lost = new Set();
    }
    this.#article = summary.id;
    this.panel = null;
    this.picking = null;
    await this.#load();
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    const isOurs = changes.some(
      (change) =>
        change.kind === "everything" || (change.kind === "highlights" && change.articles.includes(this.#article ?? -1)),
    );
    if (isOurs) void this.#load();
  }

  /** Highlights a passage; gives the highlight. */
  async add(anchor: Anchor, color: HighlightColor = this.color): Promise<HighlightId | null> {
    const article = this.#article;
    if (article === null) return null;
    if ([...anchor.quote].length > LONGEST) {
      this.toasts.warn("passage-too-long", {});
      return null;
    }
    this.color = color;
    const made = await this.toasts.guard(this.calls.add_highlight(article, { anchor, color }));
    if (!made) return null;
    this.toasts.done("toast-highlighted", {}, { changed: 1, undo: made.undo });
    await this.#load();
    return made.id;
  }

  /** Gives whether it worked. */
  async edit(id: HighlightId, patch: HighlightPatch): Promise<boolean> {
    if (patch.color) this.color = patch.color;
    const changed = await this.toasts.guard(this.calls.edit_highlight(id, patch));
    if (changed && patch.note !== undefined) this.toasts.done("toast-note-kept", {}, changed);
    await this.#load();
    return changed !== null;
  }

  async remove(ids: HighlightId[]): Promise<void> {
    const changed = await this.toasts.guard(this.calls.remove_highlights(ids));
    if (changed) this.toasts.done("toast-highlights-removed", { count: changed.changed }, changed);
    this.panel = null;
    await this.#load();
  }

  async copy(text: string): Promise<void> {
    const copied = await this.toasts.guard(this.calls.copy_text(text).then(() => true));
    if (copied) this.toasts.note("toast-passage-copied");
  }

  /** What `h` does: highlights the selection, or begins choosing a paragraph. */
  async highlight(): Promise<void> {
    const selected = this.view?.selection();
    if (!selected) return this.view?.pick();
    this.panel = null;
    this.view?.unselect();
    await this.add(selected.anchor);
  }

  /** Shows a highlight with its note. */
  show(id: HighlightId, byKey = false): void {
    const spot = this.view?.spotOf(id);
    if (spot) this.panel = { kind: "highlight", id, spot, byKey };
  }

  /** Goes to a highlight, now or when its article is there. */
  goTo(id: HighlightId): void {
    if (this.list.some((each) => each.id === id)) this.view?.show(id);
    else this.#wanted = id;
  }

  /** The part that paints has done so. */
  painted(lost: ReadonlySet<HighlightId>): void {
    this.lost = lost;
    const wanted = this.#wanted;
    if (wanted === null || !this.list.some(({ id }) => id === wanted)) return;
    this.#wanted = null;
    this.view?.show(wanted);
  }

  async #load(): Promise<void> {
    const article = this.#article;
    if (article === null) return;
    const ticket = ++this.#ticket;
    // Without them the article can still be read.
    const list = await this.calls.highlights(article).catch(() => null);
    if (list && ticket === this.#ticket && article === this.#article) this.list = list;
  }
}
