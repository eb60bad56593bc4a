/** More of a title or of an excerpt than this is in no row's sight, however wide the list is. */
export const MOST_CHARACTERS = 600;

/** As much of a text as can be seen: the layout would measure all of it, and some feeds have titles of a megabyte. */
export function cut(text: string, most = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  // Not within a character of two units.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}…`;
}
