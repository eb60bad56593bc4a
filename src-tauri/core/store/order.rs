//! The order of feeds and folders. Folders come before feeds; each kind is ordered by position, then by name. As long as all
//! positions of a kind in a folder are 0 it is in the order of names, also for what comes later; once arranged, positions
//! count up in steps wide enough that moving one feed usually writes one row.

use super::feeds::shown_title;
use super::journal::{self, Moved, Note, Place, Step};
use super::{Marked, StoreError, Writing, folders};
use crate::model::{FeedId, FolderId, NameKey, Node, StepKind, Time, by_place};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{HashMap, HashSet};

/// Between neighbours of a list that was just arranged.
const STEP: i64 = 1 << 16;

/// Feeds or folders; the SQL of both is the same but for these.
#[derive(Clone, Copy)]
struct Kind {
    table: &'static str,
    parent: &'static str,
    /// The condition of those that are shown.
    shown: &'static str,
    /// What makes the name.
    name: &'static str,
}

const FEEDS: Kind =
    Kind { table: "feeds", parent: "folder", shown: "removed IS NULL", name: "custom_title, title, url" };
const FOLDERS: Kind = Kind { table: "folders", parent: "parent", shown: "1", name: "name, NULL, ''" };

/// Something that stands in a folder.
struct Standing {
    id: i64,
    position: i64,
    key: NameKey,
}

fn name_of(row: &Row<'_>, from: usize) -> rusqlite::Result<String> {
    let (custom, own): (Option<String>, Option<String>) = (row.get(from)?, row.get(from + 1)?);
    Ok(shown_title(custom.as_deref(), own.as_deref(), &row.get::<_, String>(from + 2)?))
}

/// What stands in a folder, in its order.
fn standing(conn: &Connection, kind: Kind, folder: Option<FolderId>) -> Result<Vec<Standing>, StoreError> {
    let Kind { table, parent, shown, name } = kind;
    let sql = format!("SELECT id, position, {name} FROM {table} WHERE {parent} IS ?1 AND {shown} ORDER BY id");
    let mut statement = conn.prepare_cached(&sql)?;
    let found = statement.query_map([folder.map(|folder| folder.0)], |row| {
        Ok(Standing { id: row.get(0)?, position: row.get(1)?, key: NameKey::of(&name_of(row, 2)?) })
    })?;
    let mut found: Vec<Standing> = found.collect::<Result<_, _>>()?;
    found.sort_by(|one, other| by_place((one.position, &one.key), (other.position, &other.key)));
    Ok(found)
}

fn place(conn: &Connection, kind: Kind, id: i64) -> Result<Option<Place>, StoreError> {
    let sql = format!("SELECT {}, position FROM {} WHERE id = ?1", kind.parent, kind.table);
    let mut statement = conn.prepare_cached(&sql)?;
    let place = |row: &Row<'_>| Ok((row.get::<_, Option<i64>>(0)?.map(FolderId), row.get(1)?));
    Ok(statement.query_row([id], place).optional()?)
}

fn put(w: Writing<'_>, kind: Kind, id: i64, (folder, position): Place) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE {} SET {} = (SELECT id FROM folders WHERE id = ?2), position = ?3 WHERE id = ?1",
        kind.table, kind.parent
    );
    w.prepare_cached(&sql)?.execute(params![id, folder.map(|folder| folder.0), position])?;
    Ok(())
}

/// Where a feed stands, also an unsubscribed one.
pub(super) fn place_of_feed(conn: &Connection, id: FeedId) -> Result<Option<Place>, StoreError> {
    place(conn, FEEDS, id.0)
}

/// Where a folder stands.
pub(super) fn place_of_folder(conn: &Connection, id: FolderId) -> Result<Option<Place>, StoreError> {
    place(conn, FOLDERS, id.0)
}

/// Puts a feed somewhere; a folder that is gone is the top level.
pub(super) fn place_feed(w: Writing<'_>, id: FeedId, place: Place) -> Result<(), StoreError> {
    put(w, FEEDS, id.0, place)
}

/// Puts a folder somewhere. Callers see to it that it makes no circle.
pub(super) fn place_folder(w: Writing<'_>, id: FolderId, place: Place) -> Result<(), StoreError> {
    put(w, FOLDERS, id.0, place)
}

