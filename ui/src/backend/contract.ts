// Written by `npm run contract` from the table of calls in src-tauri/core/api/calls.rs. Do not edit.

/**
 * What this program is.
 */
export type About = { 
/**
 * The version.
 */
version: string, 
/**
 * The folder with the database.
 */
folder: string, };

/**
 * How fetching full texts ahead goes.
 */
export type AheadProgress = { 
/**
 * Articles done.
 */
done: number, 
/**
 * Articles in this go.
 */
total: number, 
/**
 * Whether it still runs; `false` is the last one sent.
 */
running: boolean, };

/**
 * A passage by its words and those around it (the TextQuoteSelector of the W3C's Web Annotation model): it is found again after
 * the text was changed. Blanks are one, a line end stands between blocks.
 */
export type Anchor = { 
/**
 * Its words.
 */
quote: string, 
/**
 * The words before it.
 */
prefix: string, 
/**
 * The words after it.
 */
suffix: string, 
/**
 * Where it began when it was made: a hint, in UTF-16 units.
 */
position: number, };

/**
 * An answer of a language model. Never used twice.
 */
export type AnswerId = number;

/**
 * An error at the border: what the interface and the command line get.
 */
export type ApiError = { 
/**
 * The stable code; the interface has a sentence for each.
 */
code: ErrorCode, 
/**
 * An English sentence that names the thing; for the command line, logs and reports.
 */
detail: string, };

/**
 * An article with its body.
 */
export type Article = { 
/**
 * What the list shows of it.
 */
summary: ArticleSummary, 
/**
 * The sanitised body. The interface sanitises once more before it shows it.
 */
html: string, 
/**
 * What the clean story leaves out of `html`.
 */
cleaned?: Cleaned, 
/**
 * The text of its page, when that is what is to be shown.
 */
full_text?: FullText, 
/**
 * Earlier texts that are kept.
 */
versions: number, 
/**
 * BCP 47 language, of the entry or else of the feed.
 */
language: string | null, 
/**
 * Attached audio, video and files.
 */
enclosures: Array<Enclosure>, 
/**
 * The feed's tags of it.
 */
categories: Array<string>, 
/**
 * The page with its comments.
 */
comments_url: string | null, 
/**
 * Where its reading was left.
 */
place?: ReadingPlace, };

/**
 * Which face the text is set in. What each means on a system, the interface knows.
 */
export type ArticleFont = "system" | "serif" | "sans" | "mono" | "legible" | "installed";

/**
 * A kept article. Grows with the order of arrival and is never used twice.
 */
export type ArticleId = number;

/**
 * What a view shows.
 */
export type ArticleQuery = { 
/**
 * Where from.
 */
scope: Scope, 
/**
 * Which of them.
 */
filter?: Filter, 
/**
 * Only articles that contain all these words (title, author, body, tags); blank is no search.
 */
search?: string, 
/**
 * In which order.
 */
order?: Order, 
/**
 * With headings. Not in an order of relevance, which has none.
 */
group?: Group, };

/**
 * A list row: never carries the body, so that scrolling through a million articles reads no bodies.
 */
export type ArticleSummary = { 
/**
 * The article.
 */
id: ArticleId, 
/**
 * The feed it came from.
 */
feed: FeedId, 
/**
 * Plain text; never empty (the first words, or the address, stand in).
 */
title: string, 
/**
 * Plain text; several authors joined by ", ".
 */
author: string | null, 
/**
 * The article's page.
 */
url: string | null, 
/**
 * When it was published, clamped to the arrival when in the future, else the arrival. Lists are ordered by it, but an
 * article that was snoozed is as new as its return.
 */
published: Time, 
/**
 * When it arrived here.
 */
received: Time, 
/**
 * When its text last changed after arrival.
 */
updated: Time | null, 
/**
 * Status: read.
 */
read: boolean, 
/**
 * Status: starred.
 */
starred: boolean, 
/**
 * Status: to be read later.
 */
read_later: boolean, 
/**
 * Out of sight until then; `None` when it is not snoozed.
 */
snoozed_until: Time | null, 
/**
 * The user's tags of it, in the order in which they were made.
 */
tags: Array<TagId>, 
/**
 * The first words of the body, plain text, at most about 300 characters.
 */
excerpt: string, 
/**
 * The lead image's address; shown through the media protocol.
 */
image: string | null, 
/**
 * Whether it has enclosures.
 */
has_enclosures: boolean, };

/**
 * What a list knew of the library when it was opened: what came later is not its to change.
 */
export type AsOf = { 
/**
 * The newest article that there was.
 */
newest: ArticleId | null, 
/**
 * When that was.
 */
opened: Time, };

/**
 * A local backup.
 */
export type Backup = { 
/**
 * Its name, the one by which it is put back.
 */
name: string, 
/**
 * Grows by one with each backup, whatever the clock says.
 */
number: number, 
/**
 * When it was made.
 */
made: Time, 
/**
 * Why.
 */
reason: BackupReason, 
/**
 * What it takes up, without images: those stand beside all backups once.
 */
bytes: number, 
/**
 * What it holds; `None` when that was not noted.
 */
holds: Holdings | null, 
/**
 * How many images are kept for it.
 */
images: number, };

/**
 * Why a backup was made. Five of each are kept.
 */
export type BackupReason = "weekly" | "before_upgrade" | "before_restore" | "on_demand";

/**
 * A briefing.
 */
export type Briefing = { 
/**
 * From when on.
 */
since: Time, 
/**
 * Until when.
 */
until: Time, 
/**
 * The day it ends on, in the reader's zone: "2026-11-23".
 */
day: string, 
/**
 * The stories of the day, the first one first.
 */
leads: Array<Story>, 
/**
 * What else there was, by folder.
 */
columns: Array<BriefingColumn>, 
/**
 * Articles that came in the time.
 */
articles: number, 
/**
 * Of those, how many are in none of its stories: it has an end.
 */
left_out: number, 
/**
 * Minutes that reading it from end to end takes.
 */
minutes: number, };

/**
 * The stories of a folder.
 */
export type BriefingColumn = { 
/**
 * The folder, null for feeds in none.
 */
folder: FolderId | null, 
/**
 * Its name, empty for none.
 */
name: string, 
/**
 * Its stories, the first one first.
 */
stories: Array<Story>, };

/**
 * Why a story is in a briefing; the interface has the words.
 */
export type BriefingReason = { "kind": "feeds", 
/**
 * How many.
 */
count: number, } | { "kind": "often_read", 
/**
 * The feed.
 */
feed: FeedId, } | { "kind": "often_starred", 
/**
 * The feed.
 */
feed: FeedId, } | { "kind": "starred" } | { "kind": "fresh" };

/**
 * Which time a briefing is of.
 */
export type BriefingRequest = { 
/**
 * From when on.
 */
since: Time, 
/**
 * Until when, not included; now when missing.
 */
until?: Time, 
/**
 * The reader's time zone, "Europe/Berlin", in which `day` is told; UTC when missing or unknown.
 */
zone?: string, };

/**
 * How briefings are made.
 */
export type BriefingSettings = { 
/**
 * Whether what the user read and starred counts.
 */
by_interest: boolean, 
/**
 * Only articles that came later count for it: what "forget my interests" sets. Nothing of it leaves the library.
 */
interest_since: Time | null, 
/**
 * Minutes after midnight when the day's briefing is announced; null never announces one.
 */
notify_at: number | null, };

/**
 * The few words of ours in a briefing that leaves the library, in the language of the interface.
 */
export type BriefingWords = { 
/**
 * What it is called: "Briefing".
 */
title: string, 
/**
 * The time that it is of: "Monday, 23 November 2026".
 */
day: string, 
/**
 * How long it takes to read: "10 minutes".
 */
minutes: string, 
/**
 * The heading of feeds in no folder: "More".
 */
more: string, 
/**
 * What stands at its end: "That’s all."
 */
end: string, 
/**
 * The language of these words (BCP 47).
 */
lang: string, };

/**
 * What images take up on the disk.
 */
export type CacheUse = { 
/**
 * Images in the cache.
 */
images: number, 
/**
 * Their bytes.
 */
bytes: number, 
/**
 * Images that are kept for good.
 */
kept_images: number, 
/**
 * Their bytes.
 */
kept_bytes: number, };

/**
 * A feed found at an address.
 */
export type Candidate = { 
/**
 * The feed's address.
 */
url: string, 
/**
 * Its title, from the feed when it was fetched, else from the link to it; may be empty.
 */
title: string, 
/**
 * What it is.
 */
kind: CandidateKind, 
/**
 * The site it belongs to.
 */
site_url: string | null, 
/**
 * The titles of its newest entries, newest first, at most five; empty when it was not fetched.
 */
preview: Array<string>, 
/**
 * The feed that is followed already at this address, if any.
 */
subscribed: FeedId | null, };

/**
 * The format of a found feed.
 */
export type CandidateKind = "rss" | "atom" | "json" | "unknown";

/**
 * Something that the interface may be showing changed.
 */
export type Change = { "kind": "articles", 
/**
 * The feed.
 */
feed: FeedId, 
/**
 * Articles that arrived, or that are back after they were snoozed.
 */
new: Array<ArticleId>, 
/**
 * Articles whose text, tags or snoozing changed: read their rows again.
 */
updated: Array<ArticleId>, 
/**
 * Articles that retention took away.
 */
removed: Array<ArticleId>, } | { "kind": "status", 
/**
 * Which.
 */
articles: Array<ArticleId>, 
/**
 * The new read state, when that changed.
 */
read: boolean | null, 
/**
 * The new star, when that changed.
 */
starred: boolean | null, 
/**
 * Whether they are to be read later, when that changed.
 */
read_later: boolean | null, } | { "kind": "full_text", 
/**
 * Its feed.
 */
feed: FeedId, 
/**
 * The article.
 */
article: ArticleId, } | { "kind": "highlights", 
/**
 * Which.
 */
articles: Array<ArticleId>, } | { "kind": "sidebar" } | { "kind": "settings" } | { "kind": "refresh" } & RefreshProgress | { "kind": "import" } & ImportProgress | { "kind": "export" } & ExportProgress | { "kind": "ahead" } & AheadProgress | { "kind": "model" } & ModelProgress | { "kind": "model_texts", 
/**
 * The article.
 */
article: ArticleId, } | { "kind": "safety" } & SafetyProgress | { "kind": "download" } & Download | { "kind": "download_removed", 
/**
 * Which.
 */
key: EpisodeKey, } | { "kind": "everything" };

/**
 * What a change did: how much really changed, and the step that takes it back.
 */
export type Changed = { 
/**
 * Articles (or feeds, folders) that really changed.
 */
changed: number, 
/**
 * The step of the undo journal; null when nothing changed.
 */
undo: UndoId | null, };

/**
 * A chapter of an episode.
 */
export type Chapter = { 
/**
 * Seconds from the beginning.
 */
start: number, 
/**
 * Plain text.
 */
title: string, 
/**
 * A page about it, absolute.
 */
url: string | null, };

/**
 * A chapter as the player has it.
 */
export type ChapterMark = { 
/**
 * Thousandths of a second from the beginning.
 */
start_ms: number, 
/**
 * Plain text.
 */
title: string, 
/**
 * A page about it, http or https.
 */
url: string | null, };

