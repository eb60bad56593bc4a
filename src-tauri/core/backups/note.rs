//! The note beside a backup, and what its name alone tells when the note is gone.

use crate::model::{Backup, BackupReason, Holdings, Time};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The ending of a backup's file.
pub(super) const ENDING: &str = "sqlite";

/// What stands beside a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    pub made: Time,
    pub reason: BackupReason,
    pub holds: Holdings,
    /// The kept images that belong to it, by their paths in the pool.
    #[serde(default)]
    pub images: Vec<String>,
}

/// `000012-20261123-233000-weekly`.
pub(super) fn name_of(number: u32, made: Time, reason: BackupReason) -> String {
    format!("{number:06}-{}-{}", made.to_jiff().strftime("%Y%m%d-%H%M%S"), reason.as_str())
}

/// Reads a backup's note, or what its name says.
pub(super) fn read(file: &Path) -> Option<(Backup, Option<Note>)> {
    let name = file.file_stem()?.to_str()?.to_owned();
    let (number, rest) = name.split_once('-')?;
    let number = number.parse().ok()?;
    let reason = BackupReason::ALL.into_iter().find(|reason| rest.ends_with(reason.as_str()))?;
    let stamp = rest.strip_suffix(reason.as_str())?.strip_suffix('-')?;
    let bytes = std::fs::metadata(file).ok()?.len();
    let note: Option<Note> =
        std::fs::read(file.with_extension("json")).ok().and_then(|json| serde_json::from_slice(&json).ok());
    let made = note.as_ref().map(|note| note.made).or_else(|| moment(stamp)).unwrap_or_default();
    let images = note.as_ref().map_or(0, |note| u32::try_from(note.images.len()).unwrap_or(u32::MAX));
    let holds = note.as_ref().map(|note| note.holds);
    Some((Backup { name, number, made, reason, bytes, holds, images }, note))
}

fn moment(stamp: &str) -> Option<Time> {
    let civil = jiff::civil::DateTime::strptime("%Y%m%d-%H%M%S", stamp).ok()?;
    Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().into())
}
