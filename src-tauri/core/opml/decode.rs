//! Bytes of a list as text: byte order mark, UTF-16 by its first character, UTF-8 when it is valid, the declared charset,
//! detection.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The text of the bytes; what cannot be decoded becomes U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    match bytes {
        [b'<', 0, ..] => return UTF_16LE.decode_without_bom_handling(bytes).0,
        [0, b'<', ..] => return UTF_16BE.decode_without_bom_handling(bytes).0,
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // A document can be valid UTF-8 and yet be what it declares, in charsets that use ASCII's bytes only (ISO-2022-JP).
        return match declared(bytes).filter(|encoding| !encoding.is_ascii_compatible()) {
            Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => {
                encoding.decode_without_bom_handling(bytes).0
            }
            _ => Cow::Borrowed(text),
        };
    }
    // A declaration of UTF-8 is refuted by now.
    let encoding = declared(bytes).filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible());
    encoding.unwrap_or_else(|| detect(bytes)).decode_without_bom_handling(bytes).0
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(256)];
    let prolog = &head[..head.windows(2).position(|pair| pair == b"?>")?];
    let name = b"encoding";
    let at = prolog.windows(name.len()).position(|found| found == name)? + name.len();
    let label = prolog[at..].split(|b| matches!(b, b'"' | b'\'')).nth(1)?;
    Encoding::for_label(label)
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_an_umlaut() {
        let utf16: Vec<u8> = "<a>é</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16_big: Vec<u8> = "<a>é</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xEF\xBB\xBF".as_slice(), "<a>é</a>".as_bytes()].concat();
        for bytes in [utf16.as_slice(), &utf16_big, &marked, "<a>é</a>".as_bytes()] {
            assert_eq!(decode(bytes), "<a>é</a>");
        }
        assert_eq!(
            decode(b"<?xml version='1.0' encoding='ISO-8859-2'?>\xB1"),
            "<?xml version='1.0' encoding='ISO-8859-2'?>ą"
        );
        assert!(decode(b"<?xml encoding=\"utf-8\"?>caf\xE9 cr\xE8me").ends_with("café crème"));
        assert_eq!(decode(b""), "");
    }
}
