//! Folders: the tree, and where its feeds go when it changes.

use super::journal::{self, FolderBefore, Note, RemovedFolder, Step};
use super::lists::FEEDS_BELOW;
use super::{Marked, StoreError, Writing, feeds, order};
use crate::model::{FeedId, Folder, FolderId, StepKind, Time};
use rusqlite::{Connection, OptionalExtension, params};

/// Every folder.
pub(super) fn all(conn: &Connection) -> Result<Vec<Folder>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id, name, parent, position FROM folders")?;
    let folders = statement.query_map([], |row| {
        Ok(Folder {
            id: FolderId(row.get(0)?),
            name: row.get(1)?,
            parent: row.get::<_, Option<i64>>(2)?.map(FolderId),
            position: row.get(3)?,
        })
    })?;
    Ok(folders.collect::<Result<_, _>>()?)
}

/// An error when there is no such folder.
pub(super) fn exists(conn: &Connection, id: FolderId) -> Result<(), StoreError> {
    folder(conn, id).map(|_| ())
}

fn folder(conn: &Connection, id: FolderId) -> Result<FolderBefore, StoreError> {
    let mut statement = conn.prepare_cached("SELECT name, parent, position FROM folders WHERE id = ?1")?;
    let found = statement.query_row([id.0], |row| {
        let parent = row.get::<_, Option<i64>>(1)?.map(FolderId);
        Ok(FolderBefore { id, name: row.get(0)?, parent, position: row.get(2)? })
    });
    found.optional()?.ok_or(StoreError::NoSuchFolder(id))
}

/// What a folder is called.
pub(super) fn name_of(conn: &Connection, id: FolderId) -> Result<String, StoreError> {
    folder(conn, id).map(|folder| folder.name)
}

/// Makes a folder, behind those that are there.
pub(super) fn add(w: Writing<'_>, name: &str, parent: Option<FolderId>) -> Result<FolderId, StoreError> {
    if let Some(parent) = parent {
        exists(&w, parent)?;
    }
    let position = order::behind_folders(&w, parent)?;
    insert(w, name, parent, position)
}

fn insert(w: Writing<'_>, name: &str, parent: Option<FolderId>, position: i64) -> Result<FolderId, StoreError> {
    let mut statement = w.prepare_cached("INSERT INTO folders (name, parent, position) VALUES (?1, ?2, ?3)")?;
    Ok(FolderId(statement.insert(params![shown_name(name), parent.map(|parent| parent.0), position])?))
}

/// A name is never empty: callers refuse that; from a broken file it becomes a dash.
fn shown_name(name: &str) -> &str {
    let name = name.trim();
    if name.is_empty() { "–" } else { name }
}

/// The folder at a path, made where it is missing. `in_order`: behind those that are there, even where names decide so far.
pub(super) fn at(w: Writing<'_>, path: &[String], in_order: bool) -> Result<FolderId, StoreError> {
    let mut parent: Option<FolderId> = None;
    for name in path {
        let found = w
            .prepare_cached("SELECT id FROM folders WHERE name = ?1 AND parent IS ?2 ORDER BY id LIMIT 1")?
            .query_row(params![shown_name(name), parent.map(|parent| parent.0)], |row| row.get(0))
            .optional()?;
        parent = Some(match found {
            Some(id) => FolderId(id),
            None if in_order => insert(w, name, parent, order::next_folder(&w, parent)?)?,
            None => add(w, name, parent)?,
        });
    }
    parent.map_or_else(|| add(w, "", None), Ok)
}

/// Renames a folder; undoable.
pub(super) fn rename(w: Writing<'_>, id: FolderId, name: &str, now: Time) -> Result<Marked, StoreError> {
    let before = folder(&w, id)?;
    if before.name == shown_name(name) {
        return Ok(Marked::default());
    }
    set_name(w, id, name)?;
    let note = Note::of(StepKind::FolderRenamed, 1, Some(before.name.clone()));
    journal::done(w, &note, &Step::FolderRenamed(id, before.name, shown_name(name).to_owned()), now)
}

fn set_name(w: Writing<'_>, id: FolderId, name: &str) -> Result<(), StoreError> {
    w.execute("UPDATE folders SET name = ?2 WHERE id = ?1", params![id.0, shown_name(name)])?;
    Ok(())
}

/// Takes a new name back, unless it was changed since.
pub(super) fn name_back(w: Writing<'_>, id: FolderId, before: &str, after: &str) -> Result<(), StoreError> {
    match folder(&w, id) {
        Ok(now) if now.name == after => set_name(w, id, before),
        _ => Ok(()),
    }
}

/// Whether a folder would stand in itself.
pub(super) fn would_circle(conn: &Connection, id: FolderId, parent: Option<FolderId>) -> Result<bool, StoreError> {
    Ok(match parent {
        Some(parent) => below(conn, id)?.contains(&parent),
        None => false,
    })
}

/// A folder and all folders below it, parents first.
fn below(conn: &Connection, id: FolderId) -> Result<Vec<FolderId>, StoreError> {
    let mut statement = conn.prepare_cached(
        "WITH RECURSIVE below (id) AS (VALUES (?1)
             UNION SELECT folders.id FROM folders JOIN below ON folders.parent = below.id) SELECT id FROM below",
    )?;
    let found = statement.query_map([id.0], |row| row.get(0).map(FolderId))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Removes a folder; undoable.
pub(super) fn remove(w: Writing<'_>, id: FolderId, unsubscribe: bool, now: Time) -> Result<Marked, StoreError> {
    let own = folder(&w, id)?;
    let parent = own.parent;
    let mut step = RemovedFolder::default();
    let gone = if unsubscribe { below(&w, id)? } else { vec![id] };
    if unsubscribe {
        let inside = ids(&w, &format!("SELECT id FROM feeds WHERE removed IS NULL AND id IN {FEEDS_BELOW}"), id)?;
        step.removed = feeds::hide(w, &inside.into_iter().map(FeedId).collect::<Vec<_>>(), now)?;
    }
    for &folder_id in &gone {
        step.folders.push(folder(&w, folder_id)?);
    }
    for &folder_id in &gone {
        let into = if unsubscribe { None } else { parent };
        // Folders that go as well need no other place.
        let (feeds, children) = order::empty_into(w, folder_id, into, !unsubscribe)?;
        step.feeds.extend(feeds);
        step.children.extend(children);
    }
    for folder_id in gone.iter().rev() {
        w.execute("DELETE FROM folders WHERE id = ?1", [folder_id.0])?;
    }
    let note = Note::of(StepKind::FolderRemoved, 1, Some(own.name));
    journal::done(w, &note, &Step::FolderRemoved(step), now)
}

fn ids(conn: &Connection, sql: &str, folder: FolderId) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([folder.0], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Brings removed folders back with their ids, parents first; what was in them follows by its own places.
pub(super) fn restore(w: Writing<'_>, folders: &[FolderBefore]) -> Result<(), StoreError> {
    for folder in folders {
        w.execute(
            "INSERT INTO folders (id, name, parent, position)
             VALUES (?1, ?2, (SELECT id FROM folders WHERE id = ?3), ?4) ON CONFLICT (id) DO NOTHING",
            params![folder.id.0, folder.name, folder.parent.map(|parent| parent.0), folder.position],
        )?;
    }
    Ok(())
}
