import { layOutAll } from "./first-screen";
import { findTarget, linkStep } from "./links";
import type { BodyPart } from "./parts";

/** What a reference is written as: a number, a letter, a sign, in brackets or not. */
const MARKER = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})[\])]?$/i;
/** What notes are named by the programs that write them. */
const NAMED = /(?:^|[-_:.])(?:fn|ftn|foot-?notes?|endnotes?|cite[-_]note|sdfootnote|note)(?:[-_:.\d]|$)/i;
/** What holds a note, from the place that is named outwards. */
const NOTE = "li, dd, p, aside, td, div, section";
/** Between the reference and the note, and between the note and the edges. */
const GAP = 6;

/** Footnotes are shown at their references. The link still leads to the note for whoever asks for it there. */
export const footnotes: BodyPart = (body, { app, article, root }) => {
  let open: Popover | null = null;
  const close = (returnFocus: boolean): void => {
    const closing = open;
    open = null;
    closing?.end(returnFocus);
  };

  const onclick = (event: Event): void => {
    const link = linkOf(event);
    if (open && link && open.note.contains(link)) return;
    const again = link !== null && link === open?.reference;
    close(false);
    if (again || !link || (event instanceof MouseEvent && (event.button > 0 || event.ctrlKey || event.metaKey))) return;
    const note = noteOf(link, body, article.summary.url);
    if (!note) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open = showNote({ link, note, root, t: app.words.t, close, follow: () => goTo(note) });
  };

  // Before the listener of all links.
  root.addEventListener("click", onclick, { capture: true });
  const onoutside = (event: Event): void => {
    if (open && !event.composedPath().includes(root.host)) close(false);
  };
  document.addEventListener("pointerdown", onoutside);
  return () => {
    root.removeEventListener("click", onclick, { capture: true });
    document.removeEventListener("pointerdown", onoutside);
    close(false);
  };
};

const linkOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;

/** The note that a link refers to; null when it leads to something else. */
export function noteOf(link: HTMLAnchorElement, body: HTMLElement, articleUrl: string | null): HTMLElement | null {
  const step = linkStep(link.getAttribute("href") ?? "", articleUrl);
  const words = (link.textContent ?? "").trim();
  if (step.kind !== "within" || !(MARKER.test(words) || link.closest("sup") || NAMED.test(step.id))) return null;
  const target = findTarget(body, step.id);
  // The way back from a note leads upwards, and a list of contents to headings.
  if (!target || target.closest("h1, h2, h3, h4, h5, h6")) return null;
  if (!(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
  const note = target.closest<HTMLElement>(NOTE);
  const isAll = !note || note.contains(link) || note === body || !body.contains(note);
  return isAll || (note.textContent ?? "").trim() === "" ? null : note;
}

function goTo(note: HTMLElement): void {
  layOutAll(note);
  note.scrollIntoView({ block: "center" });
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
}

interface Popover {
  note: HTMLElement;
  reference: HTMLAnchorElement;
  end: (returnFocus: boolean) => void;
}

interface Showing {
  link: HTMLAnchorElement;
  note: HTMLElement;
  root: ShadowRoot;
  t: (key: string, values?: Record<string, string>) => string;
  close: (returnFocus: boolean) => void;
  follow: () => void;
}

function showNote({ link, note, root, t, close, follow }: Showing): Popover {
  const box = document.createElement("div");
  box.className = "note";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", t("footnote", { name: (link.textContent ?? "").trim() }));
  const text = document.createElement("div");
  text.className = "note-text";
  text.dir = note.closest<HTMLElement>("[dir]")?.dir ?? "auto";
  box.lang = note.closest<HTMLElement>("[lang]")?.lang ?? "";
  text.append(...copyOf(note, link));
  const acts = document.createElement("div");
  acts.className = "note-acts";
  acts.lang = document.documentElement.lang;
  acts.dir = document.documentElement.dir;
  const act = (key: string, run: () => void): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = t(key);
    button.addEventListener("click", run);
    acts.append(button);
  };
  act("footnote-go", () => {
    close(false);
    follow();
  });
  act("close", () => close(true));
  box.append(text, acts);
  box.addEventListener("keydown", (event) => onkey(event, text, close));
  box.addEventListener("focusout", (event) => {
    // A click into the text itself closes by itself; the focus also goes nowhere when the window loses it.
    if (event.relatedTarget instanceof Node && !box.contains(event.relatedTarget)) close(false);
  });
  // Beside the text, not in it: what counts its characters must not meet the note twice.
  root.append(box);
  place(box, link);
  box.focus({ preventScroll: true });
  const resized = new ResizeObserver(() => place(box, link));
  resized.observe(root.host);
  return {
    note: box,
    reference: link,
    end: (returnFocus) => {
      resized.disconnect();
      box.remove();
      if (returnFocus) link.focus({ preventScroll: true });
    },
  };
}

/** The note's content, without its name and the ways back to the reference. */
function copyOf(note: HTMLElement, reference: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  const ids = new Set<string>();
  for (let node: Element | null = reference; node && !node.matches(".body"); node = node.parentElement) {
    if (node.id) ids.add(node.id);
  }
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const words = (link.textContent ?? "").trim();
    if (ids.has(link.getAttribute("href")?.slice(1) ?? "") || /^[\u21A9\u21B5\u2191^\u21D1\uFE0E\uFE0F]+$/u.test(words))
      link.remove();
  }
  return [...copy.childNodes];
}

/** Keys stay in the note: Escape closes it and nothing else, arrows and paging scroll it. */
function onkey(event: KeyboardEvent, text: HTMLElement, close: (returnFocus: boolean) => void): void {
  const page = text.clientHeight - 20;
  const steps: Record<string, number> = { ArrowDown: 40, ArrowUp: -40, PageDown: page, PageUp: -page, " ": page };
  const step = steps[event.key];
  const isPress = event.key === " " && event.target instanceof HTMLButtonElement;
  if (event.key === "Escape") close(true);
  else if (step !== undefined && !isPress) text.scrollBy({ top: step });
  else {
    if (isPress || event.key === "Enter") event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Below the reference, or above it where there is no room; within the text's width. */
function place(box: HTMLElement, link: HTMLElement): void {
  const root = box.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const frame = root.host.getBoundingClientRect();
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + GAP;
  const isTight =
    below + height > Math.min(innerHeight, frame.bottom) && at.top - GAP - height > Math.max(0, frame.top);
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, frame.left), frame.right - width);
  // A text that ends just below would cut it off.
  const top = isTight ? at.top - GAP - height : Math.max(frame.top, Math.min(below, frame.bottom - height));
  // Measured on the screen: the same for every direction of writing.
  box.style.setProperty("top", `${top - frame.top}px`);
  box.style.setProperty("left", `${left - frame.left}px`);
}
