//! Images and icons of articles and feeds: fetched by us (no cookies, no referrer; then once with the page as referrer),
//! checked, kept in a bounded cache on disk, served through the shells' own protocol. `library` calls it, and
//! `refresh` for the icons of feeds.

mod disk;
mod failures;
mod sniff;

pub use sniff::dimensions;

use crate::fetch::{Accept, Http, Request};
use crate::model::{Time, TroubleCode};
use disk::Kept;
use failures::Failures;
use sniff::sniff;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::Semaphore;
use url::Url;

/// An image to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Its media type, one of the image types that a web view shows.
    pub mime: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why an image is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// It could not be fetched.
    #[error(transparent)]
    Fetch(#[from] crate::fetch::FetchError),
    /// What came is no image.
    #[error("{0} is not an image")]
    NotAnImage(Url),
    /// One pixel to count readers.
    #[error("{0} is a tracking pixel")]
    TrackingPixel(Url),
}

/// Images fetched at a time: a page of pictures must not fill the memory.
const AT_A_TIME: usize = 8;
/// An image kept for longer is fetched anew when there is a network: sites change their icons.
const FRESH_SECONDS: i64 = 30 * 24 * 3600;
/// Width and height up to which an image is there to count readers or to fill a gap.
const PIXEL: u32 = 2;

/// The cache on disk. Cheap to clone.
#[derive(Debug, Clone)]
pub struct MediaCache {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    http: Http,
    max_bytes: u64,
    failures: Mutex<Failures>,
    /// One lock per image under way, so that two who want it fetch it once.
    flights: Mutex<HashMap<Url, Weak<tokio::sync::Mutex<()>>>>,
    fetching: Semaphore,
    /// The cache's size; `None` until it was counted.
    size: Mutex<Option<u64>>,
}

