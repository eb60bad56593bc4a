import type {
  ArticleId,
  Calls,
  Change,
  ModelAnswer,
  ModelSummary,
  ModelTask,
  ModelText,
  ModelTexts,
  TranslatedSentence,
  Translation,
} from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import type { FullTextState } from "./full-text.svelte";
import { modelTrouble, type ModelTrouble } from "./model-sentences";
import type { ReaderState } from "./reader.svelte";
import { asApiError } from "./sentences";
import type { SettingsState } from "./settings.svelte";
import type { Toasts } from "./toasts.svelte";

/** What is being written about an article. */
export interface Running {
  readonly article: ArticleId;
  /** The text so far. */
  readonly text: string;
  /** Of a translation: the title, and the sentences that came. */
  readonly title: string;
  readonly sentences: readonly TranslatedSentence[];
  readonly done: number;
  readonly total: number;
  /** What was asked. */
  readonly question: string;
}

/** A translation that is shown in place of the article's text, finished or on its way. */
export interface ShownTranslation {
  language: string;
  from: string | null;
  title: string;
  sentences: readonly TranslatedSentence[];
  /** Null while it is made. */
  made: Translation | null;
}

const NONE: ModelTexts = { summary: null, translations: [], answers: [] };
const NOTHING = { text: "", title: "", sentences: [], done: 0, total: 0, question: "" };

/** What the person's own language model writes about the open article. Off, it does nothing and nothing of it is seen. */
export class LanguageModelState {
  #texts = $state.raw<{ article: ArticleId; texts: ModelTexts } | null>(null);
  #running = $state.raw<Partial<Record<ModelTask, Running>>>({});
  #troubles = $state.raw<{ article: ArticleId; by: Partial<Record<ModelTask, ModelTrouble>> } | null>(null);
  /** Into which language the article is shown translated. */
  #into = $state.raw<{ article: ArticleId; language: string } | null>(null);
  /** Whether the panel for questions is open. */
  asking = $state(false);
  /** What is read aloud: that something begins, and that it is there. Not every word as it comes. */
  said = $state("");

  constructor(
    private readonly calls: Calls,
    private readonly reader: ReaderState,
    private readonly fullText: FullTextState,
    private readonly settings: SettingsState,
    private readonly words: Words,
    private readonly toasts: Toasts,
  ) {}

  /** Whether there is a model that may be asked. */
  get isOn(): boolean {
    const { on, model, address } = this.settings.now.language_model;
    return on && model.trim() !== "" && address.trim() !== "";
  }

