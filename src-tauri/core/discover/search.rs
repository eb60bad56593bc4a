//! The network's part of discovery: asks an address, its page, and the feeds that the page leads to; politely, few and
//! two at a time.

use super::page::{self, Link, Page};
use super::{Discovery, patterns};
use crate::fetch::{Accept, FetchError, Http, Request, Response};
use crate::model::{Candidate, CandidateKind, Credentials, Time, TroubleCode};
use crate::parse::{ParseHints, ParsedFeed, parse};
use futures_util::StreamExt;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Feeds that are fetched for their previews.
const VERIFIED: usize = 8;
/// Declared feeds listed without a preview after those.
const LISTED: usize = 24;
/// Requests at a time.
const AT_A_TIME: usize = 2;
/// A person waits: what takes longer is listed without a preview.
const PATIENCE: Duration = Duration::from_secs(10);
/// Titles in a preview.
const PREVIEW: usize = 5;

pub(super) struct Search<'a> {
    http: &'a Http,
    now: Time,
    /// The user's own host: what pages name may be on it even when it is private.
    trusted_host: Option<String>,
    /// For this origin: what the user gave.
    credentials: Option<(url::Origin, Credentials)>,
}

/// What a fetched candidate proved to be.
enum Verdict {
    /// A feed.
    Feed(Box<Candidate>),
    /// No feed, or nothing.
    Dead,
    /// It could not be told now.
    Unknown,
}

impl<'a> Search<'a> {
    pub(super) fn new(http: &'a Http, address: &Url, credentials: Option<Credentials>, now: Time) -> Self {
        Self {
            http,
            now,
            trusted_host: address.host_str().map(str::to_owned),
            credentials: credentials.map(|credentials| (address.origin(), credentials)),
        }
    }

    /// The user's password, for what is on the origin that it was given for.
    fn credentials_for(&self, url: &Url) -> Option<Credentials> {
        self.credentials
            .as_ref()
            .filter(|(origin, _)| *origin == url.origin())
            .map(|(_, credentials)| credentials.clone())
    }

    /// A request for an address that the user's page named.
    fn request(&self, url: &Url) -> Request {
        Request {
            trusted_host: self.trusted_host.clone(),
            credentials: self.credentials_for(url),
            ..Request::by_feed(url.clone(), Accept::Feed)
        }
    }

    pub(super) async fn run(&self, address: &Url) -> Result<Discovery, FetchError> {
        if let Some(found) = self.podcast(address).await {
            return Ok(found);
        }
        let known = self.verified(patterns::known(address), false).await;
        if !known.is_empty() {
            return Ok(Discovery { candidates: known, opml: None });
        }
        let response = self.ask(address).await?;
        let moved = response.moved_to.clone();
        let response = Arc::new(response);
        let body = Arc::clone(&response);
        match off_thread(move || classify(&body)).await {
            Found::Opml(text) => Ok(Discovery { candidates: Vec::new(), opml: Some(text) }),
            Found::Feed(feed) => {
                let url = moved.unwrap_or_else(|| address.clone());
                Ok(Discovery { candidates: vec![candidate(&feed, &url)], opml: None })
            }
            Found::Empty => Err(FetchError::new(TroubleCode::Empty, format!("{} is empty", response.final_url))),
            Found::Other => Ok(Discovery { candidates: self.behind(address, response).await, opml: None }),
        }
    }

    /// The address itself. When https is refused outright, http is tried: people paste bare host names.
    async fn ask(&self, address: &Url) -> Result<Response, FetchError> {
        let request =
            Request { credentials: self.credentials_for(address), ..Request::by_user(address.clone(), Accept::Feed) };
        let asked = self.http.get_and_keep(request, self.now).await;
        match asked {
            Err(error)
                if error.code == TroubleCode::Connect && address.scheme() == "https" && address.port().is_none() =>
            {
                let mut plain = address.clone();
                // Errs only for addresses without a host.
                let _ = plain.set_scheme("http");
                self.http.get_and_keep(Request::by_user(plain, Accept::Feed), self.now).await.map_err(|_| error)
            }
            other => other,
        }
    }