impl MediaCache {
    /// A cache in `folder`, which is made when the first image comes, of at most `max_bytes`.
    pub fn new(folder: &Path, http: Http, max_bytes: u64) -> Self {
        let inner = Inner {
            folder: folder.to_owned(),
            http,
            max_bytes,
            failures: Mutex::default(),
            flights: Mutex::default(),
            fetching: Semaphore::new(AT_A_TIME),
            size: Mutex::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// The image at `url`, from the cache or else from the network. `page` is the article's page, for the second attempt;
    /// `trusted_host` as in [`crate::fetch::Request`]: the host of the feed that names the image.
    pub async fn image(
        &self,
        url: &Url,
        page: Option<&Url>,
        trusted_host: Option<&str>,
        now: Time,
    ) -> Result<Media, MediaError> {
        let mut url = url.clone();
        url.set_fragment(None);
        let kept = match self.kept(&url, now).await {
            Some(kept) if now.seconds() - kept.fetched.seconds() < FRESH_SECONDS => return Ok(kept.media),
            kept => kept,
        };
        let flight = self.flight(&url);
        let landed = {
            let _turn = flight.lock().await;
            self.land(&url, page, trusted_host, kept.is_some(), now).await
        };
        drop(flight);
        self.forget_flights();
        // An image that is old is better than none.
        landed.or_else(|error| kept.map(|kept| kept.media).ok_or(error))
    }

    /// Problems found in the cache's files; empty when all is well.
    pub fn check(&self) -> Vec<String> {
        disk::check(&self.inner.folder)
    }

    /// What the one does for all who wait for the same image.
    async fn land(
        &self,
        url: &Url,
        page: Option<&Url>,
        trusted_host: Option<&str>,
        is_stale: bool,
        now: Time,
    ) -> Result<Media, MediaError> {
        if let Some(error) = self.failures().get(url, now) {
            return Err(error);
        }
        // Whoever held the lock before may have brought it.
        if let Some(kept) = self.kept(url, now).await
            && (!is_stale || now.seconds() - kept.fetched.seconds() < FRESH_SECONDS)
        {
            return Ok(kept.media);
        }
        let _turn = self.inner.fetching.acquire().await.expect("the semaphore is never closed");
        let fetched = match self.fetch(url, None, trusted_host, now).await {
            Err(error) if may_want_referer(&error) => match page.and_then(referer) {
                Some(page) => self.fetch(url, Some(page), trusted_host, now).await,
                None => Err(error),
            },
            other => other,
        };
        match &fetched {
            Ok(media) => self.keep(url, media, now).await,
            Err(error) => self.failures().note(url, error, now),
        }
        fetched
    }

    async fn fetch(
        &self,
        url: &Url,
        referer: Option<Url>,
        trusted_host: Option<&str>,
        now: Time,
    ) -> Result<Media, MediaError> {
        let request = Request {
            referer,
            trusted_host: trusted_host.map(str::to_owned),
            ..Request::by_feed(url.clone(), Accept::Image)
        };
        let bytes = self.inner.http.get(request, now).await?.body.unwrap_or_default();
        let not_an_image = || MediaError::NotAnImage(url.clone());
        let mime = sniff(&bytes).ok_or_else(not_an_image)?;
        // Readers of foreign bytes run off the async threads; one that panics has seen no image.
        let looked_at = tokio::task::spawn_blocking(move || (dimensions(&bytes), bytes)).await;
        let (dimensions, bytes) = looked_at.map_err(|_| not_an_image())?;
        if dimensions.is_some_and(|(width, height)| width <= PIXEL && height <= PIXEL) {
            return Err(MediaError::TrackingPixel(url.clone()));
        }
        Ok(Media { mime: mime.to_owned(), bytes })
    }

    async fn kept(&self, url: &Url, now: Time) -> Option<Kept> {
        let (inner, url) = (Arc::clone(&self.inner), url.clone());
        let read = tokio::task::spawn_blocking(move || disk::read(&inner.folder, url.as_str(), now));
        read.await.ok().flatten()
    }

    /// Keeps an image; a full disk costs the cache, not the picture.
    async fn keep(&self, url: &Url, media: &Media, now: Time) {
        let (inner, url) = (Arc::clone(&self.inner), url.clone());
        let kept = Kept { media: media.clone(), fetched: now };
        let work = move || inner.keep(&url, &kept, now);
        if let Ok(Err(error)) = tokio::task::spawn_blocking(work).await {
            tracing::warn!(%error, "an image cannot be kept");
        }
    }

    fn flight(&self, url: &Url) -> Arc<tokio::sync::Mutex<()>> {
        let mut flights = self.inner.flights.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(flight) = flights.get(url).and_then(Weak::upgrade) {
            return flight;
        }
        let flight = Arc::default();
        flights.insert(url.clone(), Arc::downgrade(&flight));
        flight
    }

    fn forget_flights(&self) {
        let mut flights = self.inner.flights.lock().unwrap_or_else(PoisonError::into_inner);
        flights.retain(|_, flight| flight.strong_count() > 0);
    }

    fn failures(&self) -> std::sync::MutexGuard<'_, Failures> {
        self.inner.failures.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn keep(&self, url: &Url, kept: &Kept, now: Time) -> std::io::Result<()> {
        let mut size = self.size.lock().unwrap_or_else(PoisonError::into_inner);
        let before = size.unwrap_or_else(|| disk::size(&self.folder, now));
        let after = before + disk::write(&self.folder, url.as_str(), kept, now)?;
        // A tenth is made free at a time, so that the folder is not listed for every image. What was overwritten counts
        // twice until then; the list corrects it.
        *size = Some(if after > self.max_bytes { disk::evict(&self.folder, self.max_bytes / 10 * 9) } else { after });
        Ok(())
    }
}

/// Answers of servers that want to know which page shows the picture.
fn may_want_referer(error: &MediaError) -> bool {
    match error {
        MediaError::Fetch(error) => {
            matches!(error.code, TroubleCode::Unauthorized | TroubleCode::Forbidden | TroubleCode::NotFound)
        }
        MediaError::NotAnImage(_) => true,
        MediaError::TrackingPixel(_) => false,
    }
}

/// The page as a browser would name it: without fragment, user name and password.
fn referer(page: &Url) -> Option<Url> {
    let mut page = page.clone();
    page.set_fragment(None);
    page.set_username("").ok()?;
    page.set_password(None).ok()?;
    matches!(page.scheme(), "http" | "https").then_some(page)
}
