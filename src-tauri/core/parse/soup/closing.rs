//! Ends: end tags that match, nearly match or were forgotten.

use super::{Reader, fold, is_item, split};
use crate::parse::names::Ns;
use crate::parse::tree::{Node, is_void};

impl Reader<'_, '_> {
    /// Closes elements whose end tag was forgotten, when what opens now can only follow them: an item begins while one
    /// is open, or an element of an item while a title, link, id or date is.
    pub(super) fn close_what_cannot_hold(&mut self, ns: Ns, name: &str) {
        if ns != self.dialect {
            let extension = matches!(ns, Ns::Content | Ns::Dc | Ns::Itunes | Ns::Media);
            if extension && self.in_short_text() {
                self.repairs.add("mismatched-tags");
                self.close_to(self.open.len() - 1);
            }
            return;
        }
        if matches!(name, "item" | "entry") {
            let Some(open) = self.open_item else {
                // The feed's own title was never closed.
                if self.in_short_text() {
                    self.repairs.add("mismatched-tags");
                    self.close_to(self.open.len() - 1);
                }
                return;
            };
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
    pub(super) fn in_short_text(&self) -> bool {
        let Some(top) = self.open.last() else { return false };
        let own = top.ns == self.dialect && self.dialect != Ns::None;
        own && (matches!(&*top.name, "title" | "guid" | "pubdate" | "id" | "updated" | "published")
            || (top.name == "link" && self.dialect == Ns::Rss))
    }

    pub(super) fn end_tag(&mut self) {
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
    pub(super) fn close_to(&mut self, place: usize) {
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
}
