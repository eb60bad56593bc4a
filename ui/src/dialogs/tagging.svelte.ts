import { SvelteMap } from "svelte/reactivity";
import type { ArticleSummary, Tag, TagId } from "../backend/contract";
import { fold } from "../shared/fold";

/** Whether the articles have a tag: all, some, or none of them. */
export type Has = "all" | "some" | "none";

/** A line of the dialog. */
export interface TagOption {
  name: string;
  /** Null: there is no such tag yet. */
  id: TagId | null;
  has: Has;
}

/** What is being decided about the tags of some articles. Nothing is done before the end, so that it is one step of undo. */
export class Tagging {
  /** What is typed: it narrows the tags that are offered, or names a new one. */
  text = $state("");
  /** What was decided, by name. */
  readonly #decided = new SvelteMap<string, boolean>();
  readonly #before: TagOption[];

  constructor(tags: readonly Tag[], rows: readonly Pick<ArticleSummary, "tags">[], language: string) {
    const compare = new Intl.Collator(language, { numeric: true, sensitivity: "base" }).compare;
    this.#before = tags
      .map(({ id, name }): TagOption => {
        const count = rows.filter((row) => row.tags.includes(id)).length;
        return { id, name, has: count === 0 ? "none" : count === rows.length ? "all" : "some" };
      })
      .toSorted((a, b) => Number(a.has === "none") - Number(b.has === "none") || compare(a.name, b.name));
  }

  /** The tags that are offered; what is typed comes last when there is no tag of that name. */
  readonly options = $derived.by<TagOption[]>(() => {
    const known = this.#known().map((option) => ({ ...option, has: this.#now(option) }));
    const wanted = fold(this.text.trim());
    const found = known.filter(({ name }) => fold(name).includes(wanted));
    const isNew = wanted !== "" && !known.some(({ name }) => fold(name) === wanted);
    return isNew ? [...found, { name: this.text.trim(), id: null, has: "none" }] : found;
  });

  /** Gives the articles a tag, or takes it off when all of them have it. What was typed has been used. */
  toggle({ name, has }: TagOption): void {
    this.#decided.set(name, has !== "all");
    this.text = "";
  }

  /** The names of the tags to be given. */
  get add(): string[] {
    return this.#known()
      .filter((option) => option.has !== "all" && this.#decided.get(option.name) === true)
      .map(({ name }) => name);
  }

  /** The tags to be taken off. */
  get remove(): TagId[] {
    return this.#before
      .filter((option) => option.has !== "none" && this.#decided.get(option.name) === false)
      .flatMap(({ id }) => id ?? []);
  }

  #known(): TagOption[] {
    const there = new Set(this.#before.map(({ name }) => name));
    const made = [...this.#decided.keys()].filter((name) => !there.has(name));
    return [...made.map((name): TagOption => ({ name, id: null, has: "none" })), ...this.#before];
  }

  #now({ name, has }: TagOption): Has {
    const decided = this.#decided.get(name);
    return decided === undefined ? has : decided ? "all" : "none";
  }
}
