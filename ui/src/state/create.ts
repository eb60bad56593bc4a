import type { Backend } from "../backend/backend";
import type { Change } from "../backend/contract";
import { Words } from "../shared/words.svelte";
import { Arranging } from "./arranging";
import type { AppState } from "./context";
import { BriefingState } from "./briefing.svelte";
import { DownloadsState } from "./downloads.svelte";
import { Dialogs } from "./dialogs.svelte";
import { Exporting } from "./exporting.svelte";
import { CleanStoryState } from "./clean-story.svelte";
import { FullTextState } from "./full-text.svelte";
import { Finding } from "./finding.svelte";
import { LanguageModelState } from "./language-model.svelte";
import { LibraryState } from "./library.svelte";
import { ArticleListState } from "./list.svelte";
import { Marking } from "./marking";
import { Passages } from "./passages.svelte";
import { Passing } from "./passing";
import { Pictures } from "./pictures";
import { PlayerState } from "./player.svelte";
import { Queue } from "./queue.svelte";
import { ReaderState } from "./reader.svelte";
import { ReadingState } from "./reading.svelte";
import { RefreshState } from "./refresh.svelte";
import { RelatedState } from "./related.svelte";
import { watchScreenReader } from "./screen-reader";
import { Safekeeping } from "./safekeeping.svelte";
import { SettingsState } from "./settings.svelte";
import { SummariesState } from "./summaries.svelte";
import { Toasts } from "./toasts.svelte";
import { Trail } from "./trail.svelte";
import { UiState } from "./ui.svelte";
import { ViewsState } from "./views.svelte";
import { Walking } from "./walking";

/** Makes all state of the program on a backend. */
export function createApp(backend: Backend): AppState {
  const { calls } = backend;
  const words = new Words([...navigator.languages]);
  const toasts = new Toasts(calls);
  const dialogs = new Dialogs();
  const settings = new SettingsState(calls, words, toasts);
  const library = new LibraryState(calls, words, toasts);
  const arranging = new Arranging(calls, library, toasts);
  const reader = new ReaderState(calls, settings);
  const modeOf = (feed: number) => library.feedById.get(feed)?.full_text ?? "on_demand";
  const fullText = new FullTextState(calls, reader, modeOf, toasts);
  const cleanStory = new CleanStoryState(fullText);
  const summaryMode = (feed: number) => library.feedById.get(feed)?.summaries ?? settings.now.summaries.mode;
  const summaries = new SummariesState(calls, reader, summaryMode, (error) => toasts.failed(error));
  const model = new LanguageModelState(calls, reader, fullText, settings, words, toasts);
  const views = new ViewsState();
  const list = new ArticleListState(calls, library, reader, views);
  const ui = new UiState(calls, views, reader);
  const marking = new Marking(calls, list, reader, settings, dialogs, toasts);
  const passing = new Passing(list, marking, settings);
  const walking = new Walking(calls, library, list, ui);
  const briefing = new BriefingState(calls, list, ui, marking, toasts);
  const reading = new ReadingState(calls, settings);
  const passages = new Passages(calls, toasts);
  const refresh = new RefreshState(calls, toasts);
  const queue = new Queue(calls, toasts);
  const downloads = new DownloadsState(calls, toasts);
  const titleOf = (feed: number): string => library.feedById.get(feed)?.title ?? "";
  const player = new PlayerState(calls, settings, toasts, queue, ui, titleOf);
  const app = {
    backend,
    words,
    toasts,
    dialogs,
    settings,
    library,
    arranging,
    reader,
    fullText,
    cleanStory,
    summaries,
    related: new RelatedState(calls),
    model,
    list,
    briefing,
    marking,
    passing,
    pictures: new Pictures(),
    walking,
    refresh,
    reading,
    passages,
    ui,
    views,
    finding: new Finding(),
    queue,
    downloads,
    player,
    exporting: new Exporting(calls, dialogs, toasts),
    safekeeping: new Safekeeping(calls, dialogs, toasts),
    trail: new Trail(calls, list, reader),
  };
  fullText.place = () => reading.top;
  player.onheard = (article) => void marking.passed([article]);
  downloads.onchange = (download) => player.heedDownload(download);
  library.onfeeds = (change) => void (change === "gone" ? leaveGone(app) : list.mergeIn());
  list.onstranger = (article, feed) => void walking.reveal(article, feed);
  marking.onall = () => void (settings.now.next_feed_after_mark_all && nextFeed(app));
  return app;
}

/** Starts listening and reads everything; gives the function that stops the listening. */
export async function startApp(app: AppState): Promise<() => void> {
  const { backend, library, list, reader, settings, dialogs, ui, player, queue } = app;
  const { fullText, model, passages, refresh, downloads, exporting, safekeeping } = app;
  const { summaries, related, briefing, words } = app;
  const stops = [
    backend.onChanges((changes: Change[]) => {
      library.heed(changes);
      list.heed(changes);
      reader.heed(changes);
      fullText.heed(changes);
      summaries.heed(changes);
      briefing.heed(changes);
      if (changes.some(({ kind }) => kind === "articles")) related.forget();
      model.heed(changes);
      passages.heed(changes);
      refresh.heed(changes);
      downloads.heed(changes);
      exporting.heed(changes);
      safekeeping.heed(changes);
      if (changes.some(({ kind }) => kind === "settings")) void settings.load();
    }),
    backend.onOpenAddress((address) => dialogs.show({ kind: "subscribe", address })),
    backend.onOpenFile((path) => dialogs.show({ kind: "import", path })),
    watchScreenReader(backend.calls, reader),
  ];
  // Asked for itself: when there is no library to open, this says why.
  await Promise.all([backend.calls.about(), settings.load(), library.load()]);
  await ui.restore(list, library);
  if (ui.briefing) void briefing.show();
  stops.push(briefing.announceWhenDue(settings, words));
  // The list does not wait for the player.
  void Promise.all([player.restore(), queue.load(), downloads.load(), safekeeping.tellRecovery()]);
  return () => stops.forEach((stop) => stop());
}

/** Feeds went: their articles leave the list, and a view that is no more is left. The open article stays. */
async function leaveGone({ library, list }: AppState): Promise<void> {
  if (library.has(list.scope)) await list.dropGone();
  else await list.leave({ kind: "unread" });
}

/** Goes on after everything was marked as read. The counts are asked for before, or the next feed might be one of those just marked. */
async function nextFeed({ library, walking }: AppState): Promise<void> {
  await library.load();
  await walking.feed(1);
}
