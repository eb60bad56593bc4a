import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { files, folders, shown, variables, type Pattern } from "./support/fluent";
import { errorKey, reasonKey, troubleKey } from "../src/state/sentences";

const root = join(import.meta.dirname, "..");

/** Every sentence of a language; that each is there once, and that Fluent can read it, is tested on the way. */
function sentences(language: string): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const [file, source] of files(language)) {
    for (const { id, value } of new FluentResource(source).body) {
      expect(found.has(id), `${language}/${file}: ${id} is there twice`).toBe(false);
      if (value) found.set(id, value);
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

  it.each(folders)("have the same keys in %s", (language) => {
    expect([...sentences(language).keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(folders)("have the same variables in %s", (language) => {
    const wrong = [...sentences(language)].flatMap(([key, pattern]) => {
      const known = variables(english.get(key) ?? "");
      const here = variables(pattern);
      // What English only chooses by ("Copy address", "Copy addresses") may make no difference elsewhere.
      const missing = [...shown(english.get(key) ?? "")].filter((name) => !here.has(name));
      const unknown = [...here].filter((name) => !known.has(name));
      return [...missing.map((name) => `${key} lacks $${name}`), ...unknown.map((name) => `${key} has $${name}`)];
    });
    expect(wrong).toEqual([]);
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
