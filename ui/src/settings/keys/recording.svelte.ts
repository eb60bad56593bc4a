import { inTheWay, withKeys } from "../../commands/bindings";
import { commandsIn, keysOf } from "../../commands/menus";
import { MOST_PRESSES, writeKeys, type Modifier, type Press } from "../../commands/notation";
import { isMac } from "../../commands/printing";
import { hear, heldBy, type Refusal } from "../../commands/recording";
import type { Command } from "../../commands/table";
import type { AppState } from "../../state/context";

/** One shortcut being recorded: for which command, and instead of which one. */
export class Recording {
  /** What was pressed, at most two presses. */
  presses = $state.raw<readonly Press[]>([]);
  refused = $state<Refusal | null>(null);
  /** The modifiers that are held down while the key is still to come. */
  held = $state.raw<readonly Modifier[]>([]);

  /** The shortcut as it would be kept; null before the first press. */
  readonly keys = $derived(this.presses.length === 0 ? null : writeKeys(this.presses));
  /** Commands that have the key now. */
  readonly others = $derived.by(() => {
    const { keys, command } = this;
    return keys === null ? [] : inTheWay(commandsIn(this.app), this.app.settings.now.shortcuts, keys, command.id);
  });

  constructor(
    private readonly app: AppState,
    readonly command: Command,
    readonly replaced: string | null,
  ) {}

  /** Hears a press. A second one makes a sequence, a third one starts anew. */
  press(event: KeyboardEvent): void {
    if (event.repeat) return;
    const heard = hear(event, isMac());
    this.held = heard === null ? heldBy(event, isMac()) : [];
    if (heard === null) return;
    if ("refused" in heard) {
      this.refused = heard.refused;
      return;
    }
    this.refused = null;
    this.presses = [...(this.presses.length < MOST_PRESSES ? this.presses : []), heard.press];
  }

  /** Hears that a key was let go. */
  release(event: KeyboardEvent): void {
    if (this.held.length > 0) this.held = heldBy(event, isMac());
  }

  /** Keeps what was recorded; commands that had the key lose it. */
  keep(): void {
    if (this.keys !== null) this.#set([...this.#rest(), this.keys]);
  }

  /** Takes the shortcut away that is being replaced. */
  remove(): void {
    this.#set(this.#rest());
  }

  /** The command's other keys. One that is the start of the new one would never let it come to its end. */
  #rest(): string[] {
    const old = keysOf(this.app, this.command).filter((each) => each !== this.replaced && each !== this.keys);
    const isOpen = (each: string): boolean => {
      const { keys } = this;
      return keys === null || !(each.startsWith(`${keys} `) || keys.startsWith(`${each} `));
    };
    return old.filter(isOpen);
  }

  #set(keys: readonly string[]): void {
    const { settings } = this.app;
    void settings.set({ shortcuts: withKeys(commandsIn(this.app), settings.now.shortcuts, this.command.id, keys) });
  }
}
