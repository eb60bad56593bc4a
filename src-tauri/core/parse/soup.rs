//! Tag soup becomes a tree. Whatever the bytes are, there is a tree at the end, in linear time and bounded depth:
//! what XML forbids is mended as a reader of the text would understand it, and every kind of mending is named.
//! Nothing outside the text is ever read, and no entity that the document declares is expanded.

mod attributes;
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
            self.push_node(Node::Element(Box::new(element)));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text: names with their text, and the repairs.
    fn read(text: &str) -> (String, Vec<&'static str>) {
        let mut repairs = Repairs::default();
        let document = super::read(text, &mut repairs);
        let mut out = String::new();
        show(&document, &mut out);
        (out, repairs.into_names())
    }

    fn show(element: &Element<'_>, out: &mut String) {
        for node in &element.children {
            match node {
                Node::Text(text) => out.push_str(&text.value()),
                Node::Element(element) => {
                    out.push_str(&format!("[{} ", element.name));
                    show(element, out);
                    out.push(']');
                }
            }
        }
    }

    #[test]
    fn clean_xml_needs_no_repair() {
        let text = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x '>'>]><rss><!-- <a> --><channel><title>a &amp; b</title>\
                    <x/><item><description><![CDATA[<p>&amp;]]></description></item></channel></rss>";
        let (tree, repairs) = read(text);
        assert_eq!(tree, "[rss [channel [title a & b][x ][item [description <p>&amp;]]]]");
        assert!(repairs.is_empty(), "{repairs:?}");
    }

    #[test]
    fn every_mending_is_done_and_named() {
        let cases = [
            ("<rss><channel><title>AT&T</title>", "[rss [channel [title AT&T]]]", "bare-ampersand"),
            ("<rss><title>1 < 2</title></rss>", "[rss [title 1 < 2]]", "bare-less-than"),
            ("<rss><title>&eacute;</title></rss>", "[rss [title é]]", "html-entities"),
            ("<rss><b>x</rss>", "[rss [b x]]", "mismatched-tags"),
            ("<rss><item><title>a<link>b</link></item></rss>", "[rss [item [title a][link b]]]", "mismatched-tags"),
            ("<rss><item><b>1<item><b>2</item></rss>", "[rss [item [b 1]][item [b 2]]]", "nested-items"),
            ("<rss><a>x<br>y</a></rss>", "[rss [a x[br ]y]]", "child-markup"),
            ("<rss><ITEM>x</ITEM></rss>", "[rss [item x]]", "element-case"),
            ("<rss><media:title>x</media:title></rss>", "[rss [title x]]", "undeclared-prefix"),
            ("<rss><item>", "[rss [item ]]", "truncated"),
            ("<rss><a><![CDATA[x</a><b><![CDATA[y]]></b></rss>", "[rss [a x][b y]]", "unclosed-cdata"),
        ];
        for (text, tree, repair) in cases {
            let (found, repairs) = read(text);
            assert_eq!(found, tree, "{text}");
            assert!(repairs.contains(&repair), "{text}: {repairs:?}");
        }
    }

    #[test]
    fn a_stray_end_tag_in_a_body_closes_nothing_outside_it() {
        let (tree, _) = read("<rss><channel><p><item><description>a</p>b</description></item></channel></rss>");
        assert_eq!(tree, "[rss [channel [p [item [description ab]]]]]");
    }

    #[test]
    fn attributes_are_read_however_they_are_written() {
        let mut repairs = Repairs::default();
        let document = super::read("<a b=1 c='2>3' d \"e\" f=\"x&amp;y\" g=\"h><i/>", &mut repairs);
        let a =
            document.elements().next().map(|a| a.attributes.iter().map(|a| (&*a.name, &*a.value)).collect::<Vec<_>>());
        let wanted = vec![("b", "1"), ("c", "2>3"), ("d", ""), ("e", ""), ("f", "x&y"), ("g", "h")];
        assert_eq!(a, Some(wanted));
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = "<a>".repeat(100_000);
        let mut repairs = Repairs::default();
        let document = super::read(&deep, &mut repairs);
        let mut depth = 0;
        let mut element = document.elements().next();
        while let Some(inner) = element {
            depth += 1;
            element = inner.elements().next();
        }
        assert!(depth <= MAX_DEPTH + 1, "{depth}");
        assert!(repairs.has("too-deep"));
        let wide = "<a/>".repeat(MAX_PARTS + 10);
        let mut repairs = Repairs::default();
        assert!(super::read(&wide, &mut repairs).children.len() <= MAX_PARTS);
        assert!(repairs.has("too-large"));
    }
}
