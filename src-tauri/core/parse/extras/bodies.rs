//! The body and the summary of an entry.

use crate::parse::construct::{self, Construct};
use crate::parse::names::Ns;
use crate::parse::tree::Element;
use feed_rs::model;

/// What there is to read of an entry. `summary` is `None` when it became the content.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    pub content: Option<String>,
    pub summary: Option<String>,
    /// Where the content is, when it is not here.
    pub source: Option<String>,
}

/// Content from content:encoded, atom:content or an XHTML body; else what summarises becomes it.
pub(super) fn read(element: &Element<'_>, record: &mut model::Entry) -> Bodies {
    let shown = record.content.take().filter(|_| !holds_a_file(element)).and_then(of_record);
    let content = shown.or_else(|| content(element));
    let summary = record.summary.take().and_then(|text| of_text(element, text)).or_else(|| summary(element));
    let source = element.child(Ns::Atom, "content").and_then(|e| e.filled_attribute("src")).map(str::to_owned);
    match (content, summary) {
        (None, summary) => Bodies { content: summary, summary: None, source },
        (Some(content), summary) => {
            let summary = summary.filter(|summary| *summary != content);
            Bodies { content: Some(content), summary, source }
        }
    }
}

fn of_record(content: model::Content) -> Option<String> {
    let body = content.body?;
    let plain = content.content_type.subty() == "plain";
    if plain { Construct::Plain(body.into()) } else { Construct::Html(body.into()) }.into_html()
}

fn of_text(element: &Element<'_>, text: model::Text) -> Option<String> {
    let plain = text.content_type.subty() == "plain" && element.name == "entry";
    if plain { Construct::Plain(text.content.into()) } else { Construct::Html(text.content.into()) }.into_html()
}

/// Atom content of a type that nobody reads as text: a picture, a sound, an archive, in base64 or as XML of its own.
fn holds_a_file(element: &Element<'_>) -> bool {
    element.elements().filter(|e| e.is(Ns::Atom, "content")).any(is_file)
}

fn is_file(content: &Element<'_>) -> bool {
    let kind = content.attribute("type").unwrap_or("").to_ascii_lowercase();
    let media = ["image/", "audio/", "video/", "font/", "model/"].iter().any(|start| kind.starts_with(start));
    media || matches!(kind.as_str(), "application/octet-stream" | "application/zip" | "application/pdf")
}

fn first(element: &Element<'_>, wanted: &[(Ns, &str)]) -> Option<String> {
    wanted.iter().find_map(|(ns, name)| {
        element
            .elements()
            .filter(|e| e.is(*ns, name) && !(*ns == Ns::Atom && is_file(e)))
            .find_map(|e| construct::read(e).into_html())
    })
}

fn content(element: &Element<'_>) -> Option<String> {
    const OWN: [(Ns, &str); 7] = [
        (Ns::Atom, "content"),
        (Ns::Content, "encoded"),
        (Ns::Rss, "encoded"),
        (Ns::Xhtml, "body"),
        (Ns::Xhtml, "div"),
        (Ns::Rss, "body"),
        (Ns::Rss, "fullitem"),
    ];
    first(element, &OWN)
}

fn summary(element: &Element<'_>) -> Option<String> {
    const OWN: [(Ns, &str); 9] = [
        (Ns::Atom, "summary"),
        (Ns::Rss, "description"),
        (Ns::Dc, "description"),
        (Ns::DcTerms, "abstract"),
        (Ns::Itunes, "summary"),
        (Ns::GooglePlay, "description"),
        (Ns::Rss, "summary"),
        (Ns::Rss, "content"),
        (Ns::Itunes, "subtitle"),
    ];
    // Every YouTube feed has its text in media:description, inside media:group.
    let media = || {
        let mut all =
            super::media::nested(element).filter(|e| e.is(Ns::Media, "description") || e.is(Ns::Media, "text"));
        all.find_map(|e| construct::read(e).into_html())
    };
    first(element, &OWN[..4])
        .or_else(|| first(element, &OWN[4..8]))
        .or_else(media)
        .or_else(|| first(element, &OWN[8..]))
}
