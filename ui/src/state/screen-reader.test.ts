import { expect, it, vi } from "vitest";
import type { ReaderState } from "./reader.svelte";
import { watchScreenReader } from "./screen-reader";

it("asks for a screen reader at the start and with every focus of the window", async () => {
  const screen_reader = vi.fn(async () => false);
  const reader = { hasScreenReader: false } as ReaderState;
  const stop = watchScreenReader({ screen_reader }, reader);
  screen_reader.mockResolvedValue(true);
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(reader.hasScreenReader).toBe(true));
  screen_reader.mockRejectedValue({ code: "host", detail: "" });
  dispatchEvent(new Event("focus"));
  stop();
  dispatchEvent(new Event("focus"));
  expect(screen_reader).toHaveBeenCalledTimes(3);
  expect(reader.hasScreenReader).toBe(true);
});
