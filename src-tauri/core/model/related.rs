//! Articles on the same matter.

use super::ArticleSummary;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An article on the same matter as another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Related {
    /// The article.
    pub article: ArticleSummary,
    /// The words and names that both have and few others: why it is here. As they stand in the article asked about.
    pub shares: Vec<String>,
    /// It tells the same story, in another feed and about the same time.
    pub same_story: bool,
}
