import type { TextDirection } from "../backend/contract";
import { languageNameIn } from "../shared/text-languages";
import type { WordArguments } from "../shared/words.svelte";

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
