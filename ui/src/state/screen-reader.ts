import type { Calls } from "../backend/contract";
import type { ReaderState } from "./reader.svelte";

/** Tells the reader whether a screen reader is at work: now, and whenever the window gets the focus, as one may have been started
 * in between. Who cannot be asked has none. Gives the function that ends it. */
export function watchScreenReader(calls: Pick<Calls, "screen_reader">, reader: ReaderState): () => void {
  const ask = (): void =>
    void calls.screen_reader().then(
      (isOn) => (reader.hasScreenReader = isOn),
      () => {},
    );
  ask();
  addEventListener("focus", ask);
  return () => removeEventListener("focus", ask);
}
