//! The settings of the player.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How episodes are played and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Player {
    /// Speed of feeds that have none of their own, in percent; the pitch stays.
    pub speed_percent: u32,
    /// Seconds that a step back goes.
    pub back_seconds: u32,
    /// Seconds that a step on goes.
    pub forward_seconds: u32,
    /// Mark an article as read when its episode was heard to the end.
    pub mark_read_at_end: bool,
    /// Go on with the next of the queue at the end of an episode.
    pub play_next: bool,
    /// Remove a download when it was heard to the end; those of starred articles stay.
    pub remove_at_end: bool,
    /// Megabytes that downloads may take; what was heard longest ago goes first. 0: no bound.
    pub download_megabytes: u32,
}

impl Default for Player {
    fn default() -> Self {
        Self {
            speed_percent: 100,
            back_seconds: 15,
            forward_seconds: 30,
            mark_read_at_end: true,
            play_next: true,
            remove_at_end: false,
            download_megabytes: 5_000,
        }
    }
}
