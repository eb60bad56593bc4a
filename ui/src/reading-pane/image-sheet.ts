import css from "./images.css?inline";

let sheet: CSSStyleSheet | undefined;

/** The style sheet of pictures and cards, beside that of the body. */
export function imageSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
