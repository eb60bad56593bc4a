//! The full text of articles' pages: fetched once, joined, judged against the feed's text, kept. `ahead` fetches those
//! of the feeds that always want them.

use super::reading::host_of;
use super::{HttpOptions, Library, NotExtracted};
use crate::changes::Change;
use crate::extract::{self, Extracted, FromFeed, PageSource, Refused, judge};
use crate::fetch::address::is_private_host;
use crate::fetch::{Accept, FetchError, Http, Request};
use crate::filters::{Filters, SHIPPED};
use crate::model::{
    ApiError, ArticleId, ErrorCode, FullText, FullTextRefusal, NextReason, RequestSettings, Time, TroubleCode,
};
use crate::refresh::{host_name, host_wait, host_walled};
use crate::sanitize::{SafeHtml, sanitize};
use crate::store::WantedPage;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use url::Url;

/// Pages of one article that are joined at most.
const PAGES: usize = 10;

/// Letters of an article at most: ten pages of a hostile one make none larger.
const LONGEST: usize = 2 << 20;

/// Stops that are remembered; a person waits for one page.
const MOST_ASKED: usize = 64;

/// From then on no further page of an article is asked for: somebody waits.
const LONGEST_GATHERING: Duration = Duration::from_secs(30);

/// One request to a host at a time, so that two who want the same page fetch it once.
#[derive(Default)]
pub(super) struct Turns {
    hosts: Mutex<HashMap<String, Weak<tokio::sync::Mutex<()>>>>,
    /// Articles whose page somebody waits for, and by what they stop.
    asked: Mutex<HashMap<ArticleId, CancellationToken>>,
}

impl Turns {
    fn begin(&self, article: ArticleId) -> CancellationToken {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() > MOST_ASKED {
            asked.clear();
        }
        asked.entry(article).or_default().clone()
    }

    fn stop(&self, article: ArticleId) {
        if let Some(token) = self.asked.lock().unwrap_or_else(PoisonError::into_inner).remove(&article) {
            token.cancel();
        }
    }

    fn of(&self, host: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        hosts.retain(|_, turn| turn.strong_count() > 0);
        if let Some(turn) = hosts.get(host).and_then(Weak::upgrade) {
            return turn;
        }
        let turn = Arc::default();
        hosts.insert(host.to_owned(), Arc::downgrade(&turn));
        turn
    }
}

/// An article's pages, joined.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// What was extracted.
    pub page: Extracted,
    /// Where its first page came from, after redirects.
    pub source: Url,
    /// Its pages.
    pub pages: u32,
}

/// How a page is asked for.
struct Asking<'a> {
    http: &'a Http,
    trusted_host: Option<String>,
    settings: RequestSettings,
    filters: Filters,
    now: Time,
}

/// Why there are no pages.
#[derive(Debug)]
enum Failed {
    Fetch(FetchError),
    Refused(Refused),
}

impl Asking<'_> {
    async fn page(&self, url: &Url) -> Result<(Extracted, Url), Failed> {
        let request = Request {
            trusted_host: self.trusted_host.clone(),
            settings: self.settings.clone(),
            max_bytes: extract::LARGEST as u64,
            ..Request::by_feed(url.clone(), Accept::Page)
        };
        let response = self.http.get(request, self.now).await.map_err(Failed::Fetch)?;
        let source = PageSource {
            url: Some(response.final_url.clone()),
            content_type: response.content_type.clone(),
            filters: self.filters.clone(),
        };
        let (from, body) = (response.final_url.clone(), response.body.unwrap_or_default());
        let work = tokio::task::spawn_blocking(move || extract::extract(body, source));
        let internal = |error: tokio::task::JoinError| extract::ExtractError::Internal(error.to_string());
        let page = work.await.map_err(internal).and_then(|extracted| extracted);
        Ok((page.map_err(|error| Failed::Refused(error.into()))?, from))
    }

    /// The article at an address with its further pages: of the same host, in the order of their numbers, none twice. A
    /// further page that cannot be had ends it; what is there is there.
    async fn gather(&self, url: &Url) -> Result<Gathered, Failed> {
        let (first, source) = self.page(url).await?;
        let mut seen = HashSet::from([url.clone(), source.clone()]);
        let mut next = first.next.clone();
        let mut letters = first.text.len();
        let mut pages = vec![first];
        let begun = Instant::now();
        while let Some(url) = next.take().filter(|url| pages.len() < PAGES && seen.insert(url.clone())) {
            let left = LONGEST_GATHERING.saturating_sub(begun.elapsed());
            let Ok(Ok((page, from))) = tokio::time::timeout(left, self.page(&url)).await else { break };
            letters += page.text.len();
            let strange = from.host_str() != source.host_str() || page.barrier.is_some();
            let twice = from != url && !seen.insert(from) || pages.iter().any(|before| before.text == page.text);
            if strange || twice || letters > LONGEST {
                break;
            }
            next = page.next.clone();
            pages.push(page);
        }
        let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
        Ok(Gathered { page: extract::join(pages), source, pages: count })
    }
}

