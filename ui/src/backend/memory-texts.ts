import type { Article, Calls, Difference, FullText, FullTextRefusal } from "./contract";
import type { MemoryLibrary } from "./memory";

type Texts =
  | "full_text"
  | "stop_full_text"
  | "choose_full_text"
  | "forget_full_text"
  | "stop_fetch_ahead"
  | "versions"
  | "version"
  | "difference";

/** What the pages of these articles are, every so many: none is fetched in a plain browser. */
const REFUSED: readonly (readonly [every: number, FullTextRefusal, string])[] = [
  [7, "paywall", "the page ends with an offer to subscribe"],
  [9, "fetch", "not_found: HTTP 404"],
  [13, "shorter", "the feed has 900 letters, the page 420"],
];

/** So long an invented page takes. */
const PAGE_MS = 700;

/** The calls about the texts of articles' pages and about earlier texts, on a library in memory. */
export function textCalls(library: MemoryLibrary): Pick<Calls, Texts> {
  const pages = new Map<number, FullText>();
  const stops = new Map<number, () => void>();
  const articleOf = (id: number): Article => {
    const article = library.articles.find(({ summary }) => summary.id === id);
    if (!article) throw { code: "no_such_article", detail: `there is no article ${id}` };
    return article;
  };
  /** The article comes with the text that is to be shown. */
  const settle = (id: number): void => {
    const { summary } = articleOf(id);
    const page = pages.get(id);
    const always = library.feeds.find((feed) => feed.id === summary.feed)?.full_text === "always";
    const shown = page?.refused === null && (page.shown ?? always);
    library.articles = library.articles.map((each) => {
      const { full_text: _, ...rest } = each;
      return each.summary.id !== id ? each : shown ? { ...rest, full_text: page } : rest;
    });
    library.announce({ kind: "full_text", feed: summary.feed, article: id });
  };
  return {
    full_text: async (id, again) => {
      const kept = pages.get(id);
      if (kept && !again) return kept;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, library.pageDelay ?? PAGE_MS);
        stops.set(id, () => {
          clearTimeout(timer);
          reject({ code: "stopped", detail: "" });
        });
      });
      const page = pageOf(articleOf(id), kept?.shown ?? null);
      pages.set(id, page);
      settle(id);
      return page;
    },
    stop_full_text: async (id) => stops.get(id)?.(),
    choose_full_text: async (id, shown) => {
      const page = pages.get(id);
      if (page) pages.set(id, { ...page, shown });
      settle(id);
    },
    forget_full_text: async (id) => {
      pages.delete(id);
      settle(id);
    },
    stop_fetch_ahead: async () => library.announce({ kind: "ahead", done: 0, total: 0, running: false }),
    versions: async (id) => {
      const { summary, versions } = articleOf(id);
      return Array.from({ length: versions }, (_, index) => ({
        at: summary.received - index * 5 * 3_600_000,
        title: summary.title,
        author: summary.author,
        size: 1200,
        of_page: index === 2,
      }));
    },
    version: async (id) => ({
      title: articleOf(id).summary.title,
      author: null,
      html: articleOf(id).html,
      of_page: false,
    }),
    difference: async (id, from) => differenceOf(articleOf(id), from),
  };
}

function pageOf({ summary, html }: Article, shown: boolean | null): FullText {
  const [, refused, detail] = REFUSED.find(([every]) => summary.id % every === 0) ?? [0, null, ""];
  const more = `<h2>Further on</h2>${html.replaceAll("<figure>", "<figure><!-- -->")}`;
  return {
    article: summary.id,
    html: refused ? "" : `${html}${more}`,
    title: summary.title,
    byline: summary.author,
    language: null,
    image: null,
    source: summary.url ?? "",
    at: Date.now(),
    shown,
    pages: 1 + (summary.id % 4),
    versions: summary.id % 3 === 0 ? 1 : 0,
    blocks_removed: summary.id % 5,
    refused,
    detail,
  };
}

/** An invented difference: the publisher changed its mind about the years and the people, and took a paragraph out. */
function differenceOf({ summary, html }: Article, from: number): Difference {
  const older = from < summary.received;
  const title = older ? `<h1><del>Draft:</del> ${summary.title}</h1>` : "";
  const changed = html
    .replace("Two years later", "<del>Three</del> <ins>Two</ins> years later")
    .replace("a handful of people", "a handful of <ins>stubborn</ins> people")
    .replace(
      "<blockquote>",
      "<p><del>An earlier version of this article said that the platform was empty.</del></p><blockquote>",
    )
    .replace("<li>Two</li>", "<li>Two</li><li><ins>Three, which is new</ins></li>");
  return { html: `${title}${changed}`, added: 6, removed: older ? 15 : 14, coarse: older };
}
