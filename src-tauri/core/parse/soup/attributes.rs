//! Attributes, however they are written: unquoted, without a value, with a quote that was never closed.

use super::Reader;
use crate::parse::entities;
use std::borrow::Cow;

impl<'a> Reader<'a, '_> {
    /// Reads attributes up to the tag's end; says whether the tag closed itself.
    pub(super) fn attributes(&mut self) -> (Vec<(&'a str, Cow<'a, str>)>, bool) {
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
        // Word processors turn the quotes around a value into typographic ones.
        value.trim_end_matches(['"', '\'']).trim_matches(['“', '”', '„', '‘', '’'])
    }
}
