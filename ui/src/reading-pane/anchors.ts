// Where a passage stands in a text, told by its own words and those around it (the TextQuoteSelector of the W3C's Web Annotation
// model) with its position as a hint. So it is found again after the text was changed, whatever the elements around it are.

/** A passage of a text. */
export interface Anchor {
  /** Its words. */
  quote: string;
  /** The words before it. */
  prefix: string;
  /** The words after it. */
  suffix: string;
  /** Where it began when it was made. */
  position: number;
}

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Characters kept before and after a passage: enough to tell repeated sentences apart (the W3C's model leaves it open; 32 is what
 * annotation tools use). */
const CONTEXT = 32;

/** Above this share of changed characters a passage counts as gone. */
const TOLERANCE = 0.3;

/** A passage up to this length is compared as a whole; of a longer one its beginning and its end are found. */
const WHOLE = 160;

/** Pieces of a passage whose places say where it may stand now: short enough that one survives among the changes. */
const SEED = 12;
const MOST_SEEDS = 24;

/** Places looked at: of each piece, and in all. */
const MOST_HITS = 40;
const MOST_PLACES = 24;

/** Exact repetitions that are compared by what stands around them. */
const MOST_REPEATED = 2_000;

/** Blocks are told apart by line ends, which no comparison heeds: an article's full text may cut its paragraphs elsewhere. */
export const flat = (text: string): string => text.replaceAll("\n", " ");

/** Describes a stretch of a text. */
export function describe(text: string, { start, end }: Span): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
    position: start,
  };
}

/** Finds a passage in a text, which is `flat`; null when it is not there any more. */
export function find(text: string, anchor: Anchor): Span | null {
  const sought = { ...anchor, quote: flat(anchor.quote), prefix: flat(anchor.prefix), suffix: flat(anchor.suffix) };
  if (sought.quote === "" || text === "") return null;
  return exactly(text, sought) ?? roughly(text, sought);
}

/** Moves a place out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Characters that stand alike around a place, of the anchor's context. */
function alikeAround(text: string, start: number, end: number, { prefix, suffix }: Anchor): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** The repetition of the same words that has most of the context, the nearest of several such. */
function exactly(text: string, anchor: Anchor): Span | null {
  const { quote, position, prefix, suffix } = anchor;
  const whole = prefix.length + suffix.length;
  const spanAt = (start: number): Span => ({ start, end: start + quote.length });
  if (
    text.startsWith(quote, position) &&
    alikeAround(text, position, position + quote.length, anchor) === whole &&
    whole >= CONTEXT
  )
    return spanAt(position);
  let best: { start: number; alike: number } | null = null;
  for (const start of places(text, quote, position, MOST_REPEATED)) {
    const alike = alikeAround(text, start, start + quote.length, anchor);
    const isNearer = best !== null && Math.abs(start - position) < Math.abs(best.start - position);
    if (best === null || alike > best.alike || (alike === best.alike && isNearer)) best = { start, alike };
  }
  // A few characters without anything that stood around them are some other word that happens to be the same.
  if (best === null || (quote.length < SEED && whole > 0 && best.alike < Math.min(3, whole))) return null;
  return spanAt(best.start);
}

/** Where a text has these words: at most so many places, those nearest to a position. */
function places(text: string, words: string, near: number, most: number): number[] {
  const before: number[] = [];
  const after: number[] = [];
  for (let at = text.indexOf(words, near); at >= 0 && after.length < most; at = text.indexOf(words, at + 1))
    after.push(at);
  for (let at = near - 1; at >= 0 && before.length < most; at--) {
    at = text.lastIndexOf(words, at);
    if (at < 0) break;
    before.push(at);
  }
  return [...before, ...after].sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, most);
}

/** The stretch that is most like the passage, within the tolerance. */
function roughly(text: string, anchor: Anchor): Span | null {
  const { quote } = anchor;
  let best: { span: Span; cost: number } | null = null;
  for (const start of likelyStarts(text, anchor)) {
    const found = quote.length <= WHOLE ? wholeNear(text, quote, start) : endsNear(text, quote, start);
    if (!found) continue;
    // What stands around decides between two that are alike.
    const alike = alikeAround(text, found.span.start, found.span.end, anchor) / (4 * CONTEXT);
    const cost = found.errors / quote.length - alike;
    if (best === null || cost < best.cost) best = { span: found.span, cost };
  }
  return best && trimmed(text, snapped(text, best.span, anchor));
}

/** The ends of what was found, put where what stood around it still begins and ends: a word that was changed at the border of a
 * passage belongs to it as a whole. */
function snapped(text: string, { start, end }: Span, { quote, prefix, suffix }: Anchor): Span {
  const slack = Math.ceil(quote.length * TOLERANCE) + SEED;
  const before = prefix.slice(-SEED);
  const after = suffix.slice(0, SEED);
  const from = start - before.length;
  const first = before.length < SEED ? undefined : places(text, before, Math.max(0, from), 1)[0];
  const last = after.length < SEED ? undefined : places(text, after, end, 1)[0];
  const newStart = first !== undefined && Math.abs(first - from) <= slack ? first + before.length : start;
  const newEnd = last !== undefined && Math.abs(last - end) <= slack ? last : end;
  return newStart < newEnd ? { start: newStart, end: newEnd } : { start, end };
}

