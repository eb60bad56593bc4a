//! Feeds that end anywhere: nothing panics, and what was complete before the cut is there, unchanged. Bytes that were
//! changed anywhere: nothing panics and nothing hangs.

use super::feeds::{ENDS, hints};
use super::fixtures;
use broadsheet_core::parse::{Entry, parse};
use proptest::prelude::*;

/// Where the items of a document end, in bytes of its own charset; `None` where ends cannot be seen in the bytes.
fn ends(bytes: &[u8]) -> Vec<usize> {
    let marks: [&[u8]; 3] = [b"</item>", b"</ITEM>", b"</entry>"];
    (0..bytes.len())
        .filter_map(|at| marks.iter().find(|mark| bytes[at..].starts_with(mark)).map(|mark| at + mark.len()))
        .collect()
}

#[test]
fn a_feed_cut_anywhere_keeps_its_complete_items() {
    for fixture in fixtures("feeds", ENDS) {
        let (bytes, hints) = (std::fs::read(&fixture).unwrap(), hints(&fixture));
        let whole = parse(&bytes, &hints).unwrap();
        let ends = ends(&bytes);
        for cut in 0..bytes.len() {
            let found = parse(&bytes[..cut], &hints);
            let complete = ends.iter().filter(|end| **end <= cut).count();
            let Ok(feed) = found else {
                assert_eq!(complete, 0, "{} cut at {cut}: {found:?}", fixture.display());
                continue;
            };
            assert!(feed.entries.len() >= complete, "{} cut at {cut} has {}", fixture.display(), feed.entries.len());
            for (found, wanted) in feed.entries.iter().zip(&whole.entries).take(complete) {
                assert_same(found, wanted, &format!("{} cut at {cut}", fixture.display()));
            }
        }
    }
}

/// The same entry; `url` may differ where it was made of a head that was cut off.
fn assert_same(found: &Entry, wanted: &Entry, place: &str) {
    assert_eq!((&found.id, &found.title, &found.content), (&wanted.id, &wanted.title, &wanted.content), "{place}");
    assert_eq!((found.published, &found.authors), (wanted.published, &wanted.authors), "{place}");
}

#[test]
fn a_json_feed_cut_after_an_item_keeps_it() {
    let items: Vec<String> =
        (0..5).map(|n| format!(r#"{{"id": "{n}", "content_html": "<p>{{[{n}]}}, \"x\""}}"#)).collect();
    let text =
        format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{}]}}"#, items.join(", "));
    let ends: Vec<usize> = items.iter().map(|item| text.find(item.as_str()).unwrap() + item.len()).collect();
    for cut in 0..text.len() {
        let complete = ends.iter().filter(|end| **end <= cut).count();
        match parse(&text.as_bytes()[..cut], &Default::default()) {
            Ok(feed) => assert!(feed.entries.len() >= complete, "cut at {cut}: {}", feed.entries.len()),
            Err(error) => assert_eq!(complete, 0, "cut at {cut}: {error}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn changed_bytes_break_nothing(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        pieces in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..3),
    ) {
        let fixtures = fixtures("feeds", ENDS);
        let fixture = which.get(&fixtures);
        let mut bytes = std::fs::read(fixture).unwrap();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        // Pieces that stand twice or at another place: tags open and close where nobody expects them.
        for (from, to) in &pieces {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(from..from, piece);
        }
        let result = parse(&bytes, &hints(fixture));
        let broke = matches!(result, Err(broadsheet_core::parse::ParseError::Internal(_)));
        prop_assert!(!broke, "{result:?}");
    }
}
