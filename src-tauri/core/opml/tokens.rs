//! A list as tags. Tolerates what XML forbids: bare `&` and `<` in values, quotes within quotes, values without quotes.

use std::borrow::Cow;

/// A tag, or the text between two.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// A start tag, its attributes in the order written, values decoded.
    Start {
        /// As written, without a namespace prefix.
        name: &'a str,
        /// Names as written.
        attributes: Vec<(&'a str, String)>,
        /// Ends with "/>".
        empty: bool,
    },
    /// An end tag.
    End(&'a str),
    /// Text, decoded.
    Text(Cow<'a, str>),
}

/// Quotes looked at for the end of a value, and characters looked ahead after each: bounds the work for hostile lists.
const QUOTES: usize = 8;
const LOOK_AHEAD: usize = 48;

/// Attributes of an outline at most; no program writes a tenth of it.
const MOST_ATTRIBUTES: usize = 200;

/// The tokenizer.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    /// Starts reading.
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    fn text_until(&mut self, end: usize) -> &'a str {
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        text
    }

    fn skip_past(&mut self, from: usize, end: &str) {
        let after = self.rest.get(from..).and_then(|rest| rest.find(end)).map(|at| from + at + end.len());
        self.rest = &self.rest[after.unwrap_or(self.rest.len())..];
    }

    fn end_tag(&mut self) -> Token<'a> {
        self.rest = &self.rest[2..];
        let name = self.text_until(name_length(self.rest));
        // An end tag that is itself unclosed ends before the next tag.
        let end = self.rest.find(['>', '<']).unwrap_or(self.rest.len());
        self.rest = &self.rest[end..];
        self.rest = self.rest.strip_prefix('>').unwrap_or(self.rest);
        Token::End(local(name))
    }

    fn start_tag(&mut self) -> Token<'a> {
        self.rest = &self.rest[1..];
        let name = local(self.text_until(name_length(self.rest)));
        let mut attributes = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix("/>") {
                self.rest = rest;
                return Token::Start { name, attributes, empty: true };
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                return Token::Start { name, attributes, empty: false };
            }
            // The tag was never closed: the next one begins, or the document ends.
            if self.rest.is_empty() || (self.rest.starts_with('<') && opens_tag(self.rest)) {
                return Token::Start { name, attributes, empty: false };
            }
            if let Some(attribute) = self.attribute()
                && attributes.len() < MOST_ATTRIBUTES
            {
                attributes.push(attribute);
            }
        }
    }

    fn attribute(&mut self) -> Option<(&'a str, String)> {
        let length = name_length(self.rest);
        if length == 0 {
            let step = self.rest.chars().next().map_or(0, char::len_utf8);
            self.rest = &self.rest[step..];
            return None;
        }
        let name = self.text_until(length);
        let after = self.rest.trim_start();
        let Some(value) = after.strip_prefix('=') else { return Some((name, String::new())) };
        self.rest = value.trim_start();
        let raw = match self.rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.rest = &self.rest[1..];
                let end = value_end(self.rest, quote);
                let raw = self.text_until(end);
                self.rest = self.rest.strip_prefix(quote).unwrap_or(self.rest);
                raw
            }
            _ => {
                let end = self.rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(self.rest.len());
                let raw = &self.rest[..end];
                let end = if self.rest[end..].starts_with('>') && raw.ends_with('/') { end - 1 } else { end };
                self.text_until(end)
            }
        };
        Some((name, decode(raw).into_owned()))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let tag = self.rest.match_indices('<').map(|(at, _)| at).find(|at| opens_tag(&self.rest[*at..]));
            let tag = tag.unwrap_or(self.rest.len());
            if tag > 0 {
                return Some(Token::Text(decode(self.text_until(tag))));
            }
            if self.rest.starts_with("<!--") {
                self.skip_past(4, "-->");
            } else if let Some(data) = self.rest.strip_prefix("<![CDATA[") {
                let end = data.find("]]>").unwrap_or(data.len());
                let text = &data[..end];
                self.rest = data[end..].strip_prefix("]]>").unwrap_or_default();
                return Some(Token::Text(Cow::Borrowed(text)));
            } else if self.rest.starts_with("<!") {
                let subset = self.rest.find('>').is_some_and(|end| self.rest[..end].contains('['));
                self.skip_past(2, if subset { "]>" } else { ">" });
            } else if self.rest.starts_with("<?") {
                self.skip_past(2, ">");
            } else if self.rest.starts_with("</") {
                return Some(self.end_tag());
            } else {
                return Some(self.start_tag());
            }
        }
    }
}

fn opens_tag(text: &str) -> bool {
    text.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?' | b'_'))
}

fn name_length(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '<' | '/' | '"' | '\'')).unwrap_or(text.len())
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Where a quoted value ends: at the first quote that is followed by another attribute or the tag's end; where there is
/// none, at the first quote; where the quote was forgotten, at the tag's end.
fn value_end(text: &str, quote: char) -> usize {
    let (mut first, mut looked) = (None, 0);
    for (at, _) in text.match_indices(quote).take(QUOTES) {
        if text[looked..at].contains("<outline") {
            break;
        }
        looked = at;
        first = first.or(Some(at));
        if ends_value(&text[at + 1..]) {
            return at;
        }
        if let Some(end) = before_attribute(&text[..at]) {
            return end;
        }
    }
    first.or_else(|| text.find("/>")).or_else(|| text.find('>')).unwrap_or(text.len())
}

/// A quote that follows a known attribute's name and "=" opens that one's value: the quote before was forgotten.
fn before_attribute(text: &str) -> Option<usize> {
    const KNOWN: &[&str] = &["text", "title", "type", "xmlurl", "htmlurl", "url", "description", "version", "category"];
    let text = text.trim_end().strip_suffix('=')?;
    let (value, name) = text.trim_end().rsplit_once(char::is_whitespace)?;
    KNOWN.contains(&name.to_ascii_lowercase().as_str()).then_some(value.len())
}

fn ends_value(after: &str) -> bool {
    let trimmed = after.trim_start();
    if trimmed.is_empty() || trimmed.starts_with(['>', '/', '<', '?']) {
        return true;
    }
    let length = name_length(trimmed);
    length > 0 && length <= LOOK_AHEAD && trimmed[length..].trim_start().starts_with('=')
}

fn decode(raw: &str) -> Cow<'_, str> {
    if raw.contains('&') { html_escape::decode_html_entities(raw) } else { Cow::Borrowed(raw) }
}
