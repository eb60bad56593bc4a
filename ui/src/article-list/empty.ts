import type { Filter, Scope } from "../backend/contract";

/** What an empty list says, and what it offers. */
export interface Emptiness {
  /** The key of its sentence. */
  title: string;
  /** The key of a further sentence. */
  hint?: string;
  offer?: "search-everywhere" | "show-all";
}

/** Why there is nothing to see in a view. */
export function emptiness(view: { scope: Scope; filter: Filter; search: string; everywhere: boolean }): Emptiness {
  const { scope, filter, search, everywhere } = view;
  if (search) return { title: "empty-search", ...offerOfSearch(scope, filter, everywhere) };
  if (scope.kind === "unread") return { title: "empty-unread", hint: "empty-unread-hint" };
  if (filter === "unread") return { title: "empty-unread-here", offer: "show-all" };
  if (filter === "starred" && scope.kind !== "starred") return { title: "empty-starred-here", offer: "show-all" };
  if (scope.kind === "starred") return { title: "empty-starred", hint: "empty-starred-hint" };
  if (scope.kind === "highlighted") return { title: "empty-highlighted", hint: "empty-highlighted-hint" };
  if (scope.kind === "today") return { title: "empty-today", hint: "empty-today-hint" };
  if (scope.kind === "read_later") return { title: "empty-later", hint: "empty-later-hint" };
  if (scope.kind === "snoozed") return { title: "empty-snoozed", hint: "empty-snoozed-hint" };
  if (scope.kind === "tag") return { title: "empty-tag", hint: "empty-tag-hint" };
  return { title: "empty-here", hint: "empty-here-hint" };
}

function offerOfSearch(scope: Scope, filter: Filter, everywhere: boolean): Partial<Emptiness> {
  if (!everywhere && scope.kind !== "all") return { offer: "search-everywhere" };
  return filter === "all" ? { hint: "empty-search-hint" } : { offer: "show-all" };
}
