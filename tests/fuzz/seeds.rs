//! What inputs are made of.

use std::path::{Path, PathBuf};

/// Longer seeds say nothing that their beginning does not, and take long.
const LONGEST: usize = 64 * 1024;

/// Seeds are read until there are so many bytes: they stay in memory.
const ALL: usize = 24 * 1024 * 1024;

/// The files of the kinds, from our fixtures and from the shared corpus, in a fixed order; never none.
pub fn of(kinds: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("BROADSHEET_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    if !shared.exists() {
        eprintln!("there is no corpus at {}: seeds are our own fixtures alone", shared.display());
    }
    let mut paths = Vec::new();
    for kind in kinds {
        below(&root.join("tests/fixtures").join(kind), &mut paths);
        below(&shared.join("corpus").join(kind), &mut paths);
    }
    paths.sort();
    let mut seeds = vec![Vec::new()];
    let mut left = ALL;
    for path in paths {
        let Ok(mut bytes) = std::fs::read(&path) else { continue };
        bytes.truncate(LONGEST);
        left = left.saturating_sub(bytes.len());
        seeds.push(bytes);
        if left == 0 {
            break;
        }
    }
    seeds
}

/// What was found before, by the name of its target.
pub fn found_before(target: &str) -> Vec<Vec<u8>> {
    let mut paths = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz").join(target), &mut paths);
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn below(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            below(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
