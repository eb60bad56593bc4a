// The moments that an article can be put off until.

/** The hour at which snoozed articles are back, on days to come. */
export const MORNING = 8;
/** Later today: this many hours from now, at a full hour, but not in the night. */
const LATER_HOURS = 3;
const LATEST_HOUR = 22;

export type SnoozeKind = "later-today" | "tomorrow" | "weekend" | "next-week";

/** A moment that is offered. */
export interface SnoozeChoice {
  kind: SnoozeKind;
  until: number;
}

/** Weekdays as `Intl.Locale` counts them: 1 is Monday, 7 Sunday. */
export interface Week {
  firstDay: number;
  weekend: readonly number[];
}

/** The week of a language's region; from Monday with Saturday and Sunday free where the web view does not know. */
export function weekOf(language: string): Week {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week };
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
}

/** The morning of a day, `days` after the one of `now`, in the person's time zone. */
export function morning(now: number, days: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, MORNING).getTime();
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const daysUntil = (today: number, weekday: number): number => ((weekday - today + 6) % 7) + 1;

/** What is offered now: nothing twice, and nothing that has passed. */
export function snoozeChoices(now: number, week: Week): SnoozeChoice[] {
  const date = new Date(now);
  const today = date.getDay() === 0 ? 7 : date.getDay();
  const later = new Date(now + LATER_HOURS * 3_600_000);
  later.setMinutes(later.getMinutes() === 0 ? 0 : 60, 0, 0);
  const isFree = (day: number): boolean => week.weekend.includes(day);
  const eve = (day: number): number => (day === 1 ? 7 : day - 1);
  const firstOf = (free: boolean): number =>
    WEEKDAYS.find((day) => isFree(day) === free && isFree(eve(day)) !== free) ?? 1;
  const choices: SnoozeChoice[] = [
    { kind: "tomorrow", until: morning(now, 1) },
    { kind: "weekend", until: morning(now, daysUntil(today, firstOf(true))) },
    { kind: "next-week", until: morning(now, daysUntil(today, firstOf(false))) },
  ];
  if (later.getDate() === date.getDate() && later.getHours() <= LATEST_HOUR) {
    choices.unshift({ kind: "later-today", until: later.getTime() });
  }
  return choices.filter(({ until }, index) => choices.findIndex((other) => other.until === until) === index);
}