/**
 * What the clean story left out of a text.
 */
export type Cleaned = { 
/**
 * The text with all of it; empty where nothing was left out.
 */
original: string, 
/**
 * The blocks, in the order in which they were met.
 */
removed: Array<RemovedBlock>, 
/**
 * Other stories, in the page's order.
 */
teasers: Array<Teaser>, 
/**
 * The paragraphs or points of the page's own abstract.
 */
abridged: Array<string>, };

/**
 * Unread and total numbers, always counted by SQL.
 */
export type Counts = { 
/**
 * Per feed; a feed without articles is missing.
 */
feeds: Array<FeedCount>, 
/**
 * Unread articles of the rolling last 24 hours.
 */
today: number, 
/**
 * All unread articles.
 */
unread: number, 
/**
 * All starred articles, read or not.
 */
starred: number, 
/**
 * All articles to be read later, read or not.
 */
read_later: number, 
/**
 * All articles with a highlighted passage.
 */
highlighted: number, 
/**
 * All snoozed articles; no other number has them.
 */
snoozed: number, 
/**
 * Per tag; one without articles is missing.
 */
tags: Array<TagCount>, 
/**
 * All articles.
 */
total: number, };

/**
 * A user name and password for HTTP authentication, and headers. Sent to the feed's own origin only.
 */
export type Credentials = { 
/**
 * The user name; empty with an empty password means none.
 */
user: string, 
/**
 * The password.
 */
password: string, 
/**
 * Headers of every request: a cookie, a token.
 */
headers?: Array<Header>, };

/**
 * What to change of what a feed is asked with. A missing field stays as it is: what is kept is not known to who changes it.
 */
export type CredentialsPatch = { 
/**
 * The user name; empty for none.
 */
user?: string, 
/**
 * The password; empty for none.
 */
password?: string, 
/**
 * All headers that there are to be; those that are not named are forgotten.
 */
headers?: Array<HeaderPatch>, };

/**
 * A piece of a transcript.
 */
export type Cue = { 
/**
 * Thousandths of a second from the beginning; `None` in a transcript without times.
 */
start_ms: number | null, 
/**
 * Its end.
 */
end_ms: number | null, 
/**
 * Who speaks, where that is said and new.
 */
speaker: string | null, 
/**
 * Plain text.
 */
text: string, };

/**
 * What was the matter with a library.
 */
export type Damage = "unreadable" | "empty" | "missing";

/**
 * What makes a later text differ from an earlier one.
 */
export type Difference = { 
/**
 * The later text, sanitised, with what came in `ins` and what went in `del`; a changed title and author come first.
 */
html: string, 
/**
 * Words that came.
 */
added: number, 
/**
 * Words that went.
 */
removed: number, 
/**
 * Some of it was too long to be compared word by word: whole paragraphs are marked there.
 */
coarse: boolean, };

/**
 * A download.
 */
export type Download = { 
/**
 * Which episode.
 */
key: EpisodeKey, 
/**
 * The article's title.
 */
title: string, 
/**
 * The feed.
 */
feed: FeedId, 
/**
 * How far it has come.
 */
state: DownloadState, 
/**
 * Bytes on disk.
 */
bytes: number, 
/**
 * Bytes in all, where the server says so.
 */
total: number | null, 
/**
 * Why it failed.
 */
problem: DownloadProblem | null, 
/**
 * An English sentence about it, may be empty.
 */
detail: string, 
/**
 * Its article is starred: it is never cleaned up.
 */
starred: boolean, };

/**
 * Why a download does not go on.
 */
export type DownloadProblem = "fetch" | "gone" | "disk_full" | "file" | "missing" | "size" | "not_media" | "too_large";

/**
 * How far a download has come.
 */
export type DownloadState = "waiting" | "running" | "paused" | "failed" | "done";

/**
 * An attached audio, video or file.
 */
export type Enclosure = { 
/**
 * Absolute address.
 */
url: string, 
/**
 * Media type, lower case: `audio/mpeg`.
 */
mime: string | null, 
/**
 * Size in bytes.
 */
length: number | null, 
/**
 * Playing time in seconds.
 */
duration: number | null, 
/**
 * Its title.
 */
title: string | null, 
/**
 * What a podcast tells of the episode that this is the sound of; no part of what makes an article changed.
 */
episode?: Episode, };

/**
 * What a podcast tells of an episode (the podcast namespace).
 */
export type Episode = { 
/**
 * The address of its chapters, JSON.
 */
chapters: string | null, 
/**
 * Its chapters, where they stand in the feed (Podlove Simple Chapters), in their order.
 */
marks: Array<Chapter>, 
/**
 * Its words, in several forms and languages.
 */
transcripts: Array<Transcript>, 
/**
 * Who is heard in it or worked on it.
 */
people: Array<Person>, };

/**
 * An episode: an enclosure of an article, by its address.
 */
export type EpisodeKey = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * The enclosure's address.
 */
url: string, };

/**
 * What can go wrong with a call; a code exists only when the interface has a sentence for it.
 */
export type ErrorCode = "bad_call" | "no_such_feed" | "no_such_folder" | "no_such_article" | "no_such_tag" | "tag_exists" | "folder_cycle" | "empty_name" | "no_feed_found" | "several_feeds" | "already_subscribed" | "fetch" | "file" | "not_opml" | "no_such_backup" | "not_a_library" | "nothing_to_undo" | "newer_library" | "corrupt" | "disk_full" | "locked" | "store" | "keychain" | "model" | "host" | "stopped" | "internal";

/**
 * What articles are written as.
 */
export type ExportForm = "markdown" | "html" | "epub";

/**
 * How a running export goes.
 */
export type ExportProgress = { 
/**
 * Articles done.
 */
done: number, 
/**
 * Articles in all.
 */
total: number, 
/**
 * Whether it still runs; `false` is the last one sent.
 */
running: boolean, };

/**
 * How an export ended.
 */
export type ExportReport = { 
/**
 * Articles in the file.
 */
articles: number, 
/**
 * Images in it.
 */
images: number, 
/**
 * Images that could not be had, or for which there was no room.
 */
missing_images: number, };

/**
 * A feed that failed.
 */
export type FailedFeed = { 
/**
 * The feed.
 */
feed_id: FeedId, 
/**
 * Its address.
 */
url: string, 
/**
 * The kind.
 */
code: TroubleCode, 
/**
 * An English sentence.
 */
detail: string, };

/**
 * An outline that could not be taken.
 */
export type FailedOutline = { 
/**
 * Its address, or what stands there instead.
 */
url: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A followed URL, its settings, and how its refreshes go. Counts are apart, in [`Counts`]: they change all the time.
 */
export type Feed = { 
/**
 * The feed.
 */
id: FeedId, 
/**
 * The address that is fetched.
 */
url: string, 
/**
 * The site it belongs to, for "open home page".
 */
site_url: string | null, 
/**
 * The title to show: the user's, else the publisher's, else the host name. Never empty.
 */
title: string, 
/**
 * The user's own title, which survives every refresh.
 */
custom_title: string | null, 
/**
 * The publisher's description, plain text.
 */
description: string | null, 
/**
 * BCP 47 language as the publisher gave it.
 */
language: string | null, 
/**
 * The folder; `None` is the top level.
 */
folder: FolderId | null, 
/**
 * Manual order among its siblings; equal positions sort by title.
 */
position: number, 
/**
 * The site's icon as an address, when one is known; shown through the media protocol.
 */
icon: string | null, 
/**
 * Minutes between fetches; `None` is the setting for all feeds.
 */
interval_minutes: number | null, 
/**
 * The charset that the user chose for it, instead of all detection.
 */
charset: string | null, 
/**
 * Not fetched until resumed.
 */
paused: boolean, 
/**
 * Whether a user name and password are kept for it in the keychain.
 */
has_credentials: boolean, 
/**
 * How it is asked, where that differs from other feeds.
 */
request: RequestSettings, 
/**
 * Show images in its articles; `None` is the setting for all feeds.
 */
images: boolean | null, 
/**
 * Show the story alone; `None` is the setting for all feeds.
 */
clean: boolean | null, 
/**
 * Which text of its articles is shown.
 */
full_text: FullTextMode, 
/**
 * When the summaries of its articles are shown; `None` is the setting for all feeds.
 */
summaries: SummaryMode | null, 
/**
 * The language of its articles as the user said (BCP 47), instead of what publisher and articles say.
 */
text_language: string | null, 
/**
 * Which way its articles are written as the user said; `None` is found out.
 */
text_direction: TextDirection | null, 
/**
 * How long its articles are kept.
 */
keeping: Keeping, 
/**
 * How its refreshes go.
 */
state: FeedState, };

/**
 * The numbers of one feed.
 */
export type FeedCount = { 
/**
 * The feed.
 */
feed: FeedId, 
/**
 * Its unread articles.
 */
unread: number, 
/**
 * All its articles.
 */
total: number, };

/**
 * A followed feed.
 */
export type FeedId = number;

/**
 * What was learned of a feed from how its articles of the last weeks were read.
 */
export type FeedInterest = { 
/**
 * The feed.
 */
feed: FeedId, 
/**
 * Its articles that came.
 */
came: number, 
/**
 * Of those, given time: on screen for some seconds. What was only marked as read is none of them.
 */
read: number, 
/**
 * Of those, starred or put aside for later.
 */
starred: number, 
/**
 * What it is worth to the order of a briefing, in percent.
 */
percent: number, };

/**
 * What to change on a feed. A missing field stays; an inner `null` clears.
 */
export type FeedPatch = { 
/**
 * A new address; the next fetch is at once and validators are forgotten.
 */
url?: string, 
/**
 * The user's own title; empty clears it.
 */
custom_title?: string, 
/**
 * Minutes between fetches; 0 goes back to the setting for all feeds.
 */
interval_minutes?: number, 
/**
 * A charset's name or label, for feeds that are read wrongly by themselves; empty goes back to detection. The next
 * fetch is at once and validators are forgotten.
 */
charset?: string, 
/**
 * Pause or resume.
 */
paused?: boolean, 
/**
 * How it is asked; replaces all of it.
 */
request?: RequestSettings, 
/**
 * Show images in its articles; null goes back to the setting for all feeds.
 */
images?: boolean | null, 
/**
 * Show the story alone; null goes back to the setting for all feeds.
 */
clean?: boolean | null, 
/**
 * Which text of its articles is shown.
 */
full_text?: FullTextMode, 
/**
 * When the summaries of its articles are shown; null goes back to the setting for all feeds.
 */
summaries?: SummaryMode | null, 
/**
 * The language of its articles (BCP 47); empty goes back to what publisher and articles say. What is no such tag counts
 * as empty.
 */
text_language?: string, 
/**
 * Which way its articles are written; null finds it out.
 */
text_direction?: TextDirection | null, 
/**
 * The folder that it goes to, behind what is there; null for the top level.
 */
folder?: FolderId | null, 
/**
 * How long its articles are kept; replaces all of it.
 */
keeping?: Keeping, };

/**
 * How a feed's refreshes go.
 */
export type FeedState = { 
/**
 * When the user subscribed.
 */
added: Time, 
/**
 * The last attempt, successful or not.
 */
last_fetched: Time | null, 
/**
 * The last attempt that brought the feed, changed or not.
 */
last_success: Time | null, 
/**
 * The last time that a new article came.
 */
last_new: Time | null, 
/**
 * When it will be fetched next; `None` while paused or gone.
 */
next_fetch: Time | null, 
/**
 * Why then.
 */
next_reason: NextReason, 
/**
 * Failed attempts in a row.
 */
failures: number, 
/**
 * The present trouble, `None` after a success.
 */
trouble: Trouble | null, 
/**
 * What was mended when its last document was read, by the names that `parse` gives too.
 */
repairs: Array<string>, };

/**
 * Which file a person is asked for.
 */
export type FileChoice = "open_opml" | "save_opml" | "open_library" | "save_library";

/**
 * Which of the scope's articles are shown.
 */
export type Filter = "all" | "unread" | "starred" | "today";

/**
 * A list of filters that the user follows.
 */
export type FilterList = { 
/**
 * Where it is.
 */
url: string, 
/**
 * Whether its rules hold.
 */
on: boolean, };

/**
 * What is known of a list of filters.
 */
export type FilterListState = { 
/**
 * Where it is; empty for the one that comes along.
 */
url: string, 
/**
 * What it calls itself.
 */
title: string, 
/**
 * Rules of it that hold here.
 */
rules: number, 
/**
 * When its present text came.
 */
updated: Time | null, 
/**
 * When it was asked for last.
 */
checked: Time | null, 
/**
 * Why that failed: a trouble's code, a colon, and what happened in English.
 */
trouble: string | null, };

/**
 * How articles are made clean.
 */
export type Filtering = { 
/**
 * Show the story alone, where a feed has nothing else said of it.
 */
clean: boolean, 
/**
 * Let filters hold at all.
 */
filters: boolean, 
/**
 * Let the list that comes along hold.
 */
shipped: boolean, 
/**
 * The lists.
 */
lists: Array<FilterList>, 
/**
 * The user's own rules, one a line.
 */
own_rules: string, };

/**
 * The user's grouping of feeds. Folders nest at any depth.
 */
export type Folder = { 
/**
 * The folder.
 */
id: FolderId, 
/**
 * Its name, never empty; siblings may share one.
 */
name: string, 
/**
 * The folder that holds it; `None` is the top level.
 */
parent: FolderId | null, 
/**
 * Manual order among its siblings; equal positions sort by name.
 */
position: number, };

/**
 * A folder of feeds.
 */
export type FolderId = number;

/**
 * What was found at an address.
 */
export type Found = { 
/**
 * The address as it was understood.
 */
address: string, 
/**
 * The feeds, the most likely first.
 */
candidates: Array<Candidate>, 
/**
 * The address is a subscription list (OPML): import it.
 */
opml: boolean, };

/**
 * What was made of an article's page.
 */
export type FullText = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * The sanitised body of all pages; empty when it was refused.
 */
html: string, 
/**
 * The page's title.
 */
title: string, 
/**
 * Who wrote it, as the page says.
 */
byline: string | null, 
/**
 * BCP 47 language, as the page says.
 */
language: string | null, 
/**
 * The lead image's address.
 */
image: string | null, 
/**
 * Where it came from, after redirects.
 */
source: string, 
/**
 * When it was fetched.
 */
at: Time, 
/**
 * Whether it is shown; `None`: as its feed has it.
 */
shown: boolean | null, 
/**
 * Pages that were joined.
 */
pages: number, 
/**
 * Earlier texts of the page that are kept, because it was reworded.
 */
versions: number, 
/**
 * Boxes that were taken out (newsletters, links to other articles, buttons).
 */
blocks_removed: number, 
/**
 * What the clean story leaves out of it.
 */
cleaned?: Cleaned, 
/**
 * Why the feed's text is to be shown instead.
 */
refused: FullTextRefusal | null, 
/**
 * What was found, in English; for people who want to know exactly. Empty when all is well.
 */
detail: string, };

