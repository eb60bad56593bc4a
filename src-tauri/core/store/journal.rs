//! The journal: what the user did, so that it can be taken back, also after a restart.

use super::{Marked, StatusChange, StoreError, Undone, Writing, error, feeds, folders, status};
use crate::model::{ArticleId, Feed, FeedId, FolderId, RequestSettings, Time, UndoId};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

/// Steps older than this are not taken back any more.
pub(super) const KEPT_SECONDS: i64 = feeds::REMOVED_KEPT_SECONDS;

/// What a feed's settings were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FeedBefore {
    pub(super) id: FeedId,
    pub(super) url: String,
    pub(super) custom_title: Option<String>,
    pub(super) interval_minutes: Option<u32>,
    #[serde(default)]
    pub(super) charset: Option<String>,
    pub(super) paused: bool,
    #[serde(default)]
    pub(super) request: RequestSettings,
    #[serde(default)]
    pub(super) images: Option<bool>,
    #[serde(default)]
    pub(super) full_text: bool,
}

impl FeedBefore {
    pub(super) fn of(feed: &Feed) -> Self {
        Self {
            id: feed.id,
            url: feed.url.clone(),
            custom_title: feed.custom_title.clone(),
            interval_minutes: feed.interval_minutes,
            charset: feed.charset.clone(),
            paused: feed.paused,
            request: feed.request.clone(),
            images: feed.images,
            full_text: feed.full_text,
        }
    }
}

/// What a folder was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FolderBefore {
    pub(super) id: FolderId,
    pub(super) name: String,
    pub(super) parent: Option<FolderId>,
    pub(super) position: i64,
}

/// What went with a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RemovedFolder {
    /// The folder, and those below it that went too; parents first.
    pub(super) folders: Vec<FolderBefore>,
    /// Folders that moved to its parent.
    pub(super) children: Vec<FolderId>,
    /// Feeds and the folder they were in.
    pub(super) feeds: Vec<(FeedId, Option<FolderId>)>,
    /// Feeds that were unsubscribed with it.
    pub(super) removed: Vec<FeedId>,
}

/// A step that can be taken back. The variants' names are stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Step {
    FeedEdited(FeedBefore),
    FeedsMoved(Vec<(FeedId, Option<FolderId>)>),
    FeedsRemoved(Vec<FeedId>),
    FolderRenamed(FolderId, String),
    FolderMoved(FolderId, Option<FolderId>),
    FolderRemoved(RemovedFolder),
}

/// The `kind` of every step that is a [`Step`].
const SIDEBAR: &str = "sidebar";

/// The `kind` of a change of status: the packed ids are its data.
fn kind_of(change: StatusChange) -> &'static str {
    match change {
        StatusChange::Read(true) => "read",
        StatusChange::Read(false) => "unread",
        StatusChange::Starred(true) => "starred",
        StatusChange::Starred(false) => "unstarred",
        StatusChange::ReadLater(true) => "read_later",
        StatusChange::ReadLater(false) => "not_read_later",
    }
}

/// What takes a change of this kind back.
fn opposite(kind: &str) -> Option<StatusChange> {
    Some(match kind {
        "read" => StatusChange::Read(false),
        "unread" => StatusChange::Read(true),
        "starred" => StatusChange::Starred(false),
        "unstarred" => StatusChange::Starred(true),
        "read_later" => StatusChange::ReadLater(false),
        "not_read_later" => StatusChange::ReadLater(true),
        _ => return None,
    })
}

fn put(w: Writing<'_>, kind: &str, data: &[u8], now: Time) -> Result<UndoId, StoreError> {
    let mut statement = w.prepare_cached("INSERT INTO journal (at, kind, count, data) VALUES (?1, ?2, 1, ?3)")?;
    Ok(UndoId(statement.insert(params![now.0, kind, data])?))
}

/// Notes a step of the sidebar.
pub(super) fn done(w: Writing<'_>, step: &Step, now: Time) -> Result<Marked, StoreError> {
    let data = serde_json::to_vec(step).map_err(|error| StoreError::Internal(error.to_string()))?;
    Ok(Marked { changed: Vec::new(), undo: Some(put(w, SIDEBAR, &data, now)?) })
}

