import type { ArticleSummary, Calls, Feed, Tag } from "../../backend/contract";
import { decodeView } from "../../backend/view";
import { shortcutOf } from "../../commands/menus";
import { canRun, COMMANDS, titleKey } from "../../commands/table";
import type { AppState } from "../../state/context";
import { languageNameIn } from "../../shared/text-languages";
import { ready, score, wordsOf, type Ready } from "./matching";

export type SectionKind = "recent" | "commands" | "feeds" | "tags" | "articles";

/** A line of the palette. */
export interface Hit {
  /** Stable: what was used last is remembered by it. */
  key: string;
  label: string;
  /** The shortcut, the folder, the feed. */
  note: string | undefined;
  feed?: Feed;
  run: () => void;
}

export interface Section {
  kind: SectionKind;
  hits: Hit[];
}

type Entry = Hit & { kind: SectionKind; text: Ready };

/** What the first character typed narrows to. */
const PREFIXES: Record<string, SectionKind> = {
  ">": "commands",
  "＞": "commands",
  "@": "feeds",
  "＠": "feeds",
  "#": "tags",
  "＃": "tags",
};
/** Lines of a section; the second where it is the only one. */
const MOST = { mixed: 8, alone: 100 };
/** Articles are looked for this long after the last letter. */
const PAUSE_MS = 150;
const SHORTEST_SEARCH = 2;
/** A remembered line comes before others that answer as well. */
const RECENT_BONUS = 60;

/** What can be gone to and done, by what is typed. */
export class PaletteState {
  typed = $state("");
  #found = $state.raw<{ typed: string; rows: readonly ArticleSummary[] }>({ typed: "", rows: [] });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the library's articles. */
  #languages = $state.raw<readonly string[]>([]);

