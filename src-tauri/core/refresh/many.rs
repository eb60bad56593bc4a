//! Many feeds: the conductor. It keeps at most `concurrency` feeds under way, two requests per host, and as many parsers
//! as there are cores; it gathers what brought nothing into batches, tells the progress, and stops at once.

use super::hosts::Hosts;
use super::pipeline::{self, Digested, Fetched};
use super::when::Rhythm;
use super::{FailedFeed, RefreshReport, Refresher};
use crate::changes::RefreshProgress;
use crate::fetch::{FetchError, Response};
use crate::model::{FetchTarget, RefreshScope, TroubleCode};
use crate::store::{FetchRecord, StoreError};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// Records that are written in one transaction.
const BATCH: usize = 256;
/// Feeds that must find no network, none having been reached, until the whole refresh counts as offline.
const OFFLINE_AFTER: usize = 3;

type Progress<'a> = &'a (dyn Fn(&RefreshProgress) + Send + Sync);

/// What a task of the conductor ends with.
enum Event {
    Fetched { host: String, target: FetchTarget, fetched: Fetched },
    Digested { target: FetchTarget, digested: Digested },
}

struct Pass<'a> {
    refresher: &'a Refresher,
    global_minutes: u32,
    stop: &'a CancellationToken,
    progress: Progress<'a>,
    hosts: Hosts,
    tasks: JoinSet<Event>,
    parsers: Arc<Semaphore>,
    records: Vec<FetchRecord>,
    /// Feeds that found no network: recorded only when others did reach a host.
    offline: Vec<FetchRecord>,
    reached: bool,
    report: RefreshReport,
    now: RefreshProgress,
}

/// Refreshes a scope. See [`Refresher::refresh`].
pub(super) async fn refresh(
    refresher: &Refresher,
    scope: &RefreshScope,
    stop: &CancellationToken,
    progress: Progress<'_>,
) -> Result<RefreshReport, StoreError> {
    let (store, scope, now) = (refresher.store.clone(), scope.clone(), refresher.clock.now());
    let (targets, global_minutes) =
        blocking(move || Ok((store.fetch_targets(&scope, now)?, store.settings()?.interval_minutes))).await?;
    let total = u32::try_from(targets.len()).unwrap_or(u32::MAX);
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let pass = Pass {
        refresher,
        global_minutes,
        stop,
        progress,
        hosts: Hosts::new(targets),
        tasks: JoinSet::new(),
        // One more than cores: the writer's thread takes its turn in between. Not many: each holds a parsed feed.
        parsers: Arc::new(Semaphore::new(cores.clamp(1, 4) + 1)),
        records: Vec::new(),
        offline: Vec::new(),
        reached: false,
        report: RefreshReport::default(),
        now: RefreshProgress { total, running: true, ..RefreshProgress::default() },
    };
    pass.run().await
}

