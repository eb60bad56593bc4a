import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { tick, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import Frame from "../../tests/support/Frame.svelte";
import { accessibilityTroubles } from "../../tests/support/accessible";
import { demoLibrary } from "../backend/demo";
import { MemoryLibrary, openMemory } from "../backend/memory";
import type { AppState } from "../state/context";
import { createApp, startApp } from "../state/create";
import FeedDialog from "./FeedDialog.svelte";
import FeedsDialog from "./FeedsDialog.svelte";
import FolderDialog from "./FolderDialog.svelte";
import MoveDialog from "./MoveDialog.svelte";
import Palette from "./Palette.svelte";
import SettingsDialog from "./SettingsDialog.svelte";
import ShortcutsDialog from "./ShortcutsDialog.svelte";

let app: AppState;
let stop: () => void;

beforeEach(async () => {
  Element.prototype.scrollIntoView ??= () => {};
  app = createApp(openMemory(new MemoryLibrary(demoLibrary(Date.now(), 6))));
  app.words.use(["en"]);
  stop = await startApp(app);
});

afterEach(() => {
  stop();
  cleanup();
});

describe("the dialogs", () => {
  it.each([
    ["settings", SettingsDialog, {}],
    ["shortcuts", ShortcutsDialog, {}],
    ["feed", FeedDialog, { feed: 1 }],
    ["feeds", FeedsDialog, { feeds: [1, 2, 6] }],
    ["folder", FolderDialog, { folder: null }],
    ["move", MoveDialog, { feeds: [1] }],
    ["palette", Palette, {}],
  ] as [string, Component<Record<string, unknown>>, Record<string, unknown>][])(
    "%s can be used by everyone",
    async (_, part, props) => {
      render(Frame, { props: { app, part, props } });
      await tick();
      const dialog = document.querySelector('[role="dialog"]')!;
      expect(await accessibilityTroubles(dialog)).toEqual([]);
    },
  );

  it("applies a setting at once", async () => {
    render(Frame, { app, part: SettingsDialog });
    await tick();
    const select = document.querySelector("select")!;
    select.selectedIndex = 2;
    await fireEvent.change(select);
    expect(app.settings.now.theme).toBe("dark");
  });
});