    /// The feeds behind a page: what it declares; else what its frames or the site's home declare; else what looks like a
    /// feed; else what usually is one.
    async fn behind(&self, address: &Url, response: Arc<Response>) -> Vec<Candidate> {
        let url = response.final_url.clone();
        let mut page = read_page(response).await;
        if let Some(channel) = page.youtube_channel.take() {
            let found = self.verified(patterns::youtube_channel(&channel), true).await;
            if !found.is_empty() {
                return found;
            }
        }
        if page.declared.is_empty() {
            for frame in page.frames.iter().take(AT_A_TIME) {
                if let Some(inner) = self.page(frame).await {
                    page.declared.extend(inner.declared);
                    page.looks_like.extend(inner.looks_like);
                }
            }
        }
        let found = self.verified(std::mem::take(&mut page.declared), true).await;
        if !found.is_empty() {
            return found;
        }
        let guesses = patterns::guessed(address).into_iter().chain(patterns::guessed(&url)).chain(page.looks_like);
        let found = self.verified(distinct(guesses), false).await;
        if !found.is_empty() {
            return found;
        }
        let home = url.join("/").ok().filter(|home| *home != url);
        if let Some(home) = home
            && let Some(page) = self.page(&home).await
        {
            let found = self.verified(page.declared, true).await;
            if !found.is_empty() {
                return found;
            }
        }
        self.first_of(patterns::common_paths(&url)).await
    }

    /// A further page of the same site.
    async fn page(&self, url: &Url) -> Option<Page> {
        let response = self.http.get(self.request(url), self.now).await.ok()?;
        Some(read_page(Arc::new(response)).await)
    }

    /// Fetches candidates for their previews and leaves out the dead ones; the order stays. `declared` ones stay as well
    /// when it cannot be told now whether they live.
    async fn verified(&self, links: Vec<Link>, declared: bool) -> Vec<Candidate> {
        let unverified = links.get(VERIFIED..).unwrap_or_default().iter().take(LISTED).map(unread).collect::<Vec<_>>();
        let verdicts: Vec<Option<Candidate>> = futures_util::stream::iter(links.into_iter().take(VERIFIED))
            .map(|link| async move {
                match self.verdict(&link).await {
                    Verdict::Feed(candidate) => Some(*candidate),
                    Verdict::Unknown if declared => Some(unread(&link)),
                    Verdict::Unknown | Verdict::Dead => None,
                }
            })
            .buffered(AT_A_TIME)
            .collect()
            .await;
        let mut found: Vec<Candidate> = verdicts.into_iter().flatten().collect();
        if declared && !found.is_empty() {
            found.extend(unverified);
        }
        let mut seen = HashSet::new();
        found.retain(|candidate| seen.insert(candidate.url.clone()));
        found
    }

    /// The first of these that is a feed; the rest is not asked.
    async fn first_of(&self, urls: Vec<Url>) -> Vec<Candidate> {
        let links = urls.into_iter().map(|url| Link { url, title: String::new(), kind: CandidateKind::Unknown });
        let mut verdicts =
            futures_util::stream::iter(links).map(|link| async move { self.verdict(&link).await }).buffered(AT_A_TIME);
        while let Some(verdict) = verdicts.next().await {
            if let Verdict::Feed(candidate) = verdict {
                return vec![*candidate];
            }
        }
        Vec::new()
    }

    async fn verdict(&self, link: &Link) -> Verdict {
        let asked = self.http.get_and_keep(self.request(&link.url), self.now);
        let response = match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => return if is_final(error.code) { Verdict::Dead } else { Verdict::Unknown },
            Err(_) => return Verdict::Unknown,
        };
        let url = response.moved_to.clone().unwrap_or_else(|| link.url.clone());
        match off_thread(move || classify(&response)).await {
            Found::Feed(feed) => {
                let mut candidate = candidate(&feed, &url);
                if candidate.title.is_empty() {
                    candidate.title = link.title.clone();
                }
                Verdict::Feed(Box::new(candidate))
            }
            _ => Verdict::Dead,
        }
    }

    async fn podcast(&self, address: &Url) -> Option<Discovery> {
        let lookup = patterns::podcast_lookup(address)?;
        let answer = self.http.get(Request::by_feed(lookup, Accept::Feed), self.now).await.ok()?;
        let json: serde_json::Value = serde_json::from_slice(&answer.body?).ok()?;
        let feed = json["results"].as_array()?.iter().find_map(|show| show["feedUrl"].as_str())?;
        let link = Link { url: Url::parse(feed).ok()?, title: String::new(), kind: CandidateKind::Rss };
        let candidates = self.verified(vec![link], true).await;
        (!candidates.is_empty()).then_some(Discovery { candidates, opml: None })
    }
}

