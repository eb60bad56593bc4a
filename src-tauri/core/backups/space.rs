//! Room on the disk: what is free, what folders take up.

use super::BackupError;
use std::path::Path;

/// Left free beside what is written: other programs, and our own write-ahead log, need some as well.
const SPARE: u64 = 16 << 20;

/// Bytes that are free where a file or folder is, or would be; `None` when the system does not say.
pub fn free(path: &Path) -> Option<u64> {
    let there = path.ancestors().find(|path| path.exists())?;
    fs4::available_space(there).ok()
}

/// Refuses when there is clearly not enough room. A system that does not say has enough: writing will tell.
pub fn require(path: &Path, bytes: u64) -> Result<(), BackupError> {
    let needed = bytes.saturating_add(SPARE.min(bytes / 4));
    match free(path) {
        Some(free) if free < needed => Err(BackupError::NoRoom { needed, free }),
        _ => Ok(()),
    }
}

/// The bytes of all files below a folder; 0 when there is none. Links are not followed.
pub fn folder_bytes(folder: &Path) -> u64 {
    files(folder).into_iter().map(|(_, bytes)| bytes).sum()
}

/// Every file below a folder by its path from there, with its bytes.
pub(super) fn files(folder: &Path) -> Vec<(std::path::PathBuf, u64)> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(place) = pending.pop() {
        for entry in std::fs::read_dir(&place).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(meta) if meta.is_dir() => pending.push(entry.path()),
                Ok(meta) if meta.is_file() => {
                    let path = entry.path();
                    found.extend(path.strip_prefix(folder).ok().map(|path| (path.to_owned(), meta.len())));
                }
                _ => {}
            }
        }
    }
    found.sort();
    found
}
