//! Articles that leave the library.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What articles are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportForm {
    /// Markdown.
    Markdown,
    /// One HTML file with its images; one article only.
    Html,
    /// An EPUB with a chapter for each.
    Epub,
}

impl ExportForm {
    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Epub => "epub",
        }
    }
}

/// How an export ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportReport {
    /// Articles in the file.
    pub articles: u32,
    /// Images in it.
    pub images: u32,
    /// Images that could not be had, or for which there was no room.
    pub missing_images: u32,
}
