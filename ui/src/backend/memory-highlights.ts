import type { Calls, Highlight, HighlightQuery, HighlightRow } from "./contract";
import type { MemoryLibrary } from "./memory";

type Passages =
  | "highlights"
  | "list_highlights"
  | "highlights_markdown"
  | "add_highlight"
  | "edit_highlight"
  | "remove_highlights"
  | "keep_place";

/** The calls about passages of articles, on a library in memory. */
export function passageCalls(library: MemoryLibrary): Pick<Calls, Passages> {
  const clone = <T>(value: T): T => structuredClone(value);
  const set = (to: Highlight[], articles: number[]): void => {
    library.highlights = to;
    library.announce({ kind: "highlights", articles: [...new Set(articles)] });
  };
  const titleOf = (article: number): string | null =>
    library.articles.find(({ summary }) => summary.id === article)?.summary.title ?? null;
  return {
    highlights: async (article) => clone(library.highlights.filter((each) => each.article === article).sort(inText)),
    list_highlights: async (query) => clone(listed(library, query)),
    highlights_markdown: async (query) => markdown(listed(library, query)),
    add_highlight: async (article, { anchor, color, note = "" }) => {
      const made = { id: library.nextId(), article, anchor, color, note, created: library.now(), edited: null };
      set([...library.highlights, made], [article]);
      const { undo } = library.done({ kind: "highlighted", count: 1, name: titleOf(article) }, () =>
        set(
          library.highlights.filter(({ id, edited }) => id !== made.id || edited !== null),
          [article],
        ),
      );
      return { id: made.id, undo };
    },
    edit_highlight: async (id, patch) => {
      const before = library.highlights.find((each) => each.id === id);
      if (!before) return { changed: 0, undo: null };
      const after = { ...before, ...patch, edited: library.now() };
      if (after.color === before.color && after.note === before.note) return { changed: 0, undo: null };
      const put = (to: Highlight): void =>
        set(
          library.highlights.map((each) => (each.id === id ? to : each)),
          [to.article],
        );
      put(after);
      return library.done({ kind: "highlight_edited", count: 1, name: titleOf(before.article) }, () => put(before));
    },
    remove_highlights: async (ids) => {
      const gone = library.highlights.filter(({ id }) => ids.includes(id));
      const articles = gone.map(({ article }) => article);
      set(
        library.highlights.filter(({ id }) => !ids.includes(id)),
        articles,
      );
      const name = new Set(articles).size === 1 ? titleOf(articles[0] ?? -1) : null;
      return library.done({ kind: "highlights_removed", count: gone.length, name }, () =>
        set([...library.highlights, ...gone], articles),
      );
    },
    keep_place: async (id, place) => {
      library.articles = library.articles.map((article) =>
        article.summary.id === id ? { ...article, place: place ?? undefined } : article,
      );
    },
  };
}

const inText = (a: Highlight, b: Highlight): number => a.anchor.position - b.anchor.position || a.id - b.id;

function listed(library: MemoryLibrary, { article, color, search = "" }: HighlightQuery): HighlightRow[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const newest = new Map<number, number>();
  for (const each of library.highlights)
    newest.set(each.article, Math.max(each.created, newest.get(each.article) ?? 0));
  return library.highlights
    .flatMap((highlight): HighlightRow[] => {
      const row = library.articles.find(({ summary }) => summary.id === highlight.article)?.summary;
      const feed = library.feeds.find(({ id }) => id === row?.feed);
      if (!row || !feed || (article && article !== row.id) || (color && color !== highlight.color)) return [];
      const { title, url, published } = row;
      const text = `${highlight.anchor.quote} ${highlight.note} ${title}`.toLocaleLowerCase();
      const found = { highlight, title, url, published, feed: feed.id, feed_title: feed.title };
      return words.every((word) => text.includes(word)) ? [found] : [];
    })
    .sort(({ highlight: a }, { highlight: b }) =>
      a.article === b.article
        ? inText(a, b)
        : (newest.get(b.article) ?? 0) - (newest.get(a.article) ?? 0) || b.article - a.article,
    );
}

/** Much as the core writes it. */
function markdown(rows: readonly HighlightRow[]): string {
  return rows
    .map(({ highlight, title, url, feed_title, published }, index) => {
      const isNew = rows[index - 1]?.highlight.article !== highlight.article;
      const day = new Date(published).toISOString().slice(0, 10);
      const head = isNew ? `## ${url ? `[${title}](<${url}>)` : title}\n\n${feed_title} · ${day}\n\n` : "";
      const note = highlight.note ? `\n\n${highlight.note}` : "";
      return `${head}> ${highlight.anchor.quote.replaceAll("\n", "\n>\n> ")}${note}\n`;
    })
    .join("\n");
}
