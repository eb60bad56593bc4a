import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Calls } from "../backend/contract";
import { Toasts } from "./toasts.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const undo = vi.fn(async () => ({ changed: 1, undo: null }));
const entry = { id: 7, at: 0, kind: "read", count: 124, name: null, view: null, undone: false };
const make = () => new Toasts({ undo, journal: async () => [entry] } as unknown as Calls);
const done = (toasts: Toasts, step: number) =>
  toasts.done("toast-marked-read", { count: 2 }, { changed: 2, undo: step });

it("goes by itself, later when it can be undone", () => {
  const toasts = make();
  toasts.note("toast-copied");
  done(toasts, 7);
  vi.advanceTimersByTime(6_000);
  expect(toasts.shown.map(({ undo }) => undo)).toEqual([7]);
  vi.advanceTimersByTime(4_000);
  expect(toasts.shown).toEqual([]);
});

it("stays while it is looked at", () => {
  const toasts = make();
  done(toasts, 7);
  toasts.hold();
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown).toHaveLength(1);
  toasts.resume();
  vi.advanceTimersByTime(60_000);
  expect(toasts.shown).toEqual([]);
});

it("undoes its own step and is gone then", async () => {
  const toasts = make();
  done(toasts, 7);
  done(toasts, 8);
  await toasts.undo(7);
  expect(undo).toHaveBeenLastCalledWith(7);
  expect(toasts.shown.map(({ undo }) => undo)).toEqual([8, null]);
  expect(toasts.shown.at(-1)).toMatchObject({ key: "toast-undone-what", what: { key: "step-read" } });
});

it("takes the message of the newest step away when that is undone", async () => {
  const toasts = make();
  done(toasts, 7);
  done(toasts, 8);
  await toasts.undo();
  expect(toasts.shown.map(({ undo }) => undo)).toEqual([7, null]);
});

it("shows three at most, and nothing where nothing changed", () => {
  const toasts = make();
  for (let step = 1; step <= 5; step++) done(toasts, step);
  expect(toasts.shown.map(({ undo }) => undo)).toEqual([3, 4, 5]);
  toasts.done("toast-starred", {}, { changed: 0, undo: null });
  expect(toasts.shown).toHaveLength(3);
});

it("says what went wrong, but not that something was stopped", async () => {
  const toasts = make();
  expect(await toasts.guard(Promise.reject({ code: "disk_full", detail: "" }))).toBeNull();
  expect(await toasts.guard(Promise.reject({ code: "stopped", detail: "" }))).toBeNull();
  expect(await toasts.guard(Promise.reject(new Error("odd")))).toBeNull();
  expect(toasts.shown.map(({ key }) => key)).toEqual(["error-disk-full", "error-internal"]);
});