/// The position for something that comes into a folder: 0 where names decide, else behind the last.
fn last(conn: &Connection, kind: Kind, folder: Option<FolderId>) -> Result<i64, StoreError> {
    let Kind { table, parent, shown, .. } = kind;
    let sql = format!("SELECT position FROM {table} WHERE {parent} IS ?1 AND {shown} ORDER BY position DESC LIMIT 1");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([folder.map(|folder| folder.0)], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn behind(conn: &Connection, kind: Kind, folder: Option<FolderId>) -> Result<i64, StoreError> {
    Ok(match last(conn, kind, folder)? {
        0 => 0,
        last => last.max(highest_left(conn)?) + STEP,
    })
}

/// The highest position that anything was ever moved away from: who comes later stands behind it, so that what a step took
/// away from the end goes back before what came meanwhile.
fn highest_left(conn: &Connection) -> Result<i64, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'highest_left'")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn leave(w: Writing<'_>, position: i64) -> Result<(), StoreError> {
    w.prepare_cached(
        "INSERT INTO settings VALUES ('highest_left', ?1) ON CONFLICT (name) DO UPDATE SET value = excluded.value
         WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)",
    )?
    .execute([position.to_string()])?;
    Ok(())
}

/// The position of a feed that comes into a folder.
pub(super) fn behind_feeds(conn: &Connection, folder: Option<FolderId>) -> Result<i64, StoreError> {
    behind(conn, FEEDS, folder)
}

/// The position of a folder that comes into a folder.
pub(super) fn behind_folders(conn: &Connection, folder: Option<FolderId>) -> Result<i64, StoreError> {
    behind(conn, FOLDERS, folder)
}

/// The position of a feed that comes with others in an order of their own.
pub(super) fn next_feed(conn: &Connection, folder: Option<FolderId>) -> Result<i64, StoreError> {
    Ok(last(conn, FEEDS, folder)?.max(highest_left(conn)?) + STEP)
}

/// The position of a folder that comes with others in an order of their own.
pub(super) fn next_folder(conn: &Connection, folder: Option<FolderId>) -> Result<i64, StoreError> {
    Ok(last(conn, FOLDERS, folder)?.max(highest_left(conn)?) + STEP)
}

/// Puts feeds and folders into a folder, in this order, before one that stands there. Undoable.
pub(super) fn arrange(
    w: Writing<'_>,
    nodes: &[Node],
    parent: Option<FolderId>,
    before: Option<Node>,
    moved: &[Node],
    now: Time,
) -> Result<Marked, StoreError> {
    if let Some(parent) = parent {
        folders::exists(&w, parent)?;
    }
    let (mut feeds, mut inner) = (Vec::new(), Vec::new());
    for node in nodes {
        match *node {
            Node::Feed(id) => {
                super::feeds::feed(&w, id)?;
                feeds.push(id.0);
            }
            Node::Folder(id) => {
                folders::exists(&w, id)?;
                if folders::would_circle(&w, id, parent)? {
                    return Err(StoreError::FolderCycle);
                }
                inner.push(id.0);
            }
        }
    }
    let before_feed = if let Some(Node::Feed(id)) = before { Some(id.0) } else { None };
    let before_folder = if let Some(Node::Folder(id)) = before { Some(id.0) } else { None };
    let moved_feeds = arrange_kind(w, FEEDS, &feeds, parent, before_feed)?;
    let moved_folders = arrange_kind(w, FOLDERS, &inner, parent, before_folder)?;
    let moved = if moved.is_empty() { nodes } else { moved };
    let name = if let [only] = moved { Some(name_of_node(&w, *only)?) } else { None };
    note(w, Note::of(StepKind::Arranged, moved.len(), name), moved_feeds, moved_folders, now)
}

fn name_of_node(conn: &Connection, node: Node) -> Result<String, StoreError> {
    match node {
        Node::Feed(id) => Ok(super::feeds::feed(conn, id)?.title),
        Node::Folder(id) => folders::name_of(conn, id),
    }
}

fn note(
    w: Writing<'_>,
    note: Note,
    feeds: Vec<Moved<i64>>,
    inner: Vec<Moved<i64>>,
    now: Time,
) -> Result<Marked, StoreError> {
    if feeds.is_empty() && inner.is_empty() {
        return Ok(Marked::default());
    }
    let feeds = feeds.into_iter().map(|moved| with_id(moved, FeedId)).collect();
    let inner = inner.into_iter().map(|moved| with_id(moved, FolderId)).collect();
    journal::done(w, &note, &Step::Placed(feeds, inner), now)
}

