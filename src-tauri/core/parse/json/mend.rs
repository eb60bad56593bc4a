//! JSON that strict readers refuse: control characters in strings, commas before a bracket, something after the end, a
//! document that was cut off.

use crate::parse::repair::Repairs;
use serde::Deserialize;
use serde_json::Value;

/// The value that the text holds, mended when need be.
pub(super) fn value(text: &str, repairs: &mut Repairs) -> Option<Value> {
    let mut reader = serde_json::Deserializer::from_str(text);
    if let Ok(value) = Value::deserialize(&mut reader) {
        if reader.end().is_err() {
            repairs.add("junk-after-root");
        }
        return Some(value);
    }
    // The first value only: what follows it is of no interest.
    let parse = |text: &str| Value::deserialize(&mut serde_json::Deserializer::from_str(text)).ok();
    let mended = rewrite(text);
    if let Some(value) = parse(&mended.text) {
        repairs.add("json-syntax");
        return Some(value);
    }
    let complete = &mended.text[..mended.last_item_end?];
    let value = parse(&format!("{complete}]}}"))?;
    repairs.add("truncated");
    Some(value)
}

struct Mended {
    text: String,
    /// After the last object that stands whole in a list of the outermost object.
    last_item_end: Option<usize>,
}

fn rewrite(text: &str) -> Mended {
    let mut out = String::with_capacity(text.len() + 64);
    let mut last_item_end = None;
    let mut open: Vec<char> = Vec::new();
    let (mut in_string, mut escaped) = (false, false);
    for letter in text.chars() {
        if in_string {
            match letter {
                '\n' if !escaped => out.push_str("\\n"),
                '\t' if !escaped => out.push_str("\\t"),
                letter if (letter as u32) < 32 => {}
                _ => out.push(letter),
            }
            in_string = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
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
        assert_eq!(read("{nothing: to save"), None);
    }
}