/// Troubles that will not go away by waiting.
fn is_final(code: TroubleCode) -> bool {
    matches!(
        code,
        TroubleCode::NotFound
            | TroubleCode::Gone
            | TroubleCode::PrivateAddress
            | TroubleCode::BadAddress
            | TroubleCode::Dns
            | TroubleCode::TooManyRedirects
    )
}

/// What the bytes at an address are.
#[derive(Default)]
enum Found {
    Feed(Box<ParsedFeed>),
    Opml(String),
    Empty,
    #[default]
    Other,
}

fn classify(response: &Response) -> Found {
    let body = response.body.as_deref().unwrap_or_default();
    if is_opml(body) {
        return Found::Opml(super::decode::decode(body, response.content_type.as_deref()));
    }
    if body.iter().all(u8::is_ascii_whitespace) {
        return Found::Empty;
    }
    let hints = ParseHints {
        content_type: response.content_type.clone(),
        url: Some(response.final_url.clone()),
        charset: None,
    };
    parse(body, &hints).map_or(Found::Other, |feed| Found::Feed(Box::new(feed)))
}

/// Whether the first element is `<opml>`; looks past zero bytes, so that UTF-16 is seen as well.
fn is_opml(body: &[u8]) -> bool {
    let head: Vec<u8> =
        body.iter().take(4096).copied().filter(|byte| *byte != 0).map(|byte| byte.to_ascii_lowercase()).collect();
    let Some(at) = head.windows(5).position(|window| window == b"<opml") else { return false };
    // Before it stand only a declaration, comments and a doctype.
    head[..at].iter().zip(head[1..].iter()).all(|(byte, next)| *byte != b'<' || matches!(next, b'?' | b'!'))
}

async fn read_page(response: Arc<Response>) -> Page {
    off_thread(move || {
        let body = response.body.as_deref().unwrap_or_default();
        page::read(body, response.content_type.as_deref(), &response.final_url)
    })
    .await
}

/// Parsers of foreign bytes run off the async threads, and their panics stay here: nothing was found then.
async fn off_thread<T: Default + Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap_or_default()
}

fn candidate(feed: &ParsedFeed, url: &Url) -> Candidate {
    let mut entries: Vec<_> = feed.entries.iter().collect();
    // Stable: entries without dates keep the feed's order, which is newest first by custom.
    if entries.iter().all(|entry| entry.published.is_some()) {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    }
    let titles = entries.iter().filter_map(|entry| entry.title.clone()).filter(|title| !title.trim().is_empty());
    Candidate {
        url: url.to_string(),
        title: feed.title.clone().unwrap_or_default(),
        kind: kind(&feed.format),
        site_url: feed.site_url.clone(),
        preview: titles.take(PREVIEW).collect(),
        subscribed: None,
    }
}

fn kind(format: &str) -> CandidateKind {
    match format {
        _ if format.starts_with("atom") => CandidateKind::Atom,
        _ if format.starts_with("json") => CandidateKind::Json,
        _ => CandidateKind::Rss,
    }
}

fn unread(link: &Link) -> Candidate {
    Candidate {
        url: link.url.to_string(),
        title: link.title.clone(),
        kind: link.kind,
        site_url: None,
        preview: Vec::new(),
        subscribed: None,
    }
}

fn distinct(links: impl Iterator<Item = Link>) -> Vec<Link> {
    let mut seen = HashSet::new();
    links.filter(|link| seen.insert(link.url.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opml_is_told_by_its_first_element() {
        assert!(is_opml(b"<?xml version='1.0'?>\n<!-- list --><OPML version='2.0'>"));
        assert!(is_opml(b"\xff\xfe<\0o\0p\0m\0l\0>\0"));
        assert!(!is_opml(b"<rss><channel><title>about &lt;opml></title><opml></rss>"));
        assert!(!is_opml(b"plain words"));
    }
}
