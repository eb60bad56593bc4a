import type { Shortcuts } from "../../backend/contract";
import type { WordArguments } from "../../shared/words.svelte";
import type { AppState } from "../../state/context";

/** Replaces the whole key map, and says so with a way back. */
export async function changeAll(
  { settings, toasts }: AppState,
  shortcuts: Shortcuts,
  said: string,
  values: WordArguments = {},
): Promise<void> {
  const changed = await settings.set({ shortcuts });
  if (changed) toasts.done(said, values, changed);
}
