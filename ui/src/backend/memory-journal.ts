import type { Changed, JournalEntry, Scope, StepKind } from "./contract";

const WEEK = 7 * 86_400_000;

/** What a step was about. */
export interface StepOf {
  kind: StepKind;
  count: number;
  name?: string | null;
  view?: Scope | null;
}

/** The steps that can be taken back, in memory. */
export class MemoryJournal {
  #steps: { entry: JournalEntry; back: () => void }[] = [];

  constructor(private readonly now: () => number) {}

  /** Notes a step; `back` is what to run to take it back. */
  done(id: number, { kind, count, name = null, view = null }: StepOf, back: () => void): Changed {
    if (count === 0) return { changed: 0, undo: null };
    this.#steps.push({ entry: { id, at: this.now(), kind, count, name, view, undone: false }, back });
    return { changed: count, undo: id };
  }

  undo(step: number | null): Changed {
    const open = this.#steps.filter(({ entry }) => !entry.undone && entry.at >= this.now() - WEEK);
    const found = step === null ? open.at(-1) : open.find(({ entry }) => entry.id === step);
    if (!found) throw { code: "nothing_to_undo", detail: "there is nothing to undo" };
    found.entry.undone = true;
    found.back();
    return { changed: found.entry.count, undo: null };
  }

  /** Newest first. */
  entries(): JournalEntry[] {
    return this.#steps
      .map(({ entry }) => ({ ...entry }))
      .filter(({ at }) => at >= this.now() - WEEK)
      .reverse();
  }
}
