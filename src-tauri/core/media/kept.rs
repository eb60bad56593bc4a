//! What is kept for good, and what the cache takes up.

use super::disk::{self, Kept};
use super::{Inner, Media, MediaCache, MediaError, Wanted, dimensions, plain};
use crate::model::Time;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use ts_rs::TS;
use url::Url;

/// What images take up on the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CacheUse {
    /// Images in the cache.
    pub images: u32,
    /// Their bytes.
    pub bytes: u64,
    /// Images that are kept for good.
    pub kept_images: u32,
    /// Their bytes.
    pub kept_bytes: u64,
}

impl MediaCache {
    /// Has an image and keeps it for good: from the cache, else from the network. Its bytes on the disk; 0 when it was kept
    /// already.
    pub async fn keep_for_good(&self, wanted: &Wanted, now: Time) -> Result<u64, MediaError> {
        let url = plain(&wanted.url);
        if self.is_kept(&url).await {
            return Ok(0);
        }
        let media = self.image(wanted, now).await?;
        let keep = move |inner: &Inner| match inner.take(&url, true, now)? {
            // A cache so small that it did not stay.
            0 => inner.write_for_good(&url, media, now),
            bytes => Ok(bytes),
        };
        let taken = self.blocking(keep).await;
        Ok(taken.unwrap_or_else(|error| {
            tracing::warn!(%error, "an image cannot be kept for good");
            0
        }))
    }

    /// Lets images go back into the cache, where they are as new.
    pub async fn release(&self, urls: Vec<Url>, now: Time) {
        let all = move |inner: &Inner| {
            for url in urls {
                inner.take(&plain(&url), false, now)?;
            }
            Ok(0)
        };
        if let Err(error) = self.blocking(all).await {
            tracing::warn!(%error, "images cannot be let go");
        }
    }

    /// Lets everything go back into the cache that is kept for none of these addresses.
    pub async fn release_others(&self, wanted: HashSet<String>, now: Time) {
        let all = move |inner: &Inner| {
            let strange = disk::addresses(&inner.library).into_iter().filter(|url| !wanted.contains(url));
            for url in strange.filter_map(|url| Url::parse(&url).ok()) {
                inner.take(&url, false, now)?;
            }
            Ok(0)
        };
        if let Err(error) = self.blocking(all).await {
            tracing::warn!(%error, "images cannot be let go");
        }
    }

    /// What images take up. Blocks while files are counted.
    pub fn amount(&self, now: Time) -> CacheUse {
        let mut size = self.inner.size.lock().unwrap_or_else(PoisonError::into_inner);
        let cache = disk::amount(&self.inner.folder, now);
        *size = Some(cache);
        let kept = disk::amount(&self.inner.library, now);
        let number = |images: usize| u32::try_from(images).unwrap_or(u32::MAX);
        CacheUse {
            images: number(cache.images),
            bytes: cache.bytes,
            kept_images: number(kept.images),
            kept_bytes: kept.bytes,
        }
    }

    /// Empties the cache. What is kept for good stays.
    pub fn empty(&self) {
        let mut size = self.inner.size.lock().unwrap_or_else(PoisonError::into_inner);
        *size = Some(disk::evict(&self.inner.folder, 0));
    }

    /// Sets how much the cache may take up; makes it smaller when it is larger.
    pub fn set_most(&self, bytes: u64, now: Time) {
        self.inner.max_bytes.store(bytes, Ordering::Relaxed);
        let mut size = self.inner.size.lock().unwrap_or_else(PoisonError::into_inner);
        size.get_or_insert_with(|| disk::amount(&self.inner.folder, now));
        self.inner.make_room(&mut size);
    }

    async fn is_kept(&self, url: &Url) -> bool {
        let url = url.clone();
        let look = move |inner: &Inner| Ok(u64::from(disk::is_there(&inner.library, url.as_str())));
        self.blocking(look).await.is_ok_and(|found| found > 0)
    }

    async fn blocking(
        &self,
        work: impl FnOnce(&Inner) -> std::io::Result<u64> + Send + 'static,
    ) -> std::io::Result<u64> {
        let inner = Arc::clone(&self.inner);
        tokio::task::spawn_blocking(move || work(&inner)).await.map_err(std::io::Error::other)?
    }
}

impl Inner {
    fn write_for_good(&self, url: &Url, media: Media, now: Time) -> std::io::Result<u64> {
        let size = dimensions(&media.bytes);
        disk::write(&self.library, url.as_str(), &Kept { media, fetched: now, size }, now)
    }

    /// Takes an image out of the cache for good, or back into it; its bytes, 0 when it was not there.
    fn take(&self, url: &Url, for_good: bool, now: Time) -> std::io::Result<u64> {
        let mut size = self.size.lock().unwrap_or_else(PoisonError::into_inner);
        let (from, to) = if for_good { (&self.folder, &self.library) } else { (&self.library, &self.folder) };
        let Some(bytes) = disk::take(from, to, url.as_str(), now)? else { return Ok(0) };
        if let Some(size) = size.as_mut() {
            let (images, all) = (size.images, size.bytes);
            (size.images, size.bytes) = match for_good {
                true => (images.saturating_sub(1), all.saturating_sub(bytes)),
                false => (images + 1, all + bytes),
            };
        }
        if !for_good {
            self.make_room(&mut size);
        }
        Ok(bytes)
    }
}
