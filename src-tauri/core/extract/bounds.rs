//! What a page may cost, kept before a tree is made of it: building one is quadratic in the depth of elements, in the
//! attributes of a tag and in formatting that is left open, and so is looking for an article in it. Linear and pure.

use crate::sanitize::{Token, Tokens};
use std::collections::HashMap;

/// Elements within each other at most; what is deeper stands beside each other. As browsers do it (Blink's and WebKit's
/// parser limit is 512).
const DEEPEST: usize = 512;

/// Elements of a page at most. Firefox's reader view looks at pages of 3,000 elements unasked; the longest real articles
/// (of encyclopaedias) have some 30,000.
pub(super) const MOST_ELEMENTS: usize = 40_000;

/// The depths of all elements together at most, before [`SHALLOW`] counts instead of [`DEEPEST`]: what readability does is
/// in proportion to it. Real pages have an average depth of 10 to 25.
const MOST_DEPTHS: usize = 1_200_000;

/// Where no more is spent on depth.
const SHALLOW: usize = 24;

/// Bytes of a title that are looked at: each heading is compared with it.
const LONGEST_TITLE: usize = 300;

/// Formatting that may be open at a time: a parser opens all of it again in each new paragraph.
const MOST_FORMATTING: usize = 24;

/// Attributes of an element at most: parsers look for duplicates among them quadratically.
const MOST_ATTRIBUTES: usize = 64;

/// Bytes of a tag at most that has anything to say.
const LONGEST_TAG: usize = 64 << 10;

const DOCTYPE: &str = "<!DOCTYPE html>";

/// Signs of a tag that is none, at most: parsers take each for an error of its own.
const MOST_STRAYS: usize = 10_000;

/// Elements that never have content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements whose content is no markup. Their tags are balanced by themselves.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The formatting elements of the HTML standard (13.2.4.3).
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements whose end tag is often left out: one ends where the next begins, or any block for a paragraph.
const SIBLINGS: &[(&str, &[&str])] = &[
    ("li", &["li"]),
    ("dt", &["dt", "dd"]),
    ("dd", &["dt", "dd"]),
    ("tr", &["tr", "td", "th"]),
    ("td", &["td", "th"]),
    ("th", &["td", "th"]),
    ("option", &["option"]),
];

/// The page with what would make a tree of it costly left out, and the number of its elements. `None` for a page that has
/// more than [`MOST_ELEMENTS`].
pub(super) fn bounded(html: &str) -> Option<String> {
    let mut out = String::with_capacity(html.len() + DOCTYPE.len());
    // Without one a browser would be in its quirks mode; the page's own is not among the tokens.
    out.push_str(DOCTYPE);
    let mut open = Open::default();
    let mut tokens = Tokens::new(html);
    let (mut elements, mut strays) = (0_usize, 0_usize);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) => {
                let stray = text.bytes().filter(|b| *b == b'<').count();
                strays += stray;
                if stray > 0 && strays > MOST_STRAYS {
                    out.push_str(&text.replace('<', " "));
                } else {
                    out.push_str(text);
                }
            }
            Token::Start(name) => {
                let name = name.to_ascii_lowercase();
                if open.start(&name) {
                    // Formatting that is open is opened again with each block: those count as well.
                    elements += 1 + if is_block(&name) { open.formatting.len() } else { 0 };
                    if elements > MOST_ELEMENTS {
                        return None;
                    }
                    write_tag(&name, &tokens, &mut out);
                }
                if RAW.contains(&name.as_str()) {
                    let start = html.len() - tokens.rest().len();
                    let closed = tokens.skip_raw(&name);
                    let end = html.len() - tokens.rest().len();
                    let content = &html[start..end];
                    if name == "title" && content.len() > LONGEST_TITLE {
                        out.push_str(&content[..content.floor_char_boundary(LONGEST_TITLE)]);
                        out.push_str("</title>");
                    } else {
                        out.push_str(content);
                    }
                    if !closed {
                        return Some(out);
                    }
                    open.end(&name);
                }
            }
            Token::End(name) => {
                let name = name.to_ascii_lowercase();
                // One too many is work for a parser as well: it looks for a start among all that is open.
                elements += usize::from(!open.has(&name));
                if elements > MOST_ELEMENTS {
                    return None;
                }
                if open.end(&name) {
                    out.push_str(tokens.last_tag());
                }
            }
        }
    }
    Some(out)
}

fn is_block(name: &str) -> bool {
    !FORMATTING.contains(&name) && !VOID.contains(&name) && name != "span"
}

