import type { SummaryMode } from "../backend/contract";

export const SUMMARY_MODES: readonly SummaryMode[] = ["off", "on_demand", "always"];

/** The key of what a mode is called; null is as in all feeds. */
export const SUMMARY_MODE_KEYS: Record<SummaryMode, string> = {
  off: "summary-off",
  on_demand: "summary-on-demand",
  always: "summary-always",
};

/** What a feed's mode is called. */
export const summaryModeName =
  (t: (key: string) => string) =>
  (mode: SummaryMode | null): string =>
    t(mode === null ? "summary-as-all" : SUMMARY_MODE_KEYS[mode]);
