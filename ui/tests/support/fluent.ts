import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Message = FluentResource["body"][number];
export type Pattern = NonNullable<Message["value"]>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
export type Select = Extract<Expression, { type: "select" }>;

const root = join(import.meta.dirname, "..", "..", "locales");

/** The languages that there is a folder for. */
export const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The files of a language, with their text. */
export function files(language: string): [name: string, source: string][] {
  return readdirSync(join(root, language)).map((name) => [name, readFileSync(join(root, language, name), "utf8")]);
}

/** The sentences of a language by their keys. */
export function sentences(language: string): Map<string, Pattern> {
  return new Map(
    files(language).flatMap(([, source]) =>
      new FluentResource(source).body.flatMap(({ id, value }): [string, Pattern][] => (value ? [[id, value]] : [])),
    ),
  );
}

const elements = (pattern: Pattern) => (typeof pattern === "string" ? [pattern] : pattern);

/** Every piece of text that a person may read. */
export function texts(pattern: Pattern): string[] {
  return elements(pattern).flatMap((element) => {
    if (typeof element === "string") return [element];
    return element.type === "select" ? element.variants.flatMap(({ value }) => texts(value)) : [];
  });
}

/** Every choice between variants, also those inside of others. */
export function selects(pattern: Pattern): Select[] {
  return elements(pattern).flatMap((element) =>
    typeof element !== "string" && element.type === "select"
      ? [element, ...element.variants.flatMap(({ value }) => selects(value))]
      : [],
  );
}

/** What a choice depends on. */
export const subject = ({ selector }: Select): string => (selector.type === "var" ? selector.name : "");

/** The categories and numbers that a choice names. */
export const named = ({ variants }: Select): (string | number)[] => variants.map(({ key }) => key.value);

const CATEGORIES: readonly (string | number)[] = ["zero", "one", "two", "few", "many"];

/** Whether a choice is one of grammatical number: not one by kind, nor one of nothing (`[0]`) or anything. */
export const isPlural = (select: Select): boolean => named(select).some((name) => CATEGORIES.includes(name));

/** Every variable of a sentence. */
export const variables = (pattern: Pattern): Set<string> =>
  new Set([...JSON.stringify(pattern).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name!));

/** The variables whose value a person reads, not those that only choose between variants. */
export function shown(pattern: Pattern): Set<string> {
  return new Set(
    elements(pattern).flatMap((element) => {
      if (typeof element === "string") return [];
      return element.type === "select"
        ? element.variants.flatMap(({ value }) => [...shown(value)])
        : [...variables([element])];
    }),
  );
}
