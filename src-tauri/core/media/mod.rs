//! Images and icons of articles and feeds: fetched by us (no cookies, no referrer; then once with the page as referrer),
//! checked, kept on disk, served through the shells' own protocol. `library` calls it, and `refresh` for the icons of feeds.
//!
//! There are two folders. The cache is bounded, and what was used longest ago leaves it; systems may empty it, too. What is
//! to be kept for good (the images of starred articles) is taken out of it into a folder of the library (`kept`), where
//! nothing is evicted and nothing gets old.

mod disk;
mod failures;
mod kept;
mod sizes;
mod sniff;

pub use kept::CacheUse;
pub use sizes::dimensions;

use crate::fetch::{Accept, Http, Request};
use crate::model::{RequestSettings, Time, TroubleCode};
use disk::{Amount, Kept};
use failures::Failures;
use sniff::sniff;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
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
    /// Images are off, it is not here, and the person has not asked for it.
    #[error("{0} is not asked for: images are off")]
    NotWanted(Url),
    /// A filter's rule is against it, it is not here, and the person has not asked for it.
    #[error("{0} is not asked for: a filter is against it")]
    Filtered(Url),
}

/// An image that is asked for, and what is to be known for asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its address.
    pub url: Url,
    /// The article's page, for the second attempt.
    pub page: Option<Url>,
    /// As in [`crate::fetch::Request`]: the host of the feed that names the image.
    pub trusted_host: Option<String>,
    /// As the feed is asked: whoever set a proxy for it means its images, too.
    pub settings: RequestSettings,
}

impl Wanted {
    /// An image at an address; no host is trusted.
    pub fn new(url: Url) -> Self {
        Self { url, page: None, trusted_host: None, settings: RequestSettings::default() }
    }
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
    /// The folder of what is kept for good.
    library: PathBuf,
    http: Http,
    max_bytes: AtomicU64,
    failures: Mutex<Failures>,
    /// One lock per image under way, so that two who want it fetch it once.
    flights: Mutex<HashMap<Url, Weak<tokio::sync::Mutex<()>>>>,
    fetching: Semaphore,
    /// The cache's size; `None` until it was counted.
    size: Mutex<Option<Amount>>,
}

