// The sentences of each language, in a file of their own that is only read when somebody reads that language.

import type { Language } from "./languages";

const FILES = import.meta.glob<Record<string, string>>("./spoken/*.ts", { import: "default" });

const read = new Map<Language, readonly string[]>();

/** The sentences of a language, when they have been read. */
export function sourcesOf(language: Language): readonly string[] | undefined {
  return read.get(language);
}

/** Reads the sentences of languages. */
export async function readSources(...languages: readonly Language[]): Promise<void> {
  await Promise.all(
    languages.map(async (language) => {
      const file = read.has(language) ? undefined : FILES[`./spoken/${language}.ts`];
      if (file) read.set(language, Object.values(await file()));
    }),
  );
}
