import type { Calls, Change } from "./contract";

/** What is being dragged over the window or was dropped on it. */
export type Drop = { phase: "over" | "leave" } | { phase: "drop"; paths: string[] };

/** Everything that the interface gets from outside: the calls of the core, and what the core and the system report. Each `on…`
 * returns the function that stops the listening. */
export interface Backend {
  calls: Calls;
  onChanges(listener: (changes: Change[]) => void): () => void;
  /** Addresses to subscribe to, from `feed:` links and the command line. */
  onOpenAddress(listener: (address: string) => void): () => void;
  /** Subscription lists that the program was started with or given. */
  onOpenFile(listener: (path: string) => void): () => void;
  onDrop(listener: (drop: Drop) => void): () => void;
  /** The interface has painted and listens. */
  ready(): void;
  /** The title of the window. */
  setTitle(title: string): void;
}
