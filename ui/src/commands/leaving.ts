import type { ArticleId, ExportForm } from "../backend/contract";
import { sourceOfImage } from "../backend/media";
import type { AppState } from "../state/context";
import { viewName } from "../state/names";
import { openAddress } from "./addresses";
import { rowsOf } from "./copying";
import { hasTargets, targets } from "./marks";
import { printBriefing } from "./briefing";
import type { Command } from "./table";

/** Articles of a book at most; the core has the same bound. */
export const MOST_IN_BOOK = 200;
/** Articles whose texts are copied at most. */
const MOST_TEXTS = 50;
/** Mail programs are started with their address as an argument, and some systems allow 2,000 characters. */
const LONGEST_MAIL = 1_800;
/** Images that are not there after this long are printed without. */
const IMAGES_MS = 4_000;

/** The letter that tells of an article, as an address. */
export function mailAddress(title: string, url: string): string {
  const body = encodeURIComponent(`${title}\n\n${url}`);
  const whole = `mailto:?subject=${encodeURIComponent(title)}&body=${body}`;
  return whole.length <= LONGEST_MAIL ? whole : `mailto:?body=${encodeURIComponent(url).slice(0, LONGEST_MAIL)}`;
}

async function mail(app: AppState): Promise<void> {
  const [row] = (await app.toasts.guard(rowsOf(app, targets(app).slice(0, 1)))) ?? [];
  if (!row?.url) return;
  const [url] = (await app.toasts.guard(app.backend.calls.share_links([row.url]))) ?? [];
  if (url) openAddress(app, mailAddress(row.title, url));
}

/** What is selected of the open article, as HTML; null when nothing is. */
export function selectedHtml(): string | null {
  const root = document.querySelector(".reading-pane .host")?.shadowRoot;
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed) return null;
  // From outside a selection within a shadow tree looks empty.
  const composed = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (!composed || !root.contains(composed.startContainer) || !root.contains(composed.endContainer)) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  const box = document.createElement("div");
  box.append(range.cloneContents());
  for (const image of box.querySelectorAll("img")) {
    const source = sourceOfImage(image.getAttribute("src") ?? "");
    if (source === null) image.removeAttribute("src");
    else image.setAttribute("src", source);
  }
  return box.innerHTML.trim() === "" ? null : box.innerHTML;
}

/** Copies the texts of articles as Markdown; of the open one only what is selected, if anything is. */
async function copyTexts(app: AppState): Promise<void> {
  const { backend, toasts, ui } = app;
  const ids = targets(app);
  if (ids.length > MOST_TEXTS) return toasts.warn("toast-too-many-to-copy", { most: MOST_TEXTS });
  const selected = ui.focus === "reader" ? selectedHtml() : null;
  const made = selected === null ? backend.calls.markdown(ids) : backend.calls.markdown_of(selected);
  const text = await toasts.guard(made);
  if (!text || (await toasts.guard(backend.calls.copy_text(text).then(() => true))) === null) return;
  if (selected === null) toasts.note("toast-texts-copied", { count: ids.length });
  else toasts.note("toast-selection-copied");
}

/** Prints the open article, or saves it as PDF: the system's dialog does both. */
export async function print({ reader, backend, toasts }: AppState): Promise<void> {
  const { article } = reader;
  if (!article) return;
  // Not every engine tells the page before it prints.
  window.dispatchEvent(new Event("beforeprint"));
  const images = [...(document.querySelector(".reading-pane .host")?.shadowRoot?.querySelectorAll("img") ?? [])];
  const all = Promise.all(images.map((image) => image.decode().catch(() => {})));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, IMAGES_MS))]);
  // The dialog names the file by the title.
  const { title } = document;
  document.title = article.summary.title;
  // The dialog is open while the call is long over.
  window.addEventListener("afterprint", () => (document.title = title), { once: true });
  if ((await toasts.guard(backend.calls.print().then(() => true))) === null) document.title = title;
}

const openOne = ({ reader, list }: AppState): boolean => reader.article !== null && !list.selection.isSeveral;

async function save(app: AppState, ids: ArticleId[], form: ExportForm, name?: string): Promise<void> {
  if (ids.length > MOST_IN_BOOK) return app.toasts.warn("export-too-many", { most: MOST_IN_BOOK });
  const [row] = (await app.toasts.guard(rowsOf(app, ids.slice(0, 1)))) ?? [];
  if (row) await app.exporting.run(ids, form, name ?? row.title);
}

/** Whether the open article was opened from the briefing, which stands behind it. */
export const isOnBriefing = ({ briefing, page }: AppState["ui"]): boolean => briefing && page === "reader";

/** Ways for articles out of Broadsheet. */
export const leavingCommands: readonly Command[] = [
  { id: "copy-text", group: "article", keys: ["$mod+Shift+C"], when: hasTargets, run: (app) => void copyTexts(app) },
  { id: "mail", group: "article", keys: ["Shift+M"], when: hasTargets, run: (app) => void mail(app) },
  {
    id: "print",
    group: "article",
    keys: ["$mod+p"],
    when: (app) => openOne(app) || app.ui.briefing,
    run: (app) => void (app.ui.briefing && app.ui.page === "list" ? printBriefing(app) : print(app)),
  },
  {
    id: "save-html",
    group: "article",
    keys: ["$mod+s"],
    when: openOne,
    run: (app) => void save(app, targets(app).slice(0, 1), "html"),
  },
  {
    id: "save-markdown",
    group: "article",
    keys: [],
    when: hasTargets,
    run: (app) => void save(app, targets(app), "markdown"),
  },
  {
    id: "save-epub",
    group: "article",
    keys: ["$mod+Shift+S"],
    when: hasTargets,
    run: (app) =>
      void save(app, targets(app), "epub", app.list.selection.isSeveral ? viewName(app, app.list.scope) : undefined),
  },
  {
    id: "save-view-epub",
    group: "list",
    keys: [],
    when: ({ list }) => list.ids.length > 0,
    run: (app) =>
      void save(app, Array.from(app.list.ids.subarray(0, MOST_IN_BOOK)), "epub", viewName(app, app.list.scope)),
  },
  {
    id: "back-to-article",
    group: "going",
    keys: ["Backspace", "$mod+["],
    when: ({ trail, ui }) => trail.back !== null || isOnBriefing(ui),
    run: ({ trail, ui }) => (trail.back === null ? ui.back() : trail.goBack()),
  },
];
