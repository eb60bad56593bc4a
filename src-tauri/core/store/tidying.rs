//! Small and quick on disk: the search index merged, free pages given back, the WAL emptied. All in slices, each a
//! transaction of its own, so that the user's changes come in between.

use super::writer::{Durability, Writer};
use super::{StoreError, Writing, settings};
use rusqlite::Connection;

/// Pages of the index (4 kB each) merged in a slice, a few hundredths of a second.
const MERGE_PAGES: i64 = 200;

/// Slices of one go at most: an index of 5 GB. Only so that a mistake about FTS5's progress cannot run for ever.
const SLICES: usize = 4096;

/// Free pages (16 kB each) given back to the file system in a slice.
const VACUUM_PAGES: u32 = 100;

/// New articles since the last whole merge from which the next one is made: fewer leave no gap worth the work.
const WORTH_MERGING: i64 = 1000;

/// A whole merge rewrites the index, so it waits until this share of the library is new: an index that grows from nothing
/// is rewritten a few times in all.
const NEW_SHARE: i64 = 4;

/// The newest article of the last whole merge.
const MERGED: &str = "search_merged";

/// Merges the search index when much of the library is new since it was done last, and empties the WAL. Cheap when there
/// is nothing to do.
pub(super) fn settle(writer: &Writer) -> Result<(), StoreError> {
    let Some(newest) = writer.plain(|conn| worth_merging(conn))? else { return Ok(()) };
    merge(writer)?;
    writer.write(Durability::Normal, move |w| settings::put(w, MERGED, &newest.to_string()))?;
    give_back(writer)?;
    writer.plain(|conn| checkpoint(conn))
}

/// The newest article, when a whole merge is due.
fn worth_merging(conn: &Connection) -> Result<Option<i64>, StoreError> {
    let merged = settings::value(conn, MERGED)?.and_then(|id| id.parse().ok()).unwrap_or(0_i64);
    let newest: i64 = conn.query_row("SELECT coalesce(max(id), 0) FROM articles", [], |row| row.get(0))?;
    // Ids grow by one with each article.
    let new = newest - merged;
    Ok((new >= WORTH_MERGING && new >= newest / NEW_SHARE).then_some(newest))
}

/// Merges the whole index into one segment: what FTS5's `optimize` does, but a slice at a time. A negative number begins
/// it, positive ones go on; a slice that changes nothing is the end (FTS5's documentation, "The merge command").
fn merge(writer: &Writer) -> Result<(), StoreError> {
    for slice in 0..SLICES {
        let pages = if slice == 0 { -MERGE_PAGES } else { MERGE_PAGES };
        let changed = writer.write(Durability::Normal, move |w| {
            let before = total_changes(&w)?;
            w.prepare_cached("INSERT INTO search (search, rank) VALUES ('merge', ?1)")?.execute([pages])?;
            Ok(total_changes(&w)? - before)
        })?;
        // The command itself counts as one.
        if changed < 2 {
            break;
        }
    }
    Ok(())
}

fn total_changes(w: &Writing<'_>) -> Result<i64, StoreError> {
    Ok(w.prepare_cached("SELECT total_changes()")?.query_row([], |row| row.get(0))?)
}

/// Gives free pages back to the file system.
pub(super) fn give_back(writer: &Writer) -> Result<(), StoreError> {
    loop {
        let left = writer.plain(|conn| {
            let free = |conn: &Connection| conn.pragma_query_value(None, "freelist_count", |row| row.get::<_, i64>(0));
            let before = free(conn)?;
            conn.execute_batch(&format!("PRAGMA incremental_vacuum({VACUUM_PAGES})"))?;
            let after = free(conn)?;
            Ok(if after < before { after } else { 0 })
        })?;
        if left == 0 {
            return Ok(());
        }
    }
}

/// Moves what is in the WAL into the database, as far as readers let it; waits for nobody.
pub(super) fn checkpoint(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
}
