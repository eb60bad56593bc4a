//! Whole feeds of every dialect, each with one thing that strict readers lose.
#![allow(clippy::unwrap_used)]

use super::*;

fn hints() -> ParseHints {
    ParseHints { url: Url::parse("https://example.org/feeds/all.xml").ok(), ..ParseHints::default() }
}

fn read(text: &str) -> ParsedFeed {
    parse(text.as_bytes(), &hints()).unwrap()
}

fn only(text: &str) -> Entry {
    let feed = read(text);
    assert_eq!(feed.entries.len(), 1, "{text}");
    feed.entries.into_iter().next().unwrap()
}

#[test]
fn rss_whatever_its_version_says() {
    for version in [
        "",
        " version='2.0'",
        " version='0.93'",
        " version='2.0.1'",
        " version='1.0' xmlns='http://backend.userland.com/rss2'",
    ] {
        let feed = read(&format!(
            "<rss{version}><channel><title>F</title><link>https://example.org/</link><item><title>A</title><link>/a</link>\
             <guid isPermaLink='false'>7</guid><pubDate>Fri, 01 Mar 2024 10:00 GMT</pubDate><description>&lt;p&gt;x</description>\
             </item></channel></rss>"
        ));
        let entry = &feed.entries[0];
        assert_eq!(feed.title.as_deref(), Some("F"), "{version}");
        assert_eq!(entry.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(entry.id.as_deref(), Some("7"));
        assert_eq!(entry.published.map(Time::to_rfc3339).as_deref(), Some("2024-03-01T10:00:00Z"));
        assert_eq!(entry.updated, None, "feed-rs's copy of the publication is not an update");
        assert_eq!(entry.content.as_deref(), Some("<p>x"));
        assert_eq!(entry.summary, None);
    }
}

#[test]
fn a_clean_feed_is_not_repaired_and_feed_rs_reads_it() {
    let feed = read(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>\
         <title>F</title><item><title>A</title><guid>https://example.org/a</guid><description>s</description>\
         <content:encoded><![CDATA[<p>b</p>]]></content:encoded></item></channel></rss>",
    );
    assert!(feed.repairs.is_empty(), "{:?}", feed.repairs);
    assert_eq!(feed.format, "rss2.0");
    assert_eq!(feed.entries[0].content.as_deref(), Some("<p>b</p>"));
    assert_eq!(feed.entries[0].summary.as_deref(), Some("s"));
    assert_eq!(feed.entries[0].url.as_deref(), Some("https://example.org/a"));
}

#[test]
fn rdf_items_without_a_link_stay() {
    let feed = read(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' \
         xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://example.org/'><title>F</title></channel>\
         <item rdf:about='https://example.org/a'><title>A</title><dc:creator>Jo</dc:creator><dc:date>2024-03-01</dc:date>\
         <dc:subject>t</dc:subject></item></rdf:RDF>",
    );
    let entry = &feed.entries[0];
    assert_eq!((feed.format.as_str(), entry.id.as_deref()), ("rss1.0", Some("https://example.org/a")));
    assert_eq!(entry.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(
        (entry.authors.as_slice(), entry.categories.as_slice()),
        (&["Jo".to_owned()][..], &["t".to_owned()][..])
    );
    assert!(entry.published.is_some());
}

#[test]
fn the_oldest_and_oddest_dialects() {
    let atom03 = read(
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>F</title><entry><title>A</title><id>tag:x,2004:1</id>\
         <link rel='alternate' type='text/html' href='/a'/><issued>2004-03-01T10:00:00Z</issued>\
         <content type='text/html' mode='escaped'>&lt;b&gt;x&lt;/b&gt;</content></entry></feed>",
    );
    assert_eq!((atom03.format.as_str(), atom03.entries[0].content.as_deref()), ("atom0.3", Some("<b>x</b>")));
    assert!(atom03.entries[0].published.is_some() && atom03.repairs.contains(&"atom-0.3"));

    let cdf = read(
        "<CHANNEL HREF='https://example.org/'><TITLE>F</TITLE><ITEM HREF='/a' LASTMOD='2004-03-01'><TITLE>A</TITLE><ABSTRACT>x</ABSTRACT></ITEM></CHANNEL>",
    );
    assert_eq!((cdf.format.as_str(), cdf.entries[0].url.as_deref()), ("cdf", Some("https://example.org/a")));
    assert_eq!(cdf.entries[0].content.as_deref(), Some("x"));

    let rss11 = read(
        "<Channel xmlns='http://purl.org/net/rss1.1#'><title>F</title><items><item><title>A</title><link>/a</link></item></items></Channel>",
    );
    assert_eq!((rss11.format.as_str(), rss11.entries.len()), ("rss1.1", 1));

    let json = parse(br##"{"rss": {"version": "2.0", "channel": {"title": "F", "item": [{"title": "A", "guid": {"#text": "7", "@isPermaLink": "false"}}]}}}"##, &hints()).unwrap();
    assert_eq!((json.title.as_deref(), json.entries[0].id.as_deref()), (Some("F"), Some("7")));
}

#[test]
fn a_body_from_media_rss() {
    let entry = only(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry><id>yt:1</id><title>A</title>\
         <media:group><media:content url='https://v.example/1' type='application/x-shockwave-flash' duration='61'/>\
         <media:thumbnail url='https://i.example/1.jpg'/><media:description>one\ntwo</media:description></media:group></entry></feed>",
    );
    assert_eq!(entry.content.as_deref(), Some("<p>one<br>two</p>"));
    assert_eq!(entry.image.as_deref(), Some("https://i.example/1.jpg"));
    assert_eq!(entry.enclosures[0].duration, Some(61));
}

#[test]
fn an_undeclared_prefix_does_not_overwrite_the_title() {
    let entry = only(
        "<rss version='2.0'><channel><item><title>A</title><media:title>B</media:title><shop:title>C</shop:title></item></channel></rss>",
    );
    assert_eq!(entry.title.as_deref(), Some("A"));
}

#[test]
fn what_makes_feed_rs_panic_or_give_up_is_read() {
    let entry = only(
        "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:podcast='https://podcastindex.org/namespace/1.0'>\
         <channel><item><title>A</title><author>名前（joe@example.com）</author><itunes:duration>٣٤</itunes:duration>\
         <podcast:person role='no such role'>Jo</podcast:person><enclosure url='/a.mp3' type='audio/mpeg' length='x'/></item></channel></rss>",
    );
    assert_eq!(entry.authors, ["名前"]);
    assert_eq!((entry.enclosures.len(), entry.enclosures[0].length, entry.enclosures[0].duration), (1, None, None));
    let wide: Vec<u8> = "<?xml version='1.0' encoding='utf-16'?><rss version='2.0'><channel><item><title>é</title></item></channel></rss>"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(parse(&wide, &hints()).unwrap().entries[0].title.as_deref(), Some("é"));
}

#[test]
fn a_cut_feed_keeps_what_is_complete() {
    let feed = read(
        "<rss version='2.0'><channel><title>F</title><item><title>A</title><guid>1</guid></item><item><title>B</title><descrip",
    );
    assert_eq!(feed.entries.iter().map(|e| e.title.as_deref()).collect::<Vec<_>>(), [Some("A")]);
    assert!(feed.repairs.contains(&"truncated") && feed.repairs.contains(&"cut-item-dropped"), "{:?}", feed.repairs);
}

#[test]
fn junk_and_warnings_in_front_do_not_hide_a_feed() {
    let feed = read(
        "Notice: x {0}\n<br />\n<b>Warning</b>: y in <b>z</b><br />\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>A</title></item></channel></rss>\n<!-- 0.1 s --><script>1</script>",
    );
    assert_eq!(feed.entries.len(), 1);
}

#[test]
fn what_stands_around_a_feed_does_not_hide_it() {
    let rss = "<rss version='2.0'><channel><title>F</title><item><title>A &amp; B</title></item></channel></rss>";
    let escaped = rss.replace('&', "&amp;").replace('<', "&lt;");
    for (text, repair) in [
        (format!("{{\"notice\": 1}}\n{rss}"), "junk-before-root"),
        (format!("[Mon] {{x}} error\n{rss}"), "junk-before-root"),
        (format!("<html><body><pre>{escaped}</pre></body></html>"), "shown-as-text"),
        (escaped, "shown-as-text"),
        (
            "<rss version='2.0'><channel><title>F</title></channel></rss><item><title>A &amp; B</title></item>".into(),
            "items-outside-channel",
        ),
    ] {
        let feed = read(&text);
        assert_eq!(feed.entries.iter().map(|e| e.title.as_deref()).collect::<Vec<_>>(), [Some("A & B")], "{text}");
        assert_eq!(feed.title.as_deref(), Some("F"), "{text}");
        assert!(feed.repairs.contains(&repair), "{text}: {:?}", feed.repairs);
    }
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"id": "1"}]}"#;
    for text in [format!("callback({json});"), format!("<br>Warning: x {json}"), format!(")]}}',\n{json}")] {
        assert_eq!(read(&text).entries.len(), 1, "{text}");
    }
}