/**
 * Which text of its articles a feed shows.
 */
export type FullTextMode = "never" | "on_demand" | "always";

/**
 * Why the text of the page is not shown. Stable: stored in the library.
 */
export type FullTextRefusal = "no_address" | "fetch" | "not_a_page" | "too_large" | "no_article" | "error_page" | "consent" | "paywall" | "sign_in" | "index" | "other_article" | "shorter" | "internal";

/**
 * What the headings of a list stand for.
 */
export type Group = { "kind": "day", 
/**
 * The zone by its name, "Europe/Berlin"; UTC when there is none of that name.
 */
zone: string, } | { "kind": "feed" };

/**
 * Where a group of a list begins.
 */
export type GroupStart = { 
/**
 * The place of its first article in the list, from 0.
 */
start: number, 
/**
 * Of a day its midnight as Unix time in milliseconds (or its first moment, where it has no midnight); of a feed its id.
 */
key: number, };

/**
 * A header of requests.
 */
export type Header = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its value.
 */
value: string, };

/**
 * A header that there is to be.
 */
export type HeaderPatch = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its value; null: the one that is kept under this name stays.
 */
value: string | null, };

/**
 * How far an episode was heard.
 */
export type Heard = { 
/**
 * Seconds from the beginning.
 */
position: number, 
/**
 * The playing time that the player found; feeds are often wrong.
 */
duration: number | null, 
/**
 * Heard to the end.
 */
finished: boolean, };

/**
 * A highlighted passage.
 */
export type Highlight = { 
/**
 * The highlight.
 */
id: HighlightId, 
/**
 * Its article.
 */
article: ArticleId, 
/**
 * Where.
 */
anchor: Anchor, 
/**
 * In which colour.
 */
color: HighlightColor, 
/**
 * What the person says of it; empty for nothing.
 */
note: string, 
/**
 * When it was made.
 */
created: Time, 
/**
 * When its colour or note was last changed.
 */
edited: Time | null, };

/**
 * The colours of highlights. Each has a name in the interface: nothing is told by colour alone.
 */
export type HighlightColor = "yellow" | "green" | "blue" | "pink" | "purple";

/**
 * A highlighted passage. Never used twice.
 */
export type HighlightId = number;

/**
 * What changes of a highlight; what is missing stays.
 */
export type HighlightPatch = { 
/**
 * The new colour.
 */
color?: HighlightColor, 
/**
 * The new note; empty takes it away.
 */
note?: string, };

/**
 * Which highlights are listed.
 */
export type HighlightQuery = { 
/**
 * Only of this article.
 */
article?: ArticleId, 
/**
 * Only of this colour.
 */
color?: HighlightColor, 
/**
 * Only with all these words in the passage, the note or the article's title; blank is no search.
 */
search?: string, };

/**
 * A highlight with what it comes from.
 */
export type HighlightRow = { 
/**
 * The highlight.
 */
highlight: Highlight, 
/**
 * The article's title.
 */
title: string, 
/**
 * The article's page.
 */
url: string | null, 
/**
 * When the article was published.
 */
published: Time, 
/**
 * Its feed.
 */
feed: FeedId, 
/**
 * What the feed is called.
 */
feed_title: string, };

/**
 * A new highlight, and the step that takes it back.
 */
export type Highlighted = { 
/**
 * The highlight.
 */
id: HighlightId, 
/**
 * The step of the undo journal.
 */
undo: UndoId | null, };

/**
 * What a copy of the library holds, as it was counted in the copy itself.
 */
export type Holdings = { 
/**
 * The schema's version.
 */
schema: number, 
/**
 * Feeds that are followed.
 */
feeds: number, 
/**
 * Articles of theirs.
 */
articles: number, 
/**
 * Articles with a star.
 */
starred: number, };

/**
 * The images on the disk.
 */
export type ImageKeeping = { 
/**
 * Megabytes of the cache at most. What is kept for good does not count.
 */
cache_megabytes: number, 
/**
 * Whose images are fetched ahead.
 */
ahead: ImagesAhead, };

/**
 * Whose articles' images are fetched before the article is opened, to be there offline.
 */
export type ImagesAhead = "never" | "with_full_text" | "always";

/**
 * How a running import goes.
 */
export type ImportProgress = { 
/**
 * Outlines done.
 */
done: number, 
/**
 * Outlines in the file.
 */
total: number, 
/**
 * Whether it still runs; `false` is the last one sent.
 */
running: boolean, };

/**
 * What an import did.
 */
export type ImportReport = { 
/**
 * Feeds that are followed now.
 */
added: number, 
/**
 * Feeds that were followed already, or were twice in the list.
 */
existing: number, 
/**
 * What could not be taken, and why.
 */
failed: Array<FailedOutline>, 
/**
 * Feeds whose password stood in their address and is kept until Broadsheet ends only, because there is no keychain.
 */
passwords_not_kept: number, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, };

/**
 * A step of the undo journal.
 */
export type JournalEntry = { 
/**
 * The step, for `undo`.
 */
id: UndoId, 
/**
 * When.
 */
at: Time, 
/**
 * What.
 */
kind: StepKind, 
/**
 * How many articles, feeds or folders it changed; of settings, how many of them.
 */
count: number, 
/**
 * What one article, feed, folder or tag is called that the step was about, or the view that was marked as read.
 */
name: string | null, 
/**
 * The view that was marked as read; a smart one has no `name`.
 */
view: Scope | null, 
/**
 * It was taken back.
 */
undone: boolean, };

/**
 * How long a feed's articles are kept, where that differs from other feeds: 0 without a limit, `None` as everywhere.
 */
export type Keeping = { 
/**
 * Days after they left their feed.
 */
days: number | null, 
/**
 * The newest so many.
 */
count: number | null, };

/**
 * What is kept for a feed, as far as it may be shown.
 */
export type KeptCredentials = { 
/**
 * The user name.
 */
user: string, 
/**
 * Whether there is a password.
 */
has_password: boolean, 
/**
 * The names of the headers, in their order.
 */
headers: Array<string>, };

/**
 * How a language model is reached and used. Its key is in the keychain, not here.
 */
export type LanguageModel = { 
/**
 * Whether it is used at all. Off, nothing is sent anywhere.
 */
on: boolean, 
/**
 * The address of a server that speaks as OpenAI's does: `http://localhost:11434`.
 */
address: string, 
/**
 * The name of the model.
 */
model: string, 
/**
 * Tokens that the model takes at a time, for question and answer together.
 */
context_tokens: number, 
/**
 * Tokens a day at most; 0 is no limit.
 */
day_tokens: number, 
/**
 * Tokens a month at most; 0 is no limit.
 */
month_tokens: number, 
/**
 * The language that articles are translated into (BCP 47); `None` is the interface's.
 */
translate_to: string | null, 
/**
 * Write summaries in that language, not in the article's.
 */
summarize_translated: boolean, };

/**
 * What a library takes up on the disk, in bytes.
 */
export type LibraryUse = { 
/**
 * The database.
 */
database: number, 
/**
 * Images that are kept for good.
 */
images: number, 
/**
 * Downloaded episodes.
 */
episodes: number, 
/**
 * Backups, without what they share with the library.
 */
backups: number, 
/**
 * Damaged libraries that were put aside.
 */
set_aside: number, 
/**
 * What is free there; `None` when the system does not say.
 */
free: number | null, };

