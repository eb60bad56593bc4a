//! A damaged library: what can be read of it becomes a new one, what is missing there comes from the newest backup, and the damaged
//! files are put aside whole. Nothing is deleted, and nothing is moved before the new library is whole and on the disk.
//!
//! A kill or a power cut in the middle leaves either the damaged library as it was, or a whole new one that waits beside it under
//! the name [`WAITING`]; then the next opening does the rest ([`finish`]).

use super::mend::{self, LinkKey};
use super::presence::Presence;
use super::salvage::{Pages, Salvaged, log_of, salvage};
use super::schema::{self, MIGRATIONS};
use super::{FILE, StoreError, connection, copying, settings};
use crate::backups::{Shelf, Watch, sync, sync_folder};
use crate::model::{Damage, Recovery, Time};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::path::{Path, PathBuf};

/// The new library while it waits for its place, and before it is whole.
const WAITING: &str = "broadsheet.recovered.sqlite";
const PART: &str = "broadsheet.recovered.part";
/// A copy of a backup, brought to the present schema.
const OLD: &str = "broadsheet.backup.part";

/// The beginning of the names of folders with damaged libraries.
const ASIDE: &str = "damaged-";

/// What opening says of a library that is not there, and of one without a byte.
pub(super) const MISSING: &str = "the library's file is missing, though there are backups of it";
pub(super) const EMPTY: &str = "the library's file is empty, though there are backups of it";

/// The name under which the library keeps what was saved.
const REPORT: &str = "recovery";

/// Makes a sound library of the damaged one in a folder.
pub(super) fn recover(
    folder: &Path,
    detail: &str,
    link_key: LinkKey,
    now: Time,
    watch: &Watch,
) -> Result<Recovery, StoreError> {
    finish(folder)?;
    let _alone = Presence::alone(folder)?;
    let (file, part) = (folder.join(FILE), folder.join(PART));
    for stale in [part.clone(), log_of(&part), folder.join(OLD)] {
        remove(&stale)?;
    }
    let made = make(folder, &part, detail, link_key, now, watch);
    let _ = remove(&folder.join(OLD));
    let report = match made {
        Ok(report) => report,
        Err(error) => {
            for stale in [part.clone(), log_of(&part)] {
                let _ = remove(&stale);
            }
            return Err(error);
        }
    };
    sync(&part)?;
    // From here on it is the library: whatever happens, the next opening puts it in place.
    std::fs::rename(&part, folder.join(WAITING)).map_err(|source| StoreError::file(&part, source))?;
    sync_folder(&file);
    put_aside(folder, Path::new(&report.set_aside))?;
    finish(folder)?;
    Ok(report)
}

fn remove(file: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(file, error)),
        _ => Ok(()),
    }
}

/// Puts a recovered library that waits in its place. What is in that place is put aside first.
pub(super) fn finish(folder: &Path) -> Result<(), StoreError> {
    let waiting = folder.join(WAITING);
    if !waiting.exists() {
        return Ok(());
    }
    let file = folder.join(FILE);
    if file.exists() || log_of(&file).exists() {
        let conn = connection::open_reader(&waiting)?;
        let report = report(&conn)?.unwrap_or_default();
        drop(conn);
        put_aside(folder, Path::new(&report.set_aside))?;
    }
    std::fs::rename(&waiting, &file).map_err(|source| StoreError::file(&waiting, source))?;
    sync_folder(&file);
    Ok(())
}

/// The folders with damaged libraries.
pub(super) fn set_aside(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(ASIDE)).map(|entry| entry.path()).collect()
}

/// Moves the damaged files; the log goes with its database, or it would be read into another one.
fn put_aside(folder: &Path, aside: &Path) -> Result<(), StoreError> {
    if aside.as_os_str().is_empty() {
        return Ok(());
    }
    std::fs::create_dir_all(aside).map_err(|source| StoreError::file(aside, source))?;
    for ending in ["", "-wal", "-shm", "-journal"] {
        let from = folder.join(format!("{FILE}{ending}"));
        if from.exists() {
            let to = aside.join(format!("{FILE}{ending}"));
            std::fs::rename(&from, &to).map_err(|source| StoreError::file(&from, source))?;
        }
    }
    sync_folder(&folder.join(FILE));
    Ok(())
}

/// A name that no folder has yet.
fn aside(folder: &Path, now: Time) -> PathBuf {
    let stamp = now.to_jiff().strftime("%Y%m%d-%H%M%S").to_string();
    let names = std::iter::once(String::new()).chain((2..).map(|nth: u32| format!("-{nth}")));
    let mut folders = names.map(|more| folder.join(format!("{ASIDE}{stamp}{more}")));
    folders.find(|name| !name.exists()).unwrap_or_else(|| folder.join(format!("{ASIDE}{stamp}")))
}

fn make(
    folder: &Path,
    part: &Path,
    detail: &str,
    link_key: LinkKey,
    now: Time,
    watch: &Watch,
) -> Result<Recovery, StoreError> {
    let file = folder.join(FILE);
    let mut report = Recovery { at: now, detail: detail.to_owned(), ..Recovery::default() };
    let pages = match Pages::open(&file) {
        Ok(pages) => Some(pages),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(StoreError::file(&file, error)),
    };
    report.damage = match &pages {
        None => Damage::Missing,
        Some(pages) if pages.count == 0 => Damage::Empty,
        Some(_) => Damage::Unreadable,
    };
    if pages.is_some() {
        report.set_aside = aside(folder, now).display().to_string();
    }
    let (conn, salvaged) = fill(part, pages, &mut report)?;
    from_backup(folder, &conn, &salvaged, &mut report)?;
    mend::mend(&conn, &mut report, link_key, now)?;
    mend::index(&conn, watch)?;
    sound(&conn)?;
    let json = serde_json::to_string(&report).map_err(|error| StoreError::Internal(error.to_string()))?;
    conn.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)", [REPORT, &json])?;
    conn.execute_batch("PRAGMA journal_mode = DELETE")?;
    Ok(report)
}

