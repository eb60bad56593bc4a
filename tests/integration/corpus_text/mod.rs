//! The rooms of text (sanitize, ingest's addresses, opml) over foreign test material: attack strings, other readers' tables,
//! real subscription lists. Needs the shared material (`BROADSHEET_SHARED`, else `../shared` beside the package) and says so
//! when it is not there; the rooms' own tests do without.

mod addresses;
mod attacks;
mod full_text;
mod lists;

use serde_json::Value;
use std::path::PathBuf;

/// A part of the corpus; `None`, and a word about it, when it is not there.
fn corpus(part: &str) -> Option<PathBuf> {
    crate::shared::material(&format!("corpus/{part}"))
}

/// The rows of a table of the corpus; none when it is not there.
fn rows(part: &str) -> Vec<Value> {
    let Some(path) = corpus(part) else { return Vec::new() };
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| serde_json::from_str(line).unwrap()).collect()
}
