//! The briefing: articles of a time become stories, stories become a page with an end. Pure: `library` brings articles and
//! interests and writes the summaries of the leads. The same input gives the same page.
//!
//! 1. `stories`: articles of different feeds that tell the same are put together.
//! 2. `page`: which stories lead, which are teasers of their folders, and why; ten minutes in all.

mod announcing;
mod page;
mod stories;
#[cfg(test)]
mod tests;

pub use announcing::is_due;
pub use page::{Interest, LEADS, Page, Placed, lay_out, minutes_of, teaser};

use crate::model::{ArticleSummary, FolderId};

/// An article that a briefing may tell of.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its row; the excerpt stands for its text.
    pub row: ArticleSummary,
    /// Its language as the feed claims.
    pub language: Option<String>,
    /// The folder of its feed.
    pub folder: Option<FolderId>,
}
