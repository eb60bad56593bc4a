// What is selected in an article's text. From outside of a shadow root the selection looks empty, and engines differ in how they
// tell of it inside.

import type { Anchor } from "../../backend/contract";
import type { Spot } from "../../state/passages.svelte";
import { describe, type Span } from "../anchors";
import { textOf } from "../body-text";

interface ComposedSelection {
  getComposedRanges?: (roots: ShadowRoot | { shadowRoots: ShadowRoot[] }) => StaticRange[];
}
interface SelectingRoot {
  getSelection?: () => Selection | null;
}

/** The ends of the selection in a shadow root, or null when there is none. */
function selectedEnds(root: ShadowRoot): StaticRangeInit | null {
  const selection = getSelection();
  // Chromium's, which came before the standard's.
  const own = (root as ShadowRoot & SelectingRoot).getSelection?.() ?? null;
  if (own && own.rangeCount > 0 && !own.isCollapsed) return own.getRangeAt(0);
  const found = composed(selection, root) ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
  if (!found || (found.startContainer === found.endContainer && found.startOffset === found.endOffset)) return null;
  return found;
}

/** What WebKit tells. Its first versions took the roots one by one, as the standard had it then. */
function composed(selection: (Selection & ComposedSelection) | null, root: ShadowRoot): StaticRange | undefined {
  for (const roots of [{ shadowRoots: [root] }, root]) {
    try {
      const range = selection?.getComposedRanges?.(roots)[0];
      if (range && root.contains(range.startContainer)) return range;
    } catch {
      // The other form.
    }
  }
  return undefined;
}

/** The stretch of a body's text that is selected; null when nothing of it is. */
export function selectedSpan(body: HTMLElement, root: ShadowRoot): Span | null {
  const ends = selectedEnds(root);
  if (!ends) return null;
  const startsInside = body.contains(ends.startContainer);
  const endsInside = body.contains(ends.endContainer);
  if (!startsInside && !endsInside) return null;
  const text = textOf(body);
  // A triple click on the last paragraph ends behind the text.
  const start = startsInside ? text.offsetOf(ends.startContainer, ends.startOffset) : 0;
  const end = endsInside ? text.offsetOf(ends.endContainer, ends.endOffset) : text.text.length;
  const span = text.trim({ start, end });
  return span.start < span.end ? span : null;
}

/** A stretch as it is kept. */
export const anchorOf = (body: HTMLElement, span: Span): Anchor => describe(textOf(body).text, span);

/** Where a range stands, in the coordinates of the positioned element around the text. */
export function spotOf(range: Range, around: Element): Spot {
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects.at(-1) ?? first;
  const origin = around.getBoundingClientRect();
  return {
    top: first.top - origin.top,
    bottom: last.bottom - origin.top,
    middle: (first.left + first.right) / 2 - origin.left,
  };
}