interface Found {
  span: Span;
  errors: number;
}

function wholeNear(text: string, quote: string, start: number): Found | null {
  const slack = Math.ceil(quote.length * TOLERANCE) + SEED;
  const found = nearest(text, quote, start - slack, start + quote.length + slack);
  return found && found.errors <= quote.length * TOLERANCE ? found : null;
}

/** The beginning and the end of a long passage, when what is between is not quite another length. */
function endsNear(text: string, quote: string, start: number): Found | null {
  const head = wholeNear(text, quote.slice(0, WHOLE / 2), start);
  if (!head) return null;
  const tailWords = quote.slice(-WHOLE / 2);
  const expected = head.span.start + quote.length - tailWords.length;
  const slack = Math.ceil(quote.length * TOLERANCE);
  const around = places(text.slice(Math.max(0, expected - slack), expected + slack + WHOLE), tailWords, slack, 1)[0];
  const at = around === undefined ? expected : around + Math.max(0, expected - slack);
  const tail = wholeNear(text, tailWords, at) ?? seeded(text, tailWords, expected, slack);
  if (!tail || tail.span.end <= head.span.end) return null;
  const length = tail.span.end - head.span.start;
  const errors = head.errors + tail.errors + Math.abs(length - quote.length) / 2;
  return errors <= quote.length * TOLERANCE ? { span: { start: head.span.start, end: tail.span.end }, errors } : null;
}

/** Some words that are not quite where they are expected. */
function seeded(text: string, words: string, expected: number, slack: number): Found | null {
  let best: Found | null = null;
  for (let from = 0; from + SEED <= words.length; from += SEED) {
    for (const at of places(text, words.slice(from, from + SEED), expected + from, 4)) {
      if (Math.abs(at - from - expected) > slack) continue;
      const found = wholeNear(text, words, at - from);
      if (found && (best === null || found.errors < best.errors)) best = found;
    }
  }
  return best;
}

/** Where the passage may begin, by its pieces and by what stood around it; the likeliest first. */
function likelyStarts(text: string, { quote, prefix, suffix, position }: Anchor): number[] {
  const votes = new Map<number, number>();
  const vote = (start: number): void => {
    // Changes before a piece move it: neighbours are one place.
    const place = Math.round(start / SEED);
    votes.set(place, (votes.get(place) ?? 0) + 1);
  };
  const step = Math.max(SEED, Math.floor(quote.length / MOST_SEEDS));
  for (let from = 0; from + SEED <= quote.length; from += step) {
    const piece = quote.slice(from, from + SEED);
    for (const at of places(text, piece, position + from, MOST_HITS)) vote(at - from);
  }
  const before = prefix.slice(-SEED);
  const after = suffix.slice(0, SEED);
  if (before.length === SEED) for (const at of places(text, before, position - SEED, MOST_HITS)) vote(at + SEED);
  if (after.length === SEED)
    for (const at of places(text, after, position + quote.length, MOST_HITS)) vote(at - quote.length);
  return [...votes]
    .sort(([a, votesOfA], [b, votesOfB]) => {
      return votesOfB - votesOfA || Math.abs(a * SEED - position) - Math.abs(b * SEED - position);
    })
    .slice(0, MOST_PLACES)
    .map(([place]) => place * SEED);
}

/** The stretch of a window with the fewest changes to a pattern (P. H. Sellers, 1980): each row of the table is a character of the
 * pattern, and `starts` carries along where its best stretch began. */
function nearest(text: string, pattern: string, from: number, to: number): Found | null {
  const offset = wholeCharacter(text, Math.max(0, from));
  const window = text.slice(offset, Math.max(0, to));
  if (window === "") return null;
  const height = pattern.length;
  let costs = Array.from({ length: height + 1 }, (_, row) => row);
  let starts = new Array<number>(height + 1).fill(0);
  let best: Found = { span: { start: offset, end: offset }, errors: height };
  for (let column = 1; column <= window.length; column++) {
    const nextCosts = [0];
    const nextStarts = [column];
    for (let row = 1; row <= height; row++) {
      const isSame = pattern.charCodeAt(row - 1) === window.charCodeAt(column - 1);
      const replaced = (costs[row - 1] as number) + (isSame ? 0 : 1);
      const added = (costs[row] as number) + 1;
      const left = (nextCosts[row - 1] as number) + 1;
      const cost = Math.min(replaced, added, left);
      nextCosts.push(cost);
      nextStarts.push(
        (cost === replaced ? starts[row - 1] : cost === added ? starts[row] : nextStarts[row - 1]) as number,
      );
    }
    const errors = nextCosts[height] as number;
    if (errors < best.errors)
      best = { span: { start: offset + (nextStarts[height] as number), end: offset + column }, errors };
    costs = nextCosts;
    starts = nextStarts;
  }
  return best.errors < height ? best : null;
}

/** A stretch without blanks at its ends and with whole characters. */
function trimmed(text: string, { start, end }: Span): Span | null {
  let from = wholeCharacter(text, start);
  let to = end < text.length && wholeCharacter(text, end) !== end ? end + 1 : end;
  while (from < to && text[from] === " ") from++;
  while (to > from && text[to - 1] === " ") to--;
  return from < to ? { start: from, end: to } : null;
}
