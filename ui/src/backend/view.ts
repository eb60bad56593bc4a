import type { ArticleId, ArticleSummary, GroupStart, ViewHead } from "./contract";

/** An opened view: all ids in order, and the first rows. */
export interface View {
  /** Every article of the view, in order. */
  ids: Float64Array;
  /** The newest article of the library when the view was opened. */
  newest: ArticleId | null;
  /** When that was. */
  opened: number;
  /** The first rows. */
  rows: ArticleSummary[];
  /** Where its groups begin. */
  groups: GroupStart[];
}

/** Reads what `open_view` answers: the length of the head as u32, the head as JSON, blanks up to a multiple of 8, then the ids as
 * f64, all little endian. */
export function decodeView(bytes: ArrayBuffer): View {
  const length = new DataView(bytes).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as ViewHead;
  const start = Math.ceil((4 + length) / 8) * 8;
  const { newest, opened, rows, groups } = head;
  return { ids: new Float64Array(bytes, start, head.count), newest, opened, rows, groups };
}

/** The reverse of [`decodeView`], for backends that live in memory. */
export function encodeView(head: ViewHead, ids: readonly number[]): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = Math.ceil((4 + json.length) / 8) * 8;
  const bytes = new ArrayBuffer(start + ids.length * 8);
  new DataView(bytes).setUint32(0, json.length, true);
  new Uint8Array(bytes, 4, start - 4).fill(0x20).set(json);
  new Float64Array(bytes, start).set(ids);
  return bytes;
}
