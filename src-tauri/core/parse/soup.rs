//! Tag soup becomes a tree. Whatever the bytes are, there is a tree at the end, in linear time and bounded depth:
//! what XML forbids is mended as a reader of the text would understand it, and every kind of mending is named.
//! Nothing outside the text is ever read, and no entity that the document declares is expanded.

use super::entities::{self, Reference};
use super::names::{self, Ns};
use super::repair::Repairs;
use super::tree::{Attribute, Element, Node, Text, is_void};
use std::borrow::Cow;

/// Deeper elements are kept as children of the element at this depth. Feeds need about 10, XHTML bodies 40; the tree is
/// walked by recursion, so this also bounds the stack.
const MAX_DEPTH: usize = 200;
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
        while self.at < self.text.len() {
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

    fn markup(&mut self) {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            // An unclosed comment ends at the next tag's end: better to show a remark than to lose the rest.
            let end = self.comment_end.find(self.text, self.at + 4).map(|at| at + 3);
            self.at = end.unwrap_or_else(|| self.after_next('>'));
        } else if rest.starts_with("<![CDATA[") {
            self.cdata();
        } else if rest.starts_with("<!") {
            self.doctype();
        } else if rest.starts_with("<?") {
            let close = self.text[self.at..].find('>').map(|at| self.at + at + 1);
            let end = self.instruction_end.find(self.text, self.at).map(|at| at + 2);
            // `<?php echo 1 > 0 ?>` ends at its mark; `<?xml version="1.0">` has none of its own.
            self.at = match (end, close) {
                (Some(end), Some(close)) if !self.text[close..end].contains('<') => end,
                (_, Some(close)) => close,
                (Some(end), None) => end,
                (None, None) => self.text.len(),
            };
        } else if rest.starts_with("</") {
            self.end_tag();
        } else {
            self.start_tag();
        }
    }

    fn after_next(&self, mark: char) -> usize {
        self.text[self.at..].find(mark).map_or(self.text.len(), |at| self.at + at + 1)
    }

    fn cdata(&mut self) {
        let start = self.at + "<![CDATA[".len();
        let end = self.cdata_end.find(self.text, start);
        let parent = self.open.last().map_or("", |e| e.written);
        // A section that another one begins in was never closed, when its element's end tag lies between.
        let limit = end.unwrap_or(self.text.len());
        let nested = self.cdata_start.find(self.text, start).filter(|at| *at < limit);
        let early = match (end, nested) {
            (Some(_), None) => None,
            _ if parent.is_empty() => None,
            (_, nested) => {
                let window = &self.text[start..nested.unwrap_or(limit)];
                find_end_tag(window, parent).map(|at| start + at)
            }
        };
        let (stop, after) = match (early, end) {
            (Some(stop), _) => (stop, stop),
            (None, Some(end)) => (end, end + 3),
            (None, None) => (self.text.len(), self.text.len()),
        };
        if early.is_some() || end.is_none() {
            self.repairs.add("unclosed-cdata");
        }
        if stop > start {
            self.push_node(Node::Text(Text::Literal(Cow::Borrowed(&self.text[start..stop]))));
        }
        self.at = after;
    }

    /// `<!DOCTYPE … [ … ]>`: skipped with its internal subset. Its declarations are not read.
    fn doctype(&mut self) {
        let rest = &self.text[self.at..];
        let close = rest.find('>').map_or(rest.len(), |at| at + 1);
        let end = match rest[..close].find('[') {
            Some(open) => match self.subset_end.find(self.text, self.at + open) {
                Some(bracket) => {
                    let bracket = bracket - self.at;
                    rest[bracket..].find('>').map_or(rest.len(), |at| bracket + at + 1)
                }
                None => close,
            },
            None => close,
        };
        self.at += end;
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
        self.open_element(written, raw, closed);
    }

    /// Reads attributes up to the tag's end; says whether the tag closed itself.
    fn attributes(&mut self) -> (Vec<(&'a str, Cow<'a, str>)>, bool) {
        let bytes = self.text.as_bytes();
        let mut found = Vec::new();
        loop {
            while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
                self.at += 1;
            }
            match bytes.get(self.at) {
                None => return (found, false),
                Some(b'>') => {
                    self.at += 1;
                    return (found, false);
                }
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return (found, true);
                }
                // The tag was never closed: the next one begins.
                Some(b'<') => {
                    self.repairs.add("unclosed-tag");
                    return (found, false);
                }
                Some(b'/' | b'=' | b'"' | b'\'') => self.at += 1,
                Some(_) => {
                    let attribute = self.one_attribute();
                    // Attributes are looked up one after the other; no element of a feed has this many.
                    if found.len() < 64 {
                        found.push(attribute);
                    }
                }
            }
        }
    }

    fn one_attribute(&mut self) -> (&'a str, Cow<'a, str>) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while self.at < bytes.len()
            && !matches!(bytes[self.at], b'=' | b'>' | b'/' | b'<' | b'"' | b'\'')
            && !bytes[self.at].is_ascii_whitespace()
        {
            self.at += 1;
        }
        let name = &self.text[start..self.at];
        let mut equals = self.at;
        while equals < bytes.len() && bytes[equals].is_ascii_whitespace() {
            equals += 1;
        }
        if bytes.get(equals) != Some(&b'=') {
            self.repairs.add("unquoted-attributes");
            return (name, Cow::Borrowed(""));
        }
        self.at = equals + 1;
        while self.at < bytes.len() && bytes[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        let value = self.attribute_value();
        (name, entities::decode(value))
    }

    fn attribute_value(&mut self) -> &'a str {
        let bytes = self.text.as_bytes();
        let which = match bytes.get(self.at) {
            Some(b'"') => 0,
            Some(b'\'') => 1,
            _ => {
                self.repairs.add("unquoted-attributes");
                return self.bare_value();
            }
        };
        let start = self.at + 1;
        if let Some(end) = self.quote[which].find(self.text, start) {
            let next = bytes.get(end + 1).copied().unwrap_or(b'>');
            let sane = next.is_ascii_whitespace() || matches!(next, b'/' | b'>' | b'?');
            if sane || !self.text[start..end].contains('<') {
                self.at = end + 1;
                return &self.text[start..end];
            }
        }
        self.repairs.add("unquoted-attributes");
        self.at = start;
        self.bare_value()
    }

    fn bare_value(&mut self) -> &'a str {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while self.at < bytes.len() && !bytes[self.at].is_ascii_whitespace() && !matches!(bytes[self.at], b'>' | b'<') {
            self.at += 1;
        }
        let value = &self.text[start..self.at];
        // `<link href=http://example.org/ />` closes itself after a blank; without one the slash is the address's.
        value.trim_end_matches(['"', '\''])
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
            self.push_node(Node::Element(element));
        } else if self.open.len() > MAX_DEPTH {
            self.repairs.add("too-deep");
            self.too_deep += 1;
            self.unbind(depth);
            self.push_node(Node::Element(element));
        } else {
            if is_item(&element) {
                self.open_item = Some(self.open.len());
            }
            self.open.push(element);
        }
    }

    /// The first root of a feed decides what elements without a namespace mean.
    fn learn_dialect(&mut self, prefix: Option<&str>, name: &str) {
        if self.dialect != Ns::None {
            return;
        }
        self.dialect = match (name, prefix) {
            ("rss" | "rdf" | "channel", _) | ("item", None) => Ns::Rss,
            ("feed" | "entry", _) => Ns::Atom,
            _ => Ns::None,
        };
    }

    fn bind(&mut self, raw: &[(&'a str, Cow<'a, str>)], name: &str, depth: usize) {
        for (attribute, address) in raw {
            let Some(rest) = attribute.strip_prefix("xmlns") else { continue };
            let prefix = rest.strip_prefix(':').unwrap_or("");
            if self.bindings.len() >= MAX_BINDINGS {
                return;
            }
            let mut ns = match names::by_address(address) {
                Some((ns, canonical)) => {
                    if !canonical && ns != Ns::Rss {
                        self.repairs.add("namespace");
                    }
                    ns
                }
                None => Ns::Other,
            };
            // RSS has no namespace, so a default one on its containers (often Atom's, XHTML's, or the feed's own
            // address) cannot be meant for them; likewise a feed in an unknown namespace is still Atom.
            let container = matches!(name, "rss" | "rdf" | "channel" | "item" | "feed" | "entry");
            let foreign = ns == Ns::Other || (self.dialect == Ns::Rss && ns != Ns::Rss);
            if prefix.is_empty() && container && foreign && self.dialect != Ns::None {
                self.repairs.add("namespace");
                ns = self.dialect;
            } else if ns == Ns::Other && !prefix.is_empty() {
                if let Some(usual) = names::by_prefix(prefix) {
                    self.repairs.add("namespace");
                    ns = usual;
                }
            }
            self.bindings.push(Binding { depth, prefix, ns });
        }
    }

    fn resolve(&mut self, prefix: Option<&str>) -> Ns {
        let wanted = prefix.unwrap_or("");
        if let Some(binding) = self.bindings.iter().rev().find(|b| b.prefix == wanted) {
            return binding.ns;
        }
        match prefix {
            None => self.dialect,
            Some(prefix) => match names::by_prefix(prefix) {
                Some(ns) => {
                    self.repairs.add("undeclared-prefix");
                    ns
                }
                None => Ns::Other,
            },
        }
    }

    fn attribute_name(&self, written: &'a str) -> Cow<'a, str> {
        match split(written) {
            (None, local) => fold(local),
            (Some("xml" | "xmlns"), _) => Cow::Borrowed(written),
            (Some(prefix), local) => {
                let bound = self.bindings.iter().rev().find(|b| b.prefix == prefix).map(|b| b.ns);
                if bound.or_else(|| names::by_prefix(prefix)) == Some(Ns::Rdf) {
                    Cow::Owned(format!("rdf:{}", local.to_ascii_lowercase()))
                } else {
                    fold(written)
                }
            }
        }
    }

    /// Closes elements whose end tag was forgotten, when what opens now can only follow them: an item begins while one
    /// is open, or an element of an item while a title, link, id or date is.
    fn close_what_cannot_hold(&mut self, ns: Ns, name: &str) {
        if ns != self.dialect {
            let extension = matches!(ns, Ns::Content | Ns::Dc | Ns::Itunes | Ns::Media);
            if extension && self.in_short_text() {
                self.repairs.add("mismatched-tags");
                self.close_to(self.open.len() - 1);
            }
            return;
        }
        if matches!(name, "item" | "entry") {
            let Some(open) = self.open_item else { return };
            let quoted = self.open[open..].iter().any(|e| e.name == "content" || e.name == "source");
            if !quoted {
                self.repairs.add("nested-items");
                self.close_to(open);
            }
            return;
        }
        let follows = matches!(
            name,
            "title"
                | "link"
                | "description"
                | "guid"
                | "pubdate"
                | "author"
                | "category"
                | "comments"
                | "enclosure"
                | "id"
                | "updated"
                | "published"
                | "summary"
                | "content"
        );
        if follows && self.in_short_text() {
            self.repairs.add("mismatched-tags");
            self.close_to(self.open.len() - 1);
        }
    }

    /// Whether the innermost open element is one of the feed's own that only ever holds a line of text.
    fn in_short_text(&self) -> bool {
        let Some(top) = self.open.last() else { return false };
        let own = top.ns == self.dialect && self.dialect != Ns::None;
        own && (matches!(&*top.name, "title" | "guid" | "pubdate" | "id" | "updated" | "published")
            || (top.name == "link" && self.dialect == Ns::Rss))
    }

    fn end_tag(&mut self) {
        let start = self.at + 2;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while end < bytes.len() && !matches!(bytes[end], b'>' | b'<') {
            end += 1;
        }
        let written = self.text[start..end].trim_ascii();
        self.at = if bytes.get(end) == Some(&b'>') { end + 1 } else { end };
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let last = self.open.len() - 1;
        if last > 0 && self.open[last].written == written {
            self.close_to(last);
            return;
        }
        let (_, local) = split(written);
        let name = fold(local);
        if last > 0 && self.open[last].written.eq_ignore_ascii_case(written) {
            self.repairs.add("element-case");
            self.close_to(last);
            return;
        }
        if is_void(&name) {
            return;
        }
        self.repairs.add("mismatched-tags");
        // Beyond the item only a container's end tag may reach: a stray `</p>` in a body closes nothing outside it.
        let container = matches!(&*name, "item" | "entry" | "channel" | "rss" | "rdf" | "feed");
        let floor = if container { 1 } else { self.open_item.map_or(1, |item| item + 1) };
        let found = (floor..self.open.len()).rev().find(|at| self.open[*at].written.eq_ignore_ascii_case(written));
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    /// Closes the open elements from this place on.
    fn close_to(&mut self, place: usize) {
        while self.open.len() > place.max(1) {
            let Some(element) = self.open.pop() else { return };
            let depth = self.open.len();
            self.unbind(depth);
            if self.open_item.is_some_and(|item| item >= depth) {
                self.open_item = self.open.iter().rposition(is_item);
            }
            self.push_node(Node::Element(element));
        }
    }

    /// Forgets the namespaces that the element at this depth declared.
    fn unbind(&mut self, depth: usize) {
        while self.bindings.last().is_some_and(|b| b.depth >= depth) {
            self.bindings.pop();
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

    fn push_node(&mut self, node: Node<'a>) {
        if let Some(top) = self.open.last_mut() {
            top.children.push(node);
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

fn find_end_tag(window: &str, written: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = window[from..].find("</") {
        let at = from + found;
        let rest = &window[at + 2..];
        let same =
            rest.as_bytes().get(..written.len()).is_some_and(|name| name.eq_ignore_ascii_case(written.as_bytes()));
        if same && rest[written.len()..].trim_ascii_start().starts_with('>') {
            return Some(at);
        }
        from = at + 2;
    }
    None
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
