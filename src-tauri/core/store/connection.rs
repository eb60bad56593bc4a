//! Connections: how one is opened and set, and the pool of readers.

use super::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Another process (the command line beside the window) may hold the write lock for this long.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// All statements of the room together, so that none is ever prepared twice on a connection.
const STATEMENTS: usize = 128;

/// Readers kept open. More may be open for a moment; they are closed when given back.
const READERS_KEPT: usize = 3;

/// The one connection that writes.
pub(super) fn open_writer(file: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open(file)?;
    prepare(&conn)?;
    // 1,000 pages of 16 kB: a first refresh rewrites the same index pages again and again; fewer checkpoints write them less
    // often.
    conn.execute_batch(
        "PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(conn)
}

/// A connection that reads.
pub(super) fn open_reader(file: &Path) -> Result<Connection, StoreError> {
    // Not opened read-only: the first reader of a WAL database may have to recover it.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    prepare(&conn)?;
    conn.execute_batch("PRAGMA cache_size = -8000; PRAGMA query_only = ON;")?;
    Ok(conn)
}

/// A connection of its own for long work.
pub(super) fn open_apart(file: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open(file)?;
    prepare(&conn)?;
    Ok(conn)
}

/// What all connections have.
pub(super) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")?;
    Ok(())
}

/// Changes when another process wrote to the database.
pub(super) fn data_version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

/// Connections that only read. Taking one never waits: when all are out, another is opened.
#[derive(Debug)]
pub(super) struct Readers {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(super) fn of(file: PathBuf) -> Self {
        Self { file, idle: Mutex::new(Vec::new()) }
    }

    /// Runs `work` on one state of the database, however long it takes.
    pub(super) fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = idle.map_or_else(|| open_reader(&self.file), Ok)?;
        let transaction = conn.unchecked_transaction()?;
        let result = work(&transaction);
        transaction.finish()?;
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < READERS_KEPT {
            idle.push(conn);
        }
        result
    }

    /// Closes the idle connections, so that the writer's is the last and empties the WAL.
    pub(super) fn close(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// A connection of its own for long work (integrity check).
    pub(super) fn apart(&self) -> Result<Connection, StoreError> {
        open_apart(&self.file)
    }

    /// The database's file.
    pub(super) fn file(&self) -> &Path {
        &self.file
    }
}
