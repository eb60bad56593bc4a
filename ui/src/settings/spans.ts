import type { Words } from "../shared/words.svelte";

/** The intervals that are offered, in minutes. */
export const INTERVALS = [15, 30, 60, 120, 240, 720, 1440] as const;

/** How long articles are kept: days, and numbers; 0 is without a limit. */
export const KEPT_DAYS = [30, 90, 180, 365, 0] as const;
export const KEPT_COUNTS = [100, 500, 1000, 5000, 0] as const;

/** Minutes as a person says them: "30 minutes", "2 hours". */
export function spanName(minutes: number, t: Words["t"]): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return t("span-days", { count: minutes / 1440 });
  if (minutes >= 60 && minutes % 60 === 0) return t("span-hours", { count: minutes / 60 });
  return t("span-minutes", { count: minutes });
}
