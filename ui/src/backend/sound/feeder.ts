import { byteAt, frameFrom, mp3Shape, tagLength, type Mp3Shape } from "./mp3";
import type { ReadBytes } from "./pieces";

/** Seconds that are loaded ahead, and that are kept behind. */
const AHEAD = 90;
const BEHIND = 30;
/** Two pieces of sound less far apart than this are one. */
const SEAM = 0.5;
/** Longest tag that is looked behind. */
const TAG = 32 << 20;

/** Feeds an MP3 to a media element piece by piece, so that three hours take no more memory than two minutes. For WebKitGTK, whose
 * media elements know no scheme of ours. What it gives to the engine it does not keep. */
export class Feeder {
  readonly #media = new MediaSource();
  #shape: Mp3Shape | null = null;
  #buffer: SourceBuffer | null = null;
  /** The byte that is appended next, behind what is buffered. */
  #next = 0;
  /** Behind a jump: the first piece is to begin with a whole frame. */
  #isAligned = true;
  #busy = false;
  #again = false;
  #closed = false;
  readonly #address: string;

  private constructor(
    private readonly element: HTMLMediaElement,
    private readonly read: ReadBytes,
    private readonly onproblem: (error: unknown) => void,
  ) {
    this.#address = URL.createObjectURL(this.#media);
  }

  /** Whether the engine can be fed with MP3. */
  static get isPossible(): boolean {
    return "MediaSource" in globalThis && MediaSource.isTypeSupported("audio/mpeg");
  }

  /** Begins; null when it is no MP3 or its length is not known. */
  static async open(
    element: HTMLMediaElement,
    read: ReadBytes,
    onproblem: (error: unknown) => void,
  ): Promise<Feeder | null> {
    const first = await read(0);
    const tag = tagLength(first.bytes);
    if (first.total === null || tag > TAG) return null;
    // A tag with a large picture: the sound begins in another piece.
    const inside = tag + 4096 < first.bytes.length;
    const bytes = inside ? first.bytes.subarray(tag) : (await read(tag)).bytes;
    const shape = mp3Shape(bytes, tag, first.total);
    if (!shape) return null;
    const feeder = new Feeder(element, read, onproblem);
    await feeder.#begin(shape);
    return feeder;
  }

  /** Ends it; the element is left to the next. */
  close(): void {
    this.#closed = true;
    for (const name of ["seeking", "timeupdate", "waiting", "play"]) this.element.removeEventListener(name, this.#pump);
    URL.revokeObjectURL(this.#address);
  }

  async #begin(shape: Mp3Shape): Promise<void> {
    this.#shape = shape;
    this.#next = shape.begin;
    const opened = new Promise((done) => this.#media.addEventListener("sourceopen", done, { once: true }));
    this.element.src = this.#address;
    await opened;
    this.#buffer = this.#media.addSourceBuffer("audio/mpeg");
    this.#media.duration = shape.seconds;
    for (const name of ["seeking", "timeupdate", "waiting", "play"]) this.element.addEventListener(name, this.#pump);
    this.#pump();
  }

  readonly #pump = (): void => {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    void this.#work()
      .catch((error: unknown) => !this.#closed && this.onproblem(error))
      .finally(() => (this.#busy = false));
  };

  async #work(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      while (!this.#closed && (await this.#feed()));
    }
  }

  /** Appends one piece where one is wanted; whether more may be. */
  async #feed(): Promise<boolean> {
    const [shape, buffer] = [this.#shape, this.#buffer];
    if (!shape || !buffer) return false;
    const now = this.element.currentTime;
    const end = this.#endAround(buffer, now);
    const isNew = buffer.buffered.length === 0 && this.#next === shape.begin && now < SEAM;
    if (end === null && !isNew) await this.#jump(shape, buffer, now);
    else if (end !== null && end - now >= AHEAD) return false;
    if (this.#next >= shape.end) {
      // At the true end, which for files of varying rate is not where it was expected.
      if (this.#media.readyState === "open") this.#media.endOfStream();
      return false;
    }
    const { bytes } = await this.read(this.#next);
    if (this.#closed) return false;
    if (bytes.length === 0) {
      this.#next = shape.end;
      return true;
    }
    // Somebody jumped while these came: they are of no use any more.
    const place = this.#endAround(buffer, this.element.currentTime);
    if (place === null && buffer.buffered.length > 0) return true;
    const skip = this.#isAligned ? 0 : Math.max(0, frameFrom(bytes));
    this.#isAligned = true;
    this.#next += bytes.length;
    await this.#append(buffer, bytes.subarray(skip), now);
    return true;
  }

  /** Forgets what is buffered, and goes on at another moment. */
  async #jump(shape: Mp3Shape, buffer: SourceBuffer, moment: number): Promise<void> {
    const from = Math.max(0, moment - SEAM);
    if (buffer.buffered.length > 0) await this.#done(buffer, () => buffer.remove(0, Number.POSITIVE_INFINITY));
    this.#next = byteAt(shape, from);
    this.#isAligned = this.#next === shape.begin;
    buffer.timestampOffset = from;
  }

  async #append(buffer: SourceBuffer, bytes: Uint8Array<ArrayBuffer>, now: number): Promise<void> {
    const old = buffer.buffered.length > 0 ? buffer.buffered.start(0) : now;
    if (now - BEHIND > old + 1) await this.#done(buffer, () => buffer.remove(0, now - BEHIND));
    await this.#done(buffer, () => buffer.appendBuffer(bytes));
  }

  /** Where the sound ends that is buffered around a moment; null when none is. */
  #endAround({ buffered }: SourceBuffer, moment: number): number | null {
    for (let index = 0; index < buffered.length; index++)
      if (buffered.start(index) <= moment + SEAM && moment <= buffered.end(index) + 0.05) return buffered.end(index);
    return null;
  }

  #done(buffer: SourceBuffer, start: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const ended = (): void => {
        buffer.removeEventListener("updateend", ended);
        buffer.removeEventListener("error", failed);
        resolve();
      };
      const failed = (): void => {
        buffer.removeEventListener("updateend", ended);
        reject(new Error("the engine refused the sound"));
      };
      buffer.addEventListener("updateend", ended);
      buffer.addEventListener("error", failed, { once: true });
      start();
    });
  }
}
