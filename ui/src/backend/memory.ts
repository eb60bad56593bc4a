import type { Backend } from "./backend";
import type {
  Article,
  ArticleQuery,
  ArticleSummary,
  Change,
  Changed,
  Counts,
  Credentials,
  CredentialsPatch,
  Feed,
  Folder,
} from "./contract";
import { demoArticle, demoFeed, demoLibrary, type DemoLibrary } from "./demo";
import { memoryCalls } from "./memory-calls";

const DAY = 86_400_000;

/** A step back in memory: what to run to get there. */
type Step = { id: number; back: () => void };

/** The whole contract in memory, for development in a plain browser and for tests. Honest about status, counts, views and undo;
 * nothing is ever fetched. */
export class MemoryLibrary {
  feeds: Feed[];
  folders: Folder[];
  articles: Article[];
  uiState: string | null = null;
  /** Addresses that were opened and texts that were copied, for tests. */
  opened: string[] = [];
  /** What an import waits for after each outline; tests hold it here. */
  pause: (done: number) => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, 50));
  /** Hosts that want a user name and a password. */
  locked: Record<string, Credentials> = {};
  /** The keychain; without one passwords are kept all the same, until the end. */
  passwords = new Map<number, Credentials>();
  hasKeychain = true;
  #steps: Step[] = [];
  #next = 1_000_000;
  #listeners = new Set<(changes: Change[]) => void>();
  #stopRefresh = false;
  #stopImport = false;

  constructor(
    demo: DemoLibrary = demoLibrary(Date.now()),
    private readonly now: () => number = Date.now,
  ) {
    this.feeds = demo.feeds;
    this.folders = demo.folders;
    this.articles = demo.articles;
  }

  /** Listens to changes. */
  listen(listener: (changes: Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(...changes: Change[]): void {
    for (const listener of this.#listeners) listener(changes);
  }

  /** Lets articles arrive, as a refresh does. */
  arrive(feed: number, count: number): number[] {
    const template =
      this.articles.find((article) => article.summary.feed === feed) ??
      demoArticle(0, this.feeds.find(({ id }) => id === feed) ?? demoFeed(feed, "", null, "en", 0), this.now());
    const arrived = Array.from({ length: count }, (_, index) => {
      const id = Math.max(0, ...this.articles.map(({ summary }) => summary.id)) + 1 + index;
      const time = this.now();
      const summary = {
        ...template.summary,
        id,
        feed,
        title: `News ${id}`,
        published: time,
        received: time,
        read: false,
      };
      return { ...template, summary };
    });
    this.articles = [...arrived, ...this.articles];
    const ids = arrived.map(({ summary }) => summary.id);
    this.announce({ kind: "articles", feed, new: ids, updated: [], removed: [] });
    return ids;
  }

  matching(query: ArticleQuery): ArticleSummary[] {
    const { scope, filter = "all", search = "", order = "newest" } = query;
    const followed = new Set(this.feeds.map(({ id }) => id));
    const folders = scope.kind === "folder" ? this.#below(scope.id) : new Set<number>();
    const inFolder = new Set(
      this.feeds.filter(({ folder }) => folder !== null && folders.has(folder)).map(({ id }) => id),
    );
    const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found = this.articles.filter((article) => {
      const row = article.summary;
      if (!followed.has(row.feed)) return false;
      if (scope.kind === "feed" && row.feed !== scope.id) return false;
      if (scope.kind === "folder" && !inFolder.has(row.feed)) return false;
      if (scope.kind === "today" && row.published < this.now() - DAY) return false;
      if ((scope.kind === "unread" || filter === "unread") && row.read) return false;
      if ((scope.kind === "starred" || filter === "starred") && !row.starred) return false;
      const text =
        `${row.title} ${row.author ?? ""} ${article.html} ${article.categories.join(" ")}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    const sign = order === "oldest" ? 1 : -1;
    return found.map(({ summary }) => summary).sort((a, b) => sign * (a.published - b.published || a.id - b.id));
  }

  counts(): Counts {
    const feeds = this.feeds.map(({ id }) => {
      const own = this.matching({ scope: { kind: "feed", id } });
      return { feed: id, unread: own.filter(({ read }) => !read).length, total: own.length };
    });
    const unread = (kind: "today" | "unread") => this.matching({ scope: { kind }, filter: "unread" }).length;
    return {
      feeds,
      today: unread("today"),
      unread: unread("unread"),
      starred: this.matching({ scope: { kind: "starred" } }).length,
      total: this.matching({ scope: { kind: "all" } }).length,
    };
  }

  mark(ids: number[], patch: { read?: boolean; starred?: boolean }): Changed {
    const wanted = new Set(ids);
    const keys = Object.keys(patch) as ("read" | "starred")[];
    const touched = this.articles.filter(
      ({ summary }) => wanted.has(summary.id) && keys.some((key) => summary[key] !== patch[key]),
    );
    const before = touched.map(({ summary }) => ({ id: summary.id, read: summary.read, starred: summary.starred }));
    const set = (changes: { id: number; read?: boolean; starred?: boolean }[]): void => {
      const byId = new Map(changes.map((change) => [change.id, change]));
      this.articles = this.articles.map((article) => {
        const change = byId.get(article.summary.id);
        return change ? { ...article, summary: { ...article.summary, ...change } } : article;
      });
    };
    const tell = (read: boolean | undefined, starred: boolean | undefined): void =>
      this.announce({
        kind: "status",
        articles: before.map(({ id }) => id),
        read: read ?? null,
        starred: starred ?? null,
      });
    if (touched.length === 0) return { changed: 0, undo: null };
    set(before.map(({ id }) => ({ id, ...patch })));
    tell(patch.read, patch.starred);
    return this.#done(touched.length, () => {
      set(before);
      tell(
        patch.read === undefined ? undefined : !patch.read,
        patch.starred === undefined ? undefined : !patch.starred,
      );
    });
  }

  /** Follows a feed, and fetches it. */
  follow(url: string, folder: number | null, title: string | null, credentials: Credentials | null): Feed {
    const host = new URL(url).host;
    const feed = demoFeed(this.nextId(), title ?? host, folder, "en", this.now());
    this.feeds = [...this.feeds, { ...feed, url, has_credentials: credentials !== null }];
    if (credentials) this.passwords.set(feed.id, credentials);
    this.announce({ kind: "sidebar" });
    this.fetch(feed.id, 5);
    return feed;
  }

  /** Changes what a feed is asked with; whether something is kept then. */
  keep(id: number, patch: CredentialsPatch | null): boolean {
    const { user, password, headers } = this.passwords.get(id) ?? { user: "", password: "" };
    const valueOf = (name: string): string => headers?.find((header) => header.name === name)?.value ?? "";
    const filled = patch?.headers?.map(({ name, value }) => ({ name, value: value ?? valueOf(name) })) ?? headers;
    const after = { user: patch?.user ?? user, password: patch?.password ?? password };
    const has = patch !== null && (after.user !== "" || after.password !== "" || (filled?.length ?? 0) > 0);
    if (has) this.passwords.set(id, filled?.length ? { ...after, headers: filled } : after);
    else this.passwords.delete(id);
    return has;
  }

  /** Fetches a feed: articles arrive, or the server asks who is there. */
  fetch(id: number, count: number): number {
    const feed = this.feeds.find((feed) => feed.id === id);
    if (!feed) return 0;
    const isOpen = this.mayRead(feed.url, this.passwords.get(id) ?? null);
    const trouble = isOpen ? null : { code: "unauthorized" as const, detail: "HTTP 401", since: this.now() };
    const wasTrouble = feed.state.trouble?.code;
    if (!isOpen || wasTrouble === "unauthorized") {
      this.feeds = this.feeds.map((each) => (each.id === id ? { ...each, state: { ...each.state, trouble } } : each));
      this.announce({ kind: "sidebar" });
    }
    return isOpen ? this.arrive(id, count).length : 0;
  }

  /** Whether the server of an address lets somebody in. */
  mayRead(url: string, credentials: Credentials | null): boolean {
    const wanted = this.locked[new URL(url).host];
    return !wanted || (wanted.user === credentials?.user && wanted.password === credentials.password);
  }

  /** Imports twenty outlines of an invented list: eighteen feeds, one that is followed, one that is broken. */
  async import(): Promise<{ added: number; stopped: boolean }> {
    this.#stopImport = false;
    let added = 0;
    for (let done = 0; done <= 20; done++) {
      if (this.#stopImport) return { added, stopped: true };
      if (done > 0 && added < 18) {
        const id = this.nextId();
        const feed = demoFeed(id, `Imported ${id}`, null, "en", this.now());
        this.feeds = [...this.feeds, feed];
        added++;
      }
      this.announce({ kind: "import", done, total: 20, running: done < 20 }, { kind: "sidebar" });
      await this.pause(done);
    }
    return { added, stopped: false };
  }

  stopImport(): void {
    this.#stopImport = true;
  }

  /** Changes feeds or folders, undoably. */
  rearrange(changed: number, change: () => void): Changed {
    const { feeds, folders } = this;
    change();
    this.announce({ kind: "sidebar" });
    return this.#done(changed, () => {
      this.feeds = feeds;
      this.folders = folders;
      this.announce({ kind: "everything" });
    });
  }

  undo(step: number | null): Changed {
    const found = step === null ? this.#steps.at(-1) : this.#steps.find(({ id }) => id === step);
    if (!found) throw { code: "nothing_to_undo", detail: "there is nothing to undo" };
    this.#steps = this.#steps.filter((other) => other !== found);
    found.back();
    return { changed: 1, undo: null };
  }

  nextId(): number {
    return this.#next++;
  }

  async refresh(feeds: number[]): Promise<number> {
    this.#stopRefresh = false;
    let arrived = 0;
    for (const [done, feed] of feeds.entries()) {
      if (this.#stopRefresh) break;
      arrived += this.fetch(feed, done % 2);
      const progress = { done, total: feeds.length, new_articles: arrived, failed: 0, running: true };
      this.announce({ kind: "refresh", ...progress });
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    this.announce({ kind: "refresh", done: 0, total: 0, new_articles: 0, failed: 0, running: false });
    return arrived;
  }

  stop(): void {
    this.#stopRefresh = true;
  }

  #below(folder: number): Set<number> {
    const below = new Set([folder]);
    for (let size = 0; size !== below.size;) {
      size = below.size;
      for (const { id, parent } of this.folders) if (parent !== null && below.has(parent)) below.add(id);
    }
    return below;
  }

  #done(changed: number, back: () => void): Changed {
    const id = this.#next++;
    this.#steps.push({ id, back });
    return { changed, undo: id };
  }
}

/** The backend of a plain browser. */
export function openMemory(library = new MemoryLibrary()): Backend {
  // For trying things by hand: `memory.arrive(1, 5)`.
  Object.assign(globalThis, { memory: library });
  return {
    calls: memoryCalls(library),
    onChanges: (listener) => library.listen(listener),
    onOpenAddress: () => () => {},
    onOpenFile: () => () => {},
    onDrop: () => () => {},
    ready: () => {},
    setTitle: (title) => {
      document.title = title;
    },
  };
}
