//! Images that are fetched without being looked at: those of starred articles and of articles to be read later, which are
//! kept for good, and those of new articles ahead of time. In the background, bounded, and never where images are off.

use super::Library;
use super::images::wanted;
use crate::media::MediaError;
use crate::model::{ApiError, TroubleCode};
use crate::sanitize::picture_addresses;
use crate::store::{ArticleImages, ImagesWanted};
use futures_util::StreamExt;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use url::Url;

/// Articles in one go, and how long a go takes at most; the next one goes on.
const IN_A_GO: usize = 100;
const LONGEST_GO: Duration = Duration::from_secs(180);
/// Articles at a time. The images of one come one after the other: mostly they are of one host.
const AT_A_TIME: usize = 3;
/// Images and bytes of an article at most: for good, and ahead of time.
const FOR_GOOD: (usize, u64) = (1000, 500 << 20);
const AHEAD: (usize, u64) = (40, 20 << 20);
/// Between two images that nobody waits for.
const PAUSE: Duration = Duration::from_millis(100);

/// Hosts that want to be left alone in this go.
type Silent = Mutex<HashSet<String>>;

impl Library {
    /// Keeps the images of starred articles, lets go of those of articles that are not any more, and fetches ahead. Returns
    /// for how many articles images were fetched.
    pub async fn fetch_images(&self) -> Result<u32, ApiError> {
        let now = self.now();
        let free = self.with_store(|store| store.let_images_go()).await?;
        let free: Vec<Url> = free.iter().filter_map(|url| Url::parse(url).ok()).collect();
        if !free.is_empty() {
            self.media.release(free, now).await;
        }
        let begun = Instant::now();
        let mut all = 0;
        for for_good in [true, false] {
            let articles = self.with_store(move |store| store.wanted_images(for_good, IN_A_GO, now)).await?;
            let silent = Silent::default();
            all += futures_util::stream::iter(articles)
                .map(|article| self.fetch_images_of(article, &silent, begun))
                .buffer_unordered(AT_A_TIME)
                .fold(0, |all, done| async move { all + u32::from(done) })
                .await;
        }
        Ok(all)
    }

    /// Lets go of files that are kept for no article: after a library was put back from a copy.
    pub(super) async fn tidy_kept_images(&self) -> Result<(), ApiError> {
        let kept = self.with_store(|store| store.kept_images()).await?;
        self.media.release_others(kept.into_iter().collect(), self.now()).await;
        Ok(())
    }

    async fn fetch_images_of(&self, article: ImagesWanted, silent: &Silent, begun: Instant) -> bool {
        if begun.elapsed() > LONGEST_GO {
            return false;
        }
        let done = self.try_images_of(article, silent, begun).await;
        done.inspect_err(|error| tracing::warn!(%error, ?article, "images were not fetched")).unwrap_or(false)
    }

    /// False: there is no network, or no time, and the article waits for the next go.
    async fn try_images_of(&self, article: ImagesWanted, silent: &Silent, begun: Instant) -> Result<bool, ApiError> {
        let id = article.article;
        let texts = self.with_store(move |store| store.images_of(id)).await?;
        let (most, most_bytes) = if article.for_good { FOR_GOOD } else { AHEAD };
        let filters = self.filters(&self.settings().await?.filtering).await?;
        let page = texts.source.page.as_deref().and_then(|page| Url::parse(page).ok());
        let mut urls = addresses(&texts, most);
        urls.retain(|url| !filters.blocks(url, page.as_ref()));
        if article.for_good {
            let names = urls.iter().map(Url::to_string).collect();
            self.with_store(move |store| store.keep_images(id, names)).await?;
        }
        let (mut bytes, mut missing) = (0, 0);
        for url in &urls {
            if begun.elapsed() > LONGEST_GO {
                return Ok(false);
            }
            let host = url.host_str().unwrap_or_default();
            let is_silent = silent.lock().unwrap_or_else(PoisonError::into_inner).contains(host);
            if is_silent || bytes > most_bytes {
                missing += 1;
                continue;
            }
            match self.fetch_one(url, &texts, article.for_good).await {
                Ok(more) => bytes += more,
                Err(MediaError::Fetch(error)) if error.code == TroubleCode::Offline => return Ok(false),
                Err(error) => {
                    missing += u32::from(!matches!(error, MediaError::TrackingPixel(_)));
                    if wants_patience(&error) {
                        silent.lock().unwrap_or_else(PoisonError::into_inner).insert(host.to_owned());
                    }
                }
            }
        }
        let now = self.now();
        self.with_store(move |store| store.images_fetched(article, missing, now)).await?;
        Ok(true)
    }

    /// The bytes that were fetched; 0 when it was there.
    async fn fetch_one(&self, url: &Url, texts: &ArticleImages, for_good: bool) -> Result<u64, MediaError> {
        let (wanted, now) = (wanted(url, &texts.source), self.now());
        let was_here = self.media.here(url, false, now).await.is_some();
        if !was_here {
            tokio::time::sleep(PAUSE).await;
        }
        if for_good {
            let bytes = self.media.keep_for_good(&wanted, now).await?;
            return Ok(if was_here { 0 } else { bytes });
        }
        if was_here {
            return Ok(0);
        }
        Ok(self.media.image(&wanted, now).await?.bytes.len() as u64)
    }
}

/// The images of both texts and the lead image, none twice.
fn addresses(texts: &ArticleImages, most: usize) -> Vec<Url> {
    let mut seen = HashSet::new();
    let all = texts.lead.iter().cloned();
    let all = all.chain(picture_addresses(&texts.html));
    let all = all.chain(texts.full.as_deref().map(picture_addresses).unwrap_or_default());
    let plain = all.filter_map(|url| Url::parse(&url).ok()).map(|mut url| {
        url.set_fragment(None);
        url
    });
    plain.filter(|url| matches!(url.scheme(), "http" | "https") && seen.insert(url.clone())).take(most).collect()
}

fn wants_patience(error: &MediaError) -> bool {
    let MediaError::Fetch(error) = error else { return false };
    let silent = matches!(
        error.code,
        TroubleCode::TooManyRequests | TroubleCode::Dns | TroubleCode::Connect | TroubleCode::Timeout
    );
    silent || error.retry_at.is_some()
}
