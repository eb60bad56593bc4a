//! When a permanent redirect changes a feed's address. Pure.
//!
//! Every chain that is asked about here was wholly permanent and ended in a feed, which a captive portal's does not. It is
//! taken at once where nothing can go wrong: the new address brings what is known of the feed (the same bytes, a 304, an
//! article that is known), or the feed was never fetched, or only the scheme, `www.` or the path of its own host change.
//! Otherwise (a domain that now belongs to somebody else also redirects permanently) it must prove stable first.

use crate::model::{FetchTarget, Move, Moving, Time};
use url::Url;

/// Successful fetches at which a redirect to another feed must be seen, and the time that must lie between the first and
/// the last of them.
pub const STABLE_FETCHES: u32 = 3;
/// See [`STABLE_FETCHES`].
pub const STABLE_SECONDS: i64 = 24 * 60 * 60;

/// What becomes of a feed's address. `to` is where a wholly permanent chain ended in a feed, `same` whether that is surely
/// the same feed.
pub fn decide(target: &FetchTarget, to: Option<&Url>, same: bool, now: Time) -> Move {
    // An address that the user gave in another spelling is not rewritten for nothing.
    let to = to.filter(|to| Url::parse(&target.url).is_ok_and(|url| url != **to));
    let Some(to) = to else {
        // Not forgotten: its articles are among the feed's, and must not prove it the next time.
        let ended = target.moving.as_ref().filter(|moving| moving.seen > 0);
        return ended.map_or(Move::Stay, |moving| Move::Note(Moving { since: now, seen: 0, ..moving.clone() }));
    };
    let noted = target.moving.as_ref().filter(|moving| moving.to == to.as_str());
    // Of one that is under observation the articles are known from its first visit: they prove nothing any more.
    if (same && noted.is_none()) || target.body_hash.is_none() || is_same_site(&target.url, to) {
        return Move::Take(to.to_string());
    }
    let moving = match noted {
        Some(moving) if moving.seen > 0 => Moving { seen: moving.seen.saturating_add(1), ..moving.clone() },
        _ => Moving { to: to.to_string(), since: now, seen: 1 },
    };
    if moving.seen >= STABLE_FETCHES && now >= moving.since.plus_seconds(STABLE_SECONDS) {
        return Move::Take(moving.to);
    }
    Move::Note(moving)
}

fn is_same_site(from: &str, to: &Url) -> bool {
    let bare = |host: &str| host.trim_end_matches('.').trim_start_matches("www.").to_owned();
    let from = Url::parse(from).ok().and_then(|from| from.host_str().map(bare));
    from.is_some() && from == to.host_str().map(bare)
}
