//! Bytes of any feed become entries: **decode → repair → feed-rs → extras**. The only room that sees feed-rs.
//! `ingest`, `discover` and the command line's `parse` call it. Pure; never panics, never reads a file or an address.

mod construct;
mod dates;
mod decode;
mod distinct;
mod entities;
mod extras;
mod foreign;
mod json;
mod names;
mod plain;
mod record;
mod repair;
mod soup;
mod tree;
mod urls;
mod write;

pub use decode::charset_name;

use crate::model::{Enclosure, SkipTimes, Time};
use json::Json;
use repair::Repairs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tree::Element;
use url::Url;

/// What is known about the bytes.
#[derive(Debug, Clone, Default)]
pub struct ParseHints {
    /// The Content-Type header.
    pub content_type: Option<String>,
    /// Where the bytes came from; relative addresses are resolved against it last.
    pub url: Option<Url>,
    /// A charset chosen by the user, instead of all detection.
    pub charset: Option<String>,
}

/// A feed as published.
#[derive(Debug, Clone, Default)]
pub struct ParsedFeed {
    /// "rss2.0", "rss0.91", "rss1.0", "atom1.0", "atom0.3", "json1.1", "cdf" …
    pub format: String,
    /// Plain text.
    pub title: Option<String>,
    /// The site's address, absolute.
    pub site_url: Option<String>,
    /// Plain text.
    pub description: Option<String>,
    /// BCP 47, as published.
    pub language: Option<String>,
    /// The feed's icon or logo, absolute.
    pub icon: Option<String>,
    /// The feed's authors, for entries that name none: already copied into the entries.
    pub authors: Vec<String>,
    /// Seconds that the publisher asks to wait between fetches (ttl, sy:updatePeriod), unclamped.
    pub ttl_seconds: Option<u64>,
    /// When the publisher asks not to be visited (skipHours, skipDays).
    pub skip: SkipTimes,
    /// The entries in the order of the document.
    pub entries: Vec<Entry>,
    /// Every repair that was made, by its stable name, without duplicates, in the order they were made.
    pub repairs: Vec<&'static str>,
}

/// An item as published: not yet safe. Titles and authors are plain text already; `content` and `summary` are HTML.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// The published id (guid, atom:id, rdf:about), trimmed; never an invented one.
    pub id: Option<String>,
    /// Plain text.
    pub title: Option<String>,
    /// The entry's page, absolute.
    pub url: Option<String>,
    /// Plain text names, without e-mail addresses where a name is given.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<Time>,
    /// When it was last changed, as the publisher says.
    pub updated: Option<Time>,
    /// The date as written, for the inspector.
    pub date_text: Option<String>,
    /// The full body, HTML, unsafe.
    pub content: Option<String>,
    /// The summary, HTML, unsafe; `None` when it is the content.
    pub summary: Option<String>,
    /// The base for relative addresses in `content` and `summary` (xml:base → entry's page → channel link → feed address).
    pub base: Option<Url>,
    /// Attached media with absolute addresses, without duplicates.
    pub enclosures: Vec<Enclosure>,
    /// Tags, plain text, without duplicates.
    pub categories: Vec<String>,
    /// A picture that the feed names for the entry (media:thumbnail, itunes:image, …), absolute.
    pub image: Option<String>,
    /// The page with comments.
    pub comments_url: Option<String>,
    /// BCP 47 language of the entry.
    pub language: Option<String>,
    /// Its place in the document, from 0; numbered by `ingest`, which sorts.
    pub place: usize,
}

/// Why the bytes are not a feed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// No bytes, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// A web page; its feeds may be found by discovery.
    #[error("this is a web page, not a feed")]
    WebPage,
    /// Something else; says what it looks like.
    #[error("this is not a feed but {0}")]
    NotAFeed(String),
    /// A parser panicked; never expected.
    #[error("the feed broke the parser: {0}")]
    Internal(String),
}

/// Makes a feed of the bytes. Tolerant: errs only when nothing of a feed can be found in them.
pub fn parse(bytes: &[u8], hints: &ParseHints) -> Result<ParsedFeed, ParseError> {
    // No panic is known. The wall is for the ones that are not: a feed must never take the program down.
    match catch_unwind(AssertUnwindSafe(|| parse_unguarded(bytes, hints))) {
        Ok(result) => result,
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Err(ParseError::Internal(text.unwrap_or_default()))
        }
    }
}

