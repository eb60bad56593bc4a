//! Settings, the interface's state, and the upkeep of the library.

use super::{Changed, Library};
use crate::changes::Change;
use crate::model::{ApiError, ErrorCode, Settings, Time};
use crate::refresh::Schedule;
use crate::store::{Store, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// The version.
    pub version: String,
    /// The folder with the database.
    pub folder: String,
}

/// A new interval for all feeds moves every planned fetch.
pub(super) fn follow_schedule(store: &Store, before: &Settings, now: Time) -> Result<(), StoreError> {
    if Schedule::of(before) != Schedule::of(&store.settings()?) {
        store.reschedule(now)?;
    }
    Ok(())
}

impl Library {
    /// What this program is and where it keeps its library.
    pub async fn about(&self) -> Result<About, ApiError> {
        Ok(About { version: env!("CARGO_PKG_VERSION").to_owned(), folder: self.folder.display().to_string() })
    }

    /// The settings.
    pub async fn settings(&self) -> Result<Settings, ApiError> {
        self.with_store(|store| store.settings()).await
    }

    /// Replaces the settings; a new interval moves every planned fetch.
    pub async fn set_settings(&self, settings: Settings) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self
            .with_store(move |store| {
                let before = store.settings()?;
                let marked = store.set_settings(&settings, now)?;
                follow_schedule(store, &before, now)?;
                Ok(marked)
            })
            .await?;
        self.bound_image_cache().await?;
        self.work.images.notify_one();
        self.changes.announce(Change::Settings);
        Ok(marked.into())
    }

    /// The interface's own state.
    pub async fn ui_state(&self) -> Result<Option<String>, ApiError> {
        self.with_store(|store| store.ui_state()).await
    }

    /// Replaces the interface's own state, which must be JSON.
    pub async fn set_ui_state(&self, state: String) -> Result<(), ApiError> {
        serde_json::from_str::<serde::de::IgnoredAny>(&state)
            .map_err(|error| ApiError::new(ErrorCode::BadCall, format!("the state is not JSON: {error}")))?;
        self.with_store(move |store| store.set_ui_state(&state)).await
    }

    /// After an end without closing (a crash, a power cut): looks through the database. At once done otherwise.
    pub async fn verify(&self) -> Result<(), ApiError> {
        self.with_store(|store| store.verify()).await
    }

    /// Puts the database in order after much has arrived. At once done otherwise.
    pub async fn settle(&self) -> Result<(), ApiError> {
        self.with_store(|store| store.settle()).await
    }

    /// Finishes what is being written and closes the database: for the end of the program.
    pub async fn close(&self) -> Result<(), ApiError> {
        self.with_store(|store| {
            store.close();
            Ok(())
        })
        .await
    }

    /// Purges what has had its time.
    pub async fn maintain(&self) -> Result<(), ApiError> {
        self.forget_secrets_of_the_purged().await?;
        let now = self.now();
        let changes = self.with_store(move |store| store.maintain(now)).await?;
        if !changes.removed.is_empty() {
            self.changes.announce(Change::Everything);
        }
        Ok(())
    }

    /// Problems of database, index and cache; empty when all is well.
    pub async fn check(&self) -> Result<Vec<String>, ApiError> {
        let media = self.media.clone();
        let mut problems = self.with_store(|store| store.check()).await?;
        let cache = tokio::task::spawn_blocking(move || media.check())
            .await
            .map_err(|error| ApiError::new(ErrorCode::Internal, format!("the check broke off: {error}")))?;
        problems.extend(cache);
        Ok(problems)
    }
}
