import type { AppState } from "../state/context";
import type { ReaderState } from "../state/reader.svelte";
import { canRun, type Command } from "./table";

/** What takes longer holds up the keys no longer. */
const PATIENCE_MS = 1_000;

/** Runs the commands of keys one after the other. A held key passes articles without showing them: what is done next is done with the
 * article that is selected, when that is on screen, and not with the one before. */
export class Turns {
  #last: Promise<void> | null = null;

  constructor(private readonly reader: Pick<ReaderState, "isPending" | "settle">) {}

  /** Whether a command has to wait for the ones before or for the article. */
  waits(command: Command): boolean {
    return this.#last !== null || (this.reader.isPending && !command.atOnce);
  }

  /** Runs a command: now, or as soon as it need not wait. */
  take(command: Command, app: AppState): void {
    const running = this.waits(command) ? this.#inTurn(command, app, this.#last) : command.run(app);
    if (!(running instanceof Promise)) return;
    const turn = lasts(running).then(() => {
      if (this.#last === turn) this.#last = null;
    });
    this.#last = turn;
  }

  async #inTurn(command: Command, app: AppState, before: Promise<void> | null): Promise<void> {
    await before;
    if (!command.atOnce) await this.reader.settle();
    // Whether it can be done is for what is there now to say, not for what was there when the key was pressed.
    if (canRun(command, app)) await command.run(app);
  }
}

/** Resolves when it has ended, however, or when nobody wants to wait for it any longer. */
async function lasts(running: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Failures are told where they happen.
  await Promise.race([running.catch(() => undefined), new Promise((late) => (timer = setTimeout(late, PATIENCE_MS)))]);
  clearTimeout(timer);
}
