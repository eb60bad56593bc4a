//! Bytes become text: the user's choice → byte order mark → UTF-16 and UTF-32 by their pattern → what is valid UTF-8 →
//! the header → the declaration → a guess.

use super::repair::Repairs;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of the bytes. `chosen` is the user's charset, `content_type` the header.
pub(super) fn decode<'a>(
    bytes: &'a [u8],
    chosen: Option<&str>,
    content_type: Option<&str>,
    repairs: &mut Repairs,
) -> Cow<'a, str> {
    let text = choose(bytes, chosen, content_type, repairs);
    without_control_characters(text, repairs)
}

fn choose<'a>(
    bytes: &'a [u8],
    chosen: Option<&str>,
    content_type: Option<&str>,
    repairs: &mut Repairs,
) -> Cow<'a, str> {
    if let Some(encoding) = chosen.and_then(by_label) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    if let Some(text) = utf32(bytes) {
        repairs.add("utf-32");
        return Cow::Owned(text);
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return match encoding == UTF_8 {
            true => utf8_or_mixed(&bytes[3..], repairs),
            false => encoding.decode_with_bom_removal(bytes).0,
        };
    }
    if let Some(encoding) = utf16_by_pattern(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let declared = declaration(bytes).and_then(by_label);
    let header = content_type.and_then(charset_of_header).and_then(by_label);
    // A charset of seven-bit escapes is valid UTF-8 as well, so only then is the label asked first.
    let escapes = |e: Option<&'static Encoding>| e == Some(ISO_2022_JP) && bytes.contains(&0x1B);
    if escapes(declared) || escapes(header) {
        return ISO_2022_JP.decode_without_bom_handling(bytes).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if declared.is_some_and(|e| e != UTF_8) && !text.is_ascii() {
            repairs.add("charset");
        }
        return Cow::Borrowed(text);
    }
    by_labels(bytes, header, declared, repairs)
}

/// The bytes are not UTF-8: the header's charset, then the declaration's, when the bytes fit it; then a guess. A
/// header that says Latin-1 is often only a server's default, so a declaration of something else goes before it.
fn by_labels<'a>(
    bytes: &'a [u8],
    header: Option<&'static Encoding>,
    declared: Option<&'static Encoding>,
    repairs: &mut Repairs,
) -> Cow<'a, str> {
    let order = if header == Some(WINDOWS_1252) { [declared, header] } else { [header, declared] };
    for encoding in order.into_iter().flatten().filter(|e| *e != UTF_8) {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return text;
        }
    }
    if mostly_utf8(bytes) {
        return utf8_or_mixed(bytes, repairs);
    }
    repairs.add("charset");
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    let (sample, whole) = telling_part(bytes);
    detector.feed(sample, whole);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    match order.into_iter().flatten().find(|e| *e != UTF_8) {
        // Neither fits without loss: then the label is worth more than the guess.
        Some(labelled) if broken => labelled.decode_without_bom_handling(bytes).0,
        _ => text,
    }
}

/// What a guess does not see in so much it does not see in more, and each of twenty charsets reads it.
const SAMPLE: usize = 1 << 20;

/// The part of the bytes that tells their charset, which begins where the first letter beyond ASCII stands; and whether the
/// text ends with it.
fn telling_part(bytes: &[u8]) -> (&[u8], bool) {
    let from = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    match bytes.get(from..from + SAMPLE) {
        Some(sample) => (sample, false),
        None => (&bytes[from..], true),
    }
}

/// The name of the charset that a label means; `None` for what is none.
pub fn charset_name(label: &str) -> Option<&'static str> {
    by_label(label).map(Encoding::name)
}

/// A label, also as feeds misspell them ("utf8", "utf_8", "latin-1", "win-1251", "cp1252").
fn by_label(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_matches(['"', '\'']);
    Encoding::for_label(label.as_bytes()).or_else(|| {
        let plain: String = label.to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let usual = match plain.as_str() {
            "utf8" | "utf8n" | "unicode" | "u8" => "utf-8",
            "latin1" | "iso88591" | "l1" => "iso-8859-1",
            "utf16" => "utf-16",
            "gb2312" | "gbk" | "cp936" | "euccn" => "gbk",
            "shiftjis" | "sjis" | "cp932" | "ms932" => "shift_jis",
            "eucjp" => "euc-jp",
            "euckr" | "cp949" => "euc-kr",
            _ => {
                let number = plain
                    .strip_prefix("windows")
                    .or_else(|| plain.strip_prefix("win"))
                    .or_else(|| plain.strip_prefix("cp"))?;
                return Encoding::for_label(format!("windows-{number}").as_bytes());
            }
        };
        Encoding::for_label(usual.as_bytes())
    })
}

fn charset_of_header(header: &str) -> Option<&str> {
    header.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim())
    })
}

/// The encoding in `<?xml … encoding="…"?>`, or of a `<meta charset>` near the start.
fn declaration(bytes: &[u8]) -> Option<&str> {
    let start = &bytes[..bytes.len().min(1024)];
    let at = start.windows(8).position(|w| w.eq_ignore_ascii_case(b"encoding"));
    let after = match at {
        Some(at) if start[..at].windows(5).any(|w| w == b"<?xml") => &start[at + 8..],
        _ => {
            let at = start.windows(8).position(|w| w.eq_ignore_ascii_case(b"charset="))?;
            &start[at + 7..]
        }
    };
    let equals = after.iter().position(|b| *b == b'=').filter(|at| *at < 8)?;
    let value = after[equals + 1..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| matches!(b, b'"' | b'\'' | b'?' | b'>' | b' ' | b';'))?;
    std::str::from_utf8(&value[..end]).ok()
}

