import { flushSync } from "svelte";
import { vi } from "vitest";
import { demoLibrary } from "../../src/backend/demo";
import { MemoryLibrary, openMemory } from "../../src/backend/memory";
import type { AppState } from "../../src/state/context";
import { createApp, startApp } from "../../src/state/create";

/** The state of the program without a window, over a library in memory and a clock that stands still. */
export interface Program {
  app: AppState;
  library: MemoryLibrary;
  /** Lets calls, throttled reloads and their answers happen. */
  settle(ms?: number): Promise<void>;
  end(): void;
}

export const NOW = Date.UTC(2026, 5, 1, 12);

export async function program(articles = 6): Promise<Program> {
  vi.useFakeTimers();
  vi.setSystemTime(NOW);
  const library = new MemoryLibrary(demoLibrary(NOW, articles), () => Date.now());
  const app = createApp(openMemory(library));
  app.words.use(["en"]);
  const stop = await startApp(app);
  const settle = async (ms = 0): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms);
    flushSync();
  };
  await settle();
  return {
    app,
    library,
    settle,
    end: () => {
      stop();
      vi.useRealTimers();
    },
  };
}
