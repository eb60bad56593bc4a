//! The schema and how it grows: numbered SQL files, all that are missing in one transaction, a checked backup before any of
//! them runs on an existing library, and a library newer than the program refused before it is touched.

use super::StoreError;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Marks the file as a Broadsheet library: "BRDS".
pub(super) const APPLICATION_ID: i64 = 0x4252_4453;

/// Every migration in order; the schema version is how many were run. Append only.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_library.sql")];

fn newest(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

/// Refuses a library of a newer program.
pub(super) fn refuse_newer(version: i64, migrations: &[&str]) -> Result<(), StoreError> {
    let known = newest(migrations);
    if version > known { Err(StoreError::NewerLibrary { found: version, known }) } else { Ok(()) }
}

/// Brings the database to the newest version. Returns the version before and the backup that `backup` made of it.
pub(super) fn migrate(
    conn: &Connection,
    migrations: &[&str],
    backup: impl FnOnce(i64) -> Result<Option<PathBuf>, StoreError>,
) -> Result<(i64, Option<PathBuf>), StoreError> {
    let before = version(conn)?;
    refuse_foreign(conn, before)?;
    refuse_newer(before, migrations)?;
    if before == newest(migrations) {
        return Ok((before, None));
    }
    let backup = if before > 0 { backup(before)? } else { None };
    if before == 0 {
        set_form(conn)?;
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    // What is changed here is on the disk when the version says so.
    conn.execute_batch("PRAGMA synchronous = FULL")?;
    grow(conn, migrations)?;
    Ok((before, backup))
}

/// What can only be said before the first table exists. Bodies take 1 to 3 kB: of pages of 4 kB a fifth is left unused, of 8 kB a
/// tenth, of 16 kB a twentieth. Incremental vacuum lets `maintain` give pages back without rewriting the file.
pub(super) fn set_form(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch("PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL")?)
}

/// Runs the migrations that the database lacks, in one transaction. Another process may be doing the same: the version is read
/// again under the write lock.
pub(super) fn grow(conn: &Connection, migrations: &[&str]) -> Result<(), StoreError> {
    conn.execute_batch("BEGIN IMMEDIATE")?;
    let done = (|| {
        let before = version(conn)?;
        refuse_newer(before, migrations)?;
        for (_, sql) in (1_i64..).zip(migrations).filter(|(number, _)| *number > before) {
            conn.execute_batch(sql)?;
        }
        conn.pragma_update(None, "user_version", newest(migrations))?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        Ok(conn.execute_batch("COMMIT")?)
    })();
    if done.is_err() && !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK")?;
    }
    done
}

/// The schema version, 0 for a new file.
pub(super) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// The version of a library that this program can use, after an upgrade or without.
pub(super) fn known_version(conn: &Connection, migrations: &[&str]) -> Result<i64, StoreError> {
    let version = version(conn)?;
    refuse_foreign(conn, version)?;
    refuse_newer(version, migrations)?;
    if version > 0 { Ok(version) } else { Err(StoreError::Corrupt("there is no library in the file".to_owned())) }
}

/// A database of another program under our name is never touched.
fn refuse_foreign(conn: &Connection, version: i64) -> Result<(), StoreError> {
    let id: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let ours = if version == 0 && tables == 0 { id == 0 || id == APPLICATION_ID } else { id == APPLICATION_ID };
    if ours {
        return Ok(());
    }
    // One of ours whose mark is damaged, or somebody else's.
    match missing_table(conn)? {
        None => Err(StoreError::Corrupt("the mark of a Broadsheet library is missing".to_owned())),
        Some(_) => Err(StoreError::Foreign),
    }
}

/// Tables, indexes and triggers with the words that made them; SQLite's own (statistics, sequences) left out.
fn parts(conn: &Connection) -> Result<BTreeSet<(String, String, String)>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?)
}

