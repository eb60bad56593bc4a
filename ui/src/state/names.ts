import type { Scope } from "../backend/contract";
import type { AppState } from "./context";

/** What a view is called. */
export function viewName({ library, words }: Pick<AppState, "library" | "words">, scope: Scope): string {
  if (scope.kind === "feed") return library.feedById.get(scope.id)?.title ?? words.t("view-gone");
  if (scope.kind === "folder") return library.folderById.get(scope.id)?.name ?? words.t("view-gone");
  if (scope.kind === "tag") return library.tagById.get(scope.id)?.name ?? words.t("view-gone");
  return words.t(`view-${scope.kind}`);
}
