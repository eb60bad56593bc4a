import { SvelteMap } from "svelte/reactivity";
import type { Calls, Change, Download, EpisodeKey } from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

const nameOf = ({ article, url }: EpisodeKey): string => `${article} ${url}`;

/** The downloads, by episode. The core says how they go. */
export class DownloadsState {
  #byKey = new SvelteMap<string, Download>();
  /** One came or went. */
  onchange: (download: Pick<Download, "key">) => void = () => {};

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  readonly all = $derived([...this.#byKey.values()]);
  /** Bytes of all of them. */
  readonly bytes = $derived(this.all.reduce((sum, { bytes }) => sum + bytes, 0));

  async load(): Promise<void> {
    for (const download of (await this.calls.downloads().catch(() => [])) ?? []) this.#put(download);
  }

  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "download") this.#put(change);
      else if (change.kind === "download_removed") this.#byKey.delete(nameOf(change.key));
      else continue;
      this.onchange(change);
    }
  }

  of(key: EpisodeKey): Download | null {
    return this.#byKey.get(nameOf(key)) ?? null;
  }

  async start(key: EpisodeKey): Promise<void> {
    await this.toasts.guard(this.calls.download(key));
  }
  async pause(key: EpisodeKey): Promise<void> {
    await this.toasts.guard(this.calls.pause_download(key));
  }
  /** Removes the file. It can be had again from where it came, and the message does. */
  async remove(key: EpisodeKey): Promise<void> {
    const title = this.of(key)?.title ?? "";
    if ((await this.toasts.guard(this.calls.remove_download(key).then(() => true))) === null) return;
    const again = (): void => void this.start(key);
    this.toasts.note("player-download-removed", { title }, { key: "player-download-again", run: again });
  }
  /** Writes the file where the person wants it. */
  async saveAs(key: EpisodeKey): Promise<void> {
    if (await this.toasts.guard(this.calls.save_episode(key))) this.toasts.note("player-saved");
  }

  #put(download: Download): void {
    this.#byKey.set(nameOf(download.key), download);
  }
}
