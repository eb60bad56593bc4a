import type { ArticleId, Calls, Scope } from "../backend/contract";
import type { ArticleListState } from "./list.svelte";
import type { ReaderState } from "./reader.svelte";
import type { Status } from "./statuses.svelte";
import type { Toasts } from "./toasts.svelte";

/** Every way to change the status of articles. The row changes at once, and back when the core refuses. Every one can be undone. */
export class Marking {
  constructor(
    private readonly calls: Calls,
    private readonly list: ArticleListState,
    private readonly reader: ReaderState,
    private readonly toasts: Toasts,
  ) {
    // Being opened marks without a word: a message for each article would only be noise.
    reader.onread = (id) => void this.#change([id], { read: true }, null);
  }

  /** Marks articles as read or unread. */
  async setRead(ids: ArticleId[], read: boolean): Promise<void> {
    if (this.reader.id !== null && ids.includes(this.reader.id)) this.reader.keepStatus();
    await this.#change(ids, { read }, read ? "toast-marked-read" : "toast-marked-unread");
  }

  async setStarred(ids: ArticleId[], starred: boolean): Promise<void> {
    await this.#change(ids, { starred }, starred ? "toast-starred" : "toast-unstarred");
  }

  toggleRead(id: ArticleId): Promise<void> {
    return this.setRead([id], !this.list.statuses.isRead(id));
  }

  toggleStarred(id: ArticleId): Promise<void> {
    return this.setStarred([id], !this.list.statuses.isStarred(id));
  }

  /** Marks what stands above an article in the list as read. */
  above(id: ArticleId): Promise<void> {
    return this.setRead(Array.from(this.list.ids.subarray(0, Math.max(0, this.list.ids.indexOf(id)))), true);
  }

  /** Marks what stands below an article in the list as read. */
  below(id: ArticleId): Promise<void> {
    const index = this.list.ids.indexOf(id);
    return index < 0 ? Promise.resolve() : this.setRead(Array.from(this.list.ids.subarray(index + 1)), true);
  }

  /** Marks all that the list shows as read, and nothing that arrived since. */
  async all(): Promise<void> {
    this.reader.keepStatus();
    const { query, newest } = this.list;
    const changed = await this.toasts.guard(this.calls.mark_all_read(query, newest, null));
    if (!changed) return;
    this.list.statuses.patch(Array.from(this.list.ids), { read: true });
    this.toasts.done("toast-marked-read", { count: changed.changed }, changed);
  }

  /** Marks a whole feed, folder or smart view as read, as far as the list knows of its articles. */
  async allOf(scope: Scope): Promise<void> {
    const changed = await this.toasts.guard(this.calls.mark_all_read({ scope }, null, null));
    if (changed) this.toasts.done("toast-marked-read", { count: changed.changed }, changed);
  }

  async #change(ids: ArticleId[], patch: Partial<Status>, key: string | null): Promise<void> {
    if (ids.length === 0) return;
    const before = ids.map((id) => [id, this.list.statuses.of(id)] as const);
    this.list.statuses.patch(ids, patch);
    const call =
      patch.read !== undefined
        ? this.calls.set_read(ids, patch.read)
        : this.calls.set_starred(ids, patch.starred ?? false);
    const changed = await this.toasts.guard(call);
    if (!changed) for (const [id, status] of before) if (status) this.list.statuses.patch([id], status);
    if (changed && key !== null) this.toasts.done(key, { count: changed.changed }, changed);
  }
}
