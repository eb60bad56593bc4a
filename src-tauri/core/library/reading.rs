//! Views, rows, articles, and the icons of feeds.

use super::Library;
use crate::media::{Media, MediaError, Wanted};
use crate::model::{ApiError, Article, ArticleId, ArticleQuery, ArticleSummary, FeedId, GroupStart, Time};
use crate::store::Page;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use url::Url;

/// Rows that come with a view, enough for the tallest window.
const FIRST_ROWS: usize = 60;

/// The head of an opened view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ViewHead {
    /// How many ids follow.
    pub count: u32,
    /// The newest article of the library when the view was opened: mark-all must not touch anything newer.
    pub newest: Option<ArticleId>,
    /// When it was opened: nor what came back after that from having been snoozed.
    pub opened: Time,
    /// The first rows of the view, in order.
    pub rows: Vec<ArticleSummary>,
    /// Where its groups begin, when groups were asked for.
    pub groups: Vec<GroupStart>,
}

/// An opened view, in bytes, little endian: the length of the head as `u32`; the head ([`ViewHead`] as JSON); blanks up to a
/// multiple of 8; every id of the view in order as `f64` (exact below 2^53, and a `Float64Array` in the interface without a copy).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewBytes(pub Vec<u8>);

impl TS for ViewBytes {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_config: &ts_rs::Config) -> String {
        "ArrayBuffer".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<ViewHead>();
    }
}

impl ViewBytes {
    fn new(head: &ViewHead, ids: &[ArticleId]) -> Result<Self, serde_json::Error> {
        let json = serde_json::to_vec(head)?;
        let mut bytes = Vec::with_capacity(4 + json.len() + 8 + ids.len() * 8);
        bytes.extend(u32::try_from(json.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(json);
        bytes.resize(bytes.len().next_multiple_of(8), b' ');
        #[allow(clippy::cast_precision_loss)]
        bytes.extend(ids.iter().flat_map(|id| (id.0 as f64).to_le_bytes()));
        Ok(Self(bytes))
    }
}

impl Library {
    /// Opens a view: all its ids, and its first rows.
    pub async fn open_view(&self, query: ArticleQuery) -> Result<ViewBytes, ApiError> {
        let now = self.now();
        let (head, ids) = self
            .with_store(move |store| {
                let newest = store.newest_article()?;
                let (ids, groups) = store.view(&query, now)?;
                let rows = store.summaries(&ids[..ids.len().min(FIRST_ROWS)])?;
                let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
                Ok((ViewHead { count, newest, opened: now, rows, groups }, ids))
            })
            .await?;
        ViewBytes::new(&head, &ids)
            .map_err(|error| ApiError::new(crate::model::ErrorCode::Internal, format!("view: {error}")))
    }

    /// The languages of articles by code, the most frequent first.
    pub async fn languages(&self) -> Result<Vec<String>, ApiError> {
        let found = self.with_store(|store| store.languages()).await?;
        Ok(found.into_iter().map(|(code, _)| code).collect())
    }

    /// Rows by id.
    pub async fn summaries(&self, articles: Vec<ArticleId>) -> Result<Vec<ArticleSummary>, ApiError> {
        self.with_store(move |store| store.summaries(&articles)).await
    }

    /// One article.
    pub async fn article(&self, article: ArticleId) -> Result<Article, ApiError> {
        let mut article = self.with_store(move |store| store.article(article)).await?;
        article = self.cleared(article).await?;
        article.html = self.sized(article.html).await;
        Ok(article)
    }

    /// A page of a view, for scripts.
    pub async fn page(&self, query: ArticleQuery, limit: usize, after: Option<String>) -> Result<Page, ApiError> {
        let now = self.now();
        self.with_store(move |store| store.page(&query, limit, after.as_deref(), now)).await
    }

    /// A feed's icon; `None` when it has none.
    pub async fn feed_icon(&self, feed: FeedId) -> Result<Option<Media>, MediaError> {
        let Ok(feed) = self.with_store(move |store| store.feed(feed)).await else { return Ok(None) };
        let Some(icon) = feed.icon.as_deref().and_then(|icon| Url::parse(icon).ok()) else { return Ok(None) };
        let wanted = Wanted { trusted_host: host_of(&feed.url), settings: feed.request, ..Wanted::new(icon) };
        Ok(Some(self.media.image(&wanted, self.now()).await?))
    }
}

pub(super) fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn view_bytes_hold_head_and_aligned_ids() {
        let head = ViewHead {
            count: 2,
            newest: Some(ArticleId(9)),
            opened: Time(5),
            rows: Vec::new(),
            groups: vec![GroupStart { start: 0, key: -86_400_000 }],
        };
        let ViewBytes(bytes) = ViewBytes::new(&head, &[ArticleId(9), ArticleId(1 << 40)]).unwrap();
        let length = u32::from_le_bytes(bytes[..4].try_into().unwrap()) as usize;
        assert_eq!(serde_json::from_slice::<ViewHead>(&bytes[4..4 + length]).unwrap(), head);
        let start = (4 + length).next_multiple_of(8);
        let ids: Vec<f64> = bytes[start..].chunks(8).map(|b| f64::from_le_bytes(b.try_into().unwrap())).collect();
        assert_eq!(ids, [9.0, 1_099_511_627_776.0]);
    }
}
