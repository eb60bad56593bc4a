import type { ArticleId } from "../backend/contract";
import type { ArticleListState } from "./list.svelte";
import type { Marking } from "./marking";
import type { SettingsState } from "./settings.svelte";

/** The scrolling has ended when nothing moved for so long. */
const REST_MS = 500;

/** Marks as read what the person scrolled past. Only what was shown and then moved above the top by hand counts: nothing that a jump of the
 * scroll bar left out, nothing that a program scrolled. One scrolling from rest to rest is one step of undo. */
export class Passing {
  /** The unread articles that were shown since the scrolling began. */
  #seen = new Set<ArticleId>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly list: ArticleListState,
    private readonly marking: Marking,
    private readonly settings: SettingsState,
  ) {}

  /** The person is moving the list, from or to where rows from `start` up to `end` are shown. */
  moved(start: number, end: number): void {
    if (!this.settings.now.mark_read_by_scrolling) return;
    for (const id of this.list.ids.subarray(start, end)) if (this.list.rows.has(id)) this.#seen.add(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#rest(), REST_MS);
  }

  /** Something else moved the list, or it has other rows: what was on its way up stays as it is. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#seen.clear();
  }

  async #rest(): Promise<void> {
    const { list } = this;
    const top = Math.floor(list.firstVisible);
    const above = Array.from(list.ids.subarray(0, top)).filter((id) => this.#seen.has(id) && !list.statuses.isRead(id));
    this.#seen.clear();
    if (above.length > 0) await this.marking.passed(above);
  }
}
