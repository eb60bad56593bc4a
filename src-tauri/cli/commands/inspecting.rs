//! `parse` and `sanitize`: what ingest makes of bytes.

use crate::output::{self, moment};
use anyhow::{Context, Result};
use broadsheet_core::library::{inspect_feed, inspect_html};
use broadsheet_core::model::{Clock, Enclosure, SystemClock};
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

fn read(file: &Path) -> Result<Vec<u8>> {
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
