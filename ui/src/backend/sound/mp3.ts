/** Where what is in an MP3 file: enough to begin in its middle. */
export interface Mp3Shape {
  /** The byte of the first frame with sound. */
  begin: number;
  /** Behind the last byte. */
  end: number;
  /** Playing time; of files with a varying rate and no table an estimate. */
  seconds: number;
  /** Where the table says that each hundredth of the time begins, in 256ths of the sound's bytes; without a table evenly. */
  table: readonly number[] | null;
}

const RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const SAMPLING = [44_100, 48_000, 32_000];

interface Frame {
  bitsPerSecond: number;
  sampling: number;
  samples: number;
  length: number;
  /** Bytes from the frame's begin to where a table may stand. */
  side: number;
}

/** The length of the tag before the sound, 0 when there is none: often pictures of some hundred kilobytes. */
export function tagLength(bytes: Uint8Array): number {
  const [i, d, three, , , flags = 0, a = 0, b = 0, c = 0, e = 0] = bytes;
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0;
  const length = ((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (e & 0x7f);
  return 10 + length + (flags & 0x10 ? 10 : 0);
}

/** The frame that begins here, if one does: layer III only. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [one = 0, two = 0, three = 0, four = 0] = bytes.subarray(at, at + 4);
  if (one !== 0xff || (two & 0xe0) !== 0xe0) return null;
  const version = (two >> 3) & 3;
  const layer = (two >> 1) & 3;
  if (version === 1 || layer !== 1) return null;
  const isFirst = version === 3;
  const kilobits = RATES[isFirst ? 1 : 2][three >> 4] ?? 0;
  const full = SAMPLING[(three >> 2) & 3];
  if (kilobits === 0 || full === undefined) return null;
  const sampling = full / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  const isMono = four >> 6 === 3;
  return {
    bitsPerSecond: kilobits * 1000,
    sampling,
    samples,
    length: Math.floor((samples / 8) * ((kilobits * 1000) / sampling)) + ((three >> 1) & 1),
    side: 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17),
  };
}

/** The first place from `from` on where a frame begins that another one follows; -1 when there is none. */
export function frameFrom(bytes: Uint8Array, from = 0): number {
  for (let at = from; at + 4 <= bytes.length; at++) {
    const frame = bytes[at] === 0xff ? frameAt(bytes, at) : null;
    if (!frame) continue;
    const next = at + frame.length;
    if (next + 4 > bytes.length || frameAt(bytes, next)?.sampling === frame.sampling) return at;
  }
  return -1;
}

/** The shape of a file, from its bytes from `offset` on (behind the tag) and its length; null when it is no MP3. */
export function mp3Shape(bytes: Uint8Array, offset: number, length: number): Mp3Shape | null {
  const at = frameFrom(bytes);
  const frame = at < 0 ? null : frameAt(bytes, at);
  if (!frame) return null;
  const begin = offset + at;
  const table = at + frame.side;
  const name = String.fromCharCode(...bytes.subarray(table, table + 4));
  const plain = { begin, end: length, seconds: ((length - begin) * 8) / frame.bitsPerSecond, table: null };
  if (name !== "Xing" && name !== "Info") return plain;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = table + 8 <= bytes.length ? view.getUint32(table + 4) : 0;
  let next = table + 8;
  if (!(flags & 1) || next + 4 > bytes.length) return plain;
  const frames = view.getUint32(next);
  next += flags & 2 ? 8 : 4;
  const seconds = (frames * frame.samples) / frame.sampling;
  // A table of nonsense must not send anybody to nonsense.
  const hundred = flags & 4 ? [...bytes.subarray(next, next + 100)] : [];
  const rises = hundred.length === 100 && hundred.every((value, index) => value >= (hundred[index - 1] ?? 0));
  if (!(seconds > 0)) return plain;
  return { begin, end: length, seconds, table: rises && name === "Xing" ? hundred : null };
}

/** The share of the sound's bytes (0 … 1) that is before a share of its time. */
function bytesBefore(table: readonly number[] | null, time: number): number {
  if (!table) return time;
  const place = Math.min(99.999, Math.max(0, time * 100));
  const [low = 0, high = 256] = [table[Math.floor(place)], table[Math.floor(place) + 1]];
  return (low + (high - low) * (place - Math.floor(place))) / 256;
}

/** The byte at which a moment is heard, about. */
export function byteAt({ begin, end, seconds, table }: Mp3Shape, moment: number): number {
  const time = Math.min(1, Math.max(0, moment / seconds));
  return Math.floor(begin + (end - begin) * bytesBefore(table, time));
}
