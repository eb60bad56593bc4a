import { asTyped, isThirdLevel } from "./layouts";
import { makePress, NAMED, type Modifier, type Press } from "./notation";

/** Why a press cannot be a shortcut: the system or the window has it, it types or composes, or the key has no name to keep it by. */
export type Refusal = "system" | "typing" | "unknown";

const LONE = ["Shift", "Control", "Alt", "AltGraph", "Meta", "Super", "Hyper", "Fn", "FnLock", "Symbol"];
const LOCKS = ["CapsLock", "NumLock", "ScrollLock"];
const COMPOSING = 229;

/** Copying and pasting, closing and quitting, and how a keyboard walks through a window. */
const SYSTEM = ["$mod+c", "$mod+v", "$mod+x", "$mod+q", "$mod+w", "Alt+F4", "Alt+Space", "Shift+F10", "F11"];
const SYSTEM_MAC = [...SYSTEM, "$mod+h", "$mod+m", "$mod+Space", "$mod+Alt+h"];

/** What a press says to the one who records it; null while only modifiers are held. */
export function hear(event: KeyboardEvent, mac: boolean): { press: Press } | { refused: Refusal } | null {
  if (LONE.includes(event.key)) return null;
  if (event.isComposing || event.keyCode === COMPOSING || ["Dead", "Process", "Compose"].includes(event.key))
    return { refused: "typing" };
  if (LOCKS.includes(event.key) || ["Tab", "Escape", "ContextMenu"].includes(event.key)) return { refused: "system" };
  const typed = asTyped(event, mac);
  const key = typed.key === " " ? "Space" : typed.key;
  const isCharacter = [...key].length === 1 && !/[\s\p{M}\p{C}]/u.test(key);
  if (!isCharacter && !NAMED.includes(key)) return { refused: "unknown" };
  // A sign that is third on its key was made plain by `asTyped`; what is left are letters.
  if (isCharacter && typed === event && isThirdLevel(event, mac)) return { refused: "typing" };
  if (typed.metaKey && !mac) return { refused: "system" };
  const press = makePress(heldBy(typed, mac), key);
  const written = [...press.modifiers, press.key].join("+");
  return (mac ? SYSTEM_MAC : SYSTEM).includes(written) ? { refused: "system" } : { press };
}

/** The modifiers that are held down. */
export function heldBy({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, mac: boolean): Modifier[] {
  const held: [boolean, Modifier][] = [
    [mac ? metaKey : ctrlKey, "$mod"],
    [mac && ctrlKey, "Control"],
    [altKey, "Alt"],
    [shiftKey, "Shift"],
  ];
  return held.flatMap(([isHeld, modifier]) => (isHeld ? modifier : []));
}
