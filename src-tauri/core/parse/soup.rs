//! Tag soup becomes a tree. Whatever the bytes are, there is a tree at the end, in linear time and bounded depth:
//! what XML forbids is mended as a reader of the text would understand it, and every kind of mending is named.
//! Nothing outside the text is ever read, and no entity that the document declares is expanded.

mod attributes;
mod closing;
mod markup;
mod scope;

use super::entities::{self, Reference};
use super::names::Ns;
use super::repair::Repairs;
use super::tree::{Attribute, Element, Node, Text, is_void};
use std::borrow::Cow;

/// Deeper elements are kept as children of the element at this depth. Feeds need about 10, XHTML bodies 40; the tree is
/// walked by recursion, so this also bounds the stack.
const MAX_DEPTH: usize = 200;
/// Elements, texts and attributes together; what comes after is not read. 16 MiB of the smallest items that make sense
/// have about as many, and a tree of this size takes 100 MB at most.
const MAX_PARTS: usize = 600_000;
/// More declared namespaces than any feed has (the usual are 10 to 20).
const MAX_BINDINGS: usize = 512;

/// Reads the text into one element without a name that holds all there is.
pub(super) fn read<'a>(text: &'a str, repairs: &mut Repairs) -> Element<'a> {
    let mut reader = Reader {
        text,
        at: 0,
        open: vec![Element::new(Ns::None, "")],
        bindings: Vec::new(),
        too_deep: 0,
        budget: MAX_PARTS,
        dialect: Ns::None,
        open_item: None,
        quote: [Ahead::new("\""), Ahead::new("'")],
        cdata_start: Ahead::new("<![CDATA["),
        cdata_end: Ahead::new("]]>"),
        comment_end: Ahead::new("-->"),
        instruction_end: Ahead::new("?>"),
        subset_end: Ahead::new("]"),
        repairs,
    };
    reader.run();
    reader.finish()
}

/// The next place of a mark. A search is repeated only when its answer has been passed, so all searches for a mark
/// together cost one walk through the text, whatever the text does.
struct Ahead {
    mark: &'static str,
    found: Option<usize>,
    searched_from: Option<usize>,
}

impl Ahead {
    fn new(mark: &'static str) -> Self {
        Self { mark, found: None, searched_from: None }
    }

    fn find(&mut self, text: &str, from: usize) -> Option<usize> {
        let known = self.searched_from.is_some_and(|start| start <= from && self.found.is_none_or(|at| at >= from));
        if !known {
            self.found = text[from..].find(self.mark).map(|at| at + from);
            self.searched_from = Some(from);
        }
        self.found
    }
}

struct Binding<'a> {
    depth: usize,
    prefix: &'a str,
    ns: Ns,
}

struct Reader<'a, 'r> {
    text: &'a str,
    at: usize,
    open: Vec<Element<'a>>,
    bindings: Vec<Binding<'a>>,
    too_deep: usize,
    /// How many of [`MAX_PARTS`] may still be read.
    budget: usize,
    /// RSS or Atom, once the root of a feed was seen: the namespace of elements that have none.
    dialect: Ns,
    /// The place in `open` of the item or entry that is open.
    open_item: Option<usize>,
    quote: [Ahead; 2],
    cdata_start: Ahead,
    cdata_end: Ahead,
    comment_end: Ahead,
    instruction_end: Ahead,
    subset_end: Ahead,
    repairs: &'r mut Repairs,
}

