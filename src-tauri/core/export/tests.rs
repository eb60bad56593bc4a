use super::*;
use quick_xml::events::Event;
use std::io::{Cursor, Read};

fn piece(html: &str) -> Piece {
    Piece {
        title: "On <Trains> & [tides]".to_owned(),
        feed: "The Ledger".to_owned(),
        author: Some("Ada Fern".to_owned()),
        published: Time::from_seconds(1_700_000_000),
        url: Some("https://a.example/post_(1)".to_owned()),
        language: Some("en".to_owned()),
        html: html.to_owned(),
    }
}

/// The Markdown of a body, without the article's head.
fn body(html: &str) -> String {
    let text = markdown(&piece(html));
    text.splitn(3, "\n\n").nth(2).unwrap_or_default().trim_end().to_owned()
}

fn none<'a>() -> Pictures<'a> {
    &|_| None
}

/// Reads XML to its end; what is not well formed fails.
fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(start) | Event::Empty(start)) => {
                let mut names = std::collections::HashSet::new();
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{error} in {xml}"));
                    assert!(names.insert(attribute.key.as_ref().to_owned()), "twice the same in {xml}");
                    assert!(!attribute.value.contains('<'), "< in {xml}");
                }
            }
            Ok(_) => {}
            Err(error) => panic!("{error} in {xml}"),
        }
    }
}

