//! A tree as markup that is well formed as XML and means the same as HTML: for books, which are XML, and for pages.

use super::link;
use super::tree::{Element, Node, heading_level, is_block};
use crate::references::escaped;
use std::collections::HashSet;

/// What is known while nodes are written.
pub(super) struct Markup<'a> {
    /// Where an image is within the file; without one its words stand there.
    pub(super) picture: &'a dyn Fn(&str) -> Option<String>,
    /// How much headings go down.
    pub(super) shift: usize,
    /// The names that links within the text may point at.
    names: HashSet<String>,
}

/// What an element stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Block,
    /// Where only running text may stand.
    Line,
    List,
    Terms,
    Figure,
    Details,
    /// Within `table`, `tr` and their kin.
    Grid,
    /// Within ruby.
    Ruby,
}

impl<'a> Markup<'a> {
    /// Markup of these nodes.
    pub(super) fn of(nodes: &[Node], shift: usize, picture: &'a dyn Fn(&str) -> Option<String>) -> Self {
        let mut names = HashSet::new();
        gather_names(nodes, &mut names);
        Self { picture, shift, names }
    }

    /// Nodes as they stand in an article.
    pub(super) fn write(&self, nodes: &[Node]) -> String {
        let mut out = String::new();
        self.nodes(&mut out, nodes, Place::Block, &mut HashSet::new());
        out
    }

    fn nodes(&self, out: &mut String, nodes: &[Node], place: Place, used: &mut HashSet<String>) {
        for node in nodes {
            match node {
                Node::Text(text) if place == Place::List || place == Place::Terms || place == Place::Grid => {
                    // Where no text may stand, blanks stand for the eye alone.
                    let stray = !text.trim().is_empty();
                    match place {
                        Place::List if stray => out.push_str(&format!("<li>{}</li>", text_of(text))),
                        Place::Terms if stray => out.push_str(&format!("<dd>{}</dd>", text_of(text))),
                        _ if stray => {}
                        _ => out.push_str(text),
                    }
                }
                Node::Text(text) => out.push_str(&text_of(text)),
                Node::Element(element) => self.element(out, element, place, used),
            }
        }
    }

    fn element(&self, out: &mut String, element: &Element, place: Place, used: &mut HashSet<String>) {
        if matches!(element.name.as_str(), "script" | "style" | "template" | "noscript" | "iframe" | "object" | "embed")
        {
            return;
        }
        if element.name == "img" {
            return self.image(out, element, place);
        }
        let name = self.name_in(element, place);
        let wrapped = match place {
            Place::List if name != "li" => Some("li"),
            Place::Terms if !matches!(name.as_str(), "dt" | "dd" | "div") => Some("dd"),
            _ => None,
        };
        out.extend(wrapped.map(|name| format!("<{name}>")));
        if name.is_empty() {
            self.nodes(out, &element.children, place, used);
        } else {
            out.push('<');
            out.push_str(&name);
            self.attributes(out, element, &name, used);
            if is_void(&name) {
                out.push_str("/>");
            } else {
                out.push('>');
                self.nodes(out, &element.children, place_in(&name, element, place), used);
                out.push_str(&format!("</{name}>"));
            }
        }
        out.extend(wrapped.map(|name| format!("</{name}>")));
    }

