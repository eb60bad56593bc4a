//! The pictures of a text that is safe already: their addresses, and their sizes written in where somebody knows them.

use super::entities::decode;
use super::tokens::{Token, Tokens};
use std::collections::HashSet;

/// The addresses of a text's pictures on the web, in their order, none twice.
pub fn picture_addresses(html: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    each(html, |_, tag| {
        let src = decode(tag.attribute("src").unwrap_or_default(), true).0;
        if src.starts_with("http") && seen.insert(src.to_string()) {
            found.push(src.into_owned());
        }
    });
    found
}

/// The text with `width` and `height` at the pictures whose real size is known, so that their place is there before they are.
/// Of what the author declared the width holds, and a height that does not go with it is put right.
pub fn with_picture_sizes(html: &str, size_of: impl Fn(&str) -> Option<(u32, u32)>) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 32);
    let mut copied = 0;
    each(html, |at, tag| {
        let src = decode(tag.attribute("src").unwrap_or_default(), true).0;
        let Some(size) = size_of(&src) else { return };
        let declared = |name: &str| tag.attribute(name).and_then(|value| value.parse::<u32>().ok());
        let (width, height) = shown(size, declared("width"), declared("height"));
        let text = tag.last_tag();
        out.push_str(&html[copied..at]);
        out.push_str(without_sizes(text));
        out.push_str(&format!(" width=\"{width}\" height=\"{height}\">"));
        copied = at + text.len();
    });
    out.push_str(&html[copied..]);
    out
}

/// What is written for a picture of this size of which this was declared.
fn shown((width, height): (u32, u32), wide: Option<u32>, high: Option<u32>) -> (u32, u32) {
    let scaled = |of: u32, from: u32, to: u32| {
        let scaled = (u64::from(of) * u64::from(to) + u64::from(from) / 2) / u64::from(from.max(1));
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    match (wide.filter(|w| *w > 0), high.filter(|h| *h > 0)) {
        (Some(wide), _) => (wide, scaled(height, width, wide)),
        (None, Some(high)) => (scaled(width, height, high), high),
        (None, None) => (width, height),
    }
}

/// A tag as [`super::images::Image::write`] writes it: the sizes come last.
fn without_sizes(tag: &str) -> &str {
    let mut tag = tag.strip_suffix('>').unwrap_or(tag);
    for name in [" height=\"", " width=\""] {
        if let Some((before, value)) = tag.rsplit_once(name)
            && value.strip_suffix('"').is_some_and(|value| value.bytes().all(|b| b.is_ascii_digit()))
        {
            tag = before;
        }
    }
    tag
}

/// Every picture's tag and where it begins. In a safe text nothing else looks like one: `<` in words is written `&lt;`.
fn each(html: &str, mut found: impl FnMut(usize, &Tokens<'_>)) {
    let mut from = 0;
    while let Some(at) = html[from..].find("<img ").map(|at| from + at) {
        let mut tag = Tokens::new(&html[at..]);
        if !matches!(tag.next(), Some(Token::Start("img"))) {
            return;
        }
        from = at + tag.last_tag().len();
        found(at, &tag);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<p>a &lt;img b</p><img src=\"https://a.example/1.png?a=1&amp;b=2\" alt=\"x > y\">\
        <a href=\"https://a.example/\"><img src=\"https://a.example/2.png\" alt=\"\" width=\"300\" height=\"90\"></a>\
        <img src=\"https://a.example/3.png\" alt=\" width=&quot;7&quot;\" height=\"50\">\
        <img src=\"https://a.example/2.png\" alt=\"\"><img src=\"data:image/png;base64,AA\" alt=\"\">";

    #[test]
    fn addresses_are_told_once_and_decoded() {
        let urls = ["https://a.example/1.png?a=1&b=2", "https://a.example/2.png", "https://a.example/3.png"];
        assert_eq!(picture_addresses(TEXT), urls);
        assert!(picture_addresses("no pictures").is_empty());
    }

    #[test]
    fn known_sizes_are_written_where_they_belong() {
        let sized = with_picture_sizes(TEXT, |url| match url {
            "https://a.example/1.png?a=1&b=2" => Some((640, 480)),
            "https://a.example/2.png" => Some((600, 400)),
            "https://a.example/3.png" => Some((1000, 500)),
            _ => None,
        });
        let expected = "<p>a &lt;img b</p><img src=\"https://a.example/1.png?a=1&amp;b=2\" alt=\"x > y\" width=\"640\" height=\"480\">\
            <a href=\"https://a.example/\"><img src=\"https://a.example/2.png\" alt=\"\" width=\"300\" height=\"200\"></a>\
            <img src=\"https://a.example/3.png\" alt=\" width=&quot;7&quot;\" width=\"100\" height=\"50\">\
            <img src=\"https://a.example/2.png\" alt=\"\" width=\"600\" height=\"400\"><img src=\"data:image/png;base64,AA\" alt=\"\">";
        assert_eq!(sized, expected);
        assert_eq!(with_picture_sizes(&sized, |_| None), sized);
    }
}
