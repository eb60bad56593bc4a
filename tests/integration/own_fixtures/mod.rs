//! Our own small files in `tests/fixtures`: feeds of every dialect and with every common fault, pages, subscription lists. Each
//! stands for a rule, and beside it stands what must come of it; so these tests mean something without the shared corpus.

mod cutting;
mod feeds;
mod lists;
mod pages;

use serde_json::Value;
use std::path::{Path, PathBuf};

/// The fixtures of a kind that end like this, in a fixed order.
fn fixtures(kind: &str, ends: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(kind);
    let mut found: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        ends.iter().any(|end| name.ends_with(end)) && !name.contains(".expect.") && !name.contains(".safe.")
    });
    found.sort();
    assert!(found.len() >= 3, "the fixtures of {} are missing", folder.display());
    found
}

/// What must come of a fixture.
fn expected(fixture: &Path) -> Value {
    let path = fixture.with_extension("expect.json");
    let text = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap()
}
