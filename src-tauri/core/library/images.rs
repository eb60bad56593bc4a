//! The images of articles: served from the disk or fetched, with their sizes written into texts, and what they take up.

use super::Library;
use super::reading::host_of;
use crate::media::{CacheUse, Media, MediaError, Wanted};
use crate::model::{ApiError, ArticleId, ErrorCode};
use crate::sanitize::{picture_addresses, with_picture_sizes};
use crate::store::ImageSource;
use std::collections::HashMap;
use url::Url;

/// Images of a text that are looked up for their size; each is a file that is opened.
const SIZED: usize = 400;

/// How an image is wished for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImageWish {
    /// The person asked for this article's images, though images are off.
    pub asked: bool,
    /// The person asks once more for an image that could not be had.
    pub again: bool,
}

impl Library {
    /// An image that an article shows. Only an address on the host of the article's own feed may be a private one. What is on
    /// the disk is served whatever the settings say, which tells nobody; nothing is fetched where images are off.
    pub async fn article_image(&self, article: ArticleId, url: &Url, wish: ImageWish) -> Result<Media, MediaError> {
        let now = self.now();
        if let Some(media) = self.media.here(url, true, now).await {
            return Ok(media);
        }
        let found = self
            .with_store(move |store| {
                let source = store.image_source(article)?;
                let images = source.images.map_or_else(|| store.settings().map(|settings| settings.images), Ok)?;
                Ok((source, images))
            })
            .await;
        let (source, shown) = found.map_or((None, false), |(source, images)| (Some(source), images || wish.asked));
        if !shown {
            let kept = self.media.here(url, false, now).await;
            return kept.ok_or_else(|| MediaError::NotWanted(url.clone()));
        }
        if wish.again {
            self.media.retry(url);
        }
        let page = source.as_ref().and_then(|source| source.page.as_deref());
        if !wish.asked && self.is_filtered(url, page).await {
            return Err(MediaError::Filtered(url.clone()));
        }
        let wanted = source.map_or_else(|| Wanted::new(url.clone()), |source| wanted(url, &source));
        self.media.image(&wanted, now).await
    }

    /// The text with the sizes of those images that are on the disk.
    pub(super) async fn sized(&self, html: String) -> String {
        if !html.contains("<img ") {
            return html;
        }
        let media = self.media.clone();
        let unsized_text = html.clone();
        let work = tokio::task::spawn_blocking(move || {
            let mut urls = picture_addresses(&html);
            urls.truncate(SIZED);
            let parsed: Vec<Url> = urls.iter().filter_map(|url| Url::parse(url).ok()).collect();
            if parsed.len() != urls.len() {
                return html;
            }
            let sizes: HashMap<String, (u32, u32)> =
                urls.into_iter().zip(media.sizes(&parsed)).filter_map(|(url, size)| Some((url, size?))).collect();
            if sizes.is_empty() { html } else { with_picture_sizes(&html, |url| sizes.get(url).copied()) }
        });
        work.await.unwrap_or(unsized_text)
    }

    /// What images take up on the disk.
    pub async fn image_cache(&self) -> Result<CacheUse, ApiError> {
        let (media, now) = (self.media.clone(), self.now());
        blocking(move || media.amount(now)).await
    }

    /// Empties the cache of images; what is kept for good stays.
    pub async fn empty_image_cache(&self) -> Result<CacheUse, ApiError> {
        let (media, now) = (self.media.clone(), self.now());
        blocking(move || {
            media.empty();
            media.amount(now)
        })
        .await
    }

    /// Holds the cache to the size that is set.
    pub(super) async fn bound_image_cache(&self) -> Result<(), ApiError> {
        let most = u64::from(self.settings().await?.image_keeping.cache_megabytes) << 20;
        let (media, now) = (self.media.clone(), self.now());
        blocking(move || media.set_most(most, now)).await
    }
}

/// What is to be known for asking for an image of an article.
pub(super) fn wanted(url: &Url, source: &ImageSource) -> Wanted {
    Wanted {
        url: url.clone(),
        page: source.page.as_deref().and_then(|page| Url::parse(page).ok()),
        trusted_host: host_of(&source.feed_url),
        settings: source.request.clone(),
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    let broken = |error: tokio::task::JoinError| ApiError::new(ErrorCode::Internal, format!("images: {error}"));
    tokio::task::spawn_blocking(work).await.map_err(broken)
}
