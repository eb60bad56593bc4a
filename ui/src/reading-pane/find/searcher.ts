import type { ArticleSearcher, Finding } from "../../state/finding.svelte";
import { plainQuery } from "./folding";
import { findAll, matchesBefore, NO_MATCHES, type Matches } from "./matches";
import { liveRange, MOST_PAINTED, painterFor, type Painter } from "./painting";
import { reveal } from "./revealing";
import { SearchText } from "./text";

/** A text that is still changing is read again when it has been quiet for so long. */
const SETTLE_MS = 120;

/** Finds in the article that a pane shows, and follows it: to another article, to another text of the same. */
export class Searcher implements ArticleSearcher {
  #text: Promise<SearchText | null> | null = null;
  #matchCase = false;
  #ready: SearchText | null = null;
  #matches: Matches = NO_MATCHES;
  /** The unit that the present match begins at: with other words to look for, the search goes on from there. */
  #anchor: number | null = null;
  #at = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #painter: Painter;
  readonly #watch: MutationObserver;

  constructor(
    private readonly finding: Finding,
    private readonly pane: HTMLElement,
    private readonly field: HTMLInputElement,
  ) {
    this.#painter = painterFor(() => this.#root(), pane);
    this.#watch = new MutationObserver(() => this.#changed());
    this.#watchText();
  }

  /** Looks for what the bar says; another text that came in the place of the one before stays where it is. */
  async search(going = true): Promise<void> {
    const turn = ++this.#turn;
    const { query, matchCase, wholeWords } = this.finding;
    const text = await this.#read(matchCase);
    if (turn !== this.#turn || !text) return;
    this.#ready = text;
    this.#matches = findAll(text.units, plainQuery(query, matchCase), wholeWords);
    const { starts } = this.#matches;
    if (starts.length === 0) this.#at = 0;
    else this.#at = (this.#anchor === null ? this.#firstInSight() : matchesBefore(this.#matches, this.#anchor)) + 1;
    if (this.#at > starts.length) this.#at = starts.length > 0 ? 1 : 0;
    this.#show(going);
  }

  step(direction: 1 | -1): void {
    const { length } = this.#matches.starts;
    if (length === 0) return;
    this.#at = ((this.#at - 1 + direction + length) % length) + 1;
    this.#show(true);
  }

  focus(): void {
    this.field.focus();
    this.field.select();
  }

  leave(): void {
    const range = this.#range(this.#at - 1);
    const link = range?.startContainer.parentElement?.closest<HTMLElement>("a[href], summary");
    (link ?? this.pane).focus({ preventScroll: true });
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = liveRange(range);
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  end(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#watch.disconnect();
    this.#painter.clear();
  }

  #root(): ShadowRoot | null {
    return this.pane.querySelector(".host")?.shadowRoot ?? null;
  }

  #watchText(): void {
    const whatever = { childList: true, subtree: true, characterData: true };
    const root = this.#root();
    const title = this.pane.querySelector("header h1");
    this.#watch.disconnect();
    for (const part of [root, title]) if (part) this.#watch.observe(part, whatever);
  }

  /** Another text is there: what was found is nowhere in it. */
  #changed(): void {
    this.#text = null;
    this.#ready = null;
    this.#anchor = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#watchText();
      void this.search(false);
    }, SETTLE_MS);
  }

  #read(matchCase: boolean): Promise<SearchText | null> {
    if (this.#text === null || this.#matchCase !== matchCase) {
      this.#matchCase = matchCase;
      const parts = [this.pane.querySelector("header h1"), this.#root()?.querySelector(".body") ?? null];
      const text = SearchText.of(
        parts.filter((part) => part !== null),
        matchCase,
        () => this.#text !== text,
      );
      this.#text = text;
    }
    return this.#text;
  }

  #range(index: number): StaticRangeInit | null {
    const start = this.#matches.starts[index];
    return start === undefined ? null : (this.#ready?.range(start, start + this.#matches.length) ?? null);
  }

  /** The first match that is not above what is in sight: matches are in the order of their places. */
  #firstInSight(): number {
    const { top } = this.pane.getBoundingClientRect();
    let low = 0;
    for (let high = this.#matches.starts.length; low < high;) {
      const middle = (low + high) >> 1;
      const range = this.#range(middle);
      if (range && liveRange(range).getBoundingClientRect().bottom < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #show(going: boolean): void {
    const { starts, more } = this.#matches;
    const current = this.#range(this.#at - 1);
    this.#anchor = starts[this.#at - 1] ?? this.#anchor;
    this.finding.result = { count: starts.length, more, at: this.#at };
    if (current && going) reveal(liveRange(current), this.pane);
    const first = Math.max(0, this.#at - 1 - MOST_PAINTED / 2);
    const others = starts.slice(first, first + MOST_PAINTED).flatMap((_, index) => this.#range(first + index) ?? []);
    this.#painter.paint(others, current);
  }
}
