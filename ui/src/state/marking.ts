import type { ArticleId, Calls, Changed, Scope, TagId, Time } from "../backend/contract";
import { decodeView } from "../backend/view";
import type { Dialogs } from "./dialogs.svelte";
import { IdSet } from "./id-set";
import type { ArticleListState } from "./list.svelte";
import type { ReaderState } from "./reader.svelte";
import type { SettingsState } from "./settings.svelte";
import type { Marks } from "./statuses.svelte";
import type { Toasts } from "./toasts.svelte";

/** Every way to change the status of articles. The row changes at once, and back when the core refuses. Every one can be undone. */
export class Marking {
  /** Called after everything in the list was marked. */
  onall: () => void = () => {};

  constructor(
    private readonly calls: Calls,
    private readonly list: ArticleListState,
    private readonly reader: ReaderState,
    private readonly settings: SettingsState,
    private readonly dialogs: Dialogs,
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

  /** Marks what was scrolled past. No message: it would come with every turn of the wheel; it can be undone all the same. */
  passed(ids: ArticleId[]): Promise<void> {
    return this.#change(ids, { read: true }, null);
  }

  /** Marks articles as read, or as unread when all of them are read. */
  async toggleRead(ids: ArticleId[]): Promise<void> {
    await this.setRead(ids, await this.#some(ids, "unread"));
  }

  /** Stars articles, or takes the stars off when all of them have one. */
  async toggleStarred(ids: ArticleId[]): Promise<void> {
    await this.setStarred(ids, !(await this.#every(ids, "starred")));
  }

  /** Marks what stands above an article in the list. */
  above(id: ArticleId, read = true): Promise<void> {
    return this.setRead(Array.from(this.list.ids.subarray(0, Math.max(0, this.list.ids.indexOf(id)))), read);
  }

  /** Marks what stands below an article in the list. */
  below(id: ArticleId, read = true): Promise<void> {
    const index = this.list.ids.indexOf(id);
    return index < 0 ? Promise.resolve() : this.setRead(Array.from(this.list.ids.subarray(index + 1)), read);
  }

  /** Marks all that the list shows as read, and nothing that arrived since; asks before when that is wanted. */
  async all(): Promise<void> {
    if (this.settings.now.ask_before_mark_all) this.dialogs.show({ kind: "mark-all" });
    else await this.allNow();
  }

  /** The same without asking. */
  async allNow(): Promise<void> {
    this.reader.keepStatus();
    const { query, newest, opened, ids } = this.list;
    const takeBack = this.list.statuses.patch(ids, { read: true });
    const changed = await this.toasts.guard(this.calls.mark_all_read(query, { newest, opened }, null));
    if (!changed) return takeBack();
    this.toasts.done("toast-marked-read", { count: changed.changed }, changed);
    this.onall();
  }

  /** Marks a whole feed, folder or smart view as read, as far as the list knows of its articles. */
  async allOf(scope: Scope): Promise<void> {
    const changed = await this.toasts.guard(this.calls.mark_all_read({ scope }, null, null));
    if (changed) this.toasts.done("toast-marked-read", { count: changed.changed }, changed);
  }

  /** Marks what the list shows and what was published before a moment. */
  async olderThan(time: Time): Promise<void> {
    const { query, newest, opened } = this.list;
    const changed = await this.toasts.guard(this.calls.mark_all_read(query, { newest, opened }, time));
    if (changed) this.toasts.done("toast-marked-read", { count: changed.changed }, changed);
  }

  async setReadLater(ids: ArticleId[], readLater: boolean): Promise<void> {
    await this.#change(ids, { read_later: readLater }, readLater ? "toast-read-later" : "toast-not-read-later");
  }

  /** Keeps articles to be read later, or takes them off that list when all of them are on it. */
  async toggleReadLater(ids: ArticleId[]): Promise<void> {
    await this.setReadLater(ids, !(await this.#every(ids, "read_later")));
  }

  /** Puts articles out of sight until a moment; null brings them back. The rows stay until the list is left, as read ones do. */
  async snooze(ids: ArticleId[], until: Time | null): Promise<void> {
    const changed = await this.toasts.guard(this.calls.snooze(ids, until));
    if (!changed) return;
    const count = changed.changed;
    if (until === null) this.toasts.done("toast-woken", { count }, changed);
    else this.toasts.done("toast-snoozed", { count, when: new Date(until) }, changed);
  }

  /** Gives articles tags by name and takes others off; false when that failed. */
  async tag(ids: ArticleId[], add: string[], remove: TagId[]): Promise<boolean> {
    const changed = await this.toasts.guard(this.calls.tag(ids, add, remove));
    if (changed) this.toasts.done("toast-tagged", { count: changed.changed }, changed);
    return changed !== null;
  }

  async #change(ids: ArticleId[], patch: Partial<Marks>, key: string | null): Promise<void> {
    if (ids.length === 0) return;
    const takeBack = this.list.statuses.patch(ids, patch);
    const changed = await this.toasts.guard(this.#call(ids, patch));
    if (!changed) takeBack();
    if (changed && key !== null) this.toasts.done(key, { count: changed.changed }, changed);
  }

  #call(ids: ArticleId[], { read, starred, read_later }: Partial<Marks>): Promise<Changed> {
    if (read !== undefined) return this.calls.set_read(ids, read);
    if (starred !== undefined) return this.calls.set_starred(ids, starred);
    return this.calls.set_read_later(ids, read_later ?? false);
  }

  async #some(ids: ArticleId[], kind: "unread"): Promise<boolean> {
    return ids.some(await this.#asker(ids, kind));
  }

  async #every(ids: ArticleId[], kind: "starred" | "read_later"): Promise<boolean> {
    return ids.every(await this.#asker(ids, kind));
  }

  /** Tells of each of these articles whether it has a status. Of rows that were never in sight only the core knows. */
  async #asker(ids: ArticleId[], kind: "unread" | "starred" | "read_later"): Promise<(id: ArticleId) => boolean> {
    const { statuses } = this.list;
    const isUnknown = ids.some((id) => !statuses.of(id));
    const bytes = isUnknown ? await this.toasts.guard(this.calls.open_view({ scope: { kind } })) : null;
    const asked = new IdSet(bytes ? decodeView(bytes).ids : []);
    return (id) => {
      const status = statuses.of(id);
      if (!status) return asked.has(id);
      return kind === "unread" ? !status.read : status[kind];
    };
  }
}
