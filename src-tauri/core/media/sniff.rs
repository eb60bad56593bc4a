//! What kind of image bytes are, by their first bytes; what a server says about them is not believed. Pure.

/// The media type of an image that a web view shows; `None` for anything else.
pub fn sniff(bytes: &[u8]) -> Option<&'static str> {
    let brand = |name: &[u8]| bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12) == Some(name);
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some("image/bmp"),
        [0, 0, 1, 0, count, 0, ..] if *count > 0 => Some("image/x-icon"),
        _ if brand(b"avif") || brand(b"avis") => Some("image/avif"),
        _ if is_svg(bytes) => Some("image/svg+xml"),
        _ => None,
    }
}

/// The first element is `<svg>`, after a BOM, a declaration, comments and a doctype.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if starts_with_ignoring_case(rest, "<!doctype svg") => ">",
            _ => break,
        };
        let Some((head, tail)) = rest.split_once(end) else { return false };
        // A doctype with an internal subset ends after its bracket.
        rest = match head.contains('[') && end == ">" {
            true => tail.split_once("]>").map_or("", |(_, tail)| tail),
            false => tail,
        };
        rest = rest.trim_start();
    }
    let name = rest.strip_prefix('<').unwrap_or("");
    let name = name.strip_prefix("svg:").unwrap_or(name);
    name.starts_with("svg") && name[3..].starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(b"\x89PNG\r\n\x1a\n....", Some("image/png"))]
    #[case(b"\xff\xd8\xff\xe0..", Some("image/jpeg"))]
    #[case(b"GIF89a..", Some("image/gif"))]
    #[case(b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp"))]
    #[case(b"\0\0\0\x20ftypavif", Some("image/avif"))]
    #[case(b"\0\0\x01\0\x02\0", Some("image/x-icon"))]
    #[case(b"BM\x10\0\0\0\0\0\0\0", Some("image/bmp"))]
    #[case(b"<svg xmlns='http://www.w3.org/2000/svg'/>", Some("image/svg+xml"))]
    #[case(
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<svg>",
        Some("image/svg+xml")
    )]
    #[case(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>", Some("image/svg+xml"))]
    #[case(b"<svgfoo>", None)]
    #[case(b"<html><svg></svg></html>", None)]
    #[case(b"<!DOCTYPE html><html>", None)]
    #[case(b"BM words that begin like a bitmap", None)]
    #[case(b"", None)]
    #[case(b"<!--", None)]
    fn by_the_first_bytes(#[case] bytes: &[u8], #[case] expected: Option<&str>) {
        assert_eq!(sniff(bytes), expected);
    }
}
