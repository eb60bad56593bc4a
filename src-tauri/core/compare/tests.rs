#![allow(clippy::unwrap_used)]

use super::*;
use crate::sanitize::plain_text;
use proptest::prelude::*;

fn html(before: &str, after: &str) -> String {
    difference(before, after).html
}

fn difference(before: &str, after: &str) -> Difference {
    let (before, after) = (sanitize(before, None).html, sanitize(after, None).html);
    compare(
        Text { title: "t", author: "", html: before.as_str() },
        Text { title: "t", author: "", html: after.as_str() },
    )
}

/// A body without what one of the two marks holds, and without the marks.
fn only(html: &str, dropped: &str) -> String {
    let (start, end) = (format!("<{dropped}>"), format!("</{dropped}>"));
    let mut rest = html;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once(&start) {
        out.push_str(before);
        rest = after.split_once(&end).map_or("", |(_, after)| after);
    }
    out + rest
}

#[test]
fn words_that_came_and_went_are_marked_in_their_sentence() {
    let result =
        difference("<p>The ferry left at six, with oranges.</p>", "<p>The ferry left at seven, with oranges.</p>");
    assert_eq!(result.html, "<p>The ferry left at <del>six</del><ins>seven</ins>, with oranges.</p>");
    assert_eq!((result.added, result.removed, result.coarse), (1, 1, false));
}

#[test]
fn the_same_text_has_no_difference_whatever_its_blanks_and_formatting() {
    let result = difference("<p>One  two\n three</p><p>x</p>", "<p>One <b>two</b> three </p>\n<p>x</p>");
    assert_eq!((result.added, result.removed), (0, 0));
    assert!(!result.html.contains("ins>") && !result.html.contains("del>"), "{}", result.html);
}

#[test]
fn characters_are_compared_where_there_are_no_blanks() {
    assert_eq!(html("<p>渡輪在六點出發</p>", "<p>渡輪在七點出發</p>"), "<p>渡輪在<del>六</del><ins>七</ins>點出發</p>");
    assert_eq!(
        html("<p>غادرت العبارة في السادسة</p>", "<p>غادرت العبارة في السابعة</p>"),
        "<p>غادرت العبارة في <del>السادسة</del><ins>السابعة</ins></p>"
    );
}

#[test]
fn marks_stay_within_links_and_formatting() {
    let after = "<p>We sail <a href=\"https://a.example/x\">every day to Crete</a>, weather permitting.</p>";
    let result = html("<p>We sail every week, weather permitting.</p>", after);
    assert!(result.contains("<del>week</del>"), "{result}");
    assert!(result.contains("<ins>day to Crete</ins></a>"), "{result}");
}

#[test]
fn a_paragraph_that_went_stands_where_it_was_and_one_that_came_is_whole() {
    assert_eq!(
        html("<p>One here.</p><p>Gone it is.</p><p>Three there.</p>", "<p>One here.</p><p>Three there.</p>"),
        "<p>One here.</p><p><del>Gone it is.</del></p><p>Three there.</p>"
    );
    assert_eq!(
        html("<p>One here.</p>", "<p>One here.</p><h3>New</h3><p>And <em>more</em>.</p>"),
        "<p>One here.</p><h3><ins>New</ins></h3><p><ins>And</ins> <em><ins>more</ins></em><ins>.</ins></p>"
    );
    assert_eq!(
        html("<ul><li>one</li><li>two</li><li>three</li></ul>", "<ul><li>one</li><li>three</li></ul>"),
        "<ul><li>one</li><li><del>two</del></li><li>three</li></ul>"
    );
    assert_eq!(html("<p>All of it.</p>", ""), "<p><del>All of it.</del></p>");
    let cells =
        html("<table><tr><td>a</td><td>b</td><td>c</td></tr></table>", "<table><tr><td>a</td><td>c</td></tr></table>");
    assert!(cells.contains("<td><del>b</del> c</td>"), "{cells}");
}

