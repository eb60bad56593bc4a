//! Search in any script, in any view.

use super::*;
use broadsheet_core::model::{Filter, Order};
use broadsheet_core::store::StatusChange;

/// Everything that contains these words.
pub fn query(words: &str) -> ArticleQuery {
    ArticleQuery { search: Some(words.to_owned()), ..ArticleQuery::of(Scope::All) }
}

fn filled() -> (Library, FeedId) {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let mut all = vec![
        entry(1, "Harbour lights", "The café at the quay is open."),
        entry(2, "上海的新港口", "今天我们参观了琉璃灯塔和博物馆。"),
        entry(3, "東京タワー", "きのうの夜、東京タワーへ行きました。iPhone手机 in the bag"),
        entry(4, "ข่าววันนี้", "รถไฟไปเชียงใหม่"),
        entry(5, "Größe und Maß", "Der Hafen, lights out; harbour lights no more."),
        entry(6, "हिन्दी समाचार", "आज की ताज़ा ख़बर"),
        entry(7, "한국어 소식", "오늘은 한국에서 온 소식입니다"),
        entry(8, "Маяковский", "Ёлка стоит у маяка"),
    ];
    all[0].author = Some("Zoë Writer".to_owned());
    all[4].categories = vec!["Seafaring".to_owned()];
    library.fetched(feed, &all, NOW);
    (library, feed)
}

#[test]
fn words_are_found_in_every_script() {
    let (library, _) = filled();
    for (words, title) in [
        ("cafe", "Harbour lights"),
        ("CAFÉ", "Harbour lights"),
        ("zoe", "Harbour lights"),
        ("seafaring", "Größe und Maß"),
        ("große", "Größe und Maß"),
        ("größe", "Größe und Maß"),
        ("博物", "上海的新港口"),
        ("灯塔", "上海的新港口"),
        ("琉璃灯塔", "上海的新港口"),
        ("灯", "上海的新港口"),
        ("馆", "上海的新港口"),
        ("港口", "上海的新港口"),
        ("璃塔", ""),
        ("タワー", "東京タワー"),
        ("東京 手机", "東京タワー"),
        ("เชียงใหม่", "ข่าววันนี้"),
        ("ताज़ा", "हिन्दी समाचार"),
        ("한국", "한국어 소식"),
        ("маяка", "Маяковский"),
        ("harbor", ""),
        ("???", ""),
    ] {
        let found = library.titles(&query(words));
        if title.is_empty() {
            assert!(found.is_empty(), "{words} finds {found:?}");
        } else {
            assert!(found.iter().any(|found| found == title), "{words} finds {found:?}");
        }
    }
}

#[test]
fn all_words_phrases_and_beginnings() {
    let (library, _) = filled();
    let found = |words: &str| library.titles(&query(words)).len();
    assert_eq!(found("harbour lights"), 2);
    assert_eq!(found("harbour quay"), 1);
    assert_eq!(found("\"harbour lights no\""), 1);
    assert_eq!(found("\"lights harbour\""), 0);
    assert_eq!(found("harb"), 2);
    assert_eq!(found("harb lights"), 0);
    assert_eq!(found("harbour AND lights"), 0);
    assert_eq!(found("  "), 8);
}

