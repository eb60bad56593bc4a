//! What SQLite reports, as the room's own errors.

use super::StoreError;
use crate::backups::BackupError;
use rusqlite::ErrorCode;

/// `SQLITE_IOERR_SHMSIZE`.
const SHARED_MEMORY_SIZE: i32 = 10 | 19 << 8;

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(error.to_string()),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // On a full disk the file through which programs share the log cannot be made larger.
            Some(ErrorCode::SystemIoFailure) if extended(&error) == Some(SHARED_MEMORY_SIZE) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => Self::NotWritable,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<BackupError> for StoreError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::File { path, source } => Self::file(&path, source),
            BackupError::NoRoom { .. } => Self::NoRoom(error.to_string()),
            BackupError::Stopped => Self::Stopped,
            other => Self::Backup(other),
        }
    }
}

impl StoreError {
    /// The same error once more, for every write of a transaction that failed as a whole.
    pub(super) fn again(&self) -> Self {
        match self {
            Self::Corrupt(detail) => Self::Corrupt(detail.clone()),
            Self::DiskFull => Self::DiskFull,
            Self::NotWritable => Self::NotWritable,
            Self::Locked => Self::Locked,
            Self::Closed => Self::Closed,
            Self::Stopped => Self::Stopped,
            other => Self::Internal(other.to_string()),
        }
    }

    /// A file of the library that could not be read or written.
    pub fn file(path: &std::path::Path, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull;
        }
        Self::File { path: path.to_owned(), source }
    }
}

/// JSON that the room wrote itself and cannot read: the database is damaged.
pub(super) fn damaged_json(what: &str, error: &serde_json::Error) -> StoreError {
    StoreError::Corrupt(format!("{what}: {error}"))
}