  readonly #only = $derived(PREFIXES[this.typed.trimStart().charAt(0)] ?? null);
  /** What is looked for. */
  readonly wanted = $derived(this.#only === null ? this.typed.trim() : this.typed.trimStart().slice(1).trim());
  readonly #entries = $derived.by((): Entry[] => [
    ...this.#commands(),
    ...this.#places(),
    ...this.#tags(),
    ...this.#inLanguages(),
  ]);
  readonly sections = $derived.by((): Section[] => {
    const words = wordsOf(this.wanted);
    const sections = words.length === 0 ? this.#untyped() : this.#typed(words);
    const articles = this.#only === null && words.length > 0 ? this.#articles() : [];
    return [...sections, { kind: "articles" as const, hits: articles }].filter(({ hits }) => hits.length > 0);
  });
  readonly hits = $derived(this.sections.flatMap(({ hits }) => hits));

  constructor(private readonly app: AppState) {
    void this.#calls.languages().then(
      (codes) => (this.#languages = codes),
      () => {},
    );
  }

  /** Takes what was typed. Articles follow after a pause. */
  type(text: string): void {
    this.typed = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#findArticles(), PAUSE_MS);
  }

  /** Ends what is under way. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** Remembers a line as used. Articles pass by. */
  remember({ key }: Hit): void {
    if (!key.startsWith("article-")) this.app.ui.remember(key);
  }

  async #findArticles(): Promise<void> {
    const { wanted } = this;
    if (this.#only !== null || [...wanted].length < SHORTEST_SEARCH) return;
    const query = { scope: { kind: "all" as const }, search: wanted, order: "newest" as const };
    const bytes = await this.#calls.open_view(query).catch(() => null);
    // What came for something else that was typed before is too late.
    if (bytes && this.wanted === wanted) this.#found = { typed: wanted, rows: decodeView(bytes).rows };
  }

  get #calls(): Calls {
    return this.app.backend.calls;
  }

  #articles(): Hit[] {
    const { library, walking, ui } = this.app;
    // While the next answer is on its way the last one stays, as far as it is a beginning of what is typed now.
    if (this.#found.typed === "" || !this.wanted.startsWith(this.#found.typed)) return [];
    return this.#found.rows.slice(0, MOST.mixed).map((row) => ({
      key: `article-${row.id}`,
      label: row.title,
      note: library.feedById.get(row.feed)?.title,
      feed: library.feedById.get(row.feed),
      run: () => {
        void walking.reveal(row.id, row.feed);
        ui.focusPane("list");
      },
    }));
  }

  #typed(words: readonly string[]): Section[] {
    const recent = this.app.ui.recent;
    const scored = this.#entries.flatMap((entry) => {
      if (this.#only !== null && entry.kind !== this.#only) return [];
      const own = score(words, entry.text);
      return own === null ? [] : { entry, score: own + (recent.includes(entry.key) ? RECENT_BONUS : 0) };
    });
    scored.sort((a, b) => b.score - a.score);
    const most = this.#only === null ? MOST.mixed : MOST.alone;
    // The section with the best answer is first: Enter opens it.
    const kinds = [...new Set(scored.map(({ entry }) => entry.kind))];
    return kinds.map((kind) => ({
      kind,
      hits: scored.flatMap(({ entry }) => (entry.kind === kind ? entry : [])).slice(0, most),
    }));
  }

  #untyped(): Section[] {
    const byKey = new Map(this.#entries.map((entry) => [entry.key, entry]));
    const recent = this.app.ui.recent.flatMap((key) => byKey.get(key) ?? []);
    const kinds: SectionKind[] = this.#only === null ? ["commands", "feeds", "tags"] : [this.#only];
    const shown = (kind: SectionKind): Entry[] =>
      this.#entries.filter((entry) => entry.kind === kind && !(this.#only === null && recent.includes(entry)));
    const sections = kinds.map((kind) => ({ kind, hits: shown(kind).slice(0, MOST.alone) }));
    return this.#only === null ? [{ kind: "recent", hits: recent }, ...sections] : sections;
  }

  #commands(): Entry[] {
    const { app } = this;
    return COMMANDS.filter((command) => !command.plain && command.id !== "palette" && canRun(command, app)).map(
      (command) =>
        entry("commands", {
          key: command.id,
          label: app.words.t(titleKey(command)),
          note: shortcutOf(app, command),
          run: () => command.run(app),
        }),
    );
  }

  /** Feeds and folders. */
  #places(): Entry[] {
    const { library, walking, words } = this.app;
    const where = (folder: number | null): string | undefined =>
      folder === null ? undefined : library.folderById.get(folder)?.name;
    return [
      ...library.folders.map(({ id, name, parent }) =>
        entry("feeds", {
          key: `folder-${id}`,
          label: name,
          note: where(parent) ?? words.t("palette-folder"),
          run: () => void walking.show({ kind: "folder", id }),
        }),
      ),
      ...library.feeds.map((feed) =>
        entry("feeds", {
          key: `feed-${feed.id}`,
          label: feed.title,
          note: where(feed.folder),
          feed,
          run: () => void walking.show({ kind: "feed", id: feed.id }),
        }),
      ),
    ];
  }

  /** All articles in a language: a search, as it can be typed. */
  #inLanguages(): Entry[] {
    const { list, ui, walking, words } = this.app;
    const search = async (code: string): Promise<void> => {
      await walking.show({ kind: "all" });
      ui.searching = true;
      await list.setSearch(`lang:${code}`, true);
    };
    return this.#languages.map((code) =>
      entry("commands", {
        key: `language-${code}`,
        label: words.t("palette-language", { language: languageNameIn(words.language, code) }),
        note: `lang:${code}`,
        run: () => void search(code),
      }),
    );
  }

  #tags(): Entry[] {
    const { library, walking } = this.app;
    return library.tags.map(({ id, name }: Tag) =>
      entry("tags", {
        key: `tag-${id}`,
        label: name,
        note: undefined,
        run: () => void walking.show({ kind: "tag", id }),
      }),
    );
  }
}

const entry = (kind: SectionKind, hit: Hit): Entry => ({ ...hit, kind, text: ready(hit.label) });
