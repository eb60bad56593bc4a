// Highlights in the text that is on screen: painted by the web view over the text as it is, so the document stays untouched.

import type { Highlight as Passage, HighlightId } from "../../backend/contract";
import type { Passages, PassageView } from "../../state/passages.svelte";
import { find } from "../anchors";
import { textOf } from "../body-text";
import { reveal } from "../find/revealing";
import type { BodyContext, BodyPart } from "../parts";
import { painterFor, type PassagePainter } from "./painting";
import { BlockPicker } from "./picking";
import { anchorOf, selectedSpan, spotOf } from "./selecting";

/** Paints the highlights of an article and says what is selected in it. */
export const highlightPassages: BodyPart = (body, context) => {
  const made = new PassagesInText(body, context);
  return () => made.end();
};

class PassagesInText implements PassageView {
  readonly #ranges = new Map<HighlightId, Range>();
  readonly #passages: Passages;
  readonly #stop: () => void;
  readonly #painter: PassagePainter;
  #picker: BlockPicker | null = null;
  /** The pointer went down in the text: what it selects is meant. */
  #isSelecting = false;

  constructor(
    private readonly body: HTMLElement,
    private readonly context: BodyContext,
  ) {
    const { app, article, root } = context;
    this.#passages = app.passages;
    this.#painter = painterFor(root, body, () => isDarkPaper(app.settings));
    body.addEventListener("click", this.#open);
    document.addEventListener("pointerdown", this.#begin, true);
    document.addEventListener("pointerup", this.#offer);
    document.addEventListener("keyup", this.#offerByKey);
    document.addEventListener("selectionchange", this.#forget);
    this.#passages.view = this;
    void this.#passages.turnTo(article);
    this.#stop = $effect.root(() => {
      $effect(() => this.#find(this.#passages.list));
      $effect(() => this.#paint(this.#passages.list, this.#passages.open));
    });
  }

  end(): void {
    this.#stop();
    this.#picker?.end();
    this.body.removeEventListener("click", this.#open);
    document.removeEventListener("pointerdown", this.#begin, true);
    document.removeEventListener("pointerup", this.#offer);
    document.removeEventListener("keyup", this.#offerByKey);
    document.removeEventListener("selectionchange", this.#forget);
    if (this.#passages.view === this) this.#passages.view = null;
    this.#painter.end();
  }

  selection(): ReturnType<PassageView["selection"]> {
    const span = selectedSpan(this.body, this.context.root);
    const range = span && textOf(this.body).range(span);
    const around = this.#around();
    if (!span || !range || !around) return null;
    return { anchor: anchorOf(this.body, span), spot: spotOf(range, around) };
  }

  spotOf(id: HighlightId): ReturnType<PassageView["spotOf"]> {
    const range = this.#ranges.get(id);
    const around = this.#around();
    return range && around ? spotOf(range, around) : null;
  }

  show(id: HighlightId): void {
    const range = this.#ranges.get(id);
    const pane = this.#pane();
    if (!range || !pane) return;
    reveal(range, pane);
    this.#passages.show(id, true);
  }

  pick(): void {
    const pane = this.#pane();
    if (!pane) return;
    pane.focus({ preventScroll: true });
    this.#picker?.end();
    this.#picker = new BlockPicker(this.body, pane, this.#passages);
  }

  unselect(): void {
    getSelection()?.removeAllRanges();
  }

  #around(): Element | null {
    return this.context.root.host.closest("article");
  }

  #pane(): HTMLElement | null {
    return this.context.root.host.closest<HTMLElement>("[tabindex]");
  }

  #find(list: readonly Passage[]): void {
    this.#ranges.clear();
    const lost = new Set<HighlightId>();
    if (list.length > 0) {
      const text = textOf(this.body);
      for (const { id, anchor } of list) {
        const span = find(text.flat, anchor);
        const range = span && text.range(span);
        if (range) this.#ranges.set(id, range);
        else lost.add(id);
      }
    }
    this.#passages.painted(lost);
  }

  #paint(list: readonly Passage[], open: Passage | null): void {
    const painted = list.flatMap(({ id, color }) => {
      const range = this.#ranges.get(id);
      return range ? [{ color, range }] : [];
    });
    this.#painter.paint(painted, (open && this.#ranges.get(open.id)) ?? null);
  }

  /** A click on a highlight shows it with its note; of several that lie over each other the shortest. */
  #open = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("a[href], button, summary, img")) return;
    if (selectedSpan(this.body, this.context.root)) return;
    const { clientX, clientY } = event;
    const isHere = ({ left, right, top, bottom }: DOMRect): boolean =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    const here = [...this.#ranges].filter(([, range]) => [...range.getClientRects()].some(isHere));
    const [shortest] = here.sort(([, a], [, b]) => a.toString().length - b.toString().length);
    if (shortest) this.#passages.show(shortest[0]);
    else this.#passages.panel = null;
  };

  #begin = (event: PointerEvent): void => {
    this.#isSelecting = event.button === 0 && event.composedPath().includes(this.body);
  };

  /** Something was selected with the pointer: what can be done with it is offered beside it. */
  #offer = (event: PointerEvent): void => {
    if (event.button !== 0 || !this.#isSelecting) return;
    this.#isSelecting = false;
    // The click that ends the selection comes first.
    setTimeout(() => this.#offerNow());
  };

  #offerByKey = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.key === "Shift" || event.key.toLowerCase() === "a") this.#offerNow(true);
  };

  #offerNow(onlyNew = false): void {
    const selected = this.selection();
    if (!selected) return;
    const { panel } = this.#passages;
    if (onlyNew && panel !== null) return;
    this.#passages.panel = { kind: "selection", ...selected };
  }

  /** The selection is gone: nothing is offered for it any more. */
  #forget = (): void => {
    if (this.#passages.panel?.kind === "selection" && !selectedSpan(this.body, this.context.root))
      this.#passages.panel = null;
  };
}

/** Whether light letters stand on the article's paper. */
function isDarkPaper({ paper, isDark }: BodyContext["app"]["settings"]): boolean {
  return paper === "window" ? isDark : paper === "grey" || paper === "black";
}
