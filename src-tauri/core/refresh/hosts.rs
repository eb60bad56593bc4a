//! Which feed is fetched next, so that no host is asked by more than two at a time and hosts take turns; and which feeds are
//! put off, because their host asked for patience or bears few requests (`walls`).

use super::walls::{self, Wait};
use crate::fetch::FetchError;
use crate::fetch::address::is_private_host;
use crate::model::{FetchTarget, HostMemory, NextReason, Time};
use std::collections::{BTreeSet, HashMap, VecDeque};
use url::Url;

/// Requests to one host at a time (the HTTP/1.1 courtesy of RFC 2616 §8.1.4, still what small servers bear).
pub(super) const PER_HOST: usize = 2;

/// A feed that is not asked in this refresh.
#[derive(Debug)]
pub(super) struct Held {
    pub target: FetchTarget,
    pub wait: Wait,
}

/// The feeds still to fetch, by host.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    hosts: HashMap<String, Host>,
    /// Hosts with a feed waiting and room for it, in the order of their turns.
    ready: VecDeque<String>,
    waiting: usize,
    memories: HashMap<String, HostMemory>,
    changed: BTreeSet<String>,
    held: Vec<Held>,
}

#[derive(Debug, Default)]
struct Host {
    waiting: VecDeque<FetchTarget>,
    busy: usize,
    queued: bool,
    /// Feeds of it that were put off: each further one waits a little longer.
    held: i64,
    /// It is asked for one feed only in this refresh.
    one_by_one: bool,
    /// Refusals in a row.
    refusals: u32,
}

