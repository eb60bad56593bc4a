import type { Backend } from "./backend";
import { DEFAULT_SETTINGS } from "./contract";
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
  Highlight,
  Settings,
  StepKind,
  Tag,
} from "./contract";
import { demoArticle, demoFeed, demoLibrary, type DemoLibrary } from "./demo";
import { memoryCalls } from "./memory-calls";
import { MemoryJournal, type StepOf } from "./memory-journal";
import { countsOf, matching } from "./memory-views";

/** What a person changes of an article. */
export type StatusPatch = Partial<Pick<ArticleSummary, "read" | "starred" | "read_later" | "snoozed_until" | "tags">>;

/** The whole contract in memory, for development in a plain browser and for tests. Honest about status, counts, views and undo;
 * nothing is ever fetched. */
export class MemoryLibrary {
  feeds: Feed[];
  folders: Folder[];
  tags: Tag[];
  articles: Article[];
  highlights: Highlight[] = [];
  /** When snoozed articles came back. */
  returned = new Map<number, number>();
  uiState: string | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  /** So long a page takes, in tests. */
  pageDelay: number | undefined;
  /** Addresses that were opened and texts that were copied, for tests. */
  opened: string[] = [];
  /** What an import waits for after each outline; tests hold it here. */
  pause: (done: number) => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, 50));
  /** Hosts that want a user name and a password. */
  locked: Record<string, Credentials> = {};
  /** The keychain; without one passwords are kept all the same, until the end. */
  passwords = new Map<number, Credentials>();
  hasKeychain = true;
  /** What is installed, as far as a page can name it without asking. */
  fonts = ["Courier New", "DejaVu Serif", "Georgia", "Noto Sans", "Noto Serif", "Times New Roman", "Verdana"];
  /** Whether the window has the whole screen; a page cannot give it that. */
  fullScreen = false;
  readonly journal: MemoryJournal;
  /** By article and what of it: the steps that changed it, in their order, with what was before each. */
  #layers = new Map<string, { step: number; before: unknown }[]>();
  #next = 1_000_000;
  #listeners = new Set<(changes: Change[]) => void>();
  #stopRefresh = false;
  #stopImport = false;

  constructor(
    demo: DemoLibrary = demoLibrary(Date.now()),
    readonly now: () => number = Date.now,
  ) {
    this.feeds = demo.feeds;
    this.folders = demo.folders;
    this.tags = demo.tags ?? [];
    this.articles = demo.articles;
    this.journal = new MemoryJournal(now);
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
    this.wake();
    return matching(this, query, this.now());
  }

  counts(): Counts {
    this.wake();
    return countsOf(this, this.now());
  }

  /** Gives articles another status, undoably: `patch` says which of a row, or null when nothing. */
  mark(
    kind: StepKind,
    ids: readonly number[],
    patch: (row: ArticleSummary) => StatusPatch | null,
    about: Partial<StepOf> = {},
  ): Changed {
    const wanted = new Set(ids);
    const step = this.nextId();
    const touched = this.articles.flatMap(({ summary }) => {
      const made = wanted.has(summary.id) ? patch(summary) : null;
      return made ? [{ id: summary.id, before: summary, made, returned: this.returned.get(summary.id) }] : [];
    });
    for (const { id, before, made } of touched)
      for (const key of Object.keys(made) as (keyof StatusPatch)[])
        this.#layersOf(id, key).push({ step, before: before[key] });
    this.#set(new Map(touched.map(({ id, made }) => [id, made])));
    const only = touched.length === 1 ? (touched[0]?.before.title ?? null) : null;
    return this.journal.done(step, { kind, count: touched.length, name: only, ...about }, () => {
      const rows = new Map(this.articles.map(({ summary }) => [summary.id, summary]));
      const back = new Map<number, StatusPatch>();
      for (const { id, before, made, returned } of touched) {
        const own: [string, unknown][] = [];
        for (const key of Object.keys(made) as (keyof StatusPatch)[]) {
          const layers = this.#layersOf(id, key);
          const at = layers.findIndex((layer) => layer.step === step);
          const [layer] = layers.splice(at, 1);
          // What a later step made of it stays; that one takes back to before both.
          const above = layers[at];
          if (above && layer) above.before = layer.before;
          else if (layer) own.push([key, layer.before]);
        }
        const now = rows.get(id);
        if (kind === "snoozed" && own.length > 0 && now?.snoozed_until === null) {
          if (returned === undefined) this.returned.delete(id);
          own.push(["read", now.read || before.read]);
        }
        if (own.length > 0) back.set(id, Object.fromEntries(own));
      }
      this.#set(back);
    });
  }

  #layersOf(id: number, key: keyof StatusPatch): { step: number; before: unknown }[] {
    const name = `${id} ${key}`;
    const known = this.#layers.get(name) ?? [];
    this.#layers.set(name, known);
    return known;
  }

  /** Brings back what was snoozed until now. */
  wake(): void {
    const now = this.now();
    const due = this.articles.filter(({ summary }) => summary.snoozed_until !== null && summary.snoozed_until <= now);
    if (due.length === 0) return;
    const ids = new Set(due.map(({ summary }) => summary.id));
    for (const id of ids) this.returned.set(id, now);
    this.articles = this.articles.map((article) =>
      ids.has(article.summary.id)
        ? { ...article, summary: { ...article.summary, read: false, snoozed_until: null } }
        : article,
    );
    for (const feed of new Set(due.map(({ summary }) => summary.feed))) {
      const back = due.filter(({ summary }) => summary.feed === feed).map(({ summary }) => summary.id);
      this.announce({ kind: "articles", feed, new: back, updated: [], removed: [] });
    }
  }

  #set(patches: ReadonlyMap<number, StatusPatch>): void {
    if (patches.size === 0) return;
    const rows: ArticleSummary[] = [];
    this.articles = this.articles.map((article) => {
      const patch = patches.get(article.summary.id);
      if (!patch) return article;
      const summary = { ...article.summary, ...patch };
      rows.push(summary);
      return { ...article, summary };
    });
    this.announce(...changesOf(rows, patches));
  }

  done(step: StepOf, back: () => void): Changed {
    return this.journal.done(this.nextId(), step, back);
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

  /** Changes feeds, folders or tags, undoably. */
  rearrange(step: StepOf, change: () => void): Changed {
    const { feeds, folders, tags } = this;
    change();
    this.announce({ kind: "sidebar" });
    return this.done(step, () => {
      Object.assign(this, { feeds, folders, tags });
      this.announce({ kind: "everything" });
    });
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
}

/** How the core announces that these rows have another status. */
function changesOf(rows: readonly ArticleSummary[], patches: ReadonlyMap<number, StatusPatch>): Change[] {
  const isPlain = rows.every(({ id }) => {
    const patch = patches.get(id) ?? {};
    return !("tags" in patch) && !("snoozed_until" in patch);
  });
  const keyOf = (row: ArticleSummary): string => (isPlain ? JSON.stringify(patches.get(row.id)) : String(row.feed));
  return [...new Set(rows.map(keyOf))].map((key): Change => {
    const group = rows.filter((row) => keyOf(row) === key);
    const articles = group.map(({ id }) => id);
    const { read = null, starred = null, read_later = null } = patches.get(articles[0] ?? -1) ?? {};
    if (isPlain) return { kind: "status", articles, read, starred, read_later };
    return { kind: "articles", feed: group[0]?.feed ?? -1, new: [], updated: articles, removed: [] };
  });
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
