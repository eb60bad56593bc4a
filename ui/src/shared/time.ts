const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a list shows times: as dates or as "5 min ago", and in short where there is little room. */
export interface TimeStyle {
  absolute: boolean;
  brief: boolean;
}

/** A time as a list shows it. */
export function listTime(time: number, now: number, language: string, { absolute, brief }: TimeStyle): string {
  if (brief) return briefTime(time, now, language, absolute);
  return absolute ? absoluteTime(time, now, language) : relativeTime(time, now, language);
}

/** As short as can be: "5m ago", "12:30", "Sun", "Nov 3", "11/3/24". */
function briefTime(time: number, now: number, language: string, absolute: boolean): string {
  const age = now - time;
  const then = new Date(time);
  const today = new Date(now);
  const isRelative = !absolute && age > -DAY;
  if (isRelative && age < HOUR) {
    const minutes = Math.max(0, Math.floor(age / MINUTE));
    const format = relativeFormat(language, { numeric: minutes > 0 ? "always" : "auto", style: "narrow" });
    return minutes > 0 ? format.format(-minutes, "minute") : format.format(0, "second");
  }
  if (then.toDateString() === today.toDateString()) return formatDate(then, language, { timeStyle: "short" });
  if (isRelative && age < 6 * DAY) return formatDate(then, language, { weekday: "short" });
  if (then.getFullYear() === today.getFullYear()) return formatDate(then, language, { day: "numeric", month: "short" });
  // Two digits of a year say which one it is only near to ours.
  const isNear = Math.abs(then.getFullYear() - today.getFullYear()) < 50;
  return isNear ? formatDate(then, language, { dateStyle: "short" }) : absoluteTime(time, now, language);
}

/** "5 min ago", then the time of day, the weekday, the date. */
export function relativeTime(time: number, now: number, language: string): string {
  const age = now - time;
  // What claims to be from another day than tomorrow at most is no "now".
  if (age < -DAY) return absoluteTime(time, now, language);
  if (age < MINUTE) return relativeFormat(language, { numeric: "auto", style: "short" }).format(0, "second");
  if (age < HOUR) {
    const ago = relativeFormat(language, { numeric: "always", style: "short" });
    return ago.format(-Math.floor(age / MINUTE), "minute");
  }
  const then = new Date(time);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return formatDate(then, language, { timeStyle: "short" });
  if (age < 6 * DAY) return formatDate(then, language, { weekday: "short", hour: "numeric", minute: "2-digit" });
  return formatDate(then, language, { day: "numeric", month: "short", ...yearOf(then, today) });
}

/** The date, with the time of day in this year: "Nov 3, 12:30", "Nov 3, 2024". */
function absoluteTime(time: number, now: number, language: string): string {
  const then = new Date(time);
  const year = yearOf(then, new Date(now));
  const clock = year.year ? {} : ({ hour: "numeric", minute: "2-digit" } as const);
  return formatDate(then, language, { day: "numeric", month: "short", ...year, ...clock });
}

/** The year where it is not this one; before the first one also the era, or the year 50 would be twice. */
function yearOf(then: Date, today: Date): { year?: "numeric"; era?: "short" } {
  if (then.getFullYear() === today.getFullYear()) return {};
  return then.getFullYear() < 1 ? { year: "numeric", era: "short" } : { year: "numeric" };
}

/** The name of a day, of which `time` is a moment: today, yesterday, the weekday, the date. */
export function dayName(time: number, now: number, language: string): string {
  const then = new Date(time);
  const today = new Date(now);
  const days = dayNumber(then) - dayNumber(today);
  if (days === 0 || days === -1)
    return capital(relativeFormat(language, { numeric: "auto" }).format(days, "day"), language);
  if (days < 0 && days > -6) return capital(formatDate(then, language, { weekday: "long" }), language);
  const year = yearOf(then, today);
  const weekday = year.year ? {} : ({ weekday: "long" } as const);
  return capital(formatDate(then, language, { ...weekday, day: "numeric", month: "long", ...year }), language);
}

/** Days by the calendar, not by 24 hours: days that begin or end summer time have 23 or 25. */
const dayNumber = (date: Date): number =>
  Math.round(new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);

/** As the first word of a line. */
function capital(text: string, language: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** A time for machines; undefined when it is beyond what dates can be. */
export function isoTime(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** A time in full, for tooltips and the head of an article. */
export function fullTime(time: number, language: string): string {
  return formatDate(new Date(time), language, { dateStyle: "full", timeStyle: "short" });
}

/** A moment of the days to come, as short as it can be: weekday and time of day. */
export function moment(time: number, language: string): string {
  return formatDate(new Date(time), language, { weekday: "short", hour: "numeric", minute: "2-digit" });
}

/** A time of day. */
export function timeOfDay(time: number, language: string): string {
  return formatDate(new Date(time), language, { timeStyle: "short" });
}

/** How long from now or ago: "in 12 minutes", "3 hours ago". */
export function distance(time: number, now: number, language: string): string {
  const format = relativeFormat(language, { numeric: "auto" });
  const away = time - now;
  const size = Math.abs(away);
  if (size < HOUR) return format.format(Math.round(away / MINUTE), "minute");
  if (size < DAY) return format.format(Math.round(away / HOUR), "hour");
  return format.format(Math.round(away / DAY), "day");
}

/** A function that makes each formatter once: making one costs a hundred times what using it does, and a list would make one for
 * each row. */
function keeping<Options, Format>(make: (language: string, options: Options) => Format) {
  const kept = new Map<string, Format>();
  return (language: string, options: Options): Format => {
    const key = language + JSON.stringify(options);
    const format = kept.get(key) ?? make(language, options);
    kept.set(key, format);
    return format;
  };
}

const relativeFormat = keeping(
  (language: string, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
const dateFormat = keeping(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

function formatDate(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  // Feeds contain everything: a date beyond the end of time is no reason to fail.
  return Number.isNaN(date.getTime()) ? "" : dateFormat(language, options).format(date);
}