/// The host of a feed's address; feeds without one share the empty name, as they fail without a request.
pub(super) fn host_of(target: &FetchTarget) -> String {
    let host = Url::parse(&target.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    walls::name_of(&host).to_owned()
}

/// Whether walls are remembered for a host; see `walls`.
pub(super) fn is_remembered(host: &str) -> bool {
    !host.is_empty() && !is_private_host(host)
}

impl Hosts {
    /// All the feeds of a refresh; within a host they keep their order.
    pub(super) fn new(targets: Vec<FetchTarget>, memories: Vec<HostMemory>, now: Time) -> Self {
        let memories = memories.into_iter().map(|memory| (memory.host.clone(), memory)).collect();
        let mut all = Self { memories, ..Self::default() };
        for target in targets {
            let name = host_of(&target);
            match all.wait_of(&target, &name, now) {
                Some(wait) => all.hold(&name, target, wait, now),
                None => {
                    let host = all.hosts.entry(name.clone()).or_default();
                    host.waiting.push_back(target);
                    all.waiting += 1;
                    all.queue(name);
                }
            }
        }
        all
    }

    /// Why a feed is not asked now: the server named a time for it, or its host is to be left alone.
    fn wait_of(&self, target: &FetchTarget, name: &str, now: Time) -> Option<Wait> {
        // What was planned while the clock was ahead is no plan.
        if target.last_fetched.is_some_and(|last| last > now) {
            return None;
        }
        if let Some(until) = target.planned.at.filter(|at| *at > now)
            && target.planned.reason == NextReason::RetryAfter
        {
            return Some(Wait { until, reason: NextReason::RetryAfter });
        }
        if !is_remembered(name) {
            return None;
        }
        let least = walls::rule_of(name).map_or(0, |rule| rule.least_seconds.cast_signed());
        let again = target.last_fetched?.plus_seconds(least);
        if least > 0 && again > now {
            return Some(Wait { until: again, reason: NextReason::HostSpacing });
        }
        None
    }

    /// The next feed and its host, which is busy with it until [`Self::done`]. `None`: nothing is left, or all hosts
    /// with feeds waiting are busy.
    pub(super) fn next(&mut self, now: Time) -> Option<(String, FetchTarget)> {
        loop {
            let name = self.ready.pop_front()?;
            if let Some(host) = self.hosts.get_mut(&name) {
                host.queued = false;
            }
            if let Some(wait) = self.closed(&name, now) {
                self.close(&name, wait, now);
                continue;
            }
            let gap = if is_remembered(&name) { walls::gap(self.memories.get(&name), &name, now) } else { 0 };
            let host = self.hosts.get_mut(&name)?;
            let target = host.waiting.pop_front()?;
            host.busy += 1;
            self.waiting -= 1;
            if gap > 0 {
                host.one_by_one = true;
                self.remember_asked(&name, now);
                let wait = Wait { until: now.plus_seconds(gap), reason: NextReason::HostSpacing };
                self.close(&name, wait, now);
            } else {
                self.queue(name.clone());
            }
            return Some((name, target));
        }
    }

    fn closed(&self, name: &str, now: Time) -> Option<Wait> {
        if is_remembered(name) { walls::wait(self.memories.get(name), name, now) } else { None }
    }

    fn remember_asked(&mut self, name: &str, now: Time) {
        let fresh = || HostMemory { host: name.to_owned(), ..HostMemory::default() };
        self.memories.entry(name.to_owned()).or_insert_with(fresh).asked = Some(now);
        self.changed.insert(name.to_owned());
    }

    /// A host has answered one of its feeds.
    pub(super) fn done(&mut self, name: String) {
        if let Some(host) = self.hosts.get_mut(&name) {
            host.busy = host.busy.saturating_sub(1);
        }
        self.queue(name);
    }

    /// What a host answered: `None` for a feed, changed or not. After redirects another host than the one that was asked
    /// may have answered; it is the one that is left alone.
    pub(super) fn heard(&mut self, asked: &str, error: Option<&FetchError>, now: Time) {
        let answered = error.and_then(|error| error.host.as_deref()).map_or(asked, walls::name_of).to_owned();
        if !is_remembered(&answered) {
            return;
        }
        let host = self.hosts.entry(answered.clone()).or_default();
        let Some(error) = error else {
            host.refusals = 0;
            if let Some(memory) = walls::welcomed(self.memories.get(&answered), now) {
                self.memories.insert(answered.clone(), memory);
                self.changed.insert(answered);
            }
            return;
        };
        let refused = error.status == Some(403);
        host.refusals = if refused { host.refusals + 1 } else { 0 };
        let hurried = walls::rule_of(&answered).is_some_and(|rule| rule.refuses_the_hurried);
        let walled = error.status == Some(429)
            || error.retry_at.is_some()
            || (refused && (hurried || host.refusals >= walls::REFUSALS));
        if walled {
            let memory = walls::walled(self.memories.get(&answered), &answered, error.retry_at, now);
            self.memories.insert(answered.clone(), memory);
            self.changed.insert(answered.clone());
            if let Some(wait) = self.closed(&answered, now) {
                self.close(&answered, wait, now);
            }
        }
    }

    /// Puts off what is waiting for a host.
    fn close(&mut self, name: &str, wait: Wait, now: Time) {
        let waiting = self.hosts.get_mut(name).map(|host| std::mem::take(&mut host.waiting)).unwrap_or_default();
        self.waiting -= waiting.len();
        for target in waiting {
            self.hold(name, target, wait, now);
        }
    }

    /// The feeds of a host that are put off do not come back together, but one after the other.
    fn hold(&mut self, name: &str, target: FetchTarget, wait: Wait, now: Time) {
        let gap = walls::gap(self.memories.get(name), name, now);
        let host = self.hosts.entry(name.to_owned()).or_default();
        let own = target.planned.reason == NextReason::RetryAfter && target.planned.at == Some(wait.until);
        let until = if own { wait.until } else { wait.until.plus_seconds(host.held * gap) };
        host.held += i64::from(!own);
        self.held.push(Held { target, wait: Wait { until, ..wait } });
    }

    fn queue(&mut self, name: String) {
        let Some(host) = self.hosts.get_mut(&name) else { return };
        if !host.queued && !host.one_by_one && host.busy < PER_HOST && !host.waiting.is_empty() {
            host.queued = true;
            self.ready.push_back(name);
        }
    }

    /// Feeds not yet handed out.
    pub(super) fn waiting(&self) -> usize {
        self.waiting
    }

    /// The feeds that were put off since this was last asked.
    pub(super) fn take_held(&mut self) -> Vec<Held> {
        std::mem::take(&mut self.held)
    }

    /// What is to be remembered of hosts, since this was last asked.
    pub(super) fn take_changed(&mut self) -> Vec<HostMemory> {
        let changed = std::mem::take(&mut self.changed);
        changed.iter().filter_map(|name| self.memories.get(name).cloned()).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Activity, FeedId, NextFetch, Pace, RequestSettings, TroubleCode, Validators};

    const NOW: Time = Time::from_seconds(1_700_000_000);

    fn target(id: i64, url: &str) -> FetchTarget {
        FetchTarget {
            id: FeedId(id),
            folder: None,
            url: url.to_owned(),
            title: String::new(),
            validators: Validators::default(),
            body_hash: None,
            validators_since: None,
            interval_minutes: None,
            charset: None,
            failures: 0,
            has_credentials: false,
            last_fetched: None,
            planned: NextFetch { at: Some(NOW), reason: NextReason::New },
            pace: Pace::default(),
            activity: Activity::default(),
            moving: None,
            request: RequestSettings::default(),
        }
    }

    fn hosts(urls: &[&str], memories: Vec<HostMemory>) -> Hosts {
        Hosts::new(urls.iter().zip(1..).map(|(url, id)| target(id, url)).collect(), memories, NOW)
    }

    fn error(status: u16, retry_at: Option<Time>, host: &str) -> FetchError {
        let error = FetchError::new(TroubleCode::TooManyRequests, "no");
        FetchError { status: Some(status), retry_at, host: Some(host.to_owned()), ..error }
    }

    fn held(hosts: &mut Hosts) -> Vec<(i64, i64)> {
        hosts.take_held().iter().map(|held| (held.target.id.0, held.wait.until.seconds() - NOW.seconds())).collect()
    }

    #[test]
    fn reddit_is_asked_once_and_the_others_follow_by_the_minute() {
        let urls = ["https://www.reddit.com/r/a/.rss", "https://a.example/", "https://old.reddit.com/r/b/.rss"];
        let mut all = hosts(&urls, Vec::new());
        assert_eq!(all.next(NOW).unwrap().1.id.0, 1);
        assert_eq!(all.next(NOW).unwrap().1.id.0, 2);
        assert!(all.next(NOW).is_none());
        assert_eq!(held(&mut all), [(3, 60)]);
        let memories = all.take_changed();
        assert_eq!((memories.len(), memories[0].host.as_str(), memories[0].asked), (1, "reddit.com", Some(NOW)));
        let mut again = hosts(&urls, memories);
        assert_eq!(again.next(NOW.plus_seconds(30)).unwrap().1.id.0, 2);
        assert!(again.next(NOW.plus_seconds(30)).is_none());
        assert_eq!(held(&mut again), [(1, 60), (3, 120)]);
    }

    #[test]
    fn a_host_that_said_429_is_left_alone_and_no_other() {
        let urls = ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://b.example/"];
        let mut all = hosts(&urls, Vec::new());
        let (name, _) = all.next(NOW).unwrap();
        all.heard(&name, Some(&error(429, Some(NOW.plus_seconds(900)), "a.example")), NOW);
        all.done(name);
        assert_eq!(held(&mut all), [(2, 900), (3, 960)]);
        assert_eq!(all.next(NOW).unwrap().1.id.0, 4);
        let memories = all.take_changed();
        let mut later = hosts(&urls, memories);
        assert_eq!(later.next(NOW.plus_seconds(899)).unwrap().1.id.0, 4);
        assert_eq!(held(&mut later).len(), 3, "also after a restart");
    }

    #[test]
    fn after_a_redirect_the_host_that_answered_is_left_alone() {
        let mut all = hosts(&["https://a.example/1", "https://a.example/2", "https://b.example/"], Vec::new());
        let (name, _) = all.next(NOW).unwrap();
        all.heard(&name, Some(&error(429, None, "b.example")), NOW);
        assert_eq!(held(&mut all), [(3, 600)]);
        assert_eq!(all.next(NOW).unwrap().1.id.0, 2);
    }

    #[test]
    fn one_refusal_is_about_the_feed_and_three_are_about_the_host() {
        let urls: Vec<String> = (0..6).map(|number| format!("https://a.example/{number}")).collect();
        let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
        let mut all = hosts(&urls, Vec::new());
        for (refusals, held) in [(1, 0), (2, 0), (3, 3)] {
            let (name, _) = all.next(NOW).unwrap();
            all.heard(&name, Some(&error(403, None, "a.example")), NOW);
            all.done(name);
            assert_eq!(all.held.len(), held, "{refusals}");
        }
        let mut mixed = hosts(&urls, Vec::new());
        for number in 0..6 {
            let (name, _) = mixed.next(NOW).unwrap();
            let refused = error(403, None, "a.example");
            mixed.heard(&name, (number % 3 > 0).then_some(&refused), NOW);
            mixed.done(name);
        }
        assert!(mixed.held.is_empty());
    }

    #[test]
    fn programs_of_this_machine_answer_for_themselves() {
        let mut all = hosts(&["http://127.0.0.1:1200/a", "http://127.0.0.1:1200/b"], Vec::new());
        let (name, _) = all.next(NOW).unwrap();
        all.heard(&name, Some(&error(429, None, "127.0.0.1")), NOW);
        assert_eq!(all.next(NOW).unwrap().1.id.0, 2);
        assert!(all.held.is_empty() && all.take_changed().is_empty());
    }

    #[test]
    fn a_feed_that_was_told_when_to_come_back_waits_for_that() {
        let mut told = target(1, "http://127.0.0.1/");
        told.planned = NextFetch { at: Some(NOW.plus_seconds(700)), reason: NextReason::RetryAfter };
        let mut seldom = target(2, "https://rachelbythebay.com/w/atom.xml");
        seldom.last_fetched = Some(NOW.plus_seconds(-3600));
        let mut all = Hosts::new(vec![told, seldom], Vec::new(), NOW);
        assert!(all.next(NOW).is_none());
        assert_eq!(held(&mut all), [(1, 700), (2, 24 * 3600)]);
    }

    #[test]
    fn a_host_has_two_at_a_time_and_hosts_take_turns() {
        let urls = ["http://a/1", "http://a/2", "http://a/3", "http://b/1", "http://b:8080/2", "not an address"];
        let mut hosts = hosts(&urls, Vec::new());
        let mut first = Vec::new();
        while let Some((_, target)) = hosts.next(NOW) {
            first.push(target.id.0);
        }
        assert_eq!(first, [1, 4, 6, 2, 5]);
        assert_eq!(hosts.waiting(), 1);
        hosts.done("b".to_owned());
        assert!(hosts.next(NOW).is_none());
        hosts.done("a".to_owned());
        assert_eq!(hosts.next(NOW).map(|(_, target)| target.id.0), Some(3));
        assert_eq!(hosts.waiting(), 0);
    }

    #[test]
    fn everything_is_handed_out_once_whatever_the_order_of_answers() {
        let mut hosts =
            Hosts::new((0..500).map(|id| target(id, &format!("http://h{}/", id % 7))).collect(), Vec::new(), NOW);
        let (mut running, mut seen) = (VecDeque::new(), Vec::new());
        loop {
            match hosts.next(NOW) {
                Some((host, target)) if running.len() < 9 => {
                    running.push_back(host);
                    seen.push(target.id.0);
                    continue;
                }
                Some((host, target)) => {
                    seen.push(target.id.0);
                    hosts.done(host);
                }
                None if running.is_empty() => break,
                None => {}
            }
            if let Some(host) = running.pop_back() {
                hosts.done(host);
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..500).collect::<Vec<_>>());
    }
}
