import type { Attachment } from "svelte/attachments";
import type { Spot } from "../../state/passages.svelte";

/** Between a passage and what is shown beside it. */
const GAP = 8;

/** Puts an element above a passage, or below it where there is no room; never beyond the text's edges. Places are told from the left:
 * they were measured. */
export function placed({ top, bottom, middle }: Spot): Attachment<HTMLElement> {
  return (element) => {
    const around = element.offsetParent;
    const pane = element.closest("[tabindex='0']");
    if (!around || !pane) return;
    const place = (): void => {
      const { offsetWidth: width, offsetHeight: height } = element;
      const room = around.getBoundingClientRect().top + top - pane.getBoundingClientRect().top;
      const isAbove = room > height + GAP;
      element.style.top = `${isAbove ? top - height - GAP : bottom + GAP}px`;
      element.style.left = `${Math.max(GAP, Math.min(around.clientWidth - width - GAP, middle - width / 2))}px`;
    };
    place();
    // A note of several lines is taller.
    const size = new ResizeObserver(place);
    size.observe(element);
    return () => size.disconnect();
  };
}
