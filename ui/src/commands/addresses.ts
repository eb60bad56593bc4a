import type { AppState } from "../state/context";

type Outside = Pick<AppState, "backend" | "toasts">;

/** Opens an address in the system's browser; says so when that fails. */
export function openAddress({ backend, toasts }: Outside, url: string | null): void {
  if (url) void toasts.guard(backend.calls.open_url(url));
}

/** The same as others should have it: the page itself, without what tells where one came from. */
export async function copyLink(app: Outside, address: string): Promise<void> {
  const [link] = (await app.toasts.guard(app.backend.calls.share_links([address]))) ?? [];
  await copyAddress(app, link ?? null);
}

/** Puts an address on the clipboard, and says so. */
export async function copyAddress({ backend, toasts }: Outside, address: string | null): Promise<void> {
  if (!address) return;
  if (await toasts.guard(backend.calls.copy_text(address).then(() => true))) toasts.note("toast-copied");
}
