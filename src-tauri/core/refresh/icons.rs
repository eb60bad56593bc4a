//! Icons for feeds that have none: looked for after a refresh, in the background, a few at a time, once per feed.

use super::Refresher;
use crate::discover::site_icons;
use crate::fetch::{Accept, Http, Request};
use crate::media::sniff;
use crate::model::{FeedId, Time};
use futures_util::StreamExt;
use std::collections::HashSet;
use tokio_util::sync::CancellationToken;
use url::Url;

/// Sites asked at a time.
const AT_A_TIME: usize = 2;
/// Icons tried per site before it is left without one.
const TRIES: usize = 4;
/// Bytes of an icon at most: more is a picture that landed in the wrong place.
const MAX_ICON: u64 = 1 << 20;

/// A feed that was fetched for the first time and has no icon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iconless {
    /// The feed.
    pub feed: FeedId,
    /// Its address.
    pub url: String,
    /// Its site.
    pub site_url: Option<String>,
    /// The picture that the feed names for itself: the second choice, as it often is a wide banner.
    pub icon: Option<String>,
}

impl Refresher {
    /// Looks for the icons of these feeds and hands each one found to `found`. Ends early when `stop` is cancelled.
    pub async fn find_icons(
        &self,
        feeds: Vec<Iconless>,
        stop: &CancellationToken,
        found: &(dyn Fn(FeedId, Url) + Send + Sync),
    ) {
        let now = self.clock.now();
        let http = &self.http;
        let work = futures_util::stream::iter(feeds).for_each_concurrent(AT_A_TIME, |feed| async move {
            if let Some(icon) = icon_of(http, &feed, now).await {
                found(feed.feed, icon);
            }
        });
        tokio::select! {
            () = stop.cancelled() => {}
            () = work => {}
        }
    }
}

/// The first choice that is really an image.
async fn icon_of(http: &Http, feed: &Iconless, now: Time) -> Option<Url> {
    let feed_url = Url::parse(&feed.url).ok()?;
    let trusted_host = feed_url.host_str();
    let site = feed.site_url.as_deref().and_then(|site| Url::parse(site).ok()).unwrap_or_else(|| origin(&feed_url));
    let mut choices = site_icons(http, &site, trusted_host, now).await;
    choices.truncate(TRIES);
    choices.extend(feed.icon.as_deref().and_then(|icon| Url::parse(icon).ok()));
    let mut tried = HashSet::new();
    for choice in choices {
        if tried.insert(choice.clone()) && is_image(http, &choice, trusted_host, now).await {
            return Some(choice);
        }
    }
    None
}

async fn is_image(http: &Http, url: &Url, trusted_host: Option<&str>, now: Time) -> bool {
    let request = Request {
        max_bytes: MAX_ICON,
        trusted_host: trusted_host.map(str::to_owned),
        ..Request::by_feed(url.clone(), Accept::Image)
    };
    let answer = http.get(request, now).await;
    answer.ok().and_then(|answer| answer.body).is_some_and(|body| sniff(&body).is_some())
}

fn origin(url: &Url) -> Url {
    let mut origin = url.clone();
    origin.set_path("/");
    origin.set_query(None);
    origin.set_fragment(None);
    origin
}
