import type { Calls, Changed, UndoId } from "../backend/contract";
import { stepSentence } from "./journal";
import { asApiError, errorSentence } from "./sentences";
import type { WordArguments } from "../shared/words.svelte";

/** A short message at the edge of the window. */
export interface Toast {
  id: number;
  kind: "done" | "failed" | "note";
  /** The key of its sentence. */
  key: string;
  values: WordArguments;
  /** A sentence that stands in its own as `$what`. */
  what?: { key: string; values: WordArguments };
  /** The step that its button takes back. */
  undo: UndoId | null;
  /** A button of its own. */
  action?: { key: string; run: () => void };
}

/** How long a toast stays; one that can be undone stays longer. A view pauses this while the pointer or the focus is on it. */
export const TOAST_MS = { done: 5_000, undo: 9_000, failed: 12_000 };

/** The messages on screen, and what can be taken back. */
export class Toasts {
  /** Oldest first, at most three. */
  shown = $state.raw<readonly Toast[]>([]);
  /** Called after a step was taken back. */
  onundone: () => void = () => {};
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(private readonly calls: Calls) {}

  /** Says that something was done, with Undo when it can be undone. Nothing changed: nothing is said. */
  done(key: string, values: WordArguments, changed: Changed): void {
    if (changed.changed > 0) this.#add({ kind: "done", key, values, undo: changed.undo });
  }

  /** Says something that needs no answer. */
  note(key: string, values: WordArguments = {}, action?: Toast["action"]): void {
    this.#add({ kind: "note", key, values, undo: null, action });
  }

  /** Says what did not go as it should, in words of its own. */
  warn(key: string, values: WordArguments): void {
    this.#add({ kind: "failed", key, values, undo: null });
  }

  /** Says what went wrong. */
  failed(error: unknown): void {
    if (asApiError(error).code === "stopped") return;
    this.#add({ kind: "failed", ...errorSentence(error), undo: null });
  }

  /** Waits for a call; says what went wrong and gives null when it failed. */
  async guard<T>(call: Promise<T>): Promise<T | null> {
    try {
      return await call;
    } catch (error) {
      this.failed(error);
      return null;
    }
  }

  /** Takes back a step; without one that of the newest message, and when no message offers any the newest of all. */
  async undo(step: UndoId | null = this.shown.findLast(({ undo }) => undo !== null)?.undo ?? null): Promise<void> {
    const journal = await this.calls.journal().catch(() => []);
    const entry = journal.find(({ id, undone }) => (step === null ? !undone : id === step));
    const changed = await this.guard(this.calls.undo(step));
    if (!changed) return;
    const undone = this.shown.find(({ undo }) => undo !== null && undo === (step ?? entry?.id));
    if (undone) this.dismiss(undone.id);
    this.onundone();
    if (entry) this.#add({ kind: "note", key: "toast-undone-what", values: {}, what: stepSentence(entry), undo: null });
    else this.note("toast-undone");
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Keeps all messages until `resume`: the person is about to press a button of one. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Lets the time of all messages run again. */
  resume(): void {
    for (const toast of this.shown) this.#schedule(toast);
  }

  #add(toast: Omit<Toast, "id">): void {
    const added = { ...toast, id: this.#next++ };
    for (const old of this.shown.slice(0, -2)) this.dismiss(old.id);
    this.shown = [...this.shown, added];
    this.#schedule(added);
  }

  #schedule(toast: Toast): void {
    const stay = toast.kind === "failed" ? TOAST_MS.failed : toast.undo !== null ? TOAST_MS.undo : TOAST_MS.done;
    clearTimeout(this.#timers.get(toast.id));
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), stay),
    );
  }
}
