/** A size as people say it: "24 MB". Sizes of zero and below are what publishers write who do not know. */
export function sizeText(bytes: number | null, language: string): string | null {
  if (bytes === null || bytes <= 0 || !Number.isFinite(bytes)) return null;
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const format = { style: "unit", unit: units[power] as string, unitDisplay: "short" } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: value < 10 && power > 1 ? 1 : 0 }).format(
    value,
  );
}

/** A playing time: "1:02:05", "33:00". */
export function durationText(seconds: number | null): string | null {
  if (seconds === null || seconds <= 0 || !Number.isFinite(seconds)) return null;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
