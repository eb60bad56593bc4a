//! Folders: the tree, and where its feeds go when it changes.

use super::journal::{self, FolderBefore, Note, RemovedFolder, Step};
use super::lists::FEEDS_BELOW;
use super::{Marked, StoreError, Writing, feeds, order};
use crate::model::{FeedId, Folder, FolderId, Node, StepKind, Time};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

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

/// The folders around a folder, the nearest first.
fn around(conn: &Connection, id: FolderId) -> Result<Vec<FolderId>, StoreError> {
    let mut statement = conn.prepare_cached(
        "WITH RECURSIVE around (id, level) AS (SELECT parent, 1 FROM folders WHERE id = ?1
             UNION SELECT folders.parent, level + 1 FROM folders JOIN around ON folders.id = around.id)
         SELECT id FROM around WHERE id IS NOT NULL ORDER BY level",
    )?;
    let found = statement.query_map([id.0], |row| row.get(0).map(FolderId))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Removes feeds and folders, in one step. Feeds are unsubscribed; what else a folder holds moves to the nearest folder around
/// it that stays, or is unsubscribed with it. Undoable.
pub(super) fn remove(w: Writing<'_>, nodes: &[Node], unsubscribe: bool, now: Time) -> Result<Marked, StoreError> {
    let feeds: Vec<FeedId> = nodes.iter().filter_map(|node| node.feed()).collect();
    let named: Vec<FolderId> = nodes.iter().filter_map(|node| node.folder()).collect();
    if named.is_empty() {
        return feeds::unsubscribe(w, &feeds, now);
    }
    let mut step = RemovedFolder { folders: going(&w, &named, unsubscribe)?, ..RemovedFolder::default() };
    let gone: HashSet<FolderId> = step.folders.iter().map(|folder| folder.id).collect();
    let mut unfollowed = feeds;
    for &id in named.iter().filter(|_| unsubscribe) {
        let inside = format!("SELECT id FROM feeds WHERE removed IS NULL AND id IN {FEEDS_BELOW}");
        unfollowed.extend(ids(&w, &inside, id)?.into_iter().map(FeedId));
    }
    for &feed in &unfollowed {
        feeds::feed(&w, feed)?;
    }
    step.removed = feeds::hide(w, &unfollowed, now)?;
    for folder in &step.folders {
        let stays = |id: &FolderId| !gone.contains(id);
        let into = if unsubscribe { None } else { around(&w, folder.id)?.into_iter().find(stays) };
        let (feeds, children) = order::empty_into(w, folder.id, into, &gone)?;
        step.feeds.extend(feeds);
        step.children.extend(children);
    }
    for folder in step.folders.iter().rev() {
        w.execute("DELETE FROM folders WHERE id = ?1", [folder.id.0])?;
    }
    let note = match (nodes, step.folders.first()) {
        ([_], Some(only)) => Note::of(StepKind::FolderRemoved, 1, Some(only.name.clone())),
        _ => Note::of(StepKind::Removed, nodes.len(), None),
    };
    journal::done(w, &note, &Step::FolderRemoved(step), now)
}

/// The folders that go with these, each once, parents first.
fn going(conn: &Connection, named: &[FolderId], with_inner: bool) -> Result<Vec<FolderBefore>, StoreError> {
    let mut seen = HashSet::new();
    let mut going = Vec::new();
    for &id in named {
        exists(conn, id)?;
        for id in if with_inner { below(conn, id)? } else { vec![id] } {
            if seen.insert(id) {
                going.push((around(conn, id)?.len(), folder(conn, id)?));
            }
        }
    }
    going.sort_by_key(|(level, _)| *level);
    Ok(going.into_iter().map(|(_, folder)| folder).collect())
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
