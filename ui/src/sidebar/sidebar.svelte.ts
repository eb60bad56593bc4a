import type { FolderId } from "../backend/contract";
import { readingKey } from "../shared/languages";
import type { AppState } from "../state/context";
import { visibleRows, type TreeRow } from "../state/tree";
import { keyOfNode, keyOfScope, scopeOfKey, VIEWS, withoutRead, type RowKey } from "./rows";

/** While an arrow key is held, views fly by; the one that it stops on is opened this much later. */
const SETTLE_MS = 90;

/** The sidebar's own state: what is shown, where the keyboard is, what is being renamed. */
export class SidebarState {
  /** Where the keyboard is while it is in the sidebar. */
  current = $state<RowKey>("unread");
  /** The row with a field for a new name. */
  renaming = $state<RowKey | null>(null);

  readonly rows: readonly TreeRow[] = $derived.by(() => {
    const { library, ui, list } = this.app;
    const tree = ui.hideRead ? withoutRead(library.tree, library.unreadOf, list.scope) : library.tree;
    return visibleRows(tree, (folder) => ui.expanded.has(folder));
  });
  readonly keys: readonly RowKey[] = $derived([...VIEWS, ...this.rows.map(({ node }) => keyOfNode(node))]);
  readonly selected = $derived.by(() => keyOfScope(this.app.list.scope));
  /** The row that Tab comes to: where the keyboard is, and while it is elsewhere what is shown. */
  readonly tabStop: RowKey = $derived.by(() => {
    const wanted = this.app.ui.focus === "sidebar" ? [this.current, this.selected] : [this.selected, this.current];
    return wanted.find((key) => this.keys.includes(key)) ?? VIEWS[0];
  });

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly app: AppState,
    /** Puts the focus on a row. */
    private readonly focusRow: (key: RowKey) => void,
  ) {}

  /** Shows a row's view at once. */
  choose(key: RowKey): void {
    clearTimeout(this.#timer);
    this.current = key;
    const scope = scopeOfKey(key);
    if (!scope) return;
    if (key !== this.selected) void this.app.walking.show(scope);
    // In a narrow window the sidebar goes out of sight.
    if (this.app.ui.panes < 3) this.app.ui.focusPane("list");
  }

  /** Moves the keyboard to a row; its view follows when the keyboard rests. */
  goTo(key: RowKey | undefined): void {
    if (key === undefined) return;
    this.current = key;
    this.focusRow(key);
    clearTimeout(this.#timer);
    const scope = scopeOfKey(key);
    // In one pane at a time the list is elsewhere: only Enter goes there.
    if (scope && this.app.ui.panes > 1) {
      this.#timer = setTimeout(() => {
        if (key !== this.selected) void this.app.walking.show(scope);
      }, SETTLE_MS);
    }
  }

  /** The keyboard comes in from elsewhere: to what is shown. */
  focusSelected(): void {
    this.current = this.selected;
    this.focusRow(this.tabStop);
  }

  rowOf(key: RowKey): TreeRow | undefined {
    return this.rows.find(({ node }) => keyOfNode(node) === key);
  }

  /** Keys of a tree. What is not used here goes on to the commands: Right on a feed moves to the list. */
  onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this.renaming !== null) return;
    if (this.#act(readingKey(event.key, this.app.words.direction))) event.preventDefault();
  };

  /** Starts renaming the feed or folder that has the keyboard. */
  renameCurrent(): void {
    if (this.rowOf(this.tabStop)) this.rename(this.tabStop);
  }

  /** Starts renaming a feed or folder. */
  rename(key: RowKey): void {
    this.renaming = key;
  }

  /** Ends renaming; with a name it is kept, null gives up. An empty name gives a feed the publisher's title back. */
  endRename(name: string | null): void {
    const key = this.renaming;
    this.renaming = null;
    const row = key === null ? undefined : this.rowOf(key);
    if (!row || name === null) return;
    const { node } = row;
    if (node.kind === "feed") {
      if (name.trim() !== node.feed.title) void this.app.library.editFeed(node.feed.id, { custom_title: name.trim() });
    } else if (name.trim() !== "" && name.trim() !== node.folder.name) {
      void this.app.library.renameFolder(node.folder.id, name.trim());
    }
    if (key !== null) this.focusRow(key);
  }

  #act(pressed: string): boolean {
    const index = this.keys.indexOf(this.tabStop);
    const row = this.rowOf(this.tabStop);
    const folder = row?.node.kind === "folder" ? row.node.folder.id : null;
    switch (pressed) {
      case "ArrowDown":
        this.goTo(this.keys[index + 1]);
        return true;
      case "ArrowUp":
        this.goTo(this.keys[index - 1]);
        return true;
      case "Home":
        this.goTo(this.keys[0]);
        return true;
      case "End":
        this.goTo(this.keys.at(-1));
        return true;
      case "ArrowRight":
        return folder !== null && this.#setOpen(folder, true);
      case "ArrowLeft":
        return (folder !== null && this.#setOpen(folder, false)) || this.#toParent(row);
      case "Enter":
        this.choose(this.tabStop);
        this.app.ui.focusPane("list");
        return true;
      default:
        return false;
    }
  }

  #setOpen(folder: FolderId, open: boolean): boolean {
    if (this.app.ui.expanded.has(folder) === open) return false;
    this.app.ui.toggleFolder(folder, open);
    return true;
  }

  #toParent(row: TreeRow | undefined): boolean {
    if (!row || row.parent === null) return false;
    this.goTo(`folder:${row.parent}`);
    return true;
  }

  /** Unsubscribes from the feed that has the keyboard, or removes the folder. */
  removeCurrent(): void {
    const row = this.rowOf(this.tabStop);
    if (row?.node.kind === "feed") void this.app.library.unsubscribe([row.node.feed.id]);
    if (row?.node.kind === "folder") void this.app.library.removeFolder(row.node.folder.id, false);
  }
}
