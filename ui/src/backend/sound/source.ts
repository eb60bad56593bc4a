import { Feeder } from "./feeder";
import { NoBytes, pieces, type ReadBytes } from "./pieces";

/** What an element is given to play. */
export interface Source {
  /** Ends its loading. */
  close(): void;
}

/** Why something is not played. */
export type SourceProblem = "network" | "type" | "size";

export interface SourceEvents {
  problem(kind: SourceProblem, detail: string): void;
  /** How much of a file is there that must be there as a whole; null when that is over. */
  loading(share: number | null): void;
}

/** What is loaded as a whole at most: the engine's network process holds it. */
const WHOLE = 400_000_000;

/** WebKitGTK gives GStreamer http, https and blob only ("No URI handler implemented"); every other web view plays our scheme. */
const knowsOnlyBlobs = (): boolean => /Linux/.test(navigator.userAgent) && !/Android|Chrome/.test(navigator.userAgent);

/** Lets an element play an address of our own scheme. MP3, which is nearly all of what is published, is fed piece by piece; other
 * forms have to be loaded whole where the engine does not read our scheme itself. */
export function openSource(
  element: HTMLMediaElement,
  address: string,
  mime: string | null,
  events: SourceEvents,
): Source {
  if (!knowsOnlyBlobs()) {
    element.src = address;
    return { close: () => {} };
  }
  const abort = new AbortController();
  let feeder: Feeder | null = null;
  let blob: string | null = null;
  const problem = (error: unknown): void => {
    if (!abort.signal.aborted) events.problem(error instanceof NoBytes ? "network" : "type", String(error));
  };
  const begin = async (): Promise<void> => {
    const read = pieces(address, abort.signal);
    if (Feeder.isPossible && !(mime ?? "audio/").startsWith("video/")) {
      const opened = await Feeder.open(element, read, problem);
      if (abort.signal.aborted) opened?.close();
      else feeder = opened;
      if (opened) return;
    }
    const whole = await readWhole(read, events, mime);
    if (abort.signal.aborted || !whole) return;
    blob = URL.createObjectURL(whole);
    element.src = blob;
  };
  begin().catch(problem);
  return {
    close: () => {
      abort.abort();
      feeder?.close();
      if (blob) URL.revokeObjectURL(blob);
    },
  };
}

/** All of a file. Each piece goes to the engine's blob store at once, so that this process holds one of them. */
async function readWhole(read: ReadBytes, events: SourceEvents, mime: string | null): Promise<Blob | null> {
  const parts: Blob[] = [];
  for (let from = 0; ;) {
    const { bytes, total } = await read(from);
    if ((total ?? from) > WHOLE) {
      events.problem("size", String(total ?? from));
      return null;
    }
    if (bytes.length === 0) break;
    parts.push(new Blob([bytes]));
    from += bytes.length;
    events.loading(total === null ? null : from / total);
    if (from === total) break;
  }
  events.loading(null);
  return new Blob(parts, { type: mime ?? "" });
}
