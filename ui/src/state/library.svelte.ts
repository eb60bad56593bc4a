import type {
  Calls,
  Change,
  Counts,
  CredentialsPatch,
  Feed,
  FeedId,
  FeedPatch,
  Folder,
  FolderId,
  Node as NodeRef,
  Scope,
  Sidebar,
  Tag,
  TagId,
} from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import type { Toasts } from "./toasts.svelte";
import { buildTree, findFolder, unreadByFeed } from "./tree";

/** Counts are read again at most this often while changes come in (PEERS: at most twice a second). */
const RELOAD_MS = 500;

const NO_COUNTS: Counts = {
  feeds: [],
  today: 0,
  unread: 0,
  starred: 0,
  read_later: 0,
  highlighted: 0,
  snoozed: 0,
  tags: [],
  total: 0,
};

/** Feeds, folders and counts, as the core has them. Numbers only ever come from the core. */
export class LibraryState {
  feeds = $state.raw<readonly Feed[]>([]);
  folders = $state.raw<readonly Folder[]>([]);
  tags = $state.raw<readonly Tag[]>([]);
  counts = $state.raw<Counts>(NO_COUNTS);
  /** Whether the first answer is there; until then nothing is said about an empty library. */
  loaded = $state(false);
  /** Called when feeds came, or when feeds or tags went. */
  onfeeds: (change: "gone" | "back") => void = () => {};

  readonly feedById = $derived(new Map(this.feeds.map((feed) => [feed.id, feed])));
  readonly folderById = $derived(new Map(this.folders.map((folder) => [folder.id, folder])));
  readonly tagById = $derived(new Map(this.tags.map((tag) => [tag.id, tag])));
  readonly tree = $derived.by(() => buildTree(this.feeds, this.folders, this.words.language));
  readonly #unread = $derived(unreadByFeed(this.counts));
  readonly #unreadOfTag = $derived(new Map(this.counts.tags.map(({ tag, unread }) => [tag, unread])));

  #wanted = { sidebar: false, counts: false };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last = -Infinity;
  /** How many moves are shown that the core has not made yet, and how many there were. */
  #ahead = 0;
  #moves = 0;

  constructor(
    private readonly calls: Calls,
    private readonly words: Words,
    private readonly toasts: Toasts,
  ) {}

  /** Reads everything. */
  async load(): Promise<void> {
    this.#wanted = { sidebar: true, counts: true };
    await this.#reload();
  }

  /** Unread articles of a feed. */
  unreadOf = (feed: FeedId): number => this.#unread.get(feed) ?? 0;

  /** Unread articles of a view: a feed, a folder with all below it, a tag, a smart view. For Starred, Read later,
   * Highlights and Snoozed: all of them. */
  unreadIn = (scope: Scope): number => {
    if (scope.kind === "feed") return this.unreadOf(scope.id);
    if (scope.kind === "today") return this.counts.today;
    if (isCountedWhole(scope)) return this.counts[scope.kind];
    if (scope.kind === "tag") return this.#unreadOfTag.get(scope.id) ?? 0;
    if (scope.kind === "folder") {
      return (findFolder(this.tree, scope.id)?.feeds ?? []).reduce((sum, feed) => sum + this.unreadOf(feed), 0);
    }
    return this.counts.unread;
  };

  /** What tags are called; one that is just being made comes with the next answer. */
  tagNames = (tags: readonly TagId[]): string[] => tags.flatMap((tag) => this.tagById.get(tag)?.name ?? []);

