/** Articles that are gone to in less than this are passed: keyboards repeat a key every 25 to 50 ms, fingers take 100 and more. */
const PASSING_MS = 90;
/** When none has come for so long, the last one is shown. */
const REST_MS = 60;

/** Tells whether articles fly by because a key is held: drawing each of them, the list could not keep up with the key. */
export class Flight {
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #landed: (() => void) | null = null;

  /** Takes in that an article is gone to; tells whether it is only passed, until a rest shows otherwise. */
  passes(by: "moving" | "choice"): boolean {
    const now = performance.now();
    const soon = now - this.#last < PASSING_MS;
    this.#last = now;
    // Whoever waited for the one before finds that another was gone to.
    this.land();
    return soon && by === "moving";
  }

  /** Resolves when the key rests, another article is gone to, or `land` is called. */
  rest(): Promise<void> {
    return new Promise((landed) => {
      this.#landed = landed;
      this.#timer = setTimeout(() => this.land(), REST_MS);
    });
  }

  /** Ends the rest: what was gone to is wanted now. */
  land(): void {
    clearTimeout(this.#timer);
    this.#landed?.();
    this.#landed = null;
  }
}
