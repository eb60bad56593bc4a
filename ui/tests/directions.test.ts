import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// The window is mirrored for languages that are read from right to left. Everything that names a side of the screen stays where it is
// then: sizes and places are named by the direction of reading instead ("inline-start").

const root = join(import.meta.dirname, "..", "src");

const files: [path: string, text: string][] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(svelte|css|ts)$/.test(path) && !path.endsWith(".test.ts"))
  .map((path) => [path, readFileSync(join(root, path), "utf8")]);

/** What may name a side, and why. */
const ALLOWED: Record<string, { names: RegExp; why: string }> = {
  "typesetting/boxes.css": { names: /text-align: left/, why: "code reads from left to right in every text" },
  "sidebar/DragGhost.svelte": { names: /style:left/, why: "it follows the pointer, whose place is told from the left" },
};

const SIDES = [
  /(?<![-\w])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?\s*:[^:]/g,
  /border-(?:top|bottom)-(?:left|right)-radius/g,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/g,
  /style:(?:left|right|margin-left|margin-right)/g,
  // Right and left of four.
  /(?<![-\w])(?:padding|margin|inset|border-width|border-radius)\s*:\s*[^;\n]+;/g,
];

/** Whether a shorthand of four values is the same at both sides, or is none. */
function isEven(declaration: string): boolean {
  const [name, value] = declaration.replace(/;$/, "").split(/:(.*)/s) as [string, string];
  if (!/^(padding|margin|inset|border-width|border-radius)$/.test(name.trim())) return false;
  const values = value.trim().match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()])+/g) ?? [];
  const [first, second = first, third = first, fourth = second] = values;
  return name.trim() === "border-radius" ? first === second && third === fourth : second === fourth;
}

const styleOf = (path: string, text: string): string =>
  path.endsWith(".css")
    ? text.replace(/\/\*[\s\S]*?\*\//g, "")
    : path.endsWith(".svelte")
      ? `${text.replace(/<script[\s\S]*?<\/script>/g, "").replace(/\/\*[\s\S]*?\*\//g, "")}`
      : "";

describe("the mirrored window", () => {
  it("has no style that names a side of the screen", () => {
    const found = files.flatMap(([path, text]) => {
      const style = styleOf(path, text);
      return SIDES.flatMap((side) => style.match(side) ?? [])
        .filter((declaration) => !isEven(declaration) && !ALLOWED[path]?.names.test(declaration))
        .map((declaration) => `${path}: ${declaration.trim()}`);
    });
    expect(found).toEqual([]);
  });

  it("lets no hidden words of ours decide how foreign ones are read", () => {
    // The first letter in it decides the direction: "أصفر:" before an English passage turned its full stop round.
    const hiddenFirst = /dir="auto"[^>]*>\s*<span class="visually-hidden"/;
    expect(files.filter(([, text]) => hiddenFirst.test(text)).map(([path]) => path)).toEqual([]);
  });

  it("allows nothing that is not there any more", () => {
    const stale = Object.entries(ALLOWED).filter(
      ([path, { names }]) => !files.some(([found, text]) => found === path && names.test(text)),
    );
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  it("finds sides where there are some", () => {
    const found = (style: string) => SIDES.flatMap((side) => style.match(side) ?? []).filter((each) => !isEven(each));
    for (const wrong of ["left: 0;", "margin-right: 2px;", "padding: 1px 2px 1px 3px;", "text-align: right;"])
      expect(found(`  ${wrong}`)).not.toEqual([]);
    for (const right of [
      "inset: 0;",
      "padding: 1px 2px;",
      "margin-inline-start: 0;",
      "padding: var(--a) 0 max(1px, 2px);",
    ])
      expect(found(`  ${right}`)).toEqual([]);
  });

  it("slides and mirrors sideways only with its counterpart", () => {
    const sideways = /translate: *-?(?!0 )[\d.]+(px|%|rem)|translateX\(/;
    const alone = files.filter(([path, text]) => sideways.test(styleOf(path, text)) && !text.includes(":dir(rtl)"));
    expect(alone.map(([path]) => path)).toEqual([]);
  });

  it("turns every icon that tells a direction", () => {
    const base = files.find(([path]) => path === "styles/base.css")![1];
    const pointing = /^(external-link|folder-input|list|log-.*|redo.*|reply.*|send.*|undo.*|.*-(left|right))$/;
    const stiff = files.flatMap(([path, text]) =>
      [...text.matchAll(/@lucide\/svelte\/icons\/([\w-]+)"/g)]
        .map(([, name]) => name!)
        .filter((name) => pointing.test(name) && !new RegExp(`\\.lucide-${name}[,):]`).test(base))
        .filter(() => !/:dir\(rtl\)|"flips"|menu-chevron/.test(text))
        .map((name) => `${path}: ${name}`),
    );
    expect(stiff).toEqual([]);
  });

  it("tells floating parts its direction, which they do not ask for themselves", () => {
    const floating =
      /<(?:Popover|Tooltip|Select|Combobox)\.Content|<(?:DropdownMenu|ContextMenu|Menubar|Select|Tabs)\.Root/;
    const deaf = files.filter(
      ([path, text]) => path.endsWith(".svelte") && floating.test(text) && !/ dir=\{/.test(text),
    );
    expect(deaf.map(([path]) => path)).toEqual([]);
  });
});
