//! The journal: what the user did in the last seven days, so that it can be taken back, also after a restart. `undo` takes
//! back; this file notes, lists, and says what came after a step.

use super::bodies::{self, Packer};
use super::model_texts::KeptTexts;
use super::packing::{packed, unpacked};
use super::{Marked, StatusChange, StoreError, Writing, error, feeds};
use crate::model::{
    ArticleId, Feed, FeedId, FolderId, FullTextMode, Highlight, JournalEntry, Keeping, RequestSettings, Scope,
    StepKind, SummaryMode, TagId, TextDirection, Time, UndoId,
};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Steps older than this are not taken back any more.
pub(super) const KEPT_SECONDS: i64 = feeds::REMOVED_KEPT_SECONDS;

/// Names are kept up to so many characters; some titles are a book.
const NAME_CHARACTERS: i64 = 200;

/// What can be set on a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FeedSettings {
    pub(super) url: String,
    pub(super) custom_title: Option<String>,
    pub(super) interval_minutes: Option<u32>,
    pub(super) charset: Option<String>,
    pub(super) paused: bool,
    pub(super) request: RequestSettings,
    pub(super) images: Option<bool>,
    #[serde(default)]
    pub(super) clean: Option<bool>,
    pub(super) full_text: FullTextMode,
    pub(super) summaries: Option<SummaryMode>,
    pub(super) text_language: Option<String>,
    pub(super) text_direction: Option<TextDirection>,
    #[serde(default)]
    pub(super) keeping: Keeping,
}

impl FeedSettings {
    pub(super) fn of(feed: &Feed) -> Self {
        Self {
            url: feed.url.clone(),
            custom_title: feed.custom_title.clone(),
            interval_minutes: feed.interval_minutes,
            charset: feed.charset.clone(),
            paused: feed.paused,
            request: feed.request.clone(),
            images: feed.images,
            clean: feed.clean,
            full_text: feed.full_text,
            summaries: feed.summaries,
            text_language: feed.text_language.clone(),
            text_direction: feed.text_direction,
            keeping: feed.keeping,
        }
    }
}

/// Where a feed or folder stands: its folder, and the position in it.
pub(super) type Place = (Option<FolderId>, i64);

/// A feed or folder that went from one place to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Moved<I> {
    pub(super) id: I,
    pub(super) before: Place,
    pub(super) after: Place,
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
    pub(super) children: Vec<Moved<FolderId>>,
    /// Feeds that were in them.
    pub(super) feeds: Vec<Moved<FeedId>>,
    /// Feeds that were unsubscribed with it.
    pub(super) removed: Vec<FeedId>,
}

/// Articles that were snoozed or brought back: a column each, which packs well.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Snoozed {
    /// Until when they were snoozed by this step; `None`: they were brought back.
    pub(super) until: Option<Time>,
    pub(super) articles: Vec<SnoozedBefore>,
}

/// An article before it was snoozed: id, until when it was, whether it was read, where it was sorted, its shown date where
/// that was another one.
pub(super) type SnoozedBefore = (ArticleId, Option<Time>, bool, Time, Option<Time>);

/// Tags that were given to articles and taken from them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Tagged {
    /// Tags that did not exist before.
    pub(super) made: Vec<TagId>,
    pub(super) given: BTreeMap<i64, Vec<ArticleId>>,
    pub(super) taken: BTreeMap<i64, Vec<ArticleId>>,
}

/// Settings by name, before and after.
pub(super) type SettingsChange = BTreeMap<String, (serde_json::Value, serde_json::Value)>;

/// A step that is no plain change of status. The variants' names are stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Step {
    FeedsEdited(Vec<(FeedId, FeedSettings, FeedSettings)>, Vec<Moved<FeedId>>),
    Placed(Vec<Moved<FeedId>>, Vec<Moved<FolderId>>),
    FeedsRemoved(Vec<FeedId>),
    FolderRenamed(FolderId, String, String),
    FolderRemoved(RemovedFolder),
    Snoozed(Snoozed),
    Tagged(Tagged),
    TagRenamed(TagId, String, String),
    TagRemoved(TagId, String, Vec<ArticleId>),
    Settings(SettingsChange),
    Highlighted(Highlight),
    HighlightEdited(Highlight, Highlight),
    HighlightsRemoved(Vec<Highlight>),
    ModelTextRemoved(ArticleId, KeptTexts),
}

/// What the list of steps says of a step.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) kind: StepKind,
    pub(super) count: usize,
    pub(super) name: Option<String>,
    pub(super) view: Option<Scope>,
}

impl Note {
    pub(super) fn of(kind: StepKind, count: usize, name: Option<String>) -> Self {
        Self { kind, count, name, view: None }
    }
}

