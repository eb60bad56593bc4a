//! The text of a web page. Pure.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Where HTML's standard looks for `<meta charset>`; doubled, as pages put comments first.
const META_WITHIN: usize = 2048;

/// Decodes a page: BOM, the header's charset, `<meta>`, UTF-8 when valid, else detection.
pub(crate) fn decode(bytes: &[u8], content_type: Option<&str>) -> String {
    let encoding = Encoding::for_bom(bytes)
        .map(|(encoding, _)| encoding)
        .or_else(|| charset_in(content_type?))
        .or_else(|| utf16_without_bom(bytes))
        .or_else(|| in_meta(bytes))
        .unwrap_or_else(|| detect(bytes));
    encoding.decode(bytes).0.into_owned()
}

fn charset_in(text: &str) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    let (_, value) = lower.split_once("charset=")?;
    let name = value.trim_start_matches(['"', '\'', ' ']);
    let name = name.split(['"', '\'', ';', ' ', '>', '/']).next()?;
    Encoding::for_label(name.as_bytes())
}

/// A page in UTF-16 cannot say so in ASCII: what stands there is an ASCII-compatible encoding, as HTML's standard says.
fn in_meta(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(META_WITHIN)]);
    let lower = head.to_ascii_lowercase();
    lower
        .split("<meta")
        .skip(1)
        .find_map(|meta| charset_in(meta.split('>').next()?))
        .map(|encoding| if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, _, 0, ..] => Some(UTF_16LE),
        [0, b'<', 0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_say_the_charset() {
        let latin = b"<title>caf\xe9</title>";
        assert!(decode(latin, Some("text/html; charset=ISO-8859-1")).contains("café"));
        assert!(decode(b"<meta charset=iso-8859-1><title>caf\xe9", None).contains("café"));
        assert!(decode(b"<META content='text/html; Charset=\"latin1\"'><title>caf\xe9", None).contains("café"));
        assert!(decode(latin, None).contains("café"));
        assert!(decode("<title>café".as_bytes(), None).contains("café"));
        assert!(decode(b"\xff\xfe<\0a\0\xe9\0", None).contains("<aé"));
        assert!(decode(b"<\0a\0>\0\xe9\0", None).contains("<a>é"));
        assert_eq!(decode(b"", None), "");
    }
}
