//! Images and icons of articles and feeds: fetched by us (no cookies, no referrer; then once with the page as referrer),
//! checked, kept in a bounded cache on disk, served through the shells' own protocol. `library` calls it.

mod sniff;

pub use sniff::sniff;

use crate::fetch::Http;
use crate::model::Time;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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

/// The cache on disk. Cheap to clone.
#[derive(Debug, Clone)]
pub struct MediaCache {
    folder: Arc<PathBuf>,
    http: Http,
    max_bytes: u64,
}

impl MediaCache {
    /// A cache in `folder`, which is made when the first image comes, of at most `max_bytes`.
    pub fn new(folder: &Path, http: Http, max_bytes: u64) -> Self {
        Self { folder: Arc::new(folder.to_owned()), http, max_bytes }
    }
}

#[allow(unused_variables)]
impl MediaCache {
    /// The image at `url`, from the cache or else from the network. `page` is the article's page, for the second attempt;
    /// `trusted_host` as in [`crate::fetch::Request`]: the host of the feed that names the image.
    pub async fn image(
        &self,
        url: &Url,
        page: Option<&Url>,
        trusted_host: Option<&str>,
        now: Time,
    ) -> Result<Media, MediaError> {
        todo!()
    }

    /// Problems found in the cache's files; empty when all is well.
    pub fn check(&self) -> Vec<String> {
        todo!()
    }
}
