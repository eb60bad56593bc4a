// Painting over a text in web views without the CSS Custom Highlight API (before Safari 17.2): boxes that lie over its lines. The
// text itself stays untouched.

/** A layer that boxes are put into; it takes no room and nothing of the pointer. */
export function boxLayer(name: string): HTMLElement {
  const layer = document.createElement("div");
  layer.className = name;
  layer.ariaHidden = "true";
  // Places are told from the left.
  layer.dir = "ltr";
  return layer;
}

/** A box for each line of a stretch of text, as places in a layer whose corner is at `origin`. */
export function boxesOf(range: Range, origin: { x: number; y: number }, name: string): HTMLElement[] {
  return [...range.getClientRects()].map((rect) => {
    const box = document.createElement("div");
    box.className = name;
    box.style.translate = `${rect.x - origin.x}px ${rect.y - origin.y}px`;
    box.style.inlineSize = `${rect.width}px`;
    box.style.blockSize = `${rect.height}px`;
    return box;
  });
}
