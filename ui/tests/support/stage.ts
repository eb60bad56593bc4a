import { cleanup, configure, fireEvent, render, screen } from "@testing-library/svelte";
import { tick, type Component } from "svelte";
import { vi } from "vitest";
import { bindKeys } from "../../src/commands/keys";
import { COMMANDS } from "../../src/commands/table";
import { demoLibrary } from "../../src/backend/demo";
import { MemoryLibrary, openMemory } from "../../src/backend/memory";
import type { AppState } from "../../src/state/context";
import { createApp, startApp } from "../../src/state/create";
import type { Dialog } from "../../src/state/dialogs.svelte";
import Dialogs from "../../src/window/Dialogs.svelte";
// Dialogs are read when first opened. Reading them takes the test runner longer than any test waits: it is done here.
import "../../src/settings/FeedDialog.svelte";
import "../../src/settings/FolderDialog.svelte";
import "../../src/settings/MoveDialog.svelte";
import "../../src/settings/Palette.svelte";
import "../../src/settings/SettingsDialog.svelte";
import "../../src/settings/ShortcutsDialog.svelte";
import "../../src/subscribe/ImportDialog.svelte";
import "../../src/subscribe/SubscribeDialog.svelte";
import Frame from "./Frame.svelte";

/** A machine that builds something else at the same time is slow; waiting longer costs nothing where all is well. */
const PATIENCE_MS = 10_000;
configure({ asyncUtilTimeout: PATIENCE_MS });

/** Waits until this holds. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: PATIENCE_MS });

/** The program without its panes: the dialogs, the messages and the keys, over a library in memory. */
export interface Stage {
  app: AppState;
  library: MemoryLibrary;
  /** Opens a dialog and waits until it is there. */
  open(dialog: Dialog): Promise<HTMLElement>;
  /** Takes everything down. */
  end(): void;
}

export async function stage(): Promise<Stage> {
  Element.prototype.scrollIntoView ??= () => {};
  const library = new MemoryLibrary(demoLibrary(Date.now(), 6));
  const app = createApp(openMemory(library));
  app.words.use(["en"]);
  const stop = await startApp(app);
  render(Frame, { app, part: Dialogs });
  const unbind = bindKeys(window, COMMANDS, app);
  return {
    app,
    library,
    open: async (dialog) => {
      app.dialogs.show(dialog);
      const element = await screen.findByRole("dialog");
      await tick();
      return element;
    },
    end: () => {
      unbind();
      stop();
      cleanup();
      vi.restoreAllMocks();
    },
  };
}

/** Shows a further part of the interface. */
export const part = ({ app }: Stage, component: Component<Record<string, never>>): void =>
  void render(Frame, { app, part: component });

export const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole("button", { name });
export const field = (name: string | RegExp): HTMLInputElement => screen.getByLabelText(name);
export const dialog = (): HTMLElement | null => screen.queryByRole("dialog");
export const click = (name: string | RegExp): Promise<boolean> => fireEvent.click(button(name));
export const type = (name: string | RegExp, value: string): Promise<boolean> =>
  fireEvent.input(field(name), { target: { value } });

/** Presses a key where the focus is, or in an element. In a field of a form Enter sends the form, as in a browser. */
export async function press(key: string, on: Element | null = document.activeElement, init = {}): Promise<void> {
  const target = on ?? document.body;
  const goesOn = await fireEvent.keyDown(target, { key, ...init });
  if (key === "Enter" && goesOn && target instanceof HTMLInputElement) target.form?.requestSubmit();
  await tick();
}

/** What an element says, without the marks that keep the directions of its parts apart. */
export const said = (element: Element | null | undefined): string =>
  (element?.textContent ?? "")
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** What the messages on screen say. */
export const messages = (): string[] =>
  screen.queryAllByTestId("toast").map((toast) => said(toast.querySelector(".text")));

/** A promise that is settled from outside. */
export function held<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
