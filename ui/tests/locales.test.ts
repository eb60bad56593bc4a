import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorKey, reasonKey, troubleKey } from "../src/state/sentences";

const root = join(import.meta.dirname, "..");
const languages = readdirSync(join(root, "locales"));

/** Every sentence of a language with the variables in it. */
function sentences(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(join(root, "locales", language))) {
    const source = readFileSync(join(root, "locales", language, file), "utf8");
    for (const { id, value } of new FluentResource(source).body) {
      expect(found.has(id), `${language}/${file}: ${id} is there twice`).toBe(false);
      const variables = [...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name!);
      found.set(id, [...new Set(variables)].toSorted());
    }
    // What Fluent cannot read it skips without a word.
    const written = [...source.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id!);
    expect(
      written.filter((id) => !found.has(id)),
      `${language}/${file} has unreadable sentences`,
    ).toEqual([]);
  }
  return found;
}

function sources(folder: string): [path: string, text: string][] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    if (!/\.(svelte|ts)$/.test(path) || /\.test\.ts$|backend\/(contract|demo|memory)/.test(path)) return [];
    return [[path, readFileSync(join(root, path), "utf8")]];
  });
}

describe("the words", () => {
  const english = sentences("en");
  const code = sources("src");

  it.each(languages)("have the same keys and variables in %s", (language) => {
    expect(Object.fromEntries([...sentences(language)].toSorted())).toEqual(
      Object.fromEntries([...english].toSorted()),
    );
  });

  it("are there for every key in the code", () => {
    const used = code.flatMap(([path, text]) =>
      [...text.matchAll(/\bt\(\s*(?:[^"()]*\? )?"([^"]+)"(?:\s*:\s*"([^"]+)")?/g)].flatMap(([, first, second]) =>
        [first, second].filter((key) => key !== undefined).map((key) => `${key} (${path})`),
      ),
    );
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((use) => !english.has(use.split(" ")[0]!))).toEqual([]);
  });

  it("are there for every code of the contract", () => {
    const keys = [errorKey, troubleKey, reasonKey].flatMap((table) => Object.values(table));
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
  });

  it("are all used", () => {
    const text = code.map(([, text]) => text).join("\n");
    // Keys made of a fixed beginning and something known: "command-" and an id.
    const made = [...text.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map(([, start]) => start!);
    const unused = [...english.keys()].filter(
      (key) => !text.includes(`"${key}"`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it("are not written into views", () => {
    const literal = code
      .filter(([path]) => path.endsWith(".svelte"))
      .flatMap(([path, text]) => {
        const markup = text
          .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, "")
          .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
        const texts = [...markup.matchAll(/>([^<>]*\p{L}{2,}[^<>]*)</gu)].map(([, found]) => found!.trim());
        const attributes = [...markup.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu)];
        return [...texts, ...attributes.map(([, found]) => found!)].map((found) => `${path}: ${found}`);
      });
    expect(literal).toEqual([]);
  });
});