  /** Whether what a view shows is still there. */
  has(scope: Scope): boolean {
    if (scope.kind === "feed") return this.feedById.has(scope.id);
    if (scope.kind === "tag") return this.tagById.has(scope.id);
    return scope.kind !== "folder" || this.folderById.has(scope.id);
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const { kind } of changes) {
      if (kind === "everything" || kind === "sidebar") this.#wanted = { sidebar: true, counts: true };
      if (kind === "articles" || kind === "status" || kind === "highlights") this.#wanted.counts = true;
    }
    if (!this.#wanted.counts || this.#timer !== null) return;
    const wait = Math.max(0, this.#last + RELOAD_MS - performance.now());
    this.#timer = setTimeout(() => void this.#reload(), wait);
  }

  /** Shows feeds and folders as they will be when a call has ended. Nothing older comes in between. */
  async ahead<T>(feeds: readonly Feed[], folders: readonly Folder[], call: Promise<T>): Promise<T> {
    this.#ahead++;
    this.#moves++;
    this.feeds = feeds;
    this.folders = folders;
    try {
      return await call;
    } finally {
      this.#ahead--;
      this.heed([{ kind: "sidebar" }]);
    }
  }

  // Verbs. Each says what it did, with Undo, and gives whether it worked.

  async editFeed(feed: FeedId, patch: FeedPatch): Promise<boolean> {
    const title = this.feedById.get(feed)?.title ?? "";
    const changed = await this.toasts.guard(this.calls.edit_feed(feed, patch));
    if (changed) this.toasts.done(editKey(patch), { title: patch.custom_title || title }, changed);
    return changed !== null;
  }

  /** Changes several feeds alike. */
  async editFeeds(feeds: FeedId[], patch: FeedPatch): Promise<boolean> {
    const [only] = feeds;
    if (feeds.length === 1 && only !== undefined) return this.editFeed(only, patch);
    const changed = await this.toasts.guard(this.calls.edit_feeds(feeds, patch));
    if (changed) this.toasts.done("toast-feeds-changed", { count: changed.changed }, changed);
    return changed !== null;
  }

  async renameTag(tag: TagId, name: string): Promise<boolean> {
    const changed = await this.toasts.guard(this.calls.rename_tag(tag, name));
    if (changed) this.toasts.done("toast-renamed", { title: name }, changed);
    return changed !== null;
  }

  /** Takes a tag off all articles. */
  async removeTag(tag: TagId): Promise<boolean> {
    const title = this.tagById.get(tag)?.name ?? "";
    const changed = await this.toasts.guard(this.calls.remove_tag(tag));
    if (changed) this.toasts.done("toast-tag-removed", { title }, changed);
    return changed !== null;
  }

  /** Changes what a feed is asked with and fetches it; null forgets all of it. Throws what the core says. */
  async setCredentials(feed: FeedId, patch: CredentialsPatch | null): Promise<void> {
    const kept = await this.calls.set_credentials(feed, patch);
    this.toasts.note(credentialsKey(patch, kept));
    if (patch !== null) await this.calls.refresh({ kind: "feed", id: feed });
  }

  async moveFeeds(feeds: FeedId[], folder: FolderId | null): Promise<boolean> {
    const changed = await this.toasts.guard(this.calls.move_feeds(feeds, folder));
    if (changed)
      this.toasts.done("toast-feeds-moved", { count: changed.changed, ...this.#folderName(folder) }, changed);
    return changed !== null;
  }

  async unsubscribe(feeds: FeedId[]): Promise<boolean> {
    const title = this.feedById.get(feeds[0] ?? -1)?.title ?? "";
    const changed = await this.toasts.guard(this.calls.unsubscribe(feeds));
    if (changed) this.toasts.done("toast-unsubscribed", { count: changed.changed, title }, changed);
    return changed !== null;
  }

  async addFolder(name: string, parent: FolderId | null): Promise<FolderId | null> {
    return this.toasts.guard(this.calls.add_folder(name, parent));
  }

  async renameFolder(folder: FolderId, name: string): Promise<boolean> {
    const changed = await this.toasts.guard(this.calls.rename_folder(folder, name));
    if (changed) this.toasts.done("toast-renamed", { title: name }, changed);
    return changed !== null;
  }

  async moveFolder(folder: FolderId, parent: FolderId | null): Promise<boolean> {
    const name = this.folderById.get(folder)?.name ?? "";
    const changed = await this.toasts.guard(this.calls.move_folder(folder, parent));
    if (changed) this.toasts.done("toast-folder-moved", { title: name }, changed);
    return changed !== null;
  }

  /** Removes feeds and folders in one step; what folders hold moves to where they were, or is unsubscribed with them. */
  async remove(nodes: NodeRef[], unsubscribe: boolean): Promise<boolean> {
    const [only] = nodes;
    if (nodes.every(({ kind }) => kind === "feed")) return this.unsubscribe(nodes.map(({ id }) => id));
    const name = this.folderById.get(only?.id ?? -1)?.name ?? "";
    const changed = await this.toasts.guard(this.calls.remove(nodes, unsubscribe));
    if (changed && nodes.length === 1) this.toasts.done("toast-folder-removed", { title: name }, changed);
    else if (changed) this.toasts.done("toast-removed", { count: changed.changed }, changed);
    return changed !== null;
  }

  #folderName(folder: FolderId | null): { place: string; folder: string } {
    return folder === null
      ? { place: "top", folder: "" }
      : { place: "folder", folder: this.folderById.get(folder)?.name ?? "" };
  }

  async #reload(): Promise<void> {
    const { sidebar } = this.#wanted;
    this.#wanted = { sidebar: false, counts: false };
    this.#last = performance.now();
    const moves = this.#moves;
    try {
      const [lists, counts] = await Promise.all([sidebar ? this.calls.sidebar() : null, this.calls.counts()]);
      this.counts = counts;
      // Asked for before a move that is shown already: what was asked for is asked for again when the move was made.
      if (lists && this.#ahead === 0 && this.#moves === moves) this.#take(lists);
      else if (lists) this.#wanted = { sidebar: true, counts: true };
      this.loaded = true;
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.#timer = null;
      if (this.#wanted.counts && this.#ahead === 0) this.heed([]);
    }
  }

  #take({ feeds, folders, tags }: Sidebar): void {
    const before = { feeds: this.feedById, tags: this.tags };
    const first = !this.loaded;
    this.feeds = feeds;
    this.folders = folders;
    this.tags = tags;
    if (first) return;
    const after = this.feedById;
    if (feeds.some(({ id }) => !before.feeds.has(id))) this.onfeeds("back");
    const isTagGone = before.tags.some(({ id }) => !tags.some((tag) => tag.id === id));
    if (isTagGone || [...before.feeds.keys()].some((id) => !after.has(id))) this.onfeeds("gone");
  }
}

/** Whether all articles of a view are counted, not the unread ones. */
export function isCountedWhole(
  scope: Scope,
): scope is Scope & { kind: "starred" | "read_later" | "highlighted" | "snoozed" } {
  return ["starred", "read_later", "highlighted", "snoozed"].includes(scope.kind);
}

function editKey(patch: FeedPatch): string {
  if (patch.custom_title !== undefined) return "toast-renamed";
  if (patch.paused !== undefined) return patch.paused ? "toast-paused" : "toast-resumed";
  return "toast-feed-changed";
}

function credentialsKey(patch: CredentialsPatch | null, kept: boolean): string {
  if (patch === null) return "toast-request-forgotten";
  if (patch.headers !== undefined) return kept ? "toast-request-kept" : "toast-request-session";
  if (patch.user === "" && patch.password === "") return "toast-password-removed";
  return kept ? "toast-password-kept" : "toast-password-session";
}
