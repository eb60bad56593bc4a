import type { ArticleId, Calls, Change, ExportForm } from "../backend/contract";
import type { Dialogs } from "./dialogs.svelte";
import type { Toasts } from "./toasts.svelte";

/** One that takes longer than this says how far it is. */
const PATIENCE_MS = 500;

/** Writing articles to a file. */
export class Exporting {
  /** How far it is; null when none runs. */
  progress = $state.raw<{ done: number; total: number } | null>(null);

  constructor(
    private readonly calls: Calls,
    private readonly dialogs: Dialogs,
    private readonly toasts: Toasts,
  ) {}

  /** Asks where, and writes. */
  async run(articles: readonly ArticleId[], form: ExportForm, title: string): Promise<void> {
    if (this.progress !== null) return;
    const path = await this.toasts.guard(this.calls.choose_export(form, title));
    if (path === null) return;
    this.progress = { done: 0, total: articles.length };
    const timer = setTimeout(() => this.dialogs.show({ kind: "exporting" }), PATIENCE_MS);
    const report = await this.toasts.guard(this.calls.export_articles([...articles], form, title, path));
    clearTimeout(timer);
    this.progress = null;
    if (this.dialogs.open?.kind === "exporting") this.dialogs.close();
    if (report === null) return;
    const show = { key: "export-show", run: () => void this.toasts.guard(this.calls.show_file(path)) };
    if (report.missing_images > 0) this.toasts.note("export-done-without", { count: report.missing_images }, show);
    else this.toasts.note("export-done", { count: report.articles }, show);
  }

  /** Stops it; there is no file then. */
  stop(): void {
    void this.toasts.guard(this.calls.stop_export());
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "export" && change.running && this.progress !== null) {
        this.progress = { done: change.done, total: change.total };
      }
    }
  }
}
