import type { AheadProgress, Calls, Change, RefreshProgress, RefreshScope } from "../backend/contract";
import type { Toasts } from "./toasts.svelte";

/** The refresh that runs, whoever started it. */
export class RefreshState {
  /** How far it is; null when none runs. */
  progress = $state.raw<RefreshProgress | null>(null);
  /** Stop was pressed; the button answers at once. */
  stopping = $state(false);
  /** How far fetching full texts ahead is; null when none are. */
  ahead = $state.raw<AheadProgress | null>(null);
  stoppingAhead = $state(false);

  constructor(
    private readonly calls: Calls,
    private readonly toasts: Toasts,
  ) {}

  /** Refreshes; progress comes as changes. */
  async start(scope: RefreshScope): Promise<void> {
    const report = await this.toasts.guard(this.calls.refresh(scope));
    if (!report || report.stopped) return;
    const alone = scope.kind === "feed";
    const [failed, waiting] = [report.failed[0], report.waiting[0]];
    if (alone && failed) this.toasts.failed({ code: "fetch", detail: `${failed.code}: ${failed.detail}` });
    else if (alone && waiting) this.toasts.note("toast-feed-waits", { when: waiting.until });
    else this.toasts.note("toast-refreshed", { count: report.new_articles, failed: report.failed.length });
  }

  /** Refreshes several, one after the other, with one message at the end. */
  async several(scopes: readonly RefreshScope[]): Promise<void> {
    let [count, failed] = [0, 0];
    for (const scope of scopes) {
      const report = await this.toasts.guard(this.calls.refresh(scope));
      if (!report || report.stopped) return;
      count += report.new_articles;
      failed += report.failed.length;
    }
    this.toasts.note("toast-refreshed", { count, failed });
  }

  /** Stops it; what it has done stays. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.toasts.guard(this.calls.stop_refresh());
  }

  /** Stops what is fetched ahead; the next refresh goes on with it. */
  async stopAhead(): Promise<void> {
    this.stoppingAhead = true;
    await this.toasts.guard(this.calls.stop_fetch_ahead());
  }

  /** Takes in what the core reports. */
  heed(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "ahead") {
        this.ahead = change.running ? change : null;
        if (!change.running) this.stoppingAhead = false;
      }
      if (change.kind !== "refresh") continue;
      this.progress = change.running ? change : null;
      if (!change.running) this.stopping = false;
    }
  }
}
