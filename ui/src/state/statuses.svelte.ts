import { SvelteMap } from "svelte/reactivity";
import type { ArticleId, ArticleSummary } from "../backend/contract";
import { IdSet } from "./id-set";

/** The marks of an article that are on or off. */
export type Marks = Pick<ArticleSummary, "read" | "starred" | "read_later">;

/** What the user did to an article. */
export type Status = Marks & Pick<ArticleSummary, "snoozed_until" | "tags">;

const statusOf = ({ read, starred, read_later, snoozed_until, tags }: Status): Status => ({
  read,
  starred,
  read_later,
  snoozed_until,
  tags,
});

const isSame = (a: Status, b: Status): boolean => JSON.stringify(statusOf(a)) === JSON.stringify(statusOf(b));

/** The status of every article that is or was on screen, by id: one mark redraws one row. */
export class Statuses {
  #known = new SvelteMap<ArticleId, Status>();

  /** The status of an article, when it is known. */
  of(id: ArticleId): Status | undefined {
    return this.#known.get(id);
  }

  isRead(id: ArticleId): boolean {
    return this.#known.get(id)?.read ?? false;
  }

  isStarred(id: ArticleId): boolean {
    return this.#known.get(id)?.starred ?? false;
  }

  /** Takes the statuses that came with rows. */
  take(rows: readonly ArticleSummary[]): void {
    for (const row of rows) {
      const known = this.#known.get(row.id);
      if (!known || !isSame(known, row)) this.#known.set(row.id, statusOf(row));
    }
  }

  /** Changes those that are known; the others come with their rows. Gives what takes it back. */
  patch(ids: readonly ArticleId[] | Float64Array, patch: Partial<Marks>): () => void {
    const before = new Map<ArticleId, Status>();
    // Of all articles of a view few were ever in sight: looking for each of the others would take longer than the core takes.
    if (ids.length > this.#known.size) {
      const changed = new IdSet(ids);
      for (const id of this.ids()) if (changed.has(id)) this.#patchOne(id, patch, before);
    } else for (const id of ids) this.#patchOne(id, patch, before);
    return () => {
      for (const [id, status] of before) this.#known.set(id, status);
    };
  }

  #patchOne(id: ArticleId, patch: Partial<Marks>, before: Map<ArticleId, Status>): void {
    const known = this.#known.get(id);
    const changes = (Object.keys(patch) as (keyof Marks)[]).some((key) => known?.[key] !== patch[key]);
    if (!known || !changes) return;
    before.set(id, known);
    this.#known.set(id, { ...known, ...patch });
  }

  /** All that are known, to be read again. */
  ids(): ArticleId[] {
    return [...this.#known.keys()];
  }

  /** Forgets all but these. */
  keep(ids: ReadonlySet<ArticleId>): void {
    for (const id of [...this.#known.keys()]) if (!ids.has(id)) this.#known.delete(id);
  }
}
