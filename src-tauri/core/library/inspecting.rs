//! What ingest makes of bytes, with nothing stored: for bug reports, for the command line and for our own checks.

use super::Library;
use crate::extract::{self, Extracted, PageSource};
use crate::fetch;
use crate::filters::{Filters, SHIPPED};
use crate::ingest;
use crate::model::{ApiError, ErrorCode, Time};
use crate::parse::{self, ParseHints};
use crate::sanitize::{self, Sanitized};
use crate::store::NewArticle;
use url::Url;

/// What a feed's bytes become.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspected {
    /// The format that was recognised.
    pub format: String,
    /// The feed's title.
    pub title: Option<String>,
    /// The site.
    pub site_url: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// Every repair that was needed, by name.
    pub repairs: Vec<&'static str>,
    /// The articles in the order of the document.
    pub articles: Vec<NewArticle>,
}

/// Stands in for an unknown base address: resolves nothing that would be shown as real.
const NO_BASE: &str = "http://localhost/";

/// Parses and ingests bytes as a refresh would.
pub fn inspect_feed(
    bytes: &[u8],
    base: Option<Url>,
    content_type: Option<String>,
    charset: Option<String>,
    now: Time,
) -> Result<Inspected, ApiError> {
    if let Some(label) = charset.as_deref().filter(|label| parse::charset_name(label).is_none()) {
        return Err(ApiError::new(ErrorCode::BadCall, format!("there is no charset {label:?}")));
    }
    let hints = ParseHints { content_type, url: base.clone(), charset };
    // Files are packed as they were served; a refresh has them unpacked by the fetcher.
    let bytes = fetch::unpacked(bytes.to_vec());
    let feed =
        parse::parse(&bytes, &hints).map_err(|error| ApiError::new(ErrorCode::NoFeedFound, error.to_string()))?;
    let (format, title, site_url) = (feed.format.clone(), feed.title.clone(), feed.site_url.clone());
    let (language, repairs) = (feed.language.clone(), feed.repairs.clone());
    let fallback = || Url::parse(NO_BASE).map_err(|error| ApiError::new(ErrorCode::Internal, error.to_string()));
    let base = base.map_or_else(fallback, Ok)?;
    let mut articles = ingest::ingest(feed, &base, now);
    articles.sort_by_key(|article| article.place);
    Ok(Inspected { format, title, site_url, language, repairs, articles })
}

/// What would enter the library of a piece of HTML.
pub fn inspect_html(html: &str, base: Option<&Url>) -> Sanitized {
    let safe = sanitize::sanitize(html, base);
    Sanitized { html: safe.html.unnamed(), ..safe }
}

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotExtracted(pub(super) String);

/// What would be made of a page's bytes.
pub fn inspect_page(bytes: Vec<u8>, url: Option<Url>) -> Result<Extracted, NotExtracted> {
    let source = PageSource { url, filters: Filters::compile([SHIPPED]), ..PageSource::default() };
    let page = extract::extract(fetch::unpacked(bytes), source).map_err(|error| NotExtracted(error.to_string()))?;
    Ok(Extracted { html: page.html.unnamed(), ..page })
}

impl Library {
    /// The words of an article's body.
    pub fn text_of(html: &str) -> String {
        sanitize::sanitize(html, None).text
    }
}
