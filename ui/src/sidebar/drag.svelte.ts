import type { FolderId } from "../backend/contract";
import type { AppState } from "../state/context";
import type { TreeNode, TreeRow } from "../state/tree";
import { dropFolder, mayDrop, type RowKey } from "./rows";

/** The pointer must travel this far before a press becomes a drag. */
const SLACK = 5;
/** A closed folder opens when something is held over it this long. */
const OPEN_MS = 650;
/** So close to the edge, the sidebar scrolls. */
const EDGE = 32;

/** Dragging feeds and folders with the pointer. HTML drag and drop cannot be used: WebKitGTK gives it up where files can be dropped
 * on the window. */
export class Drag {
  /** What is dragged; null while nothing is. */
  node = $state.raw<TreeNode | null>(null);
  /** The folder that a drop would put it in (null: the top level); undefined where it cannot go. */
  target = $state<FolderId | null | undefined>(undefined);
  /** Where the pointer is. */
  at = $state.raw({ x: 0, y: 0 });

  #press: { node: TreeNode; x: number; y: number } | null = null;
  #over: RowKey | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly app: AppState,
    private readonly rowOf: (key: RowKey) => TreeRow | undefined,
    private readonly scroller: () => HTMLElement | undefined,
  ) {}

  /** A press on a row: perhaps the start of a drag. Fingers scroll instead. */
  press(event: PointerEvent, node: TreeNode): void {
    if (event.button !== 0 || event.pointerType === "touch") return;
    this.#press = { node, x: event.clientX, y: event.clientY };
  }

  move = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press) return;
    // Released outside the window.
    if (event.buttons === 0) return this.cancel();
    if (!this.node && Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return;
    this.node = press.node;
    this.at = { x: event.clientX, y: event.clientY };
    this.#hover(document.elementFromPoint(event.clientX, event.clientY));
    this.#scroll(event.clientY);
  };

  /** Drops. A click after a drag on another row is none for the browser; on the same row nothing was moved. */
  release = (): void => {
    const { node, target } = this;
    const { library } = this.app;
    if (node && target !== undefined) {
      if (node.kind === "feed") void library.moveFeeds([node.feed.id], target);
      else void library.moveFolder(node.folder.id, target);
      if (target !== null) this.app.ui.expanded.add(target);
    }
    this.cancel();
  };

  cancel = (): void => {
    clearTimeout(this.#timer);
    this.#press = null;
    this.#over = null;
    this.node = null;
    this.target = undefined;
  };

  keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.node) return;
    event.preventDefault();
    this.cancel();
  };

  #hover(element: Element | null): void {
    const inside = element?.closest("[data-pane=sidebar]") ?? null;
    const key = inside ? (element?.closest<HTMLElement>("[data-key]")?.dataset.key ?? "") : null;
    if (key === this.#over) return;
    this.#over = key;
    clearTimeout(this.#timer);
    const row = key ? this.rowOf(key) : undefined;
    const folder = key === null ? undefined : row ? dropFolder(row) : null;
    this.target = folder !== undefined && this.node && mayDrop(this.node, folder) ? folder : undefined;
    if (row?.node.kind === "folder") {
      const id = row.node.folder.id;
      this.#timer = setTimeout(() => this.app.ui.expanded.add(id), OPEN_MS);
    }
  }

  #scroll(y: number): void {
    const scroller = this.scroller();
    if (!scroller) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    if (y < top + EDGE) scroller.scrollTop -= 8;
    if (y > bottom - EDGE) scroller.scrollTop += 8;
  }
}