  get #id(): ArticleId | null {
    return this.reader.article?.summary.id ?? null;
  }

  /** What is kept of the open article. */
  get texts(): ModelTexts {
    return this.isOn && this.#texts && this.#texts.article === this.#id ? this.#texts.texts : NONE;
  }
  get summary(): ModelSummary | null {
    return this.texts.summary;
  }
  get answers(): readonly ModelAnswer[] {
    return this.texts.answers;
  }

  /** What is being written about the open article. */
  running(task: ModelTask): Running | null {
    const running = this.#running[task];
    return this.isOn && running && running.article === this.#id ? running : null;
  }

  /** What went wrong with it the last time. */
  trouble(task: ModelTask): ModelTrouble | null {
    return this.isOn && this.#troubles?.article === this.#id ? (this.#troubles?.by[task] ?? null) : null;
  }

  /** The language that articles are translated into. */
  get target(): string {
    const { translate_to } = this.settings.now.language_model;
    return translate_to ?? new Intl.Locale(this.words.language).language;
  }

  /** The translation that is shown instead of the text, null when that is. */
  get translation(): ShownTranslation | null {
    const into = this.#into;
    if (!this.isOn || !into || into.article !== this.#id) return null;
    const { language } = into;
    const running = this.running("translation");
    const of_page = this.fullText.isShown;
    const made = this.texts.translations.find((one) => one.language === language && one.of_page === of_page) ?? null;
    if (!running && !made) return null;
    const title = running?.title || (made?.title ?? "");
    const sentences = [...(made?.sentences.filter(({ text }) => text !== "") ?? []), ...(running?.sentences ?? [])];
    return { language, from: made?.from ?? null, title, sentences, made: running ? null : made };
  }

  /** An article came on screen: what is kept of it is read. */
  meet(article: ArticleId | null): void {
    this.asking = false;
    this.said = "";
    if (this.#texts?.article !== article) this.#texts = null;
    if (article !== null && this.isOn) void this.#read(article);
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "model") this.#progress(change);
      else if (change.kind === "model_texts" && change.article === this.#id) void this.#read(change.article);
    }
  }

  /** Has a summary written; `again` instead of the one that there is. */
  async summarize(again: boolean): Promise<void> {
    const language = this.settings.now.language_model.summarize_translated ? this.target : null;
    await this.#work("summary", (id) => this.calls.model_summary(id, language, again));
  }

  /** Shows the article in a language, and has it translated where it is not; without one it is the chosen one. */
  async translate(language: string = this.target, again = false): Promise<void> {
    const id = this.#id;
    if (id === null) return;
    this.#into = { article: id, language };
    const { isShown } = this.fullText;
    await this.#work("translation", (article) => this.calls.translate(article, language, isShown, again));
  }

  /** Between the translation and the original. */
  async toggleTranslation(): Promise<void> {
    if (this.translation) this.showOriginal();
    else await this.translate();
  }

  showOriginal(): void {
    this.#into = null;
  }

  /** Asks a question; whether it was answered. */
  async ask(question: string): Promise<boolean> {
    return this.#work("answer", (id) => this.calls.ask_model(id, question), question);
  }

  /** Stops all that is written about the open article. */
  stop(): void {
    if (this.#id !== null) void this.calls.stop_model(this.#id).catch(() => {});
  }

  /** Removes what was written. Can be undone. */
  async forget(what: ModelText): Promise<void> {
    const id = this.#id;
    if (id === null) return;
    const changed = await this.toasts.guard(this.calls.forget_model_text(id, what));
    if (what.kind === "translation") this.showOriginal();
    if (changed) this.toasts.done("toast-model-text-removed", { count: changed.changed }, changed);
  }

  async #work(task: ModelTask, call: (id: ArticleId) => Promise<unknown>, question = ""): Promise<boolean> {
    const article = this.#id;
    if (article === null || !this.isOn) return false;
    const mine: Running = { ...NOTHING, article, question };
    this.#running = { ...this.#running, [task]: mine };
    this.#fail(article, task, null);
    const slow = setTimeout(() => (this.said = this.words.t(`model-begins-${task}`)), 400);
    try {
      await call(article);
      await this.#read(article);
      if (article === this.#id) this.said = this.words.t(`model-ends-${task}`);
      return true;
    } catch (error) {
      await this.#read(article);
      const isStopped = asApiError(error).code === "stopped";
      if (!isStopped) this.#fail(article, task, modelTrouble(error));
      if (article === this.#id) this.said = isStopped ? this.words.t("model-stopped") : "";
      return false;
    } finally {
      clearTimeout(slow);
      if (this.#running[task]?.article === article) this.#running = { ...this.#running, [task]: undefined };
    }
  }

  #fail(article: ArticleId, task: ModelTask, trouble: ModelTrouble | null): void {
    const by = this.#troubles?.article === article ? this.#troubles.by : {};
    this.#troubles = { article, by: { ...by, [task]: trouble ?? undefined } };
  }

  #progress({ article, task, text, sentences, done, total }: Extract<Change, { kind: "model" }>): void {
    const before = this.#running[task];
    if (!before || before.article !== article) return;
    const title = sentences.find(([number]) => number === 0)?.[1].text ?? before.title;
    const more = sentences.filter(([number]) => number > 0).map(([, sentence]) => sentence);
    const now = { ...before, text: text || before.text, title, sentences: [...before.sentences, ...more], done, total };
    this.#running = { ...this.#running, [task]: now };
  }

  async #read(article: ArticleId): Promise<void> {
    const texts = await this.calls.model_texts(article).catch(() => null);
    if (texts && article === this.#id) this.#texts = { article, texts };
  }
}
