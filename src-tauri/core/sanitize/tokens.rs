//! HTML as a stream of tags and text. Borrowing and linear: every byte is looked at a bounded number of times.
//!
//! On the *plain* subset — quoted or simple attributes, ordinary comments — it reads exactly what a browser reads.
//! Whatever a browser might read otherwise is still read somehow, and [`Tokens::odd`] tells of it.

/// A piece of the document.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    /// Text, entities not yet decoded.
    Text(&'a str),
    /// A start tag; its attributes are in [`Tokens::attributes`].
    Start(&'a str),
    /// An end tag.
    End(&'a str),
}

/// Attributes beyond this number are passed over: a tag with more is hostile, and HTML parsers look for duplicates quadratically.
pub(super) const MAX_ATTRIBUTES: usize = 200;

/// The tokenizer.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    input: &'a str,
    at: usize,
    tag_start: usize,
    /// Attributes of the start tag read last: name and raw value.
    pub(crate) attributes: Vec<(&'a str, &'a str)>,
    /// The start tag read last ends with "/>".
    pub(crate) self_closing: bool,
    /// A browser may read something passed so far otherwise than it was read here.
    pub(crate) odd: bool,
}

impl<'a> Tokens<'a> {
    /// Starts reading.
    pub(crate) fn new(input: &'a str) -> Self {
        Self { input, at: 0, tag_start: 0, attributes: Vec::new(), self_closing: false, odd: false }
    }

    /// The first attribute with this (lower-case) name, raw.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// The next piece.
    pub(crate) fn next(&mut self) -> Option<Token<'a>> {
        let bytes = self.input.as_bytes();
        loop {
            if self.at >= bytes.len() {
                return None;
            }
            let start = self.at;
            let mut open = self.find(b'<', start).unwrap_or(bytes.len());
            while let Some(false) = bytes.get(open + 1).map(|next| opens_markup(*next)) {
                open = self.find(b'<', open + 1).unwrap_or(bytes.len());
            }
            if open + 1 >= bytes.len() {
                open = bytes.len();
            }
            if open > start {
                self.at = open;
                return Some(Token::Text(&self.input[start..open]));
            }
            self.tag_start = open;
            match bytes[open + 1] {
                b'!' | b'?' => self.pass_declaration(open),
                b'/' => {
                    if let Some(name) = self.end_tag(open) {
                        return Some(Token::End(name));
                    }
                }
                _ => {
                    if let Some(name) = self.start_tag(open) {
                        return Some(Token::Start(name));
                    }
                }
            }
        }
    }

    /// Passes the content of an element whose content is no markup, with its end tag. `false` when the end tag is missing:
    /// then all the rest belonged to it.
    pub(crate) fn skip_raw(&mut self, name: &str) -> bool {
        let bytes = self.input.as_bytes();
        let mut from = self.at;
        while let Some(open) = self.find(b'<', from) {
            let after = open + 2 + name.len();
            let named = bytes.get(open + 1) == Some(&b'/')
                && bytes.get(open + 2..after).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
                && bytes.get(after).is_some_and(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'));
            if named {
                self.at = self.find(b'>', after).map_or(bytes.len(), |close| close + 1);
                return true;
            }
            from = open + 1;
        }
        self.at = bytes.len();
        false
    }

    /// The tag read last, as written.
    pub(crate) fn last_tag(&self) -> &'a str {
        self.input.get(self.tag_start..self.at).unwrap_or_default()
    }

    /// What follows, unread.
    pub(crate) fn rest(&self) -> &'a str {
        &self.input[self.at..]
    }

    fn find(&self, byte: u8, from: usize) -> Option<usize> {
        self.input.get(from..)?.find(char::from(byte)).map(|found| from + found)
    }

    /// A comment, doctype or processing instruction.
    fn pass_declaration(&mut self, open: usize) {
        let rest = &self.input[open..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            if comment.starts_with('>') || comment.starts_with("->") {
                self.odd = true;
                self.at = open + 4 + comment.find('>').map_or(0, |end| end + 1);
                return;
            }
            match comment.find("-->") {
                Some(end) => {
                    self.odd |= comment[..end].contains("--!>");
                    self.at = open + 4 + end + 3;
                }
                None => {
                    self.odd = true;
                    self.at = self.input.len();
                }
            }
        } else {
            self.odd = true;
            self.at = self.find(b'>', open).map_or(self.input.len(), |end| end + 1);
        }
    }

    fn end_tag(&mut self, open: usize) -> Option<&'a str> {
        let bytes = self.input.as_bytes();
        let start = open + 2;
        let end = start + name_length(&bytes[start.min(bytes.len())..]);
        let Some(close) = self.find(b'>', end) else {
            self.odd = true;
            self.at = bytes.len();
            return None;
        };
        self.at = close + 1;
        let plain = bytes[end..close].iter().all(u8::is_ascii_whitespace);
        self.odd |= !plain || end == start || !bytes[start].is_ascii_alphabetic();
        (end > start && bytes[start].is_ascii_alphabetic()).then(|| &self.input[start..end])
    }

    /// `None`: the document ends within the tag, which therefore is none.
    fn start_tag(&mut self, open: usize) -> Option<&'a str> {
        let bytes = self.input.as_bytes();
        let start = open + 1;
        let name_end = start + name_length(&bytes[start..]);
        self.attributes.clear();
        self.self_closing = false;
        let mut at = name_end;
        loop {
            let blanks = at;
            at = skip_blanks(bytes, at);
            match bytes.get(at) {
                None => {
                    self.odd = true;
                    self.at = bytes.len();
                    return None;
                }
                Some(b'>') => {
                    self.at = at + 1;
                    return Some(&self.input[start..name_end]);
                }
                Some(b'/') => {
                    self.self_closing = bytes.get(at + 1) == Some(&b'>');
                    self.odd |= !self.self_closing;
                    at += 1;
                }
                Some(_) => {
                    self.odd |= blanks == at;
                    at = self.read_attribute(at);
                }
            }
        }
    }

    fn read_attribute(&mut self, start: usize) -> usize {
        let bytes = self.input.as_bytes();
        // A leading "=" is part of the name, so that reading always goes forward.
        let mut end = start + 1;
        while bytes.get(end).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'>' | b'/')) {
            end += 1;
        }
        let name = self.input.get(start..end).unwrap_or_default();
        self.odd |= name.bytes().any(|b| matches!(b, b'"' | b'\'' | b'<' | b'=' | b'\0'));
        let equals = skip_blanks(bytes, end);
        let (value, after) =
            if bytes.get(equals) == Some(&b'=') { self.read_value(skip_blanks(bytes, equals + 1)) } else { ("", end) };
        if self.attributes.len() < MAX_ATTRIBUTES {
            self.attributes.push((name, value));
        } else {
            self.odd = true;
        }
        after
    }

    fn read_value(&mut self, start: usize) -> (&'a str, usize) {
        let bytes = self.input.as_bytes();
        match bytes.get(start) {
            Some(quote @ (b'"' | b'\'')) => match self.find(*quote, start + 1) {
                Some(end) => (&self.input[start + 1..end], end + 1),
                None => ("", bytes.len()),
            },
            _ => {
                let mut end = start;
                while bytes.get(end).is_some_and(|b| !b.is_ascii_whitespace() && *b != b'>') {
                    self.odd |= matches!(bytes[end], b'"' | b'\'' | b'<' | b'=' | b'`');
                    end += 1;
                }
                (&self.input[start..end], end)
            }
        }
    }
}

