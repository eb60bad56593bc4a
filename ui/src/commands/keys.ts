import { createKeybindingsHandler } from "tinykeys";
import type { AppState } from "../state/context";
import { canRun, type Command } from "./table";

/** Binds every command's keys to a window; gives the function that unbinds them. */
export function bindKeys(target: Window, commands: readonly Command[], app: AppState): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  // Sequences first: when "g a" has acted, "a" finds the event used up.
  const inOrder = commands
    .flatMap((command) => command.keys.map((keys) => ({ command, keys })))
    .toSorted((a, b) => Number(b.keys.includes(" ")) - Number(a.keys.includes(" ")));
  for (const { command, keys } of inOrder) {
    for (const written of writings(keys)) {
      bindings[written] = (event) => {
        if (event.defaultPrevented || isForeign(event, app) || !canRun(command, app)) return;
        event.preventDefault();
        command.run(app);
      };
    }
  }
  const handler = createKeybindingsHandler(bindings);
  target.addEventListener("keydown", handler);
  return () => target.removeEventListener("keydown", handler);
}

/** All the ways that a key may be pressed: signs need Shift on some keyboards ("/" is ⇧7 on a German one). */
export function writings(keys: string): string[] {
  return /^[^\p{L}\p{N}\s+$]$/u.test(keys) ? [keys, `Shift+${keys}`] : [keys];
}

/** Whether a key press is not for commands: something is being typed or composed, a dialog or menu has it, or the focused control
 * does something of its own with it. */
export function isForeign(event: KeyboardEvent, app: Pick<AppState, "dialogs">): boolean {
  if (event.isComposing || app.dialogs.open !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (
    target.closest("input, textarea, select, [contenteditable=''], [contenteditable=true], [role=menu], [role=dialog]")
  ) {
    return true;
  }
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
