import type { Calls, Change, HighlightColor, HighlightId, HighlightQuery, HighlightRow } from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

/** While one types, the core is asked this much later. */
const TYPING_MS = 120;
/** Passages shown at first, and more with each press of the button. */
const PART = 200;

/** An article with those of its passages that are listed. */
export interface HighlightGroup {
  row: HighlightRow;
  passages: HighlightRow["highlight"][];
}

/** All highlights of the library, by article; filtered and searched. */
export class AllHighlights {
  /** Null until the first answer. */
  rows = $state.raw<readonly HighlightRow[] | null>(null);
  color = $state<HighlightColor | null>(null);
  search = $state("");
  /** How many are shown. */
  most = $state(PART);
  readonly groups = $derived(grouped((this.rows ?? []).slice(0, this.most)));
  readonly isFiltered = $derived(this.color !== null || this.search.trim() !== "");
  readonly #query = $derived<HighlightQuery>({
    ...(this.color ? { color: this.color } : {}),
    ...(this.search.trim() ? { search: this.search.trim() } : {}),
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ticket = 0;

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  /** Asks for what is to be listed. */
  async load(): Promise<void> {
    const ticket = ++this.#ticket;
    const rows = await this.toasts.guard(this.calls.list_highlights(this.#query));
    if (rows && ticket === this.#ticket) this.rows = rows;
  }

  /** The filter was changed. */
  filter(choice: { color?: HighlightColor | null; search?: string }): void {
    if (choice.color !== undefined) this.color = choice.color;
    if (choice.search !== undefined) this.search = choice.search;
    this.most = PART;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), choice.search === undefined ? 0 : TYPING_MS);
  }

  showMore(): void {
    this.most += PART;
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    if (changes.some(({ kind }) => kind === "highlights" || kind === "everything" || kind === "sidebar"))
      void this.load();
  }

  async remove(id: HighlightId): Promise<void> {
    const changed = await this.toasts.guard(this.calls.remove_highlights([id]));
    if (changed) this.toasts.done("toast-highlights-removed", { count: changed.changed }, changed);
  }

  /** Puts what is listed on the clipboard, as Markdown. */
  async copy(): Promise<void> {
    const count = this.rows?.length ?? 0;
    const copied = this.calls
      .highlights_markdown(this.#query)
      .then((text) => this.calls.copy_text(text))
      .then(() => true);
    if (await this.toasts.guard(copied)) this.toasts.note("toast-highlights-copied", { count });
  }

  /** Writes what is listed to a file, as Markdown. */
  async save(name: string): Promise<void> {
    const count = this.rows?.length ?? 0;
    const saved = this.calls.highlights_markdown(this.#query).then((text) => this.calls.save_markdown(name, text));
    if (await this.toasts.guard(saved)) this.toasts.note("toast-highlights-saved", { count });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#ticket++;
  }
}

function grouped(rows: readonly HighlightRow[]): HighlightGroup[] {
  const groups: HighlightGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.row.highlight.article === row.highlight.article) last.passages.push(row.highlight);
    else groups.push({ row, passages: [row.highlight] });
  }
  return groups;
}
