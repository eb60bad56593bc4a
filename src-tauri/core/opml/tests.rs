#![allow(clippy::unwrap_used)]
use super::*;

fn feeds(outlines: &[Outline], path: &str, out: &mut Vec<(String, String)>) {
    for outline in outlines {
        match outline {
            Outline::Folder { name, outlines } => feeds(outlines, &format!("{path}/{name}"), out),
            Outline::Feed(feed) => out.push((path.to_owned(), feed.url.clone())),
        }
    }
}

fn flat(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    feeds(&read(text.as_bytes()).unwrap().outlines, "", &mut out);
    out
}

fn check(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(path, url)| ((*path).to_owned(), (*url).to_owned())).collect();
    assert_eq!(flat(text), expected, "{text}");
}

#[test]
fn reads_folders_and_feeds() {
    check(
        "\u{feff}<?xml version='1.0'?><!-- <outline xmlUrl='no'/> --><opml><head><title>My &amp; list</title></head><body>\
         <outline text='A'><outline text=\"B\"><outline type=\"rss\" xmlUrl=\"https://x.example/1\"/></outline>\
         <outline xmlUrl='https://x.example/2'></outline></outline><OUTLINE XMLURL='https://x.example/3'/></body></opml>",
        &[("/A/B", "https://x.example/1"), ("/A", "https://x.example/2"), ("", "https://x.example/3")],
    );
    assert_eq!(read(b"<opml><head><title>a\n b</title></head></opml>").unwrap().title.as_deref(), Some("a b"));
}

#[test]
fn bears_what_is_no_xml() {
    for (text, url) in [
        ("<opml><outline text='Q & A' xmlUrl='http://x.example/?a=1&b=2'/>", "http://x.example/?a=1&b=2"),
        ("<opml><outline text=\"He said \"hi\" there\" xmlUrl=\"u\"/></opml>", "u"),
        ("<opml><outline text=\"a <b> c\" xmlUrl=\"u\"/></opml>", "u"),
        ("<opml><outline text=A xmlUrl=u/></opml>", "u"),
        ("<opml><outline text='unclosed xmlUrl='u'/></opml>", "u"),
        ("<outline xmlUrl=' feed:https://x.example/f '/>", "https://x.example/f"),
        ("<outline xmlUrl='feed://x.example/f'/>", "x.example/f"),
        ("<outline type='rss' url='u'/>", "u"),
        ("<opml><body><outline title='t' xmlUrl='u'", "u"),
    ] {
        check(text, &[("", url)]);
    }
}

#[test]
fn feeds_without_end_tag_stay_beside_each_other() {
    check(
        "<body><outline text='A'><outline xmlUrl='1'><outline xmlUrl='2'></outline><outline text='B'><outline xmlUrl='3'></outline>",
        &[("/A", "1"), ("/A", "2"), ("/B", "3")],
    );
}

#[test]
fn paths_in_categories_are_folders_at_the_top_only() {
    check(
        "<opml><outline xmlUrl='1' category='tag,/A/B'/><outline xmlUrl='2' category='/A/B'/><outline text='C'><outline xmlUrl='3' category='/A'/></outline>",
        &[("/A/B", "1"), ("/A/B", "2"), ("/C", "3")],
    );
}

#[test]
fn what_is_no_feed_is_told() {
    let list = read(b"<opml><outline type='rss' text='T'/><outline type='link' url='http://l'/><outline type='rss' text='F'><outline xmlUrl='u'/></outline></opml>").unwrap();
    assert_eq!(list.failed.iter().map(|(what, _)| what.as_str()).collect::<Vec<_>>(), ["T", "http://l"]);
    assert_eq!(list.outlines.len(), 1);
    for bytes in [b"garbage".as_slice(), b"", b"<rss></rss>", b"<html><p>outline</p></html>", b"\xff\xfe"] {
        assert_eq!(read(bytes), Err(NotOpml));
    }
}

#[test]
fn namespaces_survive() {
    let list = read(b"<opml xmlns:f='urn:f'><outline xmlUrl='u' f:a='1' g:b='2' xml:lang='de'/></opml>").unwrap();
    let text = write(&list);
    assert_eq!(read(text.as_bytes()).unwrap(), list);
    assert!(text.contains(" xmlns:f=\"urn:f\"") && text.contains(" xmlns:g="), "{text}");
}

#[test]
fn the_full_text_of_a_feed_is_carried() {
    for (mode, written) in [(FullTextMode::Never, "never"), (FullTextMode::Always, "always")] {
        let feed = OutlineFeed { url: "u".to_owned(), full_text: Some(mode), ..OutlineFeed::default() };
        let list = Opml { outlines: vec![Outline::Feed(feed)], ..Opml::default() };
        let text = write(&list);
        let attributes = format!(" xmlns:broadsheet=\"urn:broadsheet:opml\" broadsheet:fullText=\"{written}\"");
        assert!(text.contains(&attributes), "{text}");
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(read, list);
        assert_eq!(write(&read), text);
    }
    let usual = OutlineFeed { url: "u".to_owned(), full_text: Some(FullTextMode::OnDemand), ..OutlineFeed::default() };
    let list = Opml { outlines: vec![Outline::Feed(usual)], ..Opml::default() };
    assert!(!write(&list).contains("broadsheet"));
}

