//! Feeds and folders: where they are and what they are called.

use super::{Changed, Library};
use crate::changes::Change;
use crate::model::{ApiError, Counts, ErrorCode, FeedId, FeedPatch, FolderId, FullTextMode, Node, Sidebar};
use crate::store::{Marked, Store, StoreError};

impl Library {
    /// Every feed and folder.
    pub async fn sidebar(&self) -> Result<Sidebar, ApiError> {
        self.with_store(|store| store.sidebar()).await
    }

    /// Unread and total numbers.
    pub async fn counts(&self) -> Result<Counts, ApiError> {
        let now = self.now();
        self.with_store(move |store| store.counts(now)).await
    }

    /// Changes a feed. A new address is normalised, and refused when another feed is followed there; a user name and
    /// password in it go to the keychain.
    pub async fn edit_feed(&self, feed: FeedId, patch: FeedPatch) -> Result<Changed, ApiError> {
        self.edit_feeds(vec![feed], patch).await
    }

    /// Changes feeds alike, in one step. An address can be given to one feed only.
    pub async fn edit_feeds(&self, feeds: Vec<FeedId>, mut patch: FeedPatch) -> Result<Changed, ApiError> {
        let mut credentials = None;
        if let Some(address) = &patch.url {
            if feeds.len() > 1 {
                return Err(ApiError::new(ErrorCode::BadCall, "feeds cannot share an address"));
            }
            let (url, in_address) = super::subscribing::address_and_credentials(address)?;
            patch.url = Some(url.into());
            credentials = in_address;
        }
        if let Some(label) = patch.charset.as_deref().filter(|label| !label.trim().is_empty()) {
            let unknown = || ApiError::new(ErrorCode::BadCall, format!("there is no charset {label:?}"));
            patch.charset = Some(crate::parse::charset_name(label).ok_or_else(unknown)?.to_owned());
        }
        let now = self.now();
        let only = feeds.first().copied();
        let ahead = patch.full_text == Some(FullTextMode::Always);
        let changed = self.organize(move |store| store.edit_feeds(&feeds, patch, now)).await?;
        if ahead {
            self.work.refreshed.notify_one();
        }
        if let (Some(feed), Some(_)) = (only, &credentials) {
            self.set_credentials(feed, credentials.map(Into::into)).await?;
        }
        Ok(changed)
    }

    /// Moves feeds into a folder.
    pub async fn move_feeds(&self, feeds: Vec<FeedId>, folder: Option<FolderId>) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.move_feeds(&feeds, folder, now)).await
    }

    /// Unsubscribes.
    pub async fn unsubscribe(&self, feeds: Vec<FeedId>) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.unsubscribe(&feeds, now)).await
    }

    /// Makes a folder.
    pub async fn add_folder(&self, name: String, parent: Option<FolderId>) -> Result<FolderId, ApiError> {
        let name = named(&name)?;
        let folder = self.with_store(move |store| store.add_folder(&name, parent)).await?;
        self.changes.announce(Change::Sidebar);
        Ok(folder)
    }

    /// The folder at a path like `News/World`, made where it is missing; blank is the top level.
    pub async fn folder_at(&self, path: &str) -> Result<Option<FolderId>, ApiError> {
        let names: Vec<String> = path.split('/').map(str::trim).filter(|n| !n.is_empty()).map(str::to_owned).collect();
        if names.is_empty() {
            return Ok(None);
        }
        let folder = self.with_store(move |store| store.folder_at(&names)).await?;
        self.changes.announce(Change::Sidebar);
        Ok(Some(folder))
    }

    /// Renames a folder.
    pub async fn rename_folder(&self, folder: FolderId, name: String) -> Result<Changed, ApiError> {
        let (name, now) = (named(&name)?, self.now());
        self.organize(move |store| store.rename_folder(folder, &name, now)).await
    }

    /// Moves a folder.
    pub async fn move_folder(&self, folder: FolderId, parent: Option<FolderId>) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.move_folder(folder, parent, now)).await
    }

    /// Removes feeds and folders in one step; what folders hold moves up, or is unsubscribed.
    pub async fn remove(&self, nodes: Vec<Node>, unsubscribe: bool) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.remove(&nodes, unsubscribe, now)).await
    }

    /// Puts feeds and folders into a folder before one in it.
    pub async fn arrange(
        &self,
        nodes: Vec<Node>,
        parent: Option<FolderId>,
        before: Option<Node>,
        moved: Vec<Node>,
    ) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.arrange(&nodes, parent, before, &moved, now)).await
    }

    /// Puts what a folder holds in the order of names.
    pub async fn sort_by_name(&self, folder: Option<FolderId>) -> Result<Changed, ApiError> {
        let now = self.now();
        self.organize(move |store| store.sort_by_name(folder, now)).await
    }

    /// Runs a change of feeds or folders, and announces it. Articles may have come or gone with it.
    pub(super) async fn organize(
        &self,
        work: impl FnOnce(&Store) -> Result<Marked, StoreError> + Send + 'static,
    ) -> Result<Changed, ApiError> {
        let marked = self.with_store(work).await?;
        self.changes.announce(Change::Sidebar);
        Ok(marked.into())
    }
}

pub(super) fn named(name: &str) -> Result<String, ApiError> {
    match name.trim() {
        "" => Err(ApiError::new(ErrorCode::EmptyName, "a name is needed")),
        name => Ok(name.to_owned()),
    }
}