fn files(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn book(pieces: Vec<Piece>) -> Book {
    Book {
        title: "A & B".to_owned(),
        identifier: "urn:x:1".to_owned(),
        made: Time::from_seconds(1_700_000_000),
        pieces,
    }
}

#[test]
fn markdown_begins_with_what_the_article_is() {
    let text = markdown(&piece("<p>x</p>"));
    let head =
        "# [On \\<Trains\\> & \\[tides\\]](<https://a.example/post_(1)>)\n\nThe Ledger · Ada Fern · 2023-11-14\n\nx\n";
    assert_eq!(text, head);
}

#[test]
fn markdown_of_each_kind_of_block() {
    for (html, expected) in [
        ("<p>one\n  two<br>three</p><p>four</p>", "one two\\\nthree\n\nfour"),
        ("<p>a <strong> b </strong>c <em>d</em><del>e</del></p>", "a **b** c *d*~~e~~"),
        ("<p><b><b>x</b></b></p>", "**x**"),
        ("<h2>Part <i>one</i></h2>", "## Part *one*"),
        ("<h1>Top</h1><h2>Below</h2>", "## Top\n\n### Below"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
        ("<ol start=\"3\"><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c"),
        ("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "> a\n>\n> > b"),
        ("<pre><code>let x = `1`;\n\n  y</code></pre>", "```\nlet x = `1`;\n\n  y\n```"),
        ("<pre>```\nx</pre>", "````\n```\nx\n````"),
        ("<p>a <code>b`c</code></p>", "a ``b`c``"),
        ("<p><a href=\"https://b.example/x y\">t</a></p>", "[t](https://b.example/x%20y)"),
        (
            "<figure><img src=\"https://b.example/1.png\" alt=\"A [view]\"><figcaption>Noon</figcaption></figure>",
            "![A \\[view\\]](https://b.example/1.png)\n\n*Noon*",
        ),
        ("<hr>", "---"),
        (
            "<p>snake_case and _not_ 2 * 3 &lt;b&gt; &amp;lt; #x</p>",
            "snake_case and \\_not\\_ 2 \\* 3 \\<b\\> \\&lt; #x",
        ),
        ("<p>1. no list</p><p># no heading</p><p>- no</p>", "1\\. no list\n\n\\# no heading\n\n\\- no"),
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt></ruby></p>", "漢(かん)"),
        ("text<p>para</p>more", "text\n\npara\n\nmore"),
    ] {
        assert_eq!(body(html), expected, "{html}");
    }
}

#[test]
fn markdown_of_tables() {
    let table = "<table><tr><th>a</th><th>b|c</th></tr><tr><td colspan=\"2\">d<br>e</td></tr></table>";
    assert_eq!(body(table), "| a | b\\|c |\n| --- | --- |\n| d e |  |");
    assert_eq!(body("<table><tr><td>a</td><td>b</td></tr></table>"), "|  |  |\n| --- | --- |\n| a | b |");
    // A letter's frame is no table.
    assert_eq!(body("<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>"), "a\n\n- b");
    assert!(body("<table><tr><td colspan=\"4000000000\">a</td><td>b</td></tr></table>").len() < 1_000);
}

#[test]
fn markdown_of_footnotes() {
    let html =
        "<p>Said<sup><a href=\"#n1\">1</a></sup>.</p><ol><li id=\"n1\"><p>Where. <a href=\"#r1\">↩</a></p></li></ol>";
    assert_eq!(body(html), "Said[^1].\n\n[^1]: Where.");
    // A table of contents is none.
    assert_eq!(body("<p><a href=\"#s\">go</a></p><ul><li id=\"s\">x</li></ul>"), "go\n\n- x");
}

/// What would mean something to HTML if Markdown let it through.
const HOSTILE: &[&str] = &[
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
    "<p><a href=\"javascript:alert(1)\">x</a><a href=\" JaVaScRiPt:alert(1)\">y</a></p>",
    "<p>[x](javascript:alert(1))</p>",
    "<p><a href=\"https://a.example/)](javascript:alert(1)\">]( javascript:alert(1))</a></p>",
    "<p><img alt=\"](javascript:alert(1))&lt;script&gt;\" src=\"https://a.example/&lt;script&gt;\"></p>",
    "<table><tr><td><pre>&lt;script&gt;</pre></td><td>`&lt;script&gt;`</td></tr></table>",
    "<p>`</p><p>&lt;script&gt;`</p>",
    "<p>\\&lt;script&gt;</p>",
    "<p>&amp;lt;script&amp;gt;</p>",
];

#[test]
fn no_markdown_runs() {
    for html in HOSTILE {
        let text = body(html);
        let mut fenced = false;
        for line in text.lines() {
            fenced ^= line.trim_start_matches(['>', ' ', '-']).starts_with("```");
            let mut before = ' ';
            for (at, c) in line.char_indices() {
                let code = fenced || line[..at].matches('`').count() - line[..at].matches("\\`").count() > 0;
                let opens = c == '<' && line[at..].starts_with("<https://a.example/");
                assert!(c != '<' || before == '\\' || code || opens, "{html} gives {text}");
                before = if before == '\\' { ' ' } else { c };
            }
        }
        let unescaped = text.replace("\\]", "");
        assert!(!unescaped.contains("](javascript") && !unescaped.contains("](<javascript"), "{html} gives {text}");
    }
}

#[test]
fn pages_hold_their_images_and_nothing_that_loads() {
    let picture = Picture { mime: "image/png".to_owned(), bytes: vec![1, 2, 3] };
    let pictures = |address: &str| (address == "https://b.example/1.png").then_some(&picture);
    let html = "<p><img src=\"https://b.example/1.png\" alt=\"A\" width=\"10\"><img src=\"https://b.example/2.png\" alt=\"B\"></p>";
    let text = page(&piece(html), &pictures);
    assert!(text.contains("<img src=\"data:image/png;base64,AQID\" alt=\"A\" width=\"10\"/>"), "{text}");
    assert!(text.contains("<span class=\"missing\">B</span>") && !text.contains("b.example"), "{text}");
    assert!(text.contains("default-src 'none'") && text.contains("<html lang=\"en\">"));
    assert!(text.contains("<title>On &lt;Trains&gt; &amp; [tides]</title>"));
    for html in HOSTILE {
        let text = page(&piece(html), none()).to_lowercase();
        assert!(
            !text.contains("<script") && !text.contains("\"javascript") && !text.contains("onerror=\""),
            "{html} gives {text}"
        );
    }
}

#[test]
fn books_are_whole_and_well_formed() {
    let picture = Picture { mime: "image/png".to_owned(), bytes: vec![1, 2, 3] };
    let pictures = |_: &str| Some(&picture);
    let nasty = "<ul>stray<li>a<li>b</ul><dd>x</dd><figcaption>y</figcaption><span><p>z</p></span><h2><p>in</p></h2>\
                 <table><tr><td>1</table><img src=\"https://b.example/1.png\"><a href=\"#no\">n</a><a href=\"#t\" id=\"t\">t</a>\
                 <p id=\"t\">again \u{1}\u{b}\u{fffe}&nbsp;&copy;</p><p id=\"9 x\" lang=\"\">&amp;</p><ol reversed><li value=x>";
    let made = epub(&book(vec![piece(nasty), piece("<p>two</p>")]), &pictures).unwrap();
    let files = files(&made);
    assert_eq!((files[0].0.as_str(), files[0].1.as_slice()), ("mimetype", b"application/epub+zip".as_slice()));
    assert_eq!(&made[30..38], b"mimetype");
    for (name, bytes) in
        files.iter().filter(|(name, _)| name.ends_with("xml") || name.ends_with("opf") || name.ends_with("xhtml"))
    {
        let text = std::str::from_utf8(bytes).unwrap();
        well_formed(text);
        assert!(!text.contains(['\u{1}', '\u{b}', '\u{fffe}']), "{name}");
    }
    let chapter =
        String::from_utf8(files.iter().find(|(name, _)| name == "book/chapter-0001.xhtml").unwrap().1.clone()).unwrap();
    assert!(chapter.contains("<img src=\"image-0001.png\"") && chapter.contains("<li>stray</li>"), "{chapter}");
    assert_eq!(chapter.matches("id=\"t\"").count(), 1, "{chapter}");
    assert!(!chapter.contains("href=\"#no\"") && chapter.contains("href=\"#t\""), "{chapter}");
    let package = String::from_utf8(files.iter().find(|(name, _)| name.ends_with("opf")).unwrap().1.clone()).unwrap();
    assert!(package.contains("chapter-0002.xhtml") && package.contains("A &amp; B") && package.contains("image/png"));
}

#[test]
fn nothing_breaks_it() {
    let deep = format!("{}x{}", "<blockquote>".repeat(2_000), "</blockquote>".repeat(2_000));
    let wide = "<td>x</td>".repeat(5_000);
    for html in
        ["", "   ", "<", "&#0;&#xD800;", "\u{0}", &deep, &format!("<table><tr>{wide}"), "<p><img>", "<a href=>x</a>"]
    {
        let piece = piece(html);
        assert!(markdown(&piece).ends_with('\n'));
        well_formed(&super::page::article(&piece, &|_| None));
        assert!(!epub(&book(vec![piece]), none()).unwrap().is_empty());
    }
}

proptest::proptest! {
    #[test]
    fn any_markup_makes_well_formed_books(html in "([<>&\"'/=a-c \n#;!-]|<(p|ul|li|a href=x|b|td|table|h2|img src=\"http://x/\"|br|pre|ol|dl|dt|figure|details|summary|span|div|ruby|rt)>|</(p|b|ul|li|a|td|table|h2|div|span)>){0,60}") {
        let picture = Picture { mime: "image/png".to_owned(), bytes: Vec::new() };
        let piece = piece(&html);
        well_formed(&super::page::article(&piece, &|_| Some("i.png".to_owned())));
        let _ = (markdown(&piece), page(&piece, &|_| Some(&picture)));
    }
}

#[test]
fn names_of_files_are_names_of_files() {
    for (title, name) in [
        ("Trains: a/b\\c?", "Trains a b c.html"),
        ("...", "Broadsheet.html"),
        ("", "Broadsheet.html"),
        ("CON", "Broadsheet CON.html"),
        ("com1.x", "Broadsheet com1.x.html"),
        ("a\u{202e}gnp", "a gnp.html"),
        ("早晨的第一班渡輪", "早晨的第一班渡輪.html"),
    ] {
        assert_eq!(file_name(title, "html"), name);
    }
    assert!(file_name(&"🚂".repeat(300), "epub").len() <= 210);
}
