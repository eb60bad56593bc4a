/** DOMPurify reads nodes through the getters of `Node.prototype`, which pages cannot overwrite, and walks a tree while it takes
 * nodes out of it. The test environment's getters know no subclass and its node iterator loses its way: this makes both behave as in
 * a browser. What `<template>` holds cannot be looked at here: the real window's tests do. */
export function suitPurify(): void {
  for (const name of ["nodeName", "nodeType", "nodeValue"]) readThroughSubclass(name);
  // Frames and style sheets of hostile markup are not loaded; there is no need to say so each time.
  (window as unknown as { happyDOM: { settings: Record<string, boolean> } }).happyDOM.settings[
    "handleDisabledFileLoadingAsSuccess"
  ] = true;
  document.createNodeIterator = iterate as unknown as typeof document.createNodeIterator;
}

function readThroughSubclass(name: string): void {
  const own = Object.getOwnPropertyDescriptor(Node.prototype, name);
  Object.defineProperty(Node.prototype, name, {
    configurable: true,
    get(this: Node) {
      for (
        let level = Object.getPrototypeOf(this);
        level && level !== Node.prototype;
        level = Object.getPrototypeOf(level)
      ) {
        const { get } = Object.getOwnPropertyDescriptor(level, name) ?? {};
        if (get) return get.call(this);
      }
      return own?.get?.call(this);
    },
  });
}

/** The next node in the tree's order that it has not been at. */
function iterate(root: Node): { root: Node; nextNode(): Node | null } {
  const seen = new WeakSet<Node>();
  const firstNew = (node: Node): Node | null => {
    if (!seen.has(node)) return node;
    for (const child of node.childNodes) {
      const found = firstNew(child);
      if (found) return found;
    }
    return null;
  };
  return {
    root,
    nextNode() {
      const node = firstNew(root);
      if (node) seen.add(node);
      return node;
    },
  };
}
