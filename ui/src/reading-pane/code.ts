import type { Piece } from "../typesetting/highlighting";
import { whenLaidOut } from "./first-screen";
import type { BodyPart } from "./parts";

/** Longer code is left alone: reading it takes longer than a frame. */
const LONGEST = 40_000;
/** A language is guessed of code that is long enough to tell and short enough to try as many. */
const GUESSED = { least: 40, most: 4_000 };
/** All of an article's code together. */
const MOST = 200_000;
/** So many blocks are measured. */
const MOST_BLOCKS = 200;

/** So long may be worked without a pause. */
const SLICE_MS = 8;

/** A class that the sanitisers let through. */
const LANGUAGE = /^language-([a-z][a-z0-9+#-]{0,19})$/;
/** Names for code that is no code. */
const PLAIN = new Set(["text", "plain", "plaintext", "none", "txt", "output", "nohighlight"]);

/** Colours the code of a text. The first code of all waits for the grammars; what is on screen does not. */
export const code: BodyPart = (body, { app }) => {
  let ended = false;
  const isOver = (): boolean => ended;
  const wanted = app.settings.now.typography.highlight_code;
  requestAnimationFrame(() => {
    // Only what has its place can be measured.
    void whenLaidOut(body).then(() => ended || letScroll(body));
    if (wanted && !ended) void colour(candidates(body), isOver);
  });
  return () => (ended = true);
};

/** Code that is wider than the text is scrolled with the keys as well; what is not wider is no stop on the way. */
function letScroll(body: HTMLElement): void {
  for (const block of [...body.querySelectorAll<HTMLElement>("pre")].slice(0, MOST_BLOCKS)) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
  }
}

interface Candidate {
  element: HTMLElement;
  language: string | null;
}

/** Code in blocks, and in lines where its language is named. */
function candidates(body: HTMLElement): Candidate[] {
  let left = MOST;
  const found: Candidate[] = [];
  for (const element of body.querySelectorAll<HTMLElement>("pre, code")) {
    // A block is worked on where its words are.
    if (element.matches("pre:has(> code:only-child)")) continue;
    const block = element.closest("pre");
    const language = languageOf(element) ?? (block && languageOf(block));
    const length = element.textContent?.length ?? 0;
    const isGuess = language === null;
    if (isGuess && (!block || length < GUESSED.least || length > GUESSED.most)) continue;
    if (length > LONGEST || length > left || (language !== null && PLAIN.has(language))) continue;
    // Links, marks and line numbers in it are worth more than colours.
    if (element.childElementCount > 0) continue;
    left -= length;
    found.push({ element, language });
  }
  return found;
}

const languageOf = (element: Element): string | null => LANGUAGE.exec(element.className)?.[1] ?? null;

async function colour(found: readonly Candidate[], isOver: () => boolean): Promise<void> {
  if (found.length === 0) return;
  const { pieces } = await import("../typesetting/highlighting");
  let since = performance.now();
  for (const { element, language } of found) {
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (isOver()) return;
    // Somebody marked a passage meanwhile.
    if (element.childElementCount > 0) continue;
    const made = pieces(element.textContent ?? "", language);
    if (made) element.replaceChildren(...made.map(nodeOf));
  }
}

function nodeOf({ text, kind }: Piece): Node {
  if (kind === null) return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = `code-${kind}`;
  span.textContent = text;
  return span;
}
