// What stands for a film, a song or a post of another site: a card with its picture and title that leads there. The core makes a
// marked link of it, with the picture that it knows; nothing of the other site is in this window.

/** What a card says. */
export interface CardWords {
  /** "Watch on YouTube", "Open on m.example": what the card does. */
  open: (site: string, kind: CardKind) => string;
}

/** The words of cards in the language of the interface. */
export const cardWordsIn = (t: (key: string, values: { site: string }) => string): CardWords => ({
  open: (site, kind) => t(`images-card-${kind}`, { site }),
});

export type CardKind = "watch" | "listen" | "open";

const KINDS: Readonly<Record<string, CardKind>> = {
  YouTube: "watch",
  Vimeo: "watch",
  Dailymotion: "watch",
  Twitch: "watch",
  TikTok: "watch",
  TED: "watch",
  Spotify: "listen",
  SoundCloud: "listen",
  Bandcamp: "listen",
  "Apple Podcasts": "listen",
  "Apple Music": "listen",
};

/** Draws the cards of a text; `sites` has its marked links. */
export function drawCards(sites: ReadonlyMap<Element, string>, words: CardWords): void {
  for (const [link, site] of sites) {
    if (link.isConnected || link.getRootNode() instanceof DocumentFragment) draw(link, site, words);
  }
}

function draw(link: Element, site: string, words: CardWords): void {
  const { ownerDocument } = link;
  const kind = kindOf(site, link.getAttribute("href") ?? "");
  const picture = link.querySelector("img");
  const label = (link.textContent ?? "").trim();
  const title = label.startsWith(`${site}: `) ? label.slice(site.length + 2) : label === site ? "" : label;
  const part = (name: string, text?: string): HTMLElement => {
    const element = ownerDocument.createElement("span");
    element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const frame = part("embed-picture");
  frame.setAttribute("aria-hidden", "true");
  if (picture) {
    picture.className = "";
    picture.removeAttribute("tabindex");
    picture.removeAttribute("aria-haspopup");
    frame.append(picture);
  }
  const text = part("embed-text");
  const open = words.open(site, kind);
  if (title) text.append(heading(part("embed-title", title)), part("embed-site", open));
  else text.append(part("embed-title", open), part("embed-site", hostOf(link)));
  link.className = `embed embed-${kind}${picture ? "" : " embed-bare"}`;
  link.replaceChildren(frame, text);
}

function heading(element: HTMLElement): HTMLElement {
  element.dir = "auto";
  return element;
}

function kindOf(site: string, href: string): CardKind {
  if (/\.(?:mp4|m4v|webm|mov)(?:$|[?#])/i.test(href)) return "watch";
  if (/\.(?:mp3|m4a|ogg|opus|flac|wav)(?:$|[?#])/i.test(href)) return "listen";
  return KINDS[site] ?? "open";
}

function hostOf(link: Element): string {
  try {
    return new URL(link.getAttribute("href") ?? "").hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}