#[test]
fn our_own_attributes_are_read_as_others_write_them() {
    let mode = |text: &str| match &read(text.as_bytes()).unwrap().outlines[0] {
        Outline::Feed(feed) => (feed.full_text, feed.other.len()),
        Outline::Folder { .. } => panic!("no folder"),
    };
    let feed = |more: &str| format!("<opml><outline xmlUrl='u' {more}/></opml>");
    assert_eq!(mode(&feed("broadsheet:fullText='always'")), (Some(FullTextMode::Always), 0));
    assert_eq!(mode(&feed("Broadsheet:fulltext=' Always '")), (Some(FullTextMode::Always), 0));
    assert_eq!(mode(&feed("broadsheet:fullText='on-demand'")), (Some(FullTextMode::OnDemand), 0));
    assert_eq!(mode(&feed("broadsheet:fullText='perhaps'")), (None, 0));
    assert_eq!(mode(&feed("xmlns:b='urn:broadsheet:opml' b:fullText='never'")), (Some(FullTextMode::Never), 0));
    // Somebody else's, by chance of the same name.
    assert_eq!(mode(&feed("xmlns:broadsheet='urn:paper' broadsheet:fullText='never'")), (None, 2));
    assert_eq!(mode(&feed("fullText='never'")), (None, 1));
}

#[test]
fn hostile_lists_are_bounded() {
    for text in [
        "<outline text='a'>".repeat(100_000),
        "<outline xmlUrl='a'>".repeat(100_000),
        "<outline a=\"".repeat(100_000),
        format!("<outline {}/>", "a=\"b".repeat(200_000)),
        "<".repeat(500_000),
        "<outline text='".repeat(50_000),
        "<!--".repeat(100_000),
        "</outline>".repeat(100_000),
        format!("<outline {}", "a ".repeat(500_000)),
        format!("<outline xmlUrl='u' {}/>", (0..20_000).map(|n| format!("a{n}='' ")).collect::<String>()),
    ] {
        let start = std::time::Instant::now();
        if let Ok(list) = read(text.as_bytes()) {
            write(&list);
        }
        assert!(start.elapsed().as_secs() < 10, "{}", &text[..20]);
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn word() -> impl Strategy<Value = String> {
        // Without blanks at the ends and runs of blanks, which reading collapses.
        "[^\\p{C}\\s]([^\\p{C}\\s]| [^\\p{C}\\s]){0,12}"
    }

    fn feed() -> impl Strategy<Value = Outline> {
        let other =
            prop::collection::btree_map("(description|frss:x|custom[A-Z]?|version|type)", "[^\\p{C}]{0,12}", 0..3);
        (word(), prop::option::of(word()), prop::option::of(word()), other)
            .prop_filter("what reading takes off", |(url, _, _, other)| {
                !url.to_ascii_lowercase().starts_with("feed:") && other.get("type").is_none_or(|kind| kind != "rss")
            })
            .prop_map(|(url, title, site_url, other)| {
                Outline::Feed(OutlineFeed {
                    url,
                    title: title.unwrap_or_default(),
                    site_url,
                    full_text: None,
                    other: other.into_iter().collect(),
                })
            })
    }

    fn outlines() -> impl Strategy<Value = Vec<Outline>> {
        let tree = feed().prop_recursive(5, 30, 5, |inner| {
            (word(), prop::collection::vec(inner, 0..5)).prop_map(|(name, outlines)| Outline::Folder { name, outlines })
        });
        prop::collection::vec(tree, 0..5)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn what_is_written_is_read_back(title in prop::option::of(word()), outlines in outlines()) {
            let list = Opml { title, outlines, failed: Vec::new() };
            let text = write(&list);
            prop_assert_eq!(read(text.as_bytes()).unwrap(), list);
        }

        #[test]
        fn what_is_written_is_xml(outlines in outlines()) {
            let text = write(&Opml { title: None, outlines, failed: Vec::new() });
            let mut reader = quick_xml::Reader::from_str(&text);
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                        for attribute in tag.attributes() {
                            attribute.unwrap();
                        }
                    }
                    _ => {}
                }
            }
        }

        #[test]
        fn reading_what_was_read_and_written_changes_nothing(pieces in prop::collection::vec(
            prop::sample::select(vec!["<outline ", "text='a' ", "xmlUrl=\"b\" ", "title=c ", "type='rss' ", "category='/x/y' ", "a:b='<&>' ", "/>", ">", "</outline>",
                "<opml>", "</body>", "\"", "'", "&amp;", "&", "<!--", "-->", "url='q' ", "text=' ' ", "é", "type=link "]), 0..40)) {
            let text = pieces.concat();
            if let Ok(list) = read(text.as_bytes()) {
                let list = Opml { failed: Vec::new(), ..list };
                let again = read(write(&list).as_bytes()).unwrap();
                prop_assert_eq!(again, list);
            }
        }

        #[test]
        fn any_bytes_are_bearable(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
