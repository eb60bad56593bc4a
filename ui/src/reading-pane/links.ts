/** What following a link of an article does. */
export type LinkStep = { kind: "open"; url: string } | { kind: "within"; id: string } | { kind: "nothing" };

/** What following a link does. Links lead to the system's browser or to a place in the same article, nowhere else. */
export function linkStep(href: string, articleUrl: string | null): LinkStep {
  if (href.startsWith("#")) return href === "#" ? { kind: "nothing" } : { kind: "within", id: decode(href.slice(1)) };
  const url = parse(href);
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol)) return { kind: "nothing" };
  const own = articleUrl === null ? null : parse(articleUrl);
  if (own && url.hash.length > 1 && withoutHash(url) === withoutHash(own)) {
    return { kind: "within", id: decode(url.hash.slice(1)) };
  }
  return { kind: "open", url: url.href };
}

/** The address that a press on a link in a shadow root leads to, outside of the text; `null` for every other press. The engine's own
 * doing is prevented for every link. */
export function followedIn(event: MouseEvent, articleUrl: string | null): string | null {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.hasAttribute("href"));
  if (!(link instanceof HTMLAnchorElement)) return null;
  event.preventDefault();
  const step = linkStep(link.getAttribute("href") ?? "", articleUrl);
  return step.kind === "open" && event.button < 2 ? step.url : null;
}

/** The place in the article that a link within it means. The core puts a word of its own before all names. */
export function findTarget(root: ParentNode, id: string): HTMLElement | null {
  const named = [...root.querySelectorAll<HTMLElement>("[id], [name]")];
  for (const name of [id, `user-content-${id}`]) {
    const target = named.find((element) => element.id === name || element.getAttribute("name") === name);
    if (target) return target;
  }
  return null;
}

const parse = (href: string): URL | null => (URL.canParse(href) ? new URL(href) : null);

const withoutHash = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
