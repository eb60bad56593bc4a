//! What goes on by itself while the window is open: due refreshes, icons, full texts and tidying behind them, upkeep, and a look for
//! changes by other programs.

use super::Library;
use crate::changes::Change;
use crate::refresh::Ticks;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How often due feeds are looked for (papr: 60 s).
const TICK: Duration = Duration::from_secs(60);
/// How often another program's changes are looked for; one pragma on an idle connection.
const LOOK: Duration = Duration::from_secs(2);
/// How often snoozed articles are looked after; one look at the end of an index.
const WAKE: Duration = Duration::from_secs(15);
/// How long an article is starred before its images are fetched.
const STARRED: Duration = Duration::from_secs(3);
/// How often upkeep runs.
const UPKEEP: Duration = Duration::from_secs(6 * 3600);

/// Running background work; dropping it ends the work.
#[derive(Debug)]
pub struct Background {
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Background {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Library {
    /// Starts the background work on the current tokio runtime.
    pub fn start_background(&self) -> Background {
        let (refreshing, following, waking) = (self.clone(), self.clone(), self.clone());
        let (looking, keeping, fetching, loading) = (self.clone(), self.clone(), self.clone(), self.clone());
        Background {
            tasks: vec![
                tokio::spawn(async move { refreshing.refresh_when_due().await }),
                tokio::spawn(async move { following.follow_refreshes().await }),
                tokio::spawn(async move { waking.wake_snoozed().await }),
                tokio::spawn(async move { looking.look_for_others().await }),
                tokio::spawn(async move { keeping.keep_up().await }),
                tokio::spawn(async move { fetching.follow_stars().await }),
                tokio::spawn(async move { loading.go_on_downloading().await }),
            ],
        }
    }

    async fn go_on_downloading(&self) {
        if let Err(error) = self.resume_downloads().await {
            tracing::warn!(%error, "downloads do not go on");
        }
    }

    async fn refresh_when_due(&self) {
        let (mut first, mut ticks) = (true, Ticks::default());
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            let Ok(settings) = self.settings().await else { continue };
            let start = std::mem::take(&mut first);
            if settings.interval_minutes == 0 || (start && !settings.refresh_on_start) {
                continue;
            }
            let now = self.now();
            let most = ticks.tick(now);
            let due = self.with_store(move |store| store.next_due(now)).await;
            if !due.is_ok_and(|due| due.is_some_and(|due| due <= now)) {
                continue;
            }
            match self.refresh_due(most).await {
                Ok(report) => ticks.took(report.feeds as usize + report.waiting.len(), self.now()),
                Err(error) => tracing::warn!(%error, "the scheduled refresh failed"),
            }
        }
    }

    /// What a refresh leaves to do.
    async fn follow_refreshes(&self) {
        loop {
            self.work.refreshed.notified().await;
            if let Err(error) = self.settle().await {
                tracing::warn!(%error, "the library was not put in order");
            }
            if let Err(error) = self.find_icons().await {
                tracing::warn!(%error, "the search for icons failed");
            }
            if let Err(error) = self.fetch_ahead().await {
                tracing::warn!(%error, "full texts were not fetched ahead");
            }
            self.work.images.notify_one();
        }
    }

    /// Images of what was starred, and ahead of time; chapters and transcripts of what was starred or downloaded.
    async fn follow_stars(&self) {
        loop {
            self.work.images.notified().await;
            // Stars often come one after the other, and some are taken back at once.
            tokio::time::sleep(STARRED).await;
            if let Err(error) = self.fetch_images().await {
                tracing::warn!(%error, "images were not fetched");
            }
            if let Err(error) = self.fetch_episode_words().await {
                tracing::warn!(%error, "chapters and transcripts were not fetched");
            }
        }
    }

    /// Brings snoozed articles back when their moment has come: at once for those whose moment passed meanwhile.
    async fn wake_snoozed(&self) {
        loop {
            if let Err(error) = self.wake().await {
                tracing::warn!(%error, "snoozed articles could not be brought back");
            }
            tokio::time::sleep(WAKE).await;
        }
    }

    async fn look_for_others(&self) {
        loop {
            tokio::time::sleep(LOOK).await;
            if self.with_store(|store| store.changed_elsewhere()).await.unwrap_or(false) {
                self.changes.announce(Change::Everything);
            }
        }
    }

    async fn keep_up(&self) {
        loop {
            // Not at once: the first minute belongs to the person.
            tokio::time::sleep(TICK).await;
            // Feeds that another program added, or that had no icon a week ago.
            self.work.refreshed.notify_one();
            if let Err(error) = self.maintain().await {
                tracing::warn!(%error, "upkeep failed");
            }
            // Before images are let go: the backup keeps them.
            if let Err(error) = self.back_up_when_due().await {
                tracing::warn!(%error, "the weekly backup was not made");
            }
            if let Err(error) = self.keep_filter_lists().await {
                tracing::warn!(%error, "lists of filters were not asked for");
            }
            if let Err(error) = self.tidy_kept_images().await {
                tracing::warn!(%error, "kept images were not put in order");
            }
            tokio::time::sleep(UPKEEP).await;
        }
    }
}
