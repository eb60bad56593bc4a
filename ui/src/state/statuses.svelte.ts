import { SvelteMap } from "svelte/reactivity";
import type { ArticleId, ArticleSummary } from "../backend/contract";

/** What the user did to an article. */
export interface Status {
  read: boolean;
  starred: boolean;
}

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
    for (const { id, read, starred } of rows) {
      const known = this.#known.get(id);
      if (!known || known.read !== read || known.starred !== starred) this.#known.set(id, { read, starred });
    }
  }

  /** Changes those that are known; the others come with their rows. */
  patch(ids: readonly ArticleId[], patch: Partial<Status>): void {
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known) this.#known.set(id, { ...known, ...patch });
    }
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
