import type { Enclosure, EpisodeKey } from "../backend/contract";
import type { AppState } from "../state/context";
import { SPEEDS } from "../state/player.svelte";
import type { Command } from "./table";

/** Whether the player plays it. */
export function isPlayable({ mime, url }: Pick<Enclosure, "mime" | "url">): boolean {
  if (/^(audio|video)\//.test(mime ?? "")) return true;
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return /\.(mp3|m4a|m4b|aac|ogg|oga|opus|flac|wav|mp4|m4v|webm)$/i.test(path);
}

/** The first episode of the open article. */
function episodeInHand({ reader }: AppState): EpisodeKey | null {
  const enclosure = reader.article?.enclosures.find(isPlayable);
  return reader.article && enclosure ? { article: reader.article.summary.id, url: enclosure.url } : null;
}

const withEpisode =
  (run: (app: AppState, key: EpisodeKey) => void) =>
  (app: AppState): void => {
    const key = episodeInHand(app);
    if (key) run(app, key);
  };
const hasEpisode = (app: AppState): boolean => episodeInHand(app) !== null;
const isOpen = ({ player }: AppState): boolean => player.episode !== null;

/** What can be done with episodes. */
export const playingCommands: readonly Command[] = [
  {
    id: "play-episode",
    group: "player",
    keys: ["e"],
    when: hasEpisode,
    // A second press holds it.
    run: withEpisode(({ player }, key) => {
      const isThis = player.episode?.key.article === key.article && player.episode.key.url === key.url;
      if (isThis) player.toggle();
      else void player.play(key);
    }),
  },
  { id: "player-toggle", group: "player", keys: ["Shift+P"], when: isOpen, run: ({ player }) => player.toggle() },
  { id: "player-back", group: "player", keys: ["Shift+ArrowLeft"], when: isOpen, run: ({ player }) => player.back() },
  {
    id: "player-forward",
    group: "player",
    keys: ["Shift+ArrowRight"],
    when: isOpen,
    run: ({ player }) => player.forward(),
  },
  {
    id: "player-faster",
    group: "player",
    keys: [">"],
    when: ({ player }) => player.episode !== null && player.speed < (SPEEDS.at(-1) ?? 0),
    run: ({ player }) => player.stepSpeed(1),
  },
  {
    id: "player-slower",
    group: "player",
    keys: ["<"],
    when: ({ player }) => player.episode !== null && player.speed > (SPEEDS[0] ?? 0),
    run: ({ player }) => player.stepSpeed(-1),
  },
  {
    id: "queue-episode",
    group: "player",
    keys: ["q"],
    when: hasEpisode,
    run: withEpisode(({ queue }, key) => void queue.add(key, "last")),
  },
  {
    id: "queue-episode-next",
    group: "player",
    keys: ["Shift+Q"],
    when: hasEpisode,
    run: withEpisode(({ queue }, key) => void queue.add(key, "next")),
  },
  {
    id: "player-queue",
    group: "player",
    keys: ["Shift+E"],
    when: isOpen,
    run: ({ player }) => player.togglePanel("queue"),
  },
  {
    id: "player-next",
    group: "player",
    keys: [],
    when: ({ queue }) => queue.items.length > 0,
    run: ({ player }) => void player.next(),
  },
  {
    id: "player-downloads",
    group: "player",
    keys: [],
    when: isOpen,
    run: ({ player }) => player.togglePanel("downloads"),
  },
  {
    id: "download-episode",
    group: "player",
    keys: [],
    when: (app) => {
      const key = episodeInHand(app);
      return key !== null && app.downloads.of(key) === null;
    },
    run: withEpisode(({ downloads }, key) => void downloads.start(key)),
  },
  {
    id: "player-article",
    group: "player",
    keys: [],
    when: isOpen,
    run: ({ player, walking }) => {
      if (player.episode) void walking.reveal(player.episode.key.article, player.episode.feed);
    },
  },
  { id: "player-close", group: "player", keys: [], when: isOpen, run: ({ player }) => void player.close() },
];
