import type { ArticleId, FeedId } from "./contract";

// Web views on Windows and Android know no schemes of our own, only hosts.
const origin = /Windows|Android/.test(navigator.userAgent) ? "http://media.localhost" : "media://localhost";

/** The address of an image that an article shows. `asked`: the person wishes to see it though images are off. */
export function articleImage(article: ArticleId, url: string, asked = false): string {
  if (import.meta.env.DEV && !insideShell()) return placeholder(url);
  return `${origin}/article/${article}?url=${encodeURIComponent(url)}${asked ? "&asked=1" : ""}`;
}

/** The foreign address of an image that an article shows: the reverse of `articleImage`. Null for every other one. */
export function sourceOfImage(address: string): string | null {
  if (import.meta.env.DEV && seeds.has(address)) return seeds.get(address) ?? null;
  return address.startsWith(`${origin}/article/`) ? new URL(address).searchParams.get("url") : null;
}

/** The address of a feed's icon. */
export function feedIcon(feed: FeedId): string {
  if (import.meta.env.DEV && !insideShell()) return placeholder(`feed ${feed}`);
  return `${origin}/feed/${feed}`;
}

/** Whether this runs in the desktop program; otherwise it is a plain browser, for development. */
export function insideShell(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** What placeholders stand for. */
const seeds = new Map<string, string>();

/** A picture for development, since a browser does not know our scheme: two colours made of the address. "…/640x400.jpg" is of that
 * size, "…broken…" fails. */
function placeholder(seed: string): string {
  let hash = 7;
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  const [, width = "320", height = "200"] = /(\d+)x(\d+)/.exec(seed) ?? [];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 320 200" preserveAspectRatio="none"><rect width="320" height="200" fill="hsl(${hash} 45% 62%)"/><circle cx="230" cy="70" r="120" fill="hsl(${(hash + 40) % 360} 50% 45%)"/></svg>`;
  const address = seed.includes("broken")
    ? `data:image/png;base64,AAAA#${encodeURIComponent(seed)}`
    : `data:image/svg+xml,${encodeURIComponent(svg)}`;
  seeds.set(address, seed);
  return address;
}
