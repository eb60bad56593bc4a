import type { ArticleId, Calls, Related } from "../backend/contract";

/** Answers that are kept: those of the open article and of some before it. */
const KEPT = 20;

/** Articles on the same matter as the open one. */
export class RelatedState {
  #of = $state.raw<{ id: ArticleId; found: readonly Related[] } | null>(null);
  readonly #known = new Map<ArticleId, Promise<Related[]>>();

  constructor(private readonly calls: Calls) {}

  /** What is known to be related to an article; empty before it was asked for. */
  of(id: ArticleId): readonly Related[] {
    return this.#of?.id === id ? this.#of.found : [];
  }

  /** Asks for what is related to the article that is read. */
  async bring(id: ArticleId): Promise<void> {
    if (this.#of?.id === id) return;
    let asked = this.#known.get(id);
    if (!asked) {
      asked = this.calls.related(id);
      this.#known.set(id, asked);
      for (const old of this.#known.keys()) {
        if (this.#known.size <= KEPT) break;
        this.#known.delete(old);
      }
    }
    try {
      this.#of = { id, found: await asked };
    } catch {
      // Nobody asked for it: that it failed is no reason to disturb anyone.
      this.#known.delete(id);
    }
  }

  /** Articles came or went: what was found may be another. What is on screen stays. */
  forget(): void {
    this.#known.clear();
  }
}
