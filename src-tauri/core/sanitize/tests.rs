#![allow(clippy::unwrap_used)]
use super::*;

fn base() -> Url {
    Url::parse("https://example.org/blog/").unwrap()
}
fn clean(html: &str) -> String {
    let once = sanitize(html, Some(&base()));
    let twice = sanitize(once.html.as_str(), Some(&base()));
    assert_eq!(once.html, twice.html, "not a fixed point: {html}");
    without_names(once.html.as_str()).into_owned()
}
fn check(html: &str, expected: &str) {
    assert_eq!(clean(html), expected, "{html}");
}

/// What the path over ammonia alone makes of it.
fn through_tree(html: &str) -> String {
    let html = normalised(html);
    let woven = mend_and_weave(&html, Some(&base()), &Anchors::collect(&html)).unwrap();
    settle_anchors(woven, Some(&base())).html
}

#[test]
fn keeps_what_articles_are_made_of() {
    for html in [
        "<p dir=\"rtl\" lang=\"ar\">x <em>y</em></p>",
        "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
        "<figure><img src=\"https://h.example/a.jpg\" alt=\"a &amp; b\" width=\"640\"><figcaption>c</figcaption></figure>",
        "<details><summary>s</summary><p>t</p></details>",
        "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
        "<pre><code>a\n  &lt;b&gt;</code></pre>",
        "<ol start=\"3\" reversed=\"\"><li>x<ul><li>y</li></ul></li></ol>",
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "<blockquote cite=\"https://h.example/\"><p>q</p></blockquote>",
    ] {
        check(html, html);
    }
}

#[test]
fn drops_what_acts_styles_or_clobbers() {
    check("<p style=\"x\" class=\"y\" onclick=\"z\" id=\"app\">t</p>", "<p>t</p>");
    check("<script>alert(1)</script><style>p{}</style>a", "a");
    check("<form action=x><input name=y><button>go</button></form>", "go");
    check("<svg onload=x><title>t</title></svg><math><mi>x</mi><annotation>y</annotation></math>b", "xb");
    check("<a href=\"javascript:x\">a</a><a href=\"data:text/html,x\">b</a>", "ab");
    check("<a href=\" java&#10;script:x\">a</a>", "a");
    check("<base href=\"https://evil.example/\"><meta http-equiv=refresh content=0><link rel=x>a", "a");
}

#[test]
fn formulas_stay_readable() {
    let annotated = "<math><semantics><msup><mi>x</mi><mn>2</mn></msup>\
        <annotation encoding=\"application/x-tex\">x^2 &lt; y</annotation></semantics></math>";
    check(annotated, "<code>x^2 &lt; y</code>");
    check("<math alttext=\"a_{1}\"><msub><mi>a</mi><mn>1</mn></msub></math>b", "<code>a_{1}</code>b");
    check("<math><mi>a</mi><mo>+</mo><mi>b</mi></math>", "a+b");
}

#[test]
fn formulas_that_are_there_twice_stay_once() {
    let math =
        "<math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math>";
    let katex = format!(
        "<p>So <span class=\"katex\"><span class=\"katex-mathml\">{math}</span><span class=\"katex-html\" \
         aria-hidden=\"true\"><span class=\"base\"><span class=\"mord\">x</span>2</span></span></span> is.</p>"
    );
    check(&katex, "<p>So <code>x^2</code> is.</p>");
    let mathjax = format!(
        "a<span class=\"MathJax\" id=\"MathJax-Element-1-Frame\"><nobr aria-hidden=\"true\"><span class=\"math\">x2</span></nobr>\
         <span class=\"MJX_Assistive_MathML\">{math}</span></span>b"
    );
    check(&mathjax, "a<code>x^2</code>b");
    let third =
        format!("<mjx-container><mjx-math>x2</mjx-math><mjx-assistive-mml>{math}</mjx-assistive-mml></mjx-container>");
    check(&third, "<code>x^2</code>");
    let wiki = format!(
        "<span class=\"mwe-math-element\"><span class=\"mwe-math-mathml-a11y\">{math}</span>\
         <img src=\"https://w.example/f.svg\" class=\"mwe-math-fallback-image-inline\" alt=\"x\"></span>"
    );
    check(&wiki, "<code>x^2</code>");
    // Drawn only; and one that never ends takes nothing with it.
    check("<span class=\"katex\"><span class=\"katex-html\">x2</span></span>", "x2");
    check(&format!("<span class=\"katex\">{math}<p>the rest</p>"), "<code>x^2</code><p>the rest</p>");
}