fn put(w: Writing<'_>, note: &Note, data: &dyn ToSql, now: Time) -> Result<UndoId, StoreError> {
    let view = note.view.as_ref().and_then(|view| serde_json::to_string(view).ok());
    let mut statement = w.prepare_cached(
        "INSERT INTO journal (at, kind, count, name, view, data) VALUES (?1, ?2, ?3, substr(?4, 1, ?7), ?5, ?6)",
    )?;
    let count = i64::try_from(note.count).unwrap_or(i64::MAX);
    let kind = note.kind.as_str();
    Ok(UndoId(statement.insert(params![now.0, kind, count, note.name, view, data, NAME_CHARACTERS])?))
}

fn data_of(step: &Step) -> Result<bodies::Packed, StoreError> {
    let json = serde_json::to_string(step).map_err(|error| StoreError::Internal(error.to_string()))?;
    Ok(Packer::new().pack(&json))
}

/// Notes a step that is no plain change of status.
pub(super) fn done(w: Writing<'_>, note: &Note, step: &Step, now: Time) -> Result<Marked, StoreError> {
    let undo = put(w, note, &data_of(step)?, now)?;
    Ok(Marked { changed: Vec::new(), count: note.count, undo: Some(undo) })
}

/// Notes a change of status; `named` says what was marked as a whole.
pub(super) fn marked(
    w: Writing<'_>,
    changed: Vec<ArticleId>,
    change: StatusChange,
    named: Option<(Scope, Option<String>)>,
    now: Time,
) -> Result<Marked, StoreError> {
    if changed.is_empty() {
        return Ok(Marked::default());
    }
    let (view, name) = named.map_or((None, None), |(view, name)| (Some(view), name));
    let name = match (name, changed.as_slice(), &view) {
        (None, &[only], None) => title_of(&w, only)?,
        (name, ..) => name,
    };
    let note = Note { kind: kind_of(change), count: changed.len(), name, view };
    let undo = put(w, &note, &packed(&changed), now)?;
    Ok(Marked { count: changed.len(), changed, undo: Some(undo) })
}

/// The title of an article, cut short.
pub(super) fn title_of(conn: &Connection, id: ArticleId) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT substr(title, 1, ?2) FROM summaries WHERE article = ?1")?;
    Ok(statement.query_row([id.0, NAME_CHARACTERS], |row| row.get(0)).optional()?)
}

/// The kind of a change of status: the packed ids are its data.
pub(super) fn kind_of(change: StatusChange) -> StepKind {
    match change {
        StatusChange::Read(true) => StepKind::Read,
        StatusChange::Read(false) => StepKind::Unread,
        StatusChange::Starred(true) => StepKind::Starred,
        StatusChange::Starred(false) => StepKind::Unstarred,
        StatusChange::ReadLater(true) => StepKind::ReadLater,
        StatusChange::ReadLater(false) => StepKind::NotReadLater,
    }
}

/// What takes a change of this kind back; `None` for kinds that are no plain change of status.
pub(super) fn opposite(kind: StepKind) -> Option<StatusChange> {
    Some(match kind {
        StepKind::Read => StatusChange::Read(false),
        StepKind::Unread => StatusChange::Read(true),
        StepKind::Starred => StatusChange::Starred(false),
        StepKind::Unstarred => StatusChange::Starred(true),
        StepKind::ReadLater => StatusChange::ReadLater(false),
        StepKind::NotReadLater => StatusChange::ReadLater(true),
        _ => return None,
    })
}

/// The steps of the last seven days, newest first.
pub(super) fn list(conn: &Connection, now: Time) -> Result<Vec<JournalEntry>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, at, kind, count, name, view, undone FROM journal WHERE at >= ?1 ORDER BY id DESC",
    )?;
    let mut rows = statement.query([oldest(now)])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        // A kind of a newer version is left out.
        let Some(kind) = StepKind::from_stored(&row.get::<_, String>(2)?) else { continue };
        entries.push(JournalEntry {
            id: UndoId(row.get(0)?),
            at: Time(row.get(1)?),
            kind,
            count: row.get(3)?,
            name: row.get(4)?,
            view: row.get::<_, Option<String>>(5)?.and_then(|view| serde_json::from_str(&view).ok()),
            undone: row.get(6)?,
        });
    }
    Ok(entries)
}

fn oldest(now: Time) -> i64 {
    now.plus_seconds(-KEPT_SECONDS).0
}

/// A step that was not taken back.
pub(super) struct Open {
    pub(super) id: i64,
    pub(super) kind: StepKind,
    pub(super) at: Time,
    data: rusqlite::types::Value,
}

impl Open {
    const COLUMNS: &'static str = "id, kind, at, data";

    fn of(row: &Row<'_>) -> Result<Option<Self>, StoreError> {
        let kind = StepKind::from_stored(&row.get::<_, String>(1)?);
        let (id, at, data) = (row.get(0)?, Time(row.get(2)?), row.get(3)?);
        Ok(kind.map(|kind| Self { id, kind, at, data }))
    }

