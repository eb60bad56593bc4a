import type { Shortcuts } from "../../backend/contract";
import type { WordArguments } from "../../shared/words.svelte";
import type { AppState } from "../../state/context";

/** Replaces the whole key map, and says so with a way back. */
export function changeAll(app: AppState, shortcuts: Shortcuts, said: string, values: WordArguments = {}): void {
  const { settings, toasts } = app;
  const before = settings.now.shortcuts;
  void settings.set({ shortcuts });
  toasts.note(said, values, { key: "undo", run: () => void settings.set({ shortcuts: before }) });
}
