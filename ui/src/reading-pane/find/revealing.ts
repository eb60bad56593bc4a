import { layOutAll } from "../first-screen";

/** Kept free between what is gone to and the edges. */
const MARGIN = 48;

/** Brings a place into sight: opens what is folded around it, moves what scrolls sideways, then the pane. */
export function reveal(range: Range, pane: HTMLElement): void {
  layOutAll(range.startContainer);
  const start = range.startContainer.parentElement;
  for (let around: Element | null = start; around; around = parentOf(around)) {
    if (around instanceof HTMLDetailsElement && !(start?.closest("summary")?.parentElement === around))
      around.open = true;
  }
  for (let around: Element | null = start; around && around !== pane; around = parentOf(around)) {
    if (around.scrollWidth > around.clientWidth && around.clientWidth > 0) moveSideways(around, range);
  }
  const sight = pane.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  if (place.top >= sight.top + MARGIN && place.bottom <= sight.bottom - MARGIN) return;
  // At a third from the top, where one reads on from it.
  const top = pane.scrollTop + place.top - sight.top - sight.height / 3;
  pane.scrollTo({ top, behavior: "instant" });
}

function moveSideways(box: Element, range: Range): void {
  const sight = box.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  if (place.left < sight.left + MARGIN / 2) box.scrollLeft += place.left - sight.left - MARGIN;
  else if (place.right > sight.right - MARGIN / 2) box.scrollLeft += place.right - sight.right + MARGIN;
}

/** The element around one, through the border of a shadow root. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