/// A file from elsewhere may have triggers and views that do what nobody asked for: it has exactly what its version has.
pub(super) fn refuse_strange_tables(conn: &Connection, version: i64) -> Result<(), StoreError> {
    let ours = Connection::open_in_memory()?;
    let known = usize::try_from(version).unwrap_or(0).min(MIGRATIONS.len());
    grow(&ours, &MIGRATIONS[..known])?;
    let (ours, theirs) = (parts(&ours)?, parts(conn)?);
    match ours.symmetric_difference(&theirs).next() {
        None => Ok(()),
        Some((kind, name, _)) => Err(StoreError::Corrupt(format!("{kind} {name:?} is not as a library has it"))),
    }
}

/// Whether all tables are there that the newest version has: the first thing that is missed when the list of them is damaged.
pub(super) fn missing_table(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1")?;
    for table in ["feeds", "fetches", "articles", "summaries", "bodies", "identities", "journal", "settings", "search"]
    {
        if statement.query_row([table], |row| row.get::<_, i64>(0))? == 0 {
            return Ok(Some(table.to_owned()));
        }
    }
    Ok(None)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::connection;

    fn library() -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let conn = connection::open_writer(&folder.path().join("broadsheet.sqlite")).unwrap();
        (folder, conn)
    }

    fn upgrade(conn: &Connection, migrations: &[&str]) -> Result<(i64, Option<PathBuf>), StoreError> {
        migrate(conn, migrations, |version| Ok(Some(PathBuf::from(version.to_string()))))
    }

    #[test]
    fn runs_only_what_is_missing_and_asks_for_a_backup_of_what_is_there() {
        let (_folder, conn) = library();
        let known = newest(MIGRATIONS);
        assert_eq!(upgrade(&conn, MIGRATIONS).unwrap(), (0, None));
        assert_eq!(upgrade(&conn, MIGRATIONS).unwrap(), (known, None));
        conn.execute("INSERT INTO folders (name) VALUES ('kept')", []).unwrap();
        let mut grown = MIGRATIONS.to_vec();
        grown.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT");
        assert_eq!(upgrade(&conn, &grown).unwrap(), (known, Some(known.to_string().into())));
        assert_eq!(version(&conn).unwrap(), known + 1);
        conn.execute("INSERT INTO later VALUES (1)", []).unwrap();
        refuse_strange_tables(&conn, known).unwrap_err();
    }

    #[test]
    fn a_failed_step_takes_the_steps_before_it_along() {
        let (_folder, conn) = library();
        upgrade(&conn, MIGRATIONS).unwrap();
        let mut grown = MIGRATIONS.to_vec();
        grown.push("CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT");
        grown.push("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SELECT * FROM nowhere;");
        assert!(upgrade(&conn, &grown).is_err());
        assert_eq!(version(&conn).unwrap(), newest(MIGRATIONS));
        refuse_strange_tables(&conn, newest(MIGRATIONS)).unwrap();
        assert!(conn.is_autocommit());
    }

    #[test]
    fn without_a_backup_nothing_is_changed() {
        let (_folder, conn) = library();
        upgrade(&conn, MIGRATIONS).unwrap();
        let mut grown = MIGRATIONS.to_vec();
        grown.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT");
        assert!(matches!(migrate(&conn, &grown, |_| Err(StoreError::DiskFull)), Err(StoreError::DiskFull)));
        assert_eq!(version(&conn).unwrap(), newest(MIGRATIONS));
    }

    #[test]
    fn refuses_newer_and_foreign_databases() {
        let (_folder, conn) = library();
        upgrade(&conn, MIGRATIONS).unwrap();
        conn.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(upgrade(&conn, MIGRATIONS), Err(StoreError::NewerLibrary { found: 99, .. })));

        let (_folder, conn) = library();
        conn.execute_batch("CREATE TABLE somebody_elses (id INTEGER)").unwrap();
        assert!(matches!(upgrade(&conn, MIGRATIONS), Err(StoreError::Foreign)));
    }
}
