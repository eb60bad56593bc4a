import { invoke } from "@tauri-apps/api/core";
import { emit, listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Backend } from "./backend";
import { makeCalls, type ApiError, type Change } from "./contract";

/** The backend of the desktop program. */
export function openTauri(): Backend {
  // What came before is sent on "ready": by then every listener must be in place.
  const starting: Promise<unknown>[] = [];
  const stopper = (started: Promise<() => void>): (() => void) => {
    starting.push(started);
    return () => void started.then((stop) => stop());
  };
  return {
    calls: makeCalls(call),
    onChanges: (listener) => stopper(listen<Change[]>("changes", ({ payload }) => listener(payload))),
    onOpenAddress: (listener) => stopper(listen<string>("open-address", ({ payload }) => listener(payload))),
    onOpenFile: (listener) => stopper(listen<string>("open-file", ({ payload }) => listener(payload))),
    onDrop: (listener) =>
      stopper(
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === "drop") listener({ phase: "drop", paths: payload.paths });
          else listener({ phase: payload.type === "leave" ? "leave" : "over" });
        }),
      ),
    ready: () => void Promise.allSettled(starting).then(() => emit("ready")),
    setTitle: (title) => {
      document.title = title;
    },
  };
}

async function call(name: string, args: Record<string, unknown>): Promise<unknown> {
  try {
    return await invoke("call", { name, arguments: JSON.stringify(args) });
  } catch (error) {
    throw asApiError(error, name);
  }
}

/** The shell rejects with `{code, detail}`; what it refuses before our code runs comes as plain text. */
function asApiError(error: unknown, name: string): ApiError {
  if (typeof error === "object" && error !== null && "code" in error) return error as ApiError;
  return { code: "internal", detail: `${name}: ${String(error)}` };
}
