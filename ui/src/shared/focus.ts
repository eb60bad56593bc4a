/** Puts the focus into a field when it appears, with what is in it selected, or on a button. Attach it to the field: `autofocus` does nothing where
 * something has the focus already, and a dialog gives it to its first button one frame after it has opened. */
export function takesFocus(field: HTMLElement): () => void {
  const frame = requestAnimationFrame(() => {
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  return () => cancelAnimationFrame(frame);
}
