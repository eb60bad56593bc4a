import type { AppState } from "../state/context";
import { drop } from "./acts";
import { rowAt, topOf } from "./layout";
import { landingAt, type Landing } from "./landing";
import { nodeOf, type SidebarRow } from "./rows";
import type { SidebarState } from "./sidebar.svelte";

/** The pointer must travel this far before a press becomes a drag. */
const SLACK = 5;
/** A closed folder opens when something is held over it this long. */
const OPEN_MS = 650;
/** So close to the edge, the sidebar scrolls: the closer the faster. */
const EDGE = 36;
const PER_FRAME = 0.4;

/** Dragging feeds and folders with the pointer. HTML drag and drop cannot be used: WebKitGTK gives it up where files can be dropped
 * on the window. */
export class Drag {
  /** What is dragged; empty while nothing is. */
  moved = $state.raw<readonly SidebarRow[]>([]);
  /** Where it would land; null where it cannot. */
  landing = $state.raw<Landing | null>(null);
  /** The folder that it would go into (null: the top level), whatever its place there; undefined when a line says the place. */
  readonly into = $derived(this.landing && !this.landing.line ? this.landing.parent : undefined);
  /** Where the pointer is. */
  at = $state.raw({ x: 0, y: 0 });

  #press: { row: SidebarRow; x: number; y: number } | null = null;
  #over: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | null = null;

  constructor(
    private readonly app: AppState,
    private readonly sidebar: SidebarState,
    /** Whether a place of the window belongs to the sidebar. */
    private readonly isInside: (x: number, y: number) => boolean,
  ) {}

  /** A press on a row: perhaps the start of a drag. Fingers scroll instead. */
  press(event: PointerEvent, row: SidebarRow): void {
    if (event.button !== 0 || event.pointerType === "touch" || nodeOf(row) === null) return;
    this.#press = { row, x: event.clientX, y: event.clientY };
  }

  move = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press) return;
    // Released outside the window.
    if (event.buttons === 0) return this.cancel();
    const isDragging = this.moved.length > 0;
    if (!isDragging && Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return;
    if (!isDragging) this.moved = this.sidebar.chosen.with(press.row.key);
    this.at = { x: event.clientX, y: event.clientY };
    this.#hover();
    this.#frame ??= requestAnimationFrame(this.#scroll);
  };

  /** Drops. A click after a drag on another row is none for the browser; on the same row nothing was moved. */
  release = (): void => {
    const { moved, landing } = this;
    this.cancel();
    if (landing) void drop(this.app, moved, landing);
  };

  cancel = (): void => {
    clearTimeout(this.#timer);
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#press = null;
    this.#over = null;
    this.moved = [];
    this.landing = null;
  };

  keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.moved.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #hover(): void {
    const { rows, layout, scroll } = this.sidebar;
    const { x, y } = this.at;
    const height = scroll.heightAt(y);
    // Beside the sidebar, on the views and in the gap below them is no place for feeds.
    const isPlace = this.isInside(x, y) && height >= topOf(layout.head, layout);
    const at = isPlace ? rowAt(height, layout) : null;
    this.landing = isPlace ? landingAt({ rows, moved: this.moved }, at) : null;
    this.#openSoon(at ? rows[at.index] : undefined);
  }

  /** A closed folder that something is held over opens after a while. */
  #openSoon(row: SidebarRow | undefined): void {
    const key = row?.key ?? null;
    if (key === this.#over) return;
    this.#over = key;
    clearTimeout(this.#timer);
    const node = nodeOf(row);
    if (node?.kind !== "folder" || row?.open || this.moved.some((moved) => moved.key === key)) return;
    this.#timer = setTimeout(() => {
      this.app.ui.toggleFolder(node.folder.id, true);
      this.#hover();
    }, OPEN_MS);
  }

  #scroll = (): void => {
    this.#frame = null;
    const beyond = this.sidebar.scroll.beyond(this.at.y, EDGE);
    if (this.moved.length === 0 || beyond === 0) return;
    const before = this.sidebar.scroll.top;
    this.sidebar.scroll.by(Math.round(Math.max(-EDGE, Math.min(EDGE, beyond)) * PER_FRAME));
    if (this.sidebar.scroll.top === before) return;
    this.#hover();
    this.#frame = requestAnimationFrame(this.#scroll);
  };
}
