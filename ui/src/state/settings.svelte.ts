import { DEFAULT_SETTINGS, type Calls, type Settings } from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import type { Toasts } from "./toasts.svelte";

/** The settings, and what follows from them for the whole window: the language and the theme. */
export class SettingsState {
  /** The settings as kept; replace them with `set`. */
  now = $state.raw<Settings>(DEFAULT_SETTINGS);

  constructor(
    private readonly calls: Calls,
    private readonly words: Words,
    private readonly toasts: Toasts,
  ) {}

  /** Reads them. */
  async load(): Promise<void> {
    const settings = await this.toasts.guard(this.calls.settings());
    if (settings) this.#apply(settings);
  }

  /** Changes some. They hold at once; should keeping them fail, the old ones come back and a message says so. */
  async set(patch: Partial<Settings>): Promise<void> {
    const before = this.now;
    this.#apply({ ...before, ...patch });
    const kept = await this.toasts.guard(this.calls.set_settings(this.now).then(() => true));
    if (!kept) this.#apply(before);
  }

  #apply(settings: Settings): void {
    // The system's languages come after the chosen one: they know its region.
    this.words.use([...(settings.language ? [settings.language] : []), ...navigator.languages]);
    this.now = settings;
    const root = document.documentElement;
    if (settings.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    root.lang = this.words.language;
    root.dir = this.words.direction;
  }
}