#[test]
fn a_page_that_talks_of_feeds_is_a_page() {
    let item = "&lt;rss>&lt;channel>&lt;item>&lt;title>A&lt;/title>&lt;/item>&lt;/channel>&lt;/rss>";
    let page = format!("<html><body><p>{}</p><pre>{item}</pre></body></html>", "how to write ".repeat(30));
    assert_eq!(parse(page.as_bytes(), &hints()).unwrap_err(), ParseError::WebPage);
    let page =
        "<html><body><p>how to write</p><pre>  &lt;rss> &lt;/rss></pre><p>{\"version\": jsonfeed.org/version/1}</p>";
    assert_eq!(parse(page.as_bytes(), &hints()).unwrap_err(), ParseError::WebPage);
}

#[test]
fn a_file_in_atom_content_is_no_body() {
    let entry = only(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><content type='image/png'>iVBORw0KGgo=</content>\
         <summary>s</summary></entry></feed>",
    );
    assert_eq!((entry.content.as_deref(), entry.summary), (Some("s"), None));
}

#[test]
fn an_entry_without_a_page_is_from_its_site() {
    let entry = only(
        "<rss version='2.0'><channel><link>https://example.org/</link><item><title>A</title><guid isPermaLink='false'>1</guid>\
         </item></channel></rss>",
    );
    assert_eq!((entry.url.as_deref(), entry.title.as_deref()), (Some("https://example.org/"), Some("A")));
}

