//! What a refresh leaves behind: its report, and the records for the store, gathered into batches. Failures that may be the
//! network's fault are kept back until that is known.

use super::hosts::{Held, host_of, is_remembered};
use super::many::rhythm;
use super::pipeline;
use super::reach::{Reach, Sign, Verdict};
use super::when::Schedule;
use super::{FailedFeed, RefreshReport, WaitingFeed};
use crate::fetch::FetchError;
use crate::model::{FetchTarget, NextFetch, NextReason, Time, TroubleCode};
use crate::store::{ArticleChanges, FetchRecord, FetchResult};

/// Records that are written in one transaction.
const BATCH: usize = 256;

#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub report: RefreshReport,
    records: Vec<FetchRecord>,
    reach: Reach,
    /// Failures that may be the network's fault.
    suspects: Vec<(FetchTarget, FetchError)>,
}

impl Ledger {
    pub(super) fn is_full(&self) -> bool {
        self.records.len() >= BATCH
    }

    /// Whether there is no way out, so that asking further feeds is of no use.
    pub(super) fn is_hopeless(&self) -> bool {
        self.reach.is_hopeless()
    }

    pub(super) fn take_records(&mut self) -> Vec<FetchRecord> {
        std::mem::take(&mut self.records)
    }

    /// What a host's answer, or its silence, says of the network. The home network says nothing of the Internet.
    pub(super) fn heard(&mut self, host: &str, sign: Sign, schedule: Schedule, at: Time) {
        if !is_remembered(host) {
            return;
        }
        let before = self.reach.answered();
        self.reach.note(host, sign);
        if !before && self.reach.answered() {
            self.settle(schedule, at);
        }
    }

    pub(super) fn unchanged(&mut self, record: FetchRecord) {
        self.records.push(record);
        self.report.unchanged += 1;
    }

    pub(super) fn stored(&mut self, changes: &ArticleChanges) {
        let count = |ids: &[_]| u32::try_from(ids.len()).unwrap_or(u32::MAX);
        self.report.updated += 1;
        self.report.new_articles += count(&changes.new);
        self.report.updated_articles += count(&changes.updated);
    }

    pub(super) fn failed(&mut self, host: &str, target: FetchTarget, error: FetchError, schedule: Schedule, at: Time) {
        self.report.failed.push(FailedFeed {
            feed_id: target.id,
            url: target.url.clone(),
            code: error.code,
            detail: error.detail.clone(),
        });
        self.suspects.push((target, error));
        if self.reach.answered() || !is_remembered(host) {
            let suspects = self.suspects.pop();
            self.records.extend(
                suspects.map(|(target, error)| pipeline::failed(&target, rhythm(schedule, &target), &error, at)),
            );
        }
    }

    /// Some host answered: what failed so far failed by its own fault.
    fn settle(&mut self, schedule: Schedule, at: Time) {
        let suspects = std::mem::take(&mut self.suspects);
        let record = |(target, error): (FetchTarget, FetchError)| {
            pipeline::failed(&target, rhythm(schedule, &target), &error, at)
        };
        self.records.extend(suspects.into_iter().map(record));
    }

    /// At the end: whose fault it was. What is the network's fault is not counted as a feed's failure, and is tried again
    /// soon.
    pub(super) fn judge(&mut self, schedule: Schedule, at: Time) {
        let code = match self.reach.verdict() {
            Verdict::Feeds => return self.settle(schedule, at),
            Verdict::Offline => TroubleCode::Offline,
            Verdict::Portal => TroubleCode::CaptivePortal,
        };
        for (target, error) in std::mem::take(&mut self.suspects) {
            let error = FetchError { code, ..error };
            self.records.push(pipeline::failed(&target, rhythm(schedule, &target), &error, at));
            if code == TroubleCode::CaptivePortal
                && let Some(failed) = self.report.failed.iter_mut().find(|failed| failed.feed_id == target.id)
            {
                failed.code = code;
                failed.detail = "the network asks to sign in before it lets anybody through".to_owned();
            }
        }
    }

    /// A feed that is not asked, because its host is to be left alone. Its plan moves only when it would be due before.
    pub(super) fn put_off(&mut self, held: Held, at: Time) {
        let Held { target, wait } = held;
        let host = host_of(&target);
        let until = wait.until.to_rfc3339();
        let detail = match wait.reason {
            NextReason::HostSpacing => format!("{host} bears few requests: its feeds take turns, this one at {until}"),
            _ => format!("{host} asked for patience: it is asked again at {until}"),
        };
        if target.planned.at.is_some_and(|planned| planned < wait.until) {
            let next = NextFetch { at: Some(wait.until), reason: wait.reason };
            self.records.push(FetchRecord { feed: target.id, at, next, result: FetchResult::PutOff });
        }
        self.report.waiting.push(WaitingFeed {
            feed_id: target.id,
            url: target.url,
            until: wait.until,
            reason: wait.reason,
            detail,
        });
    }
}
