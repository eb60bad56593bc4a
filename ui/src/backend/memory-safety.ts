import type { Backup, BackupReason, Calls, Holdings, LibraryUse, Recovery, SafetyStage } from "./contract";
import type { MemoryLibrary } from "./memory";

type Safety =
  | "backups"
  | "back_up"
  | "restore_backup"
  | "pack_library"
  | "restore_file"
  | "stop_safety"
  | "library_use"
  | "check"
  | "recovery"
  | "forget_recovery";

const DAY = 24 * 3_600_000;
/** Between two words on how far it is. */
const STEP_MS = 25;

/** Backups of the library in memory: as many as are made, and nothing is really put back. `?recovered` in the address of the page
 * shows what a person sees whose library was damaged. */
export function safetyCalls(library: MemoryLibrary): Pick<Calls, Safety> {
  const holds = (): Holdings => ({
    schema: 1,
    feeds: library.feeds.length,
    articles: library.articles.length,
    starred: library.articles.filter(({ summary }) => summary.starred).length,
  });
  const now = Date.now();
  const backup = (number: number, reason: BackupReason, age: number): Backup => ({
    name: `${String(number).padStart(6, "0")}-${reason}`,
    number,
    made: now - age * DAY,
    reason,
    bytes: 48_000_000 - age * 400_000,
    holds: holds(),
    images: 12,
  });
  let backups = [
    backup(4, "weekly", 2),
    backup(3, "before_upgrade", 6),
    backup(2, "weekly", 9),
    backup(1, "on_demand", 30),
  ];
  let stopped = false;
  const isRecovered = typeof location !== "undefined" && new URLSearchParams(location.search).has("recovered");
  let recovery: Recovery | null = isRecovered ? recoveryOf(holds(), now) : null;

  async function work(...stages: SafetyStage[]): Promise<void> {
    stopped = false;
    for (const stage of stages) {
      for (let done = 0; done <= 1000; done += 100) {
        library.announce({ kind: "safety", stage, done, running: true });
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        if (stopped) throw { code: "stopped", detail: "it was stopped" };
      }
    }
    library.announce({ kind: "safety", stage: "copying", done: 0, running: false });
  }
  function add(reason: BackupReason): Backup {
    const made = { ...backup((backups[0]?.number ?? 0) + 1, reason, 0), made: Date.now() };
    backups = [made, ...backups];
    return made;
  }
  const use = (): LibraryUse => ({
    database: 51_000_000,
    images: 3_400_000,
    episodes: 240_000_000,
    backups: backups.reduce((sum, { bytes }) => sum + bytes, 0),
    set_aside: recovery ? 50_000_000 : 0,
    free: 82_000_000_000,
  });

  return {
    backups: async () => backups,
    back_up: async () => {
      await work("copying", "checking");
      return add("on_demand");
    },
    restore_backup: async (name) => {
      const found = backups.find((backup) => backup.name === name);
      if (!found) throw { code: "no_such_backup", detail: `there is no backup "${name}"` };
      await work("checking", "copying", "restoring");
      return { holds: found.holds ?? holds(), before: add("before_restore"), images: 0 };
    },
    pack_library: async (file) => {
      await work("copying", "packing");
      return { file, bytes: 52_000_000, holds: holds(), images: 12, episodes: 0 };
    },
    restore_file: async () => {
      await work("unpacking", "checking", "copying", "restoring");
      return { holds: holds(), before: add("before_restore"), images: 12 };
    },
    stop_safety: async () => void (stopped = true),
    library_use: async () => use(),
    check: async () => [],
    recovery: async () => recovery,
    forget_recovery: async () => void (recovery = null),
  };
}

function recoveryOf(holds: Holdings, at: number): Recovery {
  return {
    at,
    damage: "unreadable",
    detail: "row 3 missing from index",
    set_aside: "/home/me/.local/share/org.broadsheet.Broadsheet/damaged-20261123-081500",
    holds,
    unreadable_pages: 3,
    backup: at - 2 * DAY,
    articles_from_backup: 14,
    articles_lost: 2,
    texts_lost: 1,
    statuses_lost: 5,
    feeds_without_address: 1,
    settings_lost: false,
  };
}
