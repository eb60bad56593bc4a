import type { ArticleId } from "../backend/contract";
import { IdSet } from "./id-set";

/** What the selection needs of the list. */
interface Rows {
  readonly ids: Float64Array;
  /** The row that the keyboard is at; of several selected ones the last that was added. */
  selected: ArticleId | null;
  select(id: ArticleId): void;
  bringIntoSight(index: number): void;
}

/** What the selection needs of the reading pane. */
interface Covered {
  readonly id: ArticleId | null;
  cover(covered: boolean): void;
}

/** Which articles of the list are selected, when they are several. One alone is `ArticleListState.selected`, and is open; several are
 * not opened, so that selecting marks nothing as read. What is no longer in the list is not selected. */
export class Selection {
  #several = $state.raw<IdSet | null>(null);
  /** Where a range starts. */
  #anchor: ArticleId | null = null;

  constructor(
    private readonly list: Rows,
    private readonly reader: Covered,
  ) {}

  /** Whether more than one article is selected. */
  get isSeveral(): boolean {
    return this.#several !== null;
  }

  get count(): number {
    return this.#several?.size ?? (this.list.selected === null ? 0 : 1);
  }

  has(id: ArticleId): boolean {
    return this.#several?.has(id) ?? this.list.selected === id;
  }

  /** What a command is about: the selected articles in the order of the list; with none selected, the open one. */
  targets(): ArticleId[] {
    const several = this.#several;
    if (several) return Array.from(this.list.ids.filter((id) => several.has(id)));
    const one = this.list.selected ?? this.reader.id;
    return one === null ? [] : [one];
  }

  /** The selected articles, or one that is not among them: what a menu on that one is about. */
  targetsAt(id: ArticleId): ArticleId[] {
    return this.isSeveral && this.has(id) ? this.targets() : [id];
  }

  /** Adds an article, or takes it out. The last one stays. */
  toggle(id: ArticleId): void {
    const set = this.#copy();
    if (set.has(id) && set.size > 1) set.delete(id);
    else set.add(id);
    this.#anchor = id;
    this.#take(set, set.has(id) ? id : this.#nearest(set, this.list.ids.indexOf(id)));
  }

  /** Selects from where the range started up to a row; `add` keeps what was selected besides. */
  extendTo(index: number, add = false): void {
    const { ids, selected } = this.list;
    const to = Math.max(0, Math.min(ids.length - 1, index));
    const id = ids[to];
    if (id === undefined) return;
    const start = ids.indexOf(this.#anchor ?? selected ?? id);
    const from = start < 0 ? to : start;
    this.#anchor = ids[from] ?? id;
    const set = add ? this.#copy() : new IdSet();
    for (const each of ids.subarray(Math.min(from, to), Math.max(from, to) + 1)) set.add(each);
    this.#take(set, id);
    this.list.bringIntoSight(to);
  }

  /** Moves the end of the range by rows. */
  extendBy(step: number): void {
    const { ids, selected } = this.list;
    const at = selected === null ? -1 : ids.indexOf(selected);
    this.extendTo(at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step);
  }

  /** Selects everything in the list. */
  all(): void {
    const { ids, selected } = this.list;
    if (ids.length === 0) return;
    this.#take(new IdSet(ids), selected !== null && ids.includes(selected) ? selected : (ids[0] as ArticleId));
  }

  /** Goes back to one: the row that the keyboard is at. */
  collapse(): void {
    if (this.#several && this.list.selected !== null) this.list.select(this.list.selected);
  }

  /** Forgets the others; the list selects or shows something else. */
  forget(): void {
    this.#anchor = null;
    if (!this.#several) return;
    this.#several = null;
    this.reader.cover(false);
  }

  /** The list has other rows now. */
  prune(): void {
    const several = this.#several;
    if (!several) return;
    const { ids, selected } = this.list;
    const left = several.and(new IdSet(ids));
    if (left.size === several.size) return;
    if (left.size === 0) {
      this.list.selected = null;
      this.forget();
    } else this.#take(left, selected !== null && left.has(selected) ? selected : this.#nearest(left, 0));
  }

  #copy(): IdSet {
    const { selected } = this.list;
    return this.#several?.copy() ?? new IdSet(selected === null ? [] : [selected]);
  }

  #take(set: IdSet, lead: ArticleId): void {
    if (set.size === 1) {
      this.list.select(lead);
      this.#anchor = lead;
      return;
    }
    this.#several = set;
    this.list.selected = lead;
    this.reader.cover(true);
  }

  /** The selected article that is nearest to a row. */
  #nearest(set: IdSet, index: number): ArticleId {
    const { ids } = this.list;
    for (let away = 0; away < ids.length; away++) {
      for (const id of [ids[index - away], ids[index + away]]) if (id !== undefined && set.has(id)) return id;
    }
    return ids[0] as ArticleId;
  }
}
