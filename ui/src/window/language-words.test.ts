import { expect, it } from "vitest";
import { halfTyped, withLanguage } from "./language-words";

it("offers languages while one is being typed", () => {
  expect(["lang:", "harbour LANG:D", "lang:de,f"].map(halfTyped)).toEqual(["", "d", "f"]);
  expect(["", "slang:", "lang:de ", "language"].map(halfTyped)).toEqual([null, null, null, null]);
  expect(withLanguage("harbour lang:d", "de")).toBe("harbour lang:de ");
  expect(withLanguage("lang:de,f", "fr")).toBe("lang:de,fr ");
});
