import type { Backend } from "./backend";
import { insideShell } from "./media";

/** The backend of where this runs. The one in memory is for development and never part of a build. */
export async function openBackend(): Promise<Backend> {
  if (import.meta.env.DEV && !insideShell()) {
    const [{ openMemory, MemoryLibrary }, { demoLibrary }, { demoHighlights }] = await Promise.all([
      import("./memory"),
      import("./demo"),
      import("./demo-highlights"),
    ]);
    const demo = demoLibrary(Date.now());
    const library = new MemoryLibrary(demo);
    library.highlights = demoHighlights(demo, Date.now());
    return openMemory(library);
  }
  const { openTauri } = await import("./tauri");
  return openTauri();
}