#[test]
fn formulas_are_read_in_texts_of_many_tags_and_in_no_more_than_their_time() {
    let formula = "<span class=\"katex\"><math><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></math>\
        <span class=\"katex-html\">x2</span></span> and <b>more</b> ";
    let safe = sanitize(&formula.repeat(2_000), None);
    assert!(!safe.text.contains("x2"), "{}", &safe.text[..100]);
    assert_eq!(safe.text.matches("x^2").count(), 2_000);
    let begun = std::time::Instant::now();
    sanitize(&format!("<math>{}", "<span class=katex>".repeat(50_000)), None);
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn code_keeps_the_name_of_its_language_and_no_other_class() {
    check("<pre class=\"x language-rust\"><code>a</code></pre>", "<pre class=\"language-rust\"><code>a</code></pre>");
    check("<code class=\"language-js evil\" style=\"x\">a</code>", "<code class=\"language-js\">a</code>");
    check("<p class=\"language-rust\"><span class=\"language-rust\">a</span></p>", "<p>a</p>");
    check("<code class=\"language-&quot;x\">a</code>", "<code>a</code>");
    let boxed = "<div class=\"language-ruby x\"><div class=\"highlight\"><pre>a</pre></div></div><pre>b</pre>";
    let kept = "<div><div><pre class=\"language-ruby\">a</pre></div></div><pre>b</pre>";
    check(boxed, kept);
    assert_eq!(without_names(&through_tree(boxed)), kept);
    // The markup in order and what has to be mended say the same.
    check(&format!("{boxed}<p><i>x</p>"), &format!("{kept}<p><i>x</i></p>"));
    check("<pre class=\"lang-py\"></pre>", "<pre class=\"language-py\"></pre>");
}

#[test]
fn resolves_and_cleans_addresses() {
    check("<a href=\"../x?utm_source=a&b=1\">l</a>", "<a href=\"https://example.org/x?b=1\">l</a>");
    check("<img src=i.png>", "<img src=\"https://example.org/blog/i.png\" alt=\"\">");
    assert_eq!(sanitize("<a href=x>l</a><img src=y>", None).html.0, "l");
}

#[test]
fn footnotes_lead_to_their_notes_and_nowhere_else() {
    check(
        "a<a href=\"#n1\" id=\"r1\">1</a><p id=\"n1\">note <a href=\"#r1\">back</a></p><p id=\"other\">x</p>",
        "a<a href=\"#user-content-n1\" id=\"user-content-r1\">1</a><p id=\"user-content-n1\">note \
         <a href=\"#user-content-r1\">back</a></p><p>x</p>",
    );
    check("<a href=\"#gone\">x</a>", "<a href=\"https://example.org/blog/#gone\">x</a>");
    check("<a href='#s'>x</a><script id='s'></script>", "<a href=\"https://example.org/blog/#s\">x</a>");
    check("<p id='y'>z</p><script>href='#y'</script>", "<p>z</p>");
}

#[test]
fn embeds_become_links() {
    // A foreign mark says no more than the truth.
    check(
        "<a href=\"https://a.example/\" data-embed=\"YouTube\">x</a>",
        "<a href=\"https://a.example/\" data-embed=\"a.example\">x</a>",
    );
    check(
        "<a href=\"#x\" data-embed=\"YouTube\">x</a><p id=x>",
        "<a href=\"#user-content-x\">x</a><p id=\"user-content-x\"></p>",
    );
    check(
        "<iframe src=\"https://www.youtube.com/embed/abc\" title=\"Film\"></iframe>",
        "<p><a href=\"https://www.youtube.com/watch?v=abc\" data-embed=\"YouTube\"><img src=\"https://i.ytimg.com/vi/abc/hqdefault.jpg\" alt=\"\">YouTube: Film</a></p>",
    );
    for name in ["lite-youtube videoid=\"abc\"", "amp-youtube data-videoid=\"abc\""] {
        let end = name.split(' ').next().unwrap_or_default();
        check(
            &format!("<{name}></{end}>"),
            "<p><a href=\"https://www.youtube.com/watch?v=abc\" data-embed=\"YouTube\"><img src=\"https://i.ytimg.com/vi/abc/hqdefault.jpg\" alt=\"\">YouTube</a></p>",
        );
    }
    check(
        "<video data-src=\"v.mp4\"></video>",
        "<p><a href=\"https://example.org/blog/v.mp4\" data-embed=\"example.org\">example.org: v.mp4</a></p>",
    );
    check("<amp-img src=\"p.jpg\" alt=\"P\"></amp-img>x", "<img src=\"https://example.org/blog/p.jpg\" alt=\"P\">x");
    check(
        "<p>a<iframe src=\"//player.vimeo.com/video/1\"></iframe>b</p>",
        "<p>a <a href=\"https://vimeo.com/1\" data-embed=\"Vimeo\">Vimeo</a> b</p>",
    );
    check(
        "<video poster=\"p.jpg\"><source src=\"v.mp4\">no <b>video</b></video>",
        "<p><a href=\"https://example.org/blog/v.mp4\" data-embed=\"example.org\"><img src=\"https://example.org/blog/p.jpg\" alt=\"\">example.org: v.mp4</a></p>",
    );
    check(
        "<object><p>fallback</p><embed src=\"f.swf\"></object>",
        "<p><a href=\"https://example.org/blog/f.swf\" data-embed=\"example.org\">example.org: f.swf</a></p>",
    );
}

#[test]
fn pictures_in_noscript_and_picture_are_found() {
    let img = "<img src=\"https://example.org/blog/a.jpg\" alt=\"\">";
    check("<img src=\"data:image/svg+xml,x\"><noscript><img src=a.jpg>Enable scripts</noscript>", img);
    check("<img data-src=a.jpg><noscript><img src=a.jpg></noscript>", img);
    check("<picture><source srcset=\"a.jpg 2x\"><img></picture>", img);
    let placeholder = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    check(&format!("<picture><source srcset=\"a.jpg 900w\"><img src=\"{placeholder}\"></picture>"), img);
    check(&format!("<img src=\"{placeholder}\"><noscript><img src=a.jpg></noscript>"), img);
}

#[test]
fn mends_like_a_browser() {
    check("<p>a<p>b", "<p>a</p><p>b</p>");
    check("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    check("<b><i>x</b>y</i>", "<b><i>x</i></b><i>y</i>");
    check("<table><tr><td>a<td>b</table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>");
    check("<table>\n<tr><td>a</td></tr>\n</table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    check("<pre>\n\nx</pre>", "<pre>x</pre>");
    check("a < b && c", "a &lt; b &amp;&amp; c");
    check("<![CDATA[<p>x</p>]]>", "<p>x</p>");
    check("<html><head></head><body><p>x</p></body></html>", "<p>x</p>");
    check(
        "<iframe src='https://h.example/v' /> and<script src=x /> <p/>all<a name=y /> <p>that</div> follows",
        "<p><a href=\"https://h.example/v\" data-embed=\"h.example\">h.example</a></p> and <p></p>all <p>that follows</p>",
    );
}

#[test]
fn text_excerpt_and_image() {
    let made = sanitize(
        "<h1>T&eacute;</h1><p>one <b>two</b>\n three<br>four</p><img src=\"e.png\" class=\"emoji\"><img src=s.gif width=16>\
         <img src=\"https://h.example/lead.jpg\"><pre>a\n b</pre><table><tr><td>c</td><td>d</td></tr></table>",
        Some(&base()),
    );
    assert_eq!(made.text, "Té\none two three\nfour\na\n b\nc d");
    assert_eq!(made.excerpt, "Té one two three four a b c d");
    assert_eq!(made.image.as_deref(), Some("https://h.example/lead.jpg"));
    let long = sanitize(&"word ".repeat(200), None);
    assert!(long.excerpt.chars().count() <= EXCERPT_CHARS && long.excerpt.ends_with("word…"), "{}", long.excerpt);
}

#[test]
fn titles_become_plain_text() {
    for (html, plain) in [
        ("  A &amp; <b>B</b>\n C ", "A & B C"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
        ("Vec<T> and a < b", "Vec<T> and a < b"),
        ("a<br>b<script>x</script>c", "a bc"),
        ("", ""),
    ] {
        assert_eq!(plain_text(html), plain, "{html}");
    }
}

#[test]
fn hostile_sizes_are_bounded() {
    let fonts: String = (0..50_000).map(|n| format!("<font color={n}>")).collect();
    let attributes: String = (0..100_000).map(|n| format!(" a{n}")).collect();
    for html in [
        "<div>".repeat(100_000),
        "<b><p>".repeat(100_000),
        format!("{fonts}{}", "<p>x".repeat(50_000)),
        format!("<p{attributes}>x</p>"),
        format!("<!--{}--><p{attributes}>x</p>", "<p>"),
        "<table>".repeat(50_000),
        "<a href='#x".repeat(50_000),
        "<".repeat(500_000),
        "<a b=\"".repeat(100_000),
        "&".repeat(500_000),
        "</p>".repeat(200_000),
        "<!--".repeat(100_000),
        "<iframe>".repeat(100_000),
        "<svg>".repeat(100_000),
        "<video>".repeat(100_000),
        "<ruby><rt>".repeat(50_000),
        "<img srcset='a,".repeat(50_000),
    ] {
        let start = std::time::Instant::now();
        let made = clean(&html);
        let elapsed = start.elapsed();
        assert!(made.len() <= html.len() * 6 + 1000, "{} grew to {}", &html[..20], made.len());
        assert!(elapsed.as_secs() < 10, "{} took {elapsed:?}", &html[..20]);
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn piece() -> impl Strategy<Value = String> {
        let tag = prop::sample::select(vec![
            "p",
            "div",
            "b",
            "a",
            "i",
            "table",
            "tr",
            "td",
            "th",
            "tbody",
            "caption",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "pre",
            "code",
            "span",
            "img",
            "br",
            "hr",
            "ruby",
            "rt",
            "rp",
            "rb",
            "rtc",
            "noscript",
            "amp-img",
            "lite-youtube",
            "iframe",
            "video",
            "source",
            "object",
            "embed",
            "picture",
            "details",
            "summary",
            "font",
            "form",
            "button",
            "select",
            "option",
            "svg",
            "math",
            "mi",
            "title",
            "script",
            "style",
            "textarea",
            "template",
            "colgroup",
            "col",
            "center",
            "nobr",
            "custom-x",
            "body",
            "frameset",
            "blockquote",
            "figure",
            "figcaption",
            "label",
            "marquee",
            "menu",
        ]);
        let attribute = prop::sample::select(vec![
            "",
            " href=\"#x\"",
            " href='http://a.example/?utm_source=1&amp;b=&lt;'",
            " id=x",
            " name=\"x\"",
            " src=\"a b.png\"",
            " src=//h.example/x",
            " srcset=\"a 1x, b 2x\"",
            " title='\"<>&amp;'",
            " dir=RTL",
            " lang=\"de\"",
            " colspan=3",
            " width=1 height=1",
            " data-src=y.jpg",
            " x=\"",
            " onclick=x",
            " open",
            " /",
            " href=javascript:1",
            " alt=\"&nbsp;&eacute;\"",
        ]);
        prop_oneof![
            5 => (tag.clone(), attribute).prop_map(|(tag, attribute)| format!("<{tag}{attribute}>")),
            4 => tag.prop_map(|tag| format!("</{tag}>")),
            3 => prop::sample::select(vec!["text", " ", "\n", "&amp;", "&nbsp;", "&lt;b&gt;", "&copy", "a<b", "漢字", "\r\n", "<!-- c -->", "<![CDATA[x]]>", "<!--", "-->", "&#13;", "\0", "<?x?>"]).prop_map(str::to_owned),
        ]
    }

    /// A well-nested tree of ordinary elements, as most publishers write it.
    fn tree() -> impl Strategy<Value = String> {
        let leaf = prop::sample::select(vec![
            "text ",
            "&amp; ",
            "<br/>",
            "<img src=\"https://h.example/a.png\" class='x'>",
            "<!-- c -->",
            "\n",
            "&#8217;",
        ])
        .prop_map(str::to_owned);
        leaf.prop_recursive(6, 40, 5, |inner| {
            let name = prop::sample::select(vec![
                "p",
                "div",
                "b",
                "a href=\"/x\"",
                "em",
                "ul",
                "li",
                "blockquote",
                "pre",
                "code",
                "table",
                "tr",
                "td",
                "tbody",
                "h2",
                "span",
                "font",
                "figure",
                "dl",
                "dt",
                "ruby",
                "rt",
                "video src=v",
                "object data=x",
                "noscript",
                "amp-img",
                "lite-youtube",
                "picture",
                "center",
                "details",
                "caption",
                "label",
                "strong class=\"y\"",
            ]);
            (name, prop::collection::vec(inner, 0..5)).prop_map(|(name, inner)| {
                let end = name.split(' ').next().unwrap();
                if inner.is_empty() {
                    return format!("<{name} />");
                }
                format!("<{name}>{}</{end}>", inner.concat())
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn sanitising_twice_is_sanitising_once(pieces in prop::collection::vec(piece(), 0..30)) {
            clean(&pieces.concat());
        }

        #[test]
        fn without_a_tree_it_is_a_fixed_point_too(pieces in prop::collection::vec(piece(), 0..30)) {
            let html = normalised(&pieces.concat()).into_owned();
            let woven = weave(&html, Some(&base()), false, &Anchors::collect(&html)).unwrap();
            let once = settle_anchors(woven, Some(&base())).html;
            prop_assert_eq!(clean(&once), without_names(&once));
        }

        #[test]
        fn an_html_parser_reads_what_was_written(pieces in prop::collection::vec(piece(), 0..30)) {
            let once = clean(&pieces.concat());
            prop_assert_eq!(through_tree(&once), once);
        }

        #[test]
        fn the_short_way_leads_where_the_long_way_does(html in tree()) {
            prop_assert_eq!(clean(&html), through_tree(&html));
        }

        #[test]
        fn any_text_is_bearable(html in "\\PC{0,200}") {
            clean(&html);
            plain_text(&html);
        }
    }
}
