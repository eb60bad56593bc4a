//! Looking for the icons of feeds, behind refreshes.

use super::Library;
use crate::changes::Change;
use crate::model::{ApiError, FeedId, Iconless};
use crate::refresh::Sought;

/// Feeds between two announcements.
const CHUNK: usize = 8;

impl Library {
    /// Looks for the icons of all feeds that want one. Returns how many were found.
    pub async fn find_icons(&self) -> Result<u32, ApiError> {
        let mut all = 0;
        loop {
            let now = self.now();
            let feeds = self.with_store(move |store| store.iconless(CHUNK, now)).await?;
            let asked = feeds.len();
            let (found, known) = self.seek_icons(feeds).await?;
            all += found;
            // Where nothing was learned the same feeds would come again.
            if asked < CHUNK || !known {
                return Ok(all);
            }
        }
    }

    /// Looks for the icon of one feed, if it wants one.
    pub(super) async fn find_icon(&self, feed: FeedId) -> Result<(), ApiError> {
        let now = self.now();
        // A feed that was just added is the first to be looked for.
        let wanted = self.with_store(move |store| store.iconless(CHUNK, now)).await?;
        self.seek_icons(wanted.into_iter().filter(|wanted| wanted.feed == feed).collect()).await.map(|_| ())
    }

    /// Looks for the icons of some feeds. Returns how many were found, and whether there was a network at all.
    async fn seek_icons(&self, feeds: Vec<Iconless>) -> Result<(u32, bool), ApiError> {
        if feeds.is_empty() {
            return Ok((0, true));
        }
        let sought = self.refresher.find_icons(&self.media, feeds).await;
        let known: Vec<_> = sought
            .into_iter()
            .filter_map(|(feed, sought)| match sought {
                Sought::Found(icon) => Some((feed, Some(icon.into()))),
                Sought::None => Some((feed, None)),
                Sought::Offline => None,
            })
            .collect();
        let found = known.iter().filter(|(_, icon): &&(_, Option<String>)| icon.is_some()).count();
        let (any, now) = (!known.is_empty(), self.now());
        if any {
            self.with_store(move |store| store.set_icons(known, now)).await?;
        }
        if found > 0 {
            self.changes.announce(Change::Sidebar);
        }
        Ok((u32::try_from(found).unwrap_or(u32::MAX), any))
    }
}
