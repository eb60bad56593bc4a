//! Chapters as the podcast namespace has them: JSON, version 1.2. Foreign bytes: nothing in here may panic or grow. Pure.

use super::line;
use crate::model::ChapterMark;
use serde_json::Value;

/// More chapters than any episode has.
const MOST: usize = 1_000;
/// Characters of a title at most.
const TITLE: usize = 300;
/// No episode is longer, in seconds.
const LONGEST: f64 = 14.0 * 24.0 * 3600.0;

/// The chapters of a document, by their time; none when it is no such document. Those that are not for tables of contents
/// (`toc: false`: only a picture changes) and those without a time are left out.
pub fn chapters(bytes: &[u8]) -> Vec<ChapterMark> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(document) = serde_json::from_slice::<Value>(bytes) else { return Vec::new() };
    // The specification has an object; some publishers write the list alone.
    let list = document.get("chapters").or(Some(&document)).and_then(Value::as_array);
    let mut marks: Vec<ChapterMark> = list.into_iter().flatten().filter_map(mark).take(MOST).collect();
    marks.sort_by_key(|mark| mark.start_ms);
    marks
}

fn mark(value: &Value) -> Option<ChapterMark> {
    if value.get("toc").and_then(Value::as_bool) == Some(false) {
        return None;
    }
    let start = value.get("startTime")?;
    let seconds = start.as_f64().or_else(|| start.as_str()?.trim().parse().ok())?;
    let title = line(value.get("title").and_then(Value::as_str).unwrap_or_default(), TITLE);
    if title.is_empty() || !(0.0..=LONGEST).contains(&seconds) {
        return None;
    }
    let url = value.get("url").and_then(Value::as_str).and_then(|url| url::Url::parse(url.trim()).ok());
    Some(ChapterMark {
        // In bounds, as was just seen.
        start_ms: (seconds * 1000.0).round() as u32,
        title,
        url: url.filter(|url| matches!(url.scheme(), "http" | "https")).map(Into::into),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn chapters_are_read_in_the_order_of_time() {
        let json = br#"{"version":"1.2.0","chapters":[
            {"startTime":94.25,"title":"The  harbour\n","url":"https://example.org/h","img":"x"},
            {"startTime":0,"title":"Hello"},{"startTime":"12.5","title":"Words","url":"javascript:alert(1)"},
            {"startTime":50,"title":"Picture","toc":false},{"startTime":60},{"title":"No time"},
            {"startTime":-1,"title":"Before"},{"startTime":1e300,"title":"Far"},{"startTime":null,"title":"x"}]}"#;
        let found: Vec<_> = chapters(json).into_iter().map(|c| (c.start_ms, c.title, c.url)).collect();
        assert_eq!(
            found,
            [
                (0, "Hello".to_owned(), None),
                (12_500, "Words".to_owned(), None),
                (94_250, "The harbour".to_owned(), Some("https://example.org/h".to_owned())),
            ]
        );
    }

    #[test]
    fn a_list_alone_and_nonsense() {
        assert_eq!(chapters(b"\xef\xbb\xbf[{\"startTime\":1,\"title\":\"a\"}]").len(), 1);
        for nonsense in [&b""[..], b"{}", b"null", b"{\"chapters\":{}}", b"{\"chapters\":[1,\"x\",null,[]]}", b"<html>"]
        {
            assert!(chapters(nonsense).is_empty());
        }
        let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
        assert!(chapters(&deep).is_empty());
        let many =
            format!("[{}{{\"startTime\":1,\"title\":\"a\"}}]", "{\"startTime\":1,\"title\":\"a\"},".repeat(5_000));
        assert_eq!(chapters(many.as_bytes()).len(), MOST);
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = chapters(&bytes);
        }
    }
}
