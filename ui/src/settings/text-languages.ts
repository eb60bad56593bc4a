import type { TextDirection } from "../backend/contract";
import type { WordArguments } from "../shared/words.svelte";

/** What feeds are written in: those with rules of their own for faces, lines and hyphens, and the most read. */
const TAGS = (
  "ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk ms nb nl nn pl ps pt-BR pt-PT ro ru " +
  "sk sl sq sr sv ta th tr uk ur vi yi zh-Hans zh-Hant"
).split(" ");

/** The languages that can be chosen for a feed's texts, in the order of their names; none of them is found out. */
export function textLanguages(shown: string): string[] {
  const order = new Intl.Collator(shown);
  return TAGS.toSorted((a, b) => order.compare(languageNameIn(shown, a), languageNameIn(shown, b)));
}

/** A language's name in the language of the window. */
export function languageNameIn(shown: string, tag: string): string {
  try {
    return new Intl.DisplayNames(shown, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

type T = (key: string, values?: WordArguments) => string;

/** How the choice of a language is called; empty is found out. */
export const languageChoice =
  (t: T, shown: string) =>
  (tag: string): string =>
    tag === "" ? t("feed-text-language-found") : languageNameIn(shown, tag);

/** How the choice of a direction is called; null is found out. */
export const directionChoice =
  (t: T) =>
  (direction: TextDirection | null): string =>
    t(direction === null ? "feed-text-direction-found" : `feed-text-direction-${direction}`);

/** What directions can be chosen. */
export const DIRECTIONS: readonly (TextDirection | null)[] = [null, "ltr", "rtl"];

/** What a feed's choice of clean stories is called. */
export const cleanName = (clean: boolean | null): string =>
  clean === null ? "images-as-everywhere" : clean ? "feed-clean-on" : "feed-clean-off";
