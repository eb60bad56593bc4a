import { MediaQuery } from "svelte/reactivity";
import {
  DEFAULT_SETTINGS,
  type Calls,
  type Changed,
  type Paper,
  type Settings,
  type Typography,
} from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import type { Toasts } from "./toasts.svelte";

/** The sizes that an article's text is offered in, in percent. */
export const TEXT_PERCENTS: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];

/** What articles can stand on. */
export const PAPERS: readonly Paper[] = ["window", "paper", "sepia", "grey", "black"];

/** The settings, and what follows from them for the whole window: the language and the theme. */
export class SettingsState {
  /** The settings as kept; replace them with `set`. */
  now = $state.raw<Settings>(DEFAULT_SETTINGS);
  readonly #systemIsDark = new MediaQuery("(prefers-color-scheme: dark)");
  /** Whether the window is dark now. */
  readonly isDark = $derived(this.now.theme === "system" ? this.#systemIsDark.current : this.now.theme === "dark");
  /** What articles stand on now. */
  readonly paper = $derived<Paper>(this.now.typography[this.isDark ? "paper_in_dark" : "paper_in_light"]);

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

  /** Changes some. They hold at once; should keeping them fail, the old ones come back and a message says so.
   * Gives the step back. */
  async set(patch: Partial<Settings>): Promise<Changed | null> {
    const before = this.now;
    this.#apply({ ...before, ...patch });
    const changed = await this.toasts.guard(this.calls.set_settings(this.now));
    if (!changed) this.#apply(before);
    return changed;
  }

  /** Changes how articles are set. */
  async typeset(patch: Partial<Typography>): Promise<void> {
    await this.set({ typography: { ...this.now.typography, ...patch } });
  }

  /** Puts articles on another paper, for as long as the window is as light as it is. */
  async choosePaper(paper: Paper): Promise<void> {
    await this.typeset({ [this.isDark ? "paper_in_dark" : "paper_in_light"]: paper });
  }

  /** Shows articles' text a step larger (1) or smaller (-1), or as at first (0). */
  async zoom(step: 1 | -1 | 0): Promise<void> {
    const now = this.now.text_percent;
    const next =
      step === 0
        ? DEFAULT_SETTINGS.text_percent
        : step > 0
          ? TEXT_PERCENTS.find((percent) => percent > now)
          : TEXT_PERCENTS.findLast((percent) => percent < now);
    if (next !== undefined && next !== now) await this.set({ text_percent: next });
  }

  #apply(settings: Settings): void {
    // The system's languages come after the chosen one: they know its region.
    const spoken = this.words.use([...(settings.language ? [settings.language] : []), ...navigator.languages]);
    this.now = settings;
    const root = document.documentElement;
    if (settings.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    const tell = (): void => {
      root.lang = this.words.language;
      root.dir = this.words.direction;
    };
    tell();
    void spoken.then(tell);
  }
}
