//! What the clean story leaves out of an article, and the settings and states of the filters that help with it.

use super::Time;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a block is no part of the story. Stable: stored in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemovalReason {
    /// For screen readers, or hidden.
    Hidden,
    /// A request for consent to cookies.
    Consent,
    /// What others say below.
    Comments,
    /// The title once more.
    Title,
    /// Names, dates and other lines above the story.
    Head,
    /// What was said just before.
    Repeated,
    /// Buttons to share.
    Sharing,
    /// Links to other articles.
    Related,
    /// A request to subscribe, follow, pay or comment.
    Asking,
    /// Links to parts of the site, tags.
    Navigation,
    /// Outside of what the page itself says its article is.
    Outside,
    /// Words of the page around ("Advertisement", "3 of 8").
    Furniture,
    /// Advertising for something.
    Promotion,
    /// The page's own abstract, which is the summary.
    Abstract,
    /// Teasers of other stories.
    Teasers,
    /// The same in most articles of the feed.
    Boilerplate,
    /// A filter's rule.
    Filter,
}

/// A block that the clean story leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovedBlock {
    /// Why.
    pub reason: RemovalReason,
    /// Its words, the first hundreds.
    pub text: String,
    /// The block itself, sanitised; empty where only its words are kept.
    pub html: String,
}

/// Another story that the page points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Teaser {
    /// Its title, as long as the page has it.
    pub title: String,
    /// Its page.
    pub url: String,
}

/// What the clean story left out of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cleaned {
    /// The text with all of it; empty where nothing was left out.
    pub original: String,
    /// The blocks, in the order in which they were met.
    pub removed: Vec<RemovedBlock>,
    /// Other stories, in the page's order.
    pub teasers: Vec<Teaser>,
    /// The paragraphs or points of the page's own abstract.
    #[serde(default)]
    pub abridged: Vec<String>,
}

impl Cleaned {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.teasers.is_empty() && self.abridged.is_empty()
    }
}

/// A list of filters that the user follows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilterList {
    /// Where it is.
    pub url: String,
    /// Whether its rules hold.
    pub on: bool,
}

/// How articles are made clean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Filtering {
    /// Show the story alone, where a feed has nothing else said of it.
    pub clean: bool,
    /// Let filters hold at all.
    pub filters: bool,
    /// Let the list that comes along hold.
    pub shipped: bool,
    /// The lists.
    pub lists: Vec<FilterList>,
    /// The user's own rules, one a line.
    pub own_rules: String,
}

impl Default for Filtering {
    fn default() -> Self {
        Self { clean: true, filters: true, shipped: true, lists: Vec::new(), own_rules: String::new() }
    }
}

/// What is known of a list of filters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilterListState {
    /// Where it is; empty for the one that comes along.
    pub url: String,
    /// What it calls itself.
    pub title: String,
    /// Rules of it that hold here.
    pub rules: u32,
    /// When its present text came.
    pub updated: Option<Time>,
    /// When it was asked for last.
    pub checked: Option<Time>,
    /// Why that failed: a trouble's code, a colon, and what happened in English.
    pub trouble: Option<String>,
}

/// What is wrong with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RuleProblem {
    /// The address or its options.
    Address,
    /// The selector.
    Selector,
    /// It wants a script to be run, or a style to be set, which articles have no use for.
    Script,
}

/// A rule that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleFault {
    /// Its line, from 1.
    pub line: u32,
    /// The rule.
    pub rule: String,
    /// What is wrong.
    pub problem: RuleProblem,
}

/// Rules, looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulesChecked {
    /// Rules that hold.
    pub rules: u32,
    /// Those that do not.
    pub faults: Vec<RuleFault>,
}
