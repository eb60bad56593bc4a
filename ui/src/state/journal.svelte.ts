import type { Calls, Change, JournalEntry, UndoId } from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

/** While changes come in, the journal is read at most this often. */
const RELOAD_MS = 300;

/** What the person did in the last days, newest first, as the journal of the library has it. */
export class Journal {
  /** Null until it was read. */
  entries = $state.raw<readonly JournalEntry[] | null>(null);
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  async load(): Promise<void> {
    this.entries = (await this.toasts.guard(this.calls.journal())) ?? this.entries ?? [];
  }

  /** Takes in what the core reports: whatever changed may be a step. */
  heed(changes: readonly Change[]): void {
    if (changes.every(({ kind }) => kind === "refresh" || kind === "import")) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.load();
    }, RELOAD_MS);
  }

  /** Takes a step back, whatever came after it. */
  async undo(step: UndoId): Promise<void> {
    await this.toasts.undo(step);
    await this.load();
  }

  /** No more is wanted. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
