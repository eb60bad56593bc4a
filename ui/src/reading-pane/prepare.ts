// The second sanitiser: what the store gives is safe already; this is the wall behind that wall, and it makes the text fit for
// this pane. Nothing in what it returns can load from anywhere but the app's own image protocol.

import createDOMPurify from "dompurify";
import { drawCards, type CardWords } from "./embed-cards";
import { cutEndlessRuns } from "./endless";
import { placePictures } from "./pictures";

/** What the pane needs to know to show a body. */
export interface Preparation {
  /** Where an image comes from: the app's own address of a foreign one. */
  image: (url: string) => string;
  /** Show images; otherwise a placeholder stands for each. */
  images: boolean;
  /** What stands for an image without a description. */
  imageWord: string;
  /** What cards of embeds say. */
  cardWords: CardWords;
  /** The article's title: a body that repeats it first loses that heading. */
  title: string;
}

/** A body that may be put on screen. */
export interface Prepared {
  body: DocumentFragment;
  /** Images that are not shown because images are off. */
  hiddenImages: number;
}

// `body` is what the fragment is parsed into; were it not allowed, all of it would be copied once more. No other can be in a text.
const ALLOWED_TAGS = (
  "a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup data dd del details dfn div dl dt em " +
  "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span " +
  "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
).split(" ");

const ALLOWED_ATTR =
  "alt class colspan data-embed datetime dir height href id lang name open reversed rowspan scope span src start title type value width".split(
    " ",
  );

/** Pictures that came within the text; SVG is not among them. */
const INLINE_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
const WEB = /^https?:\/\//i;
const LINK = /^(?:https?:\/\/|mailto:|#)/i;

const CONFIG = {
  ALLOWED_TAGS,
  ALLOWED_ATTR,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

let purify: ReturnType<typeof createDOMPurify> | undefined;
/** What is done with each element of the text that is being made safe. */
let keep: (element: Element) => void = () => {};

/** Makes a text safe. With one purifier and one set of rules for all texts: making those costs more than most texts do, and leaves much
 * for the engine to collect. */
function purified(html: string, each: (element: Element) => void): DocumentFragment {
  if (!purify) {
    purify = createDOMPurify(window);
    purify.addHook("afterSanitizeAttributes", (element) => keep(element));
  }
  keep = each;
  try {
    return purify.sanitize(html, CONFIG);
  } finally {
    keep = () => {};
  }
}

/** Makes a body of an article's HTML. */
export function prepare(html: string, preparation: Preparation): Prepared {
  const sources = new Map<Element, string>();
  const embeds = new Map<Element, string>();
  const body = purified(html, (element) => {
    if (element.nodeName === "IMG") keepImage(element, preparation.image, sources);
    if (element.nodeName === "A") keepLink(element, embeds);
    if (element.hasAttribute("class")) keepCodeLanguage(element);
  });
  placePictures(body, (image) => sources.get(image) ?? null);
  drawCards(embeds, preparation.cardWords);
  const hiddenImages = preparation.images ? 0 : hideImages(body, preparation.imageWord);
  dropRepeatedTitle(body, preparation.title);
  levelHeadings(body);
  for (const table of body.querySelectorAll("table")) wrapTable(table);
  cutEndlessRuns(body);
  return { body, hiddenImages };
}

/** Whether there is anything to read or see. */
export function isBlank(body: DocumentFragment): boolean {
  return (body.textContent ?? "").trim() === "" && body.querySelector("img, .image-off, .embed, hr, table") === null;
}

function keepImage(image: Element, address: (url: string) => string, sources: Map<Element, string>): void {
  const src = image.getAttribute("src")?.trim() ?? "";
  if (WEB.test(src)) {
    sources.set(image, src);
    image.setAttribute("src", address(src));
  } else if (!INLINE_IMAGE.test(src)) image.removeAttribute("src");
  for (const side of ["width", "height"]) {
    if (!/^\d{1,5}$/.test(image.getAttribute(side) ?? "1")) image.removeAttribute(side);
  }
  if (!image.hasAttribute("alt")) image.setAttribute("alt", "");
  image.setAttribute("loading", "lazy");
  image.setAttribute("decoding", "async");
  // Dropping an image on a window means importing a file there.
  image.setAttribute("draggable", "false");
  if (!image.hasAttribute("src")) image.replaceWith(image.getAttribute("alt") ?? "");
}

/** Of classes there are only the names of programming languages; see the core's `sanitize/code.rs`. */
function keepCodeLanguage(element: Element): void {
  const isNamed = /^language-[a-z][a-z0-9+#-]{0,19}$/.test(element.className);
  if (!isNamed || !["CODE", "PRE"].includes(element.nodeName)) element.removeAttribute("class");
}

function keepLink(link: Element, embeds: Map<Element, string>): void {
  const href = link.getAttribute("href")?.trim() ?? "";
  const site = link.getAttribute("data-embed");
  link.removeAttribute("data-embed");
  if (site && WEB.test(href)) embeds.set(link, site);
  if (LINK.test(href)) link.setAttribute("rel", "noopener noreferrer");
  else link.removeAttribute("href");
}

function hideImages(body: DocumentFragment, word: string): number {
  // Emoji are words.
  for (const emoji of body.querySelectorAll("img.emoji")) emoji.replaceWith(emoji.getAttribute("alt") ?? "");
  const images = body.querySelectorAll("img");
  for (const image of images) {
    const card = image.closest(".embed");
    if (card) {
      card.classList.add("embed-bare");
      image.remove();
      continue;
    }
    const place = image.ownerDocument.createElement("span");
    place.className = "image-off";
    place.textContent = image.getAttribute("alt") || word;
    image.replaceWith(place);
  }
  return images.length;
}

function dropRepeatedTitle(body: DocumentFragment, title: string): void {
  const plain = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim().toLowerCase();
  const first = body.querySelector("h1, h2, h3");
  if (!first || plain(first.textContent) !== plain(title) || first.querySelector("img")) return;
  // Only when nothing is said before it.
  for (let node: Node | null = first; node && node !== body; node = node.parentNode) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (plain(before.textContent) !== "" || before.nodeName === "IMG") return;
    }
  }
  first.remove();
}

/** The article's title is the one heading of the first level: those of the body follow without gaps, whatever the author used. */
function levelHeadings(body: DocumentFragment): void {
  const headings = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const used = [...new Set(headings.map(({ nodeName }) => nodeName))].sort();
  for (const heading of headings) {
    const level = Math.min(6, used.indexOf(heading.nodeName) + 2);
    if (heading.nodeName === `H${level}`) continue;
    const renamed = heading.ownerDocument.createElement(`h${level}`);
    for (const { name, value } of heading.attributes) renamed.setAttribute(name, value);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
}

/** A wide table scrolls in a box of its own. */
function wrapTable(table: HTMLTableElement): void {
  if (table.parentElement?.closest("table")) return;
  const box = table.ownerDocument.createElement("div");
  box.className = "table";
  box.tabIndex = 0;
  table.replaceWith(box);
  box.append(table);
}
