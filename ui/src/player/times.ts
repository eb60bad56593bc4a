/** A moment as players print it: "2:05", "1:02:05"; with hours where the whole has some. */
export function clockText(seconds: number, whole = seconds): string {
  const all = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  return hours > 0 || whole >= 3600 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A time as it is read aloud: "1 hour, 2 minutes, 5 seconds". */
export function spokenTime(seconds: number, language: string): string {
  const all = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const parts: [number, string][] = [
    [Math.floor(all / 3600), "hour"],
    [Math.floor((all % 3600) / 60), "minute"],
    [all % 60, "second"],
  ];
  const said = parts.filter(([count], index) => count > 0 || (index === 2 && all === 0));
  const words = said.map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count),
  );
  return new Intl.ListFormat(language, { type: "unit" }).format(words);
}
