//! An article as one HTML file: its images are in it, and it loads nothing and runs nothing.

use super::tree::{Node, parse};
use super::xhtml::{Markup, attribute_of, is_language, text_of};
use super::{Pictures, Piece, day, facts, link};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Nothing is loaded, whatever the text says; images and styles are in the file.
pub(super) const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The style of pages and of books.
pub(super) const STYLE: &str = include_str!("style.css");

/// The page.
pub fn page(piece: &Piece, pictures: Pictures<'_>) -> String {
    let picture = |address: &str| {
        pictures(address).map(|picture| format!("data:{};base64,{}", picture.mime, STANDARD.encode(&picture.bytes)))
    };
    let title = text_of(&piece.title);
    let canonical = piece
        .url
        .as_deref()
        .and_then(link)
        .map_or_else(String::new, |url| format!("<link rel=\"canonical\" href=\"{}\">\n", attribute_of(&url)));
    format!(
        "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"generator\" content=\"Broadsheet\">\n{canonical}<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n{}\n</body>\n</html>\n",
        language(piece),
        article(piece, &picture),
    )
}

/// The language of a piece as an attribute.
pub(super) fn language(piece: &Piece) -> String {
    let known = piece.language.as_deref().filter(|language| is_language(language));
    known.map_or_else(String::new, |language| format!(" lang=\"{}\"", attribute_of(language)))
}

/// Head and body of a piece, as both pages and books have them.
pub(super) fn article(piece: &Piece, picture: &dyn Fn(&str) -> Option<String>) -> String {
    let nodes: Vec<Node> = parse(&piece.html);
    // The title is the one heading of the first level.
    let markup = Markup::of(&nodes, super::tree::heading_shift(&nodes), picture);
    let title = text_of(&piece.title);
    let title = match piece.url.as_deref().and_then(link) {
        Some(url) => format!("<a href=\"{}\">{title}</a>", attribute_of(&url)),
        None => title,
    };
    let facts: Vec<String> = facts(piece).iter().map(|fact| format!("<bdi>{}</bdi>", text_of(fact))).collect();
    let day = day(piece.published);
    format!(
        "<article dir=\"auto\">\n<header>\n<h1>{title}</h1>\n<p class=\"facts\">{}{}<time datetime=\"{day}\">{day}</time></p>\n\
         </header>\n<div class=\"text\" dir=\"auto\">{}</div>\n</article>",
        facts.join(" · "),
        if facts.is_empty() { "" } else { " · " },
        markup.write(&nodes),
    )
}
