// How highlights look, and who paints them: the web view over the text as it is, or boxes where it cannot.

import { COLORS } from "../../state/passages.svelte";
import type { HighlightColor } from "../../backend/contract";
import { boxesOf, boxLayer } from "../boxes";
import css from "./passages.css?inline";

/** Each colour has a line of its own kind as well: they are told apart without colour, too. The text's own colour stands on each of
 * them at 7 : 1 or more, light and dark. */
const LOOKS: Record<HighlightColor, { paper: string; line: string }> = {
  yellow: {
    paper: "oklch(93% 0.13 98), oklch(41% 0.085 95)",
    line: "2px solid oklch(72% 0.15 90), oklch(70% 0.13 95)",
  },
  green: {
    paper: "oklch(92% 0.09 150), oklch(40% 0.075 152)",
    line: "2px dotted oklch(58% 0.14 150), oklch(72% 0.13 150)",
  },
  blue: {
    paper: "oklch(91.5% 0.055 235), oklch(40% 0.075 248)",
    line: "2px dashed oklch(57% 0.13 245), oklch(73% 0.11 240)",
  },
  pink: { paper: "oklch(91.5% 0.06 355), oklch(41% 0.09 0)", line: "3px double oklch(60% 0.17 0), oklch(74% 0.14 0)" },
  purple: {
    paper: "oklch(90.5% 0.06 305), oklch(40% 0.095 303)",
    line: "2px wavy oklch(55% 0.17 303), oklch(75% 0.13 303)",
  },
};
const OPEN = "light-dark(oklch(84% 0.05 75), oklch(50% 0.04 75))";

/** Of several, what is painted where. */
export type Painted = readonly { color: HighlightColor; range: Range }[];

/** Paints highlights over the text of an article. */
export interface PassagePainter {
  /** Replaces what was painted. */
  paint(passages: Painted, open: Range | null): void;
  end(): void;
}

/** Whether the web view paints highlights by itself. */
const paints = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

/** Who paints in this root. `isDark`: whether light letters stand on what is painted. */
export function painterFor(root: ShadowRoot, body: HTMLElement, isDark: () => boolean): PassagePainter {
  const sheet = passageSheet();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return paints() ? new HighlightPainter() : new BoxPainter(root, body, isDark);
}

const sheets = new Map<boolean, CSSStyleSheet>();

/** A rule with a pseudo-element that the engine does not know would be dropped with all that shares it: each has its own. */
function passageSheet(): CSSStyleSheet {
  const native = paints();
  const known = sheets.get(native);
  if (known) return known;
  const rules = Object.entries(LOOKS).map(([color, { paper, line }]) => {
    const [, stroke, colours] = /^(\S+ \S+) (.*)$/.exec(line) ?? [];
    const drawn = `${stroke} light-dark(${colours})`;
    return native
      ? `::highlight(passage-${color}) { background-color: light-dark(${paper}); text-decoration: underline ${drawn}; }`
      : // A border knows no waves.
        `.passage-${color} { background-color: light-dark(${paper}); border-block-end: ${drawn.replace("wavy", "ridge")}; }`;
  });
  const open = `${native ? "::highlight(passage-open)" : ".passage-open"} { background-color: ${OPEN}; }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([css, ...rules, open].join("\n"));
  sheets.set(native, sheet);
  return sheet;
}

/** With the CSS Custom Highlight API. */
class HighlightPainter implements PassagePainter {
  paint(passages: Painted, open: Range | null): void {
    for (const color of COLORS) {
      const ranges = passages.filter((each) => each.color === color).map(({ range }) => range);
      CSS.highlights.set(`passage-${color}`, new Highlight(...ranges));
    }
    const shown = new Highlight(...(open ? [open] : []));
    shown.priority = 1;
    CSS.highlights.set("passage-open", shown);
  }

  end(): void {
    for (const name of [...COLORS, "open"]) CSS.highlights.delete(`passage-${name}`);
  }
}

/** With boxes, drawn again whenever the lines move. */
class BoxPainter implements PassagePainter {
  readonly #layer = boxLayer("passage-boxes");
  readonly #lines = new ResizeObserver(() => this.#draw());
  #passages: Painted = [];
  #open: Range | null = null;

  constructor(
    private readonly root: ShadowRoot,
    body: HTMLElement,
    private readonly isDark: () => boolean,
  ) {
    this.#lines.observe(body);
  }

  paint(passages: Painted, open: Range | null): void {
    this.#passages = passages;
    this.#open = open;
    this.#draw();
  }

  end(): void {
    this.#lines.disconnect();
    this.#layer.remove();
  }

  #draw(): void {
    if (this.#passages.length === 0) {
      this.#layer.remove();
      return;
    }
    // Before the text, in a layer above it.
    if (!this.#layer.isConnected) this.root.prepend(this.#layer);
    this.#layer.classList.toggle("dark", this.isDark());
    const origin = this.#layer.getBoundingClientRect();
    const boxes = this.#passages.flatMap(({ color, range }) => boxesOf(range, origin, `passage-box passage-${color}`));
    const open = this.#open ? boxesOf(this.#open, origin, "passage-box passage-open") : [];
    this.#layer.replaceChildren(...boxes, ...open);
  }
}
