//! An entry's page and the page with its comments.

use crate::parse::names::Ns;
use crate::parse::repair::Item;
use crate::parse::tree::Element;
use crate::parse::urls;
use url::Url;

/// The entry's page: FeedBurner's original link (its own is a counting redirect), the link, an Atom link, an id that is
/// a permalink.
pub(super) fn page(element: &Element<'_>, base: Option<&Url>, id: Option<&str>) -> Option<String> {
    of(element, Ns::Feedburner, "origlink", base)
        .or_else(|| rss_link(element, base))
        .or_else(|| atom_link(element, base))
        .or_else(|| permalink(element, base))
        .or_else(|| {
            id.filter(|id| urls::is_web_address(id) && may_be_permalink(element)).and_then(|id| urls::link(id, None))
        })
        .or_else(|| {
            element
                .filled_attribute("rdf:about")
                .filter(|about| urls::is_web_address(about))
                .and_then(|about| urls::link(about, None))
        })
        .or_else(|| weak_atom_link(element, base))
        .or_else(|| player(element, base))
}

fn of(element: &Element<'_>, ns: Ns, name: &str, base: Option<&Url>) -> Option<String> {
    element.elements().filter(|e| e.is(ns, name)).find_map(|e| urls::link(&e.text(), base))
}

fn rss_link(element: &Element<'_>, base: Option<&Url>) -> Option<String> {
    let links = || element.elements().filter(|e| e.is(Ns::Rss, "link") || e.is(Ns::Rss, "url"));
    // Atom's manner of writing a link, in RSS's vocabulary.
    links().find_map(|e| urls::link(&e.text(), base)).or_else(|| {
        links()
            .filter(|e| is_alternate(e))
            .find_map(|e| e.filled_attribute("href").and_then(|href| urls::link(href, base)))
    })
}

fn is_alternate(link: &Element<'_>) -> bool {
    let rel = link.attribute("rel").unwrap_or("alternate");
    rel.is_empty() || rel.eq_ignore_ascii_case("alternate") || rel.ends_with("/alternate")
}

/// Atom's alternate, a web page before anything else.
pub(super) fn atom_link(element: &Element<'_>, base: Option<&Url>) -> Option<String> {
    let links = || element.elements().filter(|e| e.is(Ns::Atom, "link") && is_alternate(e));
    let page = |e: &&Element<'_>| e.attribute("type").is_none_or(|kind| kind.is_empty() || kind.contains("html"));
    let address = |e: &Element<'_>| {
        let href = e.filled_attribute("href").map(str::to_owned).or_else(|| e.filled_text());
        href.and_then(|href| urls::link(&href, base))
    };
    links().filter(page).find_map(address).or_else(|| links().find_map(address))
}

/// Links with another relation, for entries that have no page of their own.
fn weak_atom_link(element: &Element<'_>, base: Option<&Url>) -> Option<String> {
    ["related", "via", "self"].iter().find_map(|wanted| {
        let mut links = element.elements().filter(|e| e.is(Ns::Atom, "link") && e.attribute("rel") == Some(wanted));
        links.find_map(|e| e.filled_attribute("href").and_then(|href| urls::link(href, base)))
    })
}

/// A guid is the entry's page unless it says that it is not; one that says so expressly may even be relative.
fn permalink(element: &Element<'_>, base: Option<&Url>) -> Option<String> {
    let guid = element.child(Ns::Rss, "guid")?;
    let text = guid.filled_text()?;
    match guid.attribute("ispermalink") {
        Some(said) if said.eq_ignore_ascii_case("false") => None,
        Some(said) if said.eq_ignore_ascii_case("true") => urls::link(&text, base),
        _ if urls::is_web_address(&text) => urls::link(&text, base),
        _ => None,
    }
}

fn may_be_permalink(element: &Element<'_>) -> bool {
    let guid = element.child(Ns::Rss, "guid");
    !guid.and_then(|e| e.attribute("ispermalink")).is_some_and(|said| said.eq_ignore_ascii_case("false"))
}

/// An empty link means the declared base itself.
pub(super) fn the_base_itself(item: &Item<'_, '_>) -> Option<String> {
    let empty = item.element.elements().any(|e| e.is(Ns::Atom, "link") && e.attribute("href") == Some(""));
    item.base.as_ref().filter(|_| empty).map(|base| base.as_str().to_owned())
}

fn player(element: &Element<'_>, base: Option<&Url>) -> Option<String> {
    let mut players = super::media::nested(element).filter(|e| e.is(Ns::Media, "player"));
    players.find_map(|e| e.filled_attribute("url").and_then(|url| urls::link(url, base)))
}

/// The page with comments, when it is another than the entry's.
pub(super) fn comments(element: &Element<'_>, base: Option<&Url>, page: Option<&str>) -> Option<String> {
    let replies = || {
        let mut links = element.elements().filter(|e| {
            e.is(Ns::Atom, "link")
                && e.attribute("rel") == Some("replies")
                && e.attribute("type").is_none_or(|kind| kind.contains("html"))
        });
        links.find_map(|e| e.filled_attribute("href").and_then(|href| urls::link(href, base)))
    };
    of(element, Ns::Rss, "comments", base).or_else(replies).filter(|url| Some(url.as_str()) != page)
}
