import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Calls, EpisodeKey, Heard } from "../backend/contract";
import { DEFAULT_SETTINGS } from "../backend/contract";
import { MemoryLibrary } from "../backend/memory";
import { memoryCalls } from "../backend/memory-calls";
import { DownloadsState } from "./downloads.svelte";
import { indexAt } from "./episode-words.svelte";
import { isHeard, PlayerState } from "./player.svelte";
import { Queue } from "./queue.svelte";
import type { SettingsState } from "./settings.svelte";
import { Toasts } from "./toasts.svelte";
import type { UiState } from "./ui.svelte";

/** An element that plays when it is told to, and whose time the test turns. */
class FakeElement extends EventTarget {
  currentTime = 0;
  duration = Number.NaN;
  readyState = 0;
  playbackRate = 1;
  volume = 1;
  muted = false;
  preservesPitch = false;
  videoWidth = 0;
  error: MediaError | null = null;
  buffered = { length: 0 };
  paused = true;
  async play(): Promise<void> {
    this.paused = false;
    if (this.readyState > 0) this.dispatchEvent(new Event("playing"));
  }
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  }
  /** What it was given, in order; null where it was taken away. */
  readonly given: (string | null)[] = [];
  set src(address: string) {
    this.given.push(address);
  }
  load(): void {
    this.readyState = 0;
  }
  removeAttribute(): void {
    this.given.push(null);
  }
  fail(code: number): void {
    this.error = { code } as MediaError;
    this.dispatchEvent(new Event("error"));
    this.error = null;
  }
  /** The engine knows the file. */
  know(duration: number): void {
    this.readyState = 4;
    this.duration = duration;
    this.dispatchEvent(new Event("loadedmetadata"));
  }
  at(seconds: number): void {
    this.currentTime = seconds;
    this.dispatchEvent(new Event("timeupdate"));
  }
  end(): void {
    this.currentTime = this.duration;
    this.paused = true;
    this.dispatchEvent(new Event("ended"));
  }
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done));

let calls: Calls;
let element: FakeElement;
let player: PlayerState;
let queue: Queue;
let toasts: Toasts;
let keys: EpisodeKey[];
let settings: SettingsState;
const ui = { volume: 0.8, playing: null as EpisodeKey | null, saveSoon: vi.fn() };

const heardOf = async (key: EpisodeKey): Promise<Heard | undefined> =>
  (await calls.heard(key.article)).find(([url]) => url === key.url)?.[1];

beforeEach(() => {
  const library = new MemoryLibrary();
  calls = memoryCalls(library);
  element = new FakeElement();
  toasts = new Toasts(calls);
  queue = new Queue(calls, toasts);
  settings = { now: structuredClone(DEFAULT_SETTINGS) } as SettingsState;
  ui.playing = null;
  calls.episode_address = async ({ url }) => `played:${url}`;
  const video = element as unknown as HTMLVideoElement;
  player = new PlayerState(calls, settings, toasts, queue, ui as unknown as UiState, () => "Feed", video);
  keys = library.articles.flatMap(({ summary, enclosures }) =>
    enclosures.map(({ url }) => ({ article: summary.id, url })),
  );
});

async function playing(key: EpisodeKey, duration = 1980): Promise<void> {
  await player.play(key);
  await settle();
  element.know(duration);
  await settle();
}

