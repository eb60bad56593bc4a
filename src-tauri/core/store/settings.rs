//! Settings and the interface's own state: one JSON text each.

use super::error::damaged_json;
use super::{StoreError, Writing};
use crate::model::Settings;
use rusqlite::{Connection, OptionalExtension};

/// A value by its name.
pub(super) fn value(conn: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Sets a value by its name; writes only what differs.
pub(super) fn put(w: Writing<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    w.prepare_cached(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
    )?
    .execute([name, value])?;
    Ok(())
}

/// The settings; the defaults before they were ever written.
pub(super) fn settings(conn: &Connection) -> Result<Settings, StoreError> {
    let Some(stored) = value(conn, "settings")? else { return Ok(Settings::default()) };
    serde_json::from_str(&stored).map_err(|error| damaged_json("settings", &error))
}

/// Replaces the settings.
pub(super) fn set_settings(w: Writing<'_>, settings: &Settings) -> Result<(), StoreError> {
    let json = serde_json::to_string(settings).map_err(|error| StoreError::Internal(error.to_string()))?;
    put(w, "settings", &json)
}

/// The interface's own state.
pub(super) fn ui_state(conn: &Connection) -> Result<Option<String>, StoreError> {
    value(conn, "ui_state")
}

/// Replaces the interface's own state.
pub(super) fn set_ui_state(w: Writing<'_>, json: &str) -> Result<(), StoreError> {
    put(w, "ui_state", json)
}
