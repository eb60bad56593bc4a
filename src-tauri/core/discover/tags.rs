//! The tags of a page in the order of the source, without a tree: a tree of foreign HTML costs quadratic time where
//! elements nest deep, and links need none. Tolerant as browsers are about quotes, case, blanks and missing ends. Pure.

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Lower case.
    pub name: String,
    /// Names in lower case, values decoded; of several with one name the first counts.
    attributes: Vec<(String, String)>,
    /// The source after the tag.
    rest: &'a str,
}

impl Tag<'_> {
    /// An attribute's value, trimmed.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The words up to the element's end tag or the next tag of the same name, at most some hundred characters.
    pub(super) fn text(&self) -> String {
        const LOOKED_AT: usize = 600;
        let end = (0..=LOOKED_AT.min(self.rest.len())).rev().find(|end| self.rest.is_char_boundary(*end)).unwrap_or(0);
        let mut text = String::new();
        let mut rest = &self.rest[..end];
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let name = after.trim_start_matches('/');
            if name.get(..self.name.len()).is_some_and(|start| start.eq_ignore_ascii_case(&self.name))
                && !name[self.name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
            {
                rest = "";
                break;
            }
            text.push(' ');
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
        }
        text.push_str(rest);
        let text = html_escape::decode_html_entities(&text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The start tags of a page; comments and the insides of scripts, styles and the like are passed over.
pub(super) fn tags(html: &str) -> Tags<'_> {
    Tags { rest: html, unclosed: Vec::new() }
}

/// See [`tags`].
pub(super) struct Tags<'a> {
    rest: &'a str,
    /// What has no end any more, so that it is not looked for again and again.
    unclosed: Vec<String>,
}

impl<'a> Tags<'a> {
    /// What follows the end of something that holds no tags; an unclosed one swallows nothing: what looks like a link
    /// after it is worth a look.
    fn after(&mut self, what: &str, inside: &'a str, end: impl FnOnce(&'a str) -> Option<&'a str>) -> &'a str {
        if self.unclosed.iter().any(|name| name == what) {
            return inside;
        }
        end(inside).unwrap_or_else(|| {
            self.unclosed.push(what.to_owned());
            inside
        })
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let (_, after) = self.rest.split_once('<')?;
            if let Some(comment) = after.strip_prefix("!--") {
                self.rest = self.after("!--", comment, |text| text.split_once("-->").map(|(_, rest)| rest));
                continue;
            }
            if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
                self.rest = after;
                continue;
            }
            let end = after.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(after.len());
            let name = after[..end].to_ascii_lowercase();
            let (attributes, rest) = attributes(&after[end..]);
            self.rest = match name.as_str() {
                "script" | "style" | "textarea" | "title" | "xmp" => {
                    self.after(&name, rest, |text| after_end_tag(text, &name))
                }
                _ => rest,
            };
            return Some(Tag { name, attributes, rest });
        }
    }
}

/// What follows the end tag of an element that holds no tags.
fn after_end_tag<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        if after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return Some(&after[name.len()..]);
        }
        rest = after;
    }
    None
}

/// Attributes of a tag at most: enough for any page, few enough for any attack.
const ATTRIBUTES: usize = 64;

fn attributes(text: &str) -> (Vec<(String, String)>, &str) {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (found, "");
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        // A new tag begins although this one never ended.
        if rest.starts_with('<') {
            return (found, rest);
        }
        // The first character belongs to the name even when it is `=`.
        let mut letters = rest.char_indices().skip(1);
        let end = letters.find(|(_, c)| c.is_whitespace() || "/>=<".contains(*c)).map_or(rest.len(), |(end, _)| end);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let value = match rest.strip_prefix('=') {
            Some(after) => {
                let (value, after) = value(after.trim_start());
                rest = after;
                html_escape::decode_html_entities(value).into_owned()
            }
            None => String::new(),
        };
        if found.len() < ATTRIBUTES && found.iter().all(|(key, _)| *key != name) {
            found.push((name, value));
        }
    }
}

fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or_else(|| unquoted(inside));
        }
    }
    unquoted(text)
}

fn unquoted(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn first(html: &str) -> Tag<'_> {
        tags(html).next().expect("there is a tag")
    }

    #[test]
    fn attributes_of_every_spelling() {
        let tag = first("<LINK REL = 'a b'HREF=\"x?a=1&amp;b=2\" type=text/x  flag title=\"ü > 1\" rel=second/>");
        assert_eq!(tag.name, "link");
        assert_eq!(tag.attribute("rel"), Some("a b"));
        assert_eq!(tag.attribute("href"), Some("x?a=1&b=2"));
        assert_eq!(tag.attribute("type"), Some("text/x"));
        assert_eq!(tag.attribute("flag"), Some(""));
        assert_eq!(tag.attribute("title"), Some("ü > 1"));
        assert_eq!(first("<a href=/x/>y").attribute("href"), Some("/x/"));
        assert_eq!(first("<a href='unclosed title=x>y").attribute("href"), Some("unclosed"));
        assert_eq!(first("<a b <p>").attribute("b"), Some(""));
    }

    #[test]
    fn what_is_no_tag_is_passed_over() {
        let names = |html| tags(html).map(|tag| tag.name).collect::<Vec<_>>();
        assert_eq!(
            names("a < b <!-- <p> --> <!DOCTYPE html><script>if (a<b) '<link>'</SCRIPT><i></i><?x?>"),
            ["script", "i"]
        );
        assert_eq!(names("<script>never closed <link>"), ["script", "link"]);
        assert_eq!(names("<!-- never closed <link>"), ["link"]);
        assert_eq!(names("<title>a <b> c</title><link"), ["title", "link"]);
    }

    #[test]
    fn text_ends_with_the_element() {
        assert_eq!(first("<a href=x><b>All</b> &amp;\n posts</a> more").text(), "All & posts");
        assert_eq!(first("<a>One <abbr>two</abbr><a>three").text(), "One two");
        assert_eq!(first("<a>open").text(), "open");
    }

    #[test]
    fn long_nonsense_takes_no_time() {
        for piece in ["<script>", "<!--", "<a b='", "<a b=\"", "<a ", "</", "<div>", "<title>x</titl"] {
            let html = piece.repeat(100_000);
            assert!(tags(&html).count() <= 100_000);
        }
    }

    proptest! {
        #[test]
        fn anything_ends(html in "[<>a-c/='\" !ü-]{0,200}") {
            for tag in tags(&html) {
                tag.text();
            }
        }
    }
}
