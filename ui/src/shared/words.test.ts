import { describe, expect, it } from "vitest";
import { LANGUAGES, languageName, negotiate, OFFERED } from "./languages";
import { distance, fullTime, relativeTime } from "./time";
import { Words } from "./words.svelte";

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");

describe("negotiate", () => {
  it.each([
    [["de-AT", "en"], "de", "de-AT"],
    [["en-GB"], "en", "en-GB"],
    [["ar-EG"], "ar", "ar-EG"],
    [["fr"], "fr", "fr"],
    [["zh-CN"], "zh", "zh-CN"],
    [["zh-Hans"], "zh", "zh-Hans"],
    [["zh-SG"], "zh", "zh-SG"],
    // Traditional Chinese is read to simplified sentences, and its dates are simplified with them.
    [["zh-TW", "en-US"], "zh", "zh-Hans-TW"],
    [["zh-Hant", "en"], "zh", "zh-Hans"],
    [["zh-HK"], "zh", "zh-Hans-HK"],
    [["pt-BR"], "en", "en"],
    [["pt", "fr-CA", "en"], "fr", "fr-CA"],
    // Chosen in the settings, on a system of that language.
    [["de", "de-CH", "en"], "de", "de-CH"],
    [["en", "de-DE"], "en", "en"],
    [["C", "de_DE@euro", "", "ja-JP"], "ja", "ja-JP"],
    [[], "en", "en"],
  ])("%j", (wanted, sentences, locale) => {
    expect(negotiate(wanted)).toMatchObject({ sentences, locale, lookingGlass: null });
  });

  it("mirrors Arabic, and nothing else", () => {
    const mirrored = LANGUAGES.filter((language) => negotiate([language]).direction === "rtl");
    expect(mirrored).toEqual(["ar"]);
  });

  it("knows every language by its own name", () => {
    expect(LANGUAGES.map(languageName)).toEqual([
      "Deutsch",
      "English",
      "Español",
      "Français",
      "العربية",
      "日本語",
      "简体中文",
    ]);
    expect(new Set(OFFERED).size).toBe(LANGUAGES.length + 2);
  });
});

describe("the words", () => {
  const count = (language: string, number: number) => plain(new Words([language]).t("unread-count", { count: number }));

  it("count as the language does", () => {
    expect([0, 1, 2, 3, 11, 100].map((number) => count("ar", number))).toEqual([
      "لا مقالات غير مقروءة",
      "مقالة واحدة غير مقروءة",
      "مقالتان غير مقروءتين",
      "3 مقالات غير مقروءة",
      "11 مقالة غير مقروءة",
      "100 مقالة غير مقروءة",
    ]);
    expect(count("fr", 0)).toBe("0 article non lu");
    expect(count("fr", 1_000_000)).toMatch(/ d’articles non lus$/);
    expect(count("ja", 2)).toBe("未読の記事2件");
  });

  it("write numbers as the region does", () => {
    expect(count("de", 12_345)).toContain("12.345");
    expect(count("de-CH", 12_345)).toMatch(/12['’]345/);
    expect(count("en-GB", 12_345)).toContain("12,345");
    expect(count("ar-EG", 12_345)).toContain("١٢٬٣٤٥");
    expect(plain(new Words(["fr"]).t("settings-percent", { percent: 110 }))).toMatch(/^110\s%$/);
    expect(plain(new Words(["en"]).t("settings-percent", { percent: 110 }))).toBe("110%");
    expect(plain(new Words(["ar-EG"]).t("settings-percent", { percent: 110 }))).toMatch(/^١١٠٪/);
  });

  it("keep a title of another direction apart", () => {
    expect(new Words(["ar"]).t("toast-renamed", { title: "BBC News" })).toContain("«\u2068BBC News\u2069»");
  });

  it("stand in English where a language lacks a sentence, and show a key that nobody has", () => {
    const words = new Words(["ja"]);
    expect(words.has("no-such-key")).toBe(false);
    expect(words.t("no-such-key")).toBe("no-such-key");
  });

  it("are longer, accented and in brackets behind the first looking glass", () => {
    const words = new Words(["en-XA"]);
    expect(words.t("toast-renamed", { title: "BBC" })).toMatch(/^⟦Ŕ.*\u2068BBC\u2069.*⟧$/);
    expect(words.t("command-mark-all-read")).not.toMatch(/[a-z]/i);
    const english = new Words(["en"]);
    const longer = words.t("settings-keep-hint").length / english.t("settings-keep-hint").length;
    expect(longer).toBeGreaterThan(1.3);
    expect(words.direction).toBe("ltr");
  });

  it("run from right to left behind the second", () => {
    const words = new Words(["ar-XB"]);
    expect(words.direction).toBe("rtl");
    expect(words.t("close")).toBe("\u202eClose\u202c");
  });
});

describe("times", () => {
  const then = new Date(2026, 10, 3, 15, 30).getTime();
  const now = new Date(2026, 10, 23, 15, 30).getTime();
  it.each([
    ["en-GB", "3 Nov", "Tuesday 3 November 2026 at 15:30"],
    ["en-US", "Nov 3", "Tuesday, November 3, 2026 at 3:30 PM"],
    ["de-AT", "3. Nov.", "Dienstag, 3. November 2026 um 15:30"],
    ["fr", "3 nov.", "mardi 3 novembre 2026 à 15:30"],
    ["es", "3 nov", "martes, 3 de noviembre de 2026, 15:30"],
    ["ja", "11月3日", "2026年11月3日火曜日 15:30"],
    ["zh-Hans-TW", "11月3日", "2026年11月3日星期二 15:30"],
    ["ar-EG", "٣ نوفمبر", "الثلاثاء، ٣ نوفمبر ٢٠٢٦ في ٣:٣٠ م"],
  ])("are written as in %s", (locale, short, full) => {
    const spaces = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");
    expect(relativeTime(then, now, locale)).toBe(short);
    // Whether there is a comma has changed with the years.
    expect(spaces(fullTime(then, locale)).replace("Tuesday,", "Tuesday")).toBe(full.replace("Tuesday,", "Tuesday"));
  });

  it("are told by their distance", () => {
    const yesterday = LANGUAGES.map((language) => distance(now - 25 * 3_600_000, now, language));
    expect(yesterday).toEqual(["gestern", "yesterday", "ayer", "hier", "أمس", "昨日", "昨天"]);
  });
});
