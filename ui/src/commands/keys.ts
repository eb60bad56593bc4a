import { createKeybindingsHandler } from "tinykeys";
import type { AppState } from "../state/context";
import { bindings, inDirection, type Bindings } from "./bindings";
import { asTyped } from "./layouts";
import { writings } from "./notation";
import { isMac } from "./printing";
import { canRun, type Command } from "./table";
import { Turns } from "./turns";

/** Binds the commands' keys to a window, and follows the settings; gives the function that unbinds them. */
export function bindKeys(target: Window, commands: readonly Command[], app: AppState): () => void {
  let bound: Bindings | null = null;
  let handler: (event: KeyboardEvent) => void = () => {};
  let pressed: KeyboardEvent;
  const turns = new Turns(app.reader);
  const act = (command: Command, keys: string): void => {
    if (pressed.defaultPrevented || isForeign(pressed, app, command)) return;
    if (!canRun(command, app) && !turns.waits(command)) {
      // Who pressed "g i" did not want "i".
      if (isSequence(keys)) pressed.preventDefault();
      return;
    }
    pressed.preventDefault();
    turns.take(command, app);
  };
  const listener = (event: KeyboardEvent): void => {
    const now = bindings(inDirection(commands, app.words.direction), app.settings.now.shortcuts);
    if (now !== bound) handler = handlerOf(commands, now, act);
    bound = now;
    pressed = event;
    handler(asTyped(event, isMac()));
  };
  target.addEventListener("keydown", listener);
  return () => target.removeEventListener("keydown", listener);
}

const isSequence = (keys: string): boolean => keys.includes(" ");

function handlerOf(commands: readonly Command[], bound: Bindings, act: (command: Command, keys: string) => void) {
  const table: Record<string, () => void> = {};
  // Sequences first: when "g a" has acted, "a" finds the event used up.
  const inOrder = commands
    .flatMap((command) => (bound.get(command.id) ?? []).map((keys) => ({ command, keys })))
    .toSorted((a, b) => Number(isSequence(b.keys)) - Number(isSequence(a.keys)));
  for (const { command, keys } of inOrder) {
    for (const written of writings(keys)) table[written] = () => act(command, keys);
  }
  return createKeybindingsHandler(table);
}

/** The number of a key that an input method has taken. */
const COMPOSING = 229;

/** Where something is typed, or where letters choose among what is offered. */
const TYPING = [
  ...["input", "textarea", "select", "[contenteditable]:not([contenteditable=false])"],
  ...["textbox", "searchbox", "combobox", "spinbutton", "menu", "menubar"].map((role) => `[role=${role}]`),
].join(", ");

/** Whether a key press is not for commands: something is being typed or composed, a dialog or menu has it, or the focused control
 * does something of its own with it. */
export function isForeign(
  event: KeyboardEvent,
  app: Pick<AppState, "dialogs">,
  command: Pick<Command, "inDialogs">,
): boolean {
  // WebKit sends the key that ended a composition after its end; only the number tells. A dead key waits for what it goes on.
  if (event.isComposing || event.keyCode === COMPOSING || event.key === "Dead") return true;
  if (app.dialogs.open !== null && !command.inDialogs) return true;
  // From the inside out, also through the article's shadow.
  const path = event.composedPath().filter((node) => node instanceof Element);
  const isInside = (selector: string): boolean => path.some((element) => element.matches(selector));
  if (isInside(TYPING)) return true;
  if (isInside("[role=dialog]") && !command.inDialogs) return true;
  if (event.key === " " || event.key === "Enter") return isInside("button, a[href], summary, [role=separator]");
  if (event.key.startsWith("Arrow")) return isArrowForeign(event.key, isInside);
  return false;
}

/** Up and down scroll the article; the handles between the panes are moved by arrows. */
function isArrowForeign(key: string, isInside: (selector: string) => boolean): boolean {
  if (isInside("[role=separator], [role=tablist], [role=radiogroup]")) return true;
  return (key === "ArrowUp" || key === "ArrowDown") && isInside("[data-pane=reader]");
}