/**
 * Whether going through the list, row by row, opens articles for reading or only shows them.
 */
export type MarkByMoving = "auto" | "on" | "off";

/**
 * A question about an article, and what the model answered.
 */
export type ModelAnswer = { 
/**
 * The answer's own number.
 */
id: AnswerId, 
/**
 * What was asked.
 */
question: string, 
/**
 * Plain text as the model wrote it.
 */
text: string, 
/**
 * The same for showing, safe.
 */
html: string, 
/**
 * Who wrote it.
 */
written: Written, };

/**
 * Why a model did not do what it was asked for. The interface has a sentence for each.
 */
export type ModelProblem = "off" | "bad_address" | "unencrypted" | "unreachable" | "tls" | "redirected" | "timeout" | "cut_off" | "unauthorized" | "unknown_model" | "too_many_requests" | "no_credit" | "too_long" | "server_error" | "not_such_a_server" | "no_answer" | "nonsense" | "day_limit" | "month_limit" | "no_text";

/**
 * How an answer of a model comes.
 */
export type ModelProgress = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * What it was asked for.
 */
task: ModelTask, 
/**
 * The text so far, plain; of a translation nothing.
 */
text: string, 
/**
 * Of a translation: sentences that came, by their number. Number 0 is the title.
 */
sentences: Array<[number, TranslatedSentence]>, 
/**
 * Pieces that are done.
 */
done: number, 
/**
 * Pieces in all.
 */
total: number, };

/**
 * A summary in the model's own words.
 */
export type ModelSummary = { 
/**
 * Plain text as the model wrote it, without what is not meant to be seen.
 */
text: string, 
/**
 * The same for showing: paragraphs and lists, safe.
 */
html: string, 
/**
 * Its language; `None` as the article's.
 */
language: string | null, 
/**
 * Who wrote it.
 */
written: Written, };

/**
 * What a model is asked for.
 */
export type ModelTask = "summary" | "translation" | "answer";

/**
 * What a test of a model found.
 */
export type ModelTest = { 
/**
 * What is wrong; `None`: it answers.
 */
problem: ModelProblem | null, 
/**
 * For people who want to know exactly; English, may be empty.
 */
detail: string, 
/**
 * The models that the server names; empty when it does not.
 */
models: Array<string>, 
/**
 * Milliseconds until the whole of a short answer was there; `None` when no model was asked.
 */
milliseconds: number | null, };

/**
 * What is to be forgotten of what a model wrote.
 */
export type ModelText = { "kind": "summary" } | { "kind": "translation", 
/**
 * Into which.
 */
language: string, 
/**
 * Of the page's text.
 */
of_page: boolean, } | { "kind": "answer", 
/**
 * Which.
 */
id: AnswerId, } | { "kind": "answers" };

/**
 * Everything that models wrote of an article and that is kept.
 */
export type ModelTexts = { 
/**
 * Its summary.
 */
summary: ModelSummary | null, 
/**
 * Its translations, by language.
 */
translations: Array<Translation>, 
/**
 * Questions and answers, the oldest first.
 */
answers: Array<ModelAnswer>, };

/**
 * What a model is reached with and what it has cost.
 */
export type ModelUse = { 
/**
 * Whether a key is kept for the address.
 */
has_key: boolean, 
/**
 * Tokens of today, counted by UTC.
 */
today: number, 
/**
 * Tokens of this month.
 */
month: number, 
/**
 * Requests of this month.
 */
requests: number, 
/**
 * Whether a server did not say what some of it cost, so that it was estimated.
 */
estimated: boolean, };

/**
 * A passage that is to be highlighted.
 */
export type NewHighlight = { 
/**
 * Where.
 */
anchor: Anchor, 
/**
 * In which colour.
 */
color: HighlightColor, 
/**
 * What the person says of it; empty for nothing.
 */
note?: string, };

/**
 * Why a feed's next fetch is when it is.
 */
export type NextReason = "new" | "global_interval" | "feed_interval" | "rhythm" | "server_hint" | "retry_after" | "host_spacing" | "back_off" | "gone" | "paused";

/**
 * A feed or a folder.
 */
export type Node = { "kind": "feed", "id": FeedId } | { "kind": "folder", "id": FolderId };

/**
 * The order of a list; ties are broken by id, in the same direction.
 */
export type Order = "newest" | "oldest" | "feed" | "relevance";

/**
 * A library was written to one file.
 */
export type Packed = { 
/**
 * The file.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * What it holds.
 */
holds: Holdings, 
/**
 * Images in it.
 */
images: number, 
/**
 * Episodes in it.
 */
episodes: number, };

/**
 * What the text stands on.
 */
export type Paper = "window" | "paper" | "sepia" | "grey" | "black";

/**
 * Somebody of an episode.
 */
export type Person = { 
/**
 * Plain text.
 */
name: string, 
/**
 * In the podcast taxonomy's words, lower case: `host`, `guest`.
 */
role: string, 
/**
 * A page about them, absolute.
 */
url: string | null, };

/**
 * An episode with what a player shows of it.
 */
export type Playable = { 
/**
 * Which.
 */
key: EpisodeKey, 
/**
 * Its feed.
 */
feed: FeedId, 
/**
 * The article's title.
 */
title: string, 
/**
 * The enclosure's media type.
 */
mime: string | null, 
/**
 * The playing time that the feed gives.
 */
duration: number | null, 
/**
 * The picture of the article.
 */
image: string | null, 
/**
 * How far it was heard.
 */
heard: Heard, 
/**
 * The speed of its feed in percent, where that has one of its own.
 */
speed_percent: number | null, 
/**
 * Chapters that stand in the feed.
 */
chapters: Array<Chapter>, 
/**
 * Chapters can be fetched.
 */
has_chapters: boolean, 
/**
 * Transcripts that can be fetched, the best form of each language first.
 */
transcripts: number, };

/**
 * How episodes are played and kept.
 */
export type Player = { 
/**
 * Speed of feeds that have none of their own, in percent; the pitch stays.
 */
speed_percent: number, 
/**
 * Seconds that a step back goes.
 */
back_seconds: number, 
/**
 * Seconds that a step on goes.
 */
forward_seconds: number, 
/**
 * Mark an article as read when its episode was heard to the end.
 */
mark_read_at_end: boolean, 
/**
 * Go on with the next of the queue at the end of an episode.
 */
play_next: boolean, 
/**
 * Remove a download when it was heard to the end; those of starred articles stay.
 */
remove_at_end: boolean, 
/**
 * Megabytes that downloads may take; what was heard longest ago goes first. 0: no bound.
 */
download_megabytes: number, };

/**
 * Settings of reading.
 */
export type Reading = { 
/**
 * Say how many minutes an article takes.
 */
time: boolean, 
/**
 * Show how much of it was read, as a bar above it.
 */
progress: boolean, 
/**
 * Reopen an article where it was left.
 */
resume: boolean, };

/**
 * Where the reading of an article was left.
 */
export type ReadingPlace = { 
/**
 * The first words in sight; empty in an article without any.
 */
anchor: Anchor, 
/**
 * Pixels from the top of what is seen to these words.
 */
offset: number, 
/**
 * Pixels from the article's top: where to go when the words are not found.
 */
top: number, 
/**
 * How much of it was seen, in percent.
 */
percent: number, 
/**
 * Whether opening the article again comes back here: it was left beyond its first screen and not finished. Otherwise only
 * a restart does.
 */
resume: boolean, };

/**
 * What was saved of a damaged library, and what was not.
 */
export type Recovery = { 
/**
 * When it was recovered.
 */
at: Time, 
/**
 * What was the matter.
 */
damage: Damage, 
/**
 * What SQLite or our own look said of it.
 */
detail: string, 
/**
 * The folder with the damaged files; empty when there were none.
 */
set_aside: string, 
/**
 * What the library holds now.
 */
holds: Holdings, 
/**
 * Pieces (pages) of the old file that could not be read.
 */
unreadable_pages: number, 
/**
 * When the backup was made from which missing parts were taken; `None` when there was none or nothing was missing.
 */
backup: Time | null, 
/**
 * Articles that were taken from that backup, as they were then.
 */
articles_from_backup: number, 
/**
 * Articles of which something is known but neither text nor title was left.
 */
articles_lost: number, 
/**
 * Articles whose text is gone though their title is there; the feed may bring it again.
 */
texts_lost: number, 
/**
 * Articles that are unread and unstarred now because nothing was left of their status.
 */
statuses_lost: number, 
/**
 * Feeds whose address was lost: they are paused, with the site of their articles as address.
 */
feeds_without_address: number, 
/**
 * Whether settings are the default ones now.
 */
settings_lost: boolean, };

/**
 * How a running refresh goes.
 */
export type RefreshProgress = { 
/**
 * Feeds done.
 */
done: number, 
/**
 * Feeds in this refresh.
 */
total: number, 
/**
 * New articles so far.
 */
new_articles: number, 
/**
 * Feeds that failed so far.
 */
failed: number, 
/**
 * Whether it still runs; `false` is the last one sent.
 */
running: boolean, };

/**
 * What a refresh did.
 */
export type RefreshReport = { 
/**
 * Feeds fetched.
 */
feeds: number, 
/**
 * Unchanged ones.
 */
unchanged: number, 
/**
 * Changed ones.
 */
updated: number, 
/**
 * Failed ones.
 */
failed: Array<FailedFeed>, 
/**
 * Feeds that were not asked, because their server wants patience.
 */
waiting: Array<WaitingFeed>, 
/**
 * Articles that arrived.
 */
new_articles: number, 
/**
 * Articles that changed.
 */
updated_articles: number, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, };

/**
 * Which feeds a refresh covers. Paused feeds are covered only when named alone; ended (410) ones likewise.
 */
export type RefreshScope = { "kind": "all" } | { "kind": "due" } | { "kind": "feed", "id": FeedId } | { "kind": "folder", "id": FolderId };

/**
 * An article on the same matter as another.
 */
export type Related = { 
/**
 * The article.
 */
article: ArticleSummary, 
/**
 * The words and names that both have and few others: why it is here. As they stand in the article asked about.
 */
shares: Array<string>, 
/**
 * It tells the same story, in another feed and about the same time.
 */
same_story: boolean, };

/**
 * Why a block is no part of the story. Stable: stored in the library.
 */
export type RemovalReason = "hidden" | "consent" | "comments" | "title" | "head" | "repeated" | "sharing" | "related" | "asking" | "navigation" | "outside" | "furniture" | "promotion" | "abstract" | "teasers" | "boilerplate" | "filter";

/**
 * A block that the clean story leaves out.
 */
export type RemovedBlock = { 
/**
 * Why.
 */
reason: RemovalReason, 
/**
 * Its words, the first hundreds.
 */
text: string, 
/**
 * The block itself, sanitised; empty where only its words are kept.
 */
html: string, };

/**
 * How a feed is asked, where that differs from other feeds. Nothing secret belongs here: passwords, cookies and tokens
 * are kept in the keychain.
 */
