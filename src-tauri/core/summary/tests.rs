use super::*;
use crate::prose::of_text;
use proptest::prelude::*;

const STORY: &str = "<h1>Old bridge stays</h1>\
    <p>The council of Lindow decided on Tuesday that the old bridge across the river will not be torn down. \
    It will be repaired for people on foot and on bicycles within the next two years, Dr. Anna Weber said.</p>\
    <figure><img src=x><figcaption>The bridge in winter, seen from the mill on the other bank of the river.</figcaption></figure>\
    <p>The repairs of the bridge cost 3.5 million euros, most of which comes from the state. Cars have not been allowed on the \
    bridge since 2019, when engineers found cracks in two of its pillars. Many people had feared for the bridge, which their \
    grandparents built after the war.</p>\
    <p>Read also: <a href=x>The mill is for sale</a></p>\
    <p>Subscribe to our newsletter to get the best stories of the river in your inbox.</p>\
    <pre>let bridge = Bridge::old();</pre>\
    <p>Ducks live under it. Nobody asked them.</p>";

fn story(html: &str) -> Option<Summary> {
    summarize_html(html, "Old bridge stays", None)
}

#[test]
fn a_summary_is_some_sentences_of_the_story_in_its_order() {
    let summary = story(STORY).unwrap();
    assert_eq!((summary.origin, summary.lang.as_deref()), (SummaryOrigin::Extracted, Some("en")));
    assert!((2..=4).contains(&summary.sentences.len()), "{summary:?}");
    assert!(summary.sentences[0].starts_with("The council of Lindow"), "{summary:?}");
    assert_eq!(summary.text, summary.sentences.join(" "));
    for not in ["newsletter", "the mill", "let bridge", "Old bridge stays"] {
        assert!(!summary.text.contains(not), "{not}: {summary:?}");
    }
    assert_eq!(story(STORY), Some(summary), "the same every time");
}

#[test]
fn short_articles_and_lists_of_links_get_none() {
    assert_eq!(story("<p>The council decided on Tuesday. It was short.</p>"), None);
    let links = "<ul><li><a href=x>A headline about the harbour and its ferries today.</a></li></ul>".repeat(40);
    assert_eq!(story(&links), None);
    assert_eq!(story(&format!("<pre>{}</pre>", "let x = call(y); ".repeat(200))), None);
    assert_eq!(story(""), None);
}

#[test]
fn an_abstract_of_the_page_is_the_summary() {
    let html = format!(
        "{STORY}<h3>Brief news summary</h3><p>The bridge of Lindow is repaired, not torn down. It costs 3.5 million.</p>\
        <p>Let AI take control of your marketing and watch your sales grow!</p><h3>Let's talk!</h3>"
    );
    let summary = story(&html).unwrap();
    assert_eq!(summary.origin, SummaryOrigin::Page);
    assert_eq!(summary.text, "The bridge of Lindow is repaired, not torn down. It costs 3.5 million.");
}

#[test]
fn a_german_story_has_a_german_summary_whatever_the_feed_says() {
    let html = "<p>Die Gemeinde Lindow hat am 3. Mai beschlossen, die alte Brücke über den Fluss nicht abzureißen. \
        Sie soll bis 2027 für Fußgänger und Radfahrer hergerichtet werden, sagte Dr. Anna Weber.</p><p>Die Arbeiten an der \
        Brücke kosten ca. 3,5 Mio. Euro, von denen das Land den größten Teil trägt. Autos dürfen schon seit 2019 nicht mehr \
        über die Brücke fahren, weil Ingenieure damals Risse in zwei Pfeilern gefunden hatten. Viele Leute im Ort hatten um \
        die Brücke gefürchtet, die ihre Großeltern nach dem Krieg gebaut hatten. Unter der Brücke wohnen Enten, die niemand \
        gefragt hat, und im Winter frieren dort die Boote fest.</p><p>Let AI take control of your work. Let's talk!</p>";
    let summary = summarize_html(html, "Die Brücke bleibt", Some("en")).unwrap();
    assert_eq!(summary.lang.as_deref(), Some("de"));
    assert!(summary.sentences[0].contains("am 3. Mai beschlossen"), "{summary:?}");
    assert!(!summary.text.contains("AI"));
}