/// `<` and a letter or `?` with zeros between: UTF-16 without a mark.
fn utf16_by_pattern(bytes: &[u8]) -> Option<&'static Encoding> {
    let [a, b, c, d, ..] = *bytes else { return None };
    let opening = |b: u8| matches!(b, b'<' | b'{' | b'\n' | b'\r' | b' ' | b'\t');
    match (a, b, c, d) {
        (0, first, 0, second) if opening(first) && second != 0 => Some(UTF_16BE),
        (first, 0, second, 0) if opening(first) && second != 0 => Some(UTF_16LE),
        _ => None,
    }
}

fn utf32(bytes: &[u8]) -> Option<String> {
    let big = bytes.starts_with(&[0, 0, 0xFE, 0xFF]) || bytes.starts_with(&[0, 0, 0, b'<']);
    let little = bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[b'<', 0, 0, 0]);
    if !big && !little {
        return None;
    }
    let letters = bytes.as_chunks::<4>().0.iter().map(|four| {
        let code = if big { u32::from_be_bytes(*four) } else { u32::from_le_bytes(*four) };
        char::from_u32(code).unwrap_or('\u{FFFD}')
    });
    Some(letters.filter(|letter| *letter != '\u{FEFF}').collect())
}

/// UTF-8 in which single bytes are of another charset: a quote pasted from Windows, a character cut in half.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid > 0 && broken * 4 <= valid
}

fn utf8_or_mixed<'a>(bytes: &'a [u8], repairs: &mut Repairs) -> Cow<'a, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    repairs.add("mixed-charset");
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            // One byte by itself is a character of Windows' charset; a longer one is a UTF-8 character cut in half.
            // Windows has letters of its own only where Latin-1 has control characters.
            [single @ 0xA0..=0xFF] => text.push(char::from(*single)),
            [single] => text.push_str(&WINDOWS_1252.decode_without_bom_handling(&[*single]).0),
            _ => text.push('\u{FFFD}'),
        }
    }
    Cow::Owned(text)
}

/// XML and JSON forbid most control characters; they have no meaning in text.
fn without_control_characters<'a>(text: Cow<'a, str>, repairs: &mut Repairs) -> Cow<'a, str> {
    let forbidden = |b: u8| b < 32 && !matches!(b, b'\n' | b'\r' | b'\t');
    if !text.bytes().any(forbidden) {
        return match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\u{FEFF}')),
            Cow::Owned(text) => Cow::Owned(text),
        };
    }
    repairs.add("control-characters");
    Cow::Owned(
        text.chars()
            .filter(|letter| !(letter.is_ascii() && forbidden(*letter as u8)) && *letter != '\u{FEFF}')
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], header: Option<&str>) -> String {
        decode(bytes, None, header, &mut Repairs::default()).into_owned()
    }

    #[test]
    fn every_way_to_say_a_charset_is_heard() {
        assert_eq!(read(b"\xEF\xBB\xBF<a>\xC3\xA9", None), "<a>é");
        assert_eq!(
            read(b"<?xml version='1.0' encoding='iso-8859-1'?>\xE9", None),
            "<?xml version='1.0' encoding='iso-8859-1'?>é"
        );
        assert_eq!(read(b"<a>\xEF", Some("text/xml; charset=\"windows-1251\"")), "<a>п");
        assert_eq!(read(b"<a>\xC3\xA9", Some("text/xml; charset=iso-8859-1")), "<a>é");
        assert_eq!(read(b"<a>\x1B$B$$\x1B(B", Some("text/xml; charset=iso-2022-jp")), "<a>い");
        assert_eq!(decode(b"<a>\xEF", Some("windows-1251"), None, &mut Repairs::default()), "<a>п");
    }

    #[test]
    fn wide_charsets_are_known_by_their_zeros() {
        let utf16: Vec<u8> = "<a>é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&utf16, None), "<a>é");
        let utf16: Vec<u8> = "<a>é".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16, None), "<a>é");
        let utf32: Vec<u8> = "<a>é".chars().flat_map(|c| (c as u32).to_le_bytes()).collect();
        assert_eq!(read(&utf32, None), "<a>é");
    }

    #[test]
    fn a_few_foreign_bytes_do_not_spoil_utf8() {
        let mut bytes = "<a>ééééééééééé ".as_bytes().to_vec();
        bytes.extend(b"\x93quoted\x94");
        let mut repairs = Repairs::default();
        assert_eq!(decode(&bytes, None, None, &mut repairs), "<a>ééééééééééé “quoted”");
        assert_eq!(repairs.into_names(), ["mixed-charset"]);
    }

    #[test]
    fn a_guess_looks_where_the_letters_are_and_not_at_all_of_them() {
        let russian = "Съешь ещё этих мягких французских булок, да выпей чаю. ".repeat(40_000);
        let text = format!("{}{russian}", "<item>plain</item>".repeat(100_000));
        let bytes = encoding_rs::WINDOWS_1251.encode(&text).0;
        assert!(russian.chars().count() > SAMPLE);
        assert!(read(&bytes, None) == text);
    }

    #[test]
    fn control_characters_are_taken_out() {
        assert_eq!(read(b"a\x00b\x0Bc\n", None), "abc\n");
    }
}
