//! Errors as they cross a border: a stable code and a detail for the log. The interface owns the sentence.

use super::Time;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a feed could not be refreshed. Stable: stored in the library and printed by the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TroubleCode {
    /// The address is not a valid http, https or feed address.
    BadAddress,
    /// A feed, page or redirect named an address on this machine or the home network.
    PrivateAddress,
    /// No network at all: not the feed's fault and not counted as its failure.
    Offline,
    /// The network answers for everybody until one has signed in (a hotel, a train, 511): not the feed's fault either.
    CaptivePortal,
    /// The host name could not be resolved.
    Dns,
    /// The host refused or dropped the connection.
    Connect,
    /// The certificate or the TLS handshake failed.
    Tls,
    /// No connection within 10 s, or no complete answer within 30 s.
    Timeout,
    /// The body is larger than 16 MiB after decompression.
    TooLarge,
    /// More than ten redirects, or a loop of them.
    TooManyRedirects,
    /// The answer could not be read: broken HTTP, broken compression, cut off.
    BadAnswer,
    /// 401 or 407: a user name and a password are needed, or the ones given are wrong.
    Unauthorized,
    /// 403, 451.
    Forbidden,
    /// 404.
    NotFound,
    /// 410: the feed was ended by its publisher and is no longer fetched.
    Gone,
    /// 429.
    TooManyRequests,
    /// 5xx.
    ServerError,
    /// Any other status that is not a success.
    HttpStatus,
    /// The answer is empty.
    Empty,
    /// The answer is a web page, not a feed.
    WebPage,
    /// The answer is neither a feed nor a web page.
    NotAFeed,
    /// The library could not store the articles.
    Store,
    /// Broadsheet itself failed on this feed (a parser's panic).
    Internal,
}

impl TroubleCode {
    /// The code as it is stored and printed: `too_many_requests`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadAddress => "bad_address",
            Self::PrivateAddress => "private_address",
            Self::Offline => "offline",
            Self::CaptivePortal => "captive_portal",
            Self::Dns => "dns",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Timeout => "timeout",
            Self::TooLarge => "too_large",
            Self::TooManyRedirects => "too_many_redirects",
            Self::BadAnswer => "bad_answer",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Gone => "gone",
            Self::TooManyRequests => "too_many_requests",
            Self::ServerError => "server_error",
            Self::HttpStatus => "http_status",
            Self::Empty => "empty",
            Self::WebPage => "web_page",
            Self::NotAFeed => "not_a_feed",
            Self::Store => "store",
            Self::Internal => "internal",
        }
    }

    /// The code with this stored name; an unknown name (a library written by a newer version) is `Internal`.
    pub fn from_stored(name: &str) -> Self {
        serde_json::from_value(serde_json::Value::String(name.to_owned())).unwrap_or(Self::Internal)
    }
}

/// A feed's present trouble.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trouble {
    /// What kind of trouble.
    pub code: TroubleCode,
    /// For people who want to know exactly: "HTTP 503", the resolver's words. English, may be empty.
    pub detail: String,
    /// Since when every attempt has failed.
    pub since: Time,
}

/// What can go wrong with a call; a code exists only when the interface has a sentence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The call or its arguments do not exist: interface and core do not fit together.
    BadCall,
    /// A feed, folder or article with this id does not exist (any more).
    NoSuchFeed,
    /// See [`Self::NoSuchFeed`].
    NoSuchFolder,
    /// See [`Self::NoSuchFeed`].
    NoSuchArticle,
    /// See [`Self::NoSuchFeed`].
    NoSuchTag,
    /// Another tag has this name.
    TagExists,
    /// A folder cannot be moved into itself or a folder below it.
    FolderCycle,
    /// A name is empty.
    EmptyName,
    /// No feed was found at the address.
    NoFeedFound,
    /// Several feeds were found at the address and none was chosen. The detail lists their addresses, one a line.
    SeveralFeeds,
    /// This feed is followed already.
    AlreadySubscribed,
    /// The address could not be fetched; the detail starts with a [`TroubleCode`] and a colon.
    Fetch,
    /// The file could not be read or written; the detail names it and the reason.
    File,
    /// The file is not an OPML document.
    NotOpml,
    /// There is no backup of this name (any more).
    NoSuchBackup,
    /// The file is no library of Broadsheet's, or a damaged one.
    NotALibrary,
    /// There is nothing to undo, or this step was undone already.
    NothingToUndo,
    /// The library was written by a newer Broadsheet.
    NewerLibrary,
    /// The database is damaged.
    Corrupt,
    /// The disk is full.
    DiskFull,
    /// The library is locked by another program for too long.
    Locked,
    /// The database refused something else.
    Store,
    /// The system's keychain is missing or refused.
    Keychain,
    /// The language model did not do it; the detail starts with a [`super::ModelProblem`] and a colon.
    Model,
    /// The desktop could not do it (no browser, no clipboard).
    Host,
    /// The work was stopped.
    Stopped,
    /// An invariant of Broadsheet's own was broken.
    Internal,
}

/// An error at the border: what the interface and the command line get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{detail}")]
pub struct ApiError {
    /// The stable code; the interface has a sentence for each.
    pub code: ErrorCode,
    /// An English sentence that names the thing; for the command line, logs and reports.
    pub detail: String,
}

impl ApiError {
    /// An error with this code and detail.
    pub fn new(code: ErrorCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn stored_names_are_the_serialised_ones() {
        for code in [TroubleCode::BadAddress, TroubleCode::TooManyRequests, TroubleCode::WebPage, TroubleCode::Gone] {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
            assert_eq!(TroubleCode::from_stored(code.as_str()), code);
        }
        assert_eq!(TroubleCode::from_stored("from_the_future"), TroubleCode::Internal);
    }
}