fn with_id<I>(Moved { id, before, after }: Moved<i64>, of: fn(i64) -> I) -> Moved<I> {
    Moved { id: of(id), before, after }
}

fn arrange_kind(
    w: Writing<'_>,
    kind: Kind,
    ids: &[i64],
    parent: Option<FolderId>,
    before: Option<i64>,
) -> Result<Vec<Moved<i64>>, StoreError> {
    let mut seen = HashSet::new();
    let ids: Vec<i64> = ids.iter().copied().filter(|id| seen.insert(*id)).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let all = standing(&w, kind, parent)?;
    let now: Vec<i64> = all.iter().map(|standing| standing.id).collect();
    let rest: Vec<Standing> = all.into_iter().filter(|standing| !seen.contains(&standing.id)).collect();
    let at = rest.iter().position(|standing| Some(standing.id) == before).unwrap_or(rest.len());
    let (above, below) = rest.split_at(at);
    let wanted: Vec<i64> =
        above.iter().map(|s| s.id).chain(ids.iter().copied()).chain(below.iter().map(|s| s.id)).collect();
    if wanted == now {
        return Ok(Vec::new());
    }
    let order: Vec<(i64, i64)> = match between(&rest, at, ids.len()) {
        Some((first, step)) => ids.iter().zip(0..).map(|(id, index)| (*id, first + step * index)).collect(),
        None => wanted.into_iter().zip(1..).map(|(id, index)| (id, index * STEP)).collect(),
    };
    let mut moved = Vec::new();
    for (id, position) in order {
        moved.extend(go(w, kind, id, (parent, position))?);
    }
    Ok(moved)
}

/// Room for some between what stands before and after a place: the first position and the distance. `None`: all must be
/// numbered anew.
fn between(rest: &[Standing], at: usize, count: usize) -> Option<(i64, i64)> {
    let is_arranged = rest.windows(2).all(|pair| pair[0].position < pair[1].position);
    if !is_arranged || rest.first().is_some_and(|first| first.position <= 0) {
        return None;
    }
    let count = i64::try_from(count).ok()?;
    let low = at.checked_sub(1).and_then(|above| rest.get(above)).map_or(0, |above| above.position);
    let step = match rest.get(at) {
        Some(below) => (below.position - low) / (count + 1),
        None => STEP,
    };
    (step > 0).then_some((low + step, step))
}

/// Puts one somewhere; what that changed.
fn go(w: Writing<'_>, kind: Kind, id: i64, after: Place) -> Result<Option<Moved<i64>>, StoreError> {
    match place(&w, kind, id)? {
        Some(before) if before != after => {
            put(w, kind, id, after)?;
            leave(w, before.1)?;
            Ok(Some(Moved { id, before, after }))
        }
        _ => Ok(None),
    }
}

/// Puts what a folder holds in the order of names. Undoable.
pub(super) fn sort_by_name(w: Writing<'_>, folder: Option<FolderId>, now: Time) -> Result<Marked, StoreError> {
    let name = folder.map(|folder| folders::name_of(&w, folder)).transpose()?;
    let sorted = |kind: Kind| -> Result<Vec<Moved<i64>>, StoreError> {
        let mut moved = Vec::new();
        for standing in standing(&w, kind, folder)? {
            moved.extend(go(w, kind, standing.id, (folder, 0))?);
        }
        Ok(moved)
    };
    let (feeds, inner) = (sorted(FEEDS)?, sorted(FOLDERS)?);
    note(w, Note::of(StepKind::Sorted, feeds.len() + inner.len(), name), feeds, inner, now)
}

/// Every followed feed's place in the order of the sidebar, all folders open. What hangs in a circle comes last.
pub(super) fn ranks(conn: &Connection) -> Result<HashMap<i64, u32>, StoreError> {
    let (folders, feeds) = (by_parent(conn, FOLDERS)?, by_parent(conn, FEEDS)?);
    let mut order = Vec::new();
    let mut seen = HashSet::new();
    // A folder is left when its own feeds come: those of the folders in it were put on top meanwhile.
    enum Next {
        Enter(Option<i64>),
        Feeds(Option<i64>),
    }
    let mut pending = vec![Next::Enter(None)];
    while let Some(next) = pending.pop() {
        match next {
            Next::Enter(folder) if seen.insert(folder) => {
                pending.push(Next::Feeds(folder));
                let inner = folders.get(&folder).into_iter().flatten().rev();
                pending.extend(inner.map(|standing| Next::Enter(Some(standing.id))));
            }
            Next::Enter(_) => {}
            Next::Feeds(folder) => order.extend(feeds.get(&folder).into_iter().flatten().map(|feed| feed.id)),
        }
    }
    Ok(order.into_iter().zip(0..).collect())
}

