//! Character references, and the escaping that the output has.

use crate::references::{escaped, named};

/// Appends `raw` with its character references decoded. `false`: a browser may decode a reference in it otherwise
/// (names without semicolon, names not known here).
pub(super) fn decode_into(raw: &str, in_attribute: bool, out: &mut String) -> bool {
    let mut sure = true;
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (taken, known) = decode_one(rest, in_attribute, out);
        sure &= known;
        rest = &rest[taken..];
    }
    out.push_str(rest);
    sure
}

/// `raw` with its references decoded.
pub(super) fn decode(raw: &str, in_attribute: bool) -> (std::borrow::Cow<'_, str>, bool) {
    if !raw.as_bytes().contains(&b'&') {
        return (raw.into(), true);
    }
    let mut out = String::with_capacity(raw.len());
    let sure = decode_into(raw, in_attribute, &mut out);
    (out.into(), sure)
}

/// Decodes the reference at the start of `rest` (an ampersand); returns the bytes taken and whether it is certain.
fn decode_one(rest: &str, in_attribute: bool, out: &mut String) -> (usize, bool) {
    let bytes = rest.as_bytes();
    match bytes.get(1) {
        Some(b'#') => decode_number(rest, out),
        Some(first) if first.is_ascii_alphabetic() => {
            let end = 1 + bytes[1..].iter().take(40).take_while(|b| b.is_ascii_alphanumeric()).count();
            if bytes.get(end) == Some(&b';') {
                let whole = &rest[..=end];
                let letters = common(whole).or_else(|| named(&rest[1..end]));
                out.push_str(letters.unwrap_or(whole));
                return (end + 1, letters.is_some());
            }
            out.push('&');
            // In an attribute, `&copy=1` is a query's parameter and no copyright sign (HTML standard 13.2.5.73).
            (1, in_attribute && bytes.get(end) == Some(&b'='))
        }
        _ => {
            out.push('&');
            (1, true)
        }
    }
}

fn common(reference: &str) -> Option<&'static str> {
    Some(match reference {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&nbsp;" => "\u{a0}",
        _ => return None,
    })
}

fn decode_number(rest: &str, out: &mut String) -> (usize, bool) {
    let bytes = rest.as_bytes();
    let hex = matches!(bytes.get(2), Some(b'x' | b'X'));
    let start = if hex { 3 } else { 2 };
    let radix = if hex { 16 } else { 10 };
    let mut end = start;
    let mut code: u32 = 0;
    while let Some(digit) = bytes.get(end).and_then(|b| char::from(*b).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit).min(0x11_0000);
        end += 1;
    }
    if end == start {
        out.push('&');
        return (1, false);
    }
    out.push(numbered(code));
    let closed = bytes.get(end) == Some(&b';');
    (end + usize::from(closed), closed)
}

/// The character with a number: windows-1252 in the C1 range, as browsers do (HTML standard 13.2.5.80); a carriage
/// return is a line feed, because read again it would become one.
fn numbered(code: u32) -> char {
    const C1: [u16; 32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ];
    let code = match code {
        0x80..=0x9F => u32::from(C1[code as usize - 0x80]),
        0x0D => 0x0A,
        0 => 0xFFFD,
        _ => code,
    };
    char::from_u32(code).unwrap_or('\u{FFFD}')
}

/// Appends text as it stands between tags.
pub(super) fn escape_text(text: &str, out: &mut String) {
    escape(text, false, out);
}

/// Appends an attribute's value as it stands between double quotes. `<` and `>` are escaped as well: then a tag is
/// always from the one to the other, whoever reads it.
pub(super) fn escape_attribute(text: &str, out: &mut String) {
    escape(text, true, out);
}

fn escape(text: &str, quotes: bool, out: &mut String) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for (block, chunk) in bytes.chunks(BLOCK).enumerate() {
        if !needs_escaping(chunk) {
            continue;
        }
        for (offset, byte) in chunk.iter().enumerate() {
            let at = block * BLOCK + offset;
            let (with, width) = match byte {
                b'"' if !quotes => continue,
                b'\r' => ("\n", 1),
                b'\0' => ("", 1),
                0xC2 if bytes.get(at + 1) == Some(&0xA0) => ("&nbsp;", 2),
                _ => match escaped(char::from(*byte)) {
                    Some(with) => (with, 1),
                    None => continue,
                },
            };
            out.push_str(&text[done..at]);
            out.push_str(with);
            done = at + width;
        }
    }
    out.push_str(&text[done..]);
}

/// Bytes looked at together: without an early exit the compiler compares a whole vector at once.
const BLOCK: usize = 32;

fn needs_escaping(chunk: &[u8]) -> bool {
    chunk.iter().fold(false, |found, b| found | matches!(b, b'&' | b'<' | b'>' | b'"' | b'\r' | b'\0' | 0xC2))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn references_decode_as_browsers_do() {
        for (raw, decoded, sure) in [
            ("a &amp; b &lt;&#8217;&#x2019;&eacute;", "a & b <\u{2019}\u{2019}é", true),
            ("AT&T & co &", "AT&T & co &", false),
            ("R & D", "R & D", true),
            ("&#150;&#0;&#13;&#xD800;&#99999999;", "\u{2013}\u{fffd}\n\u{fffd}\u{fffd}", true),
            ("&nosuchthing;", "&nosuchthing;", false),
            ("&#;", "&#;", false),
        ] {
            let (text, certain) = decode(raw, false);
            assert_eq!((text.as_ref(), certain), (decoded, sure), "{raw}");
        }
        assert_eq!(decode("?a=1&copy=2", true), ("?a=1&copy=2".into(), true));
    }

    #[test]
    fn escaping_is_undone_by_decoding() {
        let text = "<a> & \"b\" \u{a0}é";
        let mut escaped = String::new();
        escape_attribute(text, &mut escaped);
        assert_eq!(escaped, "&lt;a&gt; &amp; &quot;b&quot; &nbsp;é");
        assert_eq!(decode(&escaped, true).0, text);
    }
}
