/** Bytes of an episode, as the core's protocol gives them. */
export interface Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** The length of the whole file, where it is known. */
  total: number | null;
}

/** Gives the bytes from one on; none behind the end. */
export type ReadBytes = (from: number) => Promise<Bytes>;

/** Why there are none. */
export class NoBytes extends Error {}

/** Reads the pieces of an address; `signal` ends it. */
export function pieces(address: string, signal: AbortSignal): ReadBytes {
  return async (from) => {
    const answer = await fetch(address, { headers: { Range: `bytes=${from}-` }, signal });
    const total = Number(/\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
    const known = Number.isFinite(total) ? total : null;
    if (answer.status === 416) return { bytes: new Uint8Array(0), total: known };
    if (!answer.ok) throw new NoBytes(await answer.text().catch(() => String(answer.status)));
    return { bytes: new Uint8Array(await answer.arrayBuffer()), total: known };
  };
}
