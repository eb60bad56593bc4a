// A block that was left out of a story, shown as the text itself is: purified, in a shadow root. Nothing of it is fetched.

import type { RemovedBlock } from "../backend/contract";
import type { Words } from "../shared/words.svelte";
import { bodySheets } from "../typesetting/sheet";
import { cardWordsIn } from "./embed-cards";
import { prepare } from "./prepare";

/** Puts a block into an element; `open` follows its links. */
export const showPiece =
  (block: RemovedBlock, t: Words["t"], open: (url: string, outside: boolean) => void) =>
  (element: HTMLElement): void => {
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = bodySheets();
    const box = element.ownerDocument.createElement("div");
    box.className = "body";
    if (block.html === "") box.textContent = block.text;
    else box.append(bodyOf(block.html, t));
    root.replaceChildren(box);
    const follow = (event: Event): void => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (!link) return;
      event.preventDefault();
      if (!(event instanceof MouseEvent) || event.button > 1) return;
      const href = link.getAttribute("href") ?? "";
      if (/^https?:/i.test(href)) open(href, event.button === 1 || event.ctrlKey || event.metaKey);
    };
    root.addEventListener("click", follow);
    root.addEventListener("auxclick", follow);
  };

function bodyOf(html: string, t: Words["t"]): DocumentFragment {
  try {
    const words = { imageWord: t("reader-image"), cardWords: cardWordsIn(t) };
    return prepare(html, { image: () => "", images: false, ...words, title: "" }).body;
  } catch {
    return document.createDocumentFragment();
  }
}
