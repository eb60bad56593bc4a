//! Settings and the interface's own state: one JSON text each.

use super::error::damaged_json;
use super::journal::{self, Note, SettingsChange, Step};
use super::{Marked, StoreError, Writing};
use crate::model::{Settings, StepKind, Time};
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

/// Steps that follow each other within this time and set the same are one: a slider is moved by many small ones.
const ONE_STEP_MS: i64 = 5_000;

/// Replaces the settings. Undoable.
pub(super) fn set_settings(w: Writing<'_>, to: &Settings, now: Time) -> Result<Marked, StoreError> {
    let (before, after) = (fields(&settings(&w)?)?, fields(to)?);
    let mut change = SettingsChange::new();
    for (name, after) in after {
        let before = before.get(&name).cloned().unwrap_or_default();
        if before != after {
            change.insert(name, (before, after));
        }
    }
    if change.is_empty() {
        return Ok(Marked::default());
    }
    write(w, to)?;
    match same_step(w, &change, now)? {
        Some((step, whole)) if whole.is_empty() => {
            journal::forget(w, step)?;
            Ok(Marked { count: change.len(), ..Marked::default() })
        }
        Some((step, whole)) => journal::grow(w, step, whole.len(), &Step::Settings(whole), now),
        None => {
            let note = Note::of(StepKind::Settings, change.len(), None);
            journal::done(w, &note, &Step::Settings(change), now)
        }
    }
}

/// The step just before, when it set the same, with this change added.
fn same_step(w: Writing<'_>, change: &SettingsChange, now: Time) -> Result<Option<(i64, SettingsChange)>, StoreError> {
    let Some(newest) = journal::newest(&w)? else { return Ok(None) };
    if newest.kind != StepKind::Settings || now.0.saturating_sub(newest.at.0) > ONE_STEP_MS {
        return Ok(None);
    }
    let Step::Settings(mut whole) = newest.step()? else { return Ok(None) };
    if !change.keys().all(|name| whole.contains_key(name)) {
        return Ok(None);
    }
    for (name, (_, after)) in change {
        if let Some(entry) = whole.get_mut(name) {
            entry.1 = after.clone();
        }
    }
    whole.retain(|_, (before, after)| before != after);
    Ok(Some((newest.id, whole)))
}

/// Sets back what is still as a step set it.
pub(super) fn back(w: Writing<'_>, change: &SettingsChange) -> Result<(), StoreError> {
    let mut now = fields(&settings(&w)?)?;
    for (name, (before, after)) in change {
        if now.get(name) == Some(after) {
            now.insert(name.clone(), before.clone());
        }
    }
    let back = serde_json::from_value(now.into()).map_err(|error| damaged_json("settings", &error))?;
    write(w, &back)
}

fn fields(settings: &Settings) -> Result<serde_json::Map<String, serde_json::Value>, StoreError> {
    match serde_json::to_value(settings) {
        Ok(serde_json::Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(StoreError::Internal("the settings are no object".to_owned())),
        Err(error) => Err(StoreError::Internal(error.to_string())),
    }
}

fn write(w: Writing<'_>, settings: &Settings) -> Result<(), StoreError> {
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
