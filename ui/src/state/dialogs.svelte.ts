import type { ArticleId, FeedId, FolderId, Recovery } from "../backend/contract";

/** A picture that is looked at closer. */
export interface ShownPicture {
  /** Its address in this window. */
  src: string;
  /** Its own address; null when it came within the text. */
  source: string | null;
  /** The author's description. */
  alt: string;
  /** What is said below it. */
  caption: string;
}

/** What a dialog is about. */
export type Dialog =
  /** Subscribe; with an address it is looked up at once. */
  | { kind: "subscribe"; address?: string; folder?: FolderId | null }
  /** Import: from a file that was dropped, or an address that is an OPML list; without either it asks for a file. */
  | { kind: "import"; path?: string; address?: string }
  | { kind: "feed"; feed: FeedId }
  /** A new folder (null) or one to rename. */
  | { kind: "folder"; folder: FolderId | null; parent?: FolderId | null }
  /** Set several feeds alike. */
  | { kind: "feeds"; feeds: FeedId[] }
  /** Choose a folder for feeds and folders. */
  | { kind: "move"; feeds: FeedId[]; folders?: FolderId[] }
  /** Give articles tags, or take some off. */
  | { kind: "tag"; articles: ArticleId[] }
  /** Put articles off; with a day to be picked at once. */
  | { kind: "snooze"; articles: ArticleId[]; picking?: boolean }
  /** What was changed in an article. */
  | { kind: "versions"; article: ArticleId }
  /** Open many articles in the browser. */
  | { kind: "open-many"; articles: ArticleId[] }
  /** How far the writing of articles to a file is. */
  | { kind: "exporting" }
  /** What was saved of a damaged library. */
  | { kind: "recovery"; recovery: Recovery }
  /** Mark everything in the list as read. */
  | { kind: "mark-all" }
  /** The pictures of an article, large; `onleave` hears at which one they were left. */
  | { kind: "picture"; article: ArticleId; pictures: ShownPicture[]; at: number; onleave: (at: number) => void }
  /** All highlights and notes. */
  | { kind: "highlights" }
  /** Choose the day of a briefing. */
  | { kind: "briefing-day" }
  /** What was done, to be taken back. */
  | { kind: "history" }
  /** At a page, or at the one of last time. */
  | { kind: "settings"; page?: SettingsPage }
  | { kind: "shortcuts" }
  | { kind: "palette" };

export type DialogKind = Dialog["kind"];

/** The pages of the settings. */
export type SettingsPage = "look" | "list" | "reading" | "filters" | "keys" | "feeds" | "model" | "library";

/** Which dialog is open. There is one at a time. */
export class Dialogs {
  open = $state.raw<Dialog | null>(null);
  /** The page that the settings are at, also while they are closed. */
  settingsPage = $state<SettingsPage>("look");

  show(dialog: Dialog): void {
    this.open = dialog;
  }

  close(): void {
    this.open = null;
  }
}
