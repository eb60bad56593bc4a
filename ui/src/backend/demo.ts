import type { Article, Episode, Feed, Folder, Tag, TroubleCode } from "./contract";
import { demoCleaned } from "./demo-cleaned";
import { demoPictures } from "./demo-pictures";

/** What the library in memory starts with. */
export interface DemoLibrary {
  feeds: Feed[];
  folders: Folder[];
  tags?: Tag[];
  articles: Article[];
}

const HOUR = 3_600_000;

const FOLDERS: [id: number, name: string, parent: number | null][] = [
  [1, "News", null],
  [2, "Europe", 1],
  [3, "Technology", null],
  [4, "Blogs", 3],
  [5, "Food & gardens", null],
];

const TAGS: Tag[] = [
  { id: 1, name: "To write about" },
  { id: 2, name: "Reisen" },
];

const FEEDS: [id: number, title: string, folder: number | null, language: string][] = [
  [1, "The Morning Ledger", 1, "en"],
  [2, "Harbour Gazette", 1, "en"],
  [3, "Nordlicht Zeitung", 2, "de"],
  [4, "Le Petit Courrier", 2, "fr"],
  [5, "Bits & Bolts", 3, "en"],
  [6, "Type Foundry Notes", 4, "en"],
  [7, "A very long feed title that cannot possibly fit into the width of a sidebar", 4, "en"],
  [8, "晨間讀物", 4, "zh-Hant"],
  [9, "صحيفة الصباح", 1, "ar"],
  [10, "Slow Kitchen", 5, "en"],
  [11, "Weather over the Estuary", null, "en"],
];

const TITLES = [
  "How the night train came back to the coast",
  "Small museums are quietly winning",
  "What a century of tide tables can teach us about patience, ports and the price of fish in winter",
  "A letter from the archive",
  "Die Rückkehr der Straßenbahn",
  "Un marché sous la pluie",
  "Compilers that explain themselves",
  "Why the serif never died",
  "早晨的第一班渡輪",
  "عودة القطار الليلي إلى الساحل",
  "Bread, slowly",
  "Fog until noon, then sun",
];

const EXCERPT =
  "It began with a timetable pinned to a door, and a handful of people who still remembered how to read it. Two years later the platform is full again, and the town has learned to keep different hours.";

/** A library of invented papers: several languages and scripts, long and short titles, nested folders, a feed in trouble. */
export function demoLibrary(now: number, perFeed = 24): DemoLibrary {
  const folders = FOLDERS.map(([id, name, parent], position) => ({ id, name, parent, position }));
  const feeds = FEEDS.map(([id, title, folder, language]) => demoFeed(id, title, folder, language, now));
  const articles: Article[] = [];
  for (let index = 0; index < perFeed * feeds.length; index++) {
    const feed = feeds[(index * 7) % feeds.length];
    if (feed)
      articles.push(
        demoArticle(perFeed * feeds.length - index, feed, now - index * index * 9_000 - index * HOUR * 0.2),
      );
  }
  return { feeds, folders, tags: TAGS, articles };
}

/** A feed that goes well, but for the tenth. */
export function demoFeed(id: number, title: string, folder: number | null, language: string, now: number): Feed {
  const code: TroubleCode = "not_found";
  const inTrouble = id === 10;
  return {
    id,
    url: `https://paper${id}.example/feed.xml`,
    site_url: `https://paper${id}.example/`,
    title,
    custom_title: null,
    description: `Everything from ${title}.`,
    language,
    folder,
    position: 0,
    icon: id === 11 ? null : `https://paper${id}.example/icon.png`,
    interval_minutes: null,
    charset: null,
    paused: id === 6,
    has_credentials: false,
    request: { user_agent: null, proxy: null },
    images: null,
    clean: null,
    full_text: id === 2 ? "always" : "on_demand",
    summaries: id === 3 ? "always" : null,
    text_language: null,
    text_direction: null,
    keeping: { days: null, count: null },
    state: {
      added: now - 90 * 24 * HOUR,
      last_fetched: now - HOUR / 2,
      last_success: inTrouble ? now - 50 * HOUR : now - HOUR / 2,
      last_new: now - 2 * HOUR,
      next_fetch: now + HOUR / 2,
      next_reason: inTrouble ? "back_off" : "global_interval",
      repairs: id === 2 ? ["bare-ampersand", "undeclared-prefix"] : [],
      failures: inTrouble ? 6 : 0,
      trouble: inTrouble ? { code, detail: "HTTP 404", since: now - 50 * HOUR } : null,
    },
  };
}

function demoEpisode(id: number): Episode {
  const page = (name: string): string => `https://paper.example/${id}/${name}`;
  return {
    chapters: null,
    marks: [
      { start: 0, title: "Hello", url: null },
      { start: 95, title: "Slow trains, and why", url: page("trains") },
      { start: 1860, title: "Letters", url: null },
    ],
    transcripts: [
      { url: page("words.vtt"), mime: "text/vtt", language: "en" },
      { url: page("worte.html"), mime: "text/html", language: "de" },
    ],
    people: [
      { name: "Ada Fern", role: "host", url: page("ada") },
      { name: "Jo Marsh", role: "guest", url: null },
      { name: "Lu Reed", role: "sound designer", url: null },
    ],
  };
}

/** An article of a feed. */
export function demoArticle(id: number, feed: Feed, published: number): Article {
  const title = TITLES[id % TITLES.length] ?? "";
  const image = id % 3 === 0 ? `https://paper${feed.id}.example/${id}.jpg` : null;
  const paragraphs = Array.from(
    { length: 3 + (id % 9) },
    () => `<p>${EXCERPT} <a href="https://paper.example/">More</a>.</p>`,
  );
  const figure = image
    ? `<figure><img src="${image}" alt="A view"><figcaption>The view at noon.</figcaption></figure>`
    : "";
  const enclosure = {
    url: `https://paper.example/${id}.mp3`,
    mime: "audio/mpeg",
    length: 24_000_000,
    duration: 1980,
    title: null,
    ...(id % 16 === 0 ? { episode: demoEpisode(id) } : {}),
  };
  const html = `${figure}${paragraphs.join("")}<blockquote><p>Patience is a timetable.</p></blockquote><ul><li>One</li><li>Two</li></ul><pre><code>let x = 1;</code></pre>`;
  return {
    summary: {
      id,
      feed: feed.id,
      title,
      author: id % 4 === 0 ? null : "Ada Fern",
      url: `https://paper${feed.id}.example/${id}`,
      published,
      received: published,
      updated: id % 11 === 0 ? published + 60_000 : null,
      read: id % 3 === 1,
      starred: id % 10 === 0,
      read_later: id % 12 === 0,
      snoozed_until: null,
      tags: id % 14 === 0 ? [1] : id % 21 === 1 ? [2] : [],
      excerpt: EXCERPT,
      image,
      has_enclosures: id % 8 === 0,
    },
    html: id % 40 === 22 ? demoPictures(EXCERPT) : html,
    ...(id % 16 === 9 ? { cleaned: demoCleaned(html) } : {}),
    versions: id % 11 === 0 ? 2 : 0,
    language: feed.language,
    enclosures: id % 8 === 0 ? [enclosure] : [],
    categories: id % 2 === 0 ? ["Travel", "Trains"] : [],
    comments_url: id % 5 === 0 ? `https://paper.example/${id}/comments` : null,
  };
}
