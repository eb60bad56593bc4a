//! The table itself, and the macro that makes the dispatcher of it.

use super::{Answer, Call, Context, FileChoice, typescript};
use crate::library::{About, Changed, Found, ImportReport, Subscribed, ViewBytes};
use crate::model::{
    ApiError, Article, ArticleId, ArticleQuery, ArticleSummary, Counts, Credentials, CredentialsPatch, ErrorCode,
    FeedId, FeedPatch, FolderId, KeptCredentials, RefreshScope, Settings, Sidebar, UndoId,
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
        /// Every feed and folder.
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
        /// Removes a folder; what it holds moves to its parent, or is unsubscribed. Undoable.
        remove_folder(folder: FolderId, unsubscribe: bool) -> json Changed;
        /// Opens a view: bytes with a head, the first rows and all ids in order (see `ViewBytes`).
        open_view(query: ArticleQuery) -> bytes ViewBytes;
        /// Rows by id, in the order asked for; ids that are gone are left out.
        summaries(articles: Vec<ArticleId>) -> json Vec<ArticleSummary>;
        /// One article with its body.
        article(article: ArticleId) -> json Article;
        /// Marks articles as read or unread. Undoable.
        set_read(articles: Vec<ArticleId>, read: bool) -> json Changed;
        /// Stars articles or takes stars off. Undoable.
        set_starred(articles: Vec<ArticleId>, starred: bool) -> json Changed;
        /// Marks everything a view shows as read, but nothing newer than `up_to`, the newest id that the view knew. Undoable.
        mark_all_read(query: ArticleQuery, up_to: Option<ArticleId>) -> json Changed;
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
        /// The settings.
        settings() -> json Settings;
        /// Replaces the settings.
        set_settings(settings: Settings) -> json ();
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
        /// Puts text on the clipboard.
        copy_text(text: String) -> json ();
        /// Whether a screen reader is at work, as far as the system says; false where it does not.
        screen_reader() -> json bool;
    }
}
