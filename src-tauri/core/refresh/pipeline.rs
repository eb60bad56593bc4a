//! One feed: fetch → parse → ingest → store, in two stages. The first waits for the network; the second, only when there
//! is a new body, works on the blocking threads.

use super::Refresher;
use super::when::{Hints, Outcome, Rhythm, next_fetch};
use crate::changes::Change;
use crate::fetch::{Accept, FetchError, Request, Response};
use crate::ingest::ingest;
use crate::model::{Credentials, FetchTarget, Time, TroubleCode, Validators};
use crate::parse::{ParseError, ParseHints, ParsedFeed, parse};
use crate::store::{ArticleChanges, FeedUpdate, FetchFailure, FetchRecord, StoreError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio_util::sync::CancellationToken;
use url::Url;
use xxhash_rust::xxh3::xxh3_64;

/// What the first stage brings.
pub(super) enum Fetched {
    /// 304, or the same bytes as last time.
    Unchanged(Hints),
    /// A new body, with its hash.
    Body(Box<Response>, u64),
    /// Nothing.
    Failed(FetchError),
}

/// What the second stage brings.
pub(super) enum Digested {
    /// Stored.
    Stored(ArticleChanges),
    /// The feed was removed meanwhile, or the refresh stopped.
    Dropped,
    /// The body is no feed, or broke the parser.
    Failed(TroubleCode, String),
    /// The store cannot go on: the whole refresh ends.
    Broken(StoreError),
}

/// The first stage: asks the server.
pub(super) async fn fetch(refresher: &Refresher, target: &FetchTarget, now: Time) -> Fetched {
    let Ok(url) = Url::parse(&target.url) else {
        let detail = format!("{:?} is not an address", target.url);
        let code = TroubleCode::BadAddress;
        return Fetched::Failed(FetchError { code, detail, status: None, retry_at: None });
    };
    let request = Request {
        validators: target.validators.clone(),
        credentials: if target.has_credentials { credentials(refresher, target).await } else { None },
        ..Request::by_user(url, Accept::Feed)
    };
    match refresher.http.get(request, now).await {
        Err(error) => Fetched::Failed(error),
        Ok(response) => {
            let hints = Hints { fresh_seconds: response.fresh_seconds, ttl_seconds: None };
            let Some(body) = &response.body else { return Fetched::Unchanged(hints) };
            let hash = xxh3_64(body);
            // Validators that went stale are renewed by storing the body once more, else every later request would be
            // unconditional.
            let renews = target.validators == Validators::default() && response.validators != Validators::default();
            if target.body_hash == Some(hash) && !renews && response.moved_to.is_none() {
                Fetched::Unchanged(hints)
            } else {
                Fetched::Body(Box::new(response), hash)
            }
        }
    }
}

async fn credentials(refresher: &Refresher, target: &FetchTarget) -> Option<Credentials> {
    let (secrets, feed) = (refresher.secrets.clone(), target.id);
    match tokio::task::spawn_blocking(move || secrets.get(feed)).await {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => {
            tracing::warn!(%feed, %error, "the feed's password cannot be read");
            None
        }
        Err(_) => None,
    }
}

/// The second stage. Blocks; a panic in a parser becomes the feed's trouble.
pub(super) fn digest(
    refresher: &Refresher,
    target: &FetchTarget,
    response: Response,
    body_hash: u64,
    rhythm: Rhythm,
    stop: &CancellationToken,
) -> Digested {
    let work = || digest_unguarded(refresher, target, response, body_hash, rhythm, stop);
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let words = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no words");
        Digested::Failed(TroubleCode::Internal, format!("Broadsheet failed on this feed: {words}"))
    })
}

