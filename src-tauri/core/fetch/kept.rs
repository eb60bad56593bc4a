//! Answers that will be asked for again at once: who looks at a feed's preview and then follows it has its bytes already, and
//! the server is not asked a second time.

use super::Response;
use super::body::LARGE;
use crate::model::Time;
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use url::Url;

/// Answers kept at most: the previews of one page, and some more.
const MOST: usize = 12;
/// A preview is followed within this time, or the bytes are stale.
const SECONDS: i64 = 300;

#[derive(Debug, Default)]
pub(super) struct Kept {
    answers: Mutex<VecDeque<(Url, Time, Response)>>,
}

impl Kept {
    /// Keeps an answer, unless it is large. It is asked for under the address that it has for good.
    pub(super) fn keep(&self, asked: &Url, response: &Response, now: Time) {
        if response.body.as_ref().is_none_or(|body| body.len() > LARGE) {
            return;
        }
        let url = response.moved_to.clone().unwrap_or_else(|| asked.clone());
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.retain(|(kept, at, _)| *kept != url && is_fresh(*at, now));
        if answers.len() >= MOST {
            answers.pop_front();
        }
        answers.push_back((url, now, Response { _held: None, moved_to: None, ..response.clone() }));
    }

    /// Gives an answer away that was kept.
    pub(super) fn take(&self, url: &Url, now: Time) -> Option<Response> {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.retain(|(_, at, _)| is_fresh(*at, now));
        let place = answers.iter().position(|(kept, _, _)| kept == url)?;
        answers.remove(place).map(|(_, _, response)| response)
    }
}

fn is_fresh(at: Time, now: Time) -> bool {
    at <= now && now < at.plus_seconds(SECONDS)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::Validators;

    const NOW: Time = Time::from_seconds(1_700_000_000);

    fn response(bytes: usize) -> Response {
        Response {
            body: Some(vec![b'a'; bytes]),
            content_type: None,
            final_url: url(0),
            moved_to: None,
            validators: Validators::default(),
            fresh_seconds: None,
            headers: Vec::new(),
            _held: None,
        }
    }

    fn url(number: usize) -> Url {
        Url::parse(&format!("https://example.org/{number}")).unwrap()
    }

    #[test]
    fn an_answer_is_given_away_once_while_it_is_fresh() {
        let kept = Kept::default();
        kept.keep(&url(1), &response(5), NOW);
        assert!(kept.take(&url(2), NOW).is_none());
        assert!(kept.take(&url(1), NOW.plus_seconds(299)).is_some());
        assert!(kept.take(&url(1), NOW.plus_seconds(299)).is_none());
        kept.keep(&url(1), &response(5), NOW);
        assert!(kept.take(&url(1), NOW.plus_seconds(300)).is_none());
        kept.keep(&url(1), &response(5), NOW);
        assert!(kept.take(&url(1), NOW.plus_seconds(-10)).is_none());
    }

    #[test]
    fn it_is_kept_where_the_feed_will_be() {
        let kept = Kept::default();
        kept.keep(&url(1), &Response { moved_to: Some(url(2)), ..response(5) }, NOW);
        assert!(kept.take(&url(1), NOW).is_none() && kept.take(&url(2), NOW).is_some());
    }

    #[test]
    fn few_and_small_ones_are_kept() {
        let kept = Kept::default();
        kept.keep(&url(1), &response(LARGE + 1), NOW);
        assert!(kept.take(&url(1), NOW).is_none());
        for number in 0..20 {
            kept.keep(&url(number), &response(5), NOW);
        }
        assert_eq!((0..20).filter(|number| kept.take(&url(*number), NOW).is_some()).count(), MOST);
    }
}
