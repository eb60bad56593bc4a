import type { Article, ArticleId, Cleaned } from "../backend/contract";
import type { FullTextState } from "./full-text.svelte";

/** Whether the open article is shown as its story alone, or untouched. */
export class CleanStoryState {
  /** The article that is shown untouched; another one is clean again. */
  #original = $state<ArticleId | null>(null);
  /** The article whose removed blocks are unfolded. */
  #unfolded = $state<ArticleId | null>(null);

  /** The open article with the text that is on screen. */
  readonly shown: Article | null = $derived.by(() => {
    const article = this.fullText.shown;
    const original = article?.cleaned?.original;
    return article && original && this.isOriginal ? { ...article, html: original } : article;
  });

  constructor(private readonly fullText: FullTextState) {}

  get #id(): ArticleId | null {
    return this.fullText.shown?.summary.id ?? null;
  }
  /** What was left out of the text; null when nothing was. */
  get cleaned(): Cleaned | null {
    return this.fullText.shown?.cleaned ?? null;
  }
  get isOriginal(): boolean {
    return this.#original !== null && this.#original === this.#id;
  }
  /** Whether there is an original that differs from the story. */
  get isOffered(): boolean {
    return (this.cleaned?.original ?? "") !== "";
  }
  get isUnfolded(): boolean {
    return this.#unfolded !== null && this.#unfolded === this.#id;
  }

  /** Shows the untouched original, or the story alone again. */
  toggle(): void {
    if (this.isOffered) this.#original = this.isOriginal ? null : this.#id;
  }

  /** Shows below the story what was left out, or folds it. */
  unfold(): void {
    this.#unfolded = this.isUnfolded ? null : this.#id;
  }
}
