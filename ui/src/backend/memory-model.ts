import type { ArticleId, Calls, ModelTask, ModelTexts, Settings, TranslatedSentence, Written } from "./contract";
import type { MemoryLibrary } from "./memory";

type Model =
  | "languages"
  | "model_summary"
  | "translate"
  | "ask_model"
  | "model_texts"
  | "forget_model_text"
  | "stop_model"
  | "test_model"
  | "model_use"
  | "set_model_key";

/** An invented model writes a word in so many milliseconds. */
const WORD_MS = 40;

const NONE: ModelTexts = { summary: null, translations: [], answers: [] };

/** The calls about a language model, on a library in memory. The model is invented: what it writes says so. */
export function modelCalls(library: MemoryLibrary, settings: () => Settings): Pick<Calls, Model> {
  const kept = new Map<ArticleId, ModelTexts>();
  const stopped = new Set<ArticleId>();
  let hasKey = false;
  let used = 0;

  const textsOf = (id: ArticleId): ModelTexts => kept.get(id) ?? NONE;
  const put = (id: ArticleId, texts: ModelTexts): void => {
    kept.set(id, texts);
    library.announce({ kind: "model_texts", article: id });
  };
  const written = (whole: boolean): Written => ({ model: "demo", at: library.now(), whole, outdated: false });
  const guard = (): void => {
    if (!settings().language_model.on) throw { code: "model", detail: "off: no language model is set up" };
  };
  const articleOf = (id: ArticleId) => {
    const article = library.articles.find(({ summary }) => summary.id === id);
    if (!article) throw { code: "no_such_article", detail: `there is no article ${id}` };
    return article;
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, library.pageDelay ?? WORD_MS));

  /** Tells a text word by word; what was told until it was stopped. */
  async function write(article: ArticleId, task: ModelTask, text: string): Promise<{ text: string; whole: boolean }> {
    stopped.delete(article);
    let told = "";
    for (const word of text.split(/(?<= )/)) {
      if (stopped.has(article)) return { text: told.trim(), whole: false };
      told += word;
      library.announce({ kind: "model", article, task, text: told, sentences: [], done: 0, total: 1 });
      await pause();
    }
    used += 400;
    return { text, whole: true };
  }

  return {
    languages: async () => [...new Set(library.articles.flatMap(({ language }) => language?.slice(0, 2) ?? []))].sort(),
    model_summary: async (id, language, again) => {
      guard();
      const before = textsOf(id).summary;
      if (before && !again) return before;
      const { title, excerpt } = articleOf(id).summary;
      const made = await write(id, "summary", `In other words: ${title}. ${excerpt}`);
      if (made.text === "") throw { code: "stopped", detail: "" };
      const summary = { text: made.text, html: paragraph(made.text), language, written: written(made.whole) };
      put(id, { ...textsOf(id), summary });
      return summary;
    },
    translate: async (id, language, of_page, again) => {
      guard();
      const { translations } = textsOf(id);
      const before = translations.find((one) => one.language === language && one.of_page === of_page);
      if (before && !again) return before;
      const article = articleOf(id);
      const sentences: TranslatedSentence[] = [];
      const all = sentencesOf(article.html);
      stopped.delete(id);
      const title = `${language}: ${article.summary.title}`;
      for (const [at, original] of [article.summary.title, ...all].entries()) {
        if (stopped.has(id)) break;
        const sentence = { original, text: at === 0 ? title : `${language}: ${original}` };
        if (at > 0) sentences.push(sentence);
        const told = { text: "", sentences: [[at, sentence] as [number, TranslatedSentence]], done: 0, total: 1 };
        library.announce({ kind: "model", article: id, task: "translation", ...told });
        await pause();
      }
      const whole = sentences.length === all.length;
      const from = article.language;
      const made = { language, from, of_page, title, sentences, written: written(whole) };
      put(id, { ...textsOf(id), translations: [...translations.filter((one) => one !== before), made] });
      return made;
    },
    ask_model: async (id, question) => {
      guard();
      const made = await write(
        id,
        "answer",
        `You ask “${question}”. The article is called “${articleOf(id).summary.title}”.`,
      );
      if (made.text === "") throw { code: "stopped", detail: "" };
      const answer = { id: library.nextId(), question, text: made.text, html: paragraph(made.text) };
      const whole = { ...answer, written: written(made.whole) };
      put(id, { ...textsOf(id), answers: [...textsOf(id).answers, whole] });
      return whole;
    },
    model_texts: async (id) => structuredClone(textsOf(id)),
    forget_model_text: async (id, what) => {
      const before = textsOf(id);
      const after = {
        summary: what.kind === "summary" ? null : before.summary,
        translations: before.translations.filter(
          (one) => !(what.kind === "translation" && one.language === what.language && one.of_page === what.of_page),
        ),
        answers: before.answers.filter(
          (one) => what.kind !== "answers" && !(what.kind === "answer" && one.id === what.id),
        ),
      };
      const count = before.answers.length - after.answers.length + (what.kind.startsWith("answer") ? 0 : 1);
      put(id, after);
      return library.done({ kind: "model_text_removed", count: Math.max(1, count) }, () => put(id, before));
    },
    stop_model: async (id) => void stopped.add(id),
    test_model: async () => {
      const { address, model } = settings().language_model;
      const none = { detail: "", models: [] as string[], milliseconds: null };
      if (!address) return { ...none, problem: "off" };
      if (!address.includes("localhost"))
        return { ...none, problem: "unreachable", detail: `cannot connect to ${address}` };
      const models = ["demo", "demo-large"];
      if (model !== "" && !models.includes(model)) return { ...none, models, problem: "unknown_model" };
      return { ...none, models, problem: null, milliseconds: model === "" ? null : 640 };
    },
    model_use: async () => ({ has_key: hasKey, today: used, month: used + 18_400, requests: 37, estimated: true }),
    set_model_key: async (key) => {
      hasKey = key !== null;
      return library.hasKeychain;
    },
  };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** Where sentences end is the core's to say; here at every mark before a blank. */
function sentencesOf(html: string): string[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const blocks = [...body.querySelectorAll("p, li, h2, h3, blockquote")].filter(
    (block) => !block.querySelector("p, li"),
  );
  const texts = (blocks.length > 0 ? blocks : [body]).map((block) => block.textContent.replace(/\s+/g, " ").trim());
  return texts.flatMap((text) => text.split(/(?<=[.!?。！？])\s+/)).filter((sentence) => sentence !== "");
}
