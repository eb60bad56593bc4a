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

/// What a document without a feed looks like.
pub(super) fn by_tree(document: &Element<'_>, web_page: bool) -> ParseError {
    let first = document.children.iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    let Some(first) = first else { return ParseError::NotAFeed("plain text".into()) };
    if web_page || document.descendants().take(64).any(|e| matches!(&*e.name, "html" | "body" | "head")) {
        return ParseError::WebPage;
    }
    let kind = match &*first.name {
        "opml" => "a list of subscriptions (OPML)".into(),
        "urlset" | "sitemapindex" => "a sitemap".into(),
        "svg" => "a picture".into(),
        _ if first.ns == Ns::Xhtml => return ParseError::WebPage,
        name => {
            let name: String = name.chars().take(40).collect();
            format!("an XML document of another kind (<{name}>)")
        }
    };
    ParseError::NotAFeed(kind)
}
