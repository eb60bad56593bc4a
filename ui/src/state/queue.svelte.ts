import type { Calls, EpisodeKey, Playable } from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

const same = (one: EpisodeKey, other: EpisodeKey): boolean => one.article === other.article && one.url === other.url;

/** What is played next, in order. Shown at once, kept behind it. */
export class Queue {
  items = $state.raw<readonly Playable[]>([]);
  /** Writes one after the other: the last order is the one that is kept. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  async load(): Promise<void> {
    this.items = (await this.calls.queue().catch(() => null)) ?? this.items;
  }

  has(key: EpisodeKey): boolean {
    return this.items.some((item) => same(item.key, key));
  }

  /** Puts an episode to the end, or to the beginning; one that stands in it moves there. */
  async add(key: EpisodeKey, where: "next" | "last"): Promise<void> {
    const episode =
      this.items.find((item) => same(item.key, key)) ?? (await this.toasts.guard(this.calls.episode(key)));
    if (!episode) return;
    const rest = this.items.filter((item) => !same(item.key, key));
    await this.#set(where === "next" ? [episode, ...rest] : [...rest, episode]);
    this.toasts.note(where === "next" ? "player-queued-next" : "player-queued", { title: episode.title });
  }

  /** Takes one out because it is played now. */
  remove(key: EpisodeKey): void {
    if (this.has(key)) void this.#set(this.items.filter((item) => !same(item.key, key)));
  }

  /** Takes one out; the message puts it back where it was. */
  drop(key: EpisodeKey): void {
    const at = this.items.findIndex((item) => same(item.key, key));
    const dropped = this.items[at];
    if (!dropped) return;
    this.remove(key);
    const back = (): void => {
      if (!this.has(key)) void this.#set(this.items.toSpliced(Math.min(at, this.items.length), 0, dropped));
    };
    this.toasts.note("player-unqueued", { title: dropped.title }, { key: "player-put-back", run: back });
  }

  /** Empties it; the message puts all of it back. */
  clear(): void {
    const before = this.items;
    if (before.length === 0) return;
    void this.#set([]);
    const back = (): void =>
      void this.#set([...before, ...this.items.filter(({ key }) => !before.some((item) => same(item.key, key)))]);
    this.toasts.note("player-queue-emptied", { count: before.length }, { key: "player-put-back", run: back });
  }

  /** Moves one to another place. */
  move(from: number, to: number): void {
    const item = this.items[from];
    const place = Math.min(this.items.length - 1, Math.max(0, to));
    if (!item || place === from) return;
    void this.#set(this.items.toSpliced(from, 1).toSpliced(place, 0, item));
  }

  async #set(items: readonly Playable[]): Promise<void> {
    const before = this.items;
    this.items = items;
    const write = this.#writing.then(() => this.calls.set_queue(items.map(({ key }) => key)));
    this.#writing = write.catch(() => {});
    if ((await this.toasts.guard(write)) === null && this.items === items) this.items = before;
  }
}