fn opens_markup(next: u8) -> bool {
    next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/')
}

fn name_length(bytes: &[u8]) -> usize {
    bytes.iter().position(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/')).unwrap_or(bytes.len())
}

fn skip_blanks(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn all(input: &str) -> (Vec<String>, bool) {
        let mut tokens = Tokens::new(input);
        let mut out = Vec::new();
        while let Some(token) = tokens.next() {
            out.push(match token {
                Token::Text(text) => text.to_owned(),
                Token::End(name) => format!("/{name}"),
                Token::Start(name) => format!("{name}{:?}", tokens.attributes),
            });
        }
        (out, tokens.odd)
    }

    #[test]
    fn plain_markup_is_not_odd() {
        let (tokens, odd) = all("a < b<p class=\"x\" id='y' z=1 hidden>t<!-- c --></p ><br />");
        assert_eq!(
            tokens,
            ["a < b", r#"p[("class", "x"), ("id", "y"), ("z", "1"), ("hidden", "")]"#, "t", "/p", "br[]"]
        );
        assert!(!odd);
    }

    #[test]
    fn what_a_browser_may_read_otherwise_is_odd() {
        for input in [
            "<!-->x",
            "<!--a--!>b-->",
            "<p a=\"1\"b>",
            "<p a=b\"c>",
            "<p \"x\">",
            "<p",
            "</p",
            "<?x>",
            "<p/x>",
            "</ p>",
        ] {
            assert!(all(input).1, "{input}");
        }
    }

    #[test]
    fn always_goes_forward() {
        for input in
            ["<", "</", "<!", "<a =", "<a ==>", "<a /", "<a '", "<a b='", "<é>", "<a é='ü' ß>", "<!--", "<a\u{a0}b>"]
        {
            all(input);
        }
    }

    #[test]
    fn raw_content_ends_at_its_own_end_tag() {
        let mut tokens = Tokens::new("<style>a</styles></b></STYLE >rest");
        assert!(matches!(tokens.next(), Some(Token::Start("style"))));
        assert!(tokens.skip_raw("style"));
        assert_eq!(tokens.rest(), "rest");
    }
}
