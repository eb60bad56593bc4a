//! `parse`, `sanitize` and `extract`: what is made of bytes, with nothing stored.

use crate::output::{self, moment};
use anyhow::{Context, Result};
use broadsheet_core::library::{Gathered, HttpOptions, inspect_address, inspect_feed, inspect_html, inspect_page};
use broadsheet_core::model::{Clock, Enclosure, FullTextRefusal, RemovedBlock, SystemClock, Teaser};
use serde::Serialize;
use std::io::Read;
use std::path::Path;
use url::Url;

#[derive(Serialize)]
struct ParsedFeed {
    format: String,
    title: Option<String>,
    site_url: Option<String>,
    language: Option<String>,
    repairs: Vec<&'static str>,
    entries: Vec<ParsedEntry>,
}

#[derive(Serialize)]
struct ParsedEntry {
    identity: String,
    id: Option<String>,
    title: String,
    url: Option<String>,
    author: Option<String>,
    published: Option<String>,
    updated: Option<String>,
    html: String,
    text: String,
    enclosures: Vec<Enclosure>,
    categories: Vec<String>,
}

pub(super) fn read(file: &Path) -> Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("stdin")?;
        return Ok(bytes);
    }
    std::fs::read(file).with_context(|| file.display().to_string())
}

/// Prints what ingest makes of a feed's bytes.
pub fn parse(
    json: bool,
    file: &Path,
    base: Option<Url>,
    content_type: Option<String>,
    charset: Option<String>,
) -> Result<()> {
    let feed = inspect_feed(&read(file)?, base, content_type, charset, SystemClock.now())
        .with_context(|| file.display().to_string())?;
    let entries = feed.articles.into_iter().map(|article| ParsedEntry {
        identity: article.identity,
        id: article.published_id,
        title: article.title,
        url: article.url,
        author: article.author,
        published: article.published.map(moment),
        updated: article.updated.map(moment),
        html: article.html.as_str().to_owned(),
        text: article.text,
        enclosures: article.enclosures,
        categories: article.categories,
    });
    let feed = ParsedFeed {
        format: feed.format,
        title: feed.title,
        site_url: feed.site_url,
        language: feed.language,
        repairs: feed.repairs,
        entries: entries.collect(),
    };
    output::print(json, &feed, |feed| {
        let mut lines = vec![format!("{} — {}", feed.title.as_deref().unwrap_or("(no title)"), feed.format)];
        if !feed.repairs.is_empty() {
            lines.push(format!("Repaired: {}", feed.repairs.join(", ")));
        }
        for entry in &feed.entries {
            let date = entry.published.as_deref().unwrap_or("(no date)           ");
            lines.push(format!("{date}  {}\n    {}", entry.title, entry.url.as_deref().unwrap_or("(no address)")));
        }
        lines.join("\n")
    })
}

/// Prints what would enter the library of a piece of HTML.
pub fn sanitize(json: bool, file: &Path, base: Option<&Url>) -> Result<()> {
    let html = String::from_utf8_lossy(&read(file)?).into_owned();
    output::print(json, &inspect_html(&html, base), |clean| clean.html.as_str().to_owned())
}

#[derive(Serialize)]
struct ExtractedPage {
    title: String,
    byline: Option<String>,
    lang: Option<String>,
    html: String,
    text: String,
    excerpt: String,
    image: Option<String>,
    published: Option<String>,
    site: Option<String>,
    /// What stands before the article, such as a paywall.
    barrier: Option<FullTextRefusal>,
    pages: u32,
    blocks_removed: usize,
    /// What was left out, and why.
    removed: Vec<RemovedBlock>,
    /// Other stories that the page points to.
    teasers: Vec<Teaser>,
    /// The page's own abstract.
    #[serde(rename = "abstract")]
    abridged: Option<String>,
}

/// Prints the article of a web page.
pub async fn extract(json: bool, page: &str, url: Option<Url>) -> Result<()> {
    let address = Url::parse(page).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let (page, pages) = match address {
        Some(address) => {
            let gathered = inspect_address(HttpOptions::default(), &address, SystemClock.now()).await;
            let Gathered { page, pages, .. } = gathered.with_context(|| address.to_string())?;
            (page, pages)
        }
        None => (inspect_page(read(Path::new(page))?, url).with_context(|| page.to_owned())?, 1),
    };
    let page = ExtractedPage {
        title: page.title,
        byline: page.byline,
        lang: page.lang,
        html: page.html.as_str().to_owned(),
        text: page.text,
        excerpt: page.excerpt,
        image: page.image,
        published: page.published,
        site: page.site,
        barrier: page.barrier,
        pages,
        blocks_removed: page.cleaned.removed.len(),
        removed: page.cleaned.removed,
        teasers: page.cleaned.teasers,
        abridged: (!page.cleaned.abridged.is_empty()).then(|| page.cleaned.abridged.join("\n")),
    };
    output::print(json, &page, |page| {
        let byline = page.byline.as_deref().map(|byline| format!("\n{byline}")).unwrap_or_default();
        format!("{}{byline}\n\n{}", page.title, page.text)
    })
}
