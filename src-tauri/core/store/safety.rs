//! The store's door for what keeps a library from being lost: opening, copies, restoration, recovery, checks.

use super::writer::Writer;
use super::{
    Holdings, Inner, Opened, Readers, Recovery, Shelf, Store, StoreError, Trust, Watch, connection, copying, mend,
    opening, rescue, upkeep,
};

use super::schema::MIGRATIONS;
use crate::backups::NewBackup;
use crate::model::{Backup, BackupReason, Time};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

impl Store {
    /// Opens or makes the database `broadsheet.sqlite` in `folder`: migrates after a backup, refuses a newer one.
    pub fn open(folder: &Path, now: Time) -> Result<(Self, Opened), StoreError> {
        Self::open_with(folder, MIGRATIONS, now)
    }

    /// Opens a library with migrations that this program does not have yet.
    pub(super) fn open_with(folder: &Path, migrations: &[&str], now: Time) -> Result<(Self, Opened), StoreError> {
        let door = opening::open(folder, migrations, now)?;
        let seen = connection::data_version(&door.conn)?;
        let writer = Writer::start(door.conn).map_err(|source| StoreError::file(&door.file, source))?;
        let inner = Inner {
            readers: Readers::of(door.file),
            writer,
            seen: Mutex::new(seen),
            presence: Mutex::new(door.presence),
            suspect: AtomicBool::new(door.suspect),
        };
        Ok((Self { inner: std::sync::Arc::new(inner) }, door.opened))
    }

    /// After an end without closing: looks through the database, once, for a second or so. Otherwise there is nothing to do.
    pub fn verify(&self) -> Result<(), StoreError> {
        if self.inner.suspect.load(Ordering::Acquire) {
            opening::look_through(self.inner.readers.file())?;
            self.inner.suspect.store(false, Ordering::Release);
        }
        Ok(())
    }

    /// Problems found in the database and its search index; empty when all is well.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        upkeep::check(&self.inner.readers.apart()?)
    }

    /// Writes a checked copy of the database to a new file.
    pub fn copy(&self, file: &Path, watch: &Watch) -> Result<Holdings, StoreError> {
        copying::write(self.inner.readers.file(), file, watch)?;
        copying::examine(file, Trust::Ours, MIGRATIONS, watch)
    }

    /// Bytes of the database, without what is free in it.
    pub fn bytes(&self) -> Result<u64, StoreError> {
        self.read(copying::size)
    }

    /// What the library holds.
    pub fn holdings(&self) -> Result<Holdings, StoreError> {
        self.read(copying::holdings)
    }

    /// Puts one more backup on the shelf.
    pub fn back_up(&self, shelf: &Shelf, reason: BackupReason, now: Time, watch: &Watch) -> Result<Backup, StoreError> {
        shelf.add(NewBackup { reason, now, bytes: self.bytes()? }, |part| self.copy(part, watch))
    }

    /// Looks through a copy of a library.
    pub fn examine(copy: &Path, trust: Trust, watch: &Watch) -> Result<Holdings, StoreError> {
        copying::examine(copy, trust, MIGRATIONS, watch)
    }

    /// Puts a copy, which was examined, in the place of this library; `beside` is a file for a copy that has to be upgraded.
    pub fn put_in_place(&self, copy: &Path, beside: &Path, watch: &Watch) -> Result<(), StoreError> {
        let copy = copying::brought_up(copy, beside);
        let placed = copy.and_then(|copy| {
            let watch = watch.clone();
            self.inner.writer.plain(move |conn| copying::put_in_place(&copy, conn, &watch))
        });
        let _ = std::fs::remove_file(beside);
        placed
    }

    /// Makes a sound library of a damaged one that no program has open; `detail` is what opening said of it, `link_key` makes the key
    /// by which an article is known by its link.
    pub fn recover(
        folder: &Path,
        detail: &str,
        link_key: mend::LinkKey,
        now: Time,
        watch: &Watch,
    ) -> Result<Recovery, StoreError> {
        rescue::recover(folder, detail, link_key, now, watch)
    }

    /// The folders with damaged libraries that were put aside.
    pub fn set_aside(folder: &Path) -> Vec<std::path::PathBuf> {
        rescue::set_aside(folder)
    }

    /// What was saved when this library was recovered, until [`Self::forget_recovery`].
    pub fn recovery(&self) -> Result<Option<Recovery>, StoreError> {
        self.read(rescue::report)
    }

    /// The person has read what was saved.
    pub fn forget_recovery(&self) -> Result<(), StoreError> {
        self.user(|w| rescue::forget_report(&w))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod upgrade_tests;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod damage_tests;
