//! The shelf of local backups: copies of the database in the folder `backups` of the library, five of each kind, with a note
//! beside each and one pool of kept images for all; and the library as one file, for moving (`archive`, `unpack`). Files only:
//! what is in a database is the store's to say. Called by `store` (before it changes the library's form) and `library`.
//!
//! - A backup gets its name only when it is whole, checked and on the disk; what carries another name is no backup.
//! - Order is by number, not by date: a clock that was a century ahead for a day must not make all later backups "old".
//! - A backup goes only after a newer one of its kind was checked, and never when it holds more than twice what the newest
//!   holds: a library that was emptied by accident does not push its last full copy off the shelf.
//! - An image is hard-linked into the pool, or copied where the file system has no links, and leaves it when no note names it.

mod archive;
mod images;
mod manifest;
mod note;
mod shelf;
mod space;
mod unpack;

pub use archive::{Contents, pack};
pub use manifest::{FORMAT, Manifest};
pub use shelf::{NewBackup, Shelf};
pub use space::{folder_bytes, free, require};
pub use unpack::{Unpacked, unpack};

use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of the library with its backups.
pub const FOLDER: &str = "backups";
/// The folder of the library with the images that are kept for good.
pub const IMAGES: &str = "images";
/// The folder of the library with downloaded episodes.
pub const EPISODES: &str = "episodes";

/// Told how far long work has come: what is done, of how much. Its answer `false` stops the work.
pub type Watch = Arc<dyn Fn(u64, u64) -> bool + Send + Sync>;

/// Nobody watches.
pub fn unwatched() -> Watch {
    Arc::new(|_, _| true)
}

/// Why a backup or an archive could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// There is not enough room.
    #[error("the disk is full: {needed} bytes are needed, {free} are free")]
    NoRoom {
        /// What is needed.
        needed: u64,
        /// What is there.
        free: u64,
    },
    /// There is no backup of this name.
    #[error("there is no backup {0:?}")]
    NoSuchBackup(String),
    /// A file that is no archive of a library, or a damaged one.
    #[error("the file is no whole Broadsheet library: {0}")]
    NotAnArchive(String),
    /// An archive of a newer Broadsheet.
    #[error("the file was written by a newer Broadsheet ({0}); install that version, or a later one, to open it")]
    NewerArchive(String),
    /// The person stopped it.
    #[error("it was stopped")]
    Stopped,
}

impl BackupError {
    pub(crate) fn file(path: &Path, source: std::io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }
}

/// Brings a file, and with it the folder's knowledge of its name, to the disk.
pub fn sync(path: &Path) -> Result<(), BackupError> {
    std::fs::File::open(path).and_then(|file| file.sync_all()).map_err(|source| BackupError::file(path, source))?;
    sync_folder(path);
    Ok(())
}

/// Brings the names in the folder of a file to the disk, where the system can (Windows cannot open folders).
pub fn sync_folder(file: &Path) {
    if let Some(folder) = file.parent().and_then(|folder| std::fs::File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}
