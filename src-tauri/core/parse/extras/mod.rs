//! What feed-rs does not map, and all of it when feed-rs refuses a feed: every field of an entry read from the tree, in
//! the order of precedence that readers agree on (the feed's own element, then the extensions, then what stands in for
//! them). [`entry`] prefers what the parser of record found and asks here for the rest.

mod addresses;
mod bodies;
mod head;
mod media;
mod moments;
mod people;
mod podcast;
mod tags;

pub(super) use head::head;
pub(super) use media::{MOST_ENCLOSURES, duration};
pub(super) use people::name_of_line;

use super::construct::{self, Construct};
use super::names::Ns;
use super::plain;
use super::repair::Item;
use super::tree::Element;
use super::write::first_filled;
use super::{Entry, ParsedFeed};
use url::Url;

/// Makes the entry of an item: the record's fields, then the tree's.
pub(super) fn entry(
    item: &Item<'_, '_>,
    record: Option<feed_rs::model::Entry>,
    feed: &ParsedFeed,
    fallback: Option<&Url>,
) -> Entry {
    let element = item.element;
    let base = item.base.as_deref().or(fallback);
    let mut record = record.unwrap_or_default();
    let moments = moments::read(element, &record);
    let bodies = bodies::read(element, &mut record);
    let mut enclosures = media::enclosures(element, base);
    if let Some(first) = enclosures.first_mut() {
        first.episode = podcast::episode(element, base);
    }
    let id = Some(record.id.trim().to_owned()).filter(|id| !id.is_empty()).or_else(|| identity(element));
    let url = addresses::page(element, base, id.as_deref())
        .or_else(|| bodies.source.as_deref().and_then(|source| super::urls::link(source, base)))
        .or_else(|| enclosures.first().map(|e| e.url.clone()))
        .or_else(|| addresses::the_base_itself(item));
    let title = title(element, record.title.take())
        .or_else(|| bodies.content.as_deref().or(bodies.summary.as_deref()).and_then(plain::first_words))
        .or_else(|| url.clone());
    let mut authors = people::of_item(element);
    if authors.is_empty() {
        authors.clone_from(&feed.authors);
    }
    Entry {
        id,
        title,
        authors,
        published: moments.published.or(moments.updated),
        updated: moments.updated,
        date_text: moments.text,
        base: body_base(item, url.as_deref(), fallback),
        content: bodies.content,
        summary: bodies.summary,
        image: media::image(element, base, &enclosures),
        categories: tags::of_item(element),
        comments_url: addresses::comments(element, base, url.as_deref()),
        language: language(element, item),
        place: 0,
        enclosures,
        // What has no page of its own is at least from this site (as miniflux has it); `ingest` takes it for no identity.
        url: url.or_else(|| feed.site_url.clone()),
    }
}

/// The published id. `rdf:about` and Dublin Core's identifier are ids as good as a guid.
fn identity(element: &Element<'_>) -> Option<String> {
    let of = |ns, name| first_filled(element, ns, name).and_then(Element::filled_text);
    of(Ns::Atom, "id")
        .or_else(|| of(Ns::Rss, "guid"))
        .or_else(|| of(Ns::Rss, "id"))
        .or_else(|| of(Ns::Dc, "identifier"))
        .or_else(|| of(Ns::DcTerms, "identifier"))
        .or_else(|| element.filled_attribute("rdf:about").map(str::to_owned))
}

fn title(element: &Element<'_>, record: Option<feed_rs::model::Text>) -> Option<String> {
    let own = record.and_then(|text| {
        // RSS has no types: its titles are HTML in fact, whatever feed-rs calls them.
        let declared_plain = text.content_type.subty() == "plain" && element.name == "entry";
        let value = text.content.into();
        if declared_plain { Construct::Plain(value) } else { Construct::Html(value) }.into_plain()
    });
    own.or_else(|| {
        let candidates = [
            (Ns::Atom, "title"),
            (Ns::Rss, "title"),
            (Ns::Itunes, "title"),
            (Ns::Media, "title"),
            (Ns::Dc, "title"),
            (Ns::DcTerms, "title"),
        ];
        candidates.iter().find_map(|(ns, name)| {
            element.elements().filter(|e| e.is(*ns, name)).find_map(|e| construct::read(e).into_plain())
        })
    })
    .or_else(|| media::nested(element).find(|e| e.is(Ns::Media, "title")).and_then(|e| construct::read(e).into_plain()))
}

fn language(element: &Element<'_>, item: &Item<'_, '_>) -> Option<String> {
    let of_content = element.elements().filter(|e| matches!(&*e.name, "content" | "summary" | "title"));
    of_content
        .filter_map(|e| e.filled_attribute("xml:lang"))
        .next()
        .map(str::to_owned)
        .or_else(|| element.child(Ns::Dc, "language").and_then(Element::filled_text))
        .or_else(|| item.language.map(str::to_owned))
}

/// `xml:base` → the entry's page → the channel's link → the feed's address.
fn body_base(item: &Item<'_, '_>, url: Option<&str>, fallback: Option<&Url>) -> Option<Url> {
    let body = item
        .element
        .elements()
        .find(|e| matches!(&*e.name, "content" | "summary" | "encoded" | "description" | "body"));
    let written = body.and_then(|e| e.filled_attribute("xml:base"));
    if let Some(base) = written.and_then(|written| super::urls::base(written, item.base.as_deref().or(fallback))) {
        return Some(base);
    }
    item.base.as_deref().cloned().or_else(|| url.and_then(|url| Url::parse(url).ok())).or_else(|| fallback.cloned())
}