#[test]
fn bases_go_from_the_nearest_to_the_feed() {
    let entry = only(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/x/'><link href='https://b.example/'/>\
         <entry xml:base='y/'><title>A</title><link href='z'/><content type='html'>c</content></entry></feed>",
    );
    assert_eq!(entry.url.as_deref(), Some("https://a.example/x/y/z"));
    assert_eq!(entry.base.as_ref().map(Url::as_str), Some("https://a.example/x/y/"));
    let entry = only(
        "<rss version='2.0'><channel><link>https://b.example/blog/</link><item><link>z</link><title>A</title></item></channel></rss>",
    );
    assert_eq!(entry.url.as_deref(), Some("https://b.example/blog/z"));
}

#[test]
fn what_is_no_feed_is_named() {
    let fails = |text: &str| parse(text.as_bytes(), &hints()).unwrap_err();
    assert_eq!(fails(" \n"), ParseError::Empty);
    assert_eq!(fails("<!DOCTYPE html><html><body><p>x</p></body></html>"), ParseError::WebPage);
    assert!(matches!(fails("just words"), ParseError::NotAFeed(_)));
    assert!(matches!(fails("%PDF-1.4"), ParseError::NotAFeed(_)));
    assert!(matches!(fails("{\"a\": 1}"), ParseError::NotAFeed(_)));
    assert!(matches!(fails("<opml><body/></opml>"), ParseError::NotAFeed(_)));
}

#[test]
fn the_number_of_items_is_bounded() {
    let feed = read(&format!("<rss version='2.0'><channel>{}</channel></rss>", "<item/>".repeat(130_000)));
    assert_eq!((feed.entries.len(), feed.repairs), (120_000, vec!["too-large"]));
}

#[test]
fn long_shared_values_are_not_multiplied() {
    let long = "a".repeat(100_000);
    let items = "<entry><title>x</title><link href='y'/></entry>".repeat(300);
    let feed = read(&format!(
        "<feed xml:base='https://a.example/{long}/' xml:lang='{long}'><author><name>{long}</name></author>{items}</feed>"
    ));
    assert_eq!(feed.entries.len(), 300);
    let size: usize = feed
        .entries
        .iter()
        .map(|e| {
            e.url.as_ref().map_or(0, String::len)
                + e.authors.concat().len()
                + e.language.as_ref().map_or(0, String::len)
        })
        .sum();
    assert!(size < 300 * 2000, "{size}");
}