impl Pass<'_> {
    async fn run(mut self) -> Result<RefreshReport, StoreError> {
        (self.progress)(&self.now);
        loop {
            while self.tasks.len() < self.refresher.concurrency.max(1) && !self.stop.is_cancelled() {
                let Some((host, target)) = self.hosts.next() else { break };
                self.start(host, target);
            }
            let event = tokio::select! {
                biased;
                () = self.stop.cancelled() => {
                    self.report.stopped = self.hosts.waiting() > 0 || !self.tasks.is_empty();
                    break;
                }
                event = self.tasks.join_next() => event,
            };
            match event {
                None => break,
                Some(Ok(event)) => self.handle(event)?,
                // Tasks catch their panics themselves and are aborted by nobody else.
                Some(Err(error)) => tracing::error!(%error, "a refresh task broke off"),
            }
            if self.records.len() >= BATCH {
                self.flush().await?;
            }
            if !self.reached && self.offline.len() >= OFFLINE_AFTER {
                break;
            }
        }
        self.tasks.abort_all();
        if self.reached {
            let offline = std::mem::take(&mut self.offline);
            self.records.extend(offline);
        }
        self.flush().await?;
        Ok(self.report)
    }

    fn rhythm(&self, target: &FetchTarget) -> Rhythm {
        Rhythm { global_minutes: self.global_minutes, own_minutes: target.interval_minutes }
    }

    fn start(&mut self, host: String, target: FetchTarget) {
        let refresher = self.refresher.clone();
        self.tasks.spawn(async move {
            let now = refresher.clock.now();
            let asked = AssertUnwindSafe(pipeline::fetch(&refresher, &target, now)).catch_unwind().await;
            let fetched = asked.unwrap_or_else(|_| {
                let detail = "Broadsheet failed while fetching this feed".to_owned();
                Fetched::Failed(FetchError { code: TroubleCode::Internal, detail, status: None, retry_at: None })
            });
            Event::Fetched { host, target, fetched }
        });
    }

    fn start_digest(&mut self, target: FetchTarget, response: Response, hash: u64) {
        let (refresher, rhythm, stop) = (self.refresher.clone(), self.rhythm(&target), self.stop.clone());
        let parsers = Arc::clone(&self.parsers);
        self.tasks.spawn(async move {
            let _turn = parsers.acquire_owned().await;
            let kept = target.clone();
            let work = move || pipeline::digest(&refresher, &target, response, hash, rhythm, &stop);
            let digested = tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Digested::Dropped);
            Event::Digested { target: kept, digested }
        });
    }

    fn handle(&mut self, event: Event) -> Result<(), StoreError> {
        let at = self.refresher.clock.now();
        match event {
            Event::Fetched { host, target, fetched } => {
                self.hosts.done(host);
                let rhythm = self.rhythm(&target);
                match fetched {
                    Fetched::Unchanged(hints) => {
                        self.reached = true;
                        self.records.push(pipeline::unchanged(&target, rhythm, hints, at));
                        self.report.unchanged += 1;
                        self.finished();
                    }
                    Fetched::Body(response, hash) => {
                        self.reached = true;
                        self.start_digest(target, *response, hash);
                    }
                    Fetched::Failed(error) => {
                        self.reached |= error.status.is_some();
                        self.fail(&target, &error);
                    }
                }
            }
            Event::Digested { target, digested } => match digested {
                Digested::Stored(changes) => {
                    self.report.updated += 1;
                    let count = |ids: &[_]| u32::try_from(ids.len()).unwrap_or(u32::MAX);
                    self.report.new_articles += count(&changes.new);
                    self.report.updated_articles += count(&changes.updated);
                    self.now.new_articles = self.report.new_articles;
                    self.finished();
                }
                Digested::Dropped => self.finished(),
                Digested::Failed(code, detail) => {
                    self.fail(&target, &FetchError { code, detail, status: None, retry_at: None });
                }
                Digested::Broken(error) => return Err(error),
            },
        }
        Ok(())
    }

    fn fail(&mut self, target: &FetchTarget, error: &FetchError) {
        let record = pipeline::failed(target, self.rhythm(target), error, self.refresher.clock.now());
        if error.code == TroubleCode::Offline {
            self.offline.push(record)
        } else {
            self.records.push(record)
        }
        self.report.failed.push(FailedFeed {
            feed_id: target.id,
            url: target.url.clone(),
            code: error.code,
            detail: error.detail.clone(),
        });
        self.now.failed += 1;
        self.finished();
    }

    fn finished(&mut self) {
        self.report.feeds += 1;
        self.now.done += 1;
        (self.progress)(&self.now);
    }

    async fn flush(&mut self) -> Result<(), StoreError> {
        if self.records.is_empty() {
            return Ok(());
        }
        let (store, records) = (self.refresher.store.clone(), std::mem::take(&mut self.records));
        blocking(move || store.record_fetches(&records)).await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        // The runtime is shutting down, or the store panicked: either way it is not to be used any more.
        Err(_) => Err(StoreError::Closed),
    }
}
