import { createKeybindingsHandler } from "tinykeys";
import type { AppState } from "../state/context";
import { canRun, type Command } from "./table";

/** Binds every command's keys to a window; gives the function that unbinds them. */
export function bindKeys(target: Window, commands: readonly Command[], app: AppState): () => void {
  const bindings: Record<string, () => void> = {};
  let pressed: KeyboardEvent;
  // Sequences first: when "g a" has acted, "a" finds the event used up.
  const inOrder = commands
    .flatMap((command) => command.keys.map((keys) => ({ command, keys })))
    .toSorted((a, b) => Number(b.keys.includes(" ")) - Number(a.keys.includes(" ")));
  for (const { command, keys } of inOrder) {
    for (const written of writings(keys)) {
      bindings[written] = () => {
        if (pressed.defaultPrevented || isForeign(pressed, app, command) || !canRun(command, app)) return;
        pressed.preventDefault();
        command.run(app);
      };
    }
  }
  const handler = createKeybindingsHandler(bindings);
  const listener = (event: KeyboardEvent): void => {
    pressed = event;
    handler(asLatin(event));
  };
  target.addEventListener("keydown", listener);
  return () => target.removeEventListener("keydown", listener);
}

/** The signs among the shortcuts, by where they are on a keyboard that has Latin letters. */
const SIGNS: Record<string, [plain: string, shifted: string]> = {
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Quote: ["'", '"'],
  Comma: [",", "<"],
  Period: [".", ">"],
  Slash: ["/", "?"],
};

/** The press as a Latin keyboard would give it, when what was typed is not ASCII: on a Russian keyboard the key of "j" types "о". What
 * is typed comes first: with Latin letters a sign's place tells nothing ("ü" is where others have "["). */
export function asLatin(event: KeyboardEvent): KeyboardEvent {
  const { key, code, shiftKey } = event;
  if ([...key].length !== 1 || /[\x00-\x7f]/.test(key)) return event;
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const other = /\p{Script=Latin}/u.test(key) ? undefined : (/^Digit(\d)$/.exec(code)?.[1] ?? SIGNS[code]?.[+shiftKey]);
  const latin = letter ?? other;
  if (latin === undefined) return event;
  const { ctrlKey, altKey, metaKey } = event;
  const modifierAltGraph = event.getModifierState("AltGraph");
  return new KeyboardEvent(event.type, { key: latin, code, shiftKey, ctrlKey, altKey, metaKey, modifierAltGraph });
}

/** All the ways that a key may be pressed: signs need Shift on some keyboards ("/" is ⇧7 on a German one). */
export function writings(keys: string): string[] {
  return /^[^\p{L}\p{N}\s+$]$/u.test(keys) ? [keys, `Shift+${keys}`] : [keys];
}

/** The number of a key that an input method has taken. */
const COMPOSING = 229;

/** Whether a key press is not for commands: something is being typed or composed, a dialog or menu has it, or the focused control
 * does something of its own with it. */
export function isForeign(
  event: KeyboardEvent,
  app: Pick<AppState, "dialogs">,
  command: Pick<Command, "inDialogs">,
): boolean {
  // WebKit sends the key that ended a composition after its end; only the number tells.
  if (event.isComposing || event.keyCode === COMPOSING) return true;
  if (app.dialogs.open !== null && !command.inDialogs) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest("input, textarea, select, [contenteditable=''], [contenteditable=true], [role=menu]")) return true;
  if (target.closest("[role=dialog]") && !command.inDialogs) return true;
  if (event.key === " " || event.key === "Enter")
    return target.closest("button, a[href], summary, [role=separator]") !== null;
  if (event.key.startsWith("Arrow")) return isArrowForeign(event.key, target);
  return false;
}

/** Up and down scroll the article; the handles between the panes are moved by arrows. */
function isArrowForeign(key: string, target: Element): boolean {
  if (target.closest("[role=separator], [role=tablist], [role=radiogroup]")) return true;
  return (key === "ArrowUp" || key === "ArrowDown") && target.closest("[data-pane=reader]") !== null;
}