#[test]
fn chinese_and_japanese_are_counted_in_characters() {
    let chinese = "<p>市议会周二决定不拆除横跨河流的旧桥，而是在未来两年内将其修缮。</p><p>修缮旧桥的费用为三百五十万欧元，其中大部分由州政府承担。\
        自二零一九年工程师在两个桥墩上发现裂缝以来，汽车一直不允许通过旧桥。许多居民担心这座由他们的祖父母在战后建造的桥。市长表示，旧桥是这座\
        小城的象征，居民每天都步行经过这里。施工将于春天开始，届时渡船将代替旧桥运送行人和自行车。工程师说，桥墩将用新的混凝土加固，桥面将铺上木板，栏杆将恢复战后的样子。</p>";
    let summary = summarize_html(chinese, "旧桥将被修缮", Some("en")).unwrap();
    assert_eq!(summary.lang.as_deref(), Some("zh"));
    assert!(summary.sentences.len() >= 2 && !summary.text.contains(' '), "{summary:?}");
    assert_eq!(summarize_html("<p>市议会决定不拆除旧桥。很短。</p>", "旧桥", None), None);
}

#[test]
fn bad_input_gives_something_sensible_or_nothing_and_soon() {
    let endless = format!("<p>{}</p>", "and then the river rose again ".repeat(70_000));
    let unspaced = format!("<p>{}</p>", "旧桥修缮".repeat(100_000));
    let emoji = format!("<p>{}</p>", "🙂🙃 ".repeat(50_000));
    let turned = format!("<p>{}</p>", "\u{202e}The bridge of the town is old and stays there. ".repeat(2_000));
    let deep = "<div>".repeat(100_000) + STORY;
    let many = format!(
        "<p>{}</p>",
        "The bridge number five of the town stays open for all. Other words of it follow then. ".repeat(20_000)
    );
    for (html, wanted) in
        [(&endless, false), (&unspaced, false), (&emoji, false), (&turned, false), (&deep, true), (&many, true)]
    {
        let begun = std::time::Instant::now();
        let summary = story(html);
        assert_eq!(summary.is_some(), wanted, "{:.80}: {summary:?}", html);
        // A hang, not a figure: the tests are built without optimisation and share their machine.
        assert!(begun.elapsed().as_secs() < 20, "{:.80} took {:?}", html, begun.elapsed());
    }
    assert!(story(&many).unwrap().sentences.len() <= 4);
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Z][a-z]{2,9}( [a-z]{2,9}){3,14}[.!?] ",
        "<h2>[A-Z][a-z ]{3,20}</h2>",
        "<p>",
        "</p>",
        "<li>",
        "<br><br>",
        "</div>",
        "<b>TL;DR:</b> ",
        "<h3>Summary</h3>",
        "<a href=x>",
        "</a>",
        "<pre>",
        "</pre>",
        "[\u{4e00}-\u{4e40}]{5,40}。",
        "[\u{e01}-\u{e2e} ]{5,60}",
        "[\u{627}-\u{64a} ]{10,60}[؟.] ",
        "(Dr|z\\.B|e\\.g|3|U\\.S|…)\\. ",
        "[\u{202a}-\u{202e}\u{200f}🙂«»“”\"]",
        "\\PC{0,30}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_comes_a_summary_is_of_the_text_in_order_and_bounded(html in pieces(), claim in prop::option::of("[a-z]{2}")) {
        let blocks = of_html(&html, LARGEST);
        if let Some(summary) = summarize(&blocks, "The title of it", claim.as_deref()) {
            let text = blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
            let mut from = 0;
            for sentence in &summary.sentences {
                let at = text[from..].find(sentence.as_str());
                prop_assert!(at.is_some(), "{sentence:?} does not follow in {text:?}");
                from += at.unwrap() + sentence.len();
            }
            prop_assert!(!summary.sentences.is_empty());
            prop_assert!(summary.origin == SummaryOrigin::Page || summary.sentences.len() <= 4);
            prop_assert!(summary.text.len() < 8_000);
        }
    }

    #[test]
    fn sentences_are_the_text_whatever_it_is(text in "\\PC{0,300}", language in "[a-z]{2}") {
        let lexis = Lexis::of(Some(&language));
        for block in of_text(&text, LARGEST) {
            let all: String = sentences(&block.text, &language, &lexis).concat();
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&all), bare(&block.text));
        }
    }
}
