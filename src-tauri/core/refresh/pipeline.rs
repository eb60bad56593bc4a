//! One feed: fetch → parse → ingest → store, in two stages. The first waits for the network; the second, only when there
//! is a new body, works on the blocking threads.

use super::reach::Sign;
use super::when::{Hints, Outcome, Rhythm, next_fetch};
use super::{Refresher, moves};
use crate::changes::Change;
use crate::fetch::{Accept, FetchError, Request, Response, entry_name};
use crate::ingest::ingest;
use crate::model::{
    Activity, Credentials, FeedId, FetchTarget, Move, NextFetch, NextReason, Pace, Time, TroubleCode, Validators,
};
use crate::parse::{ParseError, ParseHints, ParsedFeed, parse};
use crate::store::{
    ArticleChanges, FeedUpdate, FetchFailure, FetchRecord, FetchResult, NewArticle, Renewed, StoreError,
};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::sync::OwnedSemaphorePermit;
use tokio_util::sync::CancellationToken;
use url::Url;
use xxhash_rust::xxh3::xxh3_64;

/// Bytes of text and HTML of a feed that may wait for the writer beside others.
const LIGHT: usize = 2 << 20;

/// What the first stage brings.
pub(super) enum Fetched {
    /// 304, or the same bytes as last time.
    Unchanged(Box<Unchanged>),
    /// A new body, with its hash.
    Body(Box<Response>, u64),
    /// Nothing.
    Failed(FetchError),
}

/// What a fetch told that brought nothing new.
pub(super) struct Unchanged {
    fresh_seconds: Option<u64>,
    renewed: Option<Renewed>,
    moved: Move,
}

/// What the second stage brings.
pub(super) enum Digested {
    /// Stored.
    Stored(ArticleChanges),
    /// The feed was removed meanwhile, or the refresh stopped.
    Dropped,
    /// The body is no feed, or broke the parser.
    Failed {
        /// The kind.
        code: TroubleCode,
        /// An English sentence.
        detail: String,
        /// What it says of the network.
        sign: Sign,
    },
    /// The store cannot go on: the whole refresh ends.
    Broken(StoreError),
}

/// The first stage: asks the server.
pub(super) async fn fetch(refresher: &Refresher, target: &FetchTarget, now: Time) -> Fetched {
    let Ok(url) = Url::parse(&target.url) else {
        let detail = format!("{:?} is not an address", target.url);
        return Fetched::Failed(FetchError::new(TroubleCode::BadAddress, detail));
    };
    let request = Request {
        validators: target.validators.clone(),
        credentials: if target.has_credentials { credentials(refresher, target).await } else { None },
        settings: target.request.clone(),
        ..Request::by_user(url, Accept::Feed)
    };
    // Who has just looked at the preview of a feed and follows it has its bytes already.
    let kept = if target.last_fetched.is_none() { refresher.http.take_kept(&request.url, now) } else { None };
    let answer = match kept {
        Some(response) => Ok(response),
        None => refresher.http.get(request, now).await,
    };
    match answer {
        Err(error) => Fetched::Failed(error),
        Ok(response) => {
            let hash = response.body.as_deref().map(xxh3_64);
            match hash.filter(|hash| target.body_hash != Some(*hash)) {
                Some(hash) => Fetched::Body(Box::new(response), hash),
                None => Fetched::Unchanged(Box::new(Unchanged::of(target, &response, now))),
            }
        }
    }
}

impl Unchanged {
    fn of(target: &FetchTarget, response: &Response, now: Time) -> Self {
        let with_body = response.body.is_some();
        // A 304 may leave out what stays the same (RFC 9110 §15.4.5); a body comes with all there is.
        let keep =
            |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone().filter(|_| !with_body));
        let validators = Validators {
            etag: keep(&response.validators.etag, &target.validators.etag),
            last_modified: keep(&response.validators.last_modified, &target.validators.last_modified),
        };
        Self {
            fresh_seconds: response.fresh_seconds,
            // Also after validators went stale and were not sent, else every later request would be unconditional.
            renewed: (validators != target.validators).then_some(Renewed { validators, with_body }),
            moved: moves::decide(target, response.moved_to.as_ref(), true, now),
        }
    }
}

