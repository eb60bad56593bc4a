//! The schema and how it grows: numbered SQL files, each in a transaction of its own, a copy of the database before any of
//! them runs on an existing library, and a library newer than the program refused.

use super::StoreError;
use super::connection;
use crate::model::Time;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Marks the file as a Broadsheet library: "BRDS".
pub(super) const APPLICATION_ID: i64 = 0x4252_4453;

/// Every migration in order; the schema version is how many were run. Append only.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_library.sql")];

/// Brings the database at `file` to the newest version. Returns the version before and the backup that was made.
pub(super) fn migrate(
    conn: &Connection,
    file: &Path,
    migrations: &[&str],
    now: Time,
) -> Result<(i64, Option<PathBuf>), StoreError> {
    let before = version(conn)?;
    let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    refuse_foreign(conn, before)?;
    if before > known {
        return Err(StoreError::NewerLibrary { found: before, known });
    }
    if before == known {
        return Ok((before, None));
    }
    let backup = if before > 0 { Some(backup_before_upgrade(conn, file, before, now)?) } else { None };
    if before == 0 {
        // Only possible before the first table exists. Bodies take 1 to 3 kB: of pages of 4 kB a fifth is left unused, of
        // 8 kB a tenth, of 16 kB a twentieth. Incremental vacuum lets `maintain` give pages back without rewriting the file.
        conn.execute_batch("PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL")?;
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    for (number, sql) in (1_i64..).zip(migrations) {
        step(conn, number, sql)?;
    }
    Ok((before, backup))
}

/// Runs one migration unless the database has it. Another process may be doing the same: the version is read again under
/// the write lock.
fn step(conn: &Connection, number: i64, sql: &str) -> Result<(), StoreError> {
    conn.execute_batch("BEGIN IMMEDIATE")?;
    let done = (|| {
        if version(conn)? < number {
            conn.execute_batch(sql)?;
            conn.pragma_update(None, "user_version", number)?;
            conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
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

/// A database of another program under our name is never touched.
fn refuse_foreign(conn: &Connection, version: i64) -> Result<(), StoreError> {
    let id: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let ours = if version == 0 && tables == 0 { id == 0 || id == APPLICATION_ID } else { id == APPLICATION_ID };
    if ours { Ok(()) } else { Err(StoreError::Corrupt("this database is not a Broadsheet library".to_owned())) }
}

/// Copies the database into `backups/` beside it.
fn backup_before_upgrade(conn: &Connection, file: &Path, version: i64, now: Time) -> Result<PathBuf, StoreError> {
    let folder = file.parent().unwrap_or(Path::new(".")).join("backups");
    std::fs::create_dir_all(&folder).map_err(|source| StoreError::file(&folder, source))?;
    let stamp = now.to_jiff().strftime("%Y%m%d-%H%M%S");
    let copy = folder.join(format!("broadsheet-schema{version}-{stamp}.sqlite"));
    connection::copy_to(conn, &copy)?;
    Ok(copy)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::Time;

    const NOW: Time = Time::from_seconds(1_700_000_000);

    fn library() -> (tempfile::TempDir, PathBuf, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("broadsheet.sqlite");
        let conn = connection::open_writer(&file).unwrap();
        (folder, file, conn)
    }

    #[test]
    fn runs_only_what_is_missing_and_keeps_a_copy() {
        let (_folder, file, conn) = library();
        assert_eq!(migrate(&conn, &file, MIGRATIONS, NOW).unwrap(), (0, None));
        assert_eq!(migrate(&conn, &file, MIGRATIONS, NOW).unwrap(), (MIGRATIONS.len() as i64, None));

        conn.execute("INSERT INTO folders (name) VALUES ('kept')", []).unwrap();
        let mut grown = MIGRATIONS.to_vec();
        grown.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT");
        let (before, backup) = migrate(&conn, &file, &grown, NOW).unwrap();
        assert_eq!(before, MIGRATIONS.len() as i64);
        let copy = Connection::open(backup.unwrap()).unwrap();
        assert_eq!(version(&copy).unwrap(), before);
        assert_eq!(copy.query_row("SELECT name FROM folders", [], |row| row.get::<_, String>(0)).unwrap(), "kept");
        assert_eq!(version(&conn).unwrap(), before + 1);
        conn.execute("INSERT INTO later VALUES (1)", []).unwrap();
    }

    #[test]
    fn a_failed_step_leaves_the_version_before_it() {
        let (_folder, file, conn) = library();
        migrate(&conn, &file, MIGRATIONS, NOW).unwrap();
        let mut grown = MIGRATIONS.to_vec();
        grown.push("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SELECT * FROM nowhere;");
        assert!(migrate(&conn, &file, &grown, NOW).is_err());
        assert_eq!(version(&conn).unwrap(), MIGRATIONS.len() as i64);
        assert!(conn.prepare("SELECT * FROM half").is_err());
        assert!(conn.is_autocommit());
    }

    #[test]
    fn refuses_newer_and_foreign_databases() {
        let (_folder, file, conn) = library();
        migrate(&conn, &file, MIGRATIONS, NOW).unwrap();
        conn.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(migrate(&conn, &file, MIGRATIONS, NOW), Err(StoreError::NewerLibrary { found: 99, .. })));

        let (_folder, file, conn) = library();
        conn.execute_batch("CREATE TABLE somebody_elses (id INTEGER)").unwrap();
        assert!(matches!(migrate(&conn, &file, MIGRATIONS, NOW), Err(StoreError::Corrupt(_))));
    }
}
