//! Which feed is fetched next, so that no host is asked by more than two at a time and hosts take turns.

use crate::model::FetchTarget;
use std::collections::{HashMap, VecDeque};
use url::Url;

/// Requests to one host at a time (the HTTP/1.1 courtesy of RFC 2616 §8.1.4, still what small servers bear).
pub(super) const PER_HOST: usize = 2;

/// The feeds still to fetch, by host.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    hosts: HashMap<String, Host>,
    /// Hosts with a feed waiting and room for it, in the order of their turns.
    ready: VecDeque<String>,
    waiting: usize,
}

#[derive(Debug, Default)]
struct Host {
    waiting: VecDeque<FetchTarget>,
    busy: usize,
    queued: bool,
}

/// The host of a feed's address; feeds without one share the empty name, as they fail without a request.
pub(super) fn host_of(target: &FetchTarget) -> String {
    Url::parse(&target.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

impl Hosts {
    /// All the feeds of a refresh; within a host they keep their order.
    pub(super) fn new(targets: Vec<FetchTarget>) -> Self {
        let mut all = Self { waiting: targets.len(), ..Self::default() };
        for target in targets {
            let name = host_of(&target);
            all.hosts.entry(name.clone()).or_default().waiting.push_back(target);
            all.queue(name);
        }
        all
    }

    /// The next feed and its host, which is busy with it until [`Self::done`]. `None`: nothing is left, or all hosts
    /// with feeds waiting are busy.
    pub(super) fn next(&mut self) -> Option<(String, FetchTarget)> {
        let name = self.ready.pop_front()?;
        let host = self.hosts.get_mut(&name)?;
        host.queued = false;
        let target = host.waiting.pop_front()?;
        host.busy += 1;
        self.waiting -= 1;
        self.queue(name.clone());
        Some((name, target))
    }

    /// A host has answered one of its feeds.
    pub(super) fn done(&mut self, name: String) {
        if let Some(host) = self.hosts.get_mut(&name) {
            host.busy = host.busy.saturating_sub(1);
        }
        self.queue(name);
    }

    fn queue(&mut self, name: String) {
        let Some(host) = self.hosts.get_mut(&name) else { return };
        if !host.queued && host.busy < PER_HOST && !host.waiting.is_empty() {
            host.queued = true;
            self.ready.push_back(name);
        }
    }

    /// Feeds not yet handed out.
    pub(super) fn waiting(&self) -> usize {
        self.waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FeedId, Validators};

    pub(super) fn target(id: i64, url: &str) -> FetchTarget {
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
        }
    }

    #[test]
    fn a_host_has_two_at_a_time_and_hosts_take_turns() {
        let urls = ["http://a/1", "http://a/2", "http://a/3", "http://b/1", "http://b:8080/2", "not an address"];
        let mut hosts = Hosts::new(urls.iter().zip(1..).map(|(url, id)| target(id, url)).collect());
        let mut first = Vec::new();
        while let Some((_, target)) = hosts.next() {
            first.push(target.id.0);
        }
        assert_eq!(first, [1, 4, 6, 2, 5]);
        assert_eq!(hosts.waiting(), 1);
        hosts.done("b".to_owned());
        assert!(hosts.next().is_none());
        hosts.done("a".to_owned());
        assert_eq!(hosts.next().map(|(_, target)| target.id.0), Some(3));
        assert_eq!(hosts.waiting(), 0);
    }

    #[test]
    fn everything_is_handed_out_once_whatever_the_order_of_answers() {
        let mut hosts = Hosts::new((0..500).map(|id| target(id, &format!("http://h{}/", id % 7))).collect());
        let (mut running, mut seen) = (VecDeque::new(), Vec::new());
        loop {
            match hosts.next() {
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
