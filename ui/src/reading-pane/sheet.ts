import css from "./body.css?inline";

let sheet: CSSStyleSheet | undefined;

/** The style sheet of all bodies. Constructed, because the content policy allows no inline style; shared, because it never changes. */
export function bodySheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
