/** Shorter words are of every article. */
const SHORTEST = 4;
/** So many words of a title find its like, and not only itself. */
const MOST = 2;

/** The words of a title that say most: the longest ones, in their order. Empty when it has none that say anything. */
export function tellingWords(title: string, language: string | undefined): string {
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(title)]
    .filter(({ isWordLike, segment }) => isWordLike && !/^\d+$/.test(segment) && length(segment) >= SHORTEST)
    .map(({ segment }) => segment);
  const longest = [...new Set(words)].toSorted((a, b) => length(b) - length(a)).slice(0, MOST);
  return words.filter((word, index) => longest.includes(word) && words.indexOf(word) === index).join(" ");
}

/** A sign of Chinese, Japanese or Korean says as much as some letters. */
const length = (word: string): number =>
  [...word].reduce(
    (sum, sign) =>
      sum + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sign) ? 2 : 1),
    0,
  );
