import type { Calls, Feed, FeedPatch, Folder, Settings } from "./contract";
import type { MemoryLibrary } from "./memory";
import { leavingCalls } from "./memory-leaving";
import { safetyCalls } from "./memory-safety";
import { passageCalls } from "./memory-highlights";
import { briefCalls } from "./memory-briefs";
import { episodeCalls } from "./memory-episodes";
import { modelCalls } from "./memory-model";
import { statusCalls } from "./memory-status";
import { filterCalls } from "./memory-filters";
import { textCalls } from "./memory-texts";
import { feedsIn, foldersBelow, foldersIn, groupsOf } from "./memory-views";
import { encodeView } from "./view";

/** Rows that come with a view, as the core sends them. */
const FIRST_ROWS = 60;

/** The calls of the contract on a library in memory. */
export function memoryCalls(library: MemoryLibrary): Calls {
  return {
    ...readingCalls(library),
    ...textCalls(library),
    ...briefCalls(library),
    ...filterCalls(library),
    ...statusCalls(library),
    ...passageCalls(library),
    ...orderCalls(library),
    ...feedCalls(library),
    ...exchangeCalls(library),
    ...episodeCalls(library),
    ...hostCalls(library),
    ...modelCalls(library, () => library.settings),
    ...leavingCalls(library),
    ...safetyCalls(library),
    ...imageCalls(library),
  };
}

const clone = <T>(value: T): T => structuredClone(value);

type Reading = "sidebar" | "counts" | "open_view" | "summaries" | "article";

