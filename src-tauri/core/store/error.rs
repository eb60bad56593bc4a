//! What SQLite reports, as the room's own errors.

use super::StoreError;
use rusqlite::ErrorCode;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(error.to_string()),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// The same error once more, for every write of a transaction that failed as a whole.
    pub(super) fn again(&self) -> Self {
        match self {
            Self::Corrupt(detail) => Self::Corrupt(detail.clone()),
            Self::DiskFull => Self::DiskFull,
            Self::Locked => Self::Locked,
            Self::Closed => Self::Closed,
            other => Self::Internal(other.to_string()),
        }
    }

    /// A file of the library that could not be read or written.
    pub(super) fn file(path: &std::path::Path, source: std::io::Error) -> Self {
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
