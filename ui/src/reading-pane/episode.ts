import { durationText, endingOf } from "./enclosures";

/** The keys of the words for the roles that occur most; the others are shown as the publisher wrote them. */
const ROLES: Record<string, string> = {
  host: "episode-host",
  "co-host": "episode-cohost",
  cohost: "episode-cohost",
  guest: "episode-guest",
  "guest host": "episode-guest-host",
  producer: "episode-producer",
  editor: "episode-editor",
};

/** The key of the word for a role, null for one that has none. */
export const roleKey = (role: string): string | null => ROLES[role.trim().toLowerCase()] ?? null;

/** The forms that transcripts have, as people know them. */
const FORMS: Record<string, string> = {
  "text/vtt": "VTT",
  "text/html": "HTML",
  "text/plain": "TXT",
  "text/srt": "SRT",
  "application/srt": "SRT",
  "application/x-subrip": "SRT",
  "application/json": "JSON",
  "application/pdf": "PDF",
};

/** The form of a transcript, by its media type or else by its address. */
export const formOf = (mime: string | null, url: string): string =>
  FORMS[mime?.split(";")[0]?.trim() ?? ""] ?? endingOf(url).toUpperCase();

/** A language's name in the reader's language; null where none is given. */
export function languageName(code: string | null, reader: string): string | null {
  if (!code) return null;
  try {
    return new Intl.DisplayNames(reader, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** When a chapter begins: "0:00", "1:02:03". */
export const startText = (seconds: number): string => durationText(seconds) ?? "0:00";
