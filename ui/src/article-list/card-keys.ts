import type { Geometry } from "./geometry";

/** The card that an arrow goes to, where several stand side by side; null when the arrow is not for them: past the first of a line it
 * leads to the pane before. */
export function cardForKey(key: string, selected: number, geometry: Geometry, direction: string): number | null {
  if (geometry.shape.columns === 1 || geometry.count === 0 || !key.startsWith("Arrow")) return null;
  if (selected < 0) return key === "ArrowUp" || key === "ArrowLeft" ? null : 0;
  switch (key) {
    case "ArrowDown":
      return geometry.linesFrom(selected, 1);
    case "ArrowUp":
      return geometry.linesFrom(selected, -1);
    case direction === "rtl" ? "ArrowLeft" : "ArrowRight":
      return Math.min(selected + 1, geometry.count - 1);
    default:
      return geometry.column(selected) === 0 ? null : selected - 1;
  }
}
