// How large the parts of the list are in each density. All numbers are here: rows get them as custom properties, the geometry as they are.
import type { Shape } from "./geometry";
import type { Density, ViewOptions } from "../state/views";

/** How the list is drawn. */
export interface Look {
  kind: "line" | "block" | "card";
  shape: Shape;
  /** Whether there is room for the first words of the text. */
  excerpts: boolean;
  /** Width of a card; 0 for rows, which are as wide as the list. */
  cardWidth: number;
  /** Custom properties for the rows' styles. */
  style: string;
}

/** The text size that the numbers below are made for; with larger text everything grows. */
const UNIT = 13;
/** From this width on a list has long lines, and needs fewer. */
const WIDE = 700;
/** Between the cards and the edge of the list. */
export const CARDS_EDGE = 12;

interface Block {
  pad: number;
  /** The line of source, marks and date. */
  facts: number;
  gap: number;
  line: number;
  thumb: number;
  heading: number;
}

const BLOCKS: Record<Density, Block> = {
  compact: { pad: 0, facts: 32, gap: 0, line: 32, thumb: 0, heading: 28 },
  cosy: { pad: 11, facts: 16, gap: 4, line: 18, thumb: 68, heading: 30 },
  roomy: { pad: 16, facts: 18, gap: 6, line: 22, thumb: 100, heading: 34 },
};

/** Lines of rows: [with first words, without], in a narrow list and in a wide one. */
const LINES: Record<Density, { narrow: [number, number]; wide: [number, number] }> = {
  compact: { narrow: [1, 1], wide: [1, 1] },
  cosy: { narrow: [4, 2], wide: [3, 1] },
  roomy: { narrow: [5, 2], wide: [3, 1] },
};

interface Card {
  least: number;
  between: number;
  picture: number;
  pad: number;
  /** Lines with first words and without. */
  lines: [number, number];
  /** Height of a line where there is no picture. */
  alone: number;
}

const CARDS: Record<Density, Card> = {
  compact: { least: 180, between: 10, picture: 92, pad: 9, lines: [3, 3], alone: 20 },
  cosy: { least: 236, between: 14, picture: 124, pad: 12, lines: [5, 3], alone: 22 },
  roomy: { least: 300, between: 18, picture: 160, pad: 16, lines: [5, 3], alone: 25 },
};

type Options = Pick<ViewOptions, "layout" | "density" | "excerpts" | "thumbnails">;

/** The look of a list of this width; `text` is the size of the interface's text in pixels. */
export function lookOf(options: Options, width: number, text = UNIT): Look {
  const scaled = (pixels: number): number => Math.round((pixels * text) / UNIT);
  return options.layout === "cards" ? cards(options, width, scaled) : rows(options, width, scaled);
}

function rows({ density, excerpts }: Options, width: number, scaled: (pixels: number) => number): Look {
  const { pad, facts, gap, line, thumb, heading } = scaledAll(BLOCKS[density], scaled);
  const [withWords, without] = LINES[density][width >= WIDE ? "wide" : "narrow"];
  const lines = excerpts ? withWords : without;
  const isLine = density === "compact";
  return {
    kind: isLine ? "line" : "block",
    shape: {
      rowHeight: isLine ? line : 2 * pad + facts + gap + lines * line,
      columns: 1,
      headingHeight: heading,
    },
    excerpts: excerpts && (!isLine || width >= WIDE),
    cardWidth: 0,
    // Beside a single line a picture would be a dot.
    style: properties(
      { pad, facts, gap, line, heading, thumb: lines > 1 ? Math.min(thumb, lines * line - 2) : 0 },
      { lines },
    ),
  };
}

function cards({ density, excerpts, thumbnails }: Options, width: number, scaled: (pixels: number) => number): Look {
  const { facts, gap, line } = scaledAll(BLOCKS[density === "compact" ? "cosy" : density], scaled);
  const card = CARDS[density];
  const [between, pad] = [scaled(card.between), scaled(card.pad)];
  const picture = thumbnails ? scaled(card.picture) : 0;
  const inner = Math.max(0, width - 2 * CARDS_EDGE);
  const columns = Math.max(1, Math.floor((inner + between) / (scaled(card.least) + between)));
  const lines = card.lines[excerpts ? 0 : 1];
  const alone = scaled(card.alone);
  const cardWidth = (inner - between * (columns - 1)) / columns;
  const heading = scaled(BLOCKS[density].heading);
  return {
    kind: "card",
    shape: {
      rowHeight: picture + 2 * pad + facts + gap + lines * line + between,
      columns,
      headingHeight: heading,
    },
    excerpts,
    cardWidth,
    style: properties(
      { pad, facts, gap, line, heading, picture, between, card: cardWidth, "line-alone": alone },
      // A card without a picture has its place for words.
      { lines, "lines-alone": Math.floor((lines * line + picture) / alone) },
    ),
  };
}

function scaledAll(block: Block, scaled: (pixels: number) => number): Block {
  return Object.fromEntries(Object.entries(block).map(([key, value]: [string, number]) => [key, scaled(value)])) as {
    [K in keyof Block]: number;
  };
}

const properties = (lengths: Record<string, number>, numbers: Record<string, number>): string =>
  [
    ...Object.entries(lengths).map(([name, value]) => `--${name}: ${value}px`),
    ...Object.entries(numbers).map(([name, value]) => `--${name}: ${value}`),
  ].join("; ");
