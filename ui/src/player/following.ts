import type { Attachment } from "svelte/attachments";

/** Scrolls a row into sight when it becomes the present one, unless the person is looking elsewhere in the list just now. */
export const following =
  (isNow: () => boolean, isHeld: () => boolean = () => false): Attachment<HTMLElement> =>
  (row) => {
    const list = row.parentElement;
    if (!isNow() || !list || isHeld()) return;
    const show = (): void => {
      const [top, height] = [row.offsetTop - list.offsetTop, list.clientHeight];
      if (top < list.scrollTop || top + row.offsetHeight > list.scrollTop + height)
        list.scrollTop = top - Math.max(0, (height - row.offsetHeight) / 3);
    };
    show();
    // Rows that were never in sight had only been guessed at.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  };
