/** The pictures of the open text, as far as others than the reading pane need them. */
export class Pictures {
  /** Shows the picture in sight large; the reading pane sets it while its text has pictures. */
  look: (() => void) | null = null;
}
