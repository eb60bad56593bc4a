// How shortcuts are written: "j", "Shift+A", "g u", "$mod+k". Presses are apart by blanks; a press is modifiers and a key, joined by
// plus signs; `$mod` is ⌘ on a Mac and Ctrl elsewhere. tinykeys reads the same. Every shortcut has one way to be written, so that
// texts can be compared.

/** In the order that they are written in. */
export const MODIFIERS = ["$mod", "Control", "Alt", "Meta", "Shift"] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** One press of a key. */
export interface Press {
  modifiers: readonly Modifier[];
  /** A character, or one of `NAMED`. */
  key: string;
}

/** The keys without a character that can be bound. */
export const NAMED: readonly string[] = [
  ...["Enter", "Space", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  ...["Home", "End", "PageUp", "PageDown", "Insert", "Delete", "Backspace"],
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
];

/** A longer sequence nobody learns. */
export const MOST_PRESSES = 2;

const LETTER = /^\p{L}$/u;
const CHARACTER = /^[^\s\p{M}\p{C}]$/u;

/** Whether a key types a sign or a digit. Where it is, and whether with Shift, differs between keyboards: "/" is ⇧7 on a German one,
 * "1" is ⇧& on a French one. */
const isSign = (key: string): boolean => CHARACTER.test(key) && !LETTER.test(key);

/** Reads a shortcut; null when it is none. */
export function parseKeys(text: string): Press[] | null {
  const presses = text.trim().split(/ +/).map(parsePress);
  if (presses.length > MOST_PRESSES) return null;
  return presses.every((press) => press !== null) ? presses : null;
}

function parsePress(text: string): Press | null {
  const parts = text.split(/\b\+/);
  const key = parts.pop() ?? "";
  if (!CHARACTER.test(key) && !NAMED.includes(key)) return null;
  if (!parts.every((part): part is Modifier => (MODIFIERS as readonly string[]).includes(part))) return null;
  return makePress(parts, key);
}

/** A press in its one form. */
export function makePress(modifiers: readonly Modifier[], key: string): Press {
  const held = MODIFIERS.filter((modifier) => modifiers.includes(modifier) && !(modifier === "Shift" && isSign(key)));
  if (!LETTER.test(key)) return { modifiers: held, key };
  const cased = held.includes("Shift") ? key.toUpperCase() : key.toLowerCase();
  return { modifiers: held, key: LETTER.test(cased) ? cased : key };
}

/** Writes a shortcut. */
export const writeKeys = (presses: readonly Press[]): string =>
  presses.map(({ modifiers, key }) => [...modifiers, key].join("+")).join(" ");

/** A shortcut in its one form; null when it is none. */
export function canonical(text: string): string | null {
  const presses = parseKeys(text);
  return presses && writeKeys(presses);
}

/** All the ways that a shortcut may be pressed: signs with and without Shift. */
export function writings(keys: string): string[] {
  const each = (parseKeys(keys) ?? []).map((press) =>
    isSign(press.key) ? [press, { ...press, modifiers: [...press.modifiers, "Shift" as const] }] : [press],
  );
  const sequences = each.reduce<Press[][]>(
    (starts, ways) => starts.flatMap((start) => ways.map((way) => [...start, way])),
    [[]],
  );
  return each.length === 0 ? [] : sequences.map(writeKeys);
}

/** Whether two shortcuts cannot both be there: they are the same, or one is the start of the other. */
export const clash = (one: string, other: string, mac: boolean): boolean =>
  clashHeld(heldIn(one, mac), heldIn(other, mac));

/** The same of two that `heldIn` gave. */
export function clashHeld(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return length > 0 && one.slice(0, length).every((press, index) => press === other[index]);
}

/** What is held down for each press of a shortcut. */
export const heldIn = (keys: string, mac: boolean): string[] =>
  (parseKeys(keys) ?? []).map((press) => physical(press, mac));

/** A press by what is held down here: `$mod` and Control are one key where there is no ⌘. */
function physical({ modifiers, key }: Press, mac: boolean): string {
  const held = modifiers.map((modifier) => (modifier === "$mod" ? (mac ? "Meta" : "Control") : modifier));
  return [...new Set(held)].toSorted().join("+") + " " + key.toLowerCase();
}
