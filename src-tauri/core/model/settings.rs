//! What the user can set for the whole program.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The settings. A field missing in the library (written by an older version) has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Light, dark or as the system says.
    pub theme: Theme,
    /// Language of the interface (BCP 47); `None` follows the system.
    pub language: Option<String>,
    /// Minutes between fetches of a feed that has no interval of its own; 0 switches the schedule off.
    pub interval_minutes: u32,
    /// Fetch quiet feeds less often than that, and busy ones more often.
    pub adapt_interval: bool,
    /// Refresh the feeds that are due when Broadsheet starts.
    pub refresh_on_start: bool,
    /// Milliseconds that an article must be open before it counts as read; `None` never marks by opening.
    pub mark_read_after_ms: Option<u32>,
    /// Days that read, unstarred articles are kept after they left their feed; 0 keeps them for ever.
    pub keep_days: u32,
    /// Size of the article's text in percent.
    pub text_percent: u32,
    /// Show images in articles.
    pub images: bool,
    /// Show the times of a list as dates, never as "5 minutes ago".
    pub absolute_dates: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            language: None,
            interval_minutes: 60,
            adapt_interval: true,
            refresh_on_start: true,
            mark_read_after_ms: Some(500),
            keep_days: 0,
            text_percent: 100,
            images: true,
            absolute_dates: false,
        }
    }
}
