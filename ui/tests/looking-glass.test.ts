// Behind the looking glass every sentence of ours is in brackets: what is not was written into the code, or glued together.
import { screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import "../src/settings/FeedsDialog.svelte";
import type { Dialog } from "../src/state/dialogs.svelte";
import Panes from "../src/window/Panes.svelte";
import Welcome from "../src/window/Welcome.svelte";
import { part, stage, until, type Stage } from "./support/stage";

let on: Stage;
beforeEach(async () => {
  on = await stage();
  on.app.words.use(["en-XA"]);
});
afterEach(() => on.end());

/** What is not ours: titles, addresses, names of keys, languages and charsets, what people typed. */
const FOREIGN = "bdi, kbd, time, [dir=ltr], .foreign, [lang]:not(html), [role=option], [role=treeitem] .name";

/** Texts and names in an element that hold letters outside of brackets. */
function bare(root: Element, foreign: readonly string[]): string[] {
  const texts: [text: string, element: Element][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement) texts.push([node.textContent ?? "", node.parentElement]);
  }
  for (const element of root.querySelectorAll("[aria-label], [title], [placeholder]")) {
    for (const name of ["aria-label", "title", "placeholder"]) texts.push([element.getAttribute(name) ?? "", element]);
  }
  return texts
    .filter(([, element]) => !element.closest(FOREIGN))
    .map(([text]) => {
      let left = text;
      // A sentence may have another in it: from the inside out.
      while (/⟦[^⟦⟧]*⟧/.test(left)) left = left.replace(/⟦[^⟦⟧]*⟧/g, "");
      return foreign.reduce((rest, name) => rest.replaceAll(name, ""), left).trim();
    })
    .filter((text) => /[a-z]{2}/i.test(text));
}

/** What the library calls things. */
function names(): string[] {
  const { feeds, folders } = on.app.library;
  return [...feeds.map(({ title }) => title), ...folders.map(({ name }) => name), "Broadsheet"];
}

const ARTICLES = [1, 2];
const DIALOGS: [name: string, dialog: Dialog][] = [
  ["subscribe", { kind: "subscribe" }],
  ["import", { kind: "import" }],
  ["feed", { kind: "feed", feed: 1 }],
  ["feeds", { kind: "feeds", feeds: [1, 2] }],
  ["new folder", { kind: "folder", folder: null }],
  ["folder", { kind: "folder", folder: 1 }],
  ["move", { kind: "move", feeds: [1] }],
  ["tag", { kind: "tag", articles: ARTICLES }],
  ["snooze", { kind: "snooze", articles: ARTICLES }],
  ["open many", { kind: "open-many", articles: ARTICLES }],
  ["mark all", { kind: "mark-all" }],
  ["history", { kind: "history" }],
  ["settings › look", { kind: "settings", page: "look" }],
  ["settings › list", { kind: "settings", page: "list" }],
  ["settings › reading", { kind: "settings", page: "reading" }],
  ["settings › keys", { kind: "settings", page: "keys" }],
  ["settings › feeds", { kind: "settings", page: "feeds" }],
  ["shortcuts", { kind: "shortcuts" }],
  ["palette", { kind: "palette" }],
];

it.each(DIALOGS)("%s has every word from the language files", async (_name, dialog) => {
  const element = await on.open(dialog);
  await until(() => expect(element.textContent).toContain("⟦"));
  await tick();
  const own = [...element.querySelectorAll("option")].map(({ textContent }) => textContent ?? "").filter(isName);
  expect(bare(screen.getByRole("dialog"), [...names(), ...own])).toEqual([]);
});

/** Languages stand in their own words, charsets under their names. */
const isName = (text: string): boolean =>
  /^(Deutsch|Español|English|Français|\u202eEnglish\u202c)$/.test(text.trim()) ||
  /^[A-Za-z]+[-_][\w-]+$/.test(text.trim());

it.each([
  ["the window", Panes],
  ["the welcome", Welcome],
])("%s has every word from the language files", async (_name, component) => {
  part(on, component);
  await until(() => expect(document.body.textContent).toContain("⟦"));
  expect(bare(document.body, names())).toEqual([]);
});

it("finds what is written into a view, and what is glued to a sentence", () => {
  const view = document.createElement("div");
  view.innerHTML = '<p>⟦Śāāṽēē⟧</p><p>Save</p><p>⟦Śāāṽēē⟧ now</p><button title="Close"></button><bdi>A title</bdi>';
  expect(bare(view, [])).toEqual(["Save", "now", "Close"]);
});