    /// What an element is called where it stands. Empty: only what is in it stays.
    fn name_in(&self, element: &Element, place: Place) -> String {
        let name = element.name.as_str();
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
            return String::new();
        }
        if let Some(level) = heading_level(name) {
            return if place == Place::Line { "span".to_owned() } else { format!("h{}", (level + self.shift).min(6)) };
        }
        let at_home = match name {
            "li" => place == Place::List,
            "dt" | "dd" => place == Place::Terms,
            "figcaption" => place == Place::Figure,
            "summary" => place == Place::Details,
            "rt" | "rp" => place == Place::Ruby,
            "a" => element.attribute("href").is_some_and(|href| self.href(href).is_some()),
            _ => true,
        };
        match name {
            _ if place == Place::Line && is_block(name) => "span".to_owned(),
            "a" | "rt" | "rp" if !at_home => "span".to_owned(),
            _ if !at_home => "div".to_owned(),
            // Running text's elements hold no blocks.
            _ if !is_block(name) && name != "a" && element.has_block() => "div".to_owned(),
            _ => name.to_owned(),
        }
    }

    fn attributes(&self, out: &mut String, element: &Element, name: &str, used: &mut HashSet<String>) {
        let mut put = |name: &str, value: &str| out.push_str(&format!(" {name}=\"{}\"", attribute_of(value)));
        for (attribute, value) in &element.attributes {
            let value = value.trim();
            match attribute.as_str() {
                "href" if name == "a" => {
                    if let Some(href) = self.href(value) {
                        put("href", &href);
                    }
                }
                "id" if is_name(value) && used.insert(value.to_owned()) => put("id", value),
                "dir" if matches!(value, "ltr" | "rtl" | "auto") => put("dir", value),
                "lang" if is_language(value) => put("lang", value),
                "title" => put("title", value),
                "colspan" | "rowspan" if matches!(name, "td" | "th") && is_count(value) => put(attribute, value),
                "scope" if name == "th" && matches!(value, "row" | "col" | "rowgroup" | "colgroup") => {
                    put("scope", value)
                }
                "start" if name == "ol" && value.parse::<i32>().is_ok() => put("start", value),
                "value" if name == "li" && value.parse::<i32>().is_ok() => put("value", value),
                "value" if name == "data" => put("value", value),
                "reversed" if name == "ol" => put("reversed", "reversed"),
                "open" if name == "details" => put("open", "open"),
                "type" if name == "ol" && matches!(value, "1" | "a" | "A" | "i" | "I") => put("type", value),
                _ => {}
            }
        }
        if name == "data" && element.attribute("value").is_none() {
            put("value", "");
        }
    }

    /// Where a link leads; nowhere when the place is not in this text, or the address is none to follow.
    fn href(&self, href: &str) -> Option<String> {
        match href.trim().strip_prefix('#') {
            Some(id) => self.names.contains(id).then(|| format!("#{id}")),
            None => link(href),
        }
    }

    fn image(&self, out: &mut String, element: &Element, place: Place) {
        let alt = element.attribute("alt").unwrap_or_default();
        let source = element.attribute("src").unwrap_or_default();
        let (before, after) = match place {
            Place::List => ("<li>", "</li>"),
            Place::Terms => ("<dd>", "</dd>"),
            Place::Grid => return,
            _ => ("", ""),
        };
        out.push_str(before);
        match (self.picture)(source) {
            Some(file) => {
                out.push_str(&format!("<img src=\"{}\" alt=\"{}\"", attribute_of(&file), attribute_of(alt)));
                for side in ["width", "height"] {
                    if let Some(pixels) = element.attribute(side).filter(|pixels| is_count(pixels)) {
                        out.push_str(&format!(" {side}=\"{pixels}\""));
                    }
                }
                out.push_str("/>");
            }
            None if alt.trim().is_empty() => {}
            None => out.push_str(&format!("<span class=\"missing\">{}</span>", text_of(alt))),
        }
        out.push_str(after);
    }
}

fn place_in(name: &str, element: &Element, place: Place) -> Place {
    match name {
        "ul" | "ol" => Place::List,
        "dl" => Place::Terms,
        "figure" => Place::Figure,
        "details" => Place::Details,
        "ruby" => Place::Ruby,
        "table" | "thead" | "tbody" | "tfoot" | "tr" => Place::Grid,
        "p" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "span" | "summary" | "dt" => Place::Line,
        // What a link may hold is what may stand around it.
        "a" | "ins" | "del" if element.has_block() => place,
        "div" if place == Place::Terms => Place::Terms,
        _ if is_block(name) => Place::Block,
        _ => Place::Line,
    }
}

fn gather_names(nodes: &[Node], names: &mut HashSet<String>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        let id = element.attribute("id").map(str::trim).filter(|id| is_name(id) && element.name != "img");
        names.extend(id.map(str::to_owned));
        gather_names(&element.children, names);
    }
}

fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "wbr" | "img")
}

/// A name as XML has them, of ASCII alone.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}

/// Whether this looks like a language's tag: books name no others.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic()))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_count(text: &str) -> bool {
    text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit()) && text.bytes().any(|b| b != b'0')
}

/// Text in which no sign is markup and every one may stand in XML.
pub(super) fn text_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '<' | '>' => out.push_str(escaped(c).unwrap_or_default()),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// The same between quotation marks.
pub(super) fn attribute_of(text: &str) -> String {
    text_of(text).replace('"', "&quot;").replace(['\n', '\t'], " ")
}
