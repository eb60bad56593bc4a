let made: string | null = null;

/** The address of a tone of twenty minutes: what every episode of the library in memory sounds like. */
export function tone(): string {
  if (made) return made;
  const rate = 4000;
  const length = rate * 1200;
  const view = new DataView(new ArrayBuffer(44 + length));
  const text = (at: number, word: string): void =>
    [...word].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, 36 + length, true);
  text(8, "WAVEfmt ");
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate],
    [40, length],
  ] as const)
    view.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    view.setUint16(at, value, true);
  text(36, "data");
  for (let at = 0; at < length; at++) view.setUint8(44 + at, 128 + 12 * Math.sin((at * 2 * Math.PI * 220) / rate));
  made = URL.createObjectURL(new Blob([view.buffer], { type: "audio/wav" }));
  return made;
}
