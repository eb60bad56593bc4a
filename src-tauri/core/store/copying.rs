//! Whole copies of the database: written while the library is in use, checked, and put in its place.

use super::schema::{self, MIGRATIONS};
use super::{StoreError, connection, settings};
use crate::backups::{Watch, sync};
use crate::model::Holdings;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Virtual instructions between two looks at how far a copy is: some ten milliseconds.
const LOOK: i32 = 200_000;

/// Pages (16 kB each) put in place between two looks.
const PAGES: i32 = 256;

/// Writes a copy of the database at `from` to a new file. Readers and writers go on meanwhile: the copy is of the moment when
/// it was begun. Free pages are left out.
pub(super) fn write(from: &Path, to: &Path, watch: &Watch) -> Result<(), StoreError> {
    remove(to)?;
    let mut conn = connection::open_reader(from)?;
    conn.execute_batch("PRAGMA query_only = OFF")?;
    let bytes = size(&conn)?;
    let (watching, file) = (watch.clone(), to.to_owned());
    let look = move || !watching(std::fs::metadata(&file).map_or(0, |meta| meta.len()).min(bytes), bytes);
    conn.progress_handler(LOOK, Some(look))?;
    let written = conn.execute("VACUUM INTO ?1", [to.to_string_lossy().as_ref()]);
    conn.progress_handler(0, None::<fn() -> bool>)?;
    let written = written.map(|_| ()).map_err(interrupted).and_then(|()| Ok(sync(to)?));
    if written.is_err() {
        // The copy failed already; a part that cannot be removed is harmless and overwritten next time.
        let _ = std::fs::remove_file(to);
    }
    written
}

fn interrupted(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted) => StoreError::Stopped,
        _ => error.into(),
    }
}

fn remove(file: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(file, error)),
        _ => Ok(()),
    }
}

/// Bytes of a database without its free pages.
pub(super) fn size(conn: &Connection) -> Result<u64, StoreError> {
    let number = |pragma: &str| conn.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let pages = number("page_count")? - number("freelist_count")?;
    Ok(u64::try_from(pages * number("page_size")?).unwrap_or(0))
}

/// How closely a copy is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// We wrote it just now: whether it is whole.
    Ours,
    /// It comes from elsewhere: every page, every index, and no table or trigger but ours.
    Foreign,
}

/// Looks through a copy; an error says why it is none that could take the library's place.
pub(super) fn examine(file: &Path, trust: Trust, migrations: &[&str], watch: &Watch) -> Result<Holdings, StoreError> {
    let mut conn = open_copy(file)?;
    let version = schema::known_version(&conn, migrations)?;
    if trust == Trust::Foreign {
        schema::refuse_strange_tables(&conn, version)?;
    }
    let watching = watch.clone();
    conn.progress_handler(LOOK, Some(move || !watching(0, 1)))?;
    let sql = if trust == Trust::Foreign { "PRAGMA integrity_check(1)" } else { "PRAGMA quick_check(1)" };
    let found: String = conn.query_row(sql, [], |row| row.get(0)).map_err(interrupted)?;
    conn.progress_handler(0, None::<fn() -> bool>)?;
    if found != "ok" {
        return Err(StoreError::Corrupt(found));
    }
    settings::settings(&conn)?;
    holdings(&conn)
}

fn open_copy(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    connection::prepare(&conn)?;
    Ok(conn)
}

/// What a library holds.
pub(super) fn holdings(conn: &Connection) -> Result<Holdings, StoreError> {
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, u32>(0));
    Ok(Holdings {
        schema: schema::version(conn)?,
        feeds: count("SELECT count(*) FROM feeds WHERE removed IS NULL")?,
        articles: count("SELECT count(*) FROM articles WHERE hidden % 2 = 0")?,
        starred: count("SELECT count(*) FROM articles WHERE hidden % 2 = 0 AND starred = 1")?,
    })
}

/// A copy brought to the newest schema: the file itself when it has that, else a changed copy of it at `beside`.
pub(super) fn brought_up(file: &Path, beside: &Path) -> Result<PathBuf, StoreError> {
    let version = schema::version(&open_copy(file)?)?;
    if usize::try_from(version).is_ok_and(|version| version == MIGRATIONS.len()) {
        return Ok(file.to_owned());
    }
    std::fs::copy(file, beside).map_err(|source| StoreError::file(beside, source))?;
    let conn = connection::open_writer(beside)?;
    schema::migrate(&conn, MIGRATIONS, |_| Ok(None))?;
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;")?;
    Ok(beside.to_owned())
}

/// Puts a copy in the place of the library that `to` has open, in one transaction: other programs see the one or the other.
/// A stop or an error leaves what was there.
pub(super) fn put_in_place(copy: &Path, to: &mut Connection, watch: &Watch) -> Result<(), StoreError> {
    if !watch(0, 1) {
        return Err(StoreError::Stopped);
    }
    let from = open_copy(copy)?;
    to.flush_prepared_statement_cache();
    {
        let backup = Backup::new(&from, to)?;
        loop {
            let step = backup.step(PAGES)?;
            let progress = backup.progress();
            let (all, left) = (progress.pagecount.unsigned_abs(), progress.remaining.unsigned_abs());
            if !watch(u64::from(all.saturating_sub(left)), u64::from(all)) && step != StepResult::Done {
                return Err(StoreError::Stopped);
            }
            match step {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => std::thread::sleep(Duration::from_millis(20)),
                _ => {}
            }
        }
    }
    Ok(to.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
}
