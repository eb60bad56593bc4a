//! Writes the repaired feed out as the plain RSS 2.0 or Atom 1.0 that feed-rs reads without loss.
//!
//! Only what feed-rs maps faithfully is written: titles, ids, dates, summaries and bodies. Persons, durations, media and
//! podcast elements are left to the extras: feed-rs drops most of them, one unknown `type` or role there ends its
//! reading of the whole feed, and its reading of authors and durations can panic (byte slicing inside a character,
//! numbers beyond 64 bits).

use super::construct::{self, Construct};
use super::entities;
use super::names::Ns;
use super::repair::{Dialect, Layout, Repairs};
use super::tree::{Element, Node, Text};

/// The feed as clean XML.
pub(super) fn write(layout: &Layout<'_, '_>, size: usize, repairs: &mut Repairs) -> String {
    let raw = !repairs.has("bare-ampersand") && !repairs.has("html-entities") && !repairs.has("bare-less-than");
    let mut writer = Writer { out: String::with_capacity(size / 4 * 3), raw };
    match layout.dialect {
        Dialect::Rss => writer.rss(layout, repairs),
        Dialect::Atom => writer.atom(layout, repairs),
    }
    writer.out
}

struct Writer {
    out: String,
    /// Escaped text may be copied as it is: the soup reader found nothing to mend in any.
    raw: bool,
}

impl Writer {
    fn rss(&mut self, layout: &Layout<'_, '_>, repairs: &mut Repairs) {
        self.out.push_str(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>",
        );
        for name in ["title", "description", "language"] {
            if let Some(element) = first_filled(layout.head, Ns::Rss, name) {
                self.construct(name, "", element, repairs);
            }
        }
        for item in &layout.items {
            self.out.push_str("<item>");
            for name in ["title", "description"] {
                if let Some(element) = first_filled(item.element, Ns::Rss, name) {
                    self.construct(name, "", element, repairs);
                }
            }
            if let Some(element) = first_filled(item.element, Ns::Content, "encoded") {
                self.construct("content:encoded", "", element, repairs);
            }
            self.plain("guid", first_filled(item.element, Ns::Rss, "guid"));
            let date = first_filled(item.element, Ns::Rss, "pubdate");
            self.plain("pubDate", date.or_else(|| first_filled(item.element, Ns::Dc, "date")));
            self.out.push_str("</item>");
        }
        self.out.push_str("</channel></rss>");
    }

    fn atom(&mut self, layout: &Layout<'_, '_>, repairs: &mut Repairs) {
        self.out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        if layout.head.name == "feed" {
            for name in ["title", "subtitle"] {
                if let Some(element) = first_filled(layout.head, Ns::Atom, name) {
                    self.typed(name, element, repairs);
                }
            }
        }
        for item in &layout.items {
            self.out.push_str("<entry>");
            for name in ["title", "summary", "content"] {
                if let Some(element) = first_filled(item.element, Ns::Atom, name) {
                    self.typed(name, element, repairs);
                }
            }
            for name in ["id", "updated", "published"] {
                self.plain(name, first_filled(item.element, Ns::Atom, name));
            }
            self.out.push_str("</entry>");
        }
        self.out.push_str("</feed>");
    }

    fn typed(&mut self, name: &str, element: &Element<'_>, repairs: &mut Repairs) {
        let value = construct::read(element);
        if value.is_blank() {
            return;
        }
        let html = matches!(value, Construct::Html(_));
        self.open(name, if html { " type=\"html\"" } else { "" });
        construct::note_repairs(element, repairs);
        self.value(element, value);
        self.close(name);
    }

    fn construct(&mut self, name: &str, attributes: &str, element: &Element<'_>, repairs: &mut Repairs) {
        construct::note_repairs(element, repairs);
        self.open(name, attributes);
        if self.copy(element) {
            self.close(name);
            return;
        }
        let value = construct::read(element);
        self.value(element, value);
        self.close(name);
    }

    fn value(&mut self, element: &Element<'_>, value: Construct<'_>) {
        if !self.copy(element) {
            let (Construct::Plain(text) | Construct::Html(text)) = value;
            self.text(&text);
        }
    }

    fn plain(&mut self, name: &str, element: Option<&Element<'_>>) {
        let Some(element) = element else { return };
        self.open(name, "");
        if !self.copy(element) {
            self.text(&element.text());
        }
        self.close(name);
    }

    /// Writes text so that feed-rs reads the same.
    fn text(&mut self, text: &str) {
        if has_many_marks(text) && !text.contains("]]>") {
            self.section(text);
        } else {
            entities::escape_into(&mut self.out, text);
        }
    }

    fn section(&mut self, text: &str) {
        self.out.push_str("<![CDATA[");
        self.out.push_str(text);
        self.out.push_str("]]>");
    }

    /// Copies an element's text as it stands in the document, when it is only text and needs no mending.
    fn copy(&mut self, element: &Element<'_>) -> bool {
        match element.children.as_slice() {
            [Node::Text(Text::Escaped(text))] if self.raw && !text.contains('>') && !has_many_marks(text) => {
                self.out.push_str(text);
            }
            [Node::Text(Text::Literal(text))] if !text.contains("]]>") => self.section(text),
            _ => return false,
        }
        true
    }

    fn open(&mut self, name: &str, attributes: &str) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(attributes);
        self.out.push('>');
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

/// Whether so much of a text has to be escaped that a section is better: to feed-rs's reader every reference is an event of its
/// own, a section is one.
fn has_many_marks(text: &str) -> bool {
    text.len() > 4096 && text.bytes().filter(|b| matches!(b, b'&' | b'<')).nth(text.len() / 64).is_some()
}

/// The first element with this name that says something.
pub(super) fn first_filled<'t, 'a>(parent: &'t Element<'a>, ns: Ns, name: &str) -> Option<&'t Element<'a>> {
    parent.elements().find(|e| e.is(ns, name) && !e.is_blank())
}
