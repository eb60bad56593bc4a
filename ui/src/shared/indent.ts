/** Deeper levels stand in by less, so that twenty of them leave room for names. */
const STEP = 14;
const SMALL_STEP = 2;
const FULL_STEPS = 4;

/** How far a level of a tree stands in, in pixels; the first does not. */
export function indentOf(level: number): number {
  const steps = level - 1;
  return Math.min(steps, FULL_STEPS) * STEP + Math.max(0, steps - FULL_STEPS) * SMALL_STEP;
}
