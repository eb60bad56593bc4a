import type { Calls, Download, EpisodeKey, FeedId, Playable } from "../backend/contract";
import { EpisodeWords } from "./episode-words.svelte";
import { announceEpisode, announcePosition, onMediaKeys } from "./media-session";
import type { Queue } from "./queue.svelte";
import type { SettingsState } from "./settings.svelte";
import type { Toasts } from "./toasts.svelte";
import type { UiState } from "./ui.svelte";

/** Speeds that are offered, in percent. */
export const SPEEDS: readonly number[] = [50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The position is kept when it has moved this many seconds. */
const KEEP_EVERY = 5;

/** Why something is not played. */
type Problem = "network" | "type";

/** What can be open above the bar. */
export type PlayerPanel = "queue" | "chapters" | "transcript" | "downloads";

/** Two keys of the same episode. */
export const isSame = (one: EpisodeKey, other: EpisodeKey | null | undefined): boolean =>
  one.article === other?.article && one.url === other.url;

/** Whether so much was heard that the rest is thanks and music. */
export function isHeard(position: number, duration: number): boolean {
  if (!(duration > 0)) return false;
  return position / duration >= 0.97 || (duration > 300 && duration - position < 30);
}

/** The one episode that is played: it goes on while other articles are read. */
export class PlayerState {
  episode = $state.raw<Playable | null>(null);
  /** It is film: a view shows the element. */
  hasPicture = $state(false);
  playing = $state(false);
  /** It wants to play and has nothing to play yet. */
  waiting = $state(false);
  position = $state(0);
  duration = $state(0);
  /** Seconds from and to which are loaded. */
  buffered = $state.raw<readonly (readonly [number, number])[]>([]);
  problem = $state<Problem | null>(null);
  speed = $state(100);
  muted = $state(false);
  panel = $state<PlayerPanel | null>(null);
  readonly words: EpisodeWords;
  /** Marks an article as read; set where the state is made. */
  onheard: (article: number) => void = () => {};
  /** The element has an episode, or gets one as soon as its address is known. */
  #isLoaded = false;
  /** Counts what was loaded and unloaded: an address that comes too late is for nobody. */
  #turn = 0;
  #kept = 0;
  #finished = false;
  /** Where to begin, as soon as the engine knows the file. */
  #start = 0;
  #wanted = false;

  constructor(
    private readonly calls: Calls,
    private readonly settings: SettingsState,
    private readonly toasts: Toasts,
    private readonly queue: Queue,
    private readonly ui: UiState,
    private readonly feedTitle: (feed: FeedId) => string,
    /** Plays; a view shows it where there is a picture. */
    readonly element: HTMLVideoElement = document.createElement("video"),
  ) {
    this.words = new EpisodeWords(calls);
    element.preload = "auto";
    element.playsInline = true;
    this.#listen();
    onMediaKeys(this);
  }

  get volume(): number {
    return this.ui.volume;
  }

  /** Shows the episode of last time, quiet until it is asked to play. */
  async restore(): Promise<void> {
    const key = this.ui.playing;
    this.element.volume = this.ui.volume;
    if (!key) return;
    const episode = await this.calls.episode(key).catch(() => null);
    if (!episode || this.episode) return;
    this.#show(episode);
    this.position = this.#start;
    this.duration = episode.heard.duration ?? episode.duration ?? 0;
  }

  /** Plays an episode from where it was left, or from a moment. */
  async play(key: EpisodeKey, from?: number): Promise<void> {
    if (this.episode && isSame(key, this.episode.key)) {
      if (from !== undefined) this.seek(from);
      this.resume();
      return;
    }
    const episode = await this.toasts.guard(this.calls.episode(key));
    if (!episode) return;
    await this.keep();
    this.#stop();
    this.#show(episode);
    if (from !== undefined) this.#start = from;
    this.queue.remove(key);
    this.resume();
  }

  /** Plays or holds what is in the bar. */
  toggle(): void {
    if (this.playing || this.waiting) this.pause();
    else this.resume();
  }

  pause(): void {
    this.#wanted = false;
    this.waiting = false;
    this.element.pause();
  }

  resume(): void {
    if (!this.episode) return;
    this.#wanted = true;
    this.waiting = true;
    if (this.#isLoaded && !this.problem) this.#play();
    else void this.#load();
  }

  #play(): void {
    this.element.play().catch((error: unknown) => {
      // Not yet loaded, or stopped meanwhile; a file that cannot be played says so itself.
      if ((error as Error).name === "NotAllowedError") this.waiting = false;
    });
  }

  /** Goes to a moment. */
  seek(seconds: number): void {
    const to = Math.max(0, this.duration > 0 ? Math.min(seconds, this.duration - 0.2) : seconds);
    this.position = to;
    if (this.element.readyState >= 1) this.element.currentTime = to;
    else this.#start = to;
    if (!isHeard(to, this.duration)) this.#finished = false;
  }

  /** Goes on or back by so many seconds. */
  skip(seconds: number): void {
    if (this.episode) this.seek(this.position + seconds);
  }
  back(): void {
    this.skip(-this.settings.now.player.back_seconds);
  }
  forward(): void {
    this.skip(this.settings.now.player.forward_seconds);
  }

  /** Another speed, kept for the feed. */
  setSpeed(percent: number): void {
    this.speed = percent;
    this.element.playbackRate = percent / 100;
    const episode = this.episode;
    if (!episode) return;
    const own = percent === this.settings.now.player.speed_percent ? null : percent;
    this.episode = { ...episode, speed_percent: own };
    void this.toasts.guard(this.calls.set_speed(episode.feed, own));
  }
  /** The next speed that is offered, faster (1) or slower (-1). */
  stepSpeed(step: 1 | -1): void {
    const next = step > 0 ? SPEEDS.find((each) => each > this.speed) : SPEEDS.findLast((each) => each < this.speed);
    if (next !== undefined) this.setSpeed(next);
  }

  setVolume(volume: number): void {
    this.ui.volume = Math.min(1, Math.max(0, volume));
    this.muted = false;
    this.element.muted = false;
    this.element.volume = this.ui.volume;
    this.ui.saveSoon();
  }
  toggleMuted(): void {
    this.muted = !this.muted;
    this.element.muted = this.muted;
  }

  /** Plays the next of the queue, if there is one. */
  async next(): Promise<void> {
    const [next] = this.queue.items;
    if (next) await this.play(next.key);
  }

  /** Puts the player away; where it was is kept. */
  async close(): Promise<void> {
    await this.keep();
    this.#stop();
    this.episode = null;
    this.panel = null;
    this.ui.playing = null;
    this.ui.saveSoon();
    announceEpisode(null, "");
  }

  /** Opens a panel above the bar, or closes it. */
  togglePanel(panel: PlayerPanel): void {
    this.panel = this.panel === panel ? null : panel;
  }

  /** Keeps how far it was heard. Losing a position is no reason to disturb anyone. */
  async keep(): Promise<void> {
    const episode = this.episode;
    if (!episode || (this.position === 0 && this.#kept === 0)) return;
    this.#kept = this.position;
    const heard = {
      position: Math.floor(this.position),
      duration: this.duration > 0 ? Math.round(this.duration) : null,
      finished: this.#finished,
    };
    this.episode = { ...episode, heard };
    await this.calls.set_heard(episode.key, heard).catch(() => {});
  }

  /** The download was removed or came: the next load takes what is there. */
  heedDownload(download: Pick<Download, "key">): void {
    if (!this.playing && this.episode && isSame(download.key, this.episode.key)) this.#unload();
  }

  /** The speed of a feed's episodes. */
  speedOf = (episode: Playable): number => episode.speed_percent ?? this.settings.now.player.speed_percent;

  #show(episode: Playable): void {
    this.episode = episode;
    this.hasPicture = (episode.mime ?? "").startsWith("video/");
    this.speed = this.speedOf(episode);
    this.#finished = episode.heard.finished;
    // What was heard to the end begins anew.
    this.#start = episode.heard.finished ? 0 : episode.heard.position;
    this.#finished = false;
    this.#kept = this.#start;
    this.position = this.#start;
    this.duration = episode.heard.duration ?? episode.duration ?? 0;
    this.buffered = [];
    this.words.show(episode);
    if (this.panel === "chapters" || this.panel === "transcript") this.panel = null;
    this.ui.playing = episode.key;
    this.ui.saveSoon();
  }

  async #load(): Promise<void> {
    const episode = this.episode;
    if (!episode) return;
    this.#unload();
    this.problem = null;
    this.#start = this.position;
    this.#isLoaded = true;
    const turn = this.#turn;
    // The core opens it first: an engine would not say what is wrong with a file that does not come.
    const address = await this.calls.episode_address(episode.key).catch(() => null);
    if (turn !== this.#turn) return;
    if (address === null) {
      this.#failed("network");
      return;
    }
    this.element.src = address;
    this.element.volume = this.volume;
    this.element.muted = this.muted;
    if (this.#wanted) this.#play();
  }

  /** The element lets go of what it has, and of the connection that it comes over. */
  #unload(): void {
    this.#turn++;
    if (!this.#isLoaded) return;
    this.#isLoaded = false;
    this.element.removeAttribute("src");
    this.element.load();
  }

  #stop(): void {
    this.#wanted = false;
    this.element.pause();
    this.#unload();
    this.playing = false;
    this.waiting = false;
    this.problem = null;
    this.position = 0;
    this.duration = 0;
  }

  #failed(kind: Problem): void {
    this.problem = kind;
    this.waiting = false;
    this.playing = false;
    this.element.pause();
  }

  #listen(): void {
    const { element } = this;
    const on = (name: keyof HTMLMediaElementEventMap, run: () => void): void =>
      element.addEventListener(name, () => this.episode && run());
    on("loadedmetadata", () => {
      this.#measure();
      const last = this.duration > 0 ? Math.max(0, this.duration - 1) : Number.POSITIVE_INFINITY;
      if (this.#start > 0) element.currentTime = Math.min(this.#start, last);
      // The engine forgets it with every file.
      element.playbackRate = this.speed / 100;
      element.preservesPitch = true;
      this.hasPicture = element.videoWidth > 0 || this.hasPicture;
      if (this.#wanted) this.resume();
    });
    on("durationchange", () => this.#measure());
    on("timeupdate", () => this.#moved());
    on("progress", () => {
      this.#measure();
      this.buffered = rangesOf(element.buffered);
    });
    on("playing", () => {
      this.playing = true;
      this.waiting = false;
      if (this.episode) announceEpisode(this.episode, this.feedTitle(this.episode.feed));
    });
    on("waiting", () => (this.waiting = this.#wanted));
    on("pause", () => {
      this.playing = false;
      void this.keep();
    });
    on("ended", () => void this.#ended());
    on("error", () => element.error && this.#isLoaded && this.#failed(element.error.code === 2 ? "network" : "type"));
  }

  /** Of some files the engine learns the length only while it plays them, says 0 until then, and does not tell (MP3 without a
   * table in WebKitGTK). */
  #measure(): void {
    const { duration } = this.element;
    if (Number.isFinite(duration) && duration > 0) this.duration = duration;
  }

  #moved(): void {
    if (this.element.readyState < 1) return;
    this.#measure();
    this.position = this.element.currentTime;
    this.buffered = rangesOf(this.element.buffered);
    announcePosition(this);
    if (!this.#finished && isHeard(this.position, this.duration)) {
      this.#finished = true;
      if (this.settings.now.player.mark_read_at_end && this.episode) this.onheard(this.episode.key.article);
    }
    if (Math.abs(this.position - this.#kept) >= KEEP_EVERY) void this.keep();
  }

  async #ended(): Promise<void> {
    this.position = this.duration;
    this.playing = false;
    this.#wanted = false;
    if (!this.#finished && this.settings.now.player.mark_read_at_end && this.episode)
      this.onheard(this.episode.key.article);
    this.#finished = true;
    await this.keep();
    if (this.settings.now.player.play_next) await this.next();
  }
}

function rangesOf(ranges: TimeRanges): [number, number][] {
  return Array.from({ length: ranges.length }, (_, index) => [ranges.start(index), ranges.end(index)]);
}
