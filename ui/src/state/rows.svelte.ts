import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { ArticleId, ArticleSummary, Calls, Change } from "../backend/contract";
import { Statuses } from "./statuses.svelte";

/** Rows kept in memory; further ones are read again when they come into sight. */
const MOST_ROWS = 1_500;

/** The rows of the list that were read so far, and the status of every article that is or was among them. */
export class Rows {
  readonly byId = new SvelteMap<ArticleId, ArticleSummary>();
  readonly statuses = new Statuses();
  #loading = new Set<ArticleId>();

  constructor(
    private readonly calls: Calls,
    /** The row that is kept whatever happens. */
    private readonly kept: () => ArticleId | null,
  ) {}

  /** Whether any of the rows is neither there nor on its way. */
  lacksAny(ids: Float64Array): boolean {
    return untrack(() => ids.some((id) => this.#lacks(id)));
  }

  #lacks(id: ArticleId): boolean {
    return !this.byId.has(id) && !this.#loading.has(id);
  }

  /** Reads those of the rows that are not there and not on their way; gives the ids of those that are gone. */
  async read(ids: readonly ArticleId[]): Promise<ArticleId[]> {
    const missing = untrack(() => ids.filter((id) => this.#lacks(id)));
    if (missing.length === 0) return [];
    for (const id of missing) this.#loading.add(id);
    try {
      const rows = await this.calls.summaries(missing);
      this.add(rows, new Set(ids));
      const there = new Set(rows.map(({ id }) => id));
      return missing.filter((id) => !there.has(id));
    } finally {
      for (const id of missing) this.#loading.delete(id);
    }
  }

  /** Takes rows in; when there are too many, those out of sight go. */
  add(rows: readonly ArticleSummary[], inSight: ReadonlySet<ArticleId>): void {
    if (this.byId.size + rows.length > MOST_ROWS) {
      for (const id of [...this.byId.keys()]) if (!inSight.has(id) && id !== this.kept()) this.byId.delete(id);
    }
    for (const row of rows) this.byId.set(row.id, row);
    this.statuses.take(rows);
  }

  /** Another view: all go, but the status of the article that is kept. */
  clear(kept: ArticleId | null): void {
    this.byId.clear();
    this.statuses.keep(new Set(kept === null ? [] : [kept]));
  }

  /** Takes in what the core reports. */
  heed(change: Change): void {
    if (change.kind === "status") {
      if (change.read !== null) this.statuses.patch(change.articles, { read: change.read });
      if (change.starred !== null) this.statuses.patch(change.articles, { starred: change.starred });
      if (change.read_later !== null) this.statuses.patch(change.articles, { read_later: change.read_later });
    }
    if (change.kind === "articles")
      void this.#reread(change.updated.filter((id) => this.statuses.of(id) !== undefined));
    if (change.kind === "everything") void this.#reread(this.statuses.ids());
  }

  async #reread(ids: ArticleId[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.calls.summaries(ids).catch(() => []);
    this.statuses.take(rows);
    for (const row of rows) if (this.byId.has(row.id)) this.byId.set(row.id, row);
  }
}
