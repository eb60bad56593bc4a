import type { PictureView } from "./view.svelte";

/** What keys do in the large view of pictures. */
export interface PictureKeys {
  view: PictureView;
  go: (by: 1 | -1) => void;
  end: (last: boolean) => void;
  isRtl: boolean;
}

/** An arrow moves a picture that is larger than the window by so much. */
const STRIDE = 80;

/** Does what a key says; false for keys that say nothing here. */
export function pictureKey(event: KeyboardEvent, keys: PictureKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { view, go, end } = keys;
  switch (event.key) {
    case "+":
    case "=":
      view.step(1);
      return true;
    case "-":
    case "_":
      view.step(-1);
      return true;
    case "0":
      view.fitIn();
      return true;
    case "1":
      view.actual();
      return true;
    case "PageDown":
    case "PageUp":
      go(event.key === "PageDown" ? 1 : -1);
      return true;
    case "Home":
    case "End":
      end(event.key === "End");
      return true;
    default:
      return arrow(event.key, keys);
  }
}

/** Arrows go to the next picture; in one that is larger than the window they move it. */
function arrow(key: string, { view, go, isRtl }: PictureKeys): boolean {
  const sides: Record<string, readonly [number, number]> = {
    ArrowRight: [-STRIDE, 0],
    ArrowLeft: [STRIDE, 0],
    ArrowDown: [0, -STRIDE],
    ArrowUp: [0, STRIDE],
  };
  const by = sides[key];
  if (!by) return false;
  const [x, y] = by;
  if (view.isLarger) view.move({ x, y });
  else if (x !== 0) go(x < 0 !== isRtl ? 1 : -1);
  else go(y < 0 ? 1 : -1);
  return true;
}
