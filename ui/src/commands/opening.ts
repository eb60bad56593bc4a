import type { ArticleId } from "../backend/contract";
import type { AppState } from "../state/context";
import { openAddress } from "./addresses";
import { rowsOf } from "./copying";

/** More articles than this are opened in the browser only after asking. */
export const MANY = 20;

/** Opens articles in the system's browser; asks before when they are many. */
export async function openArticles(app: AppState, ids: ArticleId[]): Promise<void> {
  if (ids.length > MANY) app.dialogs.show({ kind: "open-many", articles: ids });
  else await openNow(app, ids);
}

/** The same without asking. */
export async function openNow(app: AppState, ids: ArticleId[]): Promise<void> {
  const rows = await app.toasts.guard(rowsOf(app, ids));
  for (const { url } of rows ?? []) openAddress(app, url);
}
