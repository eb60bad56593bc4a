import type { TextDirection } from "../backend/contract";
import { blockDirection, directionsOf, hasRightToLeft } from "../typesetting/languages";
import type { BodyPart } from "./parts";

/** What has a direction of its own. A list goes as a whole, so that its numbers stand on one side; a cell goes by itself, while the
 * columns go as the table does. */
const BLOCKS =
  "p, h2, h3, h4, h5, h6, blockquote, ul, ol, dl, table, td, th, figcaption, caption, summary, details, div, section";
/** Code reads from left to right in every text. */
const CODE = "pre";
/** A text with more blocks is no text; the rest goes as the text does. */
const MOST = 20_000;
/** Characters that tell the direction of a block. */
const ENOUGH = 1_000;

/** Gives the text its direction, and to each block that goes the other way its own. */
export const directions: BodyPart = (body, { language, direction: said }) => {
  body.lang = language ?? "";
  if (said) {
    body.dir = said;
    return undefined;
  }
  const text = body.textContent ?? "";
  const base = directionsOf(text)?.most ?? scriptDirection(language);
  body.dir = base;
  // Most texts have letters of one direction only.
  if (base === "ltr" && !hasRightToLeft(text)) return undefined;
  for (const block of [...body.querySelectorAll<HTMLElement>(BLOCKS)].slice(0, MOST)) {
    // What the publisher said holds.
    if (block.hasAttribute("dir") || block.closest(CODE)) continue;
    const around = block.parentElement?.closest<HTMLElement>("[dir]")?.dir;
    const direction = blockDirection(beginningOf(block), around === "rtl" ? "rtl" : "ltr");
    if (direction) block.dir = direction;
  }
  return undefined;
};

/** The first letters of a block: boxes in boxes in boxes must not be read as often as they are deep. */
function beginningOf(block: HTMLElement): string {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = "";
  while (text.length < ENOUGH && texts.nextNode()) text += (texts.currentNode as Text).data;
  return text;
}

/** The way of a text without letters: as its language is written. */
function scriptDirection(language: string | null): TextDirection {
  return language && /^(?:ar|fa|he|ur|yi|ps|ckb|dv|ug|sd)\b/i.test(language) ? "rtl" : "ltr";
}
