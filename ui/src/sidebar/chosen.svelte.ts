import { nodeOf, type RowKey, type SidebarRow } from "./rows";

/** Several feeds and folders chosen at once. Only rows that can be seen are ever acted upon. */
export class Chosen {
  #keys = $state.raw<ReadonlySet<RowKey>>(new Set());
  /** Where a range begins. */
  #anchor: RowKey | null = null;
  readonly #rows: () => readonly SidebarRow[];

  /** The chosen rows that are there. */
  readonly rows: readonly SidebarRow[] = $derived.by(() =>
    this.#keys.size === 0 ? [] : this.#rows().filter(({ key }) => this.#keys.has(key)),
  );
  /** Whether anything is chosen besides what is shown. */
  readonly any = $derived(this.rows.length > 0);

  constructor(rows: () => readonly SidebarRow[]) {
    this.#rows = rows;
  }

  has(key: RowKey): boolean {
    return this.#keys.has(key);
  }

  /** One row alone: a range would begin there. */
  clear(anchor: RowKey | null = null): void {
    this.#anchor = anchor;
    if (this.#keys.size > 0) this.#keys = new Set();
  }

  /** Adds a row, or takes it away. The row that was in use until now is the first. */
  toggle(key: RowKey, inUse: RowKey): void {
    const keys = new Set(this.#keys.size > 0 ? this.#keys : [inUse]);
    if (!keys.delete(key)) keys.add(key);
    this.#anchor = key;
    this.#keys = this.#onlyNodes(keys);
  }

  /** Chooses from where the range begins up to a row. */
  extend(key: RowKey, inUse: RowKey): void {
    this.#anchor ??= inUse;
    const keys = this.#rows().map((row) => row.key);
    const [from, to] = [keys.indexOf(this.#anchor), keys.indexOf(key)];
    if (to < 0) return;
    const start = from < 0 ? to : from;
    this.#keys = this.#onlyNodes(new Set(keys.slice(Math.min(start, to), Math.max(start, to) + 1)));
  }

  /** Chooses every feed and folder that is shown. */
  all(): void {
    this.#keys = this.#onlyNodes(new Set(this.#rows().map(({ key }) => key)));
  }

  /** What an action on a row is about: all that is chosen when the row is part of it, else the row alone. What stands in a chosen
   * folder goes with it. */
  with(key: RowKey): SidebarRow[] {
    const rows = this.has(key) ? this.rows : this.#rows().filter((row) => row.key === key);
    const keys = new Set(rows.map((row) => row.key));
    const parents = new Map(this.#rows().map((row) => [row.key, row.parent]));
    const isBelow = (row: SidebarRow): boolean => {
      for (let at = row.parent; at !== null; at = parents.get(at) ?? null) if (keys.has(at)) return true;
      return false;
    };
    return rows.filter((row) => nodeOf(row) !== null && !isBelow(row));
  }

  #onlyNodes(keys: ReadonlySet<RowKey>): ReadonlySet<RowKey> {
    return new Set(this.#rows().flatMap((row) => (keys.has(row.key) && nodeOf(row) ? [row.key] : [])));
  }
}
