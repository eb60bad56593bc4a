import type { ArticleId, Calls, Difference, Time, Version } from "../backend/contract";
import { asApiError } from "../state/sentences";
import type { ApiError } from "../backend/contract";

/** What an article said before, held against what it says now. */
export class Differing {
  /** Its earlier texts, newest first; null while they are looked for. */
  versions = $state.raw<Version[] | null>(null);
  /** The one that is compared. */
  chosen = $state<Time | null>(null);
  difference = $state.raw<Difference | null>(null);
  failed = $state.raw<ApiError | null>(null);

  constructor(
    private readonly calls: Calls,
    private readonly article: ArticleId,
    /** Whether the text of its page is what is read. */
    private readonly ofPage = false,
  ) {}

  async load(): Promise<void> {
    try {
      this.versions = await this.calls.versions(this.article);
      const newest = this.versions.find(({ of_page }) => of_page === this.ofPage) ?? this.versions[0];
      if (newest) await this.choose(newest.at);
    } catch (error) {
      this.failed = asApiError(error);
    }
  }

  /** Compares another one. The one before stays on screen until it is there. */
  async choose(at: Time): Promise<void> {
    this.chosen = at;
    try {
      const difference = await this.calls.difference(this.article, at, null);
      if (this.chosen === at) [this.difference, this.failed] = [difference, null];
    } catch (error) {
      if (this.chosen === at) [this.difference, this.failed] = [null, asApiError(error)];
    }
  }
}

/** The places of a text that changed: what goes and what comes in its stead are one. */
export function changesIn(root: ParentNode): Element[][] {
  const places: Element[][] = [];
  for (const mark of root.querySelectorAll("ins, del")) {
    const last = places.at(-1);
    if (last && isNext(last.at(-1) as Element, mark)) last.push(mark);
    else places.push([mark]);
  }
  return places;
}

/** Whether nothing is said between two marks. */
function isNext(before: Element, after: Element): boolean {
  let node = before.nextSibling;
  while (node && node !== after && node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === "")
    node = node.nextSibling;
  return node === after;
}
