//! Icons for feeds that have none: looked for in the background, after a refresh and never within it, a few sites at a time.
//! Whatever is chosen lies in the image cache already when the interface asks for it.

use super::Refresher;
use crate::discover::site_icons;
use crate::media::{self, Media, MediaCache, MediaError, Wanted};
use crate::model::{FeedId, Iconless, Time, TroubleCode};
use futures_util::StreamExt;
use std::collections::HashSet;
use url::Url;

/// Sites asked at a time.
const AT_A_TIME: usize = 2;
/// Icons tried per site before it is left without one.
const TRIES: usize = 4;
/// Bytes of an icon at most: more is a picture that landed in the wrong place.
const MAX_ICON: usize = 1 << 20;

/// How the search for one feed ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// With this icon.
    Found(Url),
    /// The site was asked and has none.
    None,
    /// There was no network: nothing is known.
    Offline,
}

impl Refresher {
    /// Looks for the icons of these feeds: the site's own, else the feed's picture.
    pub async fn find_icons(&self, media: &MediaCache, feeds: Vec<Iconless>) -> Vec<(FeedId, Sought)> {
        let now = self.clock.now();
        let search = |feed: Iconless| async move { (feed.feed, self.icon_of(media, &feed, now).await) };
        futures_util::stream::iter(feeds).map(search).buffer_unordered(AT_A_TIME).collect().await
    }

    /// The first choice that is really an image.
    async fn icon_of(&self, media: &MediaCache, feed: &Iconless, now: Time) -> Sought {
        let Ok(feed_url) = Url::parse(&feed.url) else { return Sought::None };
        let trusted_host = feed_url.host_str();
        let site = feed.site_url.as_deref().and_then(|site| Url::parse(site).ok()).unwrap_or_else(|| origin(&feed_url));
        let mut choices = site_icons(&self.http, &site, trusted_host, now).await;
        choices.truncate(TRIES);
        let picture = feed.picture.as_deref().and_then(|picture| Url::parse(picture).ok());
        let mut tried = HashSet::new();
        let mut offline = true;
        for (choice, is_picture) in choices.into_iter().map(|url| (url, false)).chain(picture.map(|url| (url, true))) {
            if !tried.insert(choice.clone()) {
                continue;
            }
            let wanted = Wanted { trusted_host: trusted_host.map(str::to_owned), ..Wanted::new(choice.clone()) };
            match media.image(&wanted, now).await {
                Ok(image) if fits(&image, is_picture) => return Sought::Found(choice),
                Ok(_) => offline = false,
                Err(error) => offline &= is_offline(&error),
            }
        }
        if offline { Sought::Offline } else { Sought::None }
    }
}

/// Whether an image can stand in a small square. Sites' own icons are taken as they are; a feed's picture may be a banner.
fn fits(image: &Media, is_picture: bool) -> bool {
    let square = || match media::dimensions(&image.bytes) {
        Some((width, height)) => width <= 2 * height && height <= 2 * width,
        None => true,
    };
    image.bytes.len() <= MAX_ICON && (!is_picture || square())
}

fn is_offline(error: &MediaError) -> bool {
    matches!(error, MediaError::Fetch(error) if error.code == TroubleCode::Offline)
}

fn origin(url: &Url) -> Url {
    let mut origin = url.clone();
    origin.set_path("/");
    origin.set_query(None);
    origin.set_fragment(None);
    origin
}
