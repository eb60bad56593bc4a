import { SvelteMap } from "svelte/reactivity";
import type { Scope } from "../backend/contract";
import { FIRST_OPTIONS, MOST_VIEWS, understood, viewKey, type Kept, type KeptViews, type ViewOptions } from "./views";

/** How each view is looked at: what was chosen for all views, and for single ones. Kept with the place in the window. */
export class ViewsState {
  #all = $state.raw<Kept>({});
  /** Those changed last at the end. */
  readonly #own = new SvelteMap<string, Kept>();

  /** How views without a choice of their own are looked at. */
  readonly defaults = $derived<ViewOptions>({ ...FIRST_OPTIONS, ...understood(this.#all) });

  /** How a view is looked at. */
  of(scope: Scope): ViewOptions {
    const own = this.#own.get(viewKey(scope));
    return own ? { ...this.defaults, ...understood(own) } : this.defaults;
  }

  /** Whether a view differs from the others. */
  isOwn(scope: Scope): boolean {
    return this.#own.has(viewKey(scope));
  }

  /** Chooses for one view. */
  set(scope: Scope, choice: Partial<ViewOptions>): void {
    const key = viewKey(scope);
    const own = { ...this.#own.get(key), ...choice };
    this.#own.delete(key);
    if (!this.#isAsAll(own)) this.#own.set(key, own);
    for (const oldest of this.#own.keys()) {
      if (this.#own.size <= MOST_VIEWS) break;
      this.#own.delete(oldest);
    }
  }

  /** Chooses for all views that have no choice of their own. */
  setDefaults(choice: Partial<ViewOptions>): void {
    this.#all = { ...this.#all, ...choice };
  }

  /** Looks at all views as at this one. Gives the way back. */
  useForAll(scope: Scope): () => void {
    const before = this.kept();
    this.#all = { ...this.#all, ...this.of(scope) };
    this.#own.clear();
    return () => this.restore(before);
  }

  /** Looks at a view as at all others again. */
  reset(scope: Scope): void {
    this.#own.delete(viewKey(scope));
  }

  restore({ all, own }: KeptViews): void {
    this.#all = all;
    this.#own.clear();
    for (const [key, options] of own) this.#own.set(key, options);
  }

  /** What is to be kept. */
  kept(): KeptViews {
    return { all: this.#all, own: [...this.#own] };
  }

  /** Whether choices say nothing that does not hold for all views: then they are none. What holds by chance today stays chosen
   * when that changes, but for a view that was changed and changed back. */
  #isAsAll(own: Kept): boolean {
    return Object.entries(own).every(([key, value]) => (this.defaults as unknown as Kept)[key] === value);
  }
}
