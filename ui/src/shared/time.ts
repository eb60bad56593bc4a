const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time as a list shows it: "5 min ago", then the time of day, the weekday, the date. */
export function relativeTime(time: number, now: number, language: string): string {
  const age = now - time;
  if (age < MINUTE)
    return new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }).format(0, "second");
  const ago = new Intl.RelativeTimeFormat(language, { numeric: "always", style: "short" });
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), "minute");
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

/** How long from now or ago: "in 12 minutes", "3 hours ago". */
export function distance(time: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const away = time - now;
  const size = Math.abs(away);
  if (size < HOUR) return format.format(Math.round(away / MINUTE), "minute");
  if (size < DAY) return format.format(Math.round(away / HOUR), "hour");
  return format.format(Math.round(away / DAY), "day");
}

// Making a formatter costs a hundred times what using it does; a list makes one for each row otherwise.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatDate(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, options);
    formatters.set(key, formatter);
  }
  return formatter.format(date);
}
