//! RSS in JSON: the elements of RSS as keys, attributes as keys with `@` or as an object's other keys.

use crate::parse::names::{self, Ns};
use crate::parse::tree::{Attribute, Element, Node, Text};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Deeper values are left out; RSS has four levels.
const MAX_DEPTH: usize = 32;

/// The tree of the document, when it is RSS in JSON.
pub(super) fn tree(object: &Map<String, Value>) -> Option<Element<'static>> {
    let rss = object.get("rss")?.as_object()?;
    rss.get("channel")?.as_object()?;
    let mut document = Element::new(Ns::None, "");
    add(&mut document, "rss", object.get("rss")?, 0);
    Some(document)
}

fn add(parent: &mut Element<'static>, key: &str, value: &Value, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    if let Value::Array(list) = value {
        list.iter().for_each(|one| add(parent, key, one, depth + 1));
        return;
    }
    let (ns, name) = match key.split_once(':') {
        Some((prefix, local)) => (names::by_prefix(prefix).unwrap_or(Ns::Other), local),
        None => (Ns::Rss, key),
    };
    let mut element = Element::new(ns, Cow::Owned(name.to_ascii_lowercase()));
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| member(&mut element, key, value, depth)),
        other => element.children.extend(scalar(other).map(|text| Node::Text(Text::Literal(Cow::Owned(text))))),
    }
    parent.children.push(Node::Element(element));
}

fn member(element: &mut Element<'static>, key: &str, value: &Value, depth: usize) {
    match (key.strip_prefix('@'), scalar(value)) {
        (None, Some(text)) if matches!(key, "#text" | "#value" | "_" | "$t" | "value") => {
            element.children.push(Node::Text(Text::Literal(Cow::Owned(text))));
        }
        (stripped, Some(text)) => {
            let name = stripped.unwrap_or(key).to_ascii_lowercase();
            if stripped.is_none() {
                add(element, key, value, depth + 1);
            }
            element.attributes.push(Attribute { name: Cow::Owned(name), value: Cow::Owned(text) });
        }
        (_, None) => add(element, key, value, depth + 1),
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(said) => Some(said.to_string()),
        _ => None,
    }
}
