//! What is tried, and what it promises beside coming back.

use broadsheet_core::discover::normalize_address;
use broadsheet_core::episodes::{chapters, transcript};
use broadsheet_core::filters::{Filters, check};
use broadsheet_core::library::{inspect_feed, inspect_html, inspect_page, range_of};
use broadsheet_core::model::{Time, Transcript};
use broadsheet_core::opml;
use broadsheet_core::sanitize::sanitize;
use broadsheet_core::summary::summarize_html;
use url::Url;

const NOW: Time = Time::from_seconds(1_700_000_000);

fn base() -> Url {
    Url::parse("https://example.org/a/").unwrap()
}

pub fn feed(bytes: &[u8]) {
    let Ok(feed) = inspect_feed(bytes, Some(base()), None, None, NOW) else { return };
    for article in feed.articles {
        safe(article.html.as_str());
    }
}

pub fn html(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let once = sanitize(&text, Some(&base()));
    safe(once.html.as_str());
    let twice = sanitize(once.html.as_str(), Some(&base()));
    // Not the same text always: HTML that is written and read again may nest otherwise. But never less safe.
    safe(twice.html.as_str());
    let _ = inspect_html(&text, None);
    if let Some(summary) = summarize_html(&text, "", None) {
        assert!(!summary.sentences.is_empty());
    }
}

pub fn opml(bytes: &[u8]) {
    let Ok(list) = opml::read(bytes) else { return };
    let written = opml::write(&list);
    let again = opml::read(written.as_bytes()).expect("what we write is OPML");
    assert_eq!(size(&again.outlines), size(&list.outlines), "a list that went out and in has more, or less");
    // Attributes of others may change places the first time.
    let rewritten = opml::write(&again);
    let third = opml::read(rewritten.as_bytes()).expect("what we write is OPML");
    assert!(opml::write(&third) == rewritten, "a list that went out and in twice is another");
}

fn size(outlines: &[opml::Outline]) -> usize {
    let of = |outline: &opml::Outline| match outline {
        opml::Outline::Folder { outlines, .. } => 1 + size(outlines),
        opml::Outline::Feed(_) => 1,
    };
    outlines.iter().map(of).sum()
}

pub fn page(bytes: &[u8]) {
    if let Ok(page) = inspect_page(bytes.to_vec(), Some(base())) {
        safe(page.html.as_str());
    }
}

pub fn site(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines().take(50) {
        if let Some(url) = normalize_address(line) {
            assert!(matches!(url.scheme(), "http" | "https"), "{url}");
        }
    }
}

pub fn words(bytes: &[u8]) {
    let _ = chapters(bytes);
    for mime in ["text/vtt", "application/srt", "application/json", "text/html", "text/plain"] {
        let of = Transcript { url: "https://example.org/t".to_owned(), mime: Some(mime.to_owned()), language: None };
        let _ = transcript(bytes, &of);
    }
}

pub fn request(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines().take(200) {
        let _ = range_of(Some(line));
        let _ = range_of(Some(&format!("bytes={line}")));
    }
}

pub fn rules(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = check(&text);
    let filters = Filters::compile([text.as_ref()]);
    let kept = filters.to_bytes();
    assert!(filters.is_empty() || Filters::from_bytes(&kept).is_some(), "what was kept cannot be read");
    let image = Url::parse("https://ads.example.com/banner.png?x=1").unwrap();
    let _ = filters.blocks(&image, Some(&base()));
}

/// What may never be in a body: said with a parser that is not the one that made it.
fn safe(html: &str) {
    let lower = html.to_ascii_lowercase();
    for never in ["<script", "<iframe", "<object", "<embed", "<form", "<base", "<meta", "<link"] {
        assert!(!lower.contains(never), "{never} in a body");
    }
    let mut rest = lower.as_str();
    while let Some(at) = rest.find('<') {
        let tag = &rest[at..];
        let end = end_of_tag(tag);
        let names = tag[..end].split_whitespace().skip(1);
        for name in names.filter(|name| name.starts_with("on") && name.contains('=')) {
            assert!(within_quotes(&tag[..end], name), "{name} in a body");
        }
        rest = &tag[end..];
    }
}

/// Where a tag ends, past quotation marks.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, character) in tag.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '>') => return at + 1,
            (None, _) => {}
        }
    }
    tag.len()
}

/// Whether a piece of a tag stands in the value of an attribute.
fn within_quotes(tag: &str, piece: &str) -> bool {
    let at = piece.as_ptr() as usize - tag.as_ptr() as usize;
    tag[..at].matches('"').count() % 2 == 1
}