export type RequestSettings = { 
/**
 * Instead of Broadsheet's own User-Agent, for servers that turn that away.
 */
user_agent: string | null, 
/**
 * The address of a proxy, `http://`, `https://`, `socks5://` or `socks5h://`, instead of the system's.
 */
proxy: string | null, };

/**
 * A library was put back.
 */
export type Restored = { 
/**
 * What it holds now.
 */
holds: Holdings, 
/**
 * The backup of what was there before; `None` when there was nothing.
 */
before: Backup | null, 
/**
 * Images that were put back.
 */
images: number, };

/**
 * A rule that does not hold.
 */
export type RuleFault = { 
/**
 * Its line, from 1.
 */
line: number, 
/**
 * The rule.
 */
rule: string, 
/**
 * What is wrong.
 */
problem: RuleProblem, };

/**
 * What is wrong with a rule.
 */
export type RuleProblem = "address" | "selector" | "script";

/**
 * Rules, looked at.
 */
export type RulesChecked = { 
/**
 * Rules that hold.
 */
rules: number, 
/**
 * Those that do not.
 */
faults: Array<RuleFault>, };

/**
 * How a backup, a restoration or an archive goes.
 */
export type SafetyProgress = { 
/**
 * What is being done.
 */
stage: SafetyStage, 
/**
 * Per mille of this stage.
 */
done: number, 
/**
 * Whether it still runs; `false` is the last one sent.
 */
running: boolean, };

/**
 * What a backup, a restoration or an archive is doing.
 */
export type SafetyStage = "copying" | "checking" | "packing" | "unpacking" | "restoring";

/**
 * Where the articles of a view come from.
 */
export type Scope = { "kind": "all" } | { "kind": "today" } | { "kind": "unread" } | { "kind": "starred" } | { "kind": "read_later" } | { "kind": "highlighted" } | { "kind": "snoozed" } | { "kind": "tag", "id": TagId } | { "kind": "feed", "id": FeedId } | { "kind": "folder", "id": FolderId };

/**
 * The settings. A field missing in the library (written by an older version) has its default.
 */
export type Settings = { 
/**
 * Light, dark or as the system says.
 */
theme: Theme, 
/**
 * Language of the interface (BCP 47); `None` follows the system.
 */
language: string | null, 
/**
 * Minutes between fetches of a feed that has no interval of its own; 0 switches the schedule off.
 */
interval_minutes: number, 
/**
 * Fetch quiet feeds less often than that, and busy ones more often.
 */
adapt_interval: boolean, 
/**
 * Refresh the feeds that are due when Broadsheet starts.
 */
refresh_on_start: boolean, 
/**
 * Milliseconds that an article must be open before it counts as read; `None` never marks by opening.
 */
mark_read_after_ms: number | null, 
/**
 * Whether articles that were only gone past with the keys are marked too.
 */
mark_read_by_moving: MarkByMoving, 
/**
 * Mark what the person's own scrolling moved out of the list at its top.
 */
mark_read_by_scrolling: boolean, 
/**
 * Ask before everything in a list is marked as read.
 */
ask_before_mark_all: boolean, 
/**
 * Go to the next feed with unread articles after everything in a list was marked as read.
 */
next_feed_after_mark_all: boolean, 
/**
 * Days that read, unstarred articles are kept after they left their feed; 0 keeps them for ever.
 */
keep_days: number, 
/**
 * The newest so many articles of a feed are kept; 0 keeps all.
 */
keep_count: number, 
/**
 * Unread articles stay whatever their age and number.
 */
keep_unread: boolean, 
/**
 * Make a backup every week.
 */
weekly_backups: boolean, 
/**
 * Size of the article's text in percent.
 */
text_percent: number, 
/**
 * How the text of articles is set.
 */
typography: Typography, 
/**
 * Show images in articles. Off, none is asked for without the person's wish, wherever it would be shown.
 */
images: boolean, 
/**
 * The images on the disk.
 */
image_keeping: ImageKeeping, 
/**
 * Show the times of a list as dates, never as "5 minutes ago".
 */
absolute_dates: boolean, 
/**
 * How reading an article goes.
 */
reading: Reading, 
/**
 * How episodes are played and kept.
 */
player: Player, 
/**
 * Which keys run which commands.
 */
shortcuts: Shortcuts, 
/**
 * How summaries are shown.
 */
summaries: Summaries, 
/**
 * How briefings are made.
 */
briefing: BriefingSettings, 
/**
 * What of articles is shown.
 */
filtering: Filtering, 
/**
 * A language model of the user's own.
 */
language_model: LanguageModel, };

/**
 * Which keys run which commands. The interface knows the presets and the commands; here they are only kept.
 */
export type Shortcuts = { 
/**
 * The key map that the changes are made to.
 */
preset: string, 
/**
 * Commands with other keys than in the preset: by their id, all their keys. Ids that this version does not know stay.
 */
changes: { [key in string]: Array<string> }, };

/**
 * All feeds and folders, in no particular order.
 */
export type Sidebar = { 
/**
 * Every followed feed.
 */
feeds: Array<Feed>, 
/**
 * Every folder.
 */
folders: Array<Folder>, 
/**
 * Every tag.
 */
tags: Array<Tag>, };

/**
 * What kind of step it was. The interface has a sentence for each.
 */
export type StepKind = "read" | "unread" | "starred" | "unstarred" | "read_later" | "not_read_later" | "snoozed" | "unsnoozed" | "tagged" | "untagged" | "highlighted" | "highlight_edited" | "highlights_removed" | "tag_renamed" | "tag_removed" | "feed_edited" | "feeds_moved" | "feeds_removed" | "folder_renamed" | "folder_moved" | "folder_removed" | "removed" | "arranged" | "sorted" | "model_text_removed" | "settings";

/**
 * Articles of several feeds that tell the same.
 */
export type Story = { 
/**
 * The headline of its best source; of a teaser cut with "…".
 */
headline: string, 
/**
 * A few sentences of that article, or its first words.
 */
text: string, 
/**
 * Where they are from: the first of `sources`.
 */
article: ArticleId, 
/**
 * That article's language.
 */
lang: string | null, 
/**
 * When it was published.
 */
published: Time, 
/**
 * A picture, by its address.
 */
image: string | null, 
/**
 * The article that the picture is of, through which it is shown.
 */
image_of: ArticleId | null, 
/**
 * The articles that tell it, the best first, one of each feed.
 */
sources: Array<StorySource>, 
/**
 * Why it stands where it stands, the weightiest first.
 */
reasons: Array<BriefingReason>, };

/**
 * An article that tells a story.
 */
export type StorySource = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * Its feed.
 */
feed: FeedId, 
/**
 * That feed's title.
 */
feed_title: string, 
/**
 * Its headline.
 */
title: string, 
/**
 * Its page.
 */
url: string | null, 
/**
 * Whether it was read.
 */
read: boolean, };

/**
 * A feed that was just followed.
 */
export type Subscribed = { 
/**
 * The feed.
 */
feed_id: FeedId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The articles that came with it.
 */
new_articles: number, 
/**
 * False: a password came with it, and there is no keychain; it is kept until Broadsheet ends.
 */
password_kept: boolean, };

/**
 * How summaries are shown.
 */
export type Summaries = { 
/**
 * For feeds that say nothing else.
 */
mode: SummaryMode, };

/**
 * What an article says, in its own words: nothing in it is invented.
 */
export type Summary = { 
/**
 * The sentences with blanks between them, where their script has any.
 */
text: string, 
/**
 * The sentences as they stand in the article and in its order, blanks collapsed.
 */
sentences: Array<string>, 
/**
 * Where they come from.
 */
origin: SummaryOrigin, 
/**
 * The language of the article: its feed's or page's claim, unless its text clearly is in another.
 */
lang: string | null, };

/**
 * What a row of a list says of an article in place of its first words.
 */
export type SummaryLine = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * Whole sentences of its summary, as many as a row has room for; null when it has none.
 */
text: string | null, };

/**
 * When summaries are shown above articles.
 */
export type SummaryMode = "off" | "on_demand" | "always";

/**
 * Where a summary comes from.
 */
export type SummaryOrigin = "page" | "extracted";

/**
 * A word that the user gives to articles.
 */
export type Tag = { 
/**
 * The tag.
 */
id: TagId, 
/**
 * Its name, never empty; no other tag has it, in whatever case.
 */
name: string, };

/**
 * The numbers of one tag.
 */
export type TagCount = { 
/**
 * The tag.
 */
tag: TagId, 
/**
 * The unread articles that have it.
 */
unread: number, 
/**
 * All articles that have it.
 */
total: number, };

/**
 * A tag of the user's.
 */
export type TagId = number;

/**
 * Another story that the page points to.
 */
export type Teaser = { 
/**
 * Its title, as long as the page has it.
 */
title: string, 
/**
 * Its page.
 */
url: string, };

/**
 * Which way a text is written.
 */
export type TextDirection = "ltr" | "rtl";

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A moment: Unix time in milliseconds, UTC.
 */
export type Time = number;

/**
 * The words of an episode.
 */
export type Transcript = { 
/**
 * Absolute address.
 */
url: string, 
/**
 * Media type, lower case: `text/vtt`.
 */
mime: string | null, 
/**
 * BCP 47 language.
 */
language: string | null, };

/**
 * The words of an episode.
 */
export type TranscriptText = { 
/**
 * BCP 47 language, where the feed gives it.
 */
language: string | null, 
/**
 * Its pieces in their order.
 */
cues: Array<Cue>, 
/**
 * There was more than a transcript may have.
 */
shortened: boolean, };

/**
 * A sentence and its translation.
 */
export type TranslatedSentence = { 
/**
 * As it stands in the article, blanks collapsed.
 */
original: string, 
/**
 * Its translation; empty where the model gave none.
 */
text: string, };

/**
 * An article in another language, sentence by sentence.
 */
export type Translation = { 
/**
 * Into which language (BCP 47).
 */
language: string, 
/**
 * From which, when that is known.
 */
from: string | null, 
/**
 * Of the text of its page, not of the feed's.
 */
of_page: boolean, 
/**
 * The title; empty where the model gave none.
 */
title: string, 
/**
 * The sentences in the order of the text.
 */
sentences: Array<TranslatedSentence>, 
/**
 * Who wrote it.
 */
written: Written, };

/**
 * A feed's present trouble.
 */
export type Trouble = { 
/**
 * What kind of trouble.
 */
code: TroubleCode, 
/**
 * For people who want to know exactly: "HTTP 503", the resolver's words. English, may be empty.
 */
detail: string, 
/**
 * Since when every attempt has failed.
 */
since: Time, };

/**
 * Why a feed could not be refreshed. Stable: stored in the library and printed by the command line.
 */
export type TroubleCode = "bad_address" | "private_address" | "offline" | "captive_portal" | "dns" | "connect" | "tls" | "timeout" | "too_large" | "too_many_redirects" | "bad_answer" | "unauthorized" | "forbidden" | "not_found" | "gone" | "too_many_requests" | "server_error" | "http_status" | "empty" | "web_page" | "not_a_feed" | "store" | "internal";

/**
 * How the text of articles is set. Its size is [`super::Settings::text_percent`].
 */
