/** Which way a key goes through what was found: Enter in the field, and the keys that browsers have. 0 when it is none of them. */
export function isStep(event: KeyboardEvent, inField: boolean): 1 | -1 | 0 {
  const held = event.ctrlKey || event.metaKey;
  const steps = (event.key === "Enter" && inField) || event.key === "F3" || (held && event.key.toLowerCase() === "g");
  if (!steps || event.altKey) return 0;
  return event.shiftKey ? -1 : 1;
}
