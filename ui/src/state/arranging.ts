import type { Calls, Feed, FeedId, Folder, FolderId, Node as NodeRef } from "../backend/contract";
import type { WordArguments } from "../shared/words.svelte";
import type { LibraryState } from "./library.svelte";
import type { Toasts } from "./toasts.svelte";
import { childrenOf, type TreeNode } from "./tree";

/** What is said of a move, and what stands in the sentence. */
export interface Said {
  key: "toast-moved-above" | "toast-moved-below" | "toast-moved-into" | "toast-moved-top" | "toast-moved";
  values: WordArguments;
}

export const refOf = (node: TreeNode): NodeRef =>
  node.kind === "feed" ? { kind: "feed", id: node.feed.id } : { kind: "folder", id: node.folder.id };

/** Feeds and folders in the order that the sidebar has them in. */
export const KINDS: readonly TreeNode["kind"][] = ["folder", "feed"];

const isSame = (a: NodeRef, b: NodeRef): boolean => a.kind === b.kind && a.id === b.id;

/** The order of siblings of one kind when some nodes are put among them before one of them (null: at the end). */
export function placed(siblings: readonly NodeRef[], moved: readonly NodeRef[], before: NodeRef | null): NodeRef[] {
  const isMoved = (ref: NodeRef): boolean => moved.some((other) => isSame(ref, other));
  const from = before === null ? -1 : siblings.findIndex((ref) => isSame(ref, before));
  // What it is put before may itself be moved: then before the next that stays.
  const anchor = from < 0 ? undefined : siblings.slice(from).find((ref) => !isMoved(ref));
  const rest = siblings.filter((ref) => !isMoved(ref));
  const at = anchor ? rest.indexOf(anchor) : rest.length;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** Feeds and folders with these put into a folder in this order. The others keep theirs. */
export function arranged<T extends { feeds: readonly Feed[]; folders: readonly Folder[] }>(
  { feeds, folders }: T,
  order: readonly NodeRef[],
  parent: FolderId | null,
): { feeds: Feed[]; folders: Folder[] } {
  const placeOf = (kind: NodeRef["kind"]): Map<number, number> =>
    new Map(order.filter((ref) => ref.kind === kind).map(({ id }, index) => [id, index]));
  const [ofFeed, ofFolder] = [placeOf("feed"), placeOf("folder")];
  return {
    feeds: feeds.map((feed) => {
      const position = ofFeed.get(feed.id);
      return position === undefined ? feed : { ...feed, folder: parent, position };
    }),
    folders: folders.map((folder) => {
      const position = ofFolder.get(folder.id);
      return position === undefined ? folder : { ...folder, parent, position };
    }),
  };
}

/** Moving feeds and folders by hand. The sidebar shows a move at once; the calls follow one another. */
export class Arranging {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly calls: Calls,
    private readonly library: LibraryState,
    private readonly toasts: Toasts,
  ) {}

  /** Puts nodes into a folder, those of each kind before the one of that kind in `before`, or at the end, in one step. All siblings
   * of a kind are named to the core: so far they may have been in the order of names, and what that is the language of the interface
   * decides. */
  async place(
    nodes: readonly TreeNode[],
    parent: FolderId | null,
    before: readonly NodeRef[],
    said: Said,
  ): Promise<void> {
    const there = childrenOf(this.library.tree, parent).map(refOf);
    const order = KINDS.flatMap((kind) => {
      const is = (ref: NodeRef): boolean => ref.kind === kind;
      const moved = nodes.map(refOf).filter(is);
      return moved.length === 0 ? [] : placed(there.filter(is), moved, before.find(is) ?? null);
    });
    await this.#arrange({ asked: order, shown: order, moved: nodes.map(refOf) }, parent, said);
  }

  /** Moves things into a folder, in one step. Things of one kind go where names are in order there; things of both kinds behind
   * what is there. */
  async move(feeds: FeedId[], folders: FolderId[], parent: FolderId | null): Promise<boolean> {
    const [folder] = folders;
    if (folder === undefined) return this.library.moveFeeds([...feeds], parent);
    if (folders.length === 1 && feeds.length === 0) return this.library.moveFolder(folder, parent);
    const refs = [
      ...folders.map((id): NodeRef => ({ kind: "folder", id })),
      ...feeds.map((id): NodeRef => ({ kind: "feed", id })),
    ];
    const name = this.library.folderById.get(parent ?? -1)?.name ?? "";
    const values = { count: refs.length, title: "", folder: name };
    const said: Said = { key: parent === null ? "toast-moved-top" : "toast-moved-into", values };
    const there = childrenOf(this.library.tree, parent).map(refOf);
    return this.#arrange({ asked: refs, shown: placed(there, refs, null), moved: refs }, parent, said);
  }

  /** Puts what a folder holds in the order of names. */
  async sortByName(folder: FolderId | null): Promise<void> {
    const changed = await this.toasts.guard(this.calls.sort_by_name(folder));
    const name = folder === null ? "" : (this.library.folderById.get(folder)?.name ?? "");
    if (changed) this.toasts.done("toast-sorted", { place: folder === null ? "top" : "folder", folder: name }, changed);
  }

  /** Asks the core for an order, and shows the one that will come of it; `moved` are those that the person moved. */
  async #arrange(
    { asked, shown, moved }: Record<"asked" | "shown" | "moved", NodeRef[]>,
    parent: FolderId | null,
    said: Said,
  ): Promise<boolean> {
    const { feeds, folders } = arranged(this.library, shown, parent);
    const call = this.#last.then(() => this.toasts.guard(this.calls.arrange(asked, parent, null, moved)));
    this.#last = call;
    const changed = await this.library.ahead(feeds, folders, call);
    if (!changed) return false;
    // Moving step by step with the keyboard: one message that follows, not a pile.
    const before = this.toasts.shown.find(({ key }) => key.startsWith("toast-moved-"));
    if (before) this.toasts.dismiss(before.id);
    this.toasts.done(said.key, said.values, changed);
    return true;
  }
}