fn by_parent(conn: &Connection, kind: Kind) -> Result<HashMap<Option<i64>, Vec<Standing>>, StoreError> {
    let Kind { table, parent, shown, name } = kind;
    let sql = format!("SELECT id, position, {parent}, {name} FROM {table} WHERE {shown} ORDER BY id");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<Option<i64>, Vec<Standing>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let key = NameKey::of(&name_of(row, 3)?);
        found.entry(row.get(2)?).or_default().push(Standing { id: row.get(0)?, position: row.get(1)?, key });
    }
    for standing in found.values_mut() {
        standing.sort_by(|one, other| by_place((one.position, &one.key), (other.position, &other.key)));
    }
    Ok(found)
}

/// Moves feeds into a folder, behind what is there. Undoable.
pub(super) fn move_feeds(
    w: Writing<'_>,
    feeds: &[FeedId],
    folder: Option<FolderId>,
    now: Time,
) -> Result<Marked, StoreError> {
    let (moved, name) = feeds_into(w, feeds, folder)?;
    if moved.is_empty() {
        return Ok(Marked::default());
    }
    let note = Note::of(StepKind::FeedsMoved, moved.len(), name.filter(|_| moved.len() == 1));
    journal::done(w, &note, &Step::Placed(moved, Vec::new()), now)
}

/// Moves feeds into a folder, behind what is there; what that changed, and the name of the last one.
pub(super) fn feeds_into(
    w: Writing<'_>,
    feeds: &[FeedId],
    folder: Option<FolderId>,
) -> Result<(Vec<Moved<FeedId>>, Option<String>), StoreError> {
    if let Some(folder) = folder {
        folders::exists(&w, folder)?;
    }
    let mut moved = Vec::new();
    let mut name = None;
    for &id in feeds {
        let feed = super::feeds::feed(&w, id)?;
        if feed.folder != folder {
            moved.extend(go(w, FEEDS, id.0, (folder, behind_feeds(&w, folder)?))?.map(|moved| with_id(moved, FeedId)));
            name = Some(feed.title);
        }
    }
    Ok((moved, name))
}

/// Moves a folder into another, behind what is there, never below itself. Undoable.
pub(super) fn move_folder(
    w: Writing<'_>,
    id: FolderId,
    parent: Option<FolderId>,
    now: Time,
) -> Result<Marked, StoreError> {
    let name = folders::name_of(&w, id)?;
    if place_of_folder(&w, id)?.is_some_and(|(folder, _)| folder == parent) {
        return Ok(Marked::default());
    }
    if let Some(parent) = parent {
        folders::exists(&w, parent)?;
    }
    if folders::would_circle(&w, id, parent)? {
        return Err(StoreError::FolderCycle);
    }
    let moved = go(w, FOLDERS, id.0, (parent, behind_folders(&w, parent)?))?;
    note(w, Note::of(StepKind::FolderMoved, 1, Some(name)), Vec::new(), moved.into_iter().collect(), now)
}

/// Feeds and folders that moved out of a folder.
type Emptied = (Vec<Moved<FeedId>>, Vec<Moved<FolderId>>);

/// Moves what stands in a folder that goes away into another, but for folders that go as well; what that changed.
pub(super) fn empty_into(
    w: Writing<'_>,
    id: FolderId,
    into: Option<FolderId>,
    gone: &HashSet<FolderId>,
) -> Result<Emptied, StoreError> {
    // Also feeds unsubscribed before: they come back to this place when that is undone after this.
    let all = Kind { shown: "1", ..FEEDS };
    let (mut feeds, mut inner) = (Vec::new(), Vec::new());
    for feed in standing(&w, all, Some(id))? {
        feeds.extend(go(w, FEEDS, feed.id, (into, behind_feeds(&w, into)?))?.map(|moved| with_id(moved, FeedId)));
    }
    for folder in standing(&w, FOLDERS, Some(id))?.into_iter().filter(|folder| !gone.contains(&FolderId(folder.id))) {
        let moved = go(w, FOLDERS, folder.id, (into, behind_folders(&w, into)?))?;
        inner.extend(moved.map(|moved| with_id(moved, FolderId)));
    }
    Ok((feeds, inner))
}
