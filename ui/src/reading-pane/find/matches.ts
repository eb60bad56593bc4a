import { isBorder } from "../../shared/borders";

/** More matches are not counted: nobody goes through them, and a lone letter has a million in a long text. */
export const MOST_MATCHES = 10_000;

/** Where something was found. */
export interface Matches {
  /** The units at which it begins, in order. */
  starts: readonly number[];
  /** Its length in units. */
  length: number;
  /** There are more than were counted. */
  more: boolean;
}

export const NO_MATCHES: Matches = { starts: [], length: 0, more: false };

/** Every place, none within another, where a text has what is looked for. Both are plain already. */
export function findAll(units: string, query: string, wholeWords: boolean, most = MOST_MATCHES): Matches {
  if (query === "") return NO_MATCHES;
  const starts: number[] = [];
  for (let at = units.indexOf(query); at >= 0;) {
    const fits = !wholeWords || (isBorder(units, at) && isBorder(units, at + query.length));
    if (fits && starts.length === most) return { starts, length: query.length, more: true };
    if (fits) starts.push(at);
    at = units.indexOf(query, fits ? at + query.length : at + 1);
  }
  return { starts, length: query.length, more: false };
}

/** The number of matches before this unit. */
export function matchesBefore({ starts }: Matches, unit: number): number {
  let low = 0;
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
