import type { Backend } from "./backend";
import { insideShell } from "./media";

/** The backend of where this runs. The one in memory is for development and never part of a build. */
export async function openBackend(): Promise<Backend> {
  if (import.meta.env.DEV && !insideShell()) {
    const { openMemory } = await import("./memory");
    return openMemory();
  }
  const { openTauri } = await import("./tauri");
  return openTauri();
}