/// The article at an address that the user gave, without a library.
pub async fn inspect_address(options: HttpOptions, url: &Url, now: Time) -> Result<Gathered, NotExtracted> {
    let http = Http::new(options).map_err(|error| NotExtracted(error.detail))?;
    let trusted_host = url.host_str().map(str::to_owned);
    let filters = Filters::compile([SHIPPED]);
    let asking = Asking { http: &http, trusted_host, settings: RequestSettings::default(), filters, now };
    let gathered = asking.gather(url).await.map_err(|failed| match failed {
        Failed::Fetch(error) => NotExtracted(error.detail),
        Failed::Refused(refused) => NotExtracted(refused.detail),
    })?;
    let page = Extracted { html: gathered.page.html.unnamed(), ..gathered.page };
    Ok(Gathered { page, ..gathered })
}

impl Library {
    /// The full text of an article's page: from the library, else fetched now, or fetched anew with `again`. Refused when
    /// the feed's own text is better; then it says why.
    pub async fn full_text(&self, article: ArticleId, again: bool) -> Result<FullText, ApiError> {
        let text = self.kept_or_made(article, again).await?;
        let feed = self.with_store(move |store| Ok(store.page_of(article)?.feed)).await?;
        let mut text = self.cleared_text(feed, text).await?;
        text.html = self.sized(text.html).await;
        Ok(text)
    }

    async fn kept_or_made(&self, article: ArticleId, again: bool) -> Result<FullText, ApiError> {
        let (wanted, kept) =
            self.with_store(move |store| Ok((store.page_of(article)?, store.full_text(article)?))).await?;
        if let Some(kept) = kept.filter(|kept| !again && !kept.refused.is_some_and(FullTextRefusal::may_pass)) {
            return Ok(kept);
        }
        let stop = self.work.full_texts.begin(article);
        tokio::select! {
            made = self.make_full_text(wanted, again) => made.map(|(text, _)| text),
            () = stop.cancelled() => Err(ApiError::new(ErrorCode::Stopped, "the page is not fetched any more")),
        }
    }

    /// Stops fetching the page of an article for whoever asked for it; without any nothing happens.
    pub async fn stop_full_text(&self, article: ArticleId) -> Result<(), ApiError> {
        self.work.full_texts.stop(article);
        Ok(())
    }

    /// Remembers whether the full text of an article is shown, null as its feed has it: for as long as that text is kept.
    pub async fn choose_full_text(&self, article: ArticleId, shown: Option<bool>) -> Result<(), ApiError> {
        let feed = self
            .with_store(move |store| {
                let feed = store.page_of(article)?.feed;
                store.choose_full_text(article, shown)?;
                Ok(feed)
            })
            .await?;
        self.changes.announce(Change::FullText { feed, article });
        Ok(())
    }

    /// Forgets the full text of an article.
    pub async fn forget_full_text(&self, article: ArticleId) -> Result<(), ApiError> {
        let feed = self
            .with_store(move |store| {
                let feed = store.page_of(article)?.feed;
                store.forget_full_text(article)?;
                Ok(feed)
            })
            .await?;
        self.changes.announce(Change::FullText { feed, article });
        Ok(())
    }

    /// Makes and keeps the full text of an article. The flag tells whether its host may be asked for more.
    pub(super) async fn make_full_text(&self, wanted: WantedPage, again: bool) -> Result<(FullText, bool), ApiError> {
        let article = wanted.article;
        let url = wanted.url.as_deref().and_then(|url| Url::parse(url).ok());
        let Some(url) = url.filter(|url| matches!(url.scheme(), "http" | "https")) else {
            let refused =
                Refused { reason: FullTextRefusal::NoAddress, detail: "the article names no page".to_owned() };
            return Ok((self.refused(article, String::new(), refused), true));
        };
        let host = host_name(url.host_str().unwrap_or_default()).to_owned();
        let turn = self.work.full_texts.of(&host);
        let _turn = turn.lock().await;
        // Whoever had the turn before may have brought it.
        let kept = self.with_store(move |store| store.full_text(article)).await?;
        if let Some(kept) = kept.filter(|kept| !again && !kept.refused.is_some_and(FullTextRefusal::may_pass)) {
            return Ok((kept, true));
        }
        let now = self.now();
        if let Some(until) = self.wall_of(&host, now).await? {
            let detail = format!(
                "{}: {host} asked for patience until {}",
                TroubleCode::TooManyRequests.as_str(),
                until.seconds()
            );
            return Ok((self.refused(article, url.into(), Refused { reason: FullTextRefusal::Fetch, detail }), false));
        }
        let trusted_host = host_of(&wanted.feed_url);
        let filters = self.filters(&self.settings().await?.filtering).await?;
        let asking = Asking { http: &self.http, trusted_host, settings: wanted.request.clone(), filters, now };
        let gathered = asking.gather(&url).await;
        let go_on = match &gathered {
            Err(Failed::Fetch(error)) => self.note_patience(&host, error, now).await?,
            _ => true,
        };
        let (mut text, html) = self.decide(&wanted, url, gathered).await?;
        // No network is no answer of the page's.
        if !(text.refused == Some(FullTextRefusal::Fetch) && text.detail.starts_with(TroubleCode::Offline.as_str())) {
            let (kept, feed) = (text.clone(), wanted.feed);
            text.versions = self.with_store(move |store| store.keep_full_text(kept, &html)).await?;
            self.changes.announce(Change::FullText { feed, article });
        }
        Ok((text, go_on))
    }

