import type { ArticleId, Calls, FeedId, Scope } from "../backend/contract";
import { decodeView } from "../backend/view";
import type { LibraryState } from "./library.svelte";
import type { ArticleListState } from "./list.svelte";
import { findFrom } from "./merge";
import { nextUnreadFeed } from "./tree";
import type { UiState } from "./ui.svelte";

/** Going from one unread article to the next, across feeds. The order: below in the list, then above, then what arrived since,
 * then the next feed with unread articles in the sidebar, going round. Backwards is the mirror of it. */
export class Walking {
  constructor(
    private readonly calls: Calls,
    private readonly library: LibraryState,
    private readonly list: ArticleListState,
    private readonly ui: UiState,
  ) {}

  /** Goes to the next (or previous) unread article; false when there is none anywhere. */
  async unread(direction: 1 | -1): Promise<boolean> {
    if (await this.#inList(direction)) return true;
    if (this.list.search) return false;
    if (this.list.newCount > 0) {
      await this.list.showNew();
      if (await this.#inList(direction)) return true;
    }
    const feed = nextUnreadFeed(this.library.tree, this.list.scope, this.library.unreadOf, direction);
    if (feed === null) return false;
    // An article follows at once: where list and article take turns, it need not be the list's.
    await this.#show({ kind: "feed", id: feed });
    return this.#inList(direction);
  }

  /** Shows the next (or previous) feed that has unread articles. */
  async feed(direction: 1 | -1): Promise<void> {
    const feed = nextUnreadFeed(this.library.tree, this.list.scope, this.library.unreadOf, direction);
    if (feed !== null) await this.show({ kind: "feed", id: feed });
  }

  /** Shows a view, and its row in the sidebar. */
  async show(scope: Scope): Promise<void> {
    this.ui.turnToList();
    await this.#show(scope);
  }

  async #show(scope: Scope): Promise<void> {
    this.ui.leaveBriefing();
    if (scope.kind === "feed") this.ui.expandTo(this.library, this.library.feedById.get(scope.id)?.folder ?? null);
    await this.list.show(scope);
  }

  /** Shows an article among those of its feed. It stays open as it is. */
  async reveal(article: ArticleId, feed: FeedId): Promise<void> {
    this.ui.leaveBriefing();
    this.ui.expandTo(this.library, this.library.feedById.get(feed)?.folder ?? null);
    await this.list.showAround({ kind: "feed", id: feed }, article);
  }

  async #inList(direction: 1 | -1): Promise<boolean> {
    const { list } = this;
    const unread = await this.#unreadIds();
    // What the person marked meanwhile is known here first.
    const isUnread = (id: number): boolean => unread.has(id) && !(list.statuses.of(id)?.read ?? false);
    const place = findFrom(list.ids, list.selectedIndex, direction, isUnread);
    if (place < 0) return false;
    list.selectIndex(place);
    return true;
  }

  /** One question for all: rows that were never in sight have no status here. */
  async #unreadIds(): Promise<Set<number>> {
    const { search, scope } = this.list.query;
    const query = { scope, filter: "unread" as const, ...(search ? { search } : {}) };
    const bytes = await this.calls.open_view(query).catch(() => null);
    return new Set(bytes ? decodeView(bytes).ids : []);
  }
}
