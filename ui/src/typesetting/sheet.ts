import css from "./body.css?inline";
import boxes from "./boxes.css?inline";
import faces from "./faces.css?inline";
import images from "./images.css?inline";
import { safeStyles } from "./own-styles";

let sheet: CSSStyleSheet | undefined;
let own: CSSStyleSheet | undefined;

/** The style sheets of all bodies: ours, and behind it the person's own. Constructed, because the content policy allows no inline style;
 * shared, so that a change is seen in every text. */
export function bodySheets(): CSSStyleSheet[] {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([faces, css, boxes, images].join("\n"));
  }
  own ??= new CSSStyleSheet();
  return [sheet, own];
}

let shown = "";

/** Sets every text with the person's own styles, as they wrote them; only what is safe of them. */
export function showOwnStyles(written: string): void {
  if (written === shown) return;
  shown = written;
  own ??= new CSSStyleSheet();
  own.replaceSync(written.trim() === "" ? "" : safeStyles(written).css);
}
