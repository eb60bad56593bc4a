//! The shelf itself: what is on it, one more, and which one goes.

use super::note::{self, ENDING, Note};
use super::{BackupError, FOLDER, IMAGES, images, space, sync, sync_folder};
use crate::model::{Backup, BackupReason, Holdings, Time};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Backups of a kind.
const KEPT: usize = 5;

/// A backup that holds so many times what the newest of its kind holds is not pushed off the shelf.
const MUCH_FULLER: u32 = 2;

/// The backups of a library.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    images: PathBuf,
}

/// A backup to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewBackup {
    /// Why.
    pub reason: BackupReason,
    /// When.
    pub now: Time,
    /// What it will take up, about.
    pub bytes: u64,
}

impl Shelf {
    /// The shelf of the library in a folder.
    pub fn of(library: &Path) -> Self {
        Self { folder: library.join(FOLDER), images: library.join(IMAGES) }
    }

    fn pool(&self) -> PathBuf {
        self.folder.join(IMAGES)
    }

    fn read(&self) -> Vec<(Backup, Option<Note>)> {
        let files = std::fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let files = files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
        let mut backups: Vec<_> = files.filter_map(|file| note::read(&file)).collect();
        backups.sort_by_key(|(backup, _)| std::cmp::Reverse(backup.number));
        backups
    }

    /// The backups, newest first.
    pub fn list(&self) -> Vec<Backup> {
        self.read().into_iter().map(|(backup, _)| backup).collect()
    }

    /// The file of a backup by its name.
    pub fn file(&self, name: &str) -> Result<PathBuf, BackupError> {
        let known = self.list().into_iter().any(|backup| backup.name == name);
        let file = self.folder.join(format!("{name}.{ENDING}"));
        if known { Ok(file) } else { Err(BackupError::NoSuchBackup(name.to_owned())) }
    }

    /// The file of a backup that is on the shelf.
    pub fn file_of(&self, backup: &Backup) -> PathBuf {
        self.folder.join(format!("{}.{ENDING}", backup.name))
    }

    /// Makes a backup: `write` writes a checked copy to the path it is given, and counts it. The path becomes a backup when
    /// that went well, and nothing stays when it did not.
    pub fn add<E: From<BackupError>>(
        &self,
        new: NewBackup,
        write: impl FnOnce(&Path) -> Result<Holdings, E>,
    ) -> Result<Backup, E> {
        std::fs::create_dir_all(&self.folder).map_err(|source| BackupError::file(&self.folder, source))?;
        space::require(&self.folder, new.bytes)?;
        let number = self.list().first().map_or(1, |newest| newest.number.saturating_add(1));
        let name = note::name_of(number, new.now, new.reason);
        let part = self.folder.join(format!("{name}.part"));
        let made = write(&part).and_then(|holds| Ok(self.keep(&name, &part, new, holds)?));
        if made.is_err() {
            let _ = std::fs::remove_file(&part);
        }
        let backup = made?;
        self.rotate(new.reason);
        Ok(backup)
    }

    fn keep(&self, name: &str, part: &Path, new: NewBackup, holds: Holdings) -> Result<Backup, BackupError> {
        let file = self.folder.join(format!("{name}.{ENDING}"));
        let images = images::names(&self.images);
        images::put(&self.images, &self.pool(), &images).map_err(|source| BackupError::file(&self.pool(), source))?;
        let note = Note { made: new.now, reason: new.reason, holds, images };
        let json = serde_json::to_vec(&note).map_err(|error| BackupError::file(&file, error.into()))?;
        let beside = file.with_extension("json");
        // The note first: a backup without one is a backup still, but its images would be let go.
        std::fs::write(&beside, json).map_err(|source| BackupError::file(&beside, source))?;
        sync(&beside)?;
        sync(part)?;
        std::fs::rename(part, &file).map_err(|source| BackupError::file(&file, source))?;
        sync_folder(&file);
        let read = note::read(&file).map(|(backup, _)| backup);
        read.ok_or_else(|| BackupError::NoSuchBackup(name.to_owned()))
    }

    /// Lets the oldest of a kind go when there are more than five.
    fn rotate(&self, reason: BackupReason) {
        let backups = self.list();
        let mut kind = backups.iter().filter(|backup| backup.reason == reason);
        let newest = kind.clone().next().and_then(|newest| newest.holds).unwrap_or_default();
        let mut fullest_goes_last = kind.by_ref().skip(KEPT).collect::<Vec<_>>();
        fullest_goes_last.retain(|old| old.holds.is_none_or(|old| !is_much_fuller(old, newest)));
        for old in fullest_goes_last {
            let file = self.file_of(old);
            if let Err(error) = std::fs::remove_file(&file) {
                tracing::warn!(%error, name = old.name, "an old backup stays");
                continue;
            }
            let _ = std::fs::remove_file(file.with_extension("json"));
        }
        self.let_images_go();
    }

    /// Images that no backup names. When a note cannot be read, all stay.
    fn let_images_go(&self) {
        let notes: Option<Vec<Note>> = self.read().into_iter().map(|(_, note)| note).collect();
        let Some(notes) = notes else { return };
        let wanted: HashSet<String> = notes.into_iter().flat_map(|note| note.images).collect();
        images::keep_only(&self.pool(), &wanted);
    }

    /// Puts the images of a backup back beside the library, where they are missing; how many.
    pub fn put_images_back(&self, name: &str) -> Result<u32, BackupError> {
        let note = self.read().into_iter().find(|(backup, _)| backup.name == name).and_then(|(_, note)| note);
        let names = note.map(|note| note.images).unwrap_or_default();
        images::put(&self.pool(), &self.images, &names).map_err(|source| BackupError::file(&self.images, source))
    }

    /// Whether a weekly backup is due: none yet, the last one a week old, or made in a future that did not come.
    pub fn is_due(&self, every_seconds: i64, now: Time) -> bool {
        let last = self.list().into_iter().find(|backup| backup.reason == BackupReason::Weekly);
        last.is_none_or(|last| last.made.plus_seconds(every_seconds) <= now || last.made > now.plus_seconds(86_400))
    }

    /// What the backups take up, and what of it only their names do: images that the library has as well are shared with it.
    pub fn bytes(&self) -> u64 {
        let shared: HashSet<String> = images::names(&self.images).into_iter().collect();
        let pool = space::files(&self.pool());
        let own = pool.into_iter().filter(|(path, _)| !shared.contains(&path.to_string_lossy().replace('\\', "/")));
        self.list().iter().map(|backup| backup.bytes).sum::<u64>() + own.map(|(_, bytes)| bytes).sum::<u64>()
    }
}

fn is_much_fuller(old: Holdings, newest: Holdings) -> bool {
    old.articles > newest.articles.saturating_mul(MUCH_FULLER) || old.feeds > newest.feeds.saturating_mul(MUCH_FULLER)
}
