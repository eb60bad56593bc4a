import type { ArticleSummary, Calls, Scope, StepKind } from "./contract";
import type { MemoryLibrary, StatusPatch } from "./memory";

type Status =
  | "set_read"
  | "set_starred"
  | "set_read_later"
  | "snooze"
  | "tag"
  | "rename_tag"
  | "remove_tag"
  | "mark_all_read"
  | "journal"
  | "undo";

/** The calls that change articles, on a library in memory. */
export function statusCalls(library: MemoryLibrary): Pick<Calls, Status> {
  const flag = (key: "read" | "starred" | "read_later", to: boolean) => (row: ArticleSummary) =>
    row[key] === to ? null : ({ [key]: to } as StatusPatch);
  return {
    set_read: async (ids, read) => library.mark(read ? "read" : "unread", ids, flag("read", read)),
    set_starred: async (ids, starred) => library.mark(starred ? "starred" : "unstarred", ids, flag("starred", starred)),
    set_read_later: async (ids, later) =>
      library.mark(later ? "read_later" : "not_read_later", ids, flag("read_later", later)),
    snooze: async (ids, until) =>
      library.mark(until === null ? "unsnoozed" : "snoozed", ids, (row) =>
        row.snoozed_until === until ? null : { snoozed_until: until },
      ),
    tag: async (ids, add, remove) => tag(library, ids, add, remove),
    rename_tag: async (id, name) => {
      const known = existing(library, id);
      if (!name.trim()) throw { code: "empty_name", detail: "a tag needs a name" };
      if (library.tags.some((tag) => tag.id !== id && folded(tag.name) === folded(name)))
        throw { code: "tag_exists", detail: `there is a tag ${name} already` };
      return library.rearrange({ kind: "tag_renamed", count: 1, name: known.name }, () => {
        library.tags = library.tags.map((tag) => (tag.id === id ? { ...tag, name: name.trim() } : tag));
      });
    },
    remove_tag: async (id) => {
      const { name } = existing(library, id);
      const { tags } = library;
      const having = library.articles.filter(({ summary }) => summary.tags.includes(id)).map((one) => one.summary.id);
      const set = (to: (tags: number[]) => number[]): void => {
        library.articles = library.articles.map((article) =>
          having.includes(article.summary.id)
            ? { ...article, summary: { ...article.summary, tags: to(article.summary.tags) } }
            : article,
        );
        library.announce({ kind: "everything" });
      };
      library.tags = tags.filter((tag) => tag.id !== id);
      set((own) => own.filter((tag) => tag !== id));
      return library.done({ kind: "tag_removed", count: Math.max(1, having.length), name }, () => {
        library.tags = [...library.tags, ...tags.filter((tag) => tag.id === id)].sort((a, b) => a.id - b.id);
        set((own) => [...own, id].sort((a, b) => a - b));
      });
    },
    mark_all_read: async (query, asOf, olderThan) => {
      const rows = library.matching(query).filter(({ id, published }) => {
        const isKnown =
          asOf === null || (id <= (asOf.newest ?? id) && !((library.returned.get(id) ?? 0) > asOf.opened));
        return isKnown && (olderThan === null || published < olderThan);
      });
      const ids = rows.map(({ id }) => id);
      return library.mark("read", ids, flag("read", true), { name: nameOf(library, query.scope), view: query.scope });
    },
    journal: async () => library.journal.entries(),
    undo: async (step) => library.journal.undo(step),
  };
}

const folded = (name: string): string => name.trim().toUpperCase().toLowerCase();

function existing(library: MemoryLibrary, id: number): { name: string } {
  const known = library.tags.find((tag) => tag.id === id);
  if (!known) throw { code: "no_such_tag", detail: `there is no tag ${id}` };
  return known;
}

function tag(library: MemoryLibrary, ids: number[], add: string[], remove: number[]): ReturnType<Calls["tag"]> {
  const { tags } = library;
  const added = add
    .filter((name) => name.trim())
    .map((name) => {
      const known = library.tags.find((tag) => folded(tag.name) === folded(name));
      if (known) return known.id;
      const made = { id: Math.max(0, ...library.tags.map(({ id }) => id)) + 1, name: name.trim() };
      library.tags = [...library.tags, made];
      return made.id;
    });
  if (library.tags !== tags) library.announce({ kind: "sidebar" });
  const kind: StepKind = add.length > 0 ? "tagged" : "untagged";
  const changed = library.mark(kind, ids, (row) => {
    const own = [...new Set([...row.tags.filter((tag) => !remove.includes(tag)), ...added])].sort((a, b) => a - b);
    return own.join() === row.tags.join() ? null : { tags: own };
  });
  return Promise.resolve(changed);
}

/** What the place of a view is called; smart views have their names in the interface. */
function nameOf(library: MemoryLibrary, scope: Scope): string | null {
  if (scope.kind === "feed") return library.feeds.find(({ id }) => id === scope.id)?.title ?? null;
  if (scope.kind === "folder") return library.folders.find(({ id }) => id === scope.id)?.name ?? null;
  return scope.kind === "tag" ? (library.tags.find(({ id }) => id === scope.id)?.name ?? null) : null;
}