#[test]
fn a_paragraph_that_was_reworded_beside_new_ones_is_found() {
    let result = html(
        "<p>The council met on Monday and spoke of the harbour.</p>",
        "<p>Correction: see below.</p><p>The council met on Tuesday and spoke of the harbour.</p>",
    );
    assert_eq!(
        result,
        "<p><ins>Correction: see below.</ins></p>\
         <p>The council met on <del>Monday</del> <ins>Tuesday</ins> and spoke of the harbour.</p>"
    );
}

#[test]
fn words_do_not_alternate_around_commas() {
    let result = html("<p>Start red, green, blue end of it.</p>", "<p>Start one, two, three end of it.</p>");
    assert_eq!(result, "<p>Start <del>red, green, blue</del> <ins>one, two, three</ins> end of it.</p>");
}

#[test]
fn pictures_came_and_went_too() {
    let result = difference(
        "<p>See <img src=\"https://a.example/1.jpg\" alt=\"\"> here</p>",
        "<p>See <img src=\"https://a.example/2.jpg\" alt=\"\"> here</p>",
    );
    let (gone, came) = (result.html.find("1.jpg").unwrap(), result.html.find("2.jpg").unwrap());
    assert!(result.html[..gone].ends_with("<del><img src=\"https://a.example/"), "{}", result.html);
    assert!(gone < came && result.html[..came].contains("<ins><img"));
}

#[test]
fn a_changed_title_and_author_come_first() {
    let before = Text { title: "Ferry late", author: "Ada", html: "<p>x</p>" };
    let after = Text { title: "Ferry < late & gone", author: "Ada", html: "<p>x</p>" };
    assert_eq!(compare(before, after).html, "<h1>Ferry <ins>&lt;</ins> late <ins>&amp; gone</ins></h1><p>x</p>");
    let renamed = Text { author: "Bo", ..before };
    assert_eq!(compare(before, renamed).html, "<p><del>Ada</del><ins>Bo</ins></p><p>x</p>");
}

#[test]
fn nothing_that_one_of_the_two_hides_gets_out() {
    let hostile = [
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
        "<p>a&amp;lt;b</p>",
        "<pre>&lt;!--</pre><p>--&gt;</p>",
    ];
    for before in hostile {
        for after in hostile {
            let result = html(before, after);
            assert!(!result.contains("<script") && !result.contains("<img") && !result.contains("<!--"), "{result}");
            assert_eq!(sanitize(&result, None).html.as_str(), result);
        }
    }
}

#[test]
fn huge_texts_end_and_fall_back_to_paragraphs() {
    let long = |seed: u64| {
        let mut state = seed;
        let mut word = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            format!("w{}", state >> 50)
        };
        (0..20_000).map(|_| word()).collect::<Vec<_>>().join(" ")
    };
    let result = difference(&format!("<p>{}</p>", long(1)), &format!("<p>{}</p>", long(2)));
    assert!(result.coarse);
    let paragraphs = |seed| long(seed).split(' ').map(|word| format!("<p>{word} {seed}</p>")).collect::<String>();
    let begun = std::time::Instant::now();
    let result = difference(&paragraphs(1), &paragraphs(2));
    assert!(result.coarse && begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

fn words_of(html: &str) -> Vec<String> {
    plain_text(html).split_whitespace().map(str::to_owned).collect()
}

fn body() -> impl Strategy<Value = String> {
    let word = prop_oneof!["one", "two", "three,", "four", "五六", "&amp;", "<b>bold</b>", "<br>"];
    let text = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    let block = (prop_oneof!["p", "h2", "li", "blockquote"], text).prop_map(|(name, text)| match name.as_str() {
        "li" => format!("<ul><li>{text}</li><li>last</li></ul>"),
        _ => format!("<{name}>{text}</{name}>"),
    });
    prop::collection::vec(block, 0..6).prop_map(|blocks| blocks.concat())
}

proptest! {
    #[test]
    fn without_what_went_it_is_the_later_text_and_without_what_came_the_earlier(before in body(), after in body()) {
        let result = html(&before, &after);
        prop_assert_eq!(words_of(&only(&result, "del")).concat(), words_of(&after).concat());
        prop_assert_eq!(words_of(&only(&result, "ins")).concat(), words_of(&before).concat(), "{}", result);
    }
}
