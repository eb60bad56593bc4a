const formats = new Map<string, Intl.ListFormat>();

/** Several names in one line, with the commas (or what else) of a language. */
export function joined(names: readonly string[], language: string): string {
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: "unit", style: "short" });
  formats.set(language, format);
  return format.format(names);
}