describe("an episode", () => {
  test("begins where it was left, at the speed of its feed, and says where it is", async () => {
    const [key] = keys as [EpisodeKey];
    await calls.set_heard(key, { position: 500, duration: 1980, finished: false });
    await calls.set_speed((await calls.episode(key)).feed, 150);
    await playing(key);
    expect([element.currentTime, element.playbackRate, player.playing]).toEqual([500, 1.5, true]);
    expect(ui.playing).toEqual(key);
    element.at(503);
    expect((await heardOf(key))?.position).toBe(500);
    element.at(506);
    await settle();
    expect((await heardOf(key))?.position).toBe(506);
    player.pause();
    await settle();
    element.at(507);
    await player.close();
    expect((await heardOf(key))?.position).toBe(507);
    expect([player.episode, ui.playing]).toEqual([null, null]);
  });

  test("whose length is learnt while it plays begins where it was left all the same", async () => {
    const [key] = keys as [EpisodeKey];
    await calls.set_heard(key, { position: 500, duration: null, finished: false });
    await playing(key, 0);
    expect(element.currentTime).toBe(500);
    element.duration = 2400;
    element.at(501);
    expect(player.duration).toBe(2400);
  });

  test("another one takes its place, and its position is kept", async () => {
    const [one, two] = keys as [EpisodeKey, EpisodeKey];
    await playing(one);
    element.at(42);
    await player.play(two);
    expect((await heardOf(one))?.position).toBe(42);
    await settle();
    expect(player.position).toBe(0);
    expect(element.given).toEqual([`played:${one.url}`, null, `played:${two.url}`]);
  });

  test("steps by the seconds of the settings and never beyond its ends", async () => {
    await playing(keys[0]!);
    player.forward();
    expect(element.currentTime).toBe(30);
    player.back();
    player.back();
    expect(element.currentTime).toBe(0);
    player.seek(99_999);
    expect(element.currentTime).toBeLessThan(1980);
  });

  test("heard to the end is marked once, begins anew, and the queue goes on", async () => {
    const [one, two] = keys as [EpisodeKey, EpisodeKey];
    await queue.add(two, "last");
    player.onheard = vi.fn();
    await playing(one);
    element.at(1900);
    expect(player.onheard).not.toHaveBeenCalled();
    element.at(1960);
    element.at(1970);
    element.end();
    await settle();
    await settle();
    expect(player.onheard).toHaveBeenCalledExactlyOnceWith(one.article);
    expect((await heardOf(one))?.finished).toBe(true);
    expect(player.episode?.key).toEqual(two);
    expect(queue.items).toEqual([]);
    await player.play(one);
    expect(player.position).toBe(0);
  });

  test("marks nothing and stops where the settings say so", async () => {
    settings.now.player.mark_read_at_end = false;
    settings.now.player.play_next = false;
    player.onheard = vi.fn();
    await queue.add(keys[1]!, "last");
    await playing(keys[0]!);
    element.end();
    await settle();
    expect(player.onheard).not.toHaveBeenCalled();
    expect(player.episode?.key).toEqual(keys[0]);
  });

  test("that cannot be played says so, and is loaded anew when it is asked to play again", async () => {
    await playing(keys[0]!);
    element.at(60);
    element.fail(2);
    expect([player.problem, player.playing]).toEqual(["network", false]);
    player.toggle();
    expect(player.problem).toBeNull();
    await settle();
    element.know(1980);
    expect([element.given.length, element.currentTime]).toEqual([3, 60]);
    element.fail(4);
    expect(player.problem).toBe("type");
  });

  test("whose file does not come says so before the engine has anything", async () => {
    calls.episode_address = () => Promise.reject({ code: "fetch", detail: "gone" });
    await player.play(keys[0]!);
    await settle();
    expect([player.problem, player.waiting, element.given]).toEqual(["network", false, []]);
  });

  test("that was left while its address was on the way is not played", async () => {
    const [one, two] = keys as [EpisodeKey, EpisodeKey];
    let tell: (address: string) => void = () => {};
    calls.episode_address = ({ url }) => {
      return url === one.url ? new Promise((done) => (tell = done)) : Promise.resolve("played:two");
    };
    await player.play(one);
    await player.play(two);
    tell("played:one");
    await settle();
    expect(element.given.filter(Boolean)).toEqual(["played:two"]);
  });

  test("of last time stands in the bar, quiet", async () => {
    ui.playing = keys[0]!;
    await calls.set_heard(keys[0]!, { position: 77, duration: 1980, finished: false });
    await player.restore();
    expect([player.position, player.playing, element.given]).toEqual([77, false, []]);
    player.toggle();
    await settle();
    element.know(1980);
    expect(element.currentTime).toBe(77);
  });

  test("a speed is kept for the feed, and the default is no speed of its own", async () => {
    await playing(keys[0]!);
    player.stepSpeed(1);
    expect((await calls.episode(keys[0]!)).speed_percent).toBe(110);
    player.stepSpeed(-1);
    expect((await calls.episode(keys[0]!)).speed_percent).toBeNull();
  });
});

describe("the queue", () => {
  test("keeps its order, and what is taken out comes back to its place", async () => {
    for (const key of keys.slice(0, 3)) await queue.add(key, "last");
    await queue.add(keys[3]!, "next");
    queue.move(0, 2);
    const order = () => queue.items.map(({ key }) => keys.findIndex(({ url }) => url === key.url));
    expect(order()).toEqual([0, 1, 3, 2]);
    queue.drop(keys[1]!);
    expect(order()).toEqual([0, 3, 2]);
    toasts.shown.at(-1)?.action?.run();
    await settle();
    expect(order()).toEqual([0, 1, 3, 2]);
    expect((await calls.queue()).map(({ key }) => key.url)).toEqual(queue.items.map(({ key }) => key.url));
    queue.clear();
    toasts.shown.at(-1)?.action?.run();
    expect(order()).toEqual([0, 1, 3, 2]);
  });

  test("goes back when it cannot be kept", async () => {
    await queue.add(keys[0]!, "last");
    calls.set_queue = () => Promise.reject({ code: "disk_full", detail: "" });
    queue.remove(keys[0]!);
    expect(queue.items.length).toBe(0);
    await settle();
    expect(queue.items.length).toBe(1);
  });
});

test("downloads follow what the core says", async () => {
  const downloads = new DownloadsState(calls, toasts);
  const [key] = keys as [EpisodeKey];
  const download = { key, title: "A", feed: 1, state: "running" as const, bytes: 5, total: 9 };
  downloads.heed([{ kind: "download", ...download, problem: null, detail: "", starred: false }]);
  expect([downloads.of(key)?.bytes, downloads.bytes]).toEqual([5, 5]);
  downloads.heed([{ kind: "download_removed", key }]);
  expect(downloads.of(key)).toBeNull();
});

test("the present chapter is the last that has begun", () => {
  const starts = [0, 1500, 60_000];
  expect([-1, 0, 1.4, 1.5, 59, 60, 999].map((at) => indexAt(starts, at))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  expect(indexAt([null, null], 5)).toBe(-1);
});

test("an episode is heard when only thanks are left", () => {
  expect([isHeard(96, 100), isHeard(97, 100), isHeard(3571, 3600), isHeard(10, 0)]).toEqual([false, true, true, false]);
});
