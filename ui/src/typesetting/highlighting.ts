// Colours for code, in a piece of the program that is fetched when the first code is to be seen. The grammars are highlight.js', through
// lowlight, which gives a tree instead of HTML: nothing is put on screen as markup.

import type { Element, ElementContent } from "hast";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import elixir from "highlight.js/lib/languages/elixir";
import go from "highlight.js/lib/languages/go";
import haskell from "highlight.js/lib/languages/haskell";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import latex from "highlight.js/lib/languages/latex";
import lisp from "highlight.js/lib/languages/lisp";
import lua from "highlight.js/lib/languages/lua";
import makefile from "highlight.js/lib/languages/makefile";
import markdown from "highlight.js/lib/languages/markdown";
import nix from "highlight.js/lib/languages/nix";
import perl from "highlight.js/lib/languages/perl";
import php from "highlight.js/lib/languages/php";
import python from "highlight.js/lib/languages/python";
import r from "highlight.js/lib/languages/r";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import scala from "highlight.js/lib/languages/scala";
import shell from "highlight.js/lib/languages/shell";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";

const NAMED = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  elixir,
  go,
  haskell,
  ini,
  java,
  javascript,
  json,
  kotlin,
  latex,
  lisp,
  lua,
};
const MORE = {
  makefile,
  markdown,
  nix,
  perl,
  php,
  python,
  r,
  ruby,
  rust,
  scala,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
};
const grammars = createLowlight({ ...NAMED, ...MORE });
grammars.registerAlias({
  lisp: ["emacs-lisp", "elisp", "clojure", "scheme", "common-lisp"],
  shell: ["console", "shell-session", "session"],
  cpp: ["objective-c", "objectivec", "arduino"],
  python: ["python3", "py3"],
  javascript: ["jscript"],
});

/** Those that code without a name is tried as: what blogs are full of. More of them find more that is not there. */
const TRIED = "bash c cpp css diff go java javascript json php python ruby rust sql typescript xml yaml".split(" ");
/** Below this relevance a guess is as good as none. */
const SURE = 8;

/** The kinds of words, by the classes of highlight.js: few enough to be told apart, and all of them in the tokens. */
const KINDS: Record<string, readonly string[]> = {
  keyword: ["keyword", "selector-tag", "doctag", "section", "tag", "meta-keyword", "operator-keyword"],
  string: ["string", "regexp", "char", "link", "code", "meta-string"],
  number: ["number", "literal", "symbol", "bullet", "variable-constant"],
  comment: ["comment", "quote", "meta", "prompt"],
  name: ["title", "function", "name", "attr", "attribute", "property", "selector-class", "selector-id"],
  type: [
    "type",
    "built_in",
    "class",
    "variable",
    "template-variable",
    "params-type",
    "selector-attr",
    "selector-pseudo",
  ],
  added: ["addition"],
  removed: ["deletion"],
};
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [`hljs-${name}`, kind])));

/** A piece of code, and what it is when it is anything. */
export interface Piece {
  text: string;
  kind: string | null;
}

/** Code in pieces; null when it is in a language that is not known here. Without a name a language is guessed. */
export function pieces(code: string, language: string | null): Piece[] | null {
  if (language !== null && !grammars.registered(language)) return null;
  const tree = language === null ? grammars.highlightAuto(code, { subset: TRIED }) : grammars.highlight(language, code);
  if (language === null && (tree.data?.relevance ?? 0) < SURE) return null;
  const found: Piece[] = [];
  for (const node of tree.children) collect(node as ElementContent, null, found);
  return found;
}

function collect(node: ElementContent, kind: string | null, found: Piece[]): void {
  if (node.type === "text") found.push({ text: node.value, kind });
  if (node.type === "element") for (const child of node.children) collect(child, kindOf(node) ?? kind, found);
}

function kindOf({ properties }: Element): string | null {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  return KIND_OF.get(String(name)) ?? null;
}
