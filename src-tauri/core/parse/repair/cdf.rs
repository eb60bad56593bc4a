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
            element.children.push(Node::Element(Box::new(Element::with_text(Ns::Rss, name, value))));
        }
    }
    let address_is_known = element.child(Ns::Rss, "link").is_some();
    for node in &mut element.children {
        let Node::Element(child) = node else { continue };
        if child.is(Ns::Rss, "abstract") {
            child.name = "description".into();
        } else if child.is(Ns::Rss, "a") && !address_is_known {
            // `<A HREF="…"/>` instead of the attribute.
            child.name = "link".into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::soup;

    fn link_of(item: &str) -> Option<String> {
        let mut repairs = Repairs::default();
        let text = format!("<channel>{item}</channel>");
        let mut document = soup::read(&text, &mut repairs);
        let Some(Node::Element(channel)) = document.children.first_mut() else { return None };
        let Some(Node::Element(item)) = channel.children.first_mut() else { return None };
        spell_out(item, &mut repairs);
        let link = item.child(Ns::Rss, "link")?;
        link.filled_text().or_else(|| link.filled_attribute("href").map(str::to_owned))
    }

    #[test]
    fn addresses_are_attributes_or_anchors() {
        assert_eq!(link_of("<item href='/a'/>").as_deref(), Some("/a"));
        assert_eq!(link_of("<item><a href='/b'/></item>").as_deref(), Some("/b"));
        assert_eq!(link_of("<item href='/a'><a href='/b'/></item>").as_deref(), Some("/a"));
        assert_eq!(link_of("<item/>"), None);
    }
}
