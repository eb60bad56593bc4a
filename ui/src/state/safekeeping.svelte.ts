import type {
  Backup,
  Calls,
  Change,
  LibraryUse,
  Packed,
  Recovery,
  Restored,
  SafetyProgress,
} from "../backend/contract";
import type { Dialogs } from "./dialogs.svelte";
import type { Toasts } from "./toasts.svelte";

/** Backups of the library, and what is done with them. */
export class Safekeeping {
  /** Newest first; null until they were asked for. */
  backups = $state.raw<readonly Backup[] | null>(null);
  /** What the library takes up. */
  use = $state.raw<LibraryUse | null>(null);
  /** How far the work is; null when none runs. */
  progress = $state.raw<Pick<SafetyProgress, "stage" | "done"> | null>(null);
  /** What the last look found; null before there was one. */
  problems = $state.raw<readonly string[] | null>(null);
  /** Whether a look for damage is under way. */
  checking = $state(false);

  constructor(
    private readonly calls: Calls,
    private readonly dialogs: Dialogs,
    private readonly toasts: Toasts,
  ) {}

  /** Reads the list and the sizes. */
  async load(): Promise<void> {
    [this.backups, this.use] = await Promise.all([
      this.toasts.guard(this.calls.backups()),
      this.toasts.guard(this.calls.library_use()),
    ]);
  }

  async backUp(): Promise<void> {
    if (await this.#run(this.calls.back_up())) this.toasts.note("library-backed-up");
  }

  /** Puts a backup in the library's place; its toast takes that back. */
  async restore(name: string): Promise<void> {
    this.#restored(await this.#run(this.calls.restore_backup(name)));
  }

  /** Asks for a file and saves the library to it. */
  async pack(episodes: boolean): Promise<void> {
    const path = await this.toasts.guard(this.calls.choose_file("save_library"));
    if (path === null) return;
    const packed: Packed | null = await this.#run(this.calls.pack_library(path, episodes));
    if (packed === null) return;
    const show = { key: "export-show", run: () => void this.toasts.guard(this.calls.show_file(path)) };
    this.toasts.note("library-packed", { articles: packed.holds.articles }, show);
  }

  /** Asks for a file with a library; null when the person gave up. */
  async chooseFile(): Promise<string | null> {
    return this.toasts.guard(this.calls.choose_file("open_library"));
  }

  /** Puts the library of a file in the place of this one. */
  async unpack(path: string): Promise<void> {
    this.#restored(await this.#run(this.calls.restore_file(path)));
  }

  /** Stops what runs; the library is as it was before. */
  stop(): void {
    void this.toasts.guard(this.calls.stop_safety());
  }

  /** Looks for damage. */
  async check(): Promise<void> {
    this.checking = true;
    this.problems = await this.toasts.guard(this.calls.check());
    this.checking = false;
  }

  /** Tells what was saved of a damaged library, until that was read. */
  async tellRecovery(): Promise<void> {
    const recovery: Recovery | null = await this.calls.recovery().catch(() => null);
    if (recovery) this.dialogs.show({ kind: "recovery", recovery });
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "safety") this.progress = change.running ? { stage: change.stage, done: change.done } : null;
    }
  }

  #restored(restored: Restored | null): void {
    if (restored === null) return;
    const before = restored.before?.name;
    const undo = { key: "library-take-back", run: () => before !== undefined && void this.restore(before) };
    this.toasts.note(
      "library-restored",
      { articles: restored.holds.articles },
      before === undefined ? undefined : undo,
    );
  }

  async #run<T>(call: Promise<T>): Promise<T | null> {
    this.progress ??= { stage: "copying", done: 0 };
    const result = await this.toasts.guard(call);
    this.progress = null;
    await this.load();
    return result;
  }
}
