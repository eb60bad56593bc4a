//! Earlier texts of articles: when one is kept, and how many.

use super::*;
use broadsheet_core::sanitize::sanitize;

fn text(words: &str, length: usize) -> NewArticle {
    article(&format!("{words} {}", "and the same words again ".repeat(length)))
}

fn article(text: &str) -> NewArticle {
    NewArticle { html: sanitize(&format!("<p>{text}</p>"), None).html, ..entry(1, "A title", text) }
}

#[test]
fn other_words_make_a_version_and_nothing_else_does() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let id = library.fetched(feed, &[text("The first", 3)], NOW).new[0];
    let same = text("The first", 3);
    let redated = NewArticle { published: Some(day(0)), updated: Some(day(1)), ..same.clone() };
    // Its words are the same; the store goes by their hash.
    let reformatted = NewArticle { content_hash: 4711, ..same };
    for (number, change) in [redated, reformatted].into_iter().enumerate() {
        library.fetched(feed, &[change], day(number as i64 + 1));
        assert_eq!((library.versions(id).unwrap().len(), library.article(id).unwrap().summary.updated), (0, None));
    }
    library.fetched(feed, &[text("The second", 3)], day(3));
    let versions = library.versions(id).unwrap();
    assert_eq!((versions.len(), versions[0].at, versions[0].title.as_str()), (1, NOW, "A title"));
    let article = library.article(id).unwrap();
    assert_eq!((article.versions, article.summary.updated), (1, Some(day(3))));
    assert!(library.version(id, NOW).unwrap().unwrap().html.contains("The first"));
    assert_eq!(library.version(id, day(3)).unwrap(), None);
    library.sound();
}

#[test]
fn a_page_in_other_words_makes_a_version_of_its_own() {
    use broadsheet_core::model::FullText;
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let id = library.fetched(feed, &[text("The first", 3)], NOW).new[0];
    let put = |html: &str, at: Time, refused| {
        let html = sanitize(html, None).html;
        let text = FullText {
            article: id,
            html: String::new(),
            title: "Of the page".to_owned(),
            byline: None,
            language: None,
            image: None,
            source: "https://example.org/1".to_owned(),
            at,
            shown: None,
            pages: 1,
            versions: 0,
            blocks_removed: 0,
            cleaned: None,
            refused,
            detail: String::new(),
        };
        library.keep_full_text(text, &html).unwrap()
    };
    assert_eq!(put("<p>It was <b>so</b>.</p>", day(1), None), 0);
    // The same words; and a page that is gone takes nothing with it.
    assert_eq!(put("<div>It was so.</div>", day(2), None), 0);
    assert_eq!(put("", day(3), Some(broadsheet_core::model::FullTextRefusal::ErrorPage)), 0);
    assert_eq!(put("<p>It was otherwise.</p>", day(4), None), 1);
    let versions = library.versions(id).unwrap();
    assert_eq!((versions.len(), versions[0].at, versions[0].of_page), (1, day(2), true));
    assert!(library.version(id, day(2)).unwrap().unwrap().html.contains("It was so."));
    assert_eq!(library.full_text(id).unwrap().unwrap().versions, 1);
    // Those of the feed have their own room.
    for number in 5..12 {
        library.fetched(feed, &[text(&number.to_string(), 3)], day(number));
    }
    let versions = library.versions(id).unwrap();
    assert_eq!(versions.iter().filter(|version| version.of_page).count(), 1);
    assert_eq!(versions.len(), 6);
    library.sound();
}

#[test]
fn the_newest_five_are_kept_and_no_more_than_a_megabyte() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let id = library.fetched(feed, &[text("0", 3)], NOW).new[0];
    for number in 1..9 {
        library.fetched(feed, &[text(&number.to_string(), 3)], day(number));
    }
    let moments: Vec<Time> = library.versions(id).unwrap().into_iter().map(|version| version.at).collect();
    assert_eq!(moments, [day(7), day(6), day(5), day(4), day(3)]);
    // Noise does not get smaller by packing.
    let mut state = 1_u64;
    let mut noise = || -> String {
        (0..50_000)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                format!("{:x} ", state >> 20)
            })
            .collect()
    };
    for number in 9..14 {
        library.fetched(feed, &[article(&noise())], day(number));
    }
    let versions = library.versions(id).unwrap();
    let bytes: u32 = versions.iter().map(|version| version.size).sum();
    assert!(!versions.is_empty() && bytes <= 1 << 20, "{} versions of {bytes} bytes", versions.len());
    assert_eq!(versions[0].at, day(12));
    library.sound();
}
