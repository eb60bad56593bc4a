// What is known of an article's pictures before they are there: where each stands, and how much room it needs. Nothing may move
// when they come.

/** The sizes of pictures that were shown, by their own address: going back to an article moves nothing. */
const sizes = new Map<string, readonly [number, number]>();
const REMEMBERED = 3000;

/** Keeps the size of a picture that was shown. */
export function rememberSize(address: string, width: number, height: number): void {
  sizes.delete(address);
  sizes.set(address, [width, height]);
  const oldest = sizes.size > REMEMBERED ? sizes.keys().next().value : undefined;
  if (oldest !== undefined) sizes.delete(oldest);
}

/** Wider and higher than this a picture is no icon. */
const ICON = 48;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3#*0-9])+$/u;
const BLOCKS = "p, div, figure, li, dd, td, th, section, article, blockquote, aside, header, footer, details, .body";

/** Gives the pictures of a text their places: `emoji` in the line, as high as it; `picture` for what is looked at by itself; and
 * `unsized` for those of them that nobody knows the size of yet. */
export function placePictures(body: DocumentFragment, address: (image: HTMLImageElement) => string | null): void {
  const alone = new Map<Element | null, boolean>();
  for (const image of body.querySelectorAll("img")) {
    knowSize(image, address(image));
    if (isEmoji(image)) image.classList.add("emoji");
    else if (isLarge(image) && standsAlone(image, alone)) place(image);
  }
}

function place(image: HTMLImageElement): void {
  image.classList.add("picture");
  if (!image.hasAttribute("width") || !image.hasAttribute("height")) image.classList.add("unsized");
  // Whoever has no pointer looks at it closer with Enter. A linked one already has the focus of its link.
  if (!image.closest("a[href]")) {
    image.tabIndex = 0;
    image.setAttribute("aria-haspopup", "dialog");
  }
}

function knowSize(image: HTMLImageElement, address: string | null): void {
  const size = address === null ? undefined : sizes.get(address);
  if (!size || image.hasAttribute("height")) return;
  const [width, height] = size;
  const shown = Number(image.getAttribute("width") ?? width);
  image.setAttribute("width", String(shown));
  image.setAttribute("height", String(Math.max(1, Math.round((shown * height) / width))));
}

const isEmoji = (image: HTMLImageElement): boolean => {
  const alt = image.alt.trim();
  return alt.length > 0 && alt.length < 16 && EMOJI.test(alt) && !/^[#*0-9]+$/.test(alt);
};

function isLarge(image: HTMLImageElement): boolean {
  return ["width", "height"].every((side) => Number(image.getAttribute(side) ?? Infinity) > ICON);
}

/** Whether there are no words beside it in its block; a caption is none. */
function standsAlone(image: HTMLImageElement, known: Map<Element | null, boolean>): boolean {
  const block = image.closest(BLOCKS);
  let alone = known.get(block);
  if (alone === undefined) {
    alone = !hasWords(block ?? image.getRootNode());
    known.set(block, alone);
  }
  return alone;
}

/** Words directly in a block or in what is in its lines; blocks in it are looked at by themselves. */
function hasWords(block: Node): boolean {
  for (const node of block.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "") return true;
    if (node instanceof Element && !node.matches(`${BLOCKS}, figcaption`) && hasWords(node)) return true;
  }
  return false;
}
