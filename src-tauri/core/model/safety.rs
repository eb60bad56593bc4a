//! Copies of the library, what was saved of a damaged one, and what a library takes up.

use super::Time;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a backup was made. Five of each are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// A week had passed.
    Weekly,
    /// A newer Broadsheet was about to change the library's form.
    BeforeUpgrade,
    /// Another copy was about to take the library's place.
    BeforeRestore,
    /// The person wanted one.
    OnDemand,
}

impl BackupReason {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Weekly, Self::BeforeUpgrade, Self::BeforeRestore, Self::OnDemand];

    /// The reason as it stands in names of files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::BeforeUpgrade => "before-upgrade",
            Self::BeforeRestore => "before-restore",
            Self::OnDemand => "on-demand",
        }
    }
}

/// What a copy of the library holds, as it was counted in the copy itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holdings {
    /// The schema's version.
    pub schema: i64,
    /// Feeds that are followed.
    pub feeds: u32,
    /// Articles of theirs.
    pub articles: u32,
    /// Articles with a star.
    pub starred: u32,
}

/// A local backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Backup {
    /// Its name, the one by which it is put back.
    pub name: String,
    /// Grows by one with each backup, whatever the clock says.
    pub number: u32,
    /// When it was made.
    pub made: Time,
    /// Why.
    pub reason: BackupReason,
    /// What it takes up, without images: those stand beside all backups once.
    pub bytes: u64,
    /// What it holds; `None` when that was not noted.
    pub holds: Option<Holdings>,
    /// How many images are kept for it.
    pub images: u32,
}

/// What a backup, a restoration or an archive is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SafetyStage {
    /// A copy is being written.
    #[default]
    Copying,
    /// A copy is being checked.
    Checking,
    /// One file is being made of all.
    Packing,
    /// A file is being unpacked.
    Unpacking,
    /// A copy takes the library's place.
    Restoring,
}

/// How a backup, a restoration or an archive goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SafetyProgress {
    /// What is being done.
    pub stage: SafetyStage,
    /// Per mille of this stage.
    pub done: u32,
    /// Whether it still runs; `false` is the last one sent.
    pub running: bool,
}

/// A library was put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Restored {
    /// What it holds now.
    pub holds: Holdings,
    /// The backup of what was there before; `None` when there was nothing.
    pub before: Option<Backup>,
    /// Images that were put back.
    pub images: u32,
}

/// A library was written to one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Packed {
    /// The file.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// What it holds.
    pub holds: Holdings,
    /// Images in it.
    pub images: u32,
    /// Episodes in it.
    pub episodes: u32,
}

/// What was the matter with a library.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// Parts of the file cannot be read.
    #[default]
    Unreadable,
    /// The file is empty.
    Empty,
    /// The file is not there, though there are backups of it.
    Missing,
}

/// What was saved of a damaged library, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recovery {
    /// When it was recovered.
    pub at: Time,
    /// What was the matter.
    pub damage: Damage,
    /// What SQLite or our own look said of it.
    pub detail: String,
    /// The folder with the damaged files; empty when there were none.
    pub set_aside: String,
    /// What the library holds now.
    pub holds: Holdings,
    /// Pieces (pages) of the old file that could not be read.
    pub unreadable_pages: u32,
    /// When the backup was made from which missing parts were taken; `None` when there was none or nothing was missing.
    pub backup: Option<Time>,
    /// Articles that were taken from that backup, as they were then.
    pub articles_from_backup: u32,
    /// Articles of which something is known but neither text nor title was left.
    pub articles_lost: u32,
    /// Articles whose text is gone though their title is there; the feed may bring it again.
    pub texts_lost: u32,
    /// Articles that are unread and unstarred now because nothing was left of their status.
    pub statuses_lost: u32,
    /// Feeds whose address was lost: they are paused, with the site of their articles as address.
    pub feeds_without_address: u32,
    /// Whether settings are the default ones now.
    pub settings_lost: bool,
}

/// What a library takes up on the disk, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LibraryUse {
    /// The database.
    pub database: u64,
    /// Images that are kept for good.
    pub images: u64,
    /// Downloaded episodes.
    pub episodes: u64,
    /// Backups, without what they share with the library.
    pub backups: u64,
    /// Damaged libraries that were put aside.
    pub set_aside: u64,
    /// What is free there; `None` when the system does not say.
    pub free: Option<u64>,
}
