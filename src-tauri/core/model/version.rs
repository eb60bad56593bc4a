//! Earlier texts of articles, and what makes two texts differ.

use super::Time;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An earlier text of an article, without the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Version {
    /// Since when the article had it; its name among the versions of the article.
    pub at: Time,
    /// Its title.
    pub title: String,
    /// Its author.
    pub author: Option<String>,
    /// Bytes that it takes on disk.
    pub size: u32,
    /// Whether it is of the article's page, and not of its feed.
    pub of_page: bool,
}

/// An earlier text of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionText {
    /// Its title.
    pub title: String,
    /// Its author.
    pub author: Option<String>,
    /// The sanitised body.
    pub html: String,
    /// Whether it is of the article's page, and not of its feed.
    pub of_page: bool,
}

/// What makes a later text differ from an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// The later text, sanitised, with what came in `ins` and what went in `del`; a changed title and author come first.
    pub html: String,
    /// Words that came.
    pub added: u32,
    /// Words that went.
    pub removed: u32,
    /// Some of it was too long to be compared word by word: whole paragraphs are marked there.
    pub coarse: bool,
}
