//! The room's own pages: each rule on a page of ours, pages made to cost much, and the verdicts.
#![allow(clippy::unwrap_used)]

use super::*;
use std::time::Instant;

const STORY: [&str; 5] = [
    "The ferry left the harbour before dawn, with eleven passengers, two cars and a cargo of oranges for the islands.",
    "By noon the wind had turned, and the captain, who had sailed this coast for thirty years, decided to wait it out.",
    "Nobody complained. The cook made soup, the children counted gulls, and somebody found a chess set under a bench.",
    "When the storm passed, late in the evening, the lights of the town could be seen, small and steady, on the water.",
    "They arrived nine hours late, and half of the passengers came back the next morning to ask for the same boat again.",
];

fn story() -> String {
    STORY.map(|paragraph| format!("<p>{paragraph}</p>")).concat()
}

fn page(title: &str, body: &str) -> String {
    format!("<!doctype html><html lang=en><head><title>{title}</title></head><body>{body}</body></html>")
}

fn of(html: &str) -> Extracted {
    extract(html.as_bytes().to_vec(), source()).unwrap()
}

fn source() -> PageSource {
    PageSource {
        url: Some(Url::parse("https://sea.example/news/ferry").unwrap()),
        content_type: None,
        ..PageSource::default()
    }
}

/// The story whole, and none of these words.
fn only_story(html: &str, without: &[&str]) -> Extracted {
    let page = of(html);
    for paragraph in STORY {
        assert!(page.text.contains(paragraph), "lost {paragraph:?} in {:?}", page.text);
    }
    for words in without {
        assert!(!page.text.contains(words), "kept {words:?} in {:?}", page.text);
    }
    page
}

