import { describe, expect, it } from "vitest";
import { blockDirection, directionsOf, hasRightToLeft, languageOf } from "./languages";

describe("the language of a text", () => {
  it.each([
    ["ja", "en-US", "始まりは、扉に貼られた一枚の時刻表だった。"],
    ["ko", "en", "문에 붙은 시간표 하나로 시작되었다."],
    ["zh", null, "早晨的第一班渡輪"],
    ["he", "en", "מי שממתין לרכבת"],
    ["ar", "de", "بدأ الأمر بجدول مواعيد"],
    ["ja", "en", "iPhone 17 と Android の新しいカメラを比べてみた"],
  ])("is %s where the letters leave no doubt, though %s is said", (language, said, text) => {
    expect(languageOf(said, text)).toBe(language);
  });

  it.each([
    ["zh-Hant", "zh-Hant", "早晨的第一班渡輪"],
    ["fa", "fa", "آغاز با یک جدول زمانی بود"],
    ["ja", "ja", "日本経済新聞社"],
    ["de-AT", "de_AT", "Am Anfang hing ein Fahrplan an einer Tür"],
    ["sr-Latn", "sr-Latn", "Počelo je redom vožnje"],
    ["am", "am", "ባቡሩ ተመለሰ"],
    ["en", "en", "2026 — 11 : 23"],
  ])("stays %s when %s is said and the letters agree", (language, said, text) => {
    expect(languageOf(said, text)).toBe(language);
  });

  it("is unknown when it cannot be what is said, and the letters do not tell which", () => {
    expect(languageOf("ja", "It began with a timetable")).toBeNull();
    expect(languageOf("en", "Всё началось с расписания")).toBeNull();
    expect(languageOf("English (United States)", "It began with a timetable")).toBeNull();
    expect(languageOf(null, "")).toBeNull();
  });
});

describe("the direction", () => {
  it("of a text is that of most of its letters", () => {
    expect(directionsOf("iPhone הוא המילה הראשונה בשורה הזאת")).toMatchObject({ first: "ltr", most: "rtl" });
    expect(directionsOf("12 : 30 …")).toBeNull();
    expect(hasRightToLeft("only “Platform 2”")).toBe(false);
  });

  it.each([
    ["rtl", "מי שממתין לרכבת, ממתין גם לעצמו", "ltr"],
    ["rtl", "iPhone הוא המילה הראשונה בשורה הזאת, ובכל זאת היא נכתבת מימין לשמאל", "ltr"],
    [null, "The English line says only Platform 2, while תחנה is on the clock", "ltr"],
    [null, "תחנה is what the clock says, in letters that are older than the door", "ltr"],
    [null, "InterCity هو اسم القطار الذي يصل صباحًا", "rtl"],
    ["ltr", "This is all in English", "rtl"],
    [null, "2026", "rtl"],
  ] as const)("turns to %s for %j in a text that goes %3$s", (turned, text, base) => {
    expect(blockDirection(text, base)).toBe(turned);
  });
});
