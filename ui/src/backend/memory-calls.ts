import { DEFAULT_SETTINGS, type Calls, type Feed } from "./contract";
import type { MemoryLibrary } from "./memory";
import { encodeView } from "./view";

/** Rows that come with a view, as the core sends them. */
const FIRST_ROWS = 60;

/** The calls of the contract on a library in memory. */
export function memoryCalls(library: MemoryLibrary): Calls {
  return { ...readingCalls(library), ...feedCalls(library), ...exchangeCalls(library), ...hostCalls(library) };
}

const clone = <T>(value: T): T => structuredClone(value);

type Reading =
  "sidebar" | "counts" | "open_view" | "summaries" | "article" | "set_read" | "set_starred" | "mark_all_read" | "undo";

function readingCalls(library: MemoryLibrary): Pick<Calls, Reading> {
  return {
    sidebar: async () => clone({ feeds: library.feeds, folders: library.folders }),
    counts: async () => library.counts(),
    open_view: async (query) => {
      const rows = library.matching(query);
      const newest = Math.max(0, ...library.articles.map(({ summary }) => summary.id)) || null;
      const head = { count: rows.length, newest, rows: rows.slice(0, FIRST_ROWS) };
      return encodeView(
        head,
        rows.map(({ id }) => id),
      );
    },
    summaries: async (ids) => {
      const byId = new Map(library.articles.map(({ summary }) => [summary.id, summary]));
      return clone(ids.flatMap((id) => byId.get(id) ?? []));
    },
    article: async (id) => {
      const article = library.articles.find(({ summary }) => summary.id === id);
      if (!article) throw { code: "no_such_article", detail: `there is no article ${id}` };
      return clone(article);
    },
    set_read: async (ids, read) => library.mark(ids, { read }),
    set_starred: async (ids, starred) => library.mark(ids, { starred }),
    mark_all_read: async (query, upTo) => {
      const ids = library.matching(query).map(({ id }) => id);
      return library.mark(
        ids.filter((id) => upTo === null || id <= upTo),
        { read: true },
      );
    },
    undo: async (step) => library.undo(step),
  };
}

type Feeds =
  | "discover"
  | "subscribe"
  | "edit_feed"
  | "set_credentials"
  | "move_feeds"
  | "unsubscribe"
  | "add_folder"
  | "rename_folder"
  | "move_folder"
  | "remove_folder";

