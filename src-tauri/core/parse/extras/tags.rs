//! Tags: categories of every vocabulary, without duplicates.

use crate::parse::distinct::Distinct;
use crate::parse::names::Ns;
use crate::parse::plain;
use crate::parse::tree::Element;

/// The tags of an item.
pub(super) fn of_item(element: &Element<'_>) -> Vec<String> {
    let mut tags = Distinct::default();
    for e in element.elements() {
        match (e.ns, &*e.name) {
            (Ns::Atom | Ns::Rss, "category") => {
                let label = e.filled_attribute("label").or_else(|| e.filled_attribute("term")).map(str::to_owned);
                add(&mut tags, label.as_deref().unwrap_or(&e.text()));
            }
            (Ns::Dc, "subject") | (Ns::DcTerms, "subject") => add(&mut tags, &e.text()),
            (Ns::Itunes, "keywords") | (Ns::Rss, "keywords") => split(&mut tags, &e.text()),
            (Ns::Itunes | Ns::GooglePlay, "category") => itunes(&mut tags, e),
            _ => {}
        }
    }
    for e in super::media::nested(element) {
        match (e.ns, &*e.name) {
            (Ns::Media, "category") => {
                let label = e.filled_attribute("label").map(str::to_owned);
                add(&mut tags, label.as_deref().unwrap_or(&e.text()));
            }
            (Ns::Media, "keywords") => split(&mut tags, &e.text()),
            _ => {}
        }
    }
    tags.into_list()
}

fn itunes(tags: &mut Distinct, category: &Element<'_>) {
    let text = category.filled_attribute("text").map(str::to_owned);
    add(tags, text.as_deref().unwrap_or(&category.text()));
    for sub in category.elements().filter(|e| e.name == "category") {
        add(tags, sub.filled_attribute("text").unwrap_or(""));
    }
}

fn split(tags: &mut Distinct, list: &str) {
    for tag in list.split([',', ';']) {
        add(tags, tag);
    }
}

fn add(tags: &mut Distinct, text: &str) {
    if let Some(tag) = plain::from_html(text) {
        tags.add(tag);
    }
}