async fn credentials(refresher: &Refresher, target: &FetchTarget) -> Option<Credentials> {
    let (secrets, feed) = (refresher.secrets.clone(), target.id);
    let name = entry_name(feed, &target.url);
    match tokio::task::spawn_blocking(move || secrets.get(&name)).await {
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
    turn: OwnedSemaphorePermit,
) -> Digested {
    let work = || digest_unguarded(refresher, target, response, body_hash, rhythm, stop, turn);
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let words = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no words");
        Digested::failed(TroubleCode::Internal, format!("Broadsheet failed on this feed: {words}"))
    })
}

fn digest_unguarded(
    refresher: &Refresher,
    target: &FetchTarget,
    mut response: Response,
    body_hash: u64,
    rhythm: Rhythm,
    stop: &CancellationToken,
    turn: OwnedSemaphorePermit,
) -> Digested {
    let now = refresher.clock.now();
    let hints = ParseHints {
        content_type: response.content_type.clone(),
        url: Some(response.final_url.clone()),
        charset: target.charset.clone(),
    };
    let parsed = match parse(response.body.as_deref().unwrap_or_default(), &hints) {
        Ok(parsed) => parsed,
        Err(error) => return not_a_feed(error, target, &response, body_hash),
    };
    // From here on the bytes are only weight.
    response.body = None;
    let moved_to = response.moved_to.clone();
    let moved = moves::decide(target, moved_to.as_ref(), false, now);
    let mut update = update_of(&parsed, &response, body_hash);
    update.moved_to = if let Move::Take(url) = &moved { Some(url.clone()) } else { None };
    let hints = hints_of(&response, &parsed);
    let articles = ingest(parsed, &response.final_url, now);
    drop(response);
    let activity = activity_of(rhythm.activity, &articles, now);
    update.next = next_fetch(target.id, Rhythm { activity, ..rhythm }, Outcome::Success(hints), now);
    if stop.is_cancelled() {
        return Digested::Dropped;
    }
    let count = articles.len();
    match store(refresher, target.id, update, articles, now, turn) {
        Ok(changes) => {
            announce(refresher, target, &changes);
            if let Move::Note(_) = moved {
                // What is known here under the old address shows that it is the same feed.
                let same = changes.new.len() < count;
                let moved = moves::decide(target, moved_to.as_ref(), same, now);
                if let Err(error) = refresher.store.note_move(target.id, moved) {
                    tracing::warn!(feed = %target.id, %error, "a redirect could not be noted");
                }
            }
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
        Err(error) => Digested::failed(TroubleCode::Store, error.to_string()),
    }
}

/// Stores the articles. A parser's turn ends before the wait for the writer, so that the feeds that wait share a commit;
/// not that of a large feed, which would fill the memory while it waits.
fn store(
    refresher: &Refresher,
    feed: FeedId,
    update: FeedUpdate,
    articles: Vec<NewArticle>,
    now: Time,
    turn: OwnedSemaphorePermit,
) -> Result<ArticleChanges, StoreError> {
    let weight: usize = articles.iter().map(|article| article.html.as_str().len() + article.text.len()).sum();
    let prepared = refresher.store.prepare(feed, articles, update.language.as_deref())?;
    let _turn = (weight > LIGHT).then_some(turn);
    refresher.store.record_prepared(feed, update, prepared, now)
}

/// Announced at once and not by the conductor, so that a stopped refresh leaves nothing unannounced.
fn announce(refresher: &Refresher, target: &FetchTarget, changes: &ArticleChanges) {
    if *changes != ArticleChanges::default() {
        let ArticleChanges { new, updated, removed } = changes.clone();
        refresher.changes.announce(Change::Articles { feed: target.id, new, updated, removed });
    }
}

fn hints_of(response: &Response, parsed: &ParsedFeed) -> Hints {
    let pace = Pace { ttl_seconds: parsed.ttl_seconds, skip: parsed.skip };
    Hints { fresh_seconds: response.fresh_seconds, pace }
}

/// How much a feed publishes, with what the document in hand shows: for a new feed that is all there is.
fn activity_of(known: Activity, articles: &[NewArticle], now: Time) -> Activity {
    let since = now.plus_seconds(-Activity::WINDOW_SECONDS);
    let dated = || articles.iter().filter_map(|article| article.published);
    let recent = u32::try_from(dated().filter(|published| *published > since).count()).unwrap_or(u32::MAX);
    Activity { recent: known.recent.max(recent), oldest: known.oldest.into_iter().chain(dated()).min() }
}

/// What the document says of the feed; its plan and its address come later.
fn update_of(parsed: &ParsedFeed, response: &Response, body_hash: u64) -> FeedUpdate {
    FeedUpdate {
        title: parsed.title.clone(),
        site_url: parsed.site_url.clone(),
        description: parsed.description.clone(),
        language: parsed.language.clone(),
        picture: parsed.icon.clone(),
        repairs: parsed.repairs.clone(),
        moved_to: None,
        validators: response.validators.clone(),
        body_hash,
        pace: hints_of(response, parsed).pace,
        next: NextFetch { at: None, reason: NextReason::GlobalInterval },
    }
}

impl Digested {
    fn failed(code: TroubleCode, detail: String) -> Self {
        Self::Failed { code, detail, sign: Sign::Answer }
    }
}

fn not_a_feed(error: ParseError, target: &FetchTarget, response: &Response, body_hash: u64) -> Digested {
    let address = &response.final_url;
    match error {
        ParseError::Empty => Digested::failed(TroubleCode::Empty, format!("{address} is empty")),
        ParseError::WebPage => Digested::Failed {
            code: TroubleCode::WebPage,
            detail: web_page(response),
            sign: Sign::Page(page_key(target, address, body_hash)),
        },
        ParseError::NotAFeed(what) => {
            Digested::failed(TroubleCode::NotAFeed, format!("{address} is not a feed but {what}"))
        }
        ParseError::Internal(words) => {
            Digested::failed(TroubleCode::Internal, format!("Broadsheet failed on this feed: {words}"))
        }
    }
}

/// What is the same for all feeds for which a network's sign-in page came: the host that they were sent to, or the page.
fn page_key(target: &FetchTarget, address: &Url, body_hash: u64) -> String {
    let asked = Url::parse(&target.url).ok();
    let elsewhere = address.host_str().filter(|host| asked.as_ref().and_then(Url::host_str) != Some(*host));
    elsewhere.map_or_else(|| format!("{body_hash:x}"), |host| format!("at {host}"))
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
pub(super) fn unchanged(target: &FetchTarget, rhythm: Rhythm, unchanged: Unchanged, now: Time) -> FetchRecord {
    let Unchanged { fresh_seconds, renewed, moved } = unchanged;
    let hints = Hints { fresh_seconds, pace: target.pace };
    let next = next_fetch(target.id, rhythm, Outcome::Success(hints), now);
    FetchRecord { feed: target.id, at: now, next, result: FetchResult::Unchanged { renewed, moved } }
}

/// The record of a fetch that failed.
pub(super) fn failed(target: &FetchTarget, rhythm: Rhythm, error: &FetchError, now: Time) -> FetchRecord {
    let counts = !matches!(error.code, TroubleCode::Offline | TroubleCode::CaptivePortal);
    let outcome = match error.code {
        TroubleCode::Gone => Outcome::Gone,
        TroubleCode::Offline => Outcome::Offline,
        // Not counted, but not asked again every few minutes either: here something answers.
        TroubleCode::CaptivePortal => Outcome::Failure { failures: 1, retry_at: None },
        _ => Outcome::Failure { failures: target.failures.saturating_add(1), retry_at: error.retry_at },
    };
    let failure = FetchFailure { code: error.code, detail: error.detail.clone(), counts };
    let next = next_fetch(target.id, rhythm, outcome, now);
    FetchRecord { feed: target.id, at: now, next, result: FetchResult::Failed(failure) }
}
