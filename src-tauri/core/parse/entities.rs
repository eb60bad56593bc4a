//! Character and entity references, as feeds write them: XML's five, HTML's names, numbers; and bare ampersands.
//! No entity that a document declares itself is ever expanded: that is how a small file becomes gigabytes.

use crate::references;
use std::borrow::Cow;

/// What stands after an ampersand.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// One of XML's own five, or a number that XML allows: nothing to repair.
    Xml(char),
    /// A name of HTML or a number that only HTML forgives.
    Html(String),
    /// Not a reference: the ampersand is text.
    Bare,
}

/// Longer names do not exist in HTML (`CounterClockwiseContourIntegral` has 31 letters).
const LONGEST_REFERENCE: usize = 34;

/// Reads the reference at the start of `text`, which begins with `&`; also says how many bytes it takes.
pub(super) fn read(text: &str) -> (Reference, usize) {
    let bytes = text.as_bytes();
    let window = &bytes[1..bytes.len().min(LONGEST_REFERENCE + 2)];
    let Some(end) = window.iter().position(|b| *b == b';') else { return (Reference::Bare, 1) };
    let taken = end + 2;
    // The window was cut at bytes, but `&` and `;` are ASCII, so these are boundaries.
    let name = &text[1..1 + end];
    let reference = match name {
        "amp" => Reference::Xml('&'),
        "lt" => Reference::Xml('<'),
        "gt" => Reference::Xml('>'),
        "quot" => Reference::Xml('"'),
        "apos" => Reference::Xml('\''),
        _ => match name.strip_prefix('#') {
            Some(number) => by_number(number),
            None => by_name(name),
        },
    };
    let taken = if reference == Reference::Bare { 1 } else { taken };
    (reference, taken)
}

fn by_number(number: &str) -> Reference {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Reference::Bare;
    }
    let Ok(code) = u32::from_str_radix(digits, radix) else {
        let number = digits.bytes().all(|b| (b as char).is_digit(radix));
        return if number { Reference::Html("\u{FFFD}".into()) } else { Reference::Bare };
    };
    match code {
        9 | 10 | 13 => Reference::Xml(code as u8 as char),
        // Control characters are not allowed in XML in any way; they carry no meaning in text.
        0..=31 | 127 => Reference::Html(String::new()),
        // Windows' numbers for quotes and dashes, as HTML reads them.
        128..=159 => {
            let byte = [code as u8];
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
            Reference::Html(text.into_owned())
        }
        0xFFFE | 0xFFFF => Reference::Html(String::new()),
        _ => match char::from_u32(code) {
            Some(letter) => Reference::Xml(letter),
            None => Reference::Html("\u{FFFD}".into()),
        },
    }
}

/// No name of HTML has one letter; a document of nothing but such references must cost no more than its length.
fn by_name(name: &str) -> Reference {
    if name.len() < 2 || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Reference::Bare;
    }
    references::named(name).map_or(Reference::Bare, |letters| Reference::Html(letters.to_owned()))
}

/// The text with every reference resolved once; bare ampersands stay.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(&text[..first]);
    let mut rest = &text[first..];
    loop {
        let (reference, taken) = read(rest);
        match reference {
            Reference::Xml(letter) => decoded.push(letter),
            Reference::Html(letters) => decoded.push_str(&letters),
            Reference::Bare => decoded.push('&'),
        }
        rest = &rest[taken..];
        match rest.find('&') {
            Some(next) => {
                decoded.push_str(&rest[..next]);
                rest = &rest[next..];
            }
            None => {
                decoded.push_str(rest);
                return Cow::Owned(decoded);
            }
        }
    }
}

/// Appends the text so that it reads the same as XML or HTML content.
pub(super) fn escape_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            _ => "&gt;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_xml_html_and_numbers_once() {
        assert_eq!(decode("a &amp;lt; b &nbsp;&eacute;&#233;&#xE9;"), "a &lt; b \u{a0}ééé");
        assert_eq!(decode("&#150;&#x92;"), "–’");
    }

    #[test]
    fn what_is_no_reference_stays_as_it_is() {
        assert_eq!(decode("AT&T ?a=1&b=2; &unknown; & &; &#; &#xZZ;"), "AT&T ?a=1&b=2; &unknown; & &; &#; &#xZZ;");
        assert_eq!(decode("&äöü;&"), "&äöü;&");
    }

    #[test]
    fn impossible_numbers_become_nothing_or_a_mark() {
        assert_eq!(decode("a&#0;&#11;b&#xD800;&#99999999999;"), "ab\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn escaped_text_decodes_to_itself() {
        let mut out = String::new();
        escape_into(&mut out, "a < b & c > \"d\" &amp;");
        assert_eq!(decode(&out), "a < b & c > \"d\" &amp;");
    }
}
