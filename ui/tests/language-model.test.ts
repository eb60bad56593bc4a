import { afterEach, beforeEach, expect, it } from "vitest";
import { COMMANDS } from "../src/commands/table";
import { program, type Program } from "./support/program";

let on: Program;
beforeEach(async () => {
  on = await program();
  const [first] = on.app.list.ids;
  await on.app.reader.open(first as number);
  await on.settle(1_000);
});
afterEach(() => on.end());

async function setUp(): Promise<number> {
  const { settings, reader, model } = on.app;
  const language_model = { ...settings.now.language_model, on: true, address: "localhost:1", model: "demo" };
  await settings.set({ language_model });
  const id = reader.article?.summary.id as number;
  model.meet(id);
  await on.settle();
  return id;
}
const own = () => COMMANDS.filter(({ id }) => ["model-summary", "translate", "ask-model"].includes(id));

it("is not there while it is off", async () => {
  expect(own().map((command) => command.when?.(on.app))).toEqual([false, false, false]);
  await on.app.model.summarize(false);
  expect(on.app.model.summary).toBeNull();
  expect(on.app.model.trouble("summary")).toBeNull();
});

it("writes a summary as it comes, keeps it, and takes it back when it was removed", async () => {
  await setUp();
  const { model, toasts } = on.app;
  const work = model.summarize(false);
  await on.settle(100);
  expect(model.running("summary")?.text).toMatch(/^In other/);
  await on.settle(60_000);
  await work;
  expect(model.running("summary")).toBeNull();
  expect(model.summary?.written.model).toBe("demo");
  await model.forget({ kind: "summary" });
  await on.settle();
  expect(model.summary).toBeNull();
  await toasts.undo();
  await on.settle();
  expect(model.summary).not.toBeNull();
});

it("stops where the person says so and keeps what came", async () => {
  await setUp();
  const { model } = on.app;
  const work = model.ask("Why?");
  await on.settle(200);
  model.stop();
  await on.settle(1_000);
  expect(await work).toBe(true);
  expect(model.answers.map(({ question, written }) => [question, written.whole])).toEqual([["Why?", false]]);
});

it("goes between translation and original by one key", async () => {
  await setUp();
  const { model } = on.app;
  const work = model.toggleTranslation();
  await on.settle(100);
  expect(model.translation?.made).toBeNull();
  expect(model.translation?.title).toMatch(/^en: /);
  await on.settle(60_000);
  await work;
  expect(model.translation?.made?.written.whole).toBe(true);
  await model.toggleTranslation();
  expect(model.translation).toBeNull();
  await model.toggleTranslation();
  await on.settle();
  expect(model.translation?.sentences.length).toBeGreaterThan(0);
});

it("says what went wrong, for this article alone", async () => {
  const id = await setUp();
  const { model, backend, list, reader } = on.app;
  backend.calls.ask_model = () => Promise.reject({ code: "model", detail: "day_limit: 9 of 9 tokens are used" });
  expect(await model.ask("Why?")).toBe(false);
  expect(model.trouble("answer")).toMatchObject({ key: "model-problem-day-limit", inSettings: true });
  const next = list.ids.find((other) => other !== id) as number;
  await reader.open(next);
  model.meet(next);
  await on.settle(1_000);
  expect(model.trouble("answer")).toBeNull();
});
