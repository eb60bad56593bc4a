// How a text is set, as custom properties: they reach from the element that has them into the shadow root of the text, so that a
// change is seen at once. Names and numbers only; what they do stands in `body.css` and in the article's frame.

import type { ArticleFont, Typography } from "../backend/contract";

/** What is offered; another number that is kept is offered as well. */
export const LINE_PERCENTS: readonly number[] = [130, 145, 162, 180, 200, 225];
/** Characters of the longest line. */
export const MEASURES: readonly number[] = [45, 55, 62, 68, 76, 88, 110];
/** Thousandths of the text's size. */
export const SPACINGS: readonly number[] = [-10, 0, 20, 40, 80, 120];
export const FONTS: readonly ArticleFont[] = ["system", "serif", "sans", "mono", "legible", "installed"];

/** Pixels of the text at 100 %, and how wide a character of it is on average. */
const SIZE = 17;
const CHARACTER = 9.5;

/** The family of the face that is in the program; see `legible.css`. */
export const LEGIBLE = "Atkinson Hyperlegible Next";

const FACES: Record<Exclude<ArticleFont, "installed">, string> = {
  system: "var(--font)",
  serif: '"Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif',
  sans: '"Helvetica Neue", Inter, "Noto Sans", Arial, "Liberation Sans", sans-serif',
  mono: "var(--font-mono)",
  legible: `"${LEGIBLE}", sans-serif`,
};

/** Faces for scripts whose characters look different from language to language (Han), or that have faces of their own. On each
 * system one of them is there. */
const SERIF_SCRIPTS = {
  ja: '"Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif JP", serif',
  hans: '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif',
  hant: '"Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", PMingLiU, serif',
  ko: '"Nanum Myeongjo", AppleMyungjo, "Noto Serif CJK KR", "Noto Serif KR", Batang, serif',
  arabic: '"Noto Naskh Arabic", "Geeza Pro", Amiri, "Traditional Arabic", serif',
  hebrew: '"Noto Serif Hebrew", "New Peninim MT", David, serif',
};
const SANS_SCRIPTS: typeof SERIF_SCRIPTS = {
  ja: '"Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif',
  hans: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif',
  hant: '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif',
  ko: '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif',
  arabic: '"Geeza Pro", "Segoe UI", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans", sans-serif',
  hebrew: '"Arial Hebrew", "Segoe UI", "Noto Sans Hebrew", "DejaVu Sans", sans-serif',
};

/** The properties of a text. `percent` is its size. */
export function propertiesOf(typography: Typography, percent: number): Record<string, string> {
  const scripts = typography.font === "serif" ? SERIF_SCRIPTS : SANS_SCRIPTS;
  const bound = (value: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, Number.isFinite(value) ? value : least));
  const spacing = bound(typography.letter_spacing, -50, 300);
  return {
    "--text-scale": String(bound(percent, 50, 400) / 100),
    "--reading-face": faceOf(typography),
    "--reading-line": String(bound(typography.line_percent, 100, 300) / 100),
    "--reading-measure": `${Math.round(bound(typography.measure, 25, 300) * (CHARACTER + (SIZE * spacing) / 1000))}px`,
    "--reading-spacing": spacing === 0 ? "normal" : `${spacing / 1000}em`,
    "--reading-align": typography.justify ? "justify" : "start",
    "--reading-hyphens": typography.hyphens ? "auto" : "manual",
    ...Object.fromEntries(Object.entries(scripts).map(([script, faces]) => [`--face-${script}`, faces])),
  };
}

function faceOf({ font, family }: Typography): string {
  if (font !== "installed") return FACES[font];
  return family.trim() === "" ? FACES.system : `${quoted(family.trim())}, var(--font)`;
}

/** A name as a string of CSS, whatever it is made of. */
function quoted(name: string): string {
  // Line ends would end the string; nothing else in it can.
  return `"${name.replace(/[\n\r\f\0]/g, " ").replace(/["\\]/g, "\\$&")}"`;
}

/** Sets what is below an element. The content policy forbids inline styles that are written as text; these are not. */
export function typeset(typography: Typography, percent: number): (element: HTMLElement) => void {
  return (element) => {
    for (const [name, value] of Object.entries(propertiesOf(typography, percent)))
      element.style.setProperty(name, value);
  };
}
