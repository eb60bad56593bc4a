// The original of a translated sentence, beside it: at the pointer, and at the focus. Of all sentences one can be reached with Tab;
// from there the arrow keys go on.

import sheetText from "./translated.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(sheetText);

/** The pointer rests so long on a sentence before its original is shown. */
const REST_MS = 250;

export class OriginalBubble {
  readonly #bubble = document.createElement("div");
  #sentences: readonly HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ends = new AbortController();

  constructor(
    root: ShadowRoot,
    private readonly box: HTMLElement,
    language: string | null,
  ) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#bubble.id = "original";
    this.#bubble.className = "original";
    this.#bubble.dir = "auto";
    this.#bubble.lang = language ?? "";
    this.#bubble.hidden = true;
    this.#bubble.dataset.sign = "";
    box.append(this.#bubble);
    const { signal } = this.#ends;
    box.addEventListener("pointerover", (event) => this.#point(event), { signal });
    box.addEventListener("pointerleave", () => this.#hide(), { signal });
    box.addEventListener("focusin", (event) => this.#focus(event), { signal });
    box.addEventListener("focusout", () => this.#hide(), { signal });
    box.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  /** Takes the sentences that there are now. */
  take(sentences: readonly HTMLElement[]): void {
    const at = this.#sentences.find(({ tabIndex }) => tabIndex === 0);
    this.#sentences = sentences;
    for (const sentence of sentences) if (sentence !== at) sentence.tabIndex = -1;
    const first = at?.isConnected ? at : sentences[0];
    if (first) first.tabIndex = 0;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#ends.abort();
  }

  #point(event: Event): void {
    const sentence = sentenceOf(event);
    clearTimeout(this.#timer);
    if (!sentence) this.#hide();
    else this.#timer = setTimeout(() => this.#show(sentence), this.#bubble.hidden ? REST_MS : 0);
  }

  #focus(event: Event): void {
    const sentence = sentenceOf(event);
    if (!sentence) return;
    for (const other of this.#sentences) other.tabIndex = other === sentence ? 0 : -1;
    this.#show(sentence);
  }

  #key(event: KeyboardEvent): void {
    const sentence = sentenceOf(event);
    if (!sentence) return;
    const back = getComputedStyle(sentence).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const on = back === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    if (event.key === "Escape" && !this.#bubble.hidden) this.#hide();
    else if (event.key === back || event.key === on) {
      const at = this.#sentences.indexOf(sentence) + (event.key === on ? 1 : -1);
      this.#sentences[at]?.focus();
    } else return;
    // From outside nobody sees what has the focus in here: these keys are not for commands.
    event.stopPropagation();
    event.preventDefault();
  }

  #show(sentence: HTMLElement): void {
    this.#bubble.textContent = sentence.dataset.original ?? "";
    this.#bubble.hidden = false;
    this.#mark(sentence);
    const around = this.box.getBoundingClientRect();
    const line = sentence.getClientRects()[0] ?? sentence.getBoundingClientRect();
    const end = sentence.getBoundingClientRect().bottom;
    // Below the sentence, or above it where the window ends.
    const height = this.#bubble.offsetHeight;
    const below = end + height + 12 < window.innerHeight;
    this.#bubble.style.insetBlockStart = `${(below ? end + 6 : line.top - height - 6) - around.top}px`;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#bubble.hidden = true;
    this.#mark(null);
  }

  #mark(sentence: HTMLElement | null): void {
    for (const other of this.#sentences) {
      other.classList.toggle("here", other === sentence);
      if (other === sentence) other.setAttribute("aria-describedby", "original");
      else other.removeAttribute("aria-describedby");
    }
  }
}

const sentenceOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(".sentence") : null;
