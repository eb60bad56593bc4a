//! What begins with `<` and is no element: comments, CDATA sections, declarations, instructions.

use super::Reader;
use crate::parse::tree::{Node, Text};
use std::borrow::Cow;

impl Reader<'_, '_> {
    pub(super) fn markup(&mut self) {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            // An unclosed comment ends at the next tag's end: better to show a remark than to lose the rest.
            let end = self.comment_end.find(self.text, self.at + 4).map(|at| at + 3);
            self.at = end.unwrap_or_else(|| self.after_next('>'));
        } else if rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<![CDATA[")) {
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
