//! Text constructs in base64: Atom 0.3's `mode="base64"`, RSS's `content:encoded encoding="base64"`, and Atom content of
//! a MIME type that is text after all.

use super::Repairs;
use crate::parse::names::Ns;
use crate::parse::tree::{Attribute, Element, Node, Text};
use std::borrow::Cow;

/// Decodes an element's text when it is said to be base64 and is.
pub(super) fn decode(element: &mut Element<'_>, repairs: &mut Repairs) {
    let said = |name: &str| element.attribute(name).is_some_and(|value| value.eq_ignore_ascii_case("base64"));
    let by_type = element.is(Ns::Atom, "content") && !element.has_child_elements() && is_encoded_type(element);
    if !(said("mode") || said("encoding") || by_type) {
        return;
    }
    let Some(text) = from_base64(&element.text()).and_then(|bytes| String::from_utf8(bytes).ok()) else { return };
    repairs.add("base64");
    element.children = vec![Node::Text(Text::Literal(Cow::Owned(text)))];
    let html = element.attribute("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("html"));
    element.attributes.retain(|a| !matches!(&*a.name, "mode" | "encoding" | "type"));
    let kind = if html { "html" } else { "text" };
    element.attributes.push(Attribute { name: Cow::Borrowed("type"), value: Cow::Borrowed(kind) });
}

/// RFC 4287 4.1.3.3: content of a type that is neither text nor XML is base64.
fn is_encoded_type(element: &Element<'_>) -> bool {
    let kind = element.attribute("type").unwrap_or("").to_ascii_lowercase();
    kind.starts_with("application/") && !kind.contains("xml") && !kind.contains("html")
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    let mut letters = 0usize;
    for letter in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => continue,
            _ => return None,
        };
        letters += 1;
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (letters > 0 && letters % 4 != 1).then_some(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn decodes_with_blanks_and_padding_and_refuses_other_text() {
        assert_eq!(from_base64("SGVs\n bG8=").unwrap(), b"Hello");
        assert_eq!(from_base64("Hello, world"), None);
        assert_eq!(from_base64(""), None);
    }

    #[test]
    fn only_text_that_is_said_to_be_base64_is_decoded() {
        let mut repairs = Repairs::default();
        let mut plain = Element::with_text(Ns::Atom, "title", "SGVsbG8=");
        decode(&mut plain, &mut repairs);
        assert_eq!(plain.text(), "SGVsbG8=");
        plain.attributes.push(Attribute { name: "mode".into(), value: "base64".into() });
        decode(&mut plain, &mut repairs);
        assert_eq!(plain.text(), "Hello");
        assert_eq!(repairs.into_names(), ["base64"]);
    }
}
