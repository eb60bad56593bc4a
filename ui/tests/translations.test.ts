import { describe, expect, it } from "vitest";
import { FALLBACK, LANGUAGES } from "../src/shared/languages";
import { Words } from "../src/shared/words.svelte";
import { files, folders, isPlural, named, selects, sentences, subject, texts, variables } from "./support/fluent";

const english = sentences(FALLBACK);
const foreign = LANGUAGES.filter((language) => language !== FALLBACK);

/** Sentences that may be as in English: names, and words that the language has taken over. */
const AS_IN_ENGLISH: Record<string, string[]> = {
  all: [
    ...["app-name", "feed-next", "feed-user-agent", "group-program", "settings-percent", "window-title", "key-control"],
    ...["keys-preset-broadsheet", "keys-preset-netnewswire", "keys-preset-fluent-reader", "keys-preset-vim"],
    "feed-request-cookie",
  ],
  de: [
    "pane-sidebar",
    "group-feeds",
    "settings-feeds",
    "feed-proxy",
    "folder-name",
    "subscribe-kind",
    "reader-file-video",
    "feed-header-name",
    "menu-order",
    ...["typography-spacing-normal", "typography-paper-sepia"],
  ],
  fr: [
    ...["pane-list", "article-list-label", "group-article", "feed-proxy", "reader-label", "reader-tools"],
    ...[
      "reader-image",
      "reader-file-audio",
      "reader-file-image",
      "reader-file-document",
      "toasts-label",
      "menu-images",
      "menu-order",
    ],
    ...["feeds-images", "palette-section-articles", "typography-spacing-normal"],
  ],
  es: ["feed-proxy", "reader-file-audio", "typography-spacing-normal", "typography-paper-sepia"],
  ja: ["welcome-placeholder", "key-home", "key-end"],
  zh: ["key-delete", "key-insert", "key-home", "key-end", "key-page-up", "key-page-down", "welcome-placeholder"],
  ar: [
    ...["key-backspace", "key-insert", "key-home", "key-end", "key-page-up", "key-page-down"],
    "welcome-placeholder",
  ],
};

/** Names and units that are written in Latin letters everywhere. */
const LATIN =
  /Broadsheet|NetNewsWire|Fluent Reader|Vim|OPML|RSS|Atom|JSON Feed|Markdown|PDF|HTML|EPUB|User-Agent|Cookie|EasyList|uBlock Origin|CSS|MB|OpenAI|Ollama|llama\.cpp|LM Studio|https|example\.org/g;
/** What is printed on keys. */
const KEYS = /(Del(ete)?|Ins(ert)?|Home|End|PgUp|PgDn|Page(Up|Down)|Back[Ss]pace|Ctrl|Alt|Tab|Enter|Esc)/g;
/** What is written as a machine reads it. */
const EXAMPLES = /session=abc; theme=dark|socks5:\/\/localhost:9050/g;

const places = (language: string, wrong: (text: string) => boolean): string[] =>
  [...sentences(language)].flatMap(([key, value]) =>
    texts(value)
      .filter((text) => wrong(text.replace(EXAMPLES, "")))
      .map((text) => `${language}/${key}: ${text}`),
  );

