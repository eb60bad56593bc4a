import type { ArticleId } from "../backend/contract";
import type { AppState } from "../state/context";

type Outside = Pick<AppState, "backend" | "toasts">;

/** Puts a picture of an article on the clipboard, and says so. */
export async function copyPicture({ backend, toasts }: Outside, article: ArticleId, url: string): Promise<void> {
  if (await toasts.guard(backend.calls.copy_image(article, url).then(() => true))) toasts.note("images-copied");
}

/** Writes a picture of an article to a file that the person chooses, and says so. */
export async function savePicture({ backend, toasts }: Outside, article: ArticleId, url: string): Promise<void> {
  if (await toasts.guard(backend.calls.save_image(article, url))) toasts.note("images-saved");
}