export type Typography = { 
/**
 * The face.
 */
font: ArticleFont, 
/**
 * The installed family, kept also while another face is chosen.
 */
family: string, 
/**
 * From line to line, in percent of the text's size.
 */
line_percent: number, 
/**
 * The longest line, in characters of average width.
 */
measure: number, 
/**
 * Both edges of the text are straight.
 */
justify: boolean, 
/**
 * Words are divided, where the language is known.
 */
hyphens: boolean, 
/**
 * Between letters, in thousandths of the text's size.
 */
letter_spacing: number, 
/**
 * What articles stand on while the window is light.
 */
paper_in_light: Paper, 
/**
 * What articles stand on while the window is dark.
 */
paper_in_dark: Paper, 
/**
 * Colour what is written in a programming language.
 */
highlight_code: boolean, 
/**
 * The person's own style sheet for articles, as they wrote it. The interface takes from it what is safe.
 */
own_styles: string, };

/**
 * A step of the undo journal.
 */
export type UndoId = number;

/**
 * An earlier text of an article, without the text.
 */
export type Version = { 
/**
 * Since when the article had it; its name among the versions of the article.
 */
at: Time, 
/**
 * Its title.
 */
title: string, 
/**
 * Its author.
 */
author: string | null, 
/**
 * Bytes that it takes on disk.
 */
size: number, 
/**
 * Whether it is of the article's page, and not of its feed.
 */
of_page: boolean, };

/**
 * An earlier text of an article.
 */
export type VersionText = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its author.
 */
author: string | null, 
/**
 * The sanitised body.
 */
html: string, 
/**
 * Whether it is of the article's page, and not of its feed.
 */
of_page: boolean, };

/**
 * The head of an opened view.
 */
export type ViewHead = { 
/**
 * How many ids follow.
 */
count: number, 
/**
 * The newest article of the library when the view was opened: mark-all must not touch anything newer.
 */
newest: ArticleId | null, 
/**
 * When it was opened: nor what came back after that from having been snoozed.
 */
opened: Time, 
/**
 * The first rows of the view, in order.
 */
rows: Array<ArticleSummary>, 
/**
 * Where its groups begin, when groups were asked for.
 */
groups: Array<GroupStart>, };

/**
 * A feed that was not asked.
 */
export type WaitingFeed = { 
/**
 * The feed.
 */
feed_id: FeedId, 
/**
 * Its address.
 */
url: string, 
/**
 * When it may be asked.
 */
until: Time, 
/**
 * Why.
 */
reason: NextReason, 
/**
 * An English sentence.
 */
detail: string, };

/**
 * Who wrote a text, when, and of what.
 */
export type Written = { 
/**
 * The model, as the server named it.
 */
model: string, 
/**
 * When it was finished.
 */
at: Time, 
/**
 * Whether it is complete: not stopped, not cut off, nothing left out.
 */
whole: boolean, 
/**
 * Whether the article's text has changed since.
 */
outdated: boolean, };

/** The settings of a first start; they hold until the kept ones were read. */
export const DEFAULT_SETTINGS: Settings = {
  "theme": "system",
  "language": null,
  "interval_minutes": 60,
  "adapt_interval": true,
  "refresh_on_start": true,
  "mark_read_after_ms": 500,
  "mark_read_by_moving": "auto",
  "mark_read_by_scrolling": false,
  "ask_before_mark_all": false,
  "next_feed_after_mark_all": false,
  "keep_days": 0,
  "keep_count": 0,
  "keep_unread": true,
  "weekly_backups": true,
  "text_percent": 100,
  "typography": {
    "font": "system",
    "family": "",
    "line_percent": 162,
    "measure": 68,
    "justify": false,
    "hyphens": true,
    "letter_spacing": 0,
    "paper_in_light": "window",
    "paper_in_dark": "window",
    "highlight_code": true,
    "own_styles": ""
  },
  "images": true,
  "image_keeping": {
    "cache_megabytes": 512,
    "ahead": "with_full_text"
  },
  "absolute_dates": false,
  "reading": {
    "time": true,
    "progress": true,
    "resume": true
  },
  "player": {
    "speed_percent": 100,
    "back_seconds": 15,
    "forward_seconds": 30,
    "mark_read_at_end": true,
    "play_next": true,
    "remove_at_end": false,
    "download_megabytes": 5000
  },
  "shortcuts": {
    "preset": "broadsheet",
    "changes": {}
  },
  "summaries": {
    "mode": "on_demand"
  },
  "briefing": {
    "by_interest": true,
    "interest_since": null,
    "notify_at": null
  },
  "filtering": {
    "clean": true,
    "filters": true,
    "shipped": true,
    "lists": [],
    "own_rules": ""
  },
  "language_model": {
    "on": false,
    "address": "",
    "model": "",
    "context_tokens": 8192,
    "day_tokens": 200000,
    "month_tokens": 2000000,
    "translate_to": null,
    "summarize_translated": false
  }
};

/** Headers that `set_credentials` refuses, in small letters. */
export const RESERVED_HEADERS: readonly string[] = ["host","connection","keep-alive","proxy-connection","content-length","transfer-encoding","te","trailer","upgrade","expect","accept-encoding","if-match","if-none-match","if-modified-since","if-unmodified-since","range","if-range","proxy-authorization","user-agent"];

/** Carries a call to the core; JSON results arrive parsed, byte results as an ArrayBuffer. */
export type Transport = (name: string, args: Record<string, unknown>) => Promise<unknown>;

