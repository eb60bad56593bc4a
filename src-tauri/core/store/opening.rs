//! Opening a library: what is looked at before SQLite touches the file, the look that is always taken, and upgrades with their
//! backup. What is wrong here is told as [`StoreError::Corrupt`]; `rescue` is what can be done about it.

use super::presence::Presence;
use super::salvage::Pages;
use super::schema::{self, APPLICATION_ID};
use super::{FILE, Opened, StoreError, connection, copying, rescue, settings, upkeep};
use crate::backups::{NewBackup, Shelf, unwatched};
use crate::model::{BackupReason, Time};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What opening found out, with the connection that writes.
pub(super) struct Door {
    pub conn: Connection,
    pub file: PathBuf,
    pub presence: Option<Presence>,
    pub suspect: bool,
    pub opened: Opened,
}

/// Opens or makes the database in a folder; `migrations` are this program's.
pub(super) fn open(folder: &Path, migrations: &[&str], now: Time) -> Result<Door, StoreError> {
    std::fs::create_dir_all(folder).map_err(|source| StoreError::file(folder, source))?;
    rescue::finish(folder)?;
    let file = folder.join(FILE);
    before_touching(&file, migrations)?;
    let (presence, suspect) = Presence::enter(folder);
    let opened = open_file(&file, migrations, now);
    let (conn, migrated_from, backup) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            // Not left behind as if a program had been killed: nothing was begun.
            if let Some(presence) = presence.filter(|_| !suspect) {
                presence.leave();
            }
            return Err(error);
        }
    };
    Ok(Door { conn, file, presence, suspect, opened: Opened { backup, migrated_from, unclean: suspect } })
}

fn open_file(file: &Path, migrations: &[&str], now: Time) -> Result<(Connection, i64, Option<PathBuf>), StoreError> {
    let conn = connection::open_writer(file)?;
    let backup = |_| back_up_before_upgrade(file, migrations, now).map(Some);
    let (migrated_from, backup) = schema::migrate(&conn, migrations, backup)?;
    if migrated_from > 0 {
        glance(&conn)?;
    }
    Ok((conn, migrated_from, backup))
}

/// Looks at the bytes alone: SQLite would take an empty file for a new library, and would tidy up the log of a newer one.
fn before_touching(file: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let has_backups = || file.parent().is_some_and(|folder| !Shelf::of(folder).list().is_empty());
    let pages = match Pages::open(file) {
        Ok(pages) => pages,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return if has_backups() { Err(StoreError::Corrupt(rescue::MISSING.to_owned())) } else { Ok(()) };
        }
        Err(error) => return Err(StoreError::file(file, error)),
    };
    match pages.head {
        Some(head) if head.application == APPLICATION_ID => schema::refuse_newer(head.version, migrations)?,
        // SQLite would write over a file that is too short to have a head.
        None if pages.count > 0 => {
            return Err(StoreError::Corrupt("the file does not begin as a library does".to_owned()));
        }
        None if has_backups() => return Err(StoreError::Corrupt(rescue::EMPTY.to_owned())),
        _ => {}
    }
    let whole = pages.head.is_none_or(|head| head.pages <= pages.count);
    if whole || pages.has_log() {
        Ok(())
    } else {
        Err(StoreError::Corrupt("the end of the file is missing".to_owned()))
    }
}

/// The cheap look at every start: the tables are there, the settings can be read, and so can both ends of what is read most. Some
/// forty pages, a few milliseconds.
fn glance(conn: &Connection) -> Result<(), StoreError> {
    if let Some(table) = schema::missing_table(conn)? {
        return Err(StoreError::Corrupt(format!("table {table:?} is missing")));
    }
    settings::settings(conn)?;
    for table in ["feeds", "articles", "summaries", "bodies", "folders", "journal", "search_data"] {
        for end in ["min", "max"] {
            conn.query_row(&format!("SELECT {end}(rowid) FROM {table}"), [], |_| Ok(()))?;
        }
    }
    for index in ["articles_all", "articles_unread"] {
        let unread = if index == "articles_unread" { "AND read = 0" } else { "" };
        let sql = format!("SELECT max(sort_key) FROM articles INDEXED BY {index} WHERE hidden = 0 {unread}");
        conn.query_row(&sql, [], |_| Ok(()))?;
    }
    Ok(())
}

/// Puts a checked copy on the shelf; when that cannot be done, the upgrade is not.
fn back_up_before_upgrade(file: &Path, migrations: &[&str], now: Time) -> Result<PathBuf, StoreError> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let bytes = std::fs::metadata(file).map_or(0, |meta| meta.len());
    let shelf = Shelf::of(folder);
    let new = NewBackup { reason: BackupReason::BeforeUpgrade, now, bytes };
    let backup = shelf.add(new, |part| {
        copying::write(file, part, &unwatched())?;
        copying::examine(part, copying::Trust::Ours, migrations, &unwatched())
    })?;
    Ok(shelf.file_of(&backup))
}

/// After an end without closing: looks through the file, once, for a second or so.
pub(super) fn look_through(file: &Path) -> Result<(), StoreError> {
    upkeep::look_through(connection::open_apart(file)?)
}
