import type { ArticleId } from "../backend/contract";
import type { ArticleListState } from "../state/list.svelte";
import { Geometry } from "./geometry";
import { ListScroll } from "./list-scroll.svelte";
import { CARDS_EDGE, lookOf } from "./look";

/** A row that is drawn. */
export interface Drawn {
  /** Of the element that shows it: an element is used again for another row when its own went out of sight, since making one costs
   * many times what changing its words does. */
  slot: number;
  id: ArticleId;
  index: number;
  /** Where it stands in the layer of the rows. */
  top: number;
  /** Where it stands from the start of the line; 0 but for cards. */
  start: number;
  /** The first of its group: it says the group's name. */
  group: number | null;
}

/** A group that is in sight. */
export interface DrawnGroup {
  group: number;
  key: number;
  top: number;
  height: number;
  count: number;
}

/** What of the list is drawn, and where. */
export class ListDrawing {
  /** Width of what is in sight, bound by the view. */
  width = $state(0);
  /** Size of the interface's text in pixels. */
  text = $state<number | undefined>();
  readonly look = $derived.by(() => lookOf(this.list.options, this.width, this.text));
  // One by one, so that a new width alone makes no new geometry.
  readonly #rowHeight = $derived(this.look.shape.rowHeight);
  readonly #columns = $derived(this.look.shape.columns);
  readonly #headingHeight = $derived(this.look.shape.headingHeight);
  readonly #starts = $derived.by(() => this.list.groups.map(({ start }) => start));
  readonly geometry = $derived.by(
    () =>
      new Geometry(
        this.list.ids.length,
        { rowHeight: this.#rowHeight, columns: this.#columns, headingHeight: this.#headingHeight },
        this.#starts,
      ),
  );
  readonly scroll = new ListScroll(() => this.geometry);
  readonly rows = $derived.by(() => this.#rows());
  readonly groups = $derived.by(() => this.#groups());

  /** What was drawn last, by slot. A row that is still the same stays the same object, and nothing of it is worked out again: while the
   * list scrolls that are nearly all of them in nearly every frame. */
  #drawn: Drawn[] = [];

  /** The most rows that were in sight at once, in this geometry and height. */
  #most = { rows: 0, geometry: null as Geometry | null, view: 0 };

  constructor(private readonly list: ArticleListState) {}

  /** Where drawing ends: always as many rows are drawn, whether they are touched by a pixel or two more, so that each element that is let
   * go is taken up again. */
  #end(): number {
    const { geometry, scroll } = this;
    const { range, view } = scroll;
    const known = this.#most.geometry === geometry && this.#most.view === view ? this.#most.rows : 0;
    this.#most = { rows: Math.max(known, range.end - range.start), geometry, view };
    return Math.min(range.start + this.#most.rows, geometry.count);
  }

  #rows(): Drawn[] {
    const { geometry } = this;
    const { range, base } = this.scroll;
    const drawnTo = this.#end();
    const { ids, groups } = this.list;
    const { columns, rowHeight } = geometry.shape;
    const step = (this.width - CARDS_EDGE * 2 - this.look.cardWidth) / Math.max(1, columns - 1);
    const drawn: Drawn[] = [];
    let group = geometry.groupOf(range.start);
    let { start, end } = geometry.rangeOf(group);
    let first = geometry.groupTop(group) + geometry.lead;
    for (let index = range.start; index < drawnTo; index++) {
      if (index >= end) {
        group++;
        ({ start, end } = geometry.rangeOf(group));
        first = geometry.groupTop(group) + geometry.lead;
      }
      const place = index - start;
      drawn.push(
        this.#same({
          slot: index % this.#most.rows,
          id: ids[index] as ArticleId,
          index,
          top: first + Math.floor(place / columns) * rowHeight - base,
          start: columns > 1 ? (place % columns) * step : 0,
          group: place === 0 && groups.length > 0 ? group : null,
        }),
      );
    }
    this.#drawn.length = Math.min(this.#drawn.length, this.#most.rows);
    return drawn;
  }

  /** The object that was drawn there before, when it says the same. */
  #same(row: Drawn): Drawn {
    const before = this.#drawn[row.slot];
    const isSame =
      before?.id === row.id &&
      before.index === row.index &&
      before.top === row.top &&
      before.start === row.start &&
      before.group === row.group;
    return isSame ? before : (this.#drawn[row.slot] = row);
  }

  #groups(): DrawnGroup[] {
    const { geometry } = this;
    const { groups } = this.list;
    const { range, base } = this.scroll;
    if (groups.length === 0 || range.end === 0) return [];
    const drawn: DrawnGroup[] = [];
    // A group is drawn as far as its rows are: its heading sticks to the top of that.
    const from = geometry.top(range.start) - geometry.lead;
    const to = geometry.top(range.end - 1) + geometry.shape.rowHeight;
    for (let group = geometry.groupOf(range.start); group <= geometry.groupOf(range.end - 1); group++) {
      const top = Math.max(from, geometry.groupTop(group));
      const { start, end } = geometry.rangeOf(group);
      const height = Math.min(to, geometry.groupTop(group + 1)) - top;
      drawn.push({ group, key: groups[group]?.key ?? 0, top: top - base, height, count: end - start });
    }
    return drawn;
  }
}
