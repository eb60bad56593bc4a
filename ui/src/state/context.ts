import { createContext } from "svelte";
import type { Backend } from "../backend/backend";
import type { Words } from "../shared/words.svelte";
import type { Arranging } from "./arranging";
import type { DownloadsState } from "./downloads.svelte";
import type { Dialogs } from "./dialogs.svelte";
import type { Exporting } from "./exporting.svelte";
import type { FullTextState } from "./full-text.svelte";
import type { Finding } from "./finding.svelte";
import type { LanguageModelState } from "./language-model.svelte";
import type { LibraryState } from "./library.svelte";
import type { ArticleListState } from "./list.svelte";
import type { Marking } from "./marking";
import type { Passages } from "./passages.svelte";
import type { Passing } from "./passing";
import type { Pictures } from "./pictures";
import type { PlayerState } from "./player.svelte";
import type { Queue } from "./queue.svelte";
import type { ReaderState } from "./reader.svelte";
import type { ReadingState } from "./reading.svelte";
import type { RefreshState } from "./refresh.svelte";
import type { SettingsState } from "./settings.svelte";
import type { Toasts } from "./toasts.svelte";
import type { Trail } from "./trail.svelte";
import type { UiState } from "./ui.svelte";
import type { ViewsState } from "./views.svelte";
import type { Walking } from "./walking";

/** All state of the program. Created once, handed down by context. */
export interface AppState {
  backend: Backend;
  words: Words;
  toasts: Toasts;
  dialogs: Dialogs;
  settings: SettingsState;
  library: LibraryState;
  arranging: Arranging;
  reader: ReaderState;
  fullText: FullTextState;
  model: LanguageModelState;
  list: ArticleListState;
  marking: Marking;
  passing: Passing;
  pictures: Pictures;
  walking: Walking;
  refresh: RefreshState;
  reading: ReadingState;
  passages: Passages;
  ui: UiState;
  views: ViewsState;
  finding: Finding;
  queue: Queue;
  downloads: DownloadsState;
  player: PlayerState;
  exporting: Exporting;
  trail: Trail;
}

export const [useApp, provideApp] = createContext<AppState>();