/// A new library with what can be read of the old one, brought to the present schema.
fn fill(part: &Path, pages: Option<Pages>, report: &mut Recovery) -> Result<(Connection, Salvaged), StoreError> {
    let conn = connection::open_writer(part)?;
    schema::set_form(&conn)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    let known = MIGRATIONS.len();
    let said = pages.as_ref().and_then(|pages| pages.head).and_then(|head| usize::try_from(head.version).ok());
    let version = said.filter(|version| (1..=known).contains(version)).unwrap_or(known);
    schema::grow(&conn, &MIGRATIONS[..version])?;
    conn.execute("DELETE FROM settings", [])?;
    let salvaged = match pages {
        Some(mut pages) => {
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
            conn.execute_batch("BEGIN")?;
            let salvaged = salvage(&mut pages, &conn)?;
            conn.execute_batch("COMMIT")?;
            salvaged
        }
        None => Salvaged::default(),
    };
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    schema::grow(&conn, MIGRATIONS)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    report.unreadable_pages = salvaged.unreadable;
    report.settings_lost = salvaged.damaged.contains("settings");
    Ok((conn, salvaged))
}

/// Takes what is missing from the newest backup that is sound.
fn from_backup(folder: &Path, conn: &Connection, salvaged: &Salvaged, report: &mut Recovery) -> Result<(), StoreError> {
    let everything = report.damage != Damage::Unreadable;
    if salvaged.damaged.is_empty() && !everything {
        return Ok(());
    }
    let shelf = Shelf::of(folder);
    let unwatched = crate::backups::unwatched();
    let good = shelf
        .list()
        .into_iter()
        .find(|backup| copying::examine(&shelf.file_of(backup), copying::Trust::Ours, MIGRATIONS, &unwatched).is_ok());
    let Some(backup) = good else { return Ok(()) };
    let old = copying::brought_up(&shelf.file_of(&backup), &folder.join(OLD))?;
    conn.execute("ATTACH ?1 AS old", [old.to_string_lossy().as_ref()])?;
    let is_lost = |table: &str| everything || salvaged.damaged.contains(table);
    let added = add_missing(conn, &is_lost);
    conn.execute_batch("DETACH old")?;
    let (rows, articles) = added?;
    report.articles_from_backup = u32::try_from(articles).unwrap_or(u32::MAX);
    report.backup = (rows > 0).then_some(backup.made);
    Ok(())
}

/// Adds the rows of the attached backup that are missing in tables that lost some; how many, and how many articles. What a whole
/// table does not know was removed since, and does not come back.
fn add_missing(conn: &Connection, is_lost: &dyn Fn(&str) -> bool) -> Result<(usize, usize), StoreError> {
    conn.execute_batch("BEGIN")?;
    let mut rows = 0;
    let mut articles = 0;
    if is_lost("articles") {
        let known = ["summaries", "bodies", "identities"].into_iter().find(|table| !is_lost(table));
        let only = known.map_or(String::new(), |table| format!("AND id IN (SELECT article FROM main.{table})"));
        articles = conn.execute(
            &format!("INSERT OR IGNORE INTO main.articles SELECT * FROM old.articles WHERE id NOT IN (SELECT id FROM main.articles) {only}"),
            [],
        )?;
    }
    if is_lost("feeds") {
        let only = if is_lost("fetches") { "" } else { "WHERE id IN (SELECT feed FROM main.fetches)" };
        rows += conn.execute(&format!("INSERT OR IGNORE INTO main.feeds SELECT * FROM old.feeds {only}"), [])?;
    }
    let mut statement = conn.prepare(
        "SELECT name, (SELECT max(name = 'article') FROM pragma_table_info(t.name)) FROM pragma_table_list t
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND name NOT IN ('articles', 'feeds', 'feed_counts', 'abridged')",
    )?;
    let tables: Vec<(String, bool)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (table, of_articles) in tables.iter().filter(|(table, _)| is_lost(table)) {
        let only = if *of_articles { "WHERE article IN (SELECT id FROM main.articles)" } else { "" };
        rows +=
            conn.execute(&format!("INSERT OR IGNORE INTO main.\"{table}\" SELECT * FROM old.\"{table}\" {only}"), [])?;
    }
    conn.execute_batch("COMMIT")?;
    Ok((rows + articles, articles))
}

/// The new library is whole, or it does not become one.
fn sound(conn: &Connection) -> Result<(), StoreError> {
    let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(StoreError::Internal(format!("the recovered library is damaged: {found}"))) }
}

/// What was saved when this library was recovered, until the person has read it.
pub(super) fn report(conn: &Connection) -> Result<Option<Recovery>, StoreError> {
    Ok(settings::value(conn, REPORT)?.and_then(|json| serde_json::from_str(&json).ok()))
}

/// The person has read it.
pub(super) fn forget_report(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("DELETE FROM settings WHERE name = ?1", [REPORT])?;
    Ok(())
}
