import type { Enclosure } from "../backend/contract";

/** What kind of file it is, for its picture and its word. */
export type FileKind = "audio" | "video" | "image" | "document" | "file";

const BY_ENDING: Record<string, FileKind> = {
  ...kinds("audio", "mp3 m4a m4b aac ogg oga opus flac wav"),
  ...kinds("video", "mp4 m4v mov mkv webm avi ogv"),
  ...kinds("image", "jpg jpeg png gif webp avif svg"),
  ...kinds("document", "pdf epub doc docx odt txt"),
};

function kinds(kind: FileKind, endings: string): Record<string, FileKind> {
  return Object.fromEntries(endings.split(" ").map((ending) => [ending, kind]));
}

/** What kind of file an enclosure is, by its media type or else by its address. */
export function kindOf({ mime, url }: Enclosure): FileKind {
  const [type = "", subtype = ""] = (mime ?? "").split(/[/;]/);
  if (type === "audio" || type === "video" || type === "image") return type;
  if (type === "text" || /pdf|epub|document|msword/.test(subtype)) return "document";
  return BY_ENDING[endingOf(url)] ?? "file";
}

/** The name to show: its title, else the file name, else the host. */
export function nameOf({ title, url }: Enclosure): string {
  if (title?.trim()) return title.trim();
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const file = parsed?.pathname.split("/").findLast((part) => part !== "");
  if (!file) return parsed?.host ?? url;
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** The ending of the file name, lower case. */
export function endingOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** A size as people say it: "24 MB". Sizes of zero and below are what publishers write who do not know. */
export function sizeText(bytes: number | null, language: string): string | null {
  if (bytes === null || bytes <= 0 || !Number.isFinite(bytes)) return null;
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const format = { style: "unit", unit: units[power] as string, unitDisplay: "short" } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: value < 10 && power > 1 ? 1 : 0 }).format(
    value,
  );
}

/** A playing time: "1:02:05", "33:00". */
export function durationText(seconds: number | null): string | null {
  if (seconds === null || seconds <= 0 || !Number.isFinite(seconds)) return null;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Those that the body does not show already: many publishers attach the lead image once more. */
export function shownEnclosures(enclosures: readonly Enclosure[], html: string, image: string | null): Enclosure[] {
  const seen = new Set<string>();
  return enclosures.filter((enclosure) => {
    if (seen.has(enclosure.url)) return false;
    seen.add(enclosure.url);
    const escaped = enclosure.url.replaceAll("&", "&amp;");
    return kindOf(enclosure) !== "image" || (enclosure.url !== image && !html.includes(escaped));
  });
}