function feedCalls(library: MemoryLibrary): Pick<Calls, Feeds> {
  const editFeeds = (ids: number[], patch: (feed: Feed) => Feed) =>
    library.rearrange(ids.length, () => {
      library.feeds = library.feeds.map((feed) => (ids.includes(feed.id) ? patch(feed) : feed));
    });
  return {
    discover: async (address, credentials) => {
      const host = address.replace(/^\w+:\/*/, "").split("/")[0] ?? "";
      if (!host.includes(".")) throw { code: "no_feed_found", detail: `there is no feed at ${address}` };
      if (!library.mayRead(`https://${host}/`, credentials)) throw { code: "fetch", detail: "unauthorized: HTTP 401" };
      if (host.startsWith("list.")) return { address: `https://${host}/`, candidates: [], opml: true };
      const candidate = (kind: "atom" | "rss", title: string) => ({
        url: `https://${host}/${kind}.xml`,
        title,
        kind,
        site_url: `https://${host}/`,
        preview: ["The first headline", "A second one", "And what came before"],
        subscribed: library.feeds.find(({ url }) => url === `https://${host}/${kind}.xml`)?.id ?? null,
      });
      return { address: `https://${host}/`, candidates: [candidate("atom", host), candidate("rss", "")], opml: false };
    },
    subscribe: async (url, folder, title, credentials) => {
      const known = library.feeds.find((feed) => feed.url === url);
      if (known) throw { code: "already_subscribed", detail: `${url} is followed already` };
      const feed = library.follow(url, folder, title, credentials);
      const new_articles = library.matching({ scope: { kind: "feed", id: feed.id } }).length;
      return {
        feed_id: feed.id,
        title: feed.title,
        url,
        new_articles,
        password_kept: library.hasKeychain || !credentials,
      };
    },
    edit_feed: async (id, patch) =>
      editFeeds([id], (feed) => ({
        ...feed,
        ...(patch.url === undefined ? {} : { url: patch.url }),
        ...(patch.paused === undefined ? {} : { paused: patch.paused }),
        ...(patch.charset === undefined ? {} : { charset: patch.charset || null }),
        ...(patch.request === undefined ? {} : { request: patch.request }),
        ...(patch.interval_minutes === undefined ? {} : { interval_minutes: patch.interval_minutes || null }),
        ...(patch.custom_title === undefined
          ? {}
          : { custom_title: patch.custom_title || null, title: patch.custom_title || feed.title }),
      })),
    set_credentials: async (id, credentials) => {
      if (credentials) library.passwords.set(id, credentials);
      else library.passwords.delete(id);
      const has_credentials = credentials !== null;
      library.feeds = library.feeds.map((feed) => (feed.id === id ? { ...feed, has_credentials } : feed));
      library.announce({ kind: "sidebar" });
      return library.hasKeychain;
    },
    move_feeds: async (ids, folder) => editFeeds(ids, (feed) => ({ ...feed, folder })),
    unsubscribe: async (ids) =>
      library.rearrange(ids.length, () => {
        library.feeds = library.feeds.filter(({ id }) => !ids.includes(id));
      }),
    add_folder: async (name, parent) => {
      if (!name.trim()) throw { code: "empty_name", detail: "a folder needs a name" };
      const id = library.nextId();
      library.folders = [...library.folders, { id, name, parent, position: 0 }];
      library.announce({ kind: "sidebar" });
      return id;
    },
    rename_folder: async (id, name) =>
      library.rearrange(1, () => {
        library.folders = library.folders.map((folder) => (folder.id === id ? { ...folder, name } : folder));
      }),
    move_folder: async (id, parent) =>
      library.rearrange(1, () => {
        library.folders = library.folders.map((folder) => (folder.id === id ? { ...folder, parent } : folder));
      }),
    remove_folder: async (id, unsubscribe) =>
      library.rearrange(1, () => {
        const parent = library.folders.find((folder) => folder.id === id)?.parent ?? null;
        library.folders = library.folders
          .filter((folder) => folder.id !== id)
          .map((folder) => (folder.parent === id ? { ...folder, parent } : folder));
        library.feeds = library.feeds
          .filter((feed) => !unsubscribe || feed.folder !== id)
          .map((feed) => (feed.folder === id ? { ...feed, folder: parent } : feed));
      }),
  };
}

type Exchange = "refresh" | "stop_refresh" | "import_opml" | "import_opml_from" | "stop_import" | "export_opml";

function exchangeCalls(library: MemoryLibrary): Pick<Calls, Exchange> {
  const report = async (name: string) => {
    if (/\.(png|jpe?g|pdf)$/.test(name)) throw { code: "not_opml", detail: `${name} is not an OPML document` };
    const failed = [{ url: "htp:/broken", reason: "this is not an address" }];
    return { ...(await library.import()), existing: 1, failed };
  };
  return {
    refresh: async (scope) => {
      const ids = scope.kind === "feed" ? [scope.id] : library.feeds.map(({ id }) => id);
      const arrived = await library.refresh(ids);
      const counts = {
        feeds: ids.length,
        unchanged: ids.length,
        updated: 0,
        failed: [],
        waiting: [],
        updated_articles: 0,
      };
      return { ...counts, new_articles: arrived, stopped: false };
    },
    stop_refresh: async () => library.stop(),
    import_opml: report,
    import_opml_from: report,
    stop_import: async () => library.stopImport(),
    export_opml: async () => library.feeds.length,
  };
}

type Host =
  "about" | "settings" | "set_settings" | "ui_state" | "set_ui_state" | "open_url" | "choose_file" | "copy_text" | "save_keys";

function hostCalls(library: MemoryLibrary): Pick<Calls, Host> {
  let settings = DEFAULT_SETTINGS;
  return {
    about: async () => ({ version: "0.0.0", folder: "(in memory)" }),
    settings: async () => settings,
    set_settings: async (changed) => {
      settings = changed;
      library.announce({ kind: "settings" });
    },
    ui_state: async () => library.uiState,
    set_ui_state: async (state) => {
      library.uiState = state;
    },
    open_url: async (url) => void library.opened.push(url),
    choose_file: async (choice) => (choice === "save_opml" ? "/tmp/feeds.opml" : "/tmp/import.opml"),
    copy_text: async (text) => void library.opened.push(text),
    save_keys: async (text) => {
      library.opened.push(text);
      return true;
    },
  };
}
