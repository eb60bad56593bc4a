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
