import type {
  Article,
  ArticleQuery,
  ArticleSummary,
  Counts,
  Feed,
  Folder,
  GroupStart,
  Highlight,
  Tag,
} from "./contract";

const DAY = 86_400_000;

/** What views are made of. */
export interface MemoryContents {
  feeds: Feed[];
  folders: Folder[];
  tags: Tag[];
  articles: Article[];
  highlights: Highlight[];
  /** When articles came back that had been snoozed: they are as new as that. */
  returned: Map<number, number>;
}

/** The rows of a view in its order. */
export function matching(contents: MemoryContents, query: ArticleQuery, now: number): ArticleSummary[] {
  const { scope, filter = "all", search = "" } = query;
  const followed = new Set(contents.feeds.map(({ id }) => id));
  const folders = scope.kind === "folder" ? foldersBelow(contents.folders, scope.id) : new Set<number>();
  const inFolder = new Set(
    contents.feeds.filter(({ folder }) => folder !== null && folders.has(folder)).map(({ id }) => id),
  );
  const highlighted = new Set(contents.highlights.map(({ article }) => article));
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const sortKey = (row: ArticleSummary): number => contents.returned.get(row.id) ?? row.published;
  const names = new Map(contents.tags.map(({ id, name }) => [id, name]));
  const found = contents.articles.filter((article) => {
    const row = article.summary;
    if (!followed.has(row.feed)) return false;
    if (scope.kind === "snoozed" ? row.snoozed_until === null : row.snoozed_until !== null && words.length === 0)
      return false;
    if (scope.kind === "feed" && row.feed !== scope.id) return false;
    if (scope.kind === "folder" && !inFolder.has(row.feed)) return false;
    if (scope.kind === "tag" && !row.tags.includes(scope.id)) return false;
    if (scope.kind === "read_later" && !row.read_later) return false;
    if (scope.kind === "highlighted" && !highlighted.has(row.id)) return false;
    if ((scope.kind === "today" || filter === "today") && sortKey(row) <= now - DAY) return false;
    if ((scope.kind === "unread" || filter === "unread") && row.read) return false;
    if ((scope.kind === "starred" || filter === "starred") && !row.starred) return false;
    const tags = row.tags.map((tag) => names.get(tag) ?? "").join(" ");
    const text =
      `${row.title} ${row.author ?? ""} ${article.html} ${article.categories.join(" ")} ${tags}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const sign = query.order === "oldest" ? 1 : -1;
  const rows = found.map(({ summary }) => summary).sort((a, b) => sign * (sortKey(a) - sortKey(b) || a.id - b.id));
  if (!isByFeed(query)) return rows;
  const rank = new Map(feedOrder(contents).map((id, index) => [id, index]));
  return rows.sort((a, b) => (rank.get(a.feed) ?? 0) - (rank.get(b.feed) ?? 0));
}

function isByFeed({ order, group }: ArticleQuery): boolean {
  return order !== "relevance" && (group?.kind === "feed" || (order === "feed" && !group));
}

/** Where the groups of a view begin. */
export function groupsOf(contents: MemoryContents, query: ArticleQuery, rows: readonly ArticleSummary[]): GroupStart[] {
  const { group, order } = query;
  if (!group || order === "relevance") return [];
  const groups: GroupStart[] = [];
  rows.forEach((row, start) => {
    const key = group.kind === "feed" ? row.feed : midnight(contents.returned.get(row.id) ?? row.published, group.zone);
    if (groups.at(-1)?.key !== key) groups.push({ start, key });
  });
  return groups;
}

/** The first moment of the day of a moment in a time zone. */
function midnight(time: number, zone: string): number {
  const local = (moment: number): number => {
    const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-hc-h23", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }).formatToParts(moment);
    const part = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  };
  const day = Math.floor(local(time) / DAY) * DAY;
  // The offset may be another one at midnight than at noon.
  const guess = day - (local(time) - Math.floor(time / 1000) * 1000);
  return guess - (local(guess) - day);
}

/** The numbers of the sidebar. */
export function countsOf(contents: MemoryContents, now: number): Counts {
  const feeds = contents.feeds.map(({ id }) => {
    const own = matching(contents, { scope: { kind: "feed", id } }, now);
    return { feed: id, unread: own.filter(({ read }) => !read).length, total: own.length };
  });
  const number = (
    kind: "all" | "today" | "unread" | "starred" | "read_later" | "highlighted" | "snoozed",
    filter?: "unread",
  ): number => matching(contents, { scope: { kind }, ...(filter ? { filter } : {}) }, now).length;
  const tags = contents.tags.flatMap(({ id }) => {
    const own = matching(contents, { scope: { kind: "tag", id } }, now);
    return own.length > 0 ? [{ tag: id, unread: own.filter(({ read }) => !read).length, total: own.length }] : [];
  });
  return {
    feeds,
    today: number("today", "unread"),
    unread: number("unread"),
    starred: number("starred"),
    read_later: number("read_later"),
    highlighted: number("highlighted"),
    snoozed: number("snoozed"),
    tags,
    total: number("all"),
  };
}

interface Placed {
  position: number;
}

/** Folders of a folder in their order. */
export function foldersIn(folders: readonly Folder[], parent: number | null): Folder[] {
  return ordered(
    folders.filter((folder) => folder.parent === parent),
    ({ name }) => name,
  );
}

/** Feeds of a folder in their order. */
export function feedsIn(feeds: readonly Feed[], folder: number | null): Feed[] {
  return ordered(
    feeds.filter((feed) => feed.folder === folder),
    ({ title }) => title,
  );
}

function ordered<T extends Placed>(nodes: T[], name: (node: T) => string): T[] {
  const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return nodes.sort((a, b) => a.position - b.position || compare(name(a), name(b)));
}

function feedOrder({ feeds, folders }: MemoryContents): number[] {
  const level = (parent: number | null): number[] => [
    ...foldersIn(folders, parent).flatMap(({ id }) => level(id)),
    ...feedsIn(feeds, parent).map(({ id }) => id),
  ];
  return level(null);
}

/** A folder and all below it. */
export function foldersBelow(folders: readonly Folder[], folder: number): Set<number> {
  const below = new Set([folder]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { id, parent } of folders) if (parent !== null && below.has(parent)) below.add(id);
  }
  return below;
}
