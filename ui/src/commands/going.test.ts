import { expect, it } from "vitest";
import { MemoryLibrary, openMemory } from "../backend/memory";
import { createApp } from "../state/create";
import { COMMANDS } from "./table";

it.each([
  ["en", "sidebar", "reader"],
  ["ar", "reader", "sidebar"],
])("the arrows go to the pane at that side on screen, in %s", (language, left, right) => {
  const app = createApp(openMemory(new MemoryLibrary()));
  app.words.use([language]);
  const run = (id: string) => COMMANDS.find((command) => command.id === id)?.run(app);
  app.ui.focusPane("list");
  run("pane-before");
  expect(app.ui.focus).toBe(left);
  app.ui.focusPane("list");
  run("pane-after");
  expect(app.ui.focus).toBe(right);
});
