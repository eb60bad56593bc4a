//! The table itself, and the macro that makes the dispatcher of it.

use super::{Answer, Call, Context, FileChoice, typescript};
use crate::library::{About, CacheUse, Changed, Found, Highlighted, ImportReport, Subscribed, ViewBytes};
use crate::model::{
    ApiError, Article, ArticleId, ArticleQuery, ArticleSummary, AsOf, Backup, Briefing, BriefingRequest, BriefingWords,
    ChapterMark, Counts, Credentials, CredentialsPatch, Difference, Download, EpisodeKey, ErrorCode, ExportForm,
    ExportReport, FeedId, FeedInterest, FeedPatch, FilterListState, FolderId, FullText, Heard, Highlight, HighlightId,
    HighlightPatch, HighlightQuery, HighlightRow, JournalEntry, KeptCredentials, LibraryUse, ModelAnswer, ModelSummary,
    ModelTest, ModelText, ModelTexts, ModelUse, NewHighlight, Node, Packed, Playable, ReadingPlace, Recovery,
    RefreshScope, Related, Restored, RulesChecked, Settings, Sidebar, Summary, SummaryLine, TagId, Time,
    TranscriptText, Translation, UndoId, Version, VersionText,
};
use crate::refresh::RefreshReport;
use serde::Deserialize;

/// How a result becomes an answer.
macro_rules! answer {
    (json $result:expr) => {
        serde_json::to_string(&$result)
            .map(Answer::Json)
            .map_err(|error| ApiError::new(ErrorCode::Internal, format!("the answer could not be written: {error}")))
    };
    (bytes $result:expr) => {
        Ok(Answer::Bytes($result.0))
    };
}

