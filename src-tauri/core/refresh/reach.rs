//! Whether a refresh got through to the Internet at all. Pure: failures that may be the network's fault are judged together,
//! at the end of the refresh or as soon as it is clear.

use crate::model::TroubleCode;
use std::collections::{HashMap, HashSet};

/// Hosts that must fail in the same way, none having answered, before it is the network's fault.
const HOSTS: usize = 3;
/// After so many there is no use in asking the others.
const ENOUGH: usize = 12;

/// What a failure says of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// A host answered, in whatever way.
    Answer,
    /// There is no route: certain.
    NoRoute,
    /// Nothing answered: no name, no connection, no TLS, no answer in time.
    Nothing,
    /// Something else answered, perhaps: a web page instead of the feed. The key is the same for the same page.
    Page(String),
    /// A network that says itself that one must sign in (511).
    Portal,
}

impl Sign {
    /// What a failure without a body says.
    pub(super) fn of(code: TroubleCode) -> Self {
        match code {
            TroubleCode::Offline => Self::NoRoute,
            TroubleCode::CaptivePortal => Self::Portal,
            TroubleCode::Dns | TroubleCode::Connect | TroubleCode::Tls | TroubleCode::Timeout => Self::Nothing,
            _ => Self::Answer,
        }
    }
}

/// Whose fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The feeds': some host answered, or too few were asked to tell.
    Feeds,
    /// There is no way to the Internet.
    Offline,
    /// A network that wants one to sign in answers for everybody.
    Portal,
}

/// What the hosts of a refresh answered so far.
#[derive(Debug, Default)]
pub(super) struct Reach {
    answered: bool,
    /// Feeds, not hosts: without a route one host says as much as many.
    without_route: usize,
    silent: HashSet<String>,
    pages: HashMap<String, HashSet<String>>,
    portal: bool,
}

impl Reach {
    pub(super) fn note(&mut self, host: &str, sign: Sign) {
        match sign {
            Sign::Answer => self.answered = true,
            Sign::NoRoute => self.without_route += 1,
            Sign::Nothing => drop(self.silent.insert(host.to_owned())),
            Sign::Page(key) => drop(self.pages.entry(key).or_default().insert(host.to_owned())),
            Sign::Portal => self.portal = true,
        }
    }

    pub(super) fn answered(&self) -> bool {
        self.answered
    }

    pub(super) fn verdict(&self) -> Verdict {
        let same_page = self.pages.values().any(|hosts| hosts.len() >= HOSTS);
        if self.answered {
            return Verdict::Feeds;
        }
        if self.portal || same_page {
            return Verdict::Portal;
        }
        // A page that came from a host of its own is an answer after all.
        if self.pages.is_empty() && (self.without_route > 0 || self.silent.len() >= HOSTS) {
            return Verdict::Offline;
        }
        Verdict::Feeds
    }

    /// Whether asking further feeds is of no use.
    pub(super) fn is_hopeless(&self) -> bool {
        match self.verdict() {
            Verdict::Feeds => false,
            // Somebody may still answer: three papers of one publisher close together, and say so on one page.
            Verdict::Portal => self.portal || self.pages.values().any(|hosts| hosts.len() >= ENOUGH),
            Verdict::Offline => self.without_route >= HOSTS || self.silent.len() >= ENOUGH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn page(key: &str) -> Sign {
        Sign::Page(key.to_owned())
    }

    #[rstest]
    #[case::nothing_asked(&[], Verdict::Feeds)]
    #[case::two_hosts_are_too_few(&[Sign::Nothing, Sign::Nothing], Verdict::Feeds)]
    #[case::three_silent(&[Sign::Nothing, Sign::Nothing, Sign::Nothing], Verdict::Offline)]
    #[case::one_answered(&[Sign::Nothing, Sign::Nothing, Sign::Nothing, Sign::Answer], Verdict::Feeds)]
    #[case::no_route(&[Sign::NoRoute], Verdict::Offline)]
    #[case::one_page_for_all(&[page("login"), page("login"), Sign::Nothing, page("login")], Verdict::Portal)]
    #[case::pages_of_their_own(&[page("a"), page("b"), page("c"), page("d")], Verdict::Feeds)]
    #[case::a_feed_came_through(&[page("login"), page("login"), page("login"), Sign::Answer], Verdict::Feeds)]
    #[case::says_so(&[Sign::Portal], Verdict::Portal)]
    fn the_network_is_to_blame(#[case] signs: &[Sign], #[case] verdict: Verdict) {
        let mut reach = Reach::default();
        for (number, sign) in signs.iter().enumerate() {
            reach.note(&format!("{number}.example"), sign.clone());
        }
        assert_eq!(reach.verdict(), verdict);
    }

    #[test]
    fn many_feeds_of_one_dead_host_say_nothing_of_the_network() {
        let mut reach = Reach::default();
        for _ in 0..100 {
            reach.note("dead.example", Sign::Nothing);
        }
        assert_eq!((reach.verdict(), reach.is_hopeless()), (Verdict::Feeds, false));
    }
}
