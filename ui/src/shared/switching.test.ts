import { beforeEach, expect, it, vi } from "vitest";
import { Words } from "./words.svelte";

const { have, come } = vi.hoisted(() => ({
  have: new Map<string, string[]>(),
  come: new Map<string, () => void>(),
}));

vi.mock("./sources", () => ({
  sourcesOf: (language: string) => have.get(language),
  readSources: (...languages: string[]) =>
    Promise.all(
      languages
        .filter((language) => !have.has(language))
        .map((language) => new Promise<void>((resolve) => come.set(language, resolve))),
    ).then(() => undefined),
}));

const arrives = (language: string, source: string): void => {
  have.set(language, [source]);
  come.get(language)?.();
};

beforeEach(() => {
  have.clear();
  come.clear();
  have.set("en", ["hello = Hello\nonly = Only in English"]);
});

it("a language whose sentences are still to be read is spoken when they are there", async () => {
  const words = new Words(["en"]);
  const spoken = words.use(["de-AT"]);
  expect([words.t("hello"), words.language]).toEqual(["Hello", "en"]);
  arrives("de", "hello = Hallo");
  await spoken;
  expect([words.t("hello"), words.language]).toEqual(["Hallo", "de-AT"]);
  expect(words.t("only")).toBe("Only in English");
});

it("the language that was chosen last is spoken, whichever comes first", async () => {
  const words = new Words(["en"]);
  const both = Promise.all([words.use(["de"]), words.use(["fr"])]);
  arrives("fr", "hello = Bonjour");
  arrives("de", "hello = Hallo");
  await both;
  expect(words.t("hello")).toBe("Bonjour");
});

it("a language that is there is spoken at once, also while another is on its way", async () => {
  const words = new Words(["en"]);
  const coming = words.use(["de"]);
  void words.use(["en-GB"]);
  expect(words.language).toBe("en-GB");
  arrives("de", "hello = Hallo");
  await coming;
  expect(words.t("hello")).toBe("Hello");
});
