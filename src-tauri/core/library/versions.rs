//! Earlier texts of articles, and what makes them differ from later ones.

use super::Library;
use crate::compare::{Text, compare};
use crate::model::{ApiError, ArticleId, Difference, ErrorCode, Time, Version, VersionText};
use crate::sanitize::without_names;
use crate::store::{Store, StoreError};

impl Library {
    /// The earlier texts of an article, newest first.
    pub async fn versions(&self, article: ArticleId) -> Result<Vec<Version>, ApiError> {
        self.with_store(move |store| store.versions(article)).await
    }

    /// An earlier text of an article, by when it had it.
    pub async fn version(&self, article: ArticleId, at: Time) -> Result<VersionText, ApiError> {
        let found = self.with_store(move |store| store.version(article, at)).await?;
        let found = found.ok_or_else(|| gone(article, at))?;
        Ok(VersionText { html: without_names(&found.html).into_owned(), ..found })
    }

    /// What makes the text of an article differ from one that it had: the present one (null), or another earlier one.
    pub async fn difference(&self, article: ArticleId, from: Time, to: Option<Time>) -> Result<Difference, ApiError> {
        let (before, after) = self
            .with_store(move |store| {
                let before = store.version(article, from)?;
                let of_page = before.as_ref().is_some_and(|before| before.of_page);
                let after = match to {
                    Some(to) => store.version(article, to)?,
                    None => Some(present(store, article, of_page)?),
                };
                Ok((before, after))
            })
            .await?;
        let before = before.ok_or_else(|| gone(article, from))?;
        let after = after.ok_or_else(|| gone(article, to.unwrap_or(from)))?;
        let work = tokio::task::spawn_blocking(move || compare(text_of(&before), text_of(&after)));
        work.await.map_err(|error| ApiError::new(ErrorCode::Internal, format!("the comparison broke off: {error}")))
    }
}

/// What the page says now, or else the feed.
fn present(store: &Store, article: ArticleId, of_page: bool) -> Result<VersionText, StoreError> {
    if of_page && let Some(text) = store.full_text(article)?.filter(|text| text.refused.is_none()) {
        return Ok(VersionText { title: text.title, author: text.byline, html: text.html, of_page });
    }
    let article = store.article(article)?;
    let html = without_names(&article.html).into_owned();
    let (title, author) = (article.summary.title, article.summary.author);
    Ok(VersionText { title, author, html, of_page: false })
}

fn text_of(version: &VersionText) -> Text<'_> {
    Text { title: &version.title, author: version.author.as_deref().unwrap_or_default(), html: &version.html }
}

fn gone(article: ArticleId, at: Time) -> ApiError {
    ApiError::new(ErrorCode::NoSuchArticle, format!("article {article} has no version of {}", at.0))
}
