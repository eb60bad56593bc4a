const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time as a list shows it: "5 min ago", then the time of day, the weekday, the date. */
export function relativeTime(time: number, now: number, language: string): string {
  const age = now - time;
  if (age < MINUTE) return relativeFormat(language, { numeric: "auto", style: "short" }).format(0, "second");
  if (age < HOUR) {
    const ago = relativeFormat(language, { numeric: "always", style: "short" });
    return ago.format(-Math.floor(age / MINUTE), "minute");
  }
  const then = new Date(time);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return formatDate(then, language, { timeStyle: "short" });
  if (age < 6 * DAY) return formatDate(then, language, { weekday: "short", hour: "numeric", minute: "2-digit" });
  const year = then.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return formatDate(then, language, { day: "numeric", month: "short", year });
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

/** A day of the past: "today", "yesterday", then the weekday with the date. */
export function dayName(day: number, now: number, language: string): string {
  const ago = Math.round((new Date(now).setHours(0, 0, 0, 0) - day) / DAY);
  if (ago < 2) return relativeFormat(language, { numeric: "auto" }).format(-ago, "day");
  return formatDate(new Date(day), language, { weekday: "long", day: "numeric", month: "long" });
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
  return dateFormat(language, options).format(date);
}
