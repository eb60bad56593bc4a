import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// Every colour that text has on every surface that it stands on, in every theme of the window and on every paper of the articles: at
// least 4.5 : 1 (WCAG 2.2, 1.4.3). Read from the tokens as they are shipped.
const css = readFileSync(join(import.meta.dirname, "..", "src", "styles", "tokens.css"), "utf8").replace(
  /\/\*[\s\S]*?\*\//g,
  "",
);

type Tokens = Record<string, string>;

function block(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return Object.fromEntries([...body.matchAll(/(--?[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const scheme = (selector: string): "light" | "dark" =>
  /color-scheme:\s*dark/.test(css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "") ? "dark" : "light";

/** The value of a token in a light or dark theme, as red, green and blue of linear light. */
function colour(tokens: Tokens, name: string, theme: "light" | "dark"): [number, number, number] {
  const value = tokens[name] ?? "";
  const pair = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/.exec(value.trim());
  const chosen = pair ? pair[theme === "light" ? 1 : 2]! : value;
  const [, l, c, h] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(chosen.trim()) ?? [];
  expect(l, `${name}: ${value}`).toBeDefined();
  const [L, C, H] = [Number(l) / 100, Number(c), (Number(h) * Math.PI) / 180];
  const [a, b] = [C * Math.cos(H), C * Math.sin(H)];
  // Björn Ottosson's matrices, as in CSS Color 4, 18.
  const cube = (x: number): number => x ** 3;
  const [p, q, r] = [
    cube(L + 0.3963377774 * a + 0.2158037573 * b),
    cube(L - 0.1055613458 * a - 0.0638541728 * b),
    cube(L - 0.0894841775 * a - 1.291485548 * b),
  ];
  const clip = (x: number): number => Math.min(1, Math.max(0, x));
  return [
    clip(4.0767416621 * p - 3.3077115913 * q + 0.2309699292 * r),
    clip(-1.2684380046 * p + 2.6097574011 * q - 0.3413193965 * r),
    clip(-0.0041960863 * p - 0.7034186147 * q + 1.707614701 * r),
  ];
}

function contrast(a: [number, number, number], b: [number, number, number]): number {
  const light = ([r, g, b]: [number, number, number]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [high, low] = [light(a), light(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const root = block(":root");
const THEMES: [name: string, tokens: Tokens, theme: "light" | "dark"][] = [
  ["light", root, "light"],
  ["dark", root, "dark"],
  ...["paper", "sepia", "grey", "black"].map((paper): [string, Tokens, "light" | "dark"] => {
    const selector = `[data-paper="${paper}"]`;
    return [paper, { ...root, ...block(selector) }, scheme(selector)];
  }),
];

const TEXTS = ["--text", "--text-soft", "--text-faint", "--accent-strong", "--danger", "--warning", "--success"];
const CODE = Object.keys(root).filter((name) => name.startsWith("--code-"));
const PAIRS: [texts: readonly string[], surface: string][] = [
  [TEXTS, "--surface"],
  [["--text", "--text-soft", "--text-faint", "--accent-strong"], "--surface-raised"],
  [["--text", "--text-soft", "--text-faint", ...CODE], "--surface-sunken"],
  [["--accent-strong"], "--accent-soft"],
  [["--text"], "--mark"],
  [["--text"], "--selected"],
  [["--on-accent"], "--accent"],
];

describe("contrast", () => {
  it.each(THEMES)("of all text is enough in %s", (_name, tokens, theme) => {
    expect(CODE.length).toBeGreaterThan(5);
    const weak = PAIRS.flatMap(([texts, surface]) =>
      texts
        .map((text) => ({ text, ratio: contrast(colour(tokens, text, theme), colour(tokens, surface, theme)) }))
        .filter(({ ratio }) => ratio < 4.5)
        .map(({ text, ratio }) => `${text} on ${surface}: ${ratio.toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  });

  it("is measured rightly: black on white, and a grey that is known", () => {
    const tokens = { "--b": "oklch(0% 0 0)", "--w": "oklch(100% 0 0)", "--g": "oklch(56.9% 0 0)" };
    expect(contrast(colour(tokens, "--b", "light"), colour(tokens, "--w", "light"))).toBeCloseTo(21, 0);
    // #767676, the lightest grey that is enough on white.
    expect(contrast(colour(tokens, "--g", "light"), colour(tokens, "--w", "light"))).toBeCloseTo(4.5, 0);
  });
});
