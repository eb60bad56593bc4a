//! HTML to plain text for titles, names and tags, and plain text to HTML for bodies that are not HTML.

use super::entities;
use super::tree::looks_like_markup;
use std::borrow::Cow;

/// Elements that occur in titles. Only these are taken out: `Vec<T>` and `<BIGCO>` are text.
const TITLE_TAGS: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "div", "em", "font", "h1",
    "h2", "h3", "h4", "i", "img", "ins", "kbd", "mark", "p", "q", "s", "small", "span", "strike", "strong", "sub",
    "sup", "tt", "u", "wbr", "blink", "nobr", "center",
];

/// Bytes of a title, name or tag that are looked at: what is longer is a body in the wrong element.
const LONGEST: usize = 1024 * 1024;

/// A title, name or tag as plain text: references decoded (twice when they were escaped twice), tags out, blanks
/// folded. `None` when nothing is left.
pub(super) fn from_html(html: &str) -> Option<String> {
    let html = without_cdata_marks(clip(html, LONGEST));
    let text = if looks_like_markup(html) { Cow::Owned(strip_tags(html)) } else { Cow::Borrowed(html) };
    // A title with tags of its own was escaped once, so what looks like a tag afterwards is text: "<b>the</b> &lt;p&gt; tag".
    let escaped_once = text.len() < html.len();
    let text = decode_once(text);
    // Escaped twice: "&amp;lt;b&amp;gt;" came out as a tag only now, "&amp;amp;" as "&amp;".
    let text = if !escaped_once && looks_like_markup(&text) {
        Cow::Owned(strip_tags(without_cdata_marks(&text)))
    } else {
        text
    };
    let text = decode_once(text);
    fold_blanks(&text)
}

/// A section that was escaped with its marks: `&lt;![CDATA[title]]&gt;`.
fn without_cdata_marks(text: &str) -> &str {
    match text.trim().strip_prefix("<![CDATA[") {
        Some(inside) => inside.strip_suffix("]]>").unwrap_or(inside),
        None => text,
    }
}

/// Plain text that was declared as such: nothing is taken out, but references that were escaped twice are decoded.
pub(super) fn from_text(text: &str) -> Option<String> {
    fold_blanks(&decode_once(Cow::Borrowed(clip(text, LONGEST))))
}

fn decode_once(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains('&') {
        return text;
    }
    match text {
        Cow::Borrowed(text) => entities::decode(text),
        Cow::Owned(text) => Cow::Owned(entities::decode(&text).into_owned()),
    }
}

fn fold_blanks(text: &str) -> Option<String> {
    // Byte order marks and zero-width blanks that were pasted with the text.
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'));
    if trimmed.is_empty() {
        return None;
    }
    let single = !trimmed.bytes().any(|b| matches!(b, b'\n' | b'\t' | b'\r')) && !trimmed.contains("  ");
    if single {
        return Some(trimmed.to_owned());
    }
    let mut folded = String::with_capacity(trimmed.len());
    for word in trimmed.split_ascii_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    Some(folded)
}

