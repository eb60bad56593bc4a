//! Full texts fetched ahead of time for the feeds that always want them: bounded, one page at a time of each host, with
//! progress and Stop.

use super::reading::host_of;
use super::{Library, cancel, renew};
use crate::changes::{AheadProgress, Change};
use crate::model::ApiError;
use crate::refresh::{host_name, host_wait};
use crate::store::WantedPage;
use futures_util::StreamExt;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

/// Between two pages of a host that are fetched unasked.
const PAUSE: Duration = Duration::from_secs(1);

/// Pages fetched ahead at a time, one at a time per host.
const AT_A_TIME: usize = 4;

/// Articles fetched ahead in one go, in all and per host, and how long a go takes at most; the next refresh goes on.
const IN_A_GO: usize = 100;
const PER_HOST: usize = 20;
const LONGEST_GO: Duration = Duration::from_secs(180);

/// One go.
struct Go {
    begun: Instant,
    stop: CancellationToken,
    progress: Mutex<AheadProgress>,
}

impl Library {
    /// Fetches the pages of new articles of the feeds that always want them. Returns how many were made, refused ones
    /// among them; what is left waits for the next time.
    pub async fn fetch_ahead(&self) -> Result<u32, ApiError> {
        let hosts = self.wanted_by_host().await?;
        let total = hosts.iter().map(|pages| u32::try_from(pages.len()).unwrap_or(u32::MAX)).sum();
        if total == 0 {
            return Ok(0);
        }
        let progress = AheadProgress { done: 0, total, running: true };
        let stop = renew(&self.work.stop_ahead);
        let go = Go { begun: Instant::now(), stop, progress: Mutex::new(progress.clone()) };
        self.changes.announce(Change::Ahead(progress));
        let made = futures_util::stream::iter(hosts)
            .map(|pages| self.fetch_ahead_from(pages, &go))
            .buffer_unordered(AT_A_TIME)
            .fold(0, |all, made| async move { all + made })
            .await;
        self.changes.announce(Change::Ahead(AheadProgress::default()));
        Ok(made)
    }

    /// Stops what is being fetched ahead; the next refresh goes on with it.
    pub async fn stop_fetch_ahead(&self) -> Result<(), ApiError> {
        cancel(&self.work.stop_ahead);
        Ok(())
    }

    /// The pages that are wanted, by host; none of hosts that want patience.
    async fn wanted_by_host(&self) -> Result<Vec<Vec<WantedPage>>, ApiError> {
        let now = self.now();
        let (wanted, memories) =
            self.with_store(move |store| Ok((store.wanted_pages(IN_A_GO, now)?, store.hosts()?))).await?;
        let mut hosts: HashMap<String, Vec<WantedPage>> = HashMap::new();
        for page in wanted {
            let host = page.url.as_deref().and_then(host_of).unwrap_or_default();
            let name = host_name(&host);
            let memory = memories.iter().find(|memory| memory.host == name);
            let pages = hosts.entry(name.to_owned()).or_default();
            if host_wait(memory, name, now).is_none() && pages.len() < PER_HOST {
                pages.push(page);
            }
        }
        Ok(hosts.into_values().filter(|pages| !pages.is_empty()).collect())
    }

    /// The pages of one host, one after the other; a host that wants patience, or is silent, is left alone.
    async fn fetch_ahead_from(&self, pages: Vec<WantedPage>, go: &Go) -> u32 {
        let (mut made, mut left) = (0, pages.len());
        for page in pages {
            let pause = if made > 0 { PAUSE } else { Duration::ZERO };
            let article = page.article;
            let work = async {
                tokio::time::sleep(pause).await;
                self.make_full_text(page, false).await
            };
            let done = tokio::select! {
                () = go.stop.cancelled() => break,
                done = work => done,
            };
            let go_on = match done {
                Ok((_, go_on)) => {
                    made += 1;
                    left -= 1;
                    self.tell_ahead(go, 1);
                    go_on
                }
                Err(error) => {
                    tracing::warn!(%article, %error, "a full text could not be made");
                    false
                }
            };
            if !go_on || go.begun.elapsed() > LONGEST_GO {
                break;
            }
        }
        // What is put off is done with for this time.
        if left > 0 {
            self.tell_ahead(go, left);
        }
        made
    }

    fn tell_ahead(&self, go: &Go, pages: usize) {
        let mut progress = go.progress.lock().unwrap_or_else(PoisonError::into_inner);
        progress.done += u32::try_from(pages).unwrap_or(u32::MAX);
        self.changes.announce(Change::Ahead(progress.clone()));
    }
}
