import type { ArticleId, ArticleSummary } from "../backend/contract";
import type { AppState } from "../state/context";

/** How articles are written on the clipboard. */
export type CopyForm = "address" | "title-address" | "markdown";

/** More are not copied at once: no program takes them. */
export const MOST_COPIED = 5_000;

/** Articles that have an address, as text: one as it is, several below each other. */
export function asText(rows: readonly Pick<ArticleSummary, "title" | "url">[], form: CopyForm): string {
  const written = rows.flatMap(({ title, url }) => (url === null ? [] : [write(title, url, form)]));
  if (form === "markdown" && written.length > 1) return written.map((line) => `- ${line}`).join("\n");
  return written.join(form === "title-address" ? "\n\n" : "\n");
}

function write(title: string, url: string, form: CopyForm): string {
  if (form === "address") return url;
  if (form === "title-address") return `${title}\n${url}`;
  // CommonMark: brackets end the text, blanks and parentheses the address; an address between < and > takes both.
  const text = title.replace(/\s+/g, " ").replace(/[\\[\]`*_<]/g, "\\$&");
  const address = /[\s()]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;
  return `[${text}](${address})`;
}

/** The rows of articles, also of those that were never in sight. */
export async function rowsOf({ list, reader, backend }: AppState, ids: ArticleId[]): Promise<ArticleSummary[]> {
  const open = reader.article?.summary;
  const known = ids.flatMap((id) => list.rows.get(id) ?? (open?.id === id ? open : []));
  return known.length === ids.length ? known : backend.calls.summaries(ids);
}

/** The rows with addresses that tell nobody where one came from. */
async function shared({ backend }: AppState, rows: ArticleSummary[]): Promise<ArticleSummary[]> {
  const urls = await backend.calls.share_links(rows.map(({ url }) => url ?? ""));
  return rows.map((row, index) => ({ ...row, url: row.url === null ? null : (urls[index] ?? row.url) }));
}

/** Puts articles on the clipboard, and says so. */
export async function copyArticles(app: AppState, ids: ArticleId[], form: CopyForm): Promise<void> {
  const { toasts } = app;
  if (ids.length > MOST_COPIED) return toasts.warn("toast-too-many-to-copy", { most: MOST_COPIED });
  const rows = await toasts.guard(rowsOf(app, ids).then((rows) => shared(app, rows)));
  const text = asText(rows ?? [], form);
  if (!text || !(await toasts.guard(app.backend.calls.copy_text(text).then(() => true)))) return;
  toasts.note("toast-articles-copied", { count: ids.length });
}
