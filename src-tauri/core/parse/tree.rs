//! The small namespaced tree that the repair stage and the extras read. Text stays a slice of the document until
//! somebody wants it, because most bodies are only copied on.

use super::entities;
use super::names::Ns;
use std::borrow::Cow;

/// An element.
#[derive(Debug, Clone)]
pub(super) struct Element<'a> {
    pub ns: Ns,
    /// The local name in lower case.
    pub name: Cow<'a, str>,
    /// The name as written, with its prefix.
    pub written: &'a str,
    pub attributes: Vec<Attribute<'a>>,
    pub children: Vec<Node<'a>>,
    /// The document ended inside it.
    pub cut: bool,
}

/// An attribute. Names are in lower case; `xml:` and `rdf:` are kept in front, other prefixes as written.
#[derive(Debug, Clone)]
pub(super) struct Attribute<'a> {
    pub name: Cow<'a, str>,
    pub value: Cow<'a, str>,
}

/// What stands in an element.
#[derive(Debug, Clone)]
pub(super) enum Node<'a> {
    Element(Element<'a>),
    Text(Text<'a>),
}

/// Text, not yet decoded.
#[derive(Debug, Clone)]
pub(super) enum Text<'a> {
    /// Between tags: references are still to be resolved.
    Escaped(&'a str),
    /// A CDATA section, or text that is final for another reason.
    Literal(Cow<'a, str>),
}

impl<'a> Text<'a> {
    pub fn value(&self) -> Cow<'a, str> {
        match self {
            Self::Escaped(text) => entities::decode(text),
            Self::Literal(text) => text.clone(),
        }
    }

    pub fn is_blank(&self) -> bool {
        match self {
            Self::Escaped(text) => text.trim_ascii().is_empty(),
            Self::Literal(text) => text.trim_ascii().is_empty(),
        }
    }
}

impl<'a> Element<'a> {
    pub fn new(ns: Ns, name: impl Into<Cow<'a, str>>) -> Self {
        Self { ns, name: name.into(), written: "", attributes: Vec::new(), children: Vec::new(), cut: false }
    }

    /// An element with nothing but this text.
    pub fn with_text(ns: Ns, name: &'static str, text: impl Into<Cow<'a, str>>) -> Self {
        let mut element = Self::new(ns, name);
        element.children.push(Node::Text(Text::Literal(text.into())));
        element
    }

    pub fn is(&self, ns: Ns, name: &str) -> bool {
        self.ns == ns && self.name == name
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|a| a.name == name).map(|a| a.value.trim())
    }

    /// The attribute, when it is there and not blank.
    pub fn filled_attribute(&self, name: &str) -> Option<&str> {
        self.attribute(name).filter(|value| !value.is_empty())
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn child(&self, ns: Ns, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|e| e.is(ns, name))
    }

    /// All elements below, in the order of the document.
    pub fn descendants(&self) -> impl Iterator<Item = &Element<'a>> {
        let mut pending: Vec<std::slice::Iter<'_, Node<'a>>> = vec![self.children.iter()];
        std::iter::from_fn(move || {
            loop {
                match pending.last_mut()?.next() {
                    Some(Node::Element(element)) => {
                        pending.push(element.children.iter());
                        return Some(element);
                    }
                    Some(Node::Text(_)) => {}
                    None => {
                        pending.pop();
                    }
                }
            }
        })
    }

    pub fn has_child_elements(&self) -> bool {
        self.children.iter().any(|node| matches!(node, Node::Element(_)))
    }

    pub fn is_blank(&self) -> bool {
        self.children.iter().all(|node| match node {
            Node::Text(text) => text.is_blank(),
            Node::Element(_) => false,
        })
    }

    /// All text inside, also that of elements inside, references resolved once.
    pub fn text(&self) -> Cow<'a, str> {
        if let [Node::Text(only)] = self.children.as_slice() {
            return only.value();
        }
        let mut all = String::new();
        self.collect_text(&mut all);
        Cow::Owned(all)
    }

    fn collect_text(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(&text.value()),
                Node::Element(element) => element.collect_text(out),
            }
        }
    }

    /// The text inside without blanks around it, when there is any.
    pub fn filled_text(&self) -> Option<String> {
        let text = self.text();
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// What stands inside as a text construct: plain text is returned as it is (the caller knows whether it is HTML);
    /// markup inside is written out as HTML. `literal` says that the text beside that markup is certainly text
    /// (XHTML); otherwise text that itself looks like markup is taken for escaped HTML.
    pub fn inner_html(&self, literal: bool) -> Cow<'a, str> {
        if !self.has_child_elements() && !literal {
            return self.text();
        }
        let mut html = String::new();
        for node in &self.children {
            write_html(node, literal, &mut html);
        }
        Cow::Owned(html)
    }
}

/// HTML's elements that never have content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "input" | "wbr" | "area" | "col" | "param" | "embed")
}

fn write_html(node: &Node<'_>, literal: bool, out: &mut String) {
    match node {
        Node::Text(text) => {
            let value = text.value();
            if !literal && looks_like_markup(&value) {
                out.push_str(&value);
            } else {
                entities::escape_into(out, &value);
            }
        }
        Node::Element(element) => {
            out.push('<');
            out.push_str(&element.name);
            for attribute in &element.attributes {
                if attribute.name.starts_with("xmlns") {
                    continue;
                }
                out.push(' ');
                out.push_str(&attribute.name);
                out.push_str("=\"");
                out.push_str(&html_escape::encode_double_quoted_attribute(attribute.value.as_ref()));
                out.push('"');
            }
            out.push('>');
            for child in &element.children {
                write_html(child, literal, out);
            }
            if !is_void(&element.name) {
                out.push_str("</");
                out.push_str(&element.name);
                out.push('>');
            }
        }
    }
}

/// Whether text holds something like a tag.
pub(super) fn looks_like_markup(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = text[from..].find('<') {
        let next = bytes.get(from + at + 1).copied().unwrap_or(b' ');
        if next.is_ascii_alphabetic() || next == b'/' || next == b'!' {
            return true;
        }
        from += at + 1;
    }
    false
}
