import type { Enclosure } from "../backend/contract";

export { durationText, sizeText } from "../shared/durations";

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
