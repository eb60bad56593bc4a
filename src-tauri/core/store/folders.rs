//! Folders: the tree, and where its feeds go when it changes.

use super::journal::{self, FolderBefore, RemovedFolder, Step};
use super::lists::FEEDS_BELOW;
use super::{Marked, StoreError, Writing, feeds};
use crate::model::{FeedId, Folder, FolderId, Time};
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

/// Makes a folder.
pub(super) fn add(w: Writing<'_>, name: &str, parent: Option<FolderId>) -> Result<FolderId, StoreError> {
    if let Some(parent) = parent {
        exists(&w, parent)?;
    }
    let mut statement = w.prepare_cached("INSERT INTO folders (name, parent) VALUES (?1, ?2)")?;
    Ok(FolderId(statement.insert(params![shown_name(name), parent.map(|parent| parent.0)])?))
}

/// A name is never empty: callers refuse that; from a broken file it becomes a dash.
fn shown_name(name: &str) -> &str {
    let name = name.trim();
    if name.is_empty() { "–" } else { name }
}

/// The folder at a path, made where it is missing.
pub(super) fn at(w: Writing<'_>, path: &[String]) -> Result<FolderId, StoreError> {
    let mut parent: Option<FolderId> = None;
    for name in path {
        let found = w
            .prepare_cached("SELECT id FROM folders WHERE name = ?1 AND parent IS ?2 ORDER BY id LIMIT 1")?
            .query_row(params![shown_name(name), parent.map(|parent| parent.0)], |row| row.get(0))
            .optional()?;
        parent = Some(found.map_or_else(|| add(w, name, parent), |id| Ok(FolderId(id)))?);
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
    journal::done(w, &Step::FolderRenamed(id, before.name), now)
}

pub(super) fn set_name(w: Writing<'_>, id: FolderId, name: &str) -> Result<(), StoreError> {
    w.execute("UPDATE folders SET name = ?2 WHERE id = ?1", params![id.0, shown_name(name)])?;
    Ok(())
}

/// Moves a folder; undoable.
pub(super) fn move_to(w: Writing<'_>, id: FolderId, parent: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
    let before = folder(&w, id)?;
    if before.parent == parent {
        return Ok(Marked::default());
    }
    set_parent(w, id, parent)?;
    journal::done(w, &Step::FolderMoved(id, before.parent), now)
}

/// Puts a folder into another, never below itself.
pub(super) fn set_parent(w: Writing<'_>, id: FolderId, parent: Option<FolderId>) -> Result<(), StoreError> {
    if let Some(parent) = parent {
        exists(&w, parent)?;
        if below(&w, id)?.contains(&parent) {
            return Err(StoreError::FolderCycle);
        }
    }
    w.execute("UPDATE folders SET parent = ?2 WHERE id = ?1", params![id.0, parent.map(|parent| parent.0)])?;
    Ok(())
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
        // Also feeds unsubscribed before: they come back to this place when that is undone after this.
        for feed in ids(&w, "SELECT id FROM feeds WHERE folder = ?1", folder_id)? {
            step.feeds.push((FeedId(feed), Some(folder_id)));
            let place = if unsubscribe { None } else { parent };
            feeds::set_folder(w, FeedId(feed), place)?;
        }
    }
    if !unsubscribe {
        for child in ids(&w, "SELECT id FROM folders WHERE parent = ?1", id)? {
            step.children.push(FolderId(child));
            set_parent(w, FolderId(child), parent)?;
        }
    }
    for folder_id in gone.iter().rev() {
        w.execute("DELETE FROM folders WHERE id = ?1", [folder_id.0])?;
    }
    journal::done(w, &Step::FolderRemoved(step), now)
}

fn ids(conn: &Connection, sql: &str, folder: FolderId) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([folder.0], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Takes a removal back: folders with their ids, parents first, then what was in them.
pub(super) fn restore(w: Writing<'_>, step: &RemovedFolder) -> Result<(), StoreError> {
    for folder in &step.folders {
        w.execute(
            "INSERT INTO folders (id, name, parent, position)
             VALUES (?1, ?2, (SELECT id FROM folders WHERE id = ?3), ?4) ON CONFLICT (id) DO NOTHING",
            params![folder.id.0, folder.name, folder.parent.map(|parent| parent.0), folder.position],
        )?;
    }
    if let Some(own) = step.folders.first() {
        for &child in &step.children {
            // A child moved below something else meanwhile keeps that place only if it would make a circle otherwise.
            match set_parent(w, child, Some(own.id)) {
                Ok(()) | Err(StoreError::FolderCycle | StoreError::NoSuchFolder(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    for &(feed, folder) in &step.feeds {
        feeds::set_folder(w, feed, folder)?;
    }
    for &feed in &step.removed {
        feeds::show_again(w, feed)?;
    }
    Ok(())
}
