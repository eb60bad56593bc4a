//! Snoozing and tags.

use super::organizing::named;
use super::{Changed, Library};
use crate::changes::Change;
use crate::model::{ApiError, ArticleId, ErrorCode, TagId, Time};

impl Library {
    /// Puts articles out of sight until a moment, or brings them back.
    pub async fn snooze(&self, articles: Vec<ArticleId>, until: Option<Time>) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.snooze(&articles, until, now)).await?;
        self.announce_rows(marked).await
    }

    /// Brings back what was snoozed until now, and announces it as new. Cheap when there is nothing.
    pub async fn wake(&self) -> Result<(), ApiError> {
        let now = self.now();
        let woken = self.with_store(move |store| match store.next_return()? {
            Some(next) if next <= now => store.wake(now),
            _ => Ok(Vec::new()),
        });
        for (feed, new) in woken.await? {
            self.changes.announce(Change::Articles { feed, new, updated: Vec::new(), removed: Vec::new() });
        }
        Ok(())
    }

    /// Gives articles tags by name, and takes others off.
    pub async fn tag(
        &self,
        articles: Vec<ArticleId>,
        add: Vec<String>,
        remove: Vec<TagId>,
    ) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.tag(&articles, &add, &remove, now)).await?;
        self.changes.announce(Change::Sidebar);
        self.announce_rows(marked).await
    }

    /// The tag of a name, in whatever case.
    pub async fn tag_by_name(&self, name: &str) -> Result<TagId, ApiError> {
        let wanted = name.to_owned();
        let found = self.with_store(move |store| store.tag_by_name(&wanted)).await?;
        found.ok_or_else(|| ApiError::new(ErrorCode::NoSuchTag, format!("there is no tag {name:?}")))
    }

    /// Gives a tag another name.
    pub async fn rename_tag(&self, tag: TagId, name: String) -> Result<Changed, ApiError> {
        let (name, now) = (named(&name)?, self.now());
        self.organize(move |store| store.rename_tag(tag, &name, now)).await
    }

    /// Removes a tag from all articles.
    pub async fn remove_tag(&self, tag: TagId) -> Result<Changed, ApiError> {
        let now = self.now();
        let marked = self.with_store(move |store| store.remove_tag(tag, now)).await?;
        self.changes.announce(Change::Sidebar);
        self.announce_rows(marked).await
    }
}
