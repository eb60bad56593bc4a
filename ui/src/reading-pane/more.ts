// What the article's toolbar offers: a few buttons, and the menu "More" with the rest. Both are made of commands. To add something,
// define a command (in `src/commands/`) and put one line with its id into the matter that it belongs to below.

import AlarmClock from "@lucide/svelte/icons/alarm-clock";
import BookOpen from "@lucide/svelte/icons/book-open";
import Bookmark from "@lucide/svelte/icons/bookmark";
import Circle from "@lucide/svelte/icons/circle";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import Copy from "@lucide/svelte/icons/copy";
import Download from "@lucide/svelte/icons/download";
import ExternalLink from "@lucide/svelte/icons/external-link";
import FileDiff from "@lucide/svelte/icons/file-diff";
import FileCode from "@lucide/svelte/icons/file-code";
import FileText from "@lucide/svelte/icons/file-text";
import Hash from "@lucide/svelte/icons/hash";
import Link from "@lucide/svelte/icons/link";
import Mail from "@lucide/svelte/icons/mail";
import Highlighter from "@lucide/svelte/icons/highlighter";
import MessageSquare from "@lucide/svelte/icons/message-square";
import Printer from "@lucide/svelte/icons/printer";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import Rss from "@lucide/svelte/icons/rss";
import Star from "@lucide/svelte/icons/star";
import Tag from "@lucide/svelte/icons/tag";
import Languages from "@lucide/svelte/icons/languages";
import MessageCircleQuestionMark from "@lucide/svelte/icons/message-circle-question-mark";
import Sparkles from "@lucide/svelte/icons/sparkles";
import Text from "@lucide/svelte/icons/text";
import TextQuote from "@lucide/svelte/icons/text-quote";
import TextSearch from "@lucide/svelte/icons/text-search";
import { commandEntry } from "../commands/menus";
import { SEPARATOR, type MenuEntry, type MenuIcon } from "../shared/menu";
import type { AppState } from "../state/context";
import type { Marks } from "../state/statuses.svelte";

/** A button of the toolbar. */
export interface ToolbarButton {
  command: string;
  icon: (marks: Marks) => MenuIcon;
  /** The key of what it does now. */
  label: (marks: Marks) => string;
  /** Whether what it stands for is so now: drawn filled, in this colour. */
  on?: (marks: Marks) => "starred" | "later" | false;
  /** Only for articles that have an address. */
  needsAddress?: boolean;
}

/** The buttons, the most used first: where there is no room for all, the last ones go into the menu. */
export const BUTTONS: readonly ToolbarButton[] = [
  {
    command: "toggle-read",
    icon: ({ read }) => (read ? Circle : CircleDot),
    label: ({ read }) => (read ? "reader-mark-unread" : "reader-mark-read"),
  },
  {
    command: "toggle-starred",
    icon: () => Star,
    label: ({ starred }) => (starred ? "reader-unstar" : "reader-star"),
    on: ({ starred }) => starred && "starred",
  },
  {
    command: "read-later",
    icon: () => Bookmark,
    label: ({ read_later }) => (read_later ? "article-not-read-later" : "article-read-later"),
    on: ({ read_later }) => read_later && "later",
  },
  { command: "tag", icon: () => Tag, label: () => "article-tags" },
  { command: "full-text", icon: () => Text, label: () => "command-full-text", needsAddress: true },
  { command: "open-original", icon: () => ExternalLink, label: () => "reader-open-original", needsAddress: true },
];

/** A line of the menu: a command, with a picture where one helps to find it; or lines below a word of their own (a sentence's key). */
export type MoreLine = { command: string; icon?: MenuIcon } | { sub: string; icon?: MenuIcon; lines: MoreLine[] };

/** What a language model of the person's own can do: in the menu only while there is one. */
export const MODEL: MoreLine[] = [
  { command: "model-summary", icon: Sparkles },
  { command: "translate", icon: Languages },
  { command: "ask-model", icon: MessageCircleQuestionMark },
];

/** The menu, by matter. */
export const MORE = {
  /** The text itself: another form of it, looking into it, hearing it. */
  text: [
    { command: "summary", icon: TextQuote },
    { command: "full-text-again" },
    { command: "original", icon: ScrollText },
    { command: "show-changes", icon: FileDiff },
    { command: "find-in-article", icon: TextSearch },
  ],
  /** What is kept of the article. */
  keep: [
    { command: "snooze", icon: AlarmClock },
    { command: "highlight", icon: Highlighter },
  ],
  /** Copying, sending, printing, saving. */
  out: [
    {
      sub: "more-copy",
      icon: Copy,
      lines: [
        { command: "copy-address", icon: Link },
        { command: "copy-title-address", icon: ClipboardList },
        { command: "copy-markdown", icon: Hash },
        { command: "copy-text", icon: FileText },
        { command: "copy-summary" },
      ],
    },
    { command: "mail", icon: Mail },
    { command: "print", icon: Printer },
    {
      sub: "more-save",
      icon: Download,
      lines: [
        { command: "save-html", icon: FileCode },
        { command: "save-markdown", icon: FileText },
        { command: "save-epub", icon: BookOpen },
      ],
    },
  ],
  /** Where else there is something about it. */
  places: [
    { command: "open-background" },
    { command: "open-comments", icon: MessageSquare },
    { command: "reveal-feed", icon: Rss },
  ],
} satisfies Record<string, MoreLine[]>;

/** The buttons that an article has. */
export const buttonsFor = (hasAddress: boolean): ToolbarButton[] =>
  BUTTONS.filter(({ needsAddress }) => hasAddress || !needsAddress);

/** The width of a button and of the gap after it. */
const STEP = 34;

/** How many of so many buttons stand in a row of this width, beside the menu's own and the `others`. Before the row was measured: all. */
export function roomFor(buttons: number, width: number, others = 0): number {
  return width === 0 ? buttons : Math.max(0, Math.min(buttons, Math.floor(width / STEP) - 1 - others));
}

/** The menu, with the buttons for which there was no room at its beginning. */
export function moreEntries(app: AppState, folded: readonly ToolbarButton[], marks: Marks): MenuEntry[] {
  const first = folded.map(({ command, icon, label }) =>
    Object.assign(commandEntry(app, command, { label: app.words.t(label(marks)) }), { icon: icon(marks) }),
  );
  const more = Object.values<MoreLine[]>(MORE).toSpliced(1, 0, app.model.isOn ? MODEL : []);
  const matters: MenuEntry[][] = [first, ...more.map((lines) => entriesOf(app, lines))];
  return matters
    .filter((entries) => entries.length > 0)
    .flatMap((entries, index) => (index === 0 ? entries : [SEPARATOR, ...entries]));
}

const entriesOf = (app: AppState, lines: readonly MoreLine[]): MenuEntry[] =>
  lines.map((line): MenuEntry => {
    if (!("sub" in line)) return Object.assign(commandEntry(app, line.command), { icon: line.icon });
    return { kind: "sub", label: app.words.t(line.sub), icon: line.icon, entries: entriesOf(app, line.lines) };
  });
