//! Every repair that the room can make is named in the result: each name in its source has an example here, and the
//! examples give exactly their repair.
#![allow(clippy::unwrap_used)]

use super::{ParseHints, parse};
use std::collections::BTreeSet;
use std::path::Path;

/// A sound feed around one item's insides.
fn rss(item: &str) -> Vec<u8> {
    format!("<rss version='2.0'><channel><title>F</title><item><title>A</title>{item}</item></channel></rss>")
        .into_bytes()
}

fn atom(entry: &str) -> Vec<u8> {
    format!("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><title>A</title>{entry}</entry></feed>")
        .into_bytes()
}

fn json(rest: &str) -> Vec<u8> {
    format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "F", {rest}}}"#).into_bytes()
}

/// The repair, and bytes that need it and no other but those named after it.
fn examples() -> Vec<(&'static str, Vec<u8>, &'static [&'static str])> {
    let whole = |text: &str| text.as_bytes().to_vec();
    let sound = String::from_utf8(rss("<link>https://example.org/a</link>")).unwrap();
    vec![
        (
            "atom-0.3",
            whole("<feed xmlns='http://www.w3.org/2005/Atom'><entry><issued>2004-01-01</issued></entry></feed>"),
            &[],
        ),
        ("atom-in-json", whole(r#"{"feed": {"entry": [{"title": {"$t": "A"}}]}}"#), &[]),
        ("bare-ampersand", rss("<category>AT&T</category>"), &[]),
        ("bare-less-than", rss("<category>1 < 2</category>"), &[]),
        ("base64", atom("<content type='html' mode='base64'>PHA+</content>"), &[]),
        ("cdf", whole("<channel href='https://example.org/'><item href='/a'><title>A</title></item></channel>"), &[]),
        (
            "charset",
            whole("<?xml version='1.0' encoding='iso-8859-1'?>")
                .into_iter()
                .chain(rss("<category>é</category>"))
                .collect(),
            &[],
        ),
        ("child-markup", rss("<description>a <b>b</b></description>"), &[]),
        ("control-characters", rss("<category>a\u{1}</category>"), &[]),
        (
            "cut-item-dropped",
            whole("<rss version='2.0'><channel><item><title>A</title></item><item><title>B"),
            &["truncated"],
        ),
        ("element-case", rss("<LINK>https://example.org/a</LINK>"), &[]),
        ("html-entities", rss("<category>caf&eacute;</category>"), &[]),
        (
            "items-outside-channel",
            whole("<rss version='2.0'><channel></channel><item><title>A</title></item></rss>"),
            &[],
        ),
        ("json-feed-authors", json(r#""author": "Jo", "items": []"#), &[]),
        ("json-feed-in-list", [whole("["), json(r#""items": []"#), whole("]")].concat(), &[]),
        ("json-feed-items", json(r#""items": {"0": {"id": "1"}}"#), &[]),
        ("json-feed-tags", json(r#""items": [{"id": "1", "tags": "a, b"}]"#), &[]),
        ("json-feed-version", whole(r#"{"title": "F", "items": [{"id": "1"}]}"#), &[]),
        ("json-syntax", json(r#""items": [{"id": "1"},]"#), &[]),
        ("junk-after-root", [json(r#""items": []"#), whole(" <!-- 1 s -->")].concat(), &[]),
        ("junk-before-root", [whole("Notice: x "), rss("")].concat(), &[]),
        ("mismatched-tags", rss("<category>a</tag></category>"), &[]),
        ("missing-root", whole("<item><title>A</title></item>"), &[]),
        (
            "mixed-charset",
            [rss("<category>ééééé"), whole("</category>")].concat().into_iter().chain([0x93]).collect(),
            &["mismatched-tags"],
        ),
        ("namespace", whole("<feed xmlns='https://www.w3.org/2005/atom/'><entry><title>A</title></entry></feed>"), &[]),
        (
            "nested-items",
            whole("<rss version='2.0'><channel><item><title>A</title><item><title>B</title></item></channel></rss>"),
            &[],
        ),
        ("rss-in-json", whole(r#"{"rss": {"version": "2.0", "channel": {"item": {"title": "A"}}}}"#), &[]),
        ("rss-version", whole("<rss version='0.94'><channel><item><title>A</title></item></channel></rss>"), &[]),
        ("shown-as-text", whole(&format!("<html><pre>{}</pre></html>", sound.replace('<', "&lt;"))), &[]),
        ("text-type", atom("<summary type='text/plain'>x</summary>"), &[]),
        ("too-deep", rss(&format!("<x>{}{}</x>", "<y>".repeat(300), "</y>".repeat(300))), &[]),
        ("too-large", rss(&"<x/>".repeat(600_001)), &["truncated"]),
        ("truncated", whole("<rss version='2.0'><channel><item><title>A</title></item>"), &[]),
        ("unclosed-cdata", rss("<description><![CDATA[x</description>"), &[]),
        ("unclosed-tag", rss("<category domain='x'<b>y</b></category>"), &[]),
        ("undeclared-prefix", rss("<dc:creator>Jo</dc:creator>"), &[]),
        ("unquoted-attributes", rss("<guid isPermaLink=false>1</guid>"), &[]),
        ("utf-32", sound.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect(), &[]),
    ]
}

#[test]
fn every_repair_is_named_and_nothing_else() {
    for (name, bytes, beside) in examples() {
        let feed = parse(&bytes, &ParseHints::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let made: BTreeSet<&str> = feed.repairs.iter().copied().collect();
        let wanted: BTreeSet<&str> = beside.iter().copied().chain([name]).collect();
        assert_eq!(made, wanted, "{name}: {}", String::from_utf8_lossy(&bytes[..bytes.len().min(300)]));
    }
}

/// The names in the room's source. A new repair without an example fails here.
#[test]
fn no_repair_is_without_an_example() {
    let shown: BTreeSet<String> = examples().iter().map(|(name, ..)| (*name).to_owned()).collect();
    let mut named = BTreeSet::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/core/parse"), &mut named);
    // No document is known that feed-rs refuses after the repairs.
    assert!(named.remove("refused-by-feed-rs"));
    let missing: Vec<_> = named.difference(&shown).collect();
    assert!(named.len() > 20 && missing.is_empty(), "{missing:?}");
}

fn gather(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, names);
        } else if !path.to_string_lossy().ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let made = source.split("repairs.add(\"").chain(source.split("inner.add(\"")).skip(1);
            names.extend(made.filter_map(|rest| rest.split_once("\")")).map(|(name, _)| name.to_owned()).filter(
                |name| name.len() < 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.'),
            ));
        }
    }
}
