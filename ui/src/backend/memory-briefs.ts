import type { ArticleSummary, Briefing, BriefingRequest, Calls, Story } from "./contract";
import type { MemoryLibrary } from "./memory";

/** Reading less: sentences, likeness and stories are the core's; what stands here has their form. */
export function briefCalls(library: MemoryLibrary): Pick<Calls, "summary" | "related" | "briefing"> {
  return {
    // The excerpt stands in.
    summary: async (id) => {
      const article = library.articles.find(({ summary }) => summary.id === id);
      if (!article?.summary.excerpt) return null;
      const { excerpt } = article.summary;
      return { text: excerpt, sentences: [excerpt], origin: "extracted", lang: article.language };
    },
    related: async () => [],
    briefing: async (request) => briefing(library, request),
  };
}

/** Every article of the time is a story by itself: which of them are one is the core's to say. */
function briefing(library: MemoryLibrary, { since, until = Date.now() }: BriefingRequest): Briefing {
  const rows = library
    .matching({ scope: { kind: "all" } })
    .filter(({ published }) => published >= since && published < until);
  const told = (row: ArticleSummary): Story => {
    const feed = library.feeds.find(({ id }) => id === row.feed);
    const source = { article: row.id, feed: row.feed, feed_title: feed?.title ?? "", title: row.title, url: row.url };
    return {
      headline: row.title,
      text: row.excerpt,
      article: row.id,
      lang: feed?.language ?? null,
      published: row.published,
      image: row.image,
      sources: [{ ...source, read: row.read }],
      reasons: [{ kind: "fresh" }],
    };
  };
  const [leads, others] = [rows.slice(0, 3), rows.slice(3, 23)];
  const folders = new Map<number | null, Story[]>();
  for (const row of others) {
    const folder = library.feeds.find(({ id }) => id === row.feed)?.folder ?? null;
    folders.set(folder, [...(folders.get(folder) ?? []), told(row)]);
  }
  const name = (id: number | null): string => library.folders.find((folder) => folder.id === id)?.name ?? "";
  return {
    since,
    until,
    day: new Date(until).toISOString().slice(0, 10),
    leads: leads.map(told),
    columns: [...folders].map(([folder, stories]) => ({ folder, name: name(folder), stories })),
    articles: rows.length,
    left_out: Math.max(0, rows.length - 23),
    minutes: 1 + Math.ceil(rows.slice(0, 23).length / 5),
  };
}