/** One function for every call of the core. */
export interface Calls {
  /** What this program is: version, folders. */
  about(): Promise<About>;
  /** Every feed, folder and tag. */
  sidebar(): Promise<Sidebar>;
  /** Unread and total numbers. */
  counts(): Promise<Counts>;
  /** The feeds behind an address as a person pasted it; the error `fetch` with the detail `unauthorized: …` wants credentials. */
  discover(address: string, credentials: Credentials | null): Promise<Found>;
  /** Follows the feed at this address, fetches it and waits for its articles. `title` stands in until the feed's own is known. `credentials` are kept as by `set_credentials`. */
  subscribe(url: string, folder: FolderId | null, title: string | null, credentials: Credentials | null): Promise<Subscribed>;
  /** Changes a feed. Undoable. */
  edit_feed(feed: FeedId, patch: FeedPatch): Promise<Changed>;
  /** Changes several feeds alike, in one step; an address can be given to one feed only. Undoable. */
  edit_feeds(feeds: Array<FeedId>, patch: FeedPatch): Promise<Changed>;
  /** Changes the user name, password and headers that are kept for a feed in the keychain, or forgets all of them with null. False: there is no keychain, they are kept until Broadsheet ends. */
  set_credentials(feed: FeedId, credentials: CredentialsPatch | null): Promise<boolean>;
  /** What is kept for a feed, without password and values. */
  kept_credentials(feed: FeedId): Promise<KeptCredentials>;
  /** Moves feeds into a folder, null for the top level. Undoable. */
  move_feeds(feeds: Array<FeedId>, folder: FolderId | null): Promise<Changed>;
  /** Unsubscribes. Undoable for seven days, with all articles and their status. */
  unsubscribe(feeds: Array<FeedId>): Promise<Changed>;
  /** Makes a folder. */
  add_folder(name: string, parent: FolderId | null): Promise<FolderId>;
  /** Renames a folder. Undoable. */
  rename_folder(folder: FolderId, name: string): Promise<Changed>;
  /** Moves a folder, null for the top level. Undoable. */
  move_folder(folder: FolderId, parent: FolderId | null): Promise<Changed>;
  /** Removes feeds and folders, in one step. Feeds are unsubscribed; what a folder holds moves to the folder around it, or is unsubscribed too. Undoable. */
  remove(nodes: Array<Node>, unsubscribe: boolean): Promise<Changed>;
  /** Puts feeds and folders, in this order, into a folder (null: the top level) before a feed or folder in it (null: at the end). Folders come before feeds: each goes among its own kind, to the end when `before` is of the other. What was in the order of names keeps the order that the core gives to names, unless it is named too. `moved` are those that the user moved (empty: all of them), by which the step is listed. Undoable. */
  arrange(nodes: Array<Node>, parent: FolderId | null, before: Node | null, moved: Array<Node>): Promise<Changed>;
  /** Puts what a folder (null: the top level) holds in the order of names, for what comes later too. Undoable. */
  sort_by_name(folder: FolderId | null): Promise<Changed>;
  /** Opens a view: bytes with a head, the first rows and all ids in order (see `ViewBytes`). */
  open_view(query: ArticleQuery): Promise<ArrayBuffer>;
  /** Rows by id, in the order asked for; ids that are gone are left out. */
  summaries(articles: Array<ArticleId>): Promise<Array<ArticleSummary>>;
  /** One article with its body. */
  article(article: ArticleId): Promise<Article>;
  /** The article of this library that is the page at an address; null when none is. */
  article_at(url: string): Promise<ArticleId | null>;
  /** Addresses to give to others: of the page itself where an address only leads there, without trackers' parameters. */
  share_links(urls: Array<string>): Promise<Array<string>>;
  /** Articles as one Markdown text. */
  markdown(articles: Array<ArticleId>): Promise<string>;
  /** A piece of an article's text, given as HTML, as Markdown. */
  markdown_of(html: string): Promise<string>;
  /** Writes articles to a file, which has to have the form's ending; `title` is a book's. Progress comes as changes. */
  export_articles(articles: Array<ArticleId>, form: ExportForm, title: string | null, path: string): Promise<ExportReport>;
  /** Stops the export that runs; it leaves no file. */
  stop_export(): Promise<void>;
  /** The full text of an article's page: kept, or fetched now; `again` fetches it anew. `refused` says why the feed's own text is better. Comes as a change when it was made. */
  full_text(article: ArticleId, again: boolean): Promise<FullText>;
  /** Stops fetching the page of an article; whoever waits for it is told `stopped`. */
  stop_full_text(article: ArticleId): Promise<void>;
  /** Remembers whether the full text of an article is shown, null as its feed has it: for as long as that text is kept. */
  choose_full_text(article: ArticleId, shown: boolean | null): Promise<void>;
  /** Stops what is being fetched ahead; the next refresh goes on with it. */
  stop_fetch_ahead(): Promise<void>;
  /** The earlier texts of an article that its feed changed, newest first. */
  versions(article: ArticleId): Promise<Array<Version>>;
  /** An earlier text of an article, by when it had it. */
  version(article: ArticleId, at: Time): Promise<VersionText>;
  /** What makes the text of an article differ from one that it had: the present one (null), or another earlier one. */
  difference(article: ArticleId, from: Time, to: Time | null): Promise<Difference>;
  /** Every list of filters: the one that comes along, those that are followed, and those that are offered. */
  filter_lists(): Promise<Array<FilterListState>>;
  /** Asks for the lists that hold, or for one; what fails is told with it. */
  update_filter_lists(url: string | null): Promise<Array<FilterListState>>;
  /** How many of these rules hold, and what is wrong with the others. */
  check_rules(rules: string): Promise<RulesChecked>;
  /** Forgets the full text of an article. */
  forget_full_text(article: ArticleId): Promise<void>;
  /** The summary of an article: of its full text when that is kept, else of the feed's; null when it is too short for one. */
  summary(article: ArticleId): Promise<Summary | null>;
  /** Up to five articles on the same matter, each with what it shares; the same story from other feeds first. */
  related(article: ArticleId): Promise<Array<Related>>;
  /** What the feeds told in a time, on a page with an end: leading stories with summaries, then teasers by folder. */
  briefing(request: BriefingRequest): Promise<Briefing>;
  /** What rows of a list say of articles in place of their first words; at most 100 at a time. */
  summary_lines(articles: Array<ArticleId>): Promise<Array<SummaryLine>>;
  /** The days in a time that have articles, the newest first, as "2026-11-23" in the reader's zone; at most 400. */
  briefing_days(from: Time, until: Time, zone: string): Promise<Array<string>>;
  /** The briefing of the last day when the time has come to announce it, once; else null. Asked for every minute. */
  briefing_to_announce(zone: string): Promise<Briefing | null>;
  /** Writes a briefing, as it is on screen, to a file, which has to have the form's ending. */
  export_briefing(briefing: Briefing, form: ExportForm, words: BriefingWords, path: string): Promise<ExportReport>;
  /** Notes that an article was on screen for some seconds: briefings go by that, and nothing else does. */
  note_attention(article: ArticleId): Promise<void>;
  /** What was learned of the feeds from how they were read in the last weeks; it never leaves the library. */
  interests(): Promise<Array<FeedInterest>>;
  /** The languages of articles by code, the most frequent first. */
  languages(): Promise<Array<string>>;
  /** A summary of an article in the words of the user's language model: kept, or made now; `again` makes it anew. `language` is that to write in, null the article's. Comes as `model` changes while it is made; errors begin with a `ModelProblem`. */
  model_summary(article: ArticleId, language: string | null, again: boolean): Promise<ModelSummary>;
  /** An article in another language, sentence by sentence: kept, or made now; `again` makes it anew, otherwise what lacks is added. `of_page`: the text of its page, not of the feed. */
  translate(article: ArticleId, language: string, of_page: boolean, again: boolean): Promise<Translation>;
  /** Asks the language model a question about an article; the answer is kept. */
  ask_model(article: ArticleId, question: string): Promise<ModelAnswer>;
  /** Everything that language models wrote of an article. */
  model_texts(article: ArticleId): Promise<ModelTexts>;
  /** Removes what language models wrote of an article. Undoable. */
  forget_model_text(article: ArticleId, what: ModelText): Promise<Changed>;
  /** Stops what the language model is asked about an article; what came so far is kept. */
  stop_model(article: ArticleId): Promise<void>;
  /** Looks whether the language model of the settings can be asked. */
  test_model(): Promise<ModelTest>;
  /** What language models cost this month, and whether a key is kept. */
  model_use(): Promise<ModelUse>;
  /** Keeps the key for the language model's server in the keychain, or forgets it with null. False: there is no keychain, it is kept until Broadsheet ends. */
  set_model_key(key: string | null): Promise<boolean>;
  /** What images take up on the disk. */
  image_cache(): Promise<CacheUse>;
  /** Empties the cache of images; what is kept for good stays. */
  empty_image_cache(): Promise<CacheUse>;
  /** Marks articles as read or unread. Undoable. */
  set_read(articles: Array<ArticleId>, read: boolean): Promise<Changed>;
  /** Stars articles or takes stars off. Undoable. */
  set_starred(articles: Array<ArticleId>, starred: boolean): Promise<Changed>;
  /** Puts articles on the list of those to be read later, or takes them off. Undoable. */
  set_read_later(articles: Array<ArticleId>, read_later: boolean): Promise<Changed>;
  /** Puts articles out of sight until a moment, when they come back as unread; null brings them back now. Undoable. */
  snooze(articles: Array<ArticleId>, until: Time | null): Promise<Changed>;
  /** Gives articles tags by name, made when they are new, and takes others off. Undoable. */
  tag(articles: Array<ArticleId>, add: Array<string>, remove: Array<TagId>): Promise<Changed>;
  /** Gives a tag another name. Undoable. */
  rename_tag(tag: TagId, name: string): Promise<Changed>;
  /** Removes a tag from all articles. Undoable. */
  remove_tag(tag: TagId): Promise<Changed>;
  /** The highlights of an article in the order of its text. */
  highlights(article: ArticleId): Promise<Array<Highlight>>;
  /** Highlights with their articles: articles by their newest highlight, in each the order of its text. */
  list_highlights(query: HighlightQuery): Promise<Array<HighlightRow>>;
  /** The same as a Markdown document: quotation, note, link, feed, date. */
  highlights_markdown(query: HighlightQuery): Promise<string>;
  /** Highlights a passage of an article. Undoable. */
  add_highlight(article: ArticleId, highlight: NewHighlight): Promise<Highlighted>;
  /** Changes colour or note of a highlight. Undoable. */
  edit_highlight(highlight: HighlightId, patch: HighlightPatch): Promise<Changed>;
  /** Removes highlights with their notes. Undoable. */
  remove_highlights(highlights: Array<HighlightId>): Promise<Changed>;
  /** Keeps where the reading of an article was left; null forgets it. */
  keep_place(article: ArticleId, place: ReadingPlace | null): Promise<void>;
  /** Marks everything a view shows as read, but nothing newer than `up_to`, the newest id that the view knew, and with `older_than` only what was published before it. Undoable. */
  mark_all_read(query: ArticleQuery, up_to: AsOf | null, older_than: Time | null): Promise<Changed>;
  /** What the user did in the last seven days, newest first. */
  journal(): Promise<Array<JournalEntry>>;
  /** Takes a step back, null for the newest; tells which articles it touched. */
  undo(step: UndoId | null): Promise<Changed>;
  /** Refreshes, and waits for the end. Progress comes as changes. */
  refresh(scope: RefreshScope): Promise<RefreshReport>;
  /** Stops the refresh that runs; what it has done stays. */
  stop_refresh(): Promise<void>;
  /** Imports an OPML file by its path. Feeds are added, not fetched: refresh what is due afterwards. */
  import_opml(path: string): Promise<ImportReport>;
  /** Imports the OPML document at an address. */
  import_opml_from(address: string): Promise<ImportReport>;
  /** Stops the import that runs; what it has added stays. */
  stop_import(): Promise<void>;
  /** Writes all feeds and folders to an OPML file; the number of feeds written. */
  export_opml(path: string): Promise<number>;
  /** An episode with what a player shows of it. */
  episode(episode: EpisodeKey): Promise<Playable>;
  /** How far the episodes of an article were heard, by address. */
  heard(article: ArticleId): Promise<Array<[string, Heard]>>;
  /** Notes how far an episode was heard. */
  set_heard(episode: EpisodeKey, heard: Heard): Promise<void>;
  /** The speed of a feed's episodes in percent; null as in the settings. */
  set_speed(feed: FeedId, percent: number | null): Promise<void>;
  /** What is played next. */
  queue(): Promise<Array<Playable>>;
  /** Replaces what is played next, and gives it back. */
  set_queue(episodes: Array<EpisodeKey>): Promise<Array<Playable>>;
  /** The chapters of an episode: those of the publisher's file, else those that stand in the feed. */
  chapters(episode: EpisodeKey): Promise<Array<ChapterMark>>;
  /** The transcript of an episode: in this language where there is one, and in the best form. */
  transcript(episode: EpisodeKey, language: string | null): Promise<TranscriptText>;
  /** Every download, the newest first. */
  downloads(): Promise<Array<Download>>;
  /** Begins a download, or goes on with it. How it goes comes as changes. */
  download(episode: EpisodeKey): Promise<void>;
  /** Stops a download; what it has stays. */
  pause_download(episode: EpisodeKey): Promise<void>;
  /** Removes a download with its file. */
  remove_download(episode: EpisodeKey): Promise<void>;
  /** The settings. */
  settings(): Promise<Settings>;
  /** Replaces the settings. Undoable. */
  set_settings(settings: Settings): Promise<Changed>;
  /** The local backups, newest first. */
  backups(): Promise<Array<Backup>>;
  /** Makes a backup now. Progress comes as changes. */
  back_up(): Promise<Backup>;
  /** Puts a local backup in the library's place, after a backup of what is there. Progress comes as changes. */
  restore_backup(name: string): Promise<Restored>;
  /** Writes the library with its kept images, and with `episodes` what was downloaded, to one file (.zip). No password is in it. */
  pack_library(path: string, episodes: boolean): Promise<Packed>;
  /** Puts a library from such a file in the place of this one, after a backup of what is there. */
  restore_file(path: string): Promise<Restored>;
  /** Stops the backup, restoration or packing that runs; the library is as it was before. */
  stop_safety(): Promise<void>;
  /** What the library takes up on the disk. */
  library_use(): Promise<LibraryUse>;
  /** Problems of database, search index and image cache, a sentence each in English; none when all is well. */
  check(): Promise<Array<string>>;
  /** What was saved when this library was found damaged; null when it was not, or when that was read. */
  recovery(): Promise<Recovery | null>;
  /** The person has read what was saved. */
  forget_recovery(): Promise<void>;
  /** The interface's own state as JSON text, null at first. */
  ui_state(): Promise<string | null>;
  /** Replaces the interface's own state. */
  set_ui_state(state: string): Promise<void>;
  /** Opens an http, https or mailto address in the system's browser. */
  open_url(url: string): Promise<void>;
  /** Asks the person for a file; null when they gave up. */
  choose_file(choice: FileChoice): Promise<string | null>;
  /** Asks the person where to write articles of this title; null when they gave up. */
  choose_export(form: ExportForm, title: string): Promise<string | null>;
  /** Opens the system's dialog for printing what the window shows. */
  print(): Promise<void>;
  /** Shows a message outside of the window, where the desktop shows its messages. */
  notify(title: string, text: string): Promise<void>;
  /** Shows a file in the system's file manager. */
  show_file(path: string): Promise<void>;
  /** Puts text on the clipboard. */
  copy_text(text: string): Promise<void>;
  /** Puts an image that an article shows on the clipboard. */
  copy_image(article: ArticleId, url: string): Promise<void>;
  /** Asks the person for a file and writes an image that an article shows to it; false when they gave up. */
  save_image(article: ArticleId, url: string): Promise<boolean>;
  /** Whether a screen reader is at work, as far as the system says; false where it does not. */
  screen_reader(): Promise<boolean>;
  /** Asks the person for a file and writes a key map to it; false when they gave up. */
  save_keys(text: string): Promise<boolean>;
  /** Asks the person for a file, proposing a name, and writes Markdown to it; false when they gave up. */
  save_markdown(name: string, text: string): Promise<boolean>;
  /** The families of fonts that are installed, in the order of their names. */
  fonts(): Promise<Array<string>>;
  /** Shows the window on the whole screen or as a window, with null the other of both; true: it has the whole screen now. */
  full_screen(on: boolean | null): Promise<boolean>;
  /** Opens an episode for the player: the address at which the window hears it. What is wrong with it is this call's error. */
  episode_address(episode: EpisodeKey): Promise<string>;
  /** Asks the person for a file and writes a downloaded episode to it; false when they gave up. */
  save_episode(episode: EpisodeKey): Promise<boolean>;
}

