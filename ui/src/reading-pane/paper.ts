import { linkNotes } from "./link-notes";
import type { BodyPart } from "./parts";
import css from "./print.css?inline";

let sheet: CSSStyleSheet | undefined;

/** How a text looks on paper, with the addresses of its links. */
export const paper: BodyPart = (body, { app, root }) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // Only for whoever prints; on screen they are not seen, and go with the text.
  let isNoted = false;
  const note = (): void => {
    // What is folded away cannot be opened there.
    for (const fold of body.querySelectorAll("details")) fold.open = true;
    if (isNoted) return;
    isNoted = true;
    const notes = linkNotes(body, app.words.t("print-links"));
    if (notes) root.append(notes);
  };
  window.addEventListener("beforeprint", note);
  return () => window.removeEventListener("beforeprint", note);
};
