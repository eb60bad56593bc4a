// A long text is laid out in steps: what is in sight is painted first, what is below it comes right after, in pieces that hold up
// nothing. All of it is in the document from the beginning, so that whoever reads its words finds them; whoever asks where something
// stands lays it all out before.

/** Tags whose children stand below each other: what comes later moves nothing that is there. */
const FLOW = new Set(["ARTICLE", "ASIDE", "BLOCKQUOTE", "DIV", "MAIN", "SECTION"]);
/** Boxes in boxes around the text that are looked into. */
const DEPTH = 12;
/** Characters that fill more than a large window; an image counts for some of them. What was guessed wrong is seen by measuring. */
const SCREEN = 6_000;
const IMAGE = 800;
/** Fewer blocks below are not worth a second step: laying them out takes a few milliseconds, painting twice takes more (measured in
 * WebKitGTK with texts of 2,000 words). */
const WORTH = 150;
/** Screens that have to be filled at first: the wheel may turn before the rest is there. */
const FILLED = 1.3;

/** Blocks of the second step, and how long a step should take: more come when it was quicker, fewer when it was slower. */
const STEP = 100;
const STEP_MS = 12;
/** The rest comes at the latest after this, also where nothing is painted. */
const LATEST_MS = 250;

/** What of a text is still to come. */
class Rest {
  readonly done: Promise<void>;
  #finish: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = 0;
  #step = STEP;

  constructor(private readonly blocks: readonly HTMLElement[]) {
    this.done = new Promise((resolve) => (this.#finish = resolve));
    for (const block of blocks) block.style.display = "none";
    this.#timer = setTimeout(this.#more, LATEST_MS);
    // Behind the frame that paints the first screen: a timer that is set in that frame may run before it.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#soon()));
  }

  /** All of it, now. */
  show(): void {
    clearTimeout(this.#timer);
    this.#reveal(this.blocks.length);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    if (this.#next < this.blocks.length) this.#timer = setTimeout(this.#more);
  }

  #more = (): void => {
    const begun = performance.now();
    this.#reveal(this.#next + this.#step);
    // The layout of these, and of these alone.
    void this.blocks[this.#next - 1]?.offsetTop;
    this.#step = performance.now() - begun > STEP_MS ? Math.max(STEP / 4, this.#step / 2) : this.#step * 2;
    this.#soon();
  };

  #reveal(end: number): void {
    for (const block of this.blocks.slice(this.#next, end)) {
      block.style.removeProperty("display");
      if (block.getAttribute("style") === "") block.removeAttribute("style");
    }
    this.#next = Math.min(this.blocks.length, end);
    if (this.#next === this.blocks.length) this.#finish();
  }
}

const rests = new WeakMap<Node, Rest>();

/** Leaves what is far below the first screen for later; called when the text is in its place and nothing has been laid out. */
export function beginAtTop(body: HTMLElement, pane: HTMLElement | null): void {
  const blocks = pane ? blocksBelow(body) : [];
  if (!pane || blocks.length < WORTH) return;
  const rest = new Rest(blocks);
  rests.set(body, rest);
  // Short blocks, small letters, a high window: then it is laid out at once.
  const end = (blocks[0]?.previousElementSibling ?? body).getBoundingClientRect().bottom;
  const view = pane.getBoundingClientRect();
  if (end - view.top <= view.height * FILLED) rest.show();
}

/** Sees to it that everything has its place on screen: `node` is the text or something in it. */
export function layOutAll(node: Node | null): void {
  const root = node?.getRootNode();
  const body = node && (rests.has(node) ? node : root instanceof ShadowRoot ? root.querySelector(".body") : null);
  if (body) rests.get(body)?.show();
}

/** Resolves when everything has its place. */
export function whenLaidOut(body: HTMLElement): Promise<void> {
  return rests.get(body)?.done ?? Promise.resolve();
}

/** The blocks behind those that fill a screen, if the text is made of such. */
function blocksBelow(body: HTMLElement): HTMLElement[] {
  const flow = flowIn(body);
  let filled = 0;
  let block = flow.firstElementChild;
  for (; block && filled < SCREEN; block = block.nextElementSibling) {
    filled += (block.textContent ?? "").length + IMAGE * block.getElementsByTagName("img").length;
  }
  const below: HTMLElement[] = [];
  // Words and images between the blocks cannot be left for later: the text would be laid out in another order.
  for (let node: Node | null = block; node; node = node.nextSibling) {
    if (node instanceof HTMLElement) below.push(node);
    else if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== "") return [];
  }
  return below.every((each) => each.style.display === "") ? below : [];
}

/** What holds the blocks of the text: the innermost box that most of them are in. */
function flowIn(body: HTMLElement): HTMLElement {
  let flow = body;
  for (let depth = 0; depth < DEPTH; depth++) {
    const inner: Element | null = flow.childElementCount === 1 ? flow.firstElementChild : null;
    if (!(inner instanceof HTMLElement) || !FLOW.has(inner.nodeName)) break;
    flow = inner;
  }
  return flow;
}
