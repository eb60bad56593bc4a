/** The signs among the shortcuts, by where they are on a keyboard that has Latin letters. */
const SIGNS: Record<string, [plain: string, shifted: string]> = {
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Quote: ["'", '"'],
  Comma: [",", "<"],
  Period: [".", ">"],
  Slash: ["/", "?"],
  Minus: ["-", "_"],
  Equal: ["=", "+"],
};

const ASCII = /[\x00-\x7f]/;
/** Modifiers as `KeyboardEvent` asks for them. */
type Held = Pick<KeyboardEventInit, "shiftKey" | "ctrlKey" | "altKey" | "metaKey" | "modifierAltGraph">;

/** The press as commands hear it. What is typed comes first; a Latin letter or a sign is taken as it is. On a keyboard without Latin
 * letters the place of the key tells: on a Russian one the key of "j" types "о". A sign that needs AltGr (or ⌥ on a Mac), as "[" does
 * on a German keyboard, is that sign and no combination. */
export function asTyped(event: KeyboardEvent, mac: boolean): KeyboardEvent {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  const modifierAltGraph = event.getModifierState("AltGraph");
  if (/^[!-/:-@[-`{-~]$/.test(key) && isThirdLevel(event, mac)) return copy(event, key, { shiftKey });
  const latin = latinKey(event);
  return latin === null ? event : copy(event, latin, { shiftKey, ctrlKey, altKey, metaKey, modifierAltGraph });
}

/** Whether this press types what is written third on the key. */
export function isThirdLevel(event: KeyboardEvent, mac: boolean): boolean {
  if (event.getModifierState("AltGraph")) return true;
  return mac && event.altKey && !event.ctrlKey && !event.metaKey;
}

/** What the key at this place types on a keyboard with Latin letters; null when what was typed says enough. */
function latinKey({ key, code, shiftKey }: KeyboardEvent): string | null {
  // Keys with names are ASCII. One press may type two characters (Arabic lam-alef).
  if (ASCII.test(key) || /\p{Script=Latin}/u.test(key)) return null;
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return letter ?? /^Digit(\d)$/.exec(code)?.[1] ?? SIGNS[code]?.[+shiftKey] ?? null;
}

const copy = ({ type, code }: KeyboardEvent, key: string, held: Held): KeyboardEvent =>
  new KeyboardEvent(type, { key, code, ...held });
