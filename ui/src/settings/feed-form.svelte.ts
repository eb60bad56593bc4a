import type { Feed, FeedPatch, FullTextMode, SummaryMode, TextDirection } from "../backend/contract";

/** What the dialog of a feed's properties holds until it is saved. */
export class FeedForm {
  title: string;
  url: string;
  /** Minutes; 0 is the setting for all feeds. */
  interval: number;
  paused: boolean;
  fullText: FullTextMode;
  /** Null is the setting for all feeds. */
  summaries: SummaryMode | null;
  /** How long its articles are kept; null is the setting for all feeds, 0 without a limit. */
  keepDays: number | null;
  keepCount: number | null;
  /** Empty: found by itself. */
  charset: string;
  /** Of its articles; empty: as they say. */
  language: string;
  direction: TextDirection | null;
  /** Show the story alone; null as for all feeds. */
  clean: boolean | null;
  userAgent: string;
  proxy: string;

  constructor(private readonly before: Feed | undefined) {
    this.title = $state(before?.custom_title ?? "");
    this.url = $state(before?.url ?? "");
    this.interval = $state(before?.interval_minutes ?? 0);
    this.paused = $state(before?.paused ?? false);
    this.fullText = $state(before?.full_text ?? "on_demand");
    this.summaries = $state(before?.summaries ?? null);
    this.keepDays = $state(before?.keeping.days ?? null);
    this.keepCount = $state(before?.keeping.count ?? null);
    this.charset = $state(before?.charset ?? "");
    this.language = $state(before?.text_language ?? "");
    this.direction = $state(before?.text_direction ?? null);
    this.clean = $state(before?.clean ?? null);
    this.userAgent = $state(before?.request.user_agent ?? "");
    this.proxy = $state(before?.request.proxy ?? "");
  }

  /** Whether it can be saved. */
  get isWhole(): boolean {
    return this.url.trim() !== "";
  }

  /** Whether something out of the ordinary is set. */
  get isSpecial(): boolean {
    if (this.language !== "" || this.direction !== null) return true;
    return this.charset !== "" || this.userAgent !== "" || this.proxy !== "";
  }

  /** Only what was really changed: a new address forgets what is known of the old one. */
  changes(): FeedPatch {
    const { before } = this;
    const patch: FeedPatch = {};
    if (this.title.trim() !== (before?.custom_title ?? "")) patch.custom_title = this.title.trim();
    if (this.url.trim() !== before?.url) patch.url = this.url.trim();
    if (this.interval !== (before?.interval_minutes ?? 0)) patch.interval_minutes = this.interval;
    if (this.paused !== before?.paused) patch.paused = this.paused;
    if (this.fullText !== (before?.full_text ?? "on_demand")) patch.full_text = this.fullText;
    if (this.summaries !== (before?.summaries ?? null)) patch.summaries = this.summaries;
    if (this.charset !== (before?.charset ?? "")) patch.charset = this.charset;
    if (this.language !== (before?.text_language ?? "")) patch.text_language = this.language;
    if (this.direction !== (before?.text_direction ?? null)) patch.text_direction = this.direction;
    if (this.keepDays !== before?.keeping.days || this.keepCount !== before.keeping.count) {
      patch.keeping = { days: this.keepDays, count: this.keepCount };
    }
    if (this.clean !== (before?.clean ?? null)) patch.clean = this.clean;
    const request = { user_agent: this.userAgent.trim() || null, proxy: this.proxy.trim() || null };
    if (request.user_agent !== before?.request.user_agent || request.proxy !== before.request.proxy) {
      patch.request = request;
    }
    return patch;
  }
}
