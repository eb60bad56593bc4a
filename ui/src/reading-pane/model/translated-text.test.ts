import { expect, it } from "vitest";
import { TranslatedText } from "./translated-text";

function body(html: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = html;
  return element;
}
const shown = (element: HTMLElement): string => element.textContent.replace(/\s+/g, " ").trim();

it("puts each sentence in the place of its original and leaves everything else", () => {
  const page = body(
    '<h2>The tower</h2><p>It is <a href="x">closed</a>. Its\n roof <b>leaks</b>.</p><img alt=""><pre>It is closed.</pre>',
  );
  const text = new TranslatedText(page, "de");
  expect(text.add({ original: "Its roof leaks.", text: "Das Dach leckt." })).toBe(true);
  expect(text.add({ original: "It is closed.", text: "Er ist zu." })).toBe(true);
  expect(text.add({ original: "The tower", text: "Der Turm" })).toBe(true);
  expect(text.add({ original: "Nothing of it.", text: "?" })).toBe(false);
  expect(shown(page)).toBe("Der TurmEr ist zu. Das Dach leckt. It is closed.");
  expect(page.querySelector("img")).not.toBeNull();
  expect(text.sentences.map(({ textContent, lang }) => `${lang} ${textContent}`)).toEqual([
    "de Der Turm",
    "de Er ist zu.",
    "de Das Dach leckt.",
  ]);
  expect(text.sentences[1]?.dataset.original).toBe("It is closed.");
});

it("takes a sentence that stands there twice for each of them once", () => {
  const page = body("<p>Yes.</p><p>No.</p><p>Yes.</p>");
  const text = new TranslatedText(page, "de");
  const adds = ["Yes.", "No.", "Yes.", "Yes."].map((original, at) => text.add({ original, text: `${at}` }));
  expect(adds).toEqual([true, true, true, false]);
  expect(shown(page)).toBe("012");
});

it("shows markup in a translation as text", () => {
  const page = body("<p>Yes.</p>");
  new TranslatedText(page, "de").add({ original: "Yes.", text: "<img src=x onerror=y>" });
  expect(page.querySelector("img")).toBeNull();
});
