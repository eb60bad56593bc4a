//! Microsoft's Channel Definition Format of 1997: titles are elements, addresses and dates are attributes.

use super::Repairs;
use crate::parse::names::Ns;
use crate::parse::tree::{Element, Node};

/// Writes the attributes of a CDF channel or item out as the elements of RSS.
pub(super) fn spell_out(element: &mut Element<'_>, repairs: &mut Repairs) {
    if element.ns != Ns::Rss || !matches!(&*element.name, "channel" | "item") {
        return;
    }
    for (attribute, name) in [("href", "link"), ("lastmod", "pubdate")] {
        if element.child(Ns::Rss, name).is_some() {
            continue;
        }
        if let Some(value) = element.filled_attribute(attribute) {
            let value = value.to_owned();
            repairs.add("cdf");
            element.children.push(Node::Element(Element::with_text(Ns::Rss, name, value)));
        }
    }
    for node in &mut element.children {
        if let Node::Element(child) = node
            && child.is(Ns::Rss, "abstract")
        {
            child.name = "description".into();
        }
    }
}