/** Makes the client of a transport. */
export function makeCalls(transport: Transport): Calls {
  return {
    about: () => transport("about", {}) as Promise<About>,
    sidebar: () => transport("sidebar", {}) as Promise<Sidebar>,
    counts: () => transport("counts", {}) as Promise<Counts>,
    discover: (address, credentials) => transport("discover", { address, credentials }) as Promise<Found>,
    subscribe: (url, folder, title, credentials) => transport("subscribe", { url, folder, title, credentials }) as Promise<Subscribed>,
    edit_feed: (feed, patch) => transport("edit_feed", { feed, patch }) as Promise<Changed>,
    edit_feeds: (feeds, patch) => transport("edit_feeds", { feeds, patch }) as Promise<Changed>,
    set_credentials: (feed, credentials) => transport("set_credentials", { feed, credentials }) as Promise<boolean>,
    kept_credentials: (feed) => transport("kept_credentials", { feed }) as Promise<KeptCredentials>,
    move_feeds: (feeds, folder) => transport("move_feeds", { feeds, folder }) as Promise<Changed>,
    unsubscribe: (feeds) => transport("unsubscribe", { feeds }) as Promise<Changed>,
    add_folder: (name, parent) => transport("add_folder", { name, parent }) as Promise<FolderId>,
    rename_folder: (folder, name) => transport("rename_folder", { folder, name }) as Promise<Changed>,
    move_folder: (folder, parent) => transport("move_folder", { folder, parent }) as Promise<Changed>,
    remove: (nodes, unsubscribe) => transport("remove", { nodes, unsubscribe }) as Promise<Changed>,
    arrange: (nodes, parent, before, moved) => transport("arrange", { nodes, parent, before, moved }) as Promise<Changed>,
    sort_by_name: (folder) => transport("sort_by_name", { folder }) as Promise<Changed>,
    open_view: (query) => transport("open_view", { query }) as Promise<ArrayBuffer>,
    summaries: (articles) => transport("summaries", { articles }) as Promise<Array<ArticleSummary>>,
    article: (article) => transport("article", { article }) as Promise<Article>,
    article_at: (url) => transport("article_at", { url }) as Promise<ArticleId | null>,
    share_links: (urls) => transport("share_links", { urls }) as Promise<Array<string>>,
    markdown: (articles) => transport("markdown", { articles }) as Promise<string>,
    markdown_of: (html) => transport("markdown_of", { html }) as Promise<string>,
    export_articles: (articles, form, title, path) => transport("export_articles", { articles, form, title, path }) as Promise<ExportReport>,
    stop_export: () => transport("stop_export", {}) as Promise<void>,
    full_text: (article, again) => transport("full_text", { article, again }) as Promise<FullText>,
    stop_full_text: (article) => transport("stop_full_text", { article }) as Promise<void>,
    choose_full_text: (article, shown) => transport("choose_full_text", { article, shown }) as Promise<void>,
    stop_fetch_ahead: () => transport("stop_fetch_ahead", {}) as Promise<void>,
    versions: (article) => transport("versions", { article }) as Promise<Array<Version>>,
    version: (article, at) => transport("version", { article, at }) as Promise<VersionText>,
    difference: (article, from, to) => transport("difference", { article, from, to }) as Promise<Difference>,
    filter_lists: () => transport("filter_lists", {}) as Promise<Array<FilterListState>>,
    update_filter_lists: (url) => transport("update_filter_lists", { url }) as Promise<Array<FilterListState>>,
    check_rules: (rules) => transport("check_rules", { rules }) as Promise<RulesChecked>,
    forget_full_text: (article) => transport("forget_full_text", { article }) as Promise<void>,
    summary: (article) => transport("summary", { article }) as Promise<Summary | null>,
    related: (article) => transport("related", { article }) as Promise<Array<Related>>,
    briefing: (request) => transport("briefing", { request }) as Promise<Briefing>,
    summary_lines: (articles) => transport("summary_lines", { articles }) as Promise<Array<SummaryLine>>,
    briefing_days: (from, until, zone) => transport("briefing_days", { from, until, zone }) as Promise<Array<string>>,
    briefing_to_announce: (zone) => transport("briefing_to_announce", { zone }) as Promise<Briefing | null>,
    export_briefing: (briefing, form, words, path) => transport("export_briefing", { briefing, form, words, path }) as Promise<ExportReport>,
    note_attention: (article) => transport("note_attention", { article }) as Promise<void>,
    interests: () => transport("interests", {}) as Promise<Array<FeedInterest>>,
    languages: () => transport("languages", {}) as Promise<Array<string>>,
    model_summary: (article, language, again) => transport("model_summary", { article, language, again }) as Promise<ModelSummary>,
    translate: (article, language, of_page, again) => transport("translate", { article, language, of_page, again }) as Promise<Translation>,
    ask_model: (article, question) => transport("ask_model", { article, question }) as Promise<ModelAnswer>,
    model_texts: (article) => transport("model_texts", { article }) as Promise<ModelTexts>,
    forget_model_text: (article, what) => transport("forget_model_text", { article, what }) as Promise<Changed>,
    stop_model: (article) => transport("stop_model", { article }) as Promise<void>,
    test_model: () => transport("test_model", {}) as Promise<ModelTest>,
    model_use: () => transport("model_use", {}) as Promise<ModelUse>,
    set_model_key: (key) => transport("set_model_key", { key }) as Promise<boolean>,
    image_cache: () => transport("image_cache", {}) as Promise<CacheUse>,
    empty_image_cache: () => transport("empty_image_cache", {}) as Promise<CacheUse>,
    set_read: (articles, read) => transport("set_read", { articles, read }) as Promise<Changed>,
    set_starred: (articles, starred) => transport("set_starred", { articles, starred }) as Promise<Changed>,
    set_read_later: (articles, read_later) => transport("set_read_later", { articles, read_later }) as Promise<Changed>,
    snooze: (articles, until) => transport("snooze", { articles, until }) as Promise<Changed>,
    tag: (articles, add, remove) => transport("tag", { articles, add, remove }) as Promise<Changed>,
    rename_tag: (tag, name) => transport("rename_tag", { tag, name }) as Promise<Changed>,
    remove_tag: (tag) => transport("remove_tag", { tag }) as Promise<Changed>,
    highlights: (article) => transport("highlights", { article }) as Promise<Array<Highlight>>,
    list_highlights: (query) => transport("list_highlights", { query }) as Promise<Array<HighlightRow>>,
    highlights_markdown: (query) => transport("highlights_markdown", { query }) as Promise<string>,
    add_highlight: (article, highlight) => transport("add_highlight", { article, highlight }) as Promise<Highlighted>,
    edit_highlight: (highlight, patch) => transport("edit_highlight", { highlight, patch }) as Promise<Changed>,
    remove_highlights: (highlights) => transport("remove_highlights", { highlights }) as Promise<Changed>,
    keep_place: (article, place) => transport("keep_place", { article, place }) as Promise<void>,
    mark_all_read: (query, up_to, older_than) => transport("mark_all_read", { query, up_to, older_than }) as Promise<Changed>,
    journal: () => transport("journal", {}) as Promise<Array<JournalEntry>>,
    undo: (step) => transport("undo", { step }) as Promise<Changed>,
    refresh: (scope) => transport("refresh", { scope }) as Promise<RefreshReport>,
    stop_refresh: () => transport("stop_refresh", {}) as Promise<void>,
    import_opml: (path) => transport("import_opml", { path }) as Promise<ImportReport>,
    import_opml_from: (address) => transport("import_opml_from", { address }) as Promise<ImportReport>,
    stop_import: () => transport("stop_import", {}) as Promise<void>,
    export_opml: (path) => transport("export_opml", { path }) as Promise<number>,
    episode: (episode) => transport("episode", { episode }) as Promise<Playable>,
    heard: (article) => transport("heard", { article }) as Promise<Array<[string, Heard]>>,
    set_heard: (episode, heard) => transport("set_heard", { episode, heard }) as Promise<void>,
    set_speed: (feed, percent) => transport("set_speed", { feed, percent }) as Promise<void>,
    queue: () => transport("queue", {}) as Promise<Array<Playable>>,
    set_queue: (episodes) => transport("set_queue", { episodes }) as Promise<Array<Playable>>,
    chapters: (episode) => transport("chapters", { episode }) as Promise<Array<ChapterMark>>,
    transcript: (episode, language) => transport("transcript", { episode, language }) as Promise<TranscriptText>,
    downloads: () => transport("downloads", {}) as Promise<Array<Download>>,
    download: (episode) => transport("download", { episode }) as Promise<void>,
    pause_download: (episode) => transport("pause_download", { episode }) as Promise<void>,
    remove_download: (episode) => transport("remove_download", { episode }) as Promise<void>,
    settings: () => transport("settings", {}) as Promise<Settings>,
    set_settings: (settings) => transport("set_settings", { settings }) as Promise<Changed>,
    backups: () => transport("backups", {}) as Promise<Array<Backup>>,
    back_up: () => transport("back_up", {}) as Promise<Backup>,
    restore_backup: (name) => transport("restore_backup", { name }) as Promise<Restored>,
    pack_library: (path, episodes) => transport("pack_library", { path, episodes }) as Promise<Packed>,
    restore_file: (path) => transport("restore_file", { path }) as Promise<Restored>,
    stop_safety: () => transport("stop_safety", {}) as Promise<void>,
    library_use: () => transport("library_use", {}) as Promise<LibraryUse>,
    check: () => transport("check", {}) as Promise<Array<string>>,
    recovery: () => transport("recovery", {}) as Promise<Recovery | null>,
    forget_recovery: () => transport("forget_recovery", {}) as Promise<void>,
    ui_state: () => transport("ui_state", {}) as Promise<string | null>,
    set_ui_state: (state) => transport("set_ui_state", { state }) as Promise<void>,
    open_url: (url) => transport("open_url", { url }) as Promise<void>,
    choose_file: (choice) => transport("choose_file", { choice }) as Promise<string | null>,
    choose_export: (form, title) => transport("choose_export", { form, title }) as Promise<string | null>,
    print: () => transport("print", {}) as Promise<void>,
    notify: (title, text) => transport("notify", { title, text }) as Promise<void>,
    show_file: (path) => transport("show_file", { path }) as Promise<void>,
    copy_text: (text) => transport("copy_text", { text }) as Promise<void>,
    copy_image: (article, url) => transport("copy_image", { article, url }) as Promise<void>,
    save_image: (article, url) => transport("save_image", { article, url }) as Promise<boolean>,
    screen_reader: () => transport("screen_reader", {}) as Promise<boolean>,
    save_keys: (text) => transport("save_keys", { text }) as Promise<boolean>,
    save_markdown: (name, text) => transport("save_markdown", { name, text }) as Promise<boolean>,
    fonts: () => transport("fonts", {}) as Promise<Array<string>>,
    full_screen: (on) => transport("full_screen", { on }) as Promise<boolean>,
    episode_address: (episode) => transport("episode_address", { episode }) as Promise<string>,
    save_episode: (episode) => transport("save_episode", { episode }) as Promise<boolean>,
  };
}
