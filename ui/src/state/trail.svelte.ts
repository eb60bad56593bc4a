import type { ArticleId, Calls } from "../backend/contract";
import type { ArticleListState } from "./list.svelte";
import type { ReaderState } from "./reader.svelte";

/** One link that was followed from an article to another. */
interface Step {
  from: ArticleId;
  /** The title of the one that it was followed in. */
  title: string;
  to: ArticleId;
}

/** Following links from article to article within the library, and the way back. It ends when the person chooses another article. */
export class Trail {
  #steps = $state.raw<readonly Step[]>([]);

  constructor(
    private readonly calls: Calls,
    private readonly list: ArticleListState,
    private readonly reader: ReaderState,
  ) {}

  /** Where the way back leads; null when there is none. */
  readonly back = $derived.by(() => {
    const last = this.#steps.at(-1);
    return last !== undefined && last.to === this.reader.id ? { id: last.from, title: last.title } : null;
  });

  /** Opens the article of the library that an address leads to; false when it leads elsewhere. */
  async follow(address: string): Promise<boolean> {
    const from = this.reader.id;
    const to = await this.calls.article_at(address).catch(() => null);
    // Meanwhile the person may have gone on.
    return to !== null && this.reader.id === from && this.go(to);
  }

  /** Opens another article from the open one; false when there is nothing to go from or to. */
  go(to: ArticleId): boolean {
    const from = this.reader.article?.summary;
    if (!from || to === from.id || this.reader.id !== from.id) return false;
    const kept = this.back === null ? [] : this.#steps;
    this.#steps = [...kept, { from: from.id, title: from.title, to }];
    this.list.select(to);
    return true;
  }

  /** Goes back by one link. */
  goBack(): void {
    const { back } = this;
    if (back === null) return;
    this.#steps = this.#steps.slice(0, -1);
    this.list.select(back.id);
  }

  /** Puts the list's mark where the first link was followed, so that going on goes on from there. */
  rejoin(): void {
    const first = this.#steps[0];
    if (this.back === null || first === undefined) return;
    if (this.list.selectedIndex < 0 && this.list.ids.includes(first.from)) this.list.selected = first.from;
    this.#steps = [];
  }
}
