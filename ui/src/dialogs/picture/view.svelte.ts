/** Width and height. */
export interface Size {
  width: number;
  height: number;
}

/** A place beside the middle of the stage. */
export interface Point {
  x: number;
  y: number;
}

/** One press of a key or button. */
const STEP = 1.4;
/** Pixels of the screen for one of the picture, at most. */
const LARGEST = 8;
/** A drawing that is small by itself may still be looked at as large as the window. */
const NOTHING: Size = { width: 0, height: 0 };

/** How a picture stands on its stage: as large as fits, or at a scale of its own, moved. */
export class PictureView {
  stage = $state.raw<Size>(NOTHING);
  natural = $state.raw<Size>(NOTHING);
  /** Where the picture's middle is. */
  at = $state.raw<Point>({ x: 0, y: 0 });
  #chosen = $state<number | null>(null);

  /** The scale at which all of it is seen; what is smaller than the stage stays as it is. */
  readonly fit = $derived.by(() => {
    const { width, height } = this.natural;
    if (width === 0 || height === 0 || this.stage.width === 0) return 1;
    return Math.min(1, this.stage.width / width, this.stage.height / height);
  });
  readonly scale = $derived(this.#chosen ?? this.fit);
  readonly isFit = $derived(this.#chosen === null || Math.abs(this.#chosen - this.fit) < 0.001);
  readonly shown = $derived({ width: this.natural.width * this.scale, height: this.natural.height * this.scale });
  /** Whether parts of it are out of sight. */
  readonly isLarger = $derived(this.shown.width > this.stage.width + 1 || this.shown.height > this.stage.height + 1);
  readonly canGrow = $derived(this.scale < LARGEST - 0.001);
  readonly canShrink = $derived(this.scale > this.#smallest + 0.001);

  get #smallest(): number {
    return Math.min(this.fit, 1);
  }

  /** Another picture. */
  take(natural: Size): void {
    this.natural = natural;
    this.fitIn();
  }

  fitIn(): void {
    this.#chosen = null;
    this.at = { x: 0, y: 0 };
  }

  /** All of it, or each pixel as it is. A picture that fits as it is, twice as large. */
  toggle(around: Point = { x: 0, y: 0 }): void {
    if (!this.isFit) this.fitIn();
    else this.#set(this.fit < 0.999 ? 1 : 2, around);
  }

  actual(): void {
    this.#set(1, { x: 0, y: 0 });
  }

  step(direction: 1 | -1): void {
    this.zoom(direction === 1 ? STEP : 1 / STEP, { x: 0, y: 0 });
  }

  /** Makes it larger or smaller; what is at the point stays there. */
  zoom(factor: number, around: Point): void {
    this.#set(this.scale * factor, around);
  }

  move(by: Point): void {
    this.at = this.#within({ x: this.at.x + by.x, y: this.at.y + by.y });
  }

  #set(scale: number, around: Point): void {
    const next = Math.min(LARGEST, Math.max(this.#smallest, scale));
    const ratio = next / this.scale;
    const { x, y } = this.at;
    this.#chosen = next <= this.fit + 0.001 ? null : next;
    this.at = this.#within({ x: around.x + (x - around.x) * ratio, y: around.y + (y - around.y) * ratio });
  }

  /** No edge of the picture comes into the stage, and what fits stands in the middle. */
  #within({ x, y }: Point): Point {
    const clamp = (value: number, shown: number, stage: number): number => {
      const most = Math.max(0, (shown - stage) / 2);
      return Math.min(most, Math.max(-most, value));
    };
    return { x: clamp(x, this.shown.width, this.stage.width), y: clamp(y, this.shown.height, this.stage.height) };
  }
}
