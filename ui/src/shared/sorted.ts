/** The last place of a rising list whose value is at most `value`; -1 when all are greater. */
export function lastAtMost(rising: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
