/** Where something is typed. */
const FIELDS =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]:not([contenteditable=false])";

/** Keeps the web view's own menu away: it offers to reload the page and to go back, which a program has no use for. It stays where it is
 * good for something: in fields, to paste, and on selected text, to copy. */
export function withoutWebMenu(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(FIELDS)) return;
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(target, true)) return;
  event.preventDefault();
}
