//! Precise errors of the rooms become codes at the border.

use crate::backups::BackupError;
use crate::fetch::FetchError;
use crate::model::{ApiError, ErrorCode};
use crate::store::StoreError;

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::NoSuchFeed(_) => ErrorCode::NoSuchFeed,
            StoreError::NoSuchFolder(_) => ErrorCode::NoSuchFolder,
            StoreError::NoSuchArticle(_) => ErrorCode::NoSuchArticle,
            StoreError::NoSuchTag(_) => ErrorCode::NoSuchTag,
            StoreError::TagExists(_) => ErrorCode::TagExists,
            StoreError::FolderCycle => ErrorCode::FolderCycle,
            StoreError::AlreadySubscribed(_) => ErrorCode::AlreadySubscribed,
            StoreError::NothingToUndo => ErrorCode::NothingToUndo,
            StoreError::NewerLibrary { .. } => ErrorCode::NewerLibrary,
            StoreError::Corrupt(_) => ErrorCode::Corrupt,
            StoreError::DiskFull | StoreError::NoRoom(_) => ErrorCode::DiskFull,
            StoreError::Stopped => ErrorCode::Stopped,
            StoreError::Backup(error) => code_of(error),
            StoreError::Locked => ErrorCode::Locked,
            StoreError::File { .. } | StoreError::NotWritable => ErrorCode::File,
            StoreError::Foreign => ErrorCode::NotALibrary,
            StoreError::BadCursor(_) => ErrorCode::BadCall,
            StoreError::Internal(_) => ErrorCode::Internal,
            StoreError::Sqlite(_) | StoreError::Closed => ErrorCode::Store,
        };
        Self::new(code, error.to_string())
    }
}

fn code_of(error: &BackupError) -> ErrorCode {
    match error {
        BackupError::File { .. } => ErrorCode::File,
        BackupError::NoRoom { .. } => ErrorCode::DiskFull,
        BackupError::NoSuchBackup(_) => ErrorCode::NoSuchBackup,
        BackupError::NotAnArchive(_) => ErrorCode::NotALibrary,
        BackupError::NewerArchive(_) => ErrorCode::NewerLibrary,
        BackupError::Stopped => ErrorCode::Stopped,
    }
}

impl From<BackupError> for ApiError {
    fn from(error: BackupError) -> Self {
        StoreError::from(error).into()
    }
}

impl From<FetchError> for ApiError {
    fn from(error: FetchError) -> Self {
        Self::new(ErrorCode::Fetch, format!("{}: {}", error.code.as_str(), error.detail))
    }
}
