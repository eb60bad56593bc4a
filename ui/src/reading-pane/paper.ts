import type { BodyPart } from "./parts";
import css from "./print.css?inline";

let sheet: CSSStyleSheet | undefined;

/** How a text looks on paper. */
export const paper: BodyPart = (_body, { root }) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return undefined;
};
