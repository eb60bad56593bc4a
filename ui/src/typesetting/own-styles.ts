// The person's own style sheet for articles. It is pasted from somewhere, so it gets no further than what it is for: it loads nothing,
// and it does not leave the text. The engine's own parser reads it, and what is used is written anew from what that understood; what
// the engine or we left out is named. Besides, the content policy lets a style sheet load nothing foreign, and the frame around the text
// holds everything in it (`contain`), whatever the styles say.

/** Why something was left out: the engine does not know it; it would load something; it would leave the text; it is too much. */
export type DropReason = "unknown" | "loads" | "leaves" | "long";

/** Something that was left out. */
export interface Dropped {
  what: string;
  reason: DropReason;
}

/** What comes of a style sheet. */
export interface SafeStyles {
  css: string;
  dropped: Dropped[];
}

/** More is no style sheet for articles. */
export const MOST_CHARACTERS = 50_000;
/** Of what is left out so many are named. */
const MOST_NAMED = 20;

/** What of a style sheet can be used. */
export function safeStyles(written: string): SafeStyles {
  if (written.length > MOST_CHARACTERS) return { css: "", dropped: [{ what: "", reason: "long" }] };
  const dropped: Dropped[] = [];
  const drop = (what: string, reason: DropReason): void => {
    if (dropped.length < MOST_NAMED) dropped.push({ what: shortened(what), reason });
  };
  const kept: string[] = [];
  for (const statement of statements(written)) {
    if (/^@import/i.test(statement)) {
      drop(statement, "loads");
      continue;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(statement);
    const rules = [...sheet.cssRules];
    if (rules.length === 0) drop(statement, "unknown");
    else nameUnknown(statement, rules, drop);
    kept.push(...rules.flatMap((rule) => safeRule(rule, drop) ?? []));
  }
  return { css: kept.join("\n"), dropped };
}

type Drop = (what: string, reason: DropReason) => void;

/** A rule without what it may not do; null when nothing is left. */
function safeRule(rule: CSSRule, drop: Drop): string | null {
  if (rule instanceof CSSStyleRule) {
    const declarations = safeDeclarations(rule.style, drop);
    const nested = [...(rule.cssRules ?? [])].flatMap((inner) => safeRule(inner, drop) ?? []);
    if (declarations.length + nested.length === 0) return null;
    return `${rule.selectorText} { ${declarations.join(" ")} ${nested.join(" ")} }`;
  }
  if (isKind(rule, "CSSMediaRule", "CSSSupportsRule", "CSSContainerRule", "CSSLayerBlockRule")) {
    const { cssRules, cssText } = rule as CSSGroupingRule;
    const inner = [...cssRules].flatMap((each) => safeRule(each, drop) ?? []);
    return inner.length === 0 ? null : `${cssText.slice(0, cssText.indexOf("{"))} { ${inner.join(" ")} }`;
  }
  if (isKind(rule, "CSSNestedDeclarations")) {
    return safeDeclarations((rule as unknown as CSSStyleRule).style, drop).join(" ") || null;
  }
  // Typefaces, name spaces, counters that are images, registered properties: nothing that a text needs is worth a way out.
  drop(rule.cssText, isKind(rule, "CSSFontFaceRule", "CSSImportRule") ? "loads" : "unknown");
  return null;
}

/** By name: not every engine has every kind. */
const isKind = (rule: CSSRule, ...names: string[]): boolean =>
  names.some((name) => {
    const kind = (globalThis as unknown as Record<string, (new () => CSSRule) | undefined>)[name];
    return kind !== undefined && rule instanceof kind;
  });

function safeDeclarations(style: CSSStyleDeclaration, drop: Drop): string[] {
  return [...style].flatMap((name) => {
    const value = style.getPropertyValue(name);
    const reason = harm(name, value);
    if (reason) {
      drop(`${name}: ${value}`, reason);
      return [];
    }
    return [`${name}: ${value}${style.getPropertyPriority(name) === "important" ? " !important" : ""};`];
  });
}

/** Functions of values that load something. */
const LOADING = ["url(", "src(", "image(", "image-set(", "cross-fade(", "element(", "paint("];

/** What a declaration would do that it may not. */
function harm(name: string, value: string): DropReason | null {
  const plain = value.toLowerCase();
  // The values of custom properties are kept as they were written, so that an escape could hide a name in them; nothing else has any.
  const hides = name.startsWith("--") && plain.includes("\\");
  if (hides || LOADING.some((call) => plain.includes(call))) return "loads";
  if (name === "position" && /\b(?:fixed|sticky)\b|var\(/.test(plain)) return "leaves";
  return null;
}

/** Names the declarations of a rule that the engine passed over. */
function nameUnknown(statement: string, rules: readonly CSSRule[], drop: Drop): void {
  const [rule] = rules;
  if (rules.length !== 1 || !(rule instanceof CSSStyleRule)) return;
  const block = statement.slice(statement.indexOf("{") + 1).replace(/\}\s*$/, "");
  for (const declaration of statements(block)) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*?)\s*(?:!\s*important)?\s*;?$/is.exec(declaration) ?? [];
    if (name && value && !name.startsWith("--") && !CSS.supports(name, value))
      drop(declaration.replace(/;$/, ""), "unknown");
  }
}

/** A style sheet cut at the ends of its rules, a block at the ends of its declarations. Only to name what is wrong in the right
 * portions: what is safe is not decided here. */
export function statements(css: string): string[] {
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  const take = (end: number): void => {
    const text = withoutComments(css.slice(start, end)).trim();
    if (text !== "" && text !== ";") found.push(text);
    start = end;
  };
  for (let at = 0; at < css.length; at++) {
    const character = css.charAt(at);
    if (character === "\\") at++;
    else if (character === "/" && css.charAt(at + 1) === "*") at = endOf(css, "*/", at + 2) + 1;
    else if (character === '"' || character === "'") at = endOfString(css, at);
    else if (character === "{" || character === "(" || character === "[") depth++;
    else if (character === "}" || character === ")" || character === "]") depth = Math.max(0, depth - 1);
    if (depth === 0 && (character === ";" || character === "}")) take(at + 1);
  }
  take(css.length);
  return found;
}

function endOf(css: string, what: string, from: number): number {
  const found = css.indexOf(what, from);
  return found < 0 ? css.length : found;
}

function endOfString(css: string, from: number): number {
  for (let at = from + 1; at < css.length; at++) {
    if (css.charAt(at) === "\\") at++;
    else if (css.charAt(at) === css.charAt(from) || css.charAt(at) === "\n") return at;
  }
  return css.length;
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, " ");

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
