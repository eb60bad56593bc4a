//! Summaries of articles: of the best text that is kept, made once for each text.

use super::Library;
use crate::discover::page_text;
use crate::extract::{PageSource, Told, extract, tidy};
use crate::fetch;
use crate::filters::Filters;
use crate::model::{ApiError, ArticleId, Summary, SummaryLine};
use crate::prose::of_text;
use crate::sanitize::sanitize;
use crate::store::{Store, StoreError};
use crate::summary::{line, summarize, summarize_carried, summarize_html};
use url::Url;
use xxhash_rust::xxh3::Xxh3;

/// Counts how summaries are made: with another number those that are kept are made anew.
const MAKING: u8 = 2;

/// An article's summary, and what must be kept of it.
pub(super) struct Made {
    pub(super) summary: Option<Summary>,
    /// `None`, when it was kept already.
    pub(super) new: Option<(ArticleId, i64, Option<Summary>)>,
}

/// The summary of an article's full text, else of the feed's: its own abstract, else of the clean story. Blocks.
pub(super) fn summary_of(store: &Store, article: ArticleId) -> Result<Made, StoreError> {
    let of_feed = store.article(article)?;
    let full = store.full_text(article)?.filter(|full| full.refused.is_none() && !full.html.is_empty());
    let title = of_feed.summary.title;
    let (html, claim, carried) = match full {
        Some(full) => {
            let carried = full.cleaned.map(|cleaned| cleaned.abridged).unwrap_or_default();
            (full.html, full.language.or(of_feed.language), Some(carried))
        }
        None => (of_feed.html, of_feed.language, None),
    };
    let abstract_of_page = carried.iter().flatten().cloned().collect::<String>();
    let source = hash(&[&title, &html, claim.as_deref().unwrap_or_default(), &abstract_of_page]);
    if let Some(summary) = store.summary(article, source)? {
        return Ok(Made { summary, new: None });
    }
    let summary = match carried {
        Some(carried) => summarize_carried(&carried, &html, &title, claim.as_deref()),
        None => summary_of_body(&html, &title, claim.as_deref()),
    };
    Ok(Made { summary: summary.clone(), new: Some((article, source, summary)) })
}

/// The summary of a feed's body. What advertises in it is not of its sentences.
fn summary_of_body(html: &str, title: &str, claim: Option<&str>) -> Option<Summary> {
    let filters = Filters::default();
    let told = Told { title, language: claim, page: None, filters: &filters, boilerplate: None, of_feed: true };
    match tidy(html, &told) {
        Some(tidied) => summarize_carried(&tidied.cleaned.abridged, tidied.html.as_str(), title, claim)
            .or_else(|| summarize_html(html, title, claim)),
        None => summarize_html(html, title, claim),
    }
}

fn hash(parts: &[&str]) -> i64 {
    let mut hash = Xxh3::new();
    hash.update(&[MAKING]);
    for part in parts {
        hash.update(&part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.digest().cast_signed()
}

impl Library {
    /// The summary of an article, `None` when it is too short for one.
    pub async fn summary(&self, article: ArticleId) -> Result<Option<Summary>, ApiError> {
        self.with_store(move |store| {
            let Made { summary, new } = summary_of(store, article)?;
            if let Some(new) = new {
                store.keep_summaries(vec![new])?;
            }
            Ok(summary)
        })
        .await
    }
}

/// Letters of a row's summary; rows asked for at a time.
const ROW_LETTERS: usize = 240;
const MOST_ROWS: usize = 100;

impl Library {
    /// What rows of a list and notifications say of articles in place of their first words. What must be made is made here, and
    /// kept.
    pub async fn summary_lines(&self, articles: Vec<ArticleId>) -> Result<Vec<SummaryLine>, ApiError> {
        self.with_store(move |store| {
            let mut lines = Vec::new();
            let mut new = Vec::new();
            for article in articles.into_iter().take(MOST_ROWS) {
                // An article may go while its list is still shown.
                let Made { summary, new: made } = match summary_of(store, article) {
                    Ok(made) => made,
                    Err(StoreError::NoSuchArticle(_)) => continue,
                    Err(error) => return Err(error),
                };
                new.extend(made);
                lines.push(SummaryLine { article, text: summary.map(|summary| line(&summary, ROW_LETTERS)) });
            }
            if !new.is_empty() {
                store.keep_summaries(new)?;
            }
            Ok(lines)
        })
        .await
    }
}

/// The summary of bytes: of the article in a page, of a feed's body, of plain text.
pub fn inspect_summary(bytes: Vec<u8>, url: Option<Url>) -> Option<Summary> {
    let bytes = fetch::unpacked(bytes);
    let text = page_text(&bytes, None);
    let beginning = text.get(..2_000).unwrap_or(&text).to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| beginning.contains(mark))
        && let Ok(page) = extract(bytes, PageSource { url: url.clone(), content_type: None, ..PageSource::default() })
    {
        return summarize_carried(&page.cleaned.abridged, page.html.as_str(), &page.title, page.lang.as_deref());
    }
    if text.contains("</") || text.contains("/>") || text.contains("<p>") || text.contains("<br>") {
        return summary_of_body(sanitize(&text, url.as_ref()).html.as_str(), "", None);
    }
    summarize(&of_text(&text, 200 << 10), "", None)
}
