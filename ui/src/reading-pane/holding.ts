// What the person reads stays where it is while things above it change their height. WebKit has no scroll anchoring of its own.

/** Keeps the text in sight in its place. */
export interface Holding {
  /** An element whose height may change by itself. */
  watch(element: Element): void;
  /** Makes a change to an element that may change its height. Whoever takes its place gets at least its height while it is in
   * sight. */
  keep(element: Element, change: () => void, successor?: HTMLElement): void;
  end(): void;
}

/** A change above the place where one reads moves the scroll with it. */
export function hold(scroller: HTMLElement | null): Holding {
  // Engines that do this themselves do it better.
  const byItself = typeof CSS !== "undefined" && CSS.supports("overflow-anchor", "auto");
  const heights = new Map<Element, number>();
  const settle = (entries: readonly { target: Element }[]): void => {
    if (!scroller) return;
    const view = scroller.getBoundingClientRect();
    let moved = 0;
    for (const { target } of entries) {
      const { top, height } = target.getBoundingClientRect();
      const before = heights.get(target);
      heights.set(target, height);
      if (before === undefined || byItself) continue;
      moved += shift({ top: top - moved, before, after: height }, view);
    }
    if (moved !== 0) scroller.scrollTop += moved;
  };
  const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(settle);
  return {
    watch: (element) => observer?.observe(element),
    keep: (element, change, successor) => {
      const view = scroller?.getBoundingClientRect();
      const { top, bottom, height } = element.getBoundingClientRect();
      observer?.unobserve(element);
      heights.delete(element);
      const isInSight = view !== undefined && bottom > view.top && top < view.bottom;
      if (isInSight && successor && height > 0) successor.style.minBlockSize = `${Math.round(height)}px`;
      const total = scroller?.scrollHeight ?? 0;
      change();
      if (scroller && view && !byItself && bottom <= view.top) scroller.scrollTop += scroller.scrollHeight - total;
    },
    end: () => observer?.disconnect(),
  };
}

/** How far the text has to be moved for an element that changed its height: all of it when it begins above the view and what is
 * below it is what one reads. */
export function shift(
  { top, before, after }: { top: number; before: number; after: number },
  view: { top: number; height: number },
): number {
  const bottom = top + before - view.top;
  return top < view.top && bottom < view.height / 2 ? after - before : 0;
}
