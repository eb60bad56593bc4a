//! Fetch → parse → ingest → store: for one feed the pipeline, for many the conductor with its limits, progress and Stop,
//! and the pure rules: `when` a feed is due and its `rhythm`, the `walls` of hosts that want patience, the `moves` of
//! addresses, and how far a refresh could `reach`. `library` calls it.

mod hosts;
mod icons;
mod ledger;
mod many;
mod moves;
mod pipeline;
mod reach;
mod rhythm;
mod ticks;
mod walls;
mod when;

pub use icons::Sought;
pub use rhythm::interval;
pub use ticks::Ticks;
pub use walls::{name_of as host_name, wait as host_wait, walled as host_walled};
pub use when::{Hints, Outcome, Rhythm, Schedule, next_fetch};

use crate::changes::{Changes, RefreshProgress};
use crate::fetch::{Http, Secrets};
use crate::model::{Clock, FeedId, NextReason, RefreshScope, Time, TroubleCode};
use crate::store::{Store, StoreError};
use serde::Serialize;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use ts_rs::TS;

/// Everything a refresh needs. Cheap to clone.
#[derive(Clone)]
pub struct Refresher {
    /// Where articles go.
    pub store: Store,
    /// The network.
    pub http: Http,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Where changes and progress are announced.
    pub changes: Changes,
    /// Where user names and passwords are.
    pub secrets: Arc<dyn Secrets>,
    /// Feeds at a time; 2 at a time per host.
    pub concurrency: usize,
    /// Feeds in one refresh at most, the longest overdue first; `usize::MAX` is all.
    pub most: usize,
}

/// What a refresh did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RefreshReport {
    /// Feeds fetched.
    pub feeds: u32,
    /// Unchanged ones.
    pub unchanged: u32,
    /// Changed ones.
    pub updated: u32,
    /// Failed ones.
    pub failed: Vec<FailedFeed>,
    /// Feeds that were not asked, because their server wants patience.
    pub waiting: Vec<WaitingFeed>,
    /// Articles that arrived.
    pub new_articles: u32,
    /// Articles that changed.
    pub updated_articles: u32,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

/// A feed that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FailedFeed {
    /// The feed.
    pub feed_id: FeedId,
    /// Its address.
    pub url: String,
    /// The kind.
    pub code: TroubleCode,
    /// An English sentence.
    pub detail: String,
}

/// A feed that was not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingFeed {
    /// The feed.
    pub feed_id: FeedId,
    /// Its address.
    pub url: String,
    /// When it may be asked.
    pub until: Time,
    /// Why.
    pub reason: NextReason,
    /// An English sentence.
    pub detail: String,
}

impl Refresher {
    /// Refreshes the feeds of a scope. `progress` is called after every feed; cancelling `stop` returns at once with what
    /// is done. Articles are announced through `changes`. Without any network it ends early and no feed counts as failed.
    pub async fn refresh(
        &self,
        scope: &RefreshScope,
        stop: &CancellationToken,
        progress: &(dyn Fn(&RefreshProgress) + Send + Sync),
    ) -> Result<RefreshReport, StoreError> {
        many::refresh(self, scope, stop, progress).await
    }
}