    fn damaged(&self) -> StoreError {
        StoreError::Corrupt(format!("step {} of the journal", self.id))
    }

    /// The articles of a change of status.
    pub(super) fn articles(&self) -> Result<Vec<ArticleId>, StoreError> {
        match &self.data {
            rusqlite::types::Value::Blob(bytes) => unpacked(bytes).ok_or_else(|| self.damaged()),
            _ => Err(self.damaged()),
        }
    }

    /// What another kind of step holds.
    pub(super) fn step(&self) -> Result<Step, StoreError> {
        let json = bodies::unpack(ValueRef::from(&self.data))?;
        serde_json::from_str(&json).map_err(|error| error::damaged_json("journal", &error))
    }
}

/// A step that can be taken back, the newest without an id.
pub(super) fn open(conn: &Connection, step: Option<UndoId>, now: Time) -> Result<Option<Open>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {} FROM journal WHERE undone = 0 AND at >= ?1 AND (?2 IS NULL OR id = ?2) ORDER BY id DESC LIMIT 1",
        Open::COLUMNS
    ))?;
    let mut rows = statement.query(params![oldest(now), step.map(|step| step.0)])?;
    rows.next()?.map_or(Ok(None), Open::of)
}

/// The steps of these kinds that came after a step and were not taken back, in their order.
pub(super) fn after(conn: &Connection, step: i64, kinds: &[StepKind]) -> Result<Vec<Open>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {} FROM journal WHERE id > ?1 AND undone = 0
         AND kind IN (SELECT value FROM json_each(?2)) ORDER BY id",
        Open::COLUMNS
    ))?;
    let kinds = serde_json::to_string(kinds).map_err(|error| StoreError::Internal(error.to_string()))?;
    let mut rows = statement.query(params![step, kinds])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.extend(Open::of(row)?);
    }
    Ok(found)
}

/// A step was taken back: its data is of no more use.
pub(super) fn close(w: Writing<'_>, step: i64) -> Result<(), StoreError> {
    w.prepare_cached("UPDATE journal SET undone = 1, data = x'' WHERE id = ?1")?.execute([step])?;
    Ok(())
}

/// A step of statuses has only these articles left to take back.
pub(super) fn keep_articles(w: Writing<'_>, step: i64, articles: &[ArticleId]) -> Result<(), StoreError> {
    if articles.is_empty() {
        return close(w, step);
    }
    w.prepare_cached("UPDATE journal SET data = ?2 WHERE id = ?1")?.execute(params![step, packed(articles)])?;
    Ok(())
}

/// A step takes back something else now.
pub(super) fn keep_step(w: Writing<'_>, id: i64, step: &Step) -> Result<(), StoreError> {
    w.prepare_cached("UPDATE journal SET data = ?2 WHERE id = ?1")?.execute(params![id, data_of(step)?])?;
    Ok(())
}

/// Makes the newest step one with what came right after it.
pub(super) fn grow(w: Writing<'_>, id: i64, count: usize, step: &Step, now: Time) -> Result<Marked, StoreError> {
    keep_step(w, id, step)?;
    let as_count = i64::try_from(count).unwrap_or(i64::MAX);
    w.execute("UPDATE journal SET count = ?2, at = ?3 WHERE id = ?1", params![id, as_count, now.0])?;
    Ok(Marked { changed: Vec::new(), count, undo: Some(UndoId(id)) })
}

/// The newest step of all, when it was not taken back.
pub(super) fn newest(conn: &Connection) -> Result<Option<Open>, StoreError> {
    let sql = format!("SELECT {}, undone FROM journal ORDER BY id DESC LIMIT 1", Open::COLUMNS);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) if !row.get::<_, bool>(4)? => Open::of(row),
        _ => Ok(None),
    }
}

/// Forgets a step, because what it did is undone by what came after.
pub(super) fn forget(w: Writing<'_>, step: i64) -> Result<(), StoreError> {
    w.execute("DELETE FROM journal WHERE id = ?1", [step])?;
    Ok(())
}

/// Forgets what is too old to be taken back.
pub(super) fn forget_old(w: Writing<'_>, now: Time) -> Result<(), StoreError> {
    w.execute("DELETE FROM journal WHERE at < ?1", [oldest(now)])?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_opposite() {
        use StatusChange::{Read, ReadLater, Starred};
        for change in [Read(true), Read(false), Starred(true), Starred(false), ReadLater(true), ReadLater(false)] {
            let back = opposite(kind_of(change)).unwrap();
            assert_ne!(back, change);
            assert_eq!(opposite(kind_of(back)), Some(change));
        }
        assert_eq!(opposite(StepKind::Arranged), None);
    }
}