impl MediaCache {
    /// A cache in `folder`, which is made when the first image comes, of at most `max_bytes`; what is to be kept for good is
    /// in `library`.
    pub fn new(folder: &Path, library: &Path, http: Http, max_bytes: u64) -> Self {
        let inner = Inner {
            folder: folder.to_owned(),
            library: library.to_owned(),
            http,
            max_bytes: AtomicU64::new(max_bytes),
            failures: Mutex::default(),
            flights: Mutex::default(),
            fetching: Semaphore::new(AT_A_TIME),
            size: Mutex::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// The image, from the disk or else from the network.
    pub async fn image(&self, wanted: &Wanted, now: Time) -> Result<Media, MediaError> {
        let wanted = Wanted { url: plain(&wanted.url), ..wanted.clone() };
        let kept = match self.kept(&wanted.url, now).await {
            Some(kept) if is_fresh(&kept, now) => return Ok(kept.media),
            kept => kept,
        };
        let flight = self.flight(&wanted.url);
        let landed = {
            let _turn = flight.lock().await;
            self.land(&wanted, kept.is_some(), now).await
        };
        drop(flight);
        self.forget_flights();
        // An image that is old is better than none.
        landed.or_else(|error| kept.map(|kept| kept.media).ok_or(error))
    }

    /// The image, if it is on the disk. Asks nobody. With `fresh`, not one that is to be fetched anew.
    pub async fn here(&self, url: &Url, fresh: bool, now: Time) -> Option<Media> {
        self.kept(&plain(url), now).await.filter(|kept| !fresh || is_fresh(kept, now)).map(|kept| kept.media)
    }

    /// Asks anew for an image that could not be had.
    pub fn retry(&self, url: &Url) {
        self.failures().forget(&plain(url));
    }

    /// Width and height of images, as far as they are on the disk and known. Blocks.
    pub fn sizes(&self, urls: &[Url]) -> Vec<Option<(u32, u32)>> {
        let size = |url: &Url| {
            let url = plain(url);
            let in_folder = |folder: &Path| disk::size_of(folder, url.as_str());
            in_folder(&self.inner.folder).or_else(|| in_folder(&self.inner.library))
        };
        urls.iter().map(size).collect()
    }

    /// Problems found in the cache's files; empty when all is well.
    pub fn check(&self) -> Vec<String> {
        let mut problems = disk::check(&self.inner.folder);
        problems.extend(disk::check(&self.inner.library));
        problems
    }

    /// What the one does for all who wait for the same image.
    async fn land(&self, wanted: &Wanted, is_stale: bool, now: Time) -> Result<Media, MediaError> {
        let url = &wanted.url;
        if let Some(error) = self.failures().get(url, now) {
            return Err(error);
        }
        // Whoever held the lock before may have brought it.
        if let Some(kept) = self.kept(url, now).await
            && (!is_stale || is_fresh(&kept, now))
        {
            return Ok(kept.media);
        }
        let _turn = self.inner.fetching.acquire().await.expect("the semaphore is never closed");
        let fetched = match self.fetch(wanted, None, now).await {
            Err(error) if may_want_referer(&error) => match wanted.page.as_ref().and_then(referer) {
                Some(page) => self.fetch(wanted, Some(page), now).await,
                None => Err(error),
            },
            other => other,
        };
        if let Err(error) = &fetched {
            self.failures().note(url, error, now);
        }
        let kept = fetched?;
        self.keep(url, &kept, now).await;
        Ok(kept.media)
    }

    async fn fetch(&self, wanted: &Wanted, referer: Option<Url>, now: Time) -> Result<Kept, MediaError> {
        let request = Request {
            referer,
            trusted_host: wanted.trusted_host.clone(),
            settings: wanted.settings.clone(),
            ..Request::by_feed(wanted.url.clone(), Accept::Image)
        };
        let bytes = self.inner.http.get(request, now).await?.body.unwrap_or_default();
        let not_an_image = || MediaError::NotAnImage(wanted.url.clone());
        let mime = sniff(&bytes).ok_or_else(not_an_image)?;
        // Readers of foreign bytes run off the async threads; one that panics has seen no image.
        let looked_at = tokio::task::spawn_blocking(move || (dimensions(&bytes), bytes)).await;
        let (size, bytes) = looked_at.map_err(|_| not_an_image())?;
        if size.is_some_and(|(width, height)| width <= PIXEL && height <= PIXEL) {
            return Err(MediaError::TrackingPixel(wanted.url.clone()));
        }
        Ok(Kept { media: Media { mime: mime.to_owned(), bytes }, fetched: now, size })
    }

    async fn kept(&self, url: &Url, now: Time) -> Option<Kept> {
        let (inner, url) = (Arc::clone(&self.inner), url.clone());
        let read = move || {
            let cached = disk::read(&inner.folder, url.as_str(), now);
            // What is kept for good does not get old: its site may be gone, and then an answer is no image of the article's.
            let for_good = |kept: Kept| Kept { fetched: now, ..kept };
            cached.or_else(|| disk::read(&inner.library, url.as_str(), now).map(for_good))
        };
        tokio::task::spawn_blocking(read).await.ok().flatten()
    }

    /// Keeps an image; a full disk costs the cache, not the picture.
    async fn keep(&self, url: &Url, kept: &Kept, now: Time) {
        let (inner, url, kept) = (Arc::clone(&self.inner), url.clone(), kept.clone());
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
        let before = size.unwrap_or_else(|| disk::amount(&self.folder, now));
        let written = disk::write(&self.folder, url.as_str(), kept, now)?;
        *size = Some(Amount { images: before.images + 1, bytes: before.bytes + written });
        self.make_room(&mut size);
        Ok(())
    }

    /// A tenth is made free at a time, so that the folder is not listed for every image. What was overwritten counts twice
    /// until then; the list corrects it.
    fn make_room(&self, size: &mut Option<Amount>) {
        let most = self.max_bytes.load(Ordering::Relaxed);
        if size.is_some_and(|size| size.bytes > most) {
            *size = Some(disk::evict(&self.folder, most / 10 * 9));
        }
    }
}

/// Addresses of images do not differ by what a page does with them.
fn plain(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    url
}

fn is_fresh(kept: &Kept, now: Time) -> bool {
    now.seconds() - kept.fetched.seconds() < FRESH_SECONDS
}

/// Answers of servers that want to know which page shows the picture.
fn may_want_referer(error: &MediaError) -> bool {
    match error {
        MediaError::Fetch(error) => {
            matches!(error.code, TroubleCode::Unauthorized | TroubleCode::Forbidden | TroubleCode::NotFound)
        }
        MediaError::NotAnImage(_) => true,
        MediaError::TrackingPixel(_) | MediaError::NotWanted(_) | MediaError::Filtered(_) => false,
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
