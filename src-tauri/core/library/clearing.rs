//! The clean story of articles that are opened: what is kept is the original, what is shown is made of it each time, with the
//! rules, filters and neighbours of today.

use super::Library;
use crate::extract::{Boilerplate, Told, shows_blocked, tidy};
use crate::filters::Filters;
use crate::model::{ApiError, Article, ArticleId, Cleaned, ErrorCode, FeedId, Filtering, FullText};
use crate::sanitize::without_names;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use url::Url;

/// Articles of a feed that are compared with each other.
const NEIGHBOURS: usize = 12;

/// Feeds whose boilerplate is remembered.
const REMEMBERED: usize = 200;

/// What the articles of feeds have in common, as long as no new one came.
#[derive(Default)]
pub(super) struct Commonplaces {
    known: Mutex<HashMap<FeedId, (ArticleId, Arc<Boilerplate>)>>,
}

/// How the texts of a feed are made clean.
struct Manner {
    clean: bool,
    filters: Filters,
    boilerplate: Option<Arc<Boilerplate>>,
}

impl Library {
    /// Makes an article clean as its feed has it. Both of its texts lose the names of their boxes.
    pub(super) async fn cleared(&self, article: Article) -> Result<Article, ApiError> {
        let manner = self.manner(article.summary.feed).await?;
        blocking(move || clear(article, &manner)).await
    }

    /// The same for the text of a page.
    pub(super) async fn cleared_text(&self, feed: FeedId, text: FullText) -> Result<FullText, ApiError> {
        let manner = self.manner(feed).await?;
        blocking(move || clear_text(text, &manner)).await
    }

    async fn manner(&self, feed: FeedId) -> Result<Manner, ApiError> {
        let (own, filtering) = self
            .with_store(move |store| Ok((store.feed(feed).ok().and_then(|feed| feed.clean), filtering_of(store)?)))
            .await?;
        let filters = self.filters(&filtering).await?;
        let clean = own.unwrap_or(filtering.clean);
        let boilerplate = if clean { Some(self.boilerplate(feed).await?) } else { None };
        Ok(Manner { clean, filters, boilerplate })
    }

    async fn boilerplate(&self, feed: FeedId) -> Result<Arc<Boilerplate>, ApiError> {
        let work = self.work.clone();
        self.with_store(move |store| {
            let Some(newest) = store.newest_of_feed(feed)? else { return Ok(Arc::default()) };
            let known = || work.commonplaces.known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, found)) = known().get(&feed).filter(|(of, _)| *of == newest) {
                return Ok(found.clone());
            }
            let bodies = store.newest_bodies(feed, NEIGHBOURS)?;
            let found = Arc::new(Boilerplate::of(bodies.iter().map(String::as_str)));
            let mut known = known();
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(feed, (newest, found.clone()));
            Ok(found)
        })
        .await
    }
}

fn filtering_of(store: &crate::store::Store) -> Result<Filtering, crate::store::StoreError> {
    Ok(store.settings()?.filtering)
}

fn clear(mut article: Article, manner: &Manner) -> Article {
    let page = article.summary.url.as_deref().and_then(|url| Url::parse(url).ok());
    let told = Told {
        title: &article.summary.title,
        language: article.language.as_deref(),
        page: page.as_ref(),
        filters: &manner.filters,
        boilerplate: manner.boilerplate.as_deref(),
        of_feed: manner.clean,
    };
    let original = without_names(&article.html).into_owned();
    (article.html, article.cleaned) = match tidy(&article.html, &told) {
        Some(tidied) => (tidied.html.as_str().to_owned(), Some(Cleaned { original, ..tidied.cleaned })),
        None => (original, None),
    };
    article.full_text = article.full_text.map(|text| clear_text(text, manner));
    article
}

fn clear_text(mut text: FullText, manner: &Manner) -> FullText {
    let kept = text.cleaned.take();
    let mut cleaned = match kept {
        Some(kept) if manner.clean => kept,
        Some(kept) => {
            if !kept.original.is_empty() {
                text.html = kept.original;
            }
            Cleaned::default()
        }
        None => Cleaned::default(),
    };
    let page = Url::parse(&text.source).ok();
    // Filters held when the page came; those of a later day are applied now.
    let told = Told {
        title: &text.title,
        language: text.language.as_deref(),
        page: page.as_ref(),
        filters: &manner.filters,
        boilerplate: None,
        of_feed: false,
    };
    let may = text.html.contains("data-names") || shows_blocked(&text.html, page.as_ref(), &manner.filters);
    if let Some(tidied) = may.then(|| tidy(&text.html, &told)).flatten() {
        if cleaned.original.is_empty() {
            cleaned.original.clone_from(&text.html);
        }
        text.html = tidied.html.as_str().to_owned();
        cleaned.removed.extend(tidied.cleaned.removed);
    }
    text.html = without_names(&text.html).into_owned();
    cleaned.original = without_names(&cleaned.original).into_owned();
    text.blocks_removed = u32::try_from(cleaned.removed.len()).unwrap_or(u32::MAX);
    text.cleaned = (!cleaned.is_empty()).then_some(cleaned);
    text
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    let broken = |error: tokio::task::JoinError| ApiError::new(ErrorCode::Internal, format!("the story: {error}"));
    tokio::task::spawn_blocking(work).await.map_err(broken)
}
