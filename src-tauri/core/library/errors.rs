//! Precise errors of the rooms become codes at the border.

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
            StoreError::DiskFull => ErrorCode::DiskFull,
            StoreError::Locked => ErrorCode::Locked,
            StoreError::File { .. } => ErrorCode::File,
            StoreError::BadCursor(_) => ErrorCode::BadCall,
            StoreError::Internal(_) => ErrorCode::Internal,
            StoreError::Sqlite(_) | StoreError::Closed => ErrorCode::Store,
        };
        Self::new(code, error.to_string())
    }
}

impl From<FetchError> for ApiError {
    fn from(error: FetchError) -> Self {
        Self::new(ErrorCode::Fetch, format!("{}: {}", error.code.as_str(), error.detail))
    }
}