fn strip_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match tag_length(rest, |name| TITLE_TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name))) {
            Some((length, name)) => {
                if matches!(name.as_str(), "br" | "p" | "div") {
                    out.push(' ');
                }
                rest = &rest[length..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The length and lower-case name of the tag that `text` begins with, when its name is accepted.
fn tag_length(text: &str, accepted: impl Fn(&str) -> bool) -> Option<(usize, String)> {
    let inner = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let name_length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &inner[..name_length];
    if name.is_empty() || !accepted(name) {
        return None;
    }
    let after = inner.as_bytes().get(name_length)?;
    if !matches!(after, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r') {
        return None;
    }
    // Titles are short; a tag longer than this is text with a stray bracket.
    let limit = text.len().min(4096);
    let end = text.as_bytes()[..limit].iter().position(|b| *b == b'>')?;
    Some((end + 1, name.to_ascii_lowercase()))
}

/// The first words of a body as a title: about 100 characters, whole words, tags and references out.
pub(super) fn first_words(html: &str) -> Option<String> {
    const MOST_CHARS: usize = 100;
    let mut words = String::new();
    let mut rest = html;
    // Enough markup for a hundred characters of text in any real body, and a bound for the others.
    let mut budget = 8192usize;
    while !rest.is_empty() && words.chars().count() < MOST_CHARS * 2 && budget > 0 {
        let at = rest.find('<').unwrap_or(rest.len());
        let text = &rest[..at];
        words.push_str(&entities::decode(clip(text, 2048)));
        words.push(' ');
        rest = &rest[at..];
        let step = rest.find('>').map_or(rest.len(), |end| end + 1);
        budget = budget.saturating_sub(at + step);
        rest = &rest[step..];
    }
    let folded = fold_blanks(&words)?;
    if folded.chars().count() <= MOST_CHARS {
        return Some(folded);
    }
    let cut: String = folded.chars().take(MOST_CHARS).collect();
    let whole = cut.rfind(' ').filter(|at| *at > MOST_CHARS / 2).map_or(cut.as_str(), |at| &cut[..at]);
    Some(format!("{whole}…"))
}

fn clip(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Plain text as HTML: escaped, paragraphs at empty lines, breaks at line ends.
pub(super) fn to_html(text: &str) -> String {
    let text = text.trim();
    if !text.contains('\n') {
        let mut html = String::with_capacity(text.len());
        entities::escape_into(&mut html, text);
        return html;
    }
    let mut html = String::with_capacity(text.len() + 64);
    let mut open = false;
    for line in text.lines() {
        let line = line.trim_end();
        if line.trim().is_empty() {
            if open {
                html.push_str("</p>");
                open = false;
            }
            continue;
        }
        html.push_str(if open { "<br>" } else { "<p>" });
        open = true;
        entities::escape_into(&mut html, line);
    }
    if open {
        html.push_str("</p>");
    }
    html
}

/// Whether text that is declared plain is HTML after all: it has an end tag or a self-closing tag of HTML, and no tag
/// that is not HTML's.
pub(super) fn is_html_after_all(text: &str) -> bool {
    const BODY_TAGS: &[&str] = &[
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "blockquote",
        "pre",
        "hr",
        "h5",
        "h6",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "video",
        "audio",
        "center",
        "iframe",
    ];
    let known = |name: &str| TITLE_TAGS.iter().chain(BODY_TAGS).any(|tag| tag.eq_ignore_ascii_case(name));
    let mut ended = false;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        match tag_length(rest, known) {
            Some((length, name)) => {
                ended |= rest.starts_with("</") || rest[..length].ends_with("/>") || super::tree::is_void(&name);
                rest = &rest[length..];
            }
            None => rest = &rest[1..],
        }
    }
    ended
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_tags_and_at_most_two_layers_of_references() {
        assert_eq!(from_html("A <b>bold</b>&nbsp;title").unwrap(), "A bold\u{a0}title");
        assert_eq!(from_html("AT&amp;amp;T").unwrap(), "AT&T");
        assert_eq!(from_html("&lt;i&gt;x&lt;/i&gt;").unwrap(), "x");
        assert_eq!(from_html("<i>the</i> &lt;b&gt; tag").unwrap(), "the <b> tag");
        assert_eq!(from_html("&lt;![CDATA[A &amp;amp; B]]&gt;").unwrap(), "A & B");
        assert_eq!(from_html("\u{FEFF}A\u{200B}").unwrap(), "A");
        assert_eq!(from_html("a\n   b").unwrap(), "a b");
        assert_eq!(from_html(" <br/> "), None);
        assert_eq!(from_html(&"ä".repeat(LONGEST)).unwrap().len(), LONGEST);
    }

    #[test]
    fn what_is_no_markup_stays() {
        assert_eq!(from_html("Vec<T> and 1 < 2 & <BIGCO>").unwrap(), "Vec<T> and 1 < 2 & <BIGCO>");
        assert_eq!(from_text("the <b> tag").unwrap(), "the <b> tag");
    }

    #[test]
    fn first_words_end_at_a_word() {
        let long = format!("<p>{}</p>", "word ".repeat(60));
        let title = first_words(&long).unwrap();
        assert!(title.ends_with("word…") && title.chars().count() <= 101, "{title}");
        assert_eq!(first_words("<p>short &amp; sweet</p>").unwrap(), "short & sweet");
        assert_eq!(first_words("<img src=x>"), None);
    }

    #[test]
    fn plain_text_becomes_paragraphs() {
        assert_eq!(to_html("a < b\nc\n\nd"), "<p>a &lt; b<br>c</p><p>d</p>");
        assert_eq!(to_html("one line"), "one line");
    }

    #[test]
    fn html_is_known_by_its_end_tags() {
        assert!(is_html_after_all("<p>x</p>"));
        assert!(is_html_after_all("x<br>y"));
        assert!(!is_html_after_all("if a <b then"));
        assert!(!is_html_after_all("use <foo></foo>"));
    }
}
