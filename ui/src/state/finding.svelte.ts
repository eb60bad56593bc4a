/** What looks through the open article; the bar brings it while it is on screen. */
export interface ArticleSearcher {
  /** Goes to the next match, or to the one before. */
  step(direction: 1 | -1): void;
  /** The keyboard goes into the field again. */
  focus(): void;
  /** Puts the keyboard where the present match is. */
  leave(): void;
}

/** What was found. */
export interface FindResult {
  count: number;
  /** There are more than `count`. */
  more: boolean;
  /** The present match, from 1; 0 when none is. */
  at: number;
}

const NOTHING: FindResult = { count: 0, more: false, at: 0 };

/** Finding in the open article. What was looked for stays while the bar is closed. */
export class Finding {
  open = $state(false);
  query = $state("");
  matchCase = $state(false);
  wholeWords = $state(false);
  result = $state.raw<FindResult>(NOTHING);
  /** Set by the bar while it is on screen. */
  searcher: ArticleSearcher | null = null;

  /** Opens the bar, or goes back into its field. What is selected is looked for. */
  show(selected = ""): void {
    if (selected !== "") this.query = selected;
    this.open = true;
    this.searcher?.focus();
  }

  /** To the next or previous match; opens the bar where it is closed. */
  step(direction: 1 | -1): void {
    if (this.open && this.searcher) this.searcher.step(direction);
    else this.show();
  }

  /** Closes the bar; the keyboard is where the last match was. */
  close(): void {
    if (!this.open) return;
    this.searcher?.leave();
    this.open = false;
    this.result = NOTHING;
  }
}