    /// The full text, or why the feed's is better.
    async fn decide(
        &self,
        wanted: &WantedPage,
        url: Url,
        gathered: Result<Gathered, Failed>,
    ) -> Result<(FullText, SafeHtml), ApiError> {
        let article = wanted.article;
        let gathered = match gathered {
            Ok(gathered) => gathered,
            Err(Failed::Refused(refused)) => {
                return Ok((self.refused(article, url.into(), refused), SafeHtml::default()));
            }
            Err(Failed::Fetch(error)) => {
                let detail = format!("{}: {}", error.code.as_str(), error.detail);
                let refused = Refused { reason: FullTextRefusal::Fetch, detail };
                return Ok((self.refused(article, url.into(), refused), SafeHtml::default()));
            }
        };
        let of_feed = self.with_store(move |store| store.article(article)).await?;
        let title = wanted.title.clone();
        let work = tokio::task::spawn_blocking(move || {
            let words = sanitize(&of_feed.html, None).text;
            let verdict = judge(FromFeed { title: &title, text: &words }, &gathered.page);
            (gathered, verdict)
        });
        let broken = |error: tokio::task::JoinError| {
            ApiError::new(ErrorCode::Internal, format!("the verdict broke off: {error}"))
        };
        let (Gathered { page, source, pages }, verdict) = work.await.map_err(broken)?;
        let text = FullText {
            article,
            html: String::new(),
            title: page.title,
            byline: page.byline,
            language: page.lang,
            image: page.image,
            source: source.into(),
            at: self.now(),
            shown: None,
            pages,
            versions: 0,
            blocks_removed: u32::try_from(page.cleaned.removed.len()).unwrap_or(u32::MAX),
            cleaned: (!page.cleaned.is_empty()).then_some(page.cleaned),
            refused: None,
            detail: String::new(),
        };
        Ok(match verdict {
            Ok(()) => (FullText { html: page.html.as_str().to_owned(), ..text }, page.html),
            Err(Refused { reason, detail }) => {
                (FullText { refused: Some(reason), detail, cleaned: None, ..text }, SafeHtml::default())
            }
        })
    }

    fn refused(&self, article: ArticleId, source: String, Refused { reason, detail }: Refused) -> FullText {
        FullText {
            article,
            html: String::new(),
            title: String::new(),
            byline: None,
            language: None,
            image: None,
            source,
            at: self.now(),
            shown: None,
            pages: 0,
            versions: 0,
            blocks_removed: 0,
            cleaned: None,
            refused: Some(reason),
            detail,
        }
    }

    /// Until when a host asked not to be asked.
    async fn wall_of(&self, host: &str, now: Time) -> Result<Option<Time>, ApiError> {
        let memories = self.with_store(|store| store.hosts()).await?;
        let memory = memories.iter().find(|memory| memory.host == host);
        let wait = host_wait(memory, host, now).filter(|wait| wait.reason == NextReason::RetryAfter);
        Ok(wait.map(|wait| wait.until))
    }

    /// Remembers a host that wants patience, as for feeds. False: it does, or it does not answer at all.
    async fn note_patience(&self, host: &str, error: &FetchError, now: Time) -> Result<bool, ApiError> {
        let walled = error.code == TroubleCode::TooManyRequests || error.retry_at.is_some();
        if walled && !is_private_host(host) {
            let (host, retry_at) = (host.to_owned(), error.retry_at);
            self.with_store(move |store| {
                let memories = store.hosts()?;
                let memory = memories.iter().find(|memory| memory.host == host);
                store.remember_hosts(vec![host_walled(memory, &host, retry_at, now)])
            })
            .await?;
        }
        let silent = matches!(
            error.code,
            TroubleCode::Offline
                | TroubleCode::CaptivePortal
                | TroubleCode::Dns
                | TroubleCode::Connect
                | TroubleCode::Timeout
        );
        Ok(!walled && !silent)
    }
}
