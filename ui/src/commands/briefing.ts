import type { ExportForm } from "../backend/contract";
import { wordsFor } from "../state/briefing.svelte";
import type { AppState } from "../state/context";
import type { Command } from "./table";

/** Images that are not there after this long are printed without. */
const IMAGES_MS = 4_000;

/** Prints the page of the briefing, or saves it as PDF: the system's dialog does both. */
export async function printBriefing({ briefing, backend, toasts, words }: AppState): Promise<void> {
  const { page, period } = briefing;
  if (!page) return;
  const root = document.documentElement;
  const images = [...document.querySelectorAll<HTMLImageElement>(".briefing img")];
  for (const image of images) image.loading = "eager";
  const all = Promise.all(images.map((image) => image.decode().catch(() => {})));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, IMAGES_MS))]);
  const { title } = document;
  const { title: name, day } = wordsFor(page, period, words);
  const end = (): void => {
    document.title = title;
    delete root.dataset.print;
  };
  document.title = `${name}, ${day}`;
  root.dataset.print = "briefing";
  window.addEventListener("afterprint", end, { once: true });
  if ((await toasts.guard(backend.calls.print().then(() => true))) === null) end();
}

const isOpen = ({ ui, briefing }: AppState): boolean => ui.briefing && briefing.page !== null;

function save(form: ExportForm): (app: AppState) => void {
  return ({ briefing, words }) => {
    if (briefing.page) void briefing.save(form, wordsFor(briefing.page, briefing.period, words));
  };
}

/** What can be done with the briefing. */
export const briefingCommands: readonly Command[] = [
  {
    id: "briefing-today",
    group: "briefing",
    keys: [],
    when: isOpen,
    run: ({ briefing }) => void briefing.choose({ kind: "today" }),
  },
  {
    id: "briefing-since",
    group: "briefing",
    keys: [],
    when: isOpen,
    run: ({ briefing }) => void briefing.choose({ kind: "since" }),
  },
  {
    id: "briefing-day",
    group: "briefing",
    keys: ["g d"],
    run: ({ dialogs }) => dialogs.show({ kind: "briefing-day" }),
  },
  {
    id: "briefing-mark-read",
    group: "briefing",
    keys: [],
    when: (app) => isOpen(app) && app.briefing.stories.length > 0,
    run: ({ briefing }) => void briefing.markRead(),
  },
  { id: "briefing-save-html", group: "briefing", keys: [], when: isOpen, run: save("html") },
  { id: "briefing-save-epub", group: "briefing", keys: [], when: isOpen, run: save("epub") },
  { id: "briefing-save-markdown", group: "briefing", keys: [], when: isOpen, run: save("markdown") },
];
