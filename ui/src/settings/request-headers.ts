import { RESERVED_HEADERS } from "../backend/contract";

/** A header as it stands in the dialog. */
export interface HeaderRow {
  /** Tells rows apart; names change while they are typed. */
  id: number;
  name: string;
  /** What is typed; empty in a kept row: the kept value stays. */
  value: string;
  /** Its value is in the keychain, and is not known here. */
  kept: boolean;
}

/** What is wrong with a header: the key of a sentence, which takes its name. */
export type HeaderProblem =
  | "feed-header-bad-name"
  | "feed-header-reserved"
  | "feed-header-is-cookie"
  | "feed-header-twice"
  | "feed-header-bad-value"
  | "feed-header-no-value";

/** RFC 9110 §5.6.2: a token. */
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110 §5.5: visible characters, blanks and tabs. */
const NOT_IN_VALUES = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/** The name of the header that has a field of its own. */
export const COOKIE = "cookie";

/** Whether nothing was typed into a row; such a row counts for nothing. */
export const isBlank = ({ name, value }: HeaderRow): boolean => name.trim() === "" && value.trim() === "";

/** Whether this can be the value of a header. */
export const isValue = (text: string): boolean => !NOT_IN_VALUES.test(text.trim());

/** A cookie as it is copied out of a browser's tools, with or without the name of the header. */
export const cookieOf = (typed: string): string => typed.trim().replace(/^cookie\s*:\s*/i, "");

/** What is wrong with a row among others, null when nothing is. */
export function problemOf(row: HeaderRow, all: readonly HeaderRow[]): HeaderProblem | null {
  if (isBlank(row)) return null;
  const name = row.name.trim().toLowerCase();
  if (!NAME.test(name)) return "feed-header-bad-name";
  if (name === COOKIE) return "feed-header-is-cookie";
  if (RESERVED_HEADERS.includes(name)) return "feed-header-reserved";
  const first = all.find((other) => other.name.trim().toLowerCase() === name);
  if (first !== row && first?.id !== row.id) return "feed-header-twice";
  if (!isValue(row.value)) return "feed-header-bad-value";
  return row.kept || row.value.trim() !== "" ? null : "feed-header-no-value";
}
