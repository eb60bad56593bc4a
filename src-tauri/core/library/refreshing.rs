//! Refreshing, with progress and Stop.

use super::{Library, cancel, renew};
use crate::changes::{Change, RefreshProgress};
use crate::model::{ApiError, RefreshScope};
use crate::refresh::{RefreshReport, Refresher};

impl Library {
    /// Refreshes a scope and waits for the end; one that runs already is waited for first.
    pub async fn refresh(&self, scope: RefreshScope) -> Result<RefreshReport, ApiError> {
        self.refresh_with(scope, |_| {}).await
    }

    /// As [`Self::refresh`], and tells a shell of its own how it goes.
    pub async fn refresh_with(
        &self,
        scope: RefreshScope,
        progress: impl Fn(&RefreshProgress) + Send + Sync,
    ) -> Result<RefreshReport, ApiError> {
        let _turn = self.work.refresh.lock().await;
        self.wake().await?;
        let stop = renew(&self.work.stop_refresh);
        let changes = self.changes.clone();
        let tell = move |now: &RefreshProgress| {
            changes.announce(Change::Refresh(now.clone()));
            progress(now);
        };
        let report = self.refresher.refresh(&scope, &stop, &tell).await;
        tell(&RefreshProgress { running: false, ..RefreshProgress::default() });
        self.changes.announce(Change::Sidebar);
        self.work.refreshed.notify_one();
        Ok(report?)
    }

    /// Refreshes what is due, the longest overdue first, and at most so many feeds.
    pub(super) async fn refresh_due(&self, most: usize) -> Result<RefreshReport, ApiError> {
        let refresher = Refresher { most, ..self.refresher.clone() };
        Self { refresher, ..self.clone() }.refresh(RefreshScope::Due).await
    }

    /// Stops the refresh that runs; without one nothing happens.
    pub async fn stop_refresh(&self) -> Result<(), ApiError> {
        cancel(&self.work.stop_refresh);
        Ok(())
    }
}
