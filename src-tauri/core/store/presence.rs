//! Who has the library open, and whether the last one closed it. A file beside the database exists while any program has
//! it open, and each holds a shared lock on it, which the system releases however a program ends. A file that is there
//! and that nobody holds was left by a program that was killed, or by a power cut: then, and only then, the database is
//! looked through once. Only for that; SQLite's own locks keep programs from each other.

use super::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

const FILE: &str = "broadsheet.open";

/// This program's presence. Without [`Presence::leave`] the file stays and says that the end was not clean.
#[derive(Debug)]
pub(super) struct Presence {
    file: File,
    path: PathBuf,
}

impl Presence {
    /// Enters, and says whether the last program left without closing. Where files cannot be locked (some network
    /// folders) there is no presence and nothing is known.
    pub(super) fn enter(folder: &Path) -> (Option<Self>, bool) {
        match Self::try_enter(folder) {
            Ok((presence, was_left)) => (Some(presence), was_left),
            Err(error) => {
                tracing::debug!(%error, "whether the library was closed cannot be told");
                (None, false)
            }
        }
    }

    fn try_enter(folder: &Path) -> io::Result<(Self, bool)> {
        let path = folder.join(FILE);
        let was_there = path.exists();
        let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path)?;
        let is_alone = match file.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => false,
            Err(TryLockError::Error(error)) => return Err(error),
        };
        if is_alone {
            // Locking a file that one has locked is not defined everywhere.
            file.unlock()?;
        }
        match file.try_lock_shared() {
            // Another one is just entering or leaving: it does not stay exclusive.
            Ok(()) | Err(TryLockError::WouldBlock) => Ok((Self { file, path }, was_there && is_alone)),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Enters when nobody else is there, and keeps others out as long as it is held. The file stays: what was there before it was not
    /// closed, and its successor is looked through.
    pub(super) fn alone(folder: &Path) -> Result<File, StoreError> {
        let path = folder.join(FILE);
        let failed = |source| StoreError::file(&path, source);
        let file =
            OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path).map_err(failed)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
            // Where files cannot be locked nobody can tell.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
        }
    }

    /// Leaves; the last one takes the file away.
    pub(super) fn leave(self) {
        let is_last = self.file.unlock().is_ok() && self.file.try_lock().is_ok();
        if is_last && let Err(error) = std::fs::remove_file(&self.path) {
            tracing::warn!(%error, "the library's next opening will look through it");
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_an_end_without_leaving_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let enter = || Presence::enter(folder.path());
        let (first, was_left) = enter();
        assert!(!was_left);
        let (second, was_left) = enter();
        assert!(!was_left, "the first one is still there");
        first.unwrap().leave();
        let (third, was_left) = enter();
        assert!(!was_left, "the second one is still there");
        second.unwrap().leave();
        third.unwrap().leave();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);

        drop(enter());
        let (after, was_left) = enter();
        assert!(was_left);
        after.unwrap().leave();
        assert!(!enter().1);
    }
}