impl<'a> Reader<'a, '_> {
    fn run(&mut self) {
        while self.at < self.text.len() && self.budget > 0 {
            let from = self.at;
            let end = self.next_markup(from);
            if end > from {
                self.push_text(&self.text[from..end]);
                self.at = end;
            }
            if self.at < self.text.len() {
                self.markup();
            }
        }
    }

    /// The next `<` that begins markup; other ones are text.
    fn next_markup(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut search = from;
        while let Some(found) = self.text[search..].find('<') {
            let at = search + found;
            match bytes.get(at + 1) {
                Some(b) if b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?' | b'_' | b':' | 0x80..) => {
                    return at;
                }
                _ => self.repairs.add("bare-less-than"),
            }
            search = at + 1;
        }
        self.text.len()
    }

    fn start_tag(&mut self) {
        let bytes = self.text.as_bytes();
        let name_start = self.at + 1;
        let mut at = name_start;
        while at < bytes.len()
            && !matches!(bytes[at], b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>' | b'<' | b'=' | b'"' | b'\'')
        {
            at += 1;
        }
        let written = &self.text[name_start..at];
        self.at = at;
        let (raw, closed) = self.attributes();
        // "x<y</title>": a tag that never ends, where only text is expected, was a comparison.
        let ended = closed || self.text.as_bytes().get(self.at.wrapping_sub(1)) == Some(&b'>');
        if !ended && raw.is_empty() && self.in_short_text() && self.text[self.at..].starts_with("</") {
            self.repairs.add("bare-less-than");
            self.push_node(Node::Text(Text::Literal(Cow::Borrowed(&self.text[name_start - 1..self.at]))));
            return;
        }
        self.open_element(written, raw, closed);
    }

    fn open_element(&mut self, written: &'a str, raw: Vec<(&'a str, Cow<'a, str>)>, closed: bool) {
        let (prefix, local) = split(written);
        let name = fold(local);
        self.learn_dialect(prefix, &name);
        let depth = self.open.len();
        if raw.iter().any(|(name, _)| name.starts_with("xmlns")) {
            self.bind(&raw, &name, depth);
        }
        let ns = self.resolve(prefix);
        if matches!(ns, Ns::Rss | Ns::Atom) && name.as_ref() != local && !is_camel(local) && self.dialect != Ns::None {
            self.repairs.add("element-case");
        }
        self.close_what_cannot_hold(ns, &name);
        self.spend(raw.len());
        let mut element = Element::new(ns, name);
        element.written = written;
        element.attributes =
            raw.into_iter().map(|(name, value)| Attribute { name: self.attribute_name(name), value }).collect();

        let void = prefix.is_none() && is_void(&element.name);
        if void && !closed {
            self.repairs.add("child-markup");
        }
        if closed || void {
            self.unbind(depth);
            self.push_node(Node::Element(Box::new(element)));
        } else if self.open.len() > MAX_DEPTH {
            self.repairs.add("too-deep");
            self.too_deep += 1;
            self.unbind(depth);
            self.push_node(Node::Element(Box::new(element)));
        } else {
            if is_item(&element) {
                self.open_item = Some(self.open.len());
            }
            self.open.push(element);
        }
    }

    fn push_text(&mut self, text: &'a str) {
        let Some(top) = self.open.last() else { return };
        let container = matches!(&*top.name, "" | "rss" | "rdf" | "channel" | "feed" | "item" | "entry" | "group");
        if container && text.trim_ascii().is_empty() {
            return;
        }
        self.check_references(text);
        self.push_node(Node::Text(Text::Escaped(text)));
    }

    fn check_references(&mut self, text: &str) {
        let mut from = 0;
        while let Some(found) = text[from..].find('&') {
            let at = from + found;
            let (reference, taken) = entities::read(&text[at..]);
            match reference {
                Reference::Xml(_) => {}
                Reference::Html(_) => self.repairs.add("html-entities"),
                Reference::Bare => self.repairs.add("bare-ampersand"),
            }
            from = at + taken;
        }
    }

    fn spend(&mut self, parts: usize) {
        self.budget = self.budget.saturating_sub(parts);
        if self.budget == 0 {
            self.repairs.add("too-large");
        }
    }

    fn push_node(&mut self, node: Node<'a>) {
        self.spend(1);
        if let Some(top) = self.open.last_mut() {
            top.push(node);
        }
    }

    fn finish(mut self) -> Element<'a> {
        if self.open.len() > 1 {
            self.repairs.add("truncated");
            for element in self.open.iter_mut().skip(1) {
                element.cut = true;
            }
            self.close_to(1);
        }
        self.open.swap_remove(0)
    }
}

/// Items and entries of any spelling; their namespace is known by the dialect.
fn is_item(element: &Element<'_>) -> bool {
    matches!(element.ns, Ns::Rss | Ns::Atom) && matches!(&*element.name, "item" | "entry")
}

/// Prefix and local name.
fn split(written: &str) -> (Option<&str>, &str) {
    match written.split_once(':') {
        Some((prefix, local)) if !local.is_empty() && !prefix.is_empty() => (Some(prefix), local),
        _ => (None, written),
    }
}

/// The name in lower case. The names that RSS itself writes with capitals are in every item, so they are not allocated.
fn fold(name: &str) -> Cow<'_, str> {
    match name {
        "pubDate" => Cow::Borrowed("pubdate"),
        "lastBuildDate" => Cow::Borrowed("lastbuilddate"),
        "RDF" => Cow::Borrowed("rdf"),
        "commentRss" | "commentRSS" => Cow::Borrowed("commentrss"),
        "origLink" => Cow::Borrowed("origlink"),
        "isPermaLink" => Cow::Borrowed("ispermalink"),
        "fileSize" => Cow::Borrowed("filesize"),
        _ if name.bytes().any(|b| b.is_ascii_uppercase()) => Cow::Owned(name.to_ascii_lowercase()),
        _ => Cow::Borrowed(name),
    }
}

/// Whether a name's capitals are those of RSS itself (`pubDate`, `managingEditor`), not shouting or carelessness.
fn is_camel(name: &str) -> bool {
    matches!(
        name,
        "pubDate"
            | "lastBuildDate"
            | "managingEditor"
            | "webMaster"
            | "skipHours"
            | "skipDays"
            | "textInput"
            | "RDF"
            | "Channel"
    )
}

#[cfg(test)]
mod tests;
