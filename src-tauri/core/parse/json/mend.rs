//! JSON that strict readers refuse: control characters in strings, commas before a bracket, something after the end, a
//! document that was cut off.

use super::bounded;
use crate::parse::repair::Repairs;
use serde_json::Value;

/// The value that the text holds, mended when need be.
pub(super) fn value(text: &str, repairs: &mut Repairs) -> Option<Value> {
    let mut reader = serde_json::Deserializer::from_str(text);
    if let Some(read) = bounded::first(&mut reader) {
        if reader.end().is_err() {
            repairs.add("junk-after-root");
        }
        return Some(whole(read, repairs));
    }
    // The first value only: what follows it is of no interest.
    let parse = |text: &str| bounded::first(&mut serde_json::Deserializer::from_str(text));
    let mut mended = rewrite(text);
    if let Some(read) = parse(&mended.text) {
        repairs.add("json-syntax");
        return Some(whole(read, repairs));
    }
    mended.text.truncate(mended.last_item_end?);
    mended.text.push_str("]}");
    let read = parse(&mended.text)?;
    repairs.add("truncated");
    Some(whole(read, repairs))
}

fn whole((value, cut): (Value, bool), repairs: &mut Repairs) -> Value {
    if cut {
        repairs.add("too-large");
    }
    value
}

struct Mended {
    text: String,
    /// After the last object that stands whole in a list of the outermost object.
    last_item_end: Option<usize>,
}

/// The escape at the start of a text as JSON allows it, and how many bytes it was: a lone half of a surrogate pair is no
/// character, and another backslash is one by itself.
fn escape(text: &str) -> (&str, usize) {
    match text.as_bytes().get(1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => (&text[..2], 2),
        Some(b'u') => match unit(text) {
            Some(0xD800..=0xDBFF) => match text.get(6..).and_then(unit) {
                Some(0xDC00..=0xDFFF) => (&text[..12], 12),
                _ => ("\u{FFFD}", 6),
            },
            Some(0xDC00..=0xDFFF) => ("\u{FFFD}", 6),
            Some(_) => (&text[..6], 6),
            None => ("\\\\", 1),
        },
        _ => ("\\\\", 1),
    }
}

/// The number of `\uXXXX` at the start of a text.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

fn rewrite(text: &str) -> Mended {
    let mut out = String::with_capacity(text.len() + 64);
    let mut last_item_end = None;
    let mut open: Vec<char> = Vec::new();
    let mut in_string = false;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if in_string {
            match letter {
                '\\' => {
                    let (mended, taken) = escape(&text[at..]);
                    out.push_str(mended);
                    if taken > 1 {
                        letters.nth(taken - 2);
                    }
                }
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                letter if (letter as u32) < 32 => {}
                _ => out.push(letter),
            }
            in_string = letter != '"';
            continue;
        }
        if let Some(word) = ["NaN", "Infinity", "undefined"].iter().find(|word| text[at..].starts_with(**word)) {
            // Numbers that JavaScript has and JSON has not; a sign before it makes no difference.
            out.truncate(out.trim_end_matches('-').len());
            out.push_str("null");
            letters.nth(word.len() - 2);
            continue;
        }
        match letter {
            '"' => in_string = true,
            '{' | '[' => open.push(letter),
            '}' | ']' => {
                let trimmed = out.trim_end().len();
                if out[..trimmed].ends_with(',') {
                    out.truncate(trimmed - 1);
                }
                open.pop();
            }
            _ => {}
        }
        out.push(letter);
        if letter == '}' && open == ['{', '['] {
            last_item_end = Some(out.len());
        }
    }
    Mended { text: out, last_item_end }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn mends_what_is_common_and_refuses_the_rest() {
        let read = |text: &str| value(text, &mut Repairs::default());
        assert_eq!(read("{\"a\": \"x\ny\u{1}\",}").unwrap()["a"], "x\ny");
        assert_eq!(read("{\"a\": 1} trailing").unwrap()["a"], 1);
        let cut =
            read(r#"{"t": "x", "items": [{"id": 1, "s": {"a": [1]}}, {"id": 2}, {"id": 3, "t": "cut of"#).unwrap();
        assert_eq!(cut["items"].as_array().unwrap().len(), 2);
        assert_eq!(read(r#"{"a": NaN, "b": -Infinity, "c": "NaN"}"#).unwrap()["c"], "NaN");
        assert_eq!(read(r#"{"a": "x\x41 \'y\' \ud83d z \ud83d\ude00"}"#).unwrap()["a"], "x\\x41 \\'y\\' \u{FFFD} z 😀");
        assert_eq!(read("{nothing: to save"), None);
    }
}
