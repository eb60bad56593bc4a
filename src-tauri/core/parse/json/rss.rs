//! RSS and Atom in JSON: elements as keys, attributes as keys with `@` or as an object's other keys. Atom so written is
//! Google's (`?alt=json`, as every Blogger blog still answers), with `media$group` for `media:group` and `$t` for text.

use crate::parse::names::{self, Ns};
use crate::parse::tree::{Attribute, Element, Node, Text};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Deeper values are left out; RSS has four levels.
const MAX_DEPTH: usize = 32;

/// The tree of the document and the repair's name, when it is RSS or Atom in JSON.
pub(super) fn tree(object: &Map<String, Value>) -> Option<(Element<'static>, &'static str)> {
    let mut document = Element::new(Ns::None, "");
    let has_items = |value: &Value| value.get("item").or_else(|| value.get("items")).is_some();
    if let Some(rss) = object.get("rss").filter(|rss| rss.get("channel").is_some_and(Value::is_object)) {
        add(&mut document, Ns::Rss, "rss", rss, 0);
    } else if let Some(channel) = object.get("channel").filter(|channel| has_items(channel)) {
        add(&mut document, Ns::Rss, "channel", channel, 0);
    } else if let Some(feed) = object.get("feed").filter(|feed| feed.get("entry").is_some()) {
        add(&mut document, Ns::Atom, "feed", feed, 0);
        return Some((document, "atom-in-json"));
    } else {
        return None;
    }
    Some((document, "rss-in-json"))
}

fn add(parent: &mut Element<'static>, dialect: Ns, key: &str, value: &Value, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    if let Value::Array(list) = value {
        // A list is its element repeated; RSS's is sometimes named for all of them.
        let key = if key == "items" && parent.name == "channel" { "item" } else { key };
        list.iter().for_each(|one| add(parent, dialect, key, one, depth + 1));
        return;
    }
    let (ns, name) = match key.split_once([':', '$']) {
        Some((prefix, local)) => (names::by_prefix(prefix).unwrap_or(Ns::Other), local),
        None => (dialect, key),
    };
    let mut element = Element::new(ns, Cow::Owned(name.to_ascii_lowercase()));
    match value {
        Value::Object(object) => {
            // Beside text of its own, an element has attributes and no elements.
            let texts = object.keys().any(|key| is_text(key));
            for (key, value) in object {
                match scalar(value) {
                    Some(text) if is_text(key) => {
                        element.children.push(Node::Text(Text::Literal(Cow::Owned(text))));
                    }
                    Some(text) => {
                        let name = key.strip_prefix('@').unwrap_or(key).to_ascii_lowercase();
                        element.attributes.push(Attribute { name: Cow::Owned(name), value: Cow::Owned(text) });
                        if !texts && !key.starts_with('@') {
                            add(&mut element, dialect, key, value, depth + 1);
                        }
                    }
                    None => add(&mut element, dialect, key, value, depth + 1),
                }
            }
        }
        other => element.children.extend(scalar(other).map(|text| Node::Text(Text::Literal(Cow::Owned(text))))),
    }
    parent.children.push(Node::Element(Box::new(element)));
}

/// The keys by which programs that turn XML into JSON keep an element's own text.
fn is_text(key: &str) -> bool {
    matches!(key, "#text" | "#value" | "_" | "$t" | "value")
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(said) => Some(said.to_string()),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::parse::{ParseHints, parse};

    #[test]
    fn rss_in_json_by_any_of_its_outer_names() {
        let channel =
            |items: &str| format!(r#""channel": {{"title": "F", "{items}": [{{"title": "A", "guid": "1"}}]}}"#);
        for text in [format!(r#"{{"rss": {{{}}}}}"#, channel("item")), format!("{{{}}}", channel("items"))] {
            let feed = parse(text.as_bytes(), &ParseHints::default()).unwrap();
            assert_eq!((feed.entries.len(), feed.repairs.contains(&"rss-in-json")), (1, true), "{text}");
        }
    }

    #[test]
    fn atom_in_googles_json() {
        let text = r#"{"feed": {"title": {"type": "text", "$t": "F"}, "entry": [{"id": {"$t": "tag:1"},
            "title": {"type": "text", "$t": "A"}, "link": [{"rel": "alternate", "href": "https://example.org/a"}],
            "content": {"type": "html", "$t": "<p>x</p>"}, "media$thumbnail": {"url": "https://example.org/t.png"}}]}}"#;
        let feed = parse(text.as_bytes(), &ParseHints::default()).unwrap();
        let entry = &feed.entries[0];
        assert_eq!((feed.title.as_deref(), entry.title.as_deref()), (Some("F"), Some("A")));
        assert_eq!((entry.url.as_deref(), entry.content.as_deref()), (Some("https://example.org/a"), Some("<p>x</p>")));
        assert_eq!(entry.image.as_deref(), Some("https://example.org/t.png"));
        assert!(feed.repairs.contains(&"atom-in-json"));
    }
}