macro_rules! api {
    ($(
        $owner:ident {
            $(
                $(#[doc = $doc:literal])+
                $name:ident ( $($arg:ident : $ty:ty),* ) -> $form:ident $result:ty;
            )*
        }
    )*) => {
        /// Every call, in the order of the table.
        pub const CALLS: &[Call] = &[$($(
            Call {
                name: stringify!($name),
                doc: concat!($($doc),+),
                arguments: |_config| vec![$((stringify!($arg), <$ty as ts_rs::TS>::name(_config))),*],
                result: |config| <$result as ts_rs::TS>::name(config),
                declare: |declarations: &mut typescript::Declarations| {
                    $(declarations.add::<$ty>();)*
                    declarations.add::<$result>();
                },
            },
        )*)*];

        /// Carries out a call by name; `arguments` is a JSON object.
        pub async fn dispatch(context: &Context, name: &str, arguments: &str) -> Result<Answer, ApiError> {
            match name {
                $($(
                    stringify!($name) => {
                        #[derive(Deserialize)]
                        #[serde(deny_unknown_fields)]
                        struct Arguments { $($arg: $ty),* }
                        let Arguments { $($arg),* } = read_arguments(name, arguments)?;
                        let result: $result = context.$owner.$name($($arg),*).await?;
                        answer!($form result)
                    }
                )*)*
                _ => Err(ApiError::new(ErrorCode::BadCall, format!("there is no call {name:?}"))),
            }
        }
    };
}

fn read_arguments<'a, T: Deserialize<'a>>(name: &str, arguments: &'a str) -> Result<T, ApiError> {
    let arguments = if arguments.trim().is_empty() { "{}" } else { arguments };
    serde_json::from_str(arguments)
        .map_err(|error| ApiError::new(ErrorCode::BadCall, format!("arguments of {name}: {error}")))
}

api! {
    library {
        /// What this program is: version, folders.
        about() -> json About;
        /// Every feed, folder and tag.
        sidebar() -> json Sidebar;
        /// Unread and total numbers.
        counts() -> json Counts;
        /// The feeds behind an address as a person pasted it; the error `fetch` with the detail `unauthorized: …` wants credentials.
        discover(address: String, credentials: Option<Credentials>) -> json Found;
        /// Follows the feed at this address, fetches it and waits for its articles. `title` stands in until the feed's own is known.
        /// `credentials` are kept as by `set_credentials`.
        subscribe(url: String, folder: Option<FolderId>, title: Option<String>, credentials: Option<Credentials>)
            -> json Subscribed;
        /// Changes a feed. Undoable.
        edit_feed(feed: FeedId, patch: FeedPatch) -> json Changed;
        /// Changes several feeds alike, in one step; an address can be given to one feed only. Undoable.
        edit_feeds(feeds: Vec<FeedId>, patch: FeedPatch) -> json Changed;
        /// Changes the user name, password and headers that are kept for a feed in the keychain, or forgets all of them with
        /// null. False: there is no keychain, they are kept until Broadsheet ends.
        set_credentials(feed: FeedId, credentials: Option<CredentialsPatch>) -> json bool;
        /// What is kept for a feed, without password and values.
        kept_credentials(feed: FeedId) -> json KeptCredentials;
        /// Moves feeds into a folder, null for the top level. Undoable.
        move_feeds(feeds: Vec<FeedId>, folder: Option<FolderId>) -> json Changed;
        /// Unsubscribes. Undoable for seven days, with all articles and their status.
        unsubscribe(feeds: Vec<FeedId>) -> json Changed;
        /// Makes a folder.
        add_folder(name: String, parent: Option<FolderId>) -> json FolderId;
        /// Renames a folder. Undoable.
        rename_folder(folder: FolderId, name: String) -> json Changed;
        /// Moves a folder, null for the top level. Undoable.
        move_folder(folder: FolderId, parent: Option<FolderId>) -> json Changed;
        /// Removes feeds and folders, in one step. Feeds are unsubscribed; what a folder holds moves to the folder around it, or is
        /// unsubscribed too. Undoable.
        remove(nodes: Vec<Node>, unsubscribe: bool) -> json Changed;
        /// Puts feeds and folders, in this order, into a folder (null: the top level) before a feed or folder in it (null: at
        /// the end). Folders come before feeds: each goes among its own kind, to the end when `before` is of the other.
        /// What was in the order of names keeps the order that the core gives to names, unless it is named too. `moved` are those
        /// that the user moved (empty: all of them), by which the step is listed. Undoable.
        arrange(nodes: Vec<Node>, parent: Option<FolderId>, before: Option<Node>, moved: Vec<Node>) -> json Changed;
        /// Puts what a folder (null: the top level) holds in the order of names, for what comes later too. Undoable.
        sort_by_name(folder: Option<FolderId>) -> json Changed;
        /// Opens a view: bytes with a head, the first rows and all ids in order (see `ViewBytes`).
        open_view(query: ArticleQuery) -> bytes ViewBytes;
        /// Rows by id, in the order asked for; ids that are gone are left out.
        summaries(articles: Vec<ArticleId>) -> json Vec<ArticleSummary>;
        /// One article with its body.
        article(article: ArticleId) -> json Article;
        /// The article of this library that is the page at an address; null when none is.
        article_at(url: String) -> json Option<ArticleId>;
        /// Addresses to give to others: of the page itself where an address only leads there, without trackers' parameters.
        share_links(urls: Vec<String>) -> json Vec<String>;
        /// Articles as one Markdown text.
        markdown(articles: Vec<ArticleId>) -> json String;
        /// A piece of an article's text, given as HTML, as Markdown.
        markdown_of(html: String) -> json String;
        /// Writes articles to a file, which has to have the form's ending; `title` is a book's. Progress comes as changes.
        export_articles(articles: Vec<ArticleId>, form: ExportForm, title: Option<String>, path: String)
            -> json ExportReport;
        /// Stops the export that runs; it leaves no file.
        stop_export() -> json ();
        /// The full text of an article's page: kept, or fetched now; `again` fetches it anew. `refused` says why the feed's own
        /// text is better. Comes as a change when it was made.
        full_text(article: ArticleId, again: bool) -> json FullText;
        /// Stops fetching the page of an article; whoever waits for it is told `stopped`.
        stop_full_text(article: ArticleId) -> json ();
        /// Remembers whether the full text of an article is shown, null as its feed has it: for as long as that text is kept.
        choose_full_text(article: ArticleId, shown: Option<bool>) -> json ();
        /// Stops what is being fetched ahead; the next refresh goes on with it.
        stop_fetch_ahead() -> json ();
        /// The earlier texts of an article that its feed changed, newest first.
        versions(article: ArticleId) -> json Vec<Version>;
        /// An earlier text of an article, by when it had it.
        version(article: ArticleId, at: Time) -> json VersionText;
        /// What makes the text of an article differ from one that it had: the present one (null), or another earlier one.
        difference(article: ArticleId, from: Time, to: Option<Time>) -> json Difference;
        /// Every list of filters: the one that comes along, those that are followed, and those that are offered.
        filter_lists() -> json Vec<FilterListState>;
        /// Asks for the lists that hold, or for one; what fails is told with it.
        update_filter_lists(url: Option<String>) -> json Vec<FilterListState>;
        /// How many of these rules hold, and what is wrong with the others.
        check_rules(rules: String) -> json RulesChecked;
        /// Forgets the full text of an article.
        forget_full_text(article: ArticleId) -> json ();
        /// The summary of an article: of its full text when that is kept, else of the feed's; null when it is too short for one.
        summary(article: ArticleId) -> json Option<Summary>;
        /// Up to five articles on the same matter, each with what it shares; the same story from other feeds first.
        related(article: ArticleId) -> json Vec<Related>;
        /// What the feeds told in a time, on a page with an end: leading stories with summaries, then teasers by folder.
        briefing(request: BriefingRequest) -> json Briefing;
        /// What rows of a list say of articles in place of their first words; at most 100 at a time.
        summary_lines(articles: Vec<ArticleId>) -> json Vec<SummaryLine>;
        /// The days in a time that have articles, the newest first, as "2026-11-23" in the reader's zone; at most 400.
        briefing_days(from: Time, until: Time, zone: String) -> json Vec<String>;
        /// The briefing of the last day when the time has come to announce it, once; else null. Asked for every minute.
        briefing_to_announce(zone: String) -> json Option<Briefing>;
        /// Writes a briefing, as it is on screen, to a file, which has to have the form's ending.
        export_briefing(briefing: Briefing, form: ExportForm, words: BriefingWords, path: String) -> json ExportReport;
        /// Notes that an article was on screen for some seconds: briefings go by that, and nothing else does.
        note_attention(article: ArticleId) -> json ();
        /// What was learned of the feeds from how they were read in the last weeks; it never leaves the library.
        interests() -> json Vec<FeedInterest>;
        /// The languages of articles by code, the most frequent first.
        languages() -> json Vec<String>;
        /// A summary of an article in the words of the user's language model: kept, or made now; `again` makes it anew. `language`
        /// is that to write in, null the article's. Comes as `model` changes while it is made; errors begin with a `ModelProblem`.
        model_summary(article: ArticleId, language: Option<String>, again: bool) -> json ModelSummary;
        /// An article in another language, sentence by sentence: kept, or made now; `again` makes it anew, otherwise what lacks
        /// is added. `of_page`: the text of its page, not of the feed.
        translate(article: ArticleId, language: String, of_page: bool, again: bool) -> json Translation;
        /// Asks the language model a question about an article; the answer is kept.
        ask_model(article: ArticleId, question: String) -> json ModelAnswer;
        /// Everything that language models wrote of an article.
        model_texts(article: ArticleId) -> json ModelTexts;
        /// Removes what language models wrote of an article. Undoable.
        forget_model_text(article: ArticleId, what: ModelText) -> json Changed;
        /// Stops what the language model is asked about an article; what came so far is kept.
        stop_model(article: ArticleId) -> json ();
        /// Looks whether the language model of the settings can be asked.
        test_model() -> json ModelTest;
        /// What language models cost this month, and whether a key is kept.
        model_use() -> json ModelUse;
        /// Keeps the key for the language model's server in the keychain, or forgets it with null. False: there is no keychain, it
        /// is kept until Broadsheet ends.
        set_model_key(key: Option<String>) -> json bool;
        /// What images take up on the disk.
        image_cache() -> json CacheUse;
        /// Empties the cache of images; what is kept for good stays.
        empty_image_cache() -> json CacheUse;
        /// Marks articles as read or unread. Undoable.
        set_read(articles: Vec<ArticleId>, read: bool) -> json Changed;
        /// Stars articles or takes stars off. Undoable.
        set_starred(articles: Vec<ArticleId>, starred: bool) -> json Changed;
        /// Puts articles on the list of those to be read later, or takes them off. Undoable.
        set_read_later(articles: Vec<ArticleId>, read_later: bool) -> json Changed;
        /// Puts articles out of sight until a moment, when they come back as unread; null brings them back now. Undoable.
        snooze(articles: Vec<ArticleId>, until: Option<Time>) -> json Changed;
        /// Gives articles tags by name, made when they are new, and takes others off. Undoable.
        tag(articles: Vec<ArticleId>, add: Vec<String>, remove: Vec<TagId>) -> json Changed;
        /// Gives a tag another name. Undoable.
        rename_tag(tag: TagId, name: String) -> json Changed;
        /// Removes a tag from all articles. Undoable.
        remove_tag(tag: TagId) -> json Changed;
        /// The highlights of an article in the order of its text.
        highlights(article: ArticleId) -> json Vec<Highlight>;
        /// Highlights with their articles: articles by their newest highlight, in each the order of its text.
        list_highlights(query: HighlightQuery) -> json Vec<HighlightRow>;
        /// The same as a Markdown document: quotation, note, link, feed, date.
        highlights_markdown(query: HighlightQuery) -> json String;
        /// Highlights a passage of an article. Undoable.
        add_highlight(article: ArticleId, highlight: NewHighlight) -> json Highlighted;
        /// Changes colour or note of a highlight. Undoable.
        edit_highlight(highlight: HighlightId, patch: HighlightPatch) -> json Changed;
        /// Removes highlights with their notes. Undoable.
        remove_highlights(highlights: Vec<HighlightId>) -> json Changed;
        /// Keeps where the reading of an article was left; null forgets it.
        keep_place(article: ArticleId, place: Option<ReadingPlace>) -> json ();
        /// Marks everything a view shows as read, but nothing newer than `up_to`, the newest id that the view knew, and with
        /// `older_than` only what was published before it. Undoable.
        mark_all_read(query: ArticleQuery, up_to: Option<AsOf>, older_than: Option<Time>) -> json Changed;
        /// What the user did in the last seven days, newest first.
        journal() -> json Vec<JournalEntry>;
        /// Takes a step back, null for the newest; tells which articles it touched.
        undo(step: Option<UndoId>) -> json Changed;
        /// Refreshes, and waits for the end. Progress comes as changes.
        refresh(scope: RefreshScope) -> json RefreshReport;
        /// Stops the refresh that runs; what it has done stays.
        stop_refresh() -> json ();
        /// Imports an OPML file by its path. Feeds are added, not fetched: refresh what is due afterwards.
        import_opml(path: String) -> json ImportReport;
        /// Imports the OPML document at an address.
        import_opml_from(address: String) -> json ImportReport;
        /// Stops the import that runs; what it has added stays.
        stop_import() -> json ();
        /// Writes all feeds and folders to an OPML file; the number of feeds written.
        export_opml(path: String) -> json u32;
        /// An episode with what a player shows of it.
        episode(episode: EpisodeKey) -> json Playable;
        /// How far the episodes of an article were heard, by address.
        heard(article: ArticleId) -> json Vec<(String, Heard)>;
        /// Notes how far an episode was heard.
        set_heard(episode: EpisodeKey, heard: Heard) -> json ();
        /// The speed of a feed's episodes in percent; null as in the settings.
        set_speed(feed: FeedId, percent: Option<u32>) -> json ();
        /// What is played next.
        queue() -> json Vec<Playable>;
        /// Replaces what is played next, and gives it back.
        set_queue(episodes: Vec<EpisodeKey>) -> json Vec<Playable>;
        /// The chapters of an episode: those of the publisher's file, else those that stand in the feed.
        chapters(episode: EpisodeKey) -> json Vec<ChapterMark>;
        /// The transcript of an episode: in this language where there is one, and in the best form.
        transcript(episode: EpisodeKey, language: Option<String>) -> json TranscriptText;
        /// Every download, the newest first.
        downloads() -> json Vec<Download>;
        /// Begins a download, or goes on with it. How it goes comes as changes.
        download(episode: EpisodeKey) -> json ();
        /// Stops a download; what it has stays.
        pause_download(episode: EpisodeKey) -> json ();
        /// Removes a download with its file.
        remove_download(episode: EpisodeKey) -> json ();
        /// The settings.
        settings() -> json Settings;
        /// Replaces the settings. Undoable.
        set_settings(settings: Settings) -> json Changed;
        /// The local backups, newest first.
        backups() -> json Vec<Backup>;
        /// Makes a backup now. Progress comes as changes.
        back_up() -> json Backup;
        /// Puts a local backup in the library's place, after a backup of what is there. Progress comes as changes.
        restore_backup(name: String) -> json Restored;
        /// Writes the library with its kept images, and with `episodes` what was downloaded, to one file (.zip). No password is in it.
        pack_library(path: String, episodes: bool) -> json Packed;
        /// Puts a library from such a file in the place of this one, after a backup of what is there.
        restore_file(path: String) -> json Restored;
        /// Stops the backup, restoration or packing that runs; the library is as it was before.
        stop_safety() -> json ();
        /// What the library takes up on the disk.
        library_use() -> json LibraryUse;
        /// Problems of database, search index and image cache, a sentence each in English; none when all is well.
        check() -> json Vec<String>;
        /// What was saved when this library was found damaged; null when it was not, or when that was read.
        recovery() -> json Option<Recovery>;
        /// The person has read what was saved.
        forget_recovery() -> json ();
        /// The interface's own state as JSON text, null at first.
        ui_state() -> json Option<String>;
        /// Replaces the interface's own state.
        set_ui_state(state: String) -> json ();
    }
    host {
        /// Opens an http, https or mailto address in the system's browser.
        open_url(url: String) -> json ();
        /// Asks the person for a file; null when they gave up.
        choose_file(choice: FileChoice) -> json Option<String>;
        /// Asks the person where to write articles of this title; null when they gave up.
        choose_export(form: ExportForm, title: String) -> json Option<String>;
        /// Opens the system's dialog for printing what the window shows.
        print() -> json ();
        /// Shows a message outside of the window, where the desktop shows its messages.
        notify(title: String, text: String) -> json ();
        /// Shows a file in the system's file manager.
        show_file(path: String) -> json ();
        /// Puts text on the clipboard.
        copy_text(text: String) -> json ();
        /// Puts an image that an article shows on the clipboard.
        copy_image(article: ArticleId, url: String) -> json ();
        /// Asks the person for a file and writes an image that an article shows to it; false when they gave up.
        save_image(article: ArticleId, url: String) -> json bool;
        /// Whether a screen reader is at work, as far as the system says; false where it does not.
        screen_reader() -> json bool;
        /// Asks the person for a file and writes a key map to it; false when they gave up.
        save_keys(text: String) -> json bool;
        /// Asks the person for a file, proposing a name, and writes Markdown to it; false when they gave up.
        save_markdown(name: String, text: String) -> json bool;
        /// The families of fonts that are installed, in the order of their names.
        fonts() -> json Vec<String>;
        /// Shows the window on the whole screen or as a window, with null the other of both; true: it has the whole screen now.
        full_screen(on: Option<bool>) -> json bool;
        /// Opens an episode for the player: the address at which the window hears it. What is wrong with it is this call's error.
        episode_address(episode: EpisodeKey) -> json String;
        /// Asks the person for a file and writes a downloaded episode to it; false when they gave up.
        save_episode(episode: EpisodeKey) -> json bool;
    }
}
