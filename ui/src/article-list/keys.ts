/** The row that a key in the list goes to; null when the key is not the list's. */
export function rowForKey(key: string, selected: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clamp = (index: number): number => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return clamp(Math.max(0, selected) + page);
    case "PageUp":
      return clamp(Math.max(0, selected) - page);
    default:
      return null;
  }
}