fn digest_unguarded(
    refresher: &Refresher,
    target: &FetchTarget,
    mut response: Response,
    body_hash: u64,
    rhythm: Rhythm,
    stop: &CancellationToken,
) -> Digested {
    let now = refresher.clock.now();
    let hints = ParseHints {
        content_type: response.content_type.clone(),
        url: Some(response.final_url.clone()),
        charset: target.charset.clone(),
    };
    let parsed = match parse(response.body.as_deref().unwrap_or_default(), &hints) {
        Ok(parsed) => parsed,
        Err(error) => return not_a_feed(error, &response),
    };
    // From here on the bytes are only weight.
    response.body = None;
    let update = update_of(target, &parsed, &response, body_hash, rhythm, now);
    let articles = ingest(parsed, &response.final_url, now);
    drop(response);
    if stop.is_cancelled() {
        return Digested::Dropped;
    }
    let stored = refresher.store.record_articles(target.id, update, articles, now);
    match stored {
        Ok(changes) => {
            announce(refresher, target, &changes);
            Digested::Stored(changes)
        }
        Err(StoreError::NoSuchFeed(_)) => Digested::Dropped,
        Err(
            error @ (StoreError::DiskFull
            | StoreError::Closed
            | StoreError::Corrupt(_)
            | StoreError::Locked
            | StoreError::NewerLibrary { .. }),
        ) => Digested::Broken(error),
        Err(error) => Digested::Failed(TroubleCode::Store, error.to_string()),
    }
}

/// Announced at once and not by the conductor, so that a stopped refresh leaves nothing unannounced.
fn announce(refresher: &Refresher, target: &FetchTarget, changes: &ArticleChanges) {
    if *changes != ArticleChanges::default() {
        let ArticleChanges { new, updated, removed } = changes.clone();
        refresher.changes.announce(Change::Articles { feed: target.id, new, updated, removed });
    }
}

fn update_of(
    target: &FetchTarget,
    parsed: &ParsedFeed,
    response: &Response,
    body_hash: u64,
    rhythm: Rhythm,
    now: Time,
) -> FeedUpdate {
    let hints = Hints { fresh_seconds: response.fresh_seconds, ttl_seconds: parsed.ttl_seconds };
    // An address that the user gave in another spelling is not rewritten for nothing.
    let moved_to = response.moved_to.as_ref().map(Url::to_string).filter(|moved| *moved != target.url);
    FeedUpdate {
        title: parsed.title.clone(),
        site_url: parsed.site_url.clone(),
        description: parsed.description.clone(),
        language: parsed.language.clone(),
        picture: parsed.icon.clone(),
        moved_to,
        validators: response.validators.clone(),
        body_hash,
        next: next_fetch(target.id, rhythm, Outcome::Success(hints), now),
    }
}

fn not_a_feed(error: ParseError, response: &Response) -> Digested {
    let address = &response.final_url;
    match error {
        ParseError::Empty => Digested::Failed(TroubleCode::Empty, format!("{address} is empty")),
        ParseError::WebPage => Digested::Failed(TroubleCode::WebPage, web_page(response)),
        ParseError::NotAFeed(what) => {
            Digested::Failed(TroubleCode::NotAFeed, format!("{address} is not a feed but {what}"))
        }
        ParseError::Internal(words) => {
            Digested::Failed(TroubleCode::Internal, format!("Broadsheet failed on this feed: {words}"))
        }
    }
}

/// "This is a web page; these feeds are on it": what a person needs to mend the address.
fn web_page(response: &Response) -> String {
    let found = crate::discover::declared_feeds(response.body.as_deref().unwrap_or_default(), &response.final_url);
    let address = &response.final_url;
    if found.is_empty() {
        return format!("{address} is a web page, not a feed");
    }
    let list = found.iter().take(3).map(Url::as_str).collect::<Vec<_>>().join(", ");
    format!("{address} is a web page, not a feed; feeds on it: {list}")
}

/// The record of a fetch that brought nothing new.
pub(super) fn unchanged(target: &FetchTarget, rhythm: Rhythm, hints: Hints, now: Time) -> FetchRecord {
    let next = next_fetch(target.id, rhythm, Outcome::Success(hints), now);
    FetchRecord { feed: target.id, at: now, next, failure: None }
}

/// The record of a fetch that failed.
pub(super) fn failed(target: &FetchTarget, rhythm: Rhythm, error: &FetchError, now: Time) -> FetchRecord {
    let counts = error.code != TroubleCode::Offline;
    let outcome = match error.code {
        TroubleCode::Gone => Outcome::Gone,
        TroubleCode::Offline => Outcome::Offline,
        _ => Outcome::Failure { failures: target.failures.saturating_add(1), retry_at: error.retry_at },
    };
    let failure = FetchFailure { code: error.code, detail: error.detail.clone(), counts };
    FetchRecord { feed: target.id, at: now, next: next_fetch(target.id, rhythm, outcome, now), failure: Some(failure) }
}