describe("the languages", () => {
  it("are those that there are folders for", () => {
    expect([...LANGUAGES].toSorted()).toEqual(folders.toSorted());
  });

  it.each(foreign)("leave no English in %s", (language) => {
    const allowed = new Set([...AS_IN_ENGLISH.all!, ...(AS_IN_ENGLISH[language] ?? [])]);
    const spoken = [...sentences(language)];
    const same = spoken.filter(([key, value]) => JSON.stringify(value) === JSON.stringify(english.get(key)));
    const hasLetters = same.filter(([, value]) => /\p{L}/u.test(JSON.stringify(texts(value))));
    expect(hasLetters.map(([key]) => key).filter((key) => !allowed.has(key))).toEqual([]);
    const stale = (AS_IN_ENGLISH[language] ?? []).filter(
      (key) => english.has(key) && !same.some(([found]) => found === key),
    );
    expect(stale).toEqual([]);
    expect(places(language, (text) => /\b(the|of|and|with|this|that|your|are|from)\b/i.test(text))).toEqual([]);
  });

  it.each(["ar", "ja", "zh"])("have no Latin word but names in %s", (language) => {
    expect(places(language, (text) => /[a-z]/i.test(text.replace(LATIN, "").replace(KEYS, "")))).toEqual([]);
  });

  it.each(LANGUAGES)("have the plurals that %s needs", (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong: string[] = [];
    for (const [key, value] of sentences(language)) {
      for (const select of selects(value).filter(isPlural)) {
        const names = new Set(named(select));
        // A number is a category of its own where no other number is in it.
        if (names.has(0)) names.add("zero");
        for (const category of needed) if (!names.has(category)) wrong.push(`${key} lacks [${category}]`);
        for (const name of names) {
          const known = typeof name === "number" || name === "zero" || needed.some((category) => category === name);
          if (!known) wrong.push(`${key} has [${name}], which is nothing in ${language}`);
        }
      }
      if (needed.length === 1) continue;
      const heeded = new Set(selects(value).filter(isPlural).map(subject));
      const wanted = selects(english.get(key) ?? "").filter(isPlural);
      for (const name of wanted.map(subject)) if (!heeded.has(name)) wrong.push(`${key} does not heed $${name}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)("say something for every number in %s", (language) => {
    const words = new Words([language]);
    const silent: string[] = [];
    for (const [key, value] of sentences(language)) {
      const names = [...variables(value)];
      for (const count of [0, 1, 2, 3, 11, 100, 1234, 1_000_000, 1.5]) {
        const said = words.t(key, Object.fromEntries(names.map((name) => [name, count])));
        const isSilent = said.trim() === "" || /\{|\}|undefined|NaN/.test(said);
        // A number in a sentence is there with the digits and separators of the language.
        const isRaw = count === 1234 && language !== FALLBACK && said.replace(EXAMPLES, "").includes("1234");
        if (isSilent || (isRaw && !["es"].includes(language))) silent.push(`${key} (${count}): ${said}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

describe("the signs", () => {
  it.each(LANGUAGES)("are those of print in %s", (language) => {
    expect(places(language, (text) => /\.\.\.|['"`]| {2}|\p{L} [,.]/u.test(text))).toEqual([]);
    const ends = files(language).flatMap(([name, source]) =>
      [...source.matchAll(/^.*[ \t]+$/gm)].map(([line]) => `${name}: ${line}`),
    );
    expect(ends).toEqual([]);
  });

  it("have their narrow space in French", () => {
    expect(places("fr", (text) => /[^\u202f][;!?»%]|[^\u202f/]:(?!\/|\d)|«[^\u202f]/.test(text))).toEqual([]);
  });

  it("are quotation marks of the language", () => {
    const others: Record<string, RegExp> = {
      en: /[„«»「」]/,
      de: /[”«»「」]/,
      fr: /[„“”「」]/,
      es: /[„“”「」]/,
      ja: /[„“”«»]/,
      zh: /[„«»「」]/,
      ar: /[„“”「」]/,
    };
    for (const language of LANGUAGES) expect(places(language, (text) => others[language]!.test(text))).toEqual([]);
  });

  it.each(["ja", "zh"])("are wide in %s", (language) => {
    const han = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
    const narrow = new RegExp(`${han}[,;:!?()]|[,;:!?()]${han}|${han}\\.(?!\\d)`, "u");
    expect(places(language, (text) => narrow.test(text))).toEqual([]);
  });

  it("are Arabic in Arabic", () => {
    expect(places("ar", (text) => /[,;?](?!\/)/.test(text))).toEqual([]);
  });

  it("open questions and exclamations in Spanish", () => {
    expect(places("es", (text) => /\?/.test(text) !== /¿/.test(text) || /!/.test(text) !== /¡/.test(text))).toEqual([]);
  });
});
