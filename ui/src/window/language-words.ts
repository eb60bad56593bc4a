// `lang:de` in a search, as it is being typed.

/** The last word, where it asks for a language that is not complete. */
const HALF = /(^|\s)lang:([^\s]*)$/i;

/** What is typed of a language, lower case, after the last comma; null when none is. */
export function halfTyped(text: string): string | null {
  const typed = HALF.exec(text)?.[2];
  return typed === undefined ? null : (typed.split(",").at(-1) ?? "").toLowerCase();
}

/** The text with this language in the place of the one that is half typed. */
export function withLanguage(text: string, code: string): string {
  return text.replace(HALF, (_, before: string, typed: string) => {
    const others = typed.split(",").slice(0, -1);
    return `${before}lang:${[...others, code].join(",")} `;
  });
}
