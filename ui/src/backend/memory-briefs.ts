import type {
  Article,
  ArticleId,
  ArticleSummary,
  Briefing,
  BriefingReason,
  BriefingRequest,
  Calls,
  FolderId,
  Related,
  Story,
  Summary,
} from "./contract";
import type { MemoryLibrary } from "./memory";

type Briefs =
  | "summary"
  | "summary_lines"
  | "related"
  | "briefing"
  | "briefing_days"
  | "briefing_to_announce"
  | "export_briefing"
  | "note_attention"
  | "interests";

const LEADS = 6;
const TEASERS = 24;
const DAY = 86_400_000;
/** The same headline again so much later is another story. */
const TOGETHER = DAY / 12;

/** Reading less: sentences, likeness and stories are the core's; what stands here has their form. */
export function briefCalls(library: MemoryLibrary): Pick<Calls, Briefs> {
  const attention = new Map<ArticleId, number>();
  const articleOf = (id: ArticleId): Article | undefined => library.articles.find(({ summary }) => summary.id === id);
  return {
    summary: async (id) => summaryOf(articleOf(id)),
    summary_lines: async (ids) => ids.map((id) => ({ article: id, text: summaryOf(articleOf(id))?.text ?? null })),
    related: async (id) => relatedTo(library, articleOf(id)),
    briefing: async (request) => briefing(library, request),
    briefing_days: async (from, until) => [
      ...new Set(
        library.articles
          .filter(({ summary }) => summary.published >= from && summary.published < until)
          .map(({ summary }) => dayOf(summary.published)),
      ),
    ],
    briefing_to_announce: async () => null,
    export_briefing: async (page) => ({ articles: page.leads.length, images: 0, missing_images: 0 }),
    note_attention: async (id) => void attention.set(id, library.now()),
    interests: async () => interests(library, attention),
  };
}

/** The first sentences stand in; one article in seven carries an abstract of its own, one in eleven is too short. */
function summaryOf(article: Article | undefined): Summary | null {
  const { id, excerpt } = article?.summary ?? { id: 0, excerpt: "" };
  if (!article || excerpt === "" || id % 11 === 0) return null;
  const sentences = excerpt.split(/(?<=[.!?。؟])\s*/u).filter((sentence) => sentence !== "");
  return {
    text: sentences.slice(0, 3).join(" "),
    sentences: sentences.slice(0, 3),
    origin: id % 7 === 0 ? "page" : "extracted",
    lang: article.language,
  };
}

function relatedTo(library: MemoryLibrary, article: Article | undefined): Related[] {
  if (!article) return [];
  const wordsOf = (title: string): string[] => title.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const own = wordsOf(article.summary.title);
  const found = library.articles
    .map(({ summary }) => summary)
    .filter(({ id, feed }) => id !== article.summary.id && feed !== article.summary.feed)
    .map((row): Related => {
      const theirs = new Set(wordsOf(row.title).map((word) => word.toLowerCase()));
      const shares = own.filter((word) => theirs.has(word.toLowerCase())).slice(0, 4);
      return { article: row, shares, same_story: row.title === article.summary.title };
    })
    .filter(({ shares }) => shares.length > 0);
  const bySame = (related: Related): number => Number(related.same_story);
  const feeds = new Set<number>();
  return found
    .toSorted((a, b) => bySame(b) - bySame(a) || b.article.published - a.article.published)
    .filter(({ article: { feed } }) => !feeds.has(feed) && feeds.add(feed))
    .slice(0, 5);
}

const dayOf = (time: number): string => new Date(time).toLocaleDateString("sv");

/** Articles of the same headline are one story: which others are is the core's to say. */
function briefing(library: MemoryLibrary, { since, until = library.now() + 1 }: BriefingRequest): Briefing {
  const rows = library
    .matching({ scope: { kind: "all" } })
    .filter(({ published }) => published >= since && published < until);
  const told = new Map<string, ArticleSummary[]>();
  for (const row of rows) {
    const story = `${row.title} ${Math.floor(row.published / TOGETHER)}`;
    told.set(story, [...(told.get(story) ?? []), row]);
  }
  const stories = [...told.values()]
    .map((rows) => storyOf(library, rows, until))
    .toSorted((a, b) => b.sources.length - a.sources.length || b.published - a.published);
  const leads = stories.slice(0, Math.min(LEADS, Math.ceil(stories.length / 2)));
  const teasers = stories.slice(leads.length, leads.length + TEASERS);
  const folders = new Map<FolderId | null, Story[]>();
  for (const story of teasers) {
    const folder = library.feeds.find(({ id }) => id === story.sources[0]?.feed)?.folder ?? null;
    folders.set(folder, [...(folders.get(folder) ?? []), story]);
  }
  const name = (id: FolderId | null): string => library.folders.find((folder) => folder.id === id)?.name ?? "";
  return {
    since,
    until,
    day: dayOf(until),
    leads,
    columns: [...folders].map(([folder, stories]) => ({ folder, name: name(folder), stories })),
    articles: rows.length,
    left_out: Math.max(0, stories.length - leads.length - teasers.length),
    minutes: 1 + Math.ceil((leads.length * 2 + teasers.length) / 5),
  };
}

function storyOf(library: MemoryLibrary, rows: readonly ArticleSummary[], until: number): Story {
  const feeds = new Map(rows.map((row) => [row.feed, row]));
  const sources = [...feeds.values()];
  const [best] = sources as [ArticleSummary];
  const pictured = sources.find(({ image }) => image !== null);
  const reasons: BriefingReason[] = [];
  if (sources.length > 1) reasons.push({ kind: "feeds", count: sources.length });
  if (rows.some(({ starred }) => starred)) reasons.push({ kind: "starred" });
  if (best.feed % 4 === 1) reasons.push({ kind: "often_read", feed: best.feed });
  if (reasons.length === 0 || until - best.published < DAY / 8) reasons.push({ kind: "fresh" });
  return {
    headline: best.title,
    text: best.excerpt,
    article: best.id,
    lang: library.feeds.find(({ id }) => id === best.feed)?.language ?? null,
    published: best.published,
    image: pictured?.image ?? null,
    image_of: pictured?.id ?? null,
    sources: sources.map(({ id, feed, title, url, read }) => ({
      article: id,
      feed,
      feed_title: library.feeds.find((each) => each.id === feed)?.title ?? "",
      title,
      url,
      read,
    })),
    reasons,
  };
}

function interests(library: MemoryLibrary, attention: ReadonlyMap<ArticleId, number>): ReturnType<Calls["interests"]> {
  const learned = library.feeds.map(({ id: feed }) => {
    const own = library.articles.filter(({ summary }) => summary.feed === feed);
    const read = own.filter(({ summary }) => attention.has(summary.id)).length;
    const starred = own.filter(({ summary }) => summary.starred || summary.read_later).length;
    const percent = Math.min(100, Math.round((100 * (read + 10 * starred + 2)) / (own.length + 10)));
    return { feed, came: own.length, read, starred, percent };
  });
  return Promise.resolve(
    learned.filter(({ read, starred }) => read + starred > 0).toSorted((a, b) => b.percent - a.percent),
  );
}
