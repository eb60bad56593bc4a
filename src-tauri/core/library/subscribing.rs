//! From a pasted address to a followed feed.

use super::Library;
use crate::changes::Change;
use crate::discover::{self, Discovery};
use crate::fetch::take_credentials;
use crate::model::{ApiError, Candidate, Credentials, ErrorCode, FeedId, FolderId, RefreshScope};
use crate::store::NewFeed;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use ts_rs::TS;
use url::Url;

/// What was found at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// The address as it was understood.
    pub address: String,
    /// The feeds, the most likely first.
    pub candidates: Vec<Candidate>,
    /// The address is a subscription list (OPML): import it.
    pub opml: bool,
}

/// A feed that was just followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Subscribed {
    /// The feed.
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The articles that came with it.
    pub new_articles: u32,
    /// False: a password came with it, and there is no keychain; it is kept until Broadsheet ends.
    pub password_kept: bool,
}

/// How long the command line waits for the icon of a feed that it added.
const ICON_PATIENCE: Duration = Duration::from_secs(2);

/// What a person pasted, as an address.
fn address(pasted: &str) -> Result<Url, ApiError> {
    discover::normalize_address(pasted).ok_or_else(|| {
        ApiError::new(ErrorCode::Fetch, format!("bad_address: {:?} is not an address of a site or feed", pasted.trim()))
    })
}

/// The same without the user name and password that stood in it.
pub(super) fn address_and_credentials(pasted: &str) -> Result<(Url, Option<Credentials>), ApiError> {
    let mut url = address(pasted)?;
    let credentials = take_credentials(&mut url);
    Ok((url, credentials))
}

fn url_origin(url: &str) -> Option<url::Origin> {
    Url::parse(url).ok().map(|url| url.origin())
}

impl Library {
    /// The feeds behind an address.
    pub async fn discover(&self, address: String, credentials: Option<Credentials>) -> Result<Found, ApiError> {
        let (address, in_address) = address_and_credentials(&address)?;
        let Discovery { mut candidates, opml } =
            discover::discover(&self.http, &address, credentials.or(in_address), self.now()).await?;
        let urls: Vec<String> = candidates.iter().map(|candidate| candidate.url.clone()).collect();
        let known =
            self.with_store(move |store| urls.iter().map(|url| store.feed_by_url(url)).collect::<Result<Vec<_>, _>>());
        for (candidate, known) in candidates.iter_mut().zip(known.await?) {
            candidate.subscribed = known;
        }
        Ok(Found { address: address.into(), candidates, opml: opml.is_some() })
    }

    /// Follows the feed at an address, without looking whether it is one, and fetches it. A feed that cannot be fetched
    /// is followed all the same: its trouble shows in the sidebar. A user name and password in the address count as
    /// `credentials`, and are never stored with it.
    pub async fn subscribe(
        &self,
        url: String,
        folder: Option<FolderId>,
        title: Option<String>,
        credentials: Option<Credentials>,
    ) -> Result<Subscribed, ApiError> {
        let (feed_id, password_kept) = self.follow(&url, folder, title, credentials).await?;
        let report = self.refresh(RefreshScope::Feed(feed_id)).await?;
        let feed = self.with_store(move |store| store.feed(feed_id)).await?;
        Ok(Subscribed { feed_id, title: feed.title, url: feed.url, new_articles: report.new_articles, password_kept })
    }

    /// Follows the only feed behind an address: for the command line. Several are an error that lists them.
    pub async fn add(&self, pasted: &str, folder: Option<FolderId>, fetch: bool) -> Result<Subscribed, ApiError> {
        if !fetch {
            let (feed_id, password_kept) = self.follow(pasted, folder, None, None).await?;
            let feed = self.with_store(move |store| store.feed(feed_id)).await?;
            return Ok(Subscribed { feed_id, title: feed.title, url: feed.url, new_articles: 0, password_kept });
        }
        let (_, credentials) = address_and_credentials(pasted)?;
        let found = self.discover(pasted.to_owned(), None).await?;
        match found.candidates.as_slice() {
            [] => Err(ApiError::new(ErrorCode::NoFeedFound, format!("no feed was found at {}", found.address))),
            [Candidate { subscribed: Some(feed), url, .. }] => {
                Err(ApiError::new(ErrorCode::AlreadySubscribed, format!("{url} is followed already (feed {feed})")))
            }
            [only] => {
                // The password was given for the address, not for whoever it leads to.
                let same = url_origin(&only.url) == url_origin(&found.address);
                let credentials = credentials.filter(|_| same);
                let subscribed =
                    self.subscribe(only.url.clone(), folder, Some(only.title.clone()), credentials).await?;
                // The program ends after this. An icon that takes longer is found by the window.
                if let Ok(Err(error)) = tokio::time::timeout(ICON_PATIENCE, self.find_icon(subscribed.feed_id)).await {
                    tracing::warn!(%error, "the search for an icon failed");
                }
                Ok(subscribed)
            }
            several => {
                let list = several.iter().map(|c| format!("{}  {}", c.url, c.title)).collect::<Vec<_>>().join("\n");
                Err(ApiError::new(
                    ErrorCode::SeveralFeeds,
                    format!("several feeds were found at {}; add one of them:\n{list}", found.address),
                ))
            }
        }
    }

    /// Adds the feed; the flag is that of `set_credentials`.
    async fn follow(
        &self,
        url: &str,
        folder: Option<FolderId>,
        title: Option<String>,
        credentials: Option<Credentials>,
    ) -> Result<(FeedId, bool), ApiError> {
        let (url, in_address) = address_and_credentials(url)?;
        let url = url.into();
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        let now = self.now();
        let feed = NewFeed { url, title, folder, ..NewFeed::default() };
        let feed_id = self.with_store(move |store| store.add_feed(feed, now)).await?;
        let password_kept = match credentials.or(in_address) {
            Some(credentials) => self.set_credentials(feed_id, Some(credentials.into())).await?,
            None => {
                self.changes.announce(Change::Sidebar);
                true
            }
        };
        Ok((feed_id, password_kept))
    }
}