function readingCalls(library: MemoryLibrary): Pick<Calls, Reading> {
  return {
    sidebar: async () => clone({ feeds: library.feeds, folders: library.folders, tags: library.tags }),
    counts: async () => library.counts(),
    open_view: async (query) => {
      const rows = library.matching(query);
      const newest = Math.max(0, ...library.articles.map(({ summary }) => summary.id)) || null;
      const head = {
        count: rows.length,
        newest,
        opened: library.now(),
        rows: rows.slice(0, FIRST_ROWS),
        groups: groupsOf(library, query, rows),
      };
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
  };
}

/** A cache that is what a person sees of it. */
function imageCalls(
  library: MemoryLibrary,
): Pick<Calls, "image_cache" | "empty_image_cache" | "copy_image" | "save_image"> {
  const none = { images: 0, bytes: 0, kept_images: 12, kept_bytes: 3_400_000 };
  let used = { ...none, images: 1264, bytes: 148_000_000 };
  return {
    image_cache: async () => used,
    empty_image_cache: async () => (used = none),
    copy_image: async (_article, url) => void library.opened.push(url),
    save_image: async (_article, url) => {
      library.opened.push(url);
      return true;
    },
  };
}

type Feeds =
  | "discover"
  | "subscribe"
  | "edit_feed"
  | "edit_feeds"
  | "set_credentials"
  | "kept_credentials"
  | "move_feeds"
  | "unsubscribe"
  | "add_folder"
  | "rename_folder"
  | "move_folder"
  | "remove";

function feedCalls(library: MemoryLibrary): Pick<Calls, Feeds> {
  const titleOf = (ids: number[]): string | null =>
    ids.length === 1 ? (library.feeds.find(({ id }) => id === ids[0])?.title ?? null) : null;
  const folderName = (id: number): string | null => library.folders.find((folder) => folder.id === id)?.name ?? null;
  const editFeeds = (ids: number[], kind: "feed_edited" | "feeds_moved", patch: (feed: Feed) => Feed) =>
    library.rearrange({ kind, count: ids.length, name: titleOf(ids) }, () => {
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
    edit_feed: async (id, patch) => editFeeds([id], "feed_edited", (feed) => patched(feed, patch)),
    edit_feeds: async (ids, patch) => {
      if (patch.url !== undefined && ids.length > 1) throw { code: "bad_call", detail: "one address for many feeds" };
      return editFeeds(ids, "feed_edited", (feed) => patched(feed, patch));
    },
    set_credentials: async (id, credentials) => {
      const has_credentials = library.keep(id, credentials);
      library.feeds = library.feeds.map((feed) => (feed.id === id ? { ...feed, has_credentials } : feed));
      library.announce({ kind: "sidebar" });
      return library.hasKeychain;
    },
    kept_credentials: async (id) => {
      const { user = "", password = "", headers = [] } = library.passwords.get(id) ?? {};
      return { user, has_password: password !== "", headers: headers.map(({ name }) => name) };
    },
    move_feeds: async (ids, folder) => editFeeds(ids, "feeds_moved", (feed) => ({ ...feed, folder, position: 0 })),
    unsubscribe: async (ids) =>
      library.rearrange({ kind: "feeds_removed", count: ids.length, name: titleOf(ids) }, () => {
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
      library.rearrange({ kind: "folder_renamed", count: 1, name: folderName(id) }, () => {
        library.folders = library.folders.map((folder) => (folder.id === id ? { ...folder, name } : folder));
      }),
    move_folder: async (id, parent) => {
      refuseCircle(library, id, parent);
      return library.rearrange({ kind: "folder_moved", count: 1, name: folderName(id) }, () => {
        library.folders = library.folders.map((folder) => (folder.id === id ? { ...folder, parent } : folder));
      });
    },
    remove: async (nodes, unsubscribe) => {
      const named = nodes.flatMap(({ kind, id }) => (kind === "folder" ? [id] : []));
      const feeds = new Set(nodes.flatMap(({ kind, id }) => (kind === "feed" ? [id] : [])));
      const gone = new Set(unsubscribe ? named.flatMap((id) => [...foldersBelow(library.folders, id)]) : named);
      const parents = new Map(library.folders.map(({ id, parent }) => [id, parent]));
      /** The nearest folder around that stays. */
      const stays = (id: number | null): number | null => {
        let at = id;
        while (at !== null && gone.has(at)) at = parents.get(at) ?? null;
        return at;
      };
      const kind = named.length === 0 ? "feeds_removed" : nodes.length === 1 ? "folder_removed" : "removed";
      const name = nodes.length !== 1 ? null : (folderName(named[0] ?? -1) ?? titleOf([...feeds]));
      return library.rearrange({ kind, count: nodes.length, name }, () => {
        const left = library.folders.filter(({ id }) => !gone.has(id));
        library.folders = left.map((folder) => ({ ...folder, parent: stays(folder.parent) }));
        library.feeds = library.feeds
          .filter(({ id, folder }) => !feeds.has(id) && !(unsubscribe && folder !== null && gone.has(folder)))
          .map((feed) => ({ ...feed, folder: stays(feed.folder) }));
      });
    },
  };
}

function patched(feed: Feed, patch: FeedPatch): Feed {
  return {
    ...feed,
    ...(patch.url === undefined ? {} : { url: patch.url }),
    ...(patch.paused === undefined ? {} : { paused: patch.paused }),
    ...(patch.charset === undefined ? {} : { charset: patch.charset || null }),
    ...(patch.request === undefined ? {} : { request: patch.request }),
    ...(patch.interval_minutes === undefined ? {} : { interval_minutes: patch.interval_minutes || null }),
    ...(patch.images === undefined ? {} : { images: patch.images }),
    ...(patch.clean === undefined ? {} : { clean: patch.clean }),
    ...(patch.full_text === undefined ? {} : { full_text: patch.full_text }),
    ...(patch.summaries === undefined ? {} : { summaries: patch.summaries }),
    ...(patch.text_language === undefined ? {} : { text_language: patch.text_language || null }),
    ...(patch.keeping === undefined ? {} : { keeping: patch.keeping }),
    ...(patch.text_direction === undefined ? {} : { text_direction: patch.text_direction }),
    ...(patch.folder === undefined ? {} : { folder: patch.folder, position: 0 }),
    ...(patch.custom_title === undefined
      ? {}
      : { custom_title: patch.custom_title || null, title: patch.custom_title || feed.title }),
  };
}

function refuseCircle(library: MemoryLibrary, folder: number, parent: number | null): void {
  if (parent !== null && foldersBelow(library.folders, folder).has(parent))
    throw { code: "folder_cycle", detail: "a folder cannot be moved into itself" };
}

function orderCalls(library: MemoryLibrary): Pick<Calls, "arrange" | "sort_by_name"> {
  /** The nodes of one kind in their new order: the moved ones before a sibling. */
  const placed = <T extends { id: number }>(siblings: T[], moved: T[], before: number | null): Map<number, number> => {
    const rest = siblings.filter(({ id }) => !moved.some((node) => node.id === id));
    const at = rest.findIndex(({ id }) => id === before);
    const order = rest.toSpliced(at < 0 ? rest.length : at, 0, ...moved);
    return new Map(order.map(({ id }, index) => [id, index + 1]));
  };
  return {
    arrange: async (nodes, parent, before, moved) => {
      for (const { kind, id } of nodes) if (kind === "folder") refuseCircle(library, id, parent);
      const named = <T extends { id: number }>(kind: "feed" | "folder", all: T[]): T[] =>
        nodes.flatMap((node) => (node.kind === kind ? (all.find(({ id }) => id === node.id) ?? []) : []));
      const beforeOf = (kind: "feed" | "folder"): number | null => (before?.kind === kind ? before.id : null);
      const feeds = named("feed", library.feeds);
      const folders = named("folder", library.folders);
      const feedPlaces = placed(feedsIn(library.feeds, parent), feeds, beforeOf("feed"));
      const folderPlaces = placed(foldersIn(library.folders, parent), folders, beforeOf("folder"));
      const meant = moved.length > 0 ? moved : nodes;
      const is = ({ id }: { id: number }): boolean => id === meant[0]?.id;
      const only = meant[0]?.kind === "feed" ? feeds.find(is)?.title : folders.find(is)?.name;
      const name = meant.length === 1 ? (only ?? null) : null;
      return library.rearrange({ kind: "arranged", count: meant.length, name }, () => {
        const place = <T extends Feed | Folder>(node: T, places: Map<number, number>, there: Partial<T>): T =>
          places.has(node.id) ? { ...node, ...there, position: places.get(node.id) ?? 0 } : node;
        if (feeds.length > 0) library.feeds = library.feeds.map((feed) => place(feed, feedPlaces, { folder: parent }));
        if (folders.length > 0)
          library.folders = library.folders.map((folder) => place(folder, folderPlaces, { parent }));
      });
    },
    sort_by_name: async (parent) => {
      const name = library.folders.find(({ id }) => id === parent)?.name ?? null;
      const count = feedsIn(library.feeds, parent).length + foldersIn(library.folders, parent).length;
      return library.rearrange({ kind: "sorted", count, name }, () => {
        library.feeds = library.feeds.map((feed) => (feed.folder === parent ? { ...feed, position: 0 } : feed));
        library.folders = library.folders.map((folder) =>
          folder.parent === parent ? { ...folder, position: 0 } : folder,
        );
      });
    },
  };
}

type Exchange = "refresh" | "stop_refresh" | "import_opml" | "import_opml_from" | "stop_import" | "export_opml";

function exchangeCalls(library: MemoryLibrary): Pick<Calls, Exchange> {
  const report = async (name: string) => {
    if (/\.(png|jpe?g|pdf)$/.test(name)) throw { code: "not_opml", detail: `${name} is not an OPML document` };
    const failed = [{ url: "htp:/broken", reason: "this is not an address" }];
    return { ...(await library.import()), existing: 1, failed, passwords_not_kept: 0 };
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
  | "about"
  | "settings"
  | "set_settings"
  | "ui_state"
  | "set_ui_state"
  | "open_url"
  | "choose_file"
  | "copy_text"
  | "screen_reader"
  | "save_keys"
  | "save_markdown"
  | "fonts"
  | "full_screen";

function hostCalls(library: MemoryLibrary): Pick<Calls, Host> {
  return {
    about: async () => ({ version: "0.0.0", folder: "(in memory)" }),
    settings: async () => library.settings,
    set_settings: async (changed) => {
      const set = (to: Settings): void => {
        library.settings = to;
        library.announce({ kind: "settings" });
      };
      const before = library.settings;
      const names = (Object.keys(changed) as (keyof Settings)[]).filter((name) => before[name] !== changed[name]);
      set(changed);
      return library.done({ kind: "settings", count: names.length }, () => {
        const own = names.filter((name) => library.settings[name] === changed[name]);
        set({ ...library.settings, ...Object.fromEntries(own.map((name) => [name, before[name]])) });
      });
    },
    ui_state: async () => library.uiState,
    set_ui_state: async (state) => {
      library.uiState = state;
    },
    open_url: async (url) => void library.opened.push(url),
    choose_file: async (choice) =>
      ({
        save_opml: "/tmp/feeds.opml",
        open_opml: "/tmp/import.opml",
        save_library: "/tmp/library.zip",
        open_library: "/tmp/library.zip",
      })[choice],
    copy_text: async (text) => void library.opened.push(text),
    screen_reader: async () => false,
    save_markdown: async (_name, text) => {
      library.opened.push(text);
      return true;
    },
    save_keys: async (text) => {
      library.opened.push(text);
      return true;
    },
    fonts: async () => library.fonts,
    full_screen: async (on) => (library.fullScreen = on ?? !library.fullScreen),
  };
}