fn parse_unguarded(bytes: &[u8], hints: &ParseHints) -> Result<ParsedFeed, ParseError> {
    if let Some(kind) = foreign::by_magic(bytes) {
        return Err(ParseError::NotAFeed(kind.into()));
    }
    let mut repairs = Repairs::default();
    let text = decode::decode(bytes, hints.charset.as_deref(), hints.content_type.as_deref(), &mut repairs);
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(ParseError::Empty);
    }
    from_text(trimmed, hints.url.as_ref(), &repairs)
}

/// JSON when the text begins so, XML otherwise; and the other one when that is no feed: messages of the server stand in
/// front of feeds of both kinds, and often begin with the other one's marks.
fn from_text(text: &str, url: Option<&Url>, repairs: &Repairs) -> Result<ParsedFeed, ParseError> {
    let start = json::start(text);
    let json_first = start.is_some_and(|at| !text[..at].contains('<'));
    let json = || start.map(|at| from_json(&text[at..], at > 0, url, repairs.clone()));
    let first = if json_first { json() } else { None };
    if let Some(Ok(feed)) = first {
        return Ok(feed);
    }
    if first.is_some() && !text.contains('<') {
        return first.unwrap_or(Err(ParseError::Empty));
    }
    let xml = from_xml(text, url, repairs.clone());
    match (xml, first) {
        (Err(_), Some(first)) => first,
        (Err(error), None) => json().filter(Result::is_ok).unwrap_or(Err(error)),
        (Ok(feed), _) => Ok(feed),
    }
}

fn from_json(text: &str, behind_junk: bool, url: Option<&Url>, mut repairs: Repairs) -> Result<ParsedFeed, ParseError> {
    if behind_junk {
        repairs.add("junk-before-root");
    }
    match json::read(text, url, &mut repairs)? {
        Json::Feed(feed) => Ok(ParsedFeed { repairs: repairs.into_names(), ..feed }),
        Json::Tree(document) => from_tree(document, text, url, repairs),
    }
}

fn from_xml(text: &str, url: Option<&Url>, mut repairs: Repairs) -> Result<ParsedFeed, ParseError> {
    if !text.starts_with('<') {
        repairs.add("junk-before-root");
    }
    let document = soup::read(text, &mut repairs);
    // A feed that a page shows as text, or that was escaped as a whole. The text in it is not looked into once more.
    if let Some(shown) = foreign::shown_feed(&document) {
        let mut inner = repairs.clone();
        inner.add("shown-as-text");
        let document = soup::read(shown.trim(), &mut inner);
        if let Ok(feed) = from_tree(document, &shown, url, inner)
            && !feed.entries.is_empty()
        {
            return Ok(feed);
        }
    }
    from_tree(document, text, url, repairs)
}

/// The steps after reading: repair → feed-rs → extras.
fn from_tree(
    mut document: Element<'_>,
    text: &str,
    url: Option<&Url>,
    mut repairs: Repairs,
) -> Result<ParsedFeed, ParseError> {
    repair::mend(&mut document, &mut repairs);
    let web_page = repair::looks_like_web_page(&document);
    let Some(layout) = repair::lay_out(&document, text, web_page, url, &mut repairs) else {
        return Err(foreign::by_tree(&document, web_page));
    };
    let mut record = recorded(&layout, text.len(), &mut repairs);
    let mut feed = extras::head(&layout, record.as_mut(), url);
    let site = feed.site_url.as_deref().and_then(|site| urls::base(site, None));
    let fallback = site.as_ref().or(url);
    let mut recorded = record.map(|record| record.entries).unwrap_or_default().into_iter();
    feed.entries = layout.items.iter().map(|item| extras::entry(item, recorded.next(), &feed, fallback)).collect();
    feed.repairs = repairs.into_names();
    Ok(feed)
}

/// Feeds with more entries are read from the tree alone: feed-rs's entries take 700 bytes each beside it, and the peak
/// for 200,000 of them was 338 MB instead of 190.
const MOST_RECORDED: usize = 50_000;

/// What feed-rs makes of the repaired feed.
fn recorded(layout: &repair::Layout<'_, '_>, size: usize, repairs: &mut Repairs) -> Option<feed_rs::model::Feed> {
    if layout.items.len() > MOST_RECORDED {
        return None;
    }
    let xml = write::write(layout, size, repairs);
    // Entries are matched by their place, so a record with another number of them is of no use.
    let record = record::parse(&xml).filter(|record| record.entries.len() == layout.items.len());
    if record.is_none() {
        repairs.add("refused-by-feed-rs");
    }
    record
}

#[cfg(test)]
mod repairs_tests;
#[cfg(test)]
mod tests;
