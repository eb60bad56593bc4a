import type { BriefingRequest, Time } from "../backend/contract";

/** Which time a briefing is of: today so far, what came since the last visit, or a day that is over. */
export type Period = { kind: "today" } | { kind: "since" } | { kind: "day"; day: string };

const DAY = 86_400_000;
/** Coming back within this time is the same visit. */
const VISIT_MS = 30 * 60_000;
/** Who was never here, or not for long, is told of so much. */
const LONGEST_MS = 7 * DAY;

/** When the briefing was looked at last, and what "since the last visit" means during this visit. */
export interface Visits {
  last: Time | null;
  since: Time | null;
}

/** Another look: the beginning of a visit moves what counts as new. */
export function visit({ last, since }: Visits, now: Time): Visits {
  const isSame = last !== null && now - last < VISIT_MS;
  return { last: now, since: isSame ? since : last };
}

/** The midnight that a day begins with; days are "2026-11-23". */
export function midnight(day: string): Time {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** The day of a moment. */
export function dayOf(time: Time): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day before or after another. */
export function dayBeside(day: string, step: number): string {
  const date = new Date(midnight(day));
  date.setDate(date.getDate() + step);
  return dayOf(date.getTime());
}

/** The time of a period. One that is over has an end. */
export function requestFor(period: Period, since: Time | null, now: Time): BriefingRequest {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  switch (period.kind) {
    case "today":
      return { since: midnight(dayOf(now)), zone };
    case "since":
      return { since: Math.max(since ?? now - DAY, now - LONGEST_MS), zone };
    case "day":
      // The day that the end is of is told: the last moment of this one, not midnight.
      return { since: midnight(period.day), until: midnight(dayBeside(period.day, 1)) - 1, zone };
  }
}

/** Whether articles may still come to a period. */
export const isOpenEnded = ({ kind }: Period): boolean => kind !== "day";