#[test]
fn a_search_keeps_to_its_view_and_order() {
    let (library, feed) = filled();
    let both = library.ids(&query("harbour"), NOW).unwrap();
    assert_eq!(library.titles(&query("harbour")), ["Harbour lights", "Größe und Maß"]);
    let oldest = ArticleQuery { order: Order::Oldest, ..query("harbour") };
    assert_eq!(library.ids(&oldest, NOW).unwrap(), [both[1], both[0]]);
    let best = ArticleQuery { order: Order::Relevance, ..query("lights") };
    assert_eq!(library.titles(&best)[0], "Harbour lights");

    let other = library.follow("https://example.org/other");
    let folder = library.add_folder("F", None).unwrap();
    library.move_feeds(&[feed], Some(folder), NOW).unwrap();
    library.mark(&both[..1], StatusChange::Read(true), NOW).unwrap();
    library.mark(&both[..1], StatusChange::Starred(true), NOW).unwrap();
    let found = |scope, filter| library.ids(&ArticleQuery { scope, filter, ..query("harbour") }, NOW).unwrap().len();
    assert_eq!(found(Scope::Feed(feed), Filter::All), 2);
    assert_eq!(found(Scope::Feed(other), Filter::All), 0);
    assert_eq!(found(Scope::Folder(folder), Filter::All), 2);
    assert_eq!(found(Scope::Folder(folder), Filter::Unread), 1);
    assert_eq!(found(Scope::Unread, Filter::All), 1);
    assert_eq!(found(Scope::Starred, Filter::All), 1);
    assert_eq!(found(Scope::Today, Filter::Starred), 1);
    assert_eq!(found(Scope::Folder(folder), Filter::Today), 2);
    assert_eq!(found(Scope::Feed(other), Filter::Today), 0);

    library.unsubscribe(&[feed], NOW).unwrap();
    assert_eq!(found(Scope::All, Filter::All), 0);
    library.undo(None, NOW).unwrap();
    assert_eq!(found(Scope::All, Filter::All), 2);
}

#[test]
fn words_of_very_many_articles_are_found_and_ranked_too() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    // More than are ranked one by one and looked up one by one.
    let mut all: Vec<_> = (1..=10_500).map(|number| entry(number, "Plain", "common words")).collect();
    for (number, entry) in (1..).zip(&mut all) {
        entry.text_hash = number;
        entry.content_hash = number;
    }
    all[10_499].title = "Common title".to_owned();
    all.push(entry(10_501, "Plain", "uncommon, commonly so"));
    library.fetched(feed, &all, NOW);
    let everything = library.all_ids();
    assert_eq!(library.ids(&query("common"), NOW).unwrap(), everything[..10_500], "so frequent a word is no beginning");
    assert_eq!(library.ids(&query("commo"), NOW).unwrap(), everything);
    assert_eq!(library.ids(&query("commonl"), NOW).unwrap(), everything[10_500..]);
    let best = library.ids(&ArticleQuery { order: Order::Relevance, ..query("common") }, NOW).unwrap();
    assert_eq!(best.len(), 10_500);
    assert_eq!(library.summaries(&best[..1]).unwrap()[0].title, "Common title");
}