/// Notes a change of status.
pub(super) fn marked(
    w: Writing<'_>,
    changed: Vec<ArticleId>,
    change: StatusChange,
    now: Time,
) -> Result<Marked, StoreError> {
    if changed.is_empty() {
        return Ok(Marked::default());
    }
    let undo = put(w, kind_of(change), &packed(&changed), now)?;
    Ok(Marked { changed, undo: Some(undo) })
}

/// Takes a step back, the newest without one.
pub(super) fn undo(w: Writing<'_>, step: Option<UndoId>, now: Time) -> Result<Undone, StoreError> {
    let oldest = now.plus_seconds(-KEPT_SECONDS).0;
    let found = w
        .prepare_cached(
            "SELECT id, kind, data FROM journal WHERE undone = 0 AND at >= ?1 AND (?2 IS NULL OR id = ?2)
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![oldest, step.map(|step| step.0)], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, Vec<u8>>(2)?))
        })
        .optional()?;
    let (id, kind, data) = found.ok_or(StoreError::NothingToUndo)?;
    w.execute("UPDATE journal SET undone = 1 WHERE id = ?1", [id])?;
    if let Some(back) = opposite(&kind) {
        let ids = unpacked(&data).ok_or_else(|| StoreError::Corrupt(format!("step {id} of the journal")))?;
        return Ok(Undone::Status(status::set(w, &ids, back)?, back));
    }
    let step = serde_json::from_slice(&data).map_err(|error| error::damaged_json("journal", &error))?;
    take_back(w, step, now)?;
    Ok(Undone::Sidebar)
}

/// What is gone meanwhile stays gone; everything else goes back.
fn take_back(w: Writing<'_>, step: Step, now: Time) -> Result<(), StoreError> {
    let done = match step {
        Step::FeedEdited(before) => feeds::set(w, before.id, &before, now),
        Step::FeedsMoved(moved) => moved.iter().try_for_each(|(feed, folder)| feeds::set_folder(w, *feed, *folder)),
        Step::FeedsRemoved(removed) => removed.iter().try_for_each(|feed| feeds::show_again(w, *feed).map(|_| ())),
        Step::FolderRenamed(id, name) => folders::set_name(w, id, &name),
        Step::FolderMoved(id, parent) => folders::set_parent(w, id, parent),
        Step::FolderRemoved(removed) => folders::restore(w, &removed),
    };
    match done {
        Err(StoreError::NoSuchFeed(_) | StoreError::NoSuchFolder(_)) => Ok(()),
        done => done,
    }
}

/// Ids in ascending order as differences of seven bits a byte: a step that marked 100,000 articles takes 100 kB.
fn packed(ids: &[ArticleId]) -> Vec<u8> {
    let mut ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    let mut bytes = Vec::with_capacity(ids.len() + 8);
    let mut before = 0_i64;
    for id in ids {
        let mut difference = id.wrapping_sub(before) as u64;
        before = id;
        while difference >= 0x80 {
            bytes.push(difference as u8 & 0x7f | 0x80);
            difference >>= 7;
        }
        bytes.push(difference as u8);
    }
    bytes
}

fn unpacked(bytes: &[u8]) -> Option<Vec<ArticleId>> {
    let (mut ids, mut before, mut difference, mut shift) = (Vec::new(), 0_i64, 0_u64, 0_u32);
    for byte in bytes {
        difference |= u64::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            before = before.wrapping_add(difference as i64);
            ids.push(ArticleId(before));
            (difference, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(ids)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ids_come_back(ids in prop::collection::btree_set(0..i64::MAX, 0..200)) {
            let ids: Vec<_> = ids.into_iter().map(ArticleId).collect();
            prop_assert_eq!(unpacked(&packed(&ids)).unwrap(), ids);
        }
    }

    #[test]
    fn neighbours_take_a_byte_each() {
        let ids: Vec<_> = (1..=100_000).map(ArticleId).collect();
        assert_eq!(packed(&ids).len(), ids.len());
        assert_eq!(unpacked(&[0x80]), None);
        assert_eq!(unpacked(&[0x80; 11]), None);
    }

    #[test]
    fn every_status_has_its_opposite() {
        use StatusChange::{Read, ReadLater, Starred};
        for change in [Read(true), Read(false), Starred(true), Starred(false), ReadLater(true), ReadLater(false)] {
            let back = opposite(kind_of(change)).unwrap();
            assert_ne!(back, change);
            assert_eq!(opposite(kind_of(back)), Some(change));
        }
        assert_eq!(opposite(SIDEBAR), None);
    }
}