#[test]
fn the_story_with_what_the_page_says_of_it() {
    let html = r#"<html lang="de"><head><title>Late ferry - Sea News</title><meta name=author content="Ann Marlow">
        <meta property="og:site_name" content="Sea News"><base href="/pictures/">
        <meta property="article:published_time" content="2026-11-01T10:00:00Z"></head><body><nav><a href=/>Home</a></nav>
        <article><h1>Late ferry</h1>STORY<p>See <a href="boat.html">the boat</a>.</p>
        <figure><img data-src="a.jpg" src="data:image/gif;base64,R0lGOD" alt="A boat"><figcaption>The boat at anchor</figcaption></figure>
        <p onclick="x()">It was called <b>Aurora</b>, said the harbour master, and it still is.<script>alert(1)</script></p></article>
        <footer>All rights reserved</footer></body></html>"#;
    let page = only_story(&html.replace("STORY", &story()), &["All rights reserved", "alert", "Home"]);
    assert_eq!((page.byline.as_deref(), page.lang.as_deref()), (Some("Ann Marlow"), Some("de")));
    assert_eq!((page.site.as_deref(), page.published.as_deref()), (Some("Sea News"), Some("2026-11-01T10:00:00Z")));
    assert!(page.title.contains("Late ferry"));
    let html = page.html.as_str();
    assert!(html.contains(r#"<a href="https://sea.example/pictures/boat.html">"#), "{html}");
    assert!(
        html.contains(r#"src="https://sea.example/pictures/a.jpg""#) && html.contains("The boat at anchor"),
        "{html}"
    );
    assert!(html.contains("<b>Aurora</b>") && !html.contains("onclick") && !html.contains("script"), "{html}");
}

#[test]
fn boxes_between_and_below_are_taken_out_and_told() {
    for (boxed, words) in [
        ("<p>Read also: <a href=/x>The price of oranges</a></p>", "price of oranges"),
        ("<p><a href=/x>Lesen Sie auch: Der Preis der Orangen</a></p>", "Preis der Orangen"),
        ("<p>À lire aussi : <a href=/x>Le prix des oranges</a></p>", "prix des oranges"),
        ("<p>Lee también: <a href=/x>El precio de las naranjas</a></p>", "precio de las"),
        ("<p>Leggi anche: <a href=/x>Il prezzo delle arance</a></p>", "prezzo delle"),
        ("<p>Leia também: <a href=/x>O preço das laranjas</a></p>", "das laranjas"),
        ("<p>Читайте также: <a href=/x>Цена апельсинов</a></p>", "апельсинов"),
        ("<p>関連記事：<a href=/x>オレンジの値段</a></p>", "オレンジの値段"),
        ("<p><a href=/s>Share</a> <a href=/s>Facebook</a> <a href=/s>WhatsApp</a></p>", "WhatsApp"),
        ("<p>Advertisement</p>", "Advertisement"),
        ("<div>Image 3 of 8</div>", "3 of 8"),
        ("<span class=sr-only>opens in a new window</span>", "new window"),
    ] {
        let middle = STORY[..2].iter().map(|p| format!("<p>{p}</p>")).collect::<String>()
            + boxed
            + &STORY[2..].iter().map(|p| format!("<p>{p}</p>")).collect::<String>();
        let found =
            only_story(&page("Late ferry", &format!("<article><h1>Late ferry</h1>{middle}</article>")), &[words]);
        assert!(found.removed.iter().any(|removed| removed.text.contains(words)), "{words} is not told");
    }
    for below in [
        "<p>Subscribe to our newsletter and never miss a boat.</p>",
        "<p>Folgen Sie uns auf Instagram!</p>",
        "<p>Suivez-nous sur Mastodon.</p>",
        "<h3>Related articles</h3><ul><li><a href=/a>Oranges are dear</a></li><li><a href=/b>A port is closed</a></li></ul>",
        "<h3>Mehr zum Thema</h3><p><a href=/a>Orangen sind teuer</a></p><p><a href=/b>Ein Hafen schließt</a></p>",
        "<p>Tags: <a href=/t/a>boats</a>, <a href=/t/b>weather</a></p>",
    ] {
        let html = page("Late ferry", &format!("<article><h1>Late ferry</h1>{}{below}</article>", story()));
        assert_eq!(only_story(&html, &[]).text.lines().last(), Some(STORY[4]), "{below}");
    }
}

#[test]
fn what_only_looks_like_a_box_stays() {
    for kept in [
        "<p>The newsletter of the harbour, founded in 1911, was printed here until the war, and read in three countries.</p>",
        "<p>“Read more books,” she told the children, and she meant it, as they found out on every single Sunday.</p>",
        "<h2>Related by blood</h2><p>The two captains are brothers, which nobody on board knew before that long evening.</p>",
        "<ul><li><a href=\"#one\">One chapter</a></li><li><a href=\"#two\">Another chapter</a></li></ul>",
        "<table><tr><td>Share</td><td>Facebook</td></tr></table>",
        "<pre>share facebook</pre>",
    ] {
        let body = format!(
            "<article><h1>Late ferry</h1>{}{kept}{}</article>",
            story(),
            story().replace("The ferry", "A ferry")
        );
        let words = crate::sanitize::sanitize(kept, None).text;
        let text = of(&page("Late ferry", &body)).text;
        for line in words.lines() {
            assert!(text.contains(line), "lost {line:?}");
        }
    }
}

#[test]
fn quoted_posts_stay_and_buttons_of_galleries_go() {
    let body = format!(
        "<article>{}<div class=\"social-embed\"><blockquote class=\"twitter-tweet\"><p>The soup was good.</p>— The cook</blockquote></div>{}\
         <div class=gallery><button>Next</button><img src=/1.jpg alt=\"The bow\"><p>The bow</p><img src=/2.jpg alt=\"The stern\"><p>The stern</p></div></article>",
        story(),
        story().replace("The ferry", "Another ferry")
    );
    let found = only_story(&page("Late ferry", &body), &["Next"]);
    assert!(found.text.contains("The soup was good.") && found.text.contains("The cook"), "{}", found.text);
}

#[test]
fn articles_within_the_article_are_others() {
    let other = "<article><h2>Oranges</h2><p>Oranges are dear this year, says the market, and they will be dearer still, it says.</p></article>";
    let html = page("Late ferry", &format!("<article><h1>Late ferry</h1>{}{}</article>", story(), other.repeat(6)));
    only_story(&html, &["Oranges are dear"]);
}

#[test]
fn the_body_that_the_page_names_is_believed_when_readability_misses_it() {
    let poem = "<br>the sea is grey, the sea is wide<br>and someone waits on the other side".repeat(6);
    let other = "<div class=list><p>A long list of the prices of oranges, lemons, and of other fruit, in all of the ports.</p></div>".repeat(12);
    let html = page("A poem", &format!("<div>{other}</div><div itemprop=articleBody>{poem}</div>"));
    assert!(of(&html).text.contains("someone waits"));
    // A script would have shown it.
    let body = STORY.join("\\n");
    let data = format!(
        r#"<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"{body}"}}</script>"#
    );
    only_story(&page("Late ferry", &format!("{data}<div id=app><p>Please wait a moment.</p></div>")), &[]);
}

#[test]
fn what_stands_before_an_article_is_recognised() {
    let free = r#"<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":"False"}</script>"#;
    for (title, body, barrier) in [
        ("Late ferry", format!("{free}<p>{}</p>", STORY[0]), FullTextRefusal::Paywall),
        ("Late ferry", format!("<p>{}</p><p>Already a subscriber? Sign in.</p>", STORY[0]), FullTextRefusal::Paywall),
        ("Fähre", format!("<p>{}</p><p>Jetzt weiterlesen mit einem Abo</p>", STORY[0]), FullTextRefusal::Paywall),
        ("Bac", format!("<p>{}</p><p>La suite est réservée à nos abonnés.</p>", STORY[0]), FullTextRefusal::Paywall),
        ("船", "<p>船は夜明け前に港を出た。</p><p>この記事は会員限定です。続きを読むには登録してください。</p>".to_owned(), FullTextRefusal::Paywall),
        ("Sea News", "<p>We value your privacy. We and our partners store cookies on your device.</p><p>Accept all cookies</p>".to_owned(), FullTextRefusal::Consent),
        ("Seenachrichten", "<p>Wir und unsere Partner verwenden Daten.</p><p>Zustimmen und weiter, oder mit Abo lesen.</p><p>Einwilligung</p>".to_owned(), FullTextRefusal::Consent),
        ("Sea News", "<p>Please sign in to read on.</p><form><input type=password></form>".to_owned(), FullTextRefusal::SignIn),
        ("404 - Page not found", "<p>There is nothing here, and there was nothing.</p>".to_owned(), FullTextRefusal::ErrorPage),
        ("Just a moment...", "<p>Checking that the connection is secure, please wait for it.</p>".to_owned(), FullTextRefusal::ErrorPage),
        ("Seite nicht gefunden", "<p>Diese Seite gibt es nicht, oder nicht mehr.</p>".to_owned(), FullTextRefusal::ErrorPage),
    ] {
        let found = of(&page(title, &body));
        assert_eq!(found.barrier, Some(barrier), "{title}: {body}");
        let feed = FromFeed { title, text: STORY[0] };
        assert_eq!(judge(feed, &found).unwrap_err().reason, barrier);
    }
    assert_eq!(of(&page("404 steps to the lighthouse, and one more", &story())).barrier, None);
    assert_eq!(of(&page("Late ferry", &story())).barrier, None);
}

#[test]
fn never_worse_than_the_feeds() {
    let found = of(&page("Late ferry", &format!("<article>{}</article>", story())));
    let whole = STORY.join("\n");
    let longer = format!("{whole}\n{whole}");
    for (title, text, refused) in [
        ("Late ferry", STORY[0], None),
        ("Late ferry", "", None),
        ("Late ferry", whole.as_str(), None),
        ("Something the feed calls otherwise", STORY[0], None),
        ("Late ferry", longer.as_str(), Some(FullTextRefusal::Shorter)),
        (
            "Parliament votes on pensions",
            "Parliament has voted on pensions this evening, after a debate of nine hours.",
            Some(FullTextRefusal::OtherArticle),
        ),
        ("年金法案が可決", "国会は今夜、九時間の審議の末に年金法案を可決した。", Some(FullTextRefusal::OtherArticle)),
    ] {
        assert_eq!(
            judge(FromFeed { title, text }, &found).err().map(|refused| refused.reason),
            refused,
            "{title}: {text}"
        );
    }
    let links: String = (0..40)
        .map(|i| format!("<li><a href=/a/{i}>An article about number {i} and what came of it</a></li>"))
        .collect();
    let index = of(&page("Late ferry", &format!("<main><ul>{links}</ul></main>")));
    assert_eq!(judge(FromFeed { title: "Late ferry", text: "" }, &index).unwrap_err().reason, FullTextRefusal::Index);
    // A paywall's mark on a page that has all of the text bars nobody.
    let free = r#"<meta property="article:content_tier" content="metered">"#;
    let long = (0..8).map(|i| story().replace("ferry", &format!("ferry {i}"))).collect::<String>();
    let metered = of(&page("Late ferry", &format!("{free}<article>{long}</article>")));
    assert_eq!(metered.barrier, Some(FullTextRefusal::Paywall));
    assert_eq!(judge(FromFeed { title: "Late ferry", text: STORY[0] }, &metered), Ok(()));
}

#[test]
fn pages_are_joined_without_what_they_repeat() {
    let one = of(&page(
        "Late ferry",
        &format!(
            "<article><p>{}</p>{}</article>",
            STORY[0],
            "<p>The first page, with words, and more of them, and with still more of them.</p>".repeat(2)
        ),
    ));
    let two = of(&page(
        "Late ferry",
        &format!(
            "<article><p>{}</p>{}</article>",
            STORY[0],
            "<p>The second page, with words, and more of them, and with still more of them.</p>".repeat(2)
        ),
    ));
    let whole = join(vec![one, two]);
    assert_eq!(whole.text.matches(STORY[0]).count(), 1, "{}", whole.text);
    assert!(whole.text.contains("The first page") && whole.text.contains("The second page"));
}

#[test]
fn other_files_and_empty_ones_are_told() {
    let error = |bytes: &[u8], mime: Option<&str>| {
        extract(
            bytes.to_vec(),
            PageSource { url: None, content_type: mime.map(str::to_owned), ..PageSource::default() },
        )
        .unwrap_err()
    };
    assert_eq!(error(b"%PDF-1.7 x", None), ExtractError::NotAPage("a PDF document".to_owned()));
    assert_eq!(error(b"\x89PNG\r\n", Some("text/html")), ExtractError::NotAPage("a picture".to_owned()));
    assert_eq!(error(b"{\"a\":1}", Some("application/json")), ExtractError::NotAPage("application/json".to_owned()));
    for empty in [b"".as_slice(), b"   ", b"<html></html>", b"<script>x</script>", b"\0\0\0"] {
        assert_eq!(error(empty, None), ExtractError::NoArticle);
    }
    assert!(matches!(error(&vec![b'x'; LARGEST + 1], None), ExtractError::TooLarge(_)));
    assert!(of("just words without any markup, a sentence of them").text.contains("just words"));
}

#[test]
fn charsets_are_heard() {
    let bytes = b"<meta charset=windows-1251><title>\xcf\xe0\xf0</title><article><p>\xcf\xe0\xf0\xee\xec \xf3\xf8\xb8\xeb \xe2 \xec\xee\xf0\xe5.</p></article>";
    let found = extract(bytes.to_vec(), PageSource::default()).unwrap();
    assert!(found.text.contains("Паром"), "{}", found.text);
}

/// Pages made to cost much. Two seconds with optimisation; the tests are built without, which takes some ten times as
/// long, and share the machine.
#[test]
fn no_page_takes_long() {
    let paragraph = format!("<p>{}</p>", STORY[1]);
    let nested = |depth: usize, name: &str| {
        format!(
            "<article>{}{}{}",
            format!("<{name}>").repeat(depth),
            paragraph.repeat(6),
            format!("</{name}>").repeat(depth)
        )
    };
    // All that are read would be 20 s of work without optimisation; `npm run bench -- corpus` tries nearly as many.
    let siblings = bounds::MOST_ELEMENTS / if cfg!(debug_assertions) { 8 } else { 1 } - 10;
    let cases = [
        ("20,000 nested elements", nested(20_000, "div")),
        ("100,000 nested elements", nested(100_000, "div")),
        ("100,000 nested formatting elements", nested(100_000, "b")),
        ("40,000 nested lists", "<ul><li>".repeat(20_000)),
        ("nested tables", "<table><tr><td>".repeat(15_000)),
        (
            "nested articles",
            "<article>Some words of its own, and more of them, to be counted as a text of its own here.".repeat(5_000),
        ),
        ("200,000 siblings", "<p>a</p>".repeat(200_000)),
        ("as many siblings as are read", "<i>a</i> ".repeat(siblings)),
        ("an attribute of 1 MB", format!("<p title=\"{}\">{}", "x".repeat(1 << 20), paragraph)),
        (
            "200,000 attributes",
            format!("<p {}>{paragraph}", (0..200_000).map(|i| format!("a{i} ")).collect::<String>()),
        ),
        ("a text of 5 MB", format!("<p>{}", "x".repeat(LARGEST - 10))),
        ("5 MB of words", format!("<p>{}", "word ".repeat((LARGEST - 10) / 5))),
        ("5 MB of paragraphs", paragraph.repeat(LARGEST / paragraph.len())),
        ("5 MB of signs of tags", "<".repeat(LARGEST)),
        ("1,000,000 end tags", "</x>".repeat(1_000_000)),
        ("formatting left open", "<a href=x><p>".repeat(30_000)),
        (
            "a title of 2 MB over headings",
            format!("<title>{}</title>{}", "t ".repeat(1 << 20), "<h2>t t t t t t</h2>".repeat(3_000)),
        ),
        ("deep JSON-LD", format!("<script type=application/ld+json>{}</script>{paragraph}", "[".repeat(500_000))),
        ("comments that never end", format!("{paragraph}{}", "<!--".repeat(1_000_000))),
    ];
    let bound = if cfg!(debug_assertions) { 15.0 } else { 2.0 };
    for (what, html) in cases {
        let begun = Instant::now();
        let found = extract(html.into_bytes(), PageSource::default());
        let took = begun.elapsed().as_secs_f64();
        assert!(took < bound, "{what} took {took:.1} s");
        assert!(!matches!(found, Err(ExtractError::Internal(_) | ExtractError::TooSlow)), "{what}: {found:?}");
    }
}

/// Deep elements keep their words.
#[test]
fn words_within_deep_elements_are_not_lost() {
    for depth in [600, 20_000] {
        let html = format!("<article>{}{}{}</article>", "<div>".repeat(depth), story(), "</div>".repeat(depth));
        only_story(&page("Late ferry", &html), &[]);
    }
}

mod whatever_comes {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// Tag soup of any kind gives an article or an error, and what is given is a fixed point of the sanitiser.
        #[test]
        fn is_survived(pieces in proptest::collection::vec(prop_oneof![
            Just("<div class=content>"), Just("</div>"), Just("<p>"), Just("</p>"), Just("<table><td>"), Just("</table>"), Just("<b>"),
            Just("</b>"), Just("<a href=/x>"), Just("</a>"), Just("<article>"), Just("</article>"), Just("<img src=/a.jpg>"),
            Just("<br><br>"), Just("<script>x</script>"), Just("<svg><title>"), Just("<h1>A title</h1>"), Just("<template>"),
            Just("Some words, with a comma, and an end. "), Just("<noscript>"), Just("<font>"), Just("<li>"), Just("&lt;"), Just("<"),
            Just("<blockquote class=twitter-tweet>"), Just("<select>"), Just("<iframe>"), Just("<!-- "), Just("-->"), Just("<frameset>"),
        ], 0..120)) {
            let found = extract(pieces.concat().into_bytes(), source());
            prop_assert!(!matches!(found, Err(ExtractError::Internal(_) | ExtractError::TooSlow)), "{:?}", found);
            if let Ok(page) = found {
                let again = crate::sanitize::sanitize(page.html.as_str(), None);
                prop_assert_eq!(again.html.as_str(), page.html.as_str());
            }
        }
    }
}