fn write_tag(name: &str, tokens: &Tokens<'_>, out: &mut String) {
    let tag = tokens.last_tag();
    if tokens.attributes.len() <= MOST_ATTRIBUTES && tag.len() <= LONGEST_TAG {
        out.push_str(tag);
        return;
    }
    out.push('<');
    out.push_str(name);
    for (key, value) in tokens.attributes.iter().take(MOST_ATTRIBUTES) {
        let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'));
        if plain && value.len() <= LONGEST_TAG / 16 && !value.contains('"') {
            out.push_str(&format!(" {key}=\"{value}\""));
        }
    }
    out.push('>');
}

/// What is open, roughly as a parser would have it.
#[derive(Default)]
struct Open {
    names: Vec<String>,
    /// How often each name is among them.
    counts: HashMap<String, usize>,
    /// Start tags that were left out, by name, so that their end tags are as well.
    dropped: HashMap<String, usize>,
    formatting: Vec<String>,
    /// The depths of all elements so far together.
    depths: usize,
}

impl Open {
    /// Whether a start tag stays.
    fn start(&mut self, name: &str) -> bool {
        if VOID.contains(&name) {
            return true;
        }
        if let Some((_, ended)) = SIBLINGS.iter().find(|(begun, _)| *begun == name) {
            // Only at the top, or just above: further up a list or table of its own lies between.
            while self.names.last().is_some_and(|top| ended.contains(&top.as_str()) || top == "p") {
                self.pop();
            }
        } else if is_block(name) && self.names.last().is_some_and(|top| top == "p") {
            self.pop();
        }
        let formatting = FORMATTING.contains(&name);
        self.depths += self.names.len();
        let deepest = if self.depths > MOST_DEPTHS { SHALLOW } else { DEEPEST };
        if self.names.len() >= deepest || (formatting && self.formatting.len() >= MOST_FORMATTING) {
            *self.dropped.entry(name.to_owned()).or_default() += 1;
            return false;
        }
        if formatting {
            self.formatting.push(name.to_owned());
        }
        *self.counts.entry(name.to_owned()).or_default() += 1;
        self.names.push(name.to_owned());
        true
    }

    /// Whether an end tag stays.
    fn end(&mut self, name: &str) -> bool {
        if let Some(count) = self.dropped.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            return false;
        }
        if !self.has(name) {
            return true;
        }
        if let Some(at) = self.formatting.iter().rposition(|open| open == name) {
            // Blocks within it stay open: that is how "<b><p></b></p>" is read.
            self.formatting.remove(at);
            if let Some(at) = self.names.iter().rposition(|open| open == name) {
                self.names.remove(at);
                self.forget(name);
            }
            return true;
        }
        while let Some(top) = self.pop() {
            if top == name {
                break;
            }
        }
        true
    }

    fn has(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    fn pop(&mut self) -> Option<String> {
        let top = self.names.pop()?;
        self.forget(&top);
        Some(top)
    }

    fn forget(&mut self, name: &str) {
        if let Some(count) = self.counts.get_mut(name) {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_honest_page_stays_as_it_is() {
        let html =
            "<!doctype html><p class=a>One<p>Two <b>bold</b><ul><li>a<li>b</ul><script>if (a<b) {}</script><br/>end";
        assert_eq!(bounded(html).unwrap(), html.replace("<!doctype html>", DOCTYPE));
    }

    #[test]
    fn deep_elements_stand_beside_each_other() {
        let html = format!("{}deep{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        let flat = bounded(&html).unwrap();
        assert_eq!(flat.matches("<div>").count(), DEEPEST);
        assert_eq!(flat.matches("</div>").count(), DEEPEST);
        assert!(flat.contains("deep"));
    }

    #[test]
    fn what_is_closed_by_itself_is_not_deep() {
        for unit in ["<p>word ", "<li>word ", "<dt>a<dd>b ", "<td>cell "] {
            let html = unit.repeat(5_000);
            assert_eq!(bounded(&html).unwrap(), format!("{DOCTYPE}{html}"), "{unit}");
        }
    }

    #[test]
    fn costly_tags_are_cut() {
        let many: String = (0..5_000).map(|i| format!(" a{i}=1")).collect();
        let flat = bounded(&format!("<p{many}>x")).unwrap();
        assert!(flat.len() < 1_000 && flat.ends_with(">x"));
        let long = format!("<p title=\"{}\" class=c>x", "y".repeat(1 << 20));
        assert!(bounded(&long).unwrap().ends_with("<p class=\"c\">x"));
        let open: String = (0..1_000).map(|i| format!("<b id=n{i}>")).collect();
        assert_eq!(bounded(&format!("{open}<p>x<p>y")).unwrap().matches("<b").count(), MOST_FORMATTING);
    }

    #[test]
    fn too_many_elements_are_refused() {
        assert!(bounded(&"<i>a</i>".repeat(MOST_ELEMENTS + 1)).is_none());
        assert!(bounded(&"<i>a</i>".repeat(MOST_ELEMENTS - 1)).is_some());
    }
}
