//! What is there when there is no feed: said in words that a person understands.

use super::ParseError;
use super::names::Ns;
use super::tree::{Element, Node};

/// Files that are known by their first bytes.
pub(super) fn by_magic(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 10] = [
        (b"%PDF-", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"GIF8", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"\x1F\x8B", "a compressed file"),
        (b"PK\x03\x04", "an archive"),
        (b"ID3", "an audio file"),
        (b"OggS", "an audio or video file"),
        (b"\x7FELF", "a program"),
        (b"%!PS", "a PostScript document"),
    ];
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// The source of a feed that a document shows as text: a page that prints it in `<pre>`, or a feed escaped as a whole.
pub(super) fn shown_feed(document: &Element<'_>) -> Option<String> {
    let first = document.elements().next();
    let page = first.is_none_or(|e| matches!(&*e.name, "html" | "head" | "body" | "pre" | "textarea" | "div" | "meta"));
    if !page {
        return None;
    }
    let holders = document.descendants().filter(|e| matches!(&*e.name, "pre" | "textarea" | "xmp" | "code" | "body"));
    // Few are looked at: a page of a thousand listings is no feed.
    let (shown, holder) = holders.take(8).chain(first.is_none().then_some(document)).find_map(|holder| {
        let text = holder.text();
        let start = text.trim_start().get(..5)?.to_ascii_lowercase();
        ["<?xml", "<rss", "<feed", "<rdf:"].iter().any(|mark| start.starts_with(mark)).then_some((text, holder))
    })?;
    // A page that explains feeds has words of its own around its listing.
    let words = |e: &Element<'_>| e.text().split_whitespace().map(str::len).sum::<usize>();
    let aside = document.descendants().filter(|e| matches!(&*e.name, "title" | "script" | "style")).map(words);
    let around = words(document).saturating_sub(words(holder) + aside.sum::<usize>());
    (around <= MOST_AROUND).then(|| shown.into_owned())
}

/// Letters beside a shown feed at most: "This XML file does not appear to have any style information" and its like.
const MOST_AROUND: usize = 160;

/// What a document without a feed looks like.
pub(super) fn by_tree(document: &Element<'_>, web_page: bool) -> ParseError {
    let first = document.children.iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    let Some(first) = first else {
        let kind = if document.is_blank() { "an empty XML document" } else { "plain text" };
        return ParseError::NotAFeed(kind.into());
    };
    // Lists of subscriptions have a head and a body as well, so the names of their own are asked first.
    let page = || web_page || document.descendants().take(64).any(|e| matches!(&*e.name, "html" | "body" | "head"));
    let kind = match &*first.name {
        "opml" => "a list of subscriptions (OPML)".into(),
        "urlset" | "sitemapindex" => "a sitemap".into(),
        "svg" => "a picture".into(),
        _ if first.ns == Ns::Xhtml || page() => return ParseError::WebPage,
        name => {
            let name: String = name.chars().take(40).collect();
            format!("an XML document of another kind (<{name}>)")
        }
    };
    ParseError::NotAFeed(kind)
}
