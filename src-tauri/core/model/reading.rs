//! How reading an article goes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Settings of reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Reading {
    /// Say how many minutes an article takes.
    pub time: bool,
    /// Show how much of it was read, as a bar above it.
    pub progress: bool,
    /// Reopen an article where it was left.
    pub resume: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Self { time: true, progress: true, resume: true }
    }
}
