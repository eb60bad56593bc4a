import type { Calls, ChapterMark, Cue, Download, EpisodeKey, Heard, Playable } from "./contract";
import { tone } from "./demo-tone";
import type { MemoryLibrary } from "./memory";

type Episodes =
  | "episode"
  | "episode_address"
  | "heard"
  | "set_heard"
  | "set_speed"
  | "queue"
  | "set_queue"
  | "chapters"
  | "transcript"
  | "downloads"
  | "download"
  | "pause_download"
  | "remove_download"
  | "save_episode";

const nameOf = ({ article, url }: EpisodeKey): string => `${article} ${url}`;

/** A conversation of invented people. */
const SAID = [
  "Welcome back. Today we go down to the harbour.",
  "Thank you. It is the best time of the year for that.",
  "You once wrote that a timetable is a promise. What did you mean?",
  "That somebody will be there, also when it rains, and also when nobody else comes.",
  "And the night train?",
  "It came back because a handful of people still knew how to read the old boards.",
];

/** Episodes of a library in memory: what was heard, the queue, and downloads that go on by themselves. */
export function episodeCalls(library: MemoryLibrary): Pick<Calls, Episodes> {
  const heard = new Map<string, Heard>();
  const speeds = new Map<number, number>();
  const downloads = new Map<string, Download>();
  const running = new Set<string>();
  let queue: EpisodeKey[] = [];

  const find = (key: EpisodeKey): Playable => {
    const article = library.articles.find(({ summary }) => summary.id === key.article);
    const enclosure = article?.enclosures.find(({ url }) => url === key.url);
    if (!article || !enclosure) throw { code: "no_such_article", detail: `there is no episode ${key.url}` };
    const { title, image, feed } = article.summary;
    return {
      key: { article: key.article, url: key.url },
      feed,
      title,
      image,
      mime: enclosure.mime,
      duration: enclosure.duration,
      heard: heard.get(nameOf(key)) ?? { position: 0, duration: null, finished: false },
      speed_percent: speeds.get(feed) ?? null,
      chapters: enclosure.episode?.marks ?? [],
      has_chapters: (enclosure.episode?.chapters ?? null) !== null,
      transcripts: enclosure.episode?.transcripts.length ?? 0,
    };
  };
  const all = (): Playable[] => {
    const there = (key: EpisodeKey): boolean =>
      library.articles.some(
        ({ summary, enclosures }) => summary.id === key.article && enclosures.some(({ url }) => url === key.url),
      );
    return queue.filter(there).map(find);
  };
  const put = (download: Download): void => {
    downloads.set(nameOf(download.key), download);
    library.announce({ kind: "download", ...download });
  };
  const go = async (key: EpisodeKey): Promise<void> => {
    for (;;) {
      await library.pause(0);
      const now = downloads.get(nameOf(key));
      if (!now || now.state !== "running" || !running.has(nameOf(key))) return;
      const bytes = Math.min(now.total ?? 0, now.bytes + 900_000);
      put({ ...now, bytes, state: bytes === now.total ? "done" : "running" });
    }
  };
  return {
    episode: async (key) => find(key),
    episode_address: async (key) => {
      find(key);
      return tone();
    },
    heard: async (article) =>
      [...heard].flatMap(([name, how]): [string, Heard][] => {
        const [id, url = ""] = name.split(" ");
        return Number(id) === article ? [[url, how]] : [];
      }),
    set_heard: async (key, how) => void heard.set(nameOf(key), how),
    set_speed: async (feed, percent) => void (percent === null ? speeds.delete(feed) : speeds.set(feed, percent)),
    queue: async () => all(),
    set_queue: async (keys) => {
      queue = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
      return all();
    },
    chapters: async (key): Promise<ChapterMark[]> =>
      find(key).chapters.map(({ start, title, url }) => ({ start_ms: start * 1000, title, url })),
    transcript: async (key) => {
      const cues = Array.from({ length: 60 }, (_, index): Cue => {
        const speaker = index % 2 === 0 ? "Ada Fern" : "Jo Marsh";
        return {
          start_ms: index * 9_000,
          end_ms: index * 9_000 + 8_500,
          speaker,
          text: SAID[index % SAID.length] ?? "",
        };
      });
      return { language: "en", cues: find(key).transcripts > 0 ? cues : [], shortened: false };
    },
    downloads: async () => [...downloads.values()],
    download: async (key) => {
      const { feed, title } = find(key);
      const kept = downloads.get(nameOf(key));
      if (kept?.state === "done" || kept?.state === "running") return;
      const starred = library.articles.some(({ summary }) => summary.id === key.article && summary.starred);
      const fresh = { bytes: 0, total: 24_000_000, problem: null, detail: "", starred };
      running.add(nameOf(key));
      put({ ...fresh, ...kept, key, feed, title, state: "running" });
      void go(key);
    },
    pause_download: async (key) => {
      running.delete(nameOf(key));
      const kept = downloads.get(nameOf(key));
      if (kept && kept.state === "running") put({ ...kept, state: "paused" });
    },
    remove_download: async (key) => {
      running.delete(nameOf(key));
      downloads.delete(nameOf(key));
      library.announce({ kind: "download_removed", key });
    },
    save_episode: async (key) => {
      library.opened.push(key.url);
      return true;
    },
  };
}
