import { createContext } from "svelte";
import { fold } from "../shared/fold";

/** The search over all settings: every row asks it whether it is shown, and tells it that it is. */
export class SettingsSearch {
  /** What is typed; empty shows one page as it is. */
  text = $state("");
  /** How many rows are shown by the search. */
  found = $state(0);
  readonly #rows = new Set<symbol>();
  readonly #words = $derived(fold(this.text).split(/\s+/).filter(Boolean));

  get active(): boolean {
    return this.#words.length > 0;
  }

  /** Whether all words typed are somewhere in these texts. */
  matches(texts: readonly (string | undefined)[]): boolean {
    const all = fold(texts.filter(Boolean).join("\n"));
    return this.#words.every((word) => all.includes(word));
  }

  /** Counts a row while it is shown; gives the function that ends this. */
  show(): () => void {
    const row = Symbol("row");
    this.#rows.add(row);
    this.found = this.#rows.size;
    return () => {
      this.#rows.delete(row);
      this.found = this.#rows.size;
    };
  }
}

export const [useSettingsSearch, provideSettingsSearch] = createContext<SettingsSearch>();
