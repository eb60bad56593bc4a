//! What the user can set for the whole program.

use super::{BriefingSettings, Filtering, ImageKeeping, LanguageModel, Player, Reading, Summaries, Typography};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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

/// Whether going through the list, row by row, opens articles for reading or only shows them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkByMoving {
    /// For reading, except with a screen reader: who hears the rows one after the other has not read the articles.
    #[default]
    Auto,
    /// Always for reading.
    On,
    /// Only shown, until the person turns to the article.
    Off,
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
    /// Whether articles that were only gone past with the keys are marked too.
    pub mark_read_by_moving: MarkByMoving,
    /// Mark what the person's own scrolling moved out of the list at its top.
    pub mark_read_by_scrolling: bool,
    /// Ask before everything in a list is marked as read.
    pub ask_before_mark_all: bool,
    /// Go to the next feed with unread articles after everything in a list was marked as read.
    pub next_feed_after_mark_all: bool,
    /// Days that read, unstarred articles are kept after they left their feed; 0 keeps them for ever.
    pub keep_days: u32,
    /// The newest so many articles of a feed are kept; 0 keeps all.
    pub keep_count: u32,
    /// Unread articles stay whatever their age and number.
    pub keep_unread: bool,
    /// Make a backup every week.
    pub weekly_backups: bool,
    /// Size of the article's text in percent.
    pub text_percent: u32,
    /// How the text of articles is set.
    pub typography: Typography,
    /// Show images in articles. Off, none is asked for without the person's wish, wherever it would be shown.
    pub images: bool,
    /// The images on the disk.
    pub image_keeping: ImageKeeping,
    /// Show the times of a list as dates, never as "5 minutes ago".
    pub absolute_dates: bool,
    /// How reading an article goes.
    pub reading: Reading,
    /// How episodes are played and kept.
    pub player: Player,
    /// Which keys run which commands.
    pub shortcuts: Shortcuts,
    /// How summaries are shown.
    pub summaries: Summaries,
    /// How briefings are made.
    pub briefing: BriefingSettings,
    /// What of articles is shown.
    pub filtering: Filtering,
    /// A language model of the user's own.
    pub language_model: LanguageModel,
}

/// Which keys run which commands. The interface knows the presets and the commands; here they are only kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Shortcuts {
    /// The key map that the changes are made to.
    pub preset: String,
    /// Commands with other keys than in the preset: by their id, all their keys. Ids that this version does not know stay.
    pub changes: BTreeMap<String, Vec<String>>,
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self { preset: "broadsheet".to_owned(), changes: BTreeMap::new() }
    }
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
            mark_read_by_moving: MarkByMoving::Auto,
            mark_read_by_scrolling: false,
            ask_before_mark_all: false,
            next_feed_after_mark_all: false,
            keep_days: 0,
            keep_count: 0,
            keep_unread: true,
            weekly_backups: true,
            text_percent: 100,
            typography: Typography::default(),
            images: true,
            image_keeping: ImageKeeping::default(),
            absolute_dates: false,
            reading: Reading::default(),
            player: Player::default(),
            shortcuts: Shortcuts::default(),
            summaries: Summaries::default(),
            briefing: BriefingSettings::default(),
            filtering: Filtering::default(),
            language_model: LanguageModel::default(),
        }
    }
}
