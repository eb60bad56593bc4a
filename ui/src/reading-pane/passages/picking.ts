// Highlighting by keyboard alone: the arrows go from paragraph to paragraph, Enter or the number of a colour highlights.

import type { HighlightColor } from "../../backend/contract";
import { COLORS, type Passages } from "../../state/passages.svelte";
import type { Span } from "../anchors";
import { textOf } from "../body-text";
import { layOutAll } from "../first-screen";
import { anchorOf } from "./selecting";

/** What is chosen as one. */
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, pre, dt, dd, figcaption, td, th, summary, blockquote, address";

/** Spoken of a paragraph. */
const SPOKEN = 160;

/** The paragraphs of a body: blocks without others inside, that have words. A body without any is one itself. */
export function blocksOf(body: HTMLElement): HTMLElement[] {
  const found = [...body.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null && (block.textContent ?? "").trim() !== "",
  );
  return found.length > 0 || body.textContent?.trim() === "" ? found : [body];
}

/** The stretch of a text that an element has. */
function spanOf(body: HTMLElement, block: HTMLElement): Span {
  const text = textOf(body);
  const end = block === body ? text.text.length : text.offsetOf(block, block.childNodes.length);
  return text.trim({ start: block === body ? 0 : text.offsetOf(block, 0), end });
}

/** Choosing a paragraph with the keys, until it is chosen or given up. */
export class BlockPicker {
  readonly #blocks: HTMLElement[];
  #at: number;

  constructor(
    private readonly body: HTMLElement,
    pane: HTMLElement,
    private readonly passages: Passages,
  ) {
    layOutAll(body);
    this.#blocks = blocksOf(body);
    const { top } = pane.getBoundingClientRect();
    const inSight = this.#blocks.findIndex((block) => block.getBoundingClientRect().top >= top);
    this.#at = Math.max(0, inSight);
    // Before the commands hear of them: here the same keys mean something else.
    window.addEventListener("keydown", this.#heed, true);
    window.addEventListener("pointerdown", this.end, true);
    this.#show();
  }

  end = (): void => {
    window.removeEventListener("keydown", this.#heed, true);
    window.removeEventListener("pointerdown", this.end, true);
    for (const block of this.#blocks) delete block.dataset.picked;
    this.passages.picking = null;
  };

  #heed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const color = COLORS[Number(event.key) - 1];
    if (event.key === "ArrowDown" || event.key === "j") this.#go(1);
    else if (event.key === "ArrowUp" || event.key === "k") this.#go(-1);
    else if (event.key === "Enter") this.#choose(this.passages.color);
    else if (color) this.#choose(color);
    else if (event.key === "n") this.#choose(this.passages.color, true);
    else if (event.key === "Escape") this.end();
    // Another command, or the keyboard goes elsewhere: the choosing is over, the key does what it always does.
    else return event.key === "Shift" ? undefined : this.end();
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #go(step: 1 | -1): void {
    this.#at = Math.max(0, Math.min(this.#blocks.length - 1, this.#at + step));
    this.#show();
  }

  #show(): void {
    for (const [index, block] of this.#blocks.entries()) {
      if (index === this.#at) block.dataset.picked = "";
      else delete block.dataset.picked;
    }
    const block = this.#blocks[this.#at];
    if (!block) return this.end();
    block.scrollIntoView({ block: "nearest" });
    const words = (block.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, SPOKEN);
    this.passages.picking = { words, number: this.#at + 1, of: this.#blocks.length };
  }

  #choose(color: HighlightColor, withNote = false): void {
    const block = this.#blocks[this.#at];
    this.end();
    if (!block) return;
    const { passages } = this;
    void passages.add(anchorOf(this.body, spanOf(this.body, block)), color).then((id) => {
      if (id !== null && withNote) queueMicrotask(() => passages.show(id, true));
    });
  }
}
