// Languages of texts, by their names in the language of the window.

/** What feeds are written in: those with rules of their own for faces, lines and hyphens, and the most read. */
const TAGS = (
  "ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk ms nb nl nn pl ps pt-BR pt-PT ro ru " +
  "sk sl sq sr sv ta th tr uk ur vi yi zh-Hans zh-Hant"
).split(" ");

/** The languages that texts can be said to be in, in the order of their names. */
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