#[test]
fn the_users_own_tags_are_found_whatever_is_done_to_them() {
    let (library, _) = filled();
    let ids = library.all_ids();
    let titled = |title: &str| {
        let rows = library.summaries(&ids).unwrap();
        rows.into_iter().find(|row| row.title == title).unwrap().id
    };
    let (quay, tower) = (titled("Harbour lights"), titled("上海的新港口"));
    let found = |words: &str| {
        let mut titles = library.titles(&query(words));
        titles.sort();
        titles
    };
    let tagged =
        library.tag(&[quay, tower], &["Für später lesen".to_owned(), "灯塔收藏".to_owned()], &[], NOW).unwrap();
    assert_eq!(found("spater"), ["Harbour lights", "上海的新港口"]);
    assert_eq!(found("spä lesen"), Vec::<String>::new(), "only the last word may be a beginning");
    assert_eq!(found("lesen spät"), ["Harbour lights", "上海的新港口"]);
    assert_eq!(found("\"später lesen\""), ["Harbour lights", "上海的新港口"]);
    assert_eq!(found("收藏"), ["Harbour lights", "上海的新港口"]);
    assert_eq!(found("später cafe"), ["Harbour lights"], "one word in the tag, the other in the text");
    assert_eq!(found("später größe"), Vec::<String>::new());
    // What only a tag is found by stands beside what the text is found by.
    assert_eq!(found("灯塔"), ["Harbour lights", "上海的新港口"]);
    let best = ArticleQuery { order: Order::Relevance, ..query("lights") };
    assert_eq!(library.titles(&best)[0], "Harbour lights");
    library.tag(&[titled("Größe und Maß")], &["lights".to_owned()], &[], NOW).unwrap();
    assert_eq!(library.titles(&best), ["Größe und Maß", "Harbour lights"], "the user's own word comes first");

    let tag = library.tag_by_name("für später lesen").unwrap().unwrap();
    let renamed = library.rename_tag(tag, "Ferien", NOW).unwrap();
    assert_eq!((found("später").len(), found("ferien").len()), (0, 2));
    library.undo(renamed.undo, NOW).unwrap();
    assert_eq!((found("später").len(), found("ferien").len()), (2, 0));
    let removed = library.remove_tag(tag, NOW).unwrap();
    assert_eq!(found("später").len(), 0);
    library.undo(removed.undo, NOW).unwrap();
    assert_eq!(found("später").len(), 2);
    // An article that its feed changes keeps its tags.
    let taken = library.tag(&[quay], &[], &[tag], NOW).unwrap();
    assert_eq!(found("später"), ["上海的新港口"]);
    library.undo(taken.undo, NOW).unwrap();
    library.snooze(&[tower], Some(day(3)), NOW).unwrap();
    assert_eq!(found("später").len(), 2, "a search finds what is snoozed");
    library.undo(None, NOW).unwrap();
    library.undo(tagged.undo, NOW).unwrap();
    assert_eq!((found("später").len(), found("收藏").len()), (0, 0));
    library.sound();
}

const GERMAN: &str = "Der Leuchtturm am alten Hafen wird im Herbst geschlossen, weil das Dach neu gedeckt werden muss. \
    Die Stadt rechnet damit, dass er im Frühling wieder geöffnet werden kann.";
const FRENCH: &str = "Le phare du vieux port sera fermé pendant tout l'automne, car il faut refaire le toit. \
    La ville espère qu'il pourra rouvrir ses portes au printemps prochain.";
const ENGLISH: &str = "The lighthouse at the old harbour will be closed in autumn, because its roof has to be made anew. \
    The town hopes that it can be opened again in the spring of next year.";

#[test]
fn articles_are_found_by_their_language() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let all = [entry(1, "Ein Turm", GERMAN), entry(2, "Une tour", FRENCH), entry(3, "A tower", ENGLISH)];
    // The feed says "en" of all of them, as feeds do.
    let said = FeedUpdate { language: Some("en-US".to_owned()), ..update(NOW) };
    library.record_articles(feed, said, all.to_vec(), NOW).unwrap();
    assert_eq!(library.titles(&query("lang:de")), ["Ein Turm"]);
    assert_eq!(library.titles(&query("LANG:fr-CA toit")), ["Une tour"]);
    assert_eq!(library.titles(&query("toit lang:de")), [""; 0]);
    assert_eq!(library.titles(&query("lang:de,fr tour")), ["Une tour"], "a beginning of no word of the other");
    assert_eq!(library.titles(&query("lang:de lang:en")).len(), 2);
    assert_eq!(library.titles(&query("lang:")).len(), 0, "nothing is asked for yet");
    let best = ArticleQuery { order: Order::Relevance, ..query("lang:en harbour") };
    assert_eq!(library.titles(&best), ["A tower"]);
    let known: Vec<_> = library.languages().unwrap().into_iter().map(|(code, _)| code).collect();
    assert_eq!(known, ["de", "en", "fr"]);
}

#[test]
fn a_text_that_comes_in_another_language_changes_what_finds_it() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    library.fetched(feed, &[entry(1, "Tower", ENGLISH)], NOW);
    assert_eq!(library.titles(&query("lang:en")), ["Tower"]);
    library.fetched(feed, &[entry(1, "Tower", FRENCH)], day(1));
    assert_eq!((library.titles(&query("lang:en")).len(), library.titles(&query("lang:fr")).len()), (0, 1));
    library.sound();
}
