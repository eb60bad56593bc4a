//! What is remembered of hosts that asked for patience.

use super::{StoreError, Writing};
use crate::model::{HostMemory, Time};
use rusqlite::{Connection, params};

/// Every host that something is remembered of.
pub(super) fn all(conn: &Connection) -> Result<Vec<HostMemory>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT host, wait_until, walled, strikes, asked FROM hosts")?;
    let rows = statement.query_map([], |row| {
        let time = |column: usize| row.get::<_, Option<i64>>(column).map(|moment| moment.map(Time));
        Ok(HostMemory { host: row.get(0)?, until: time(1)?, walled: time(2)?, strikes: row.get(3)?, asked: time(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Replaces what is remembered of these hosts; of one that nothing is left of, the row goes.
pub(super) fn remember(w: Writing<'_>, hosts: &[HostMemory]) -> Result<(), StoreError> {
    for host in hosts {
        if *host == (HostMemory { host: host.host.clone(), ..HostMemory::default() }) {
            w.prepare_cached("DELETE FROM hosts WHERE host = ?1")?.execute([&host.host])?;
            continue;
        }
        w.prepare_cached(
            "INSERT INTO hosts (host, wait_until, walled, strikes, asked) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (host) DO UPDATE SET wait_until = excluded.wait_until, walled = excluded.walled,
                 strikes = excluded.strikes, asked = excluded.asked",
        )?
        .execute(params![
            host.host,
            host.until.map(|time| time.0),
            host.walled.map(|time| time.0),
            host.strikes,
            host.asked.map(|time| time.0)
        ])?;
    }
    Ok(())
}
