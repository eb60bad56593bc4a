//! Many feeds: the conductor. It keeps at most `concurrency` feeds under way, two requests per host, and as many parsers
//! as there are cores; it puts off feeds of hosts that want patience, tells the progress, and stops at once.

use super::hosts::Hosts;
use super::ledger::Ledger;
use super::pipeline::{self, Digested, Fetched};
use super::reach::Sign;
use super::when::{Rhythm, Schedule};
use super::{RefreshReport, Refresher, walls};
use crate::changes::RefreshProgress;
use crate::fetch::{FetchError, Response};
use crate::model::{FetchTarget, RefreshScope, TroubleCode};
use crate::store::StoreError;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

type Progress<'a> = &'a (dyn Fn(&RefreshProgress) + Send + Sync);

/// What a task of the conductor ends with.
enum Event {
    Fetched { host: String, target: FetchTarget, fetched: Fetched },
    Digested { host: String, target: FetchTarget, digested: Digested },
}

struct Pass<'a> {
    refresher: &'a Refresher,
    schedule: Schedule,
    stop: &'a CancellationToken,
    progress: Progress<'a>,
    hosts: Hosts,
    tasks: JoinSet<Event>,
    parsers: Arc<Semaphore>,
    ledger: Ledger,
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
    let read = move || Ok((store.fetch_targets(&scope, now)?, store.hosts()?, Schedule::of(&store.settings()?)));
    let (mut targets, memories, schedule) = blocking(read).await?;
    targets.truncate(refresher.most);
    let total = u32::try_from(targets.len()).unwrap_or(u32::MAX);
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let pass = Pass {
        refresher,
        schedule,
        stop,
        progress,
        hosts: Hosts::new(targets, memories, now),
        tasks: JoinSet::new(),
        // One more than cores: the writer's thread takes its turn in between. Not many: each holds a parsed feed.
        parsers: Arc::new(Semaphore::new(cores.clamp(1, 4) + 1)),
        ledger: Ledger::default(),
        now: RefreshProgress { total, running: true, ..RefreshProgress::default() },
    };
    pass.run().await
}

impl Pass<'_> {
    async fn run(mut self) -> Result<RefreshReport, StoreError> {
        (self.progress)(&self.now);
        loop {
            while self.tasks.len() < self.refresher.concurrency.max(1) && !self.stop.is_cancelled() {
                let Some((host, target)) = self.hosts.next(self.refresher.clock.now()) else { break };
                self.start(host, target);
            }
            self.put_off();
            let event = tokio::select! {
                biased;
                () = self.stop.cancelled() => {
                    self.ledger.report.stopped = self.hosts.waiting() > 0 || !self.tasks.is_empty();
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
            if self.ledger.is_full() {
                self.flush().await?;
            }
            if self.ledger.is_hopeless() {
                break;
            }
        }
        self.tasks.abort_all();
        let at = self.refresher.clock.now();
        self.ledger.judge(self.schedule, at);
        self.flush().await?;
        Ok(self.ledger.report)
    }

    fn rhythm(&self, target: &FetchTarget) -> Rhythm {
        rhythm(self.schedule, target)
    }

    fn start(&mut self, host: String, target: FetchTarget) {
        let refresher = self.refresher.clone();
        self.tasks.spawn(async move {
            let now = refresher.clock.now();
            let asked = AssertUnwindSafe(pipeline::fetch(&refresher, &target, now)).catch_unwind().await;
            let fetched = asked.unwrap_or_else(|_| {
                let detail = "Broadsheet failed while fetching this feed";
                Fetched::Failed(FetchError::new(TroubleCode::Internal, detail))
            });
            Event::Fetched { host, target, fetched }
        });
    }

    fn start_digest(&mut self, host: String, target: FetchTarget, response: Response, hash: u64) {
        let (refresher, rhythm, stop) = (self.refresher.clone(), self.rhythm(&target), self.stop.clone());
        let parsers = Arc::clone(&self.parsers);
        self.tasks.spawn(async move {
            let turn = parsers.acquire_owned().await.expect("the semaphore is never closed");
            let kept = target.clone();
            let work = move || pipeline::digest(&refresher, &target, response, hash, rhythm, &stop, turn);
            let digested = tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Digested::Dropped);
            Event::Digested { host, target: kept, digested }
        });
    }

    fn handle(&mut self, event: Event) -> Result<(), StoreError> {
        let at = self.refresher.clock.now();
        match event {
            Event::Fetched { host, target, fetched } => {
                let error = if let Fetched::Failed(error) = &fetched { Some(error) } else { None };
                self.hosts.heard(&host, error, at);
                self.hosts.done(host.clone());
                match fetched {
                    Fetched::Unchanged(unchanged) => {
                        self.ledger.heard(&host, Sign::Answer, self.schedule, at);
                        self.ledger.unchanged(pipeline::unchanged(&target, self.rhythm(&target), *unchanged, at));
                        self.finished();
                    }
                    Fetched::Body(response, hash) => self.start_digest(host, target, *response, hash),
                    Fetched::Failed(error) => {
                        let sign = Sign::of(error.code);
                        self.fail(&host, target, error, sign);
                    }
                }
            }
            Event::Digested { host, target, digested } => match digested {
                Digested::Stored(changes) => {
                    self.ledger.heard(&host, Sign::Answer, self.schedule, at);
                    self.ledger.stored(&changes);
                    self.now.new_articles = self.ledger.report.new_articles;
                    self.finished();
                }
                Digested::Dropped => self.finished(),
                Digested::Failed { code, detail, sign } => {
                    self.fail(&host, target, FetchError::new(code, detail), sign);
                }
                Digested::Broken(error) => return Err(error),
            },
        }
        Ok(())
    }

    fn fail(&mut self, host: &str, target: FetchTarget, error: FetchError, sign: Sign) {
        let at = self.refresher.clock.now();
        self.ledger.heard(host, sign, self.schedule, at);
        self.ledger.failed(host, target, error, self.schedule, at);
        self.now.failed += 1;
        self.finished();
    }

    /// Takes the feeds out of the refresh whose host is to be left alone.
    fn put_off(&mut self) {
        for held in self.hosts.take_held() {
            self.ledger.put_off(held, self.refresher.clock.now());
            self.now.done += 1;
            (self.progress)(&self.now);
        }
    }

    fn finished(&mut self) {
        self.ledger.report.feeds += 1;
        self.now.done += 1;
        (self.progress)(&self.now);
    }

    async fn flush(&mut self) -> Result<(), StoreError> {
        let (records, hosts) = (self.ledger.take_records(), self.hosts.take_changed());
        if records.is_empty() && hosts.is_empty() {
            return Ok(());
        }
        let store = self.refresher.store.clone();
        blocking(move || {
            if !hosts.is_empty() {
                store.remember_hosts(hosts)?;
            }
            store.record_fetches(&records)
        })
        .await
    }
}

/// What the schedule is asked for a feed.
pub(super) fn rhythm(schedule: Schedule, target: &FetchTarget) -> Rhythm {
    let host = super::hosts::host_of(target);
    Rhythm {
        schedule,
        own_minutes: target.interval_minutes,
        activity: target.activity,
        least_seconds: walls::rule_of(&host).map_or(0, |rule| rule.least_seconds),
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
