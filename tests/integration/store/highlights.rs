//! Highlights, notes, and where reading was left.

use super::*;
use broadsheet_core::model::{
    Anchor, Highlight, HighlightColor, HighlightId, HighlightPatch, HighlightQuery, NewHighlight, ReadingPlace,
    Settings, StepKind,
};
use broadsheet_core::store::{StatusChange, Undone};

/// A passage with these words.
pub fn passage(quote: &str, position: u32, note: &str) -> NewHighlight {
    NewHighlight {
        anchor: Anchor { quote: quote.to_owned(), prefix: "before ".to_owned(), suffix: " after".to_owned(), position },
        color: HighlightColor::Green,
        note: note.to_owned(),
    }
}

fn noted(note: &str) -> HighlightPatch {
    HighlightPatch { note: Some(note.to_owned()), color: None }
}

/// Three articles, the ids in the order of arrival.
fn three() -> (Library, FeedId, Vec<ArticleId>) {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    (library, feed, ids)
}

fn quotes(highlights: &[Highlight]) -> Vec<&str> {
    highlights.iter().map(|highlight| highlight.anchor.quote.as_str()).collect()
}

#[test]
fn a_highlight_is_kept_as_it_was_made_and_in_the_order_of_the_text() {
    let (library, _, ids) = three();
    let (late, _) = library.add_highlight(ids[0], passage("late\nand a block", 90, "mine"), NOW).unwrap();
    library.add_highlight(ids[0], passage("early", 3, ""), day(1)).unwrap();
    let found = library.highlights(ids[0]).unwrap();
    assert_eq!(quotes(&found), ["early", "late\nand a block"]);
    assert_eq!((found[1].id, found[1].created, found[1].edited), (late, NOW, None));
    assert_eq!((found[1].color, found[1].note.as_str()), (HighlightColor::Green, "mine"));
    assert_eq!(found[1].anchor, passage("late\nand a block", 90, "").anchor);
    assert_eq!(library.highlights(ids[1]).unwrap(), []);
    assert_eq!(library.shown(Scope::Highlighted), ["Title 1"]);
    assert_eq!(library.counts(NOW).unwrap().highlighted, 1);
    assert!(library.add_highlight(ArticleId(999), passage("x", 0, ""), NOW).is_err());
    library.sound();
}

#[test]
fn every_step_goes_back() {
    let (library, _, ids) = three();
    let (id, added) = library.add_highlight(ids[0], passage("words", 0, ""), NOW).unwrap();
    let edited = library.edit_highlight(id, noted("a thought"), day(1)).unwrap();
    let removed = library.remove_highlights(&[id, HighlightId(99)], day(1)).unwrap();
    assert_eq!((removed.count, removed.changed), (1, vec![ids[0]]));
    assert_eq!((library.highlights(ids[0]).unwrap(), library.shown(Scope::Highlighted)), (vec![], vec![]));
    let kinds: Vec<_> = library.journal(day(1)).unwrap().into_iter().map(|entry| (entry.kind, entry.name)).collect();
    let title = || Some("Title 1".to_owned());
    assert_eq!(
        kinds,
        [
            (StepKind::HighlightsRemoved, title()),
            (StepKind::HighlightEdited, title()),
            (StepKind::Highlighted, title())
        ]
    );

    assert_eq!(library.undo(removed.undo, day(1)).unwrap(), Undone::Highlights(vec![ids[0]]));
    let back = library.highlights(ids[0]).unwrap();
    assert_eq!((back[0].id, back[0].note.as_str(), back[0].edited), (id, "a thought", Some(day(1))));
    library.undo(edited.undo, day(1)).unwrap();
    let back = library.highlights(ids[0]).unwrap();
    assert_eq!((back[0].note.as_str(), back[0].edited), ("", None));
    library.undo(added.undo, day(1)).unwrap();
    assert_eq!(library.highlights(ids[0]).unwrap(), []);
    library.sound();
}

#[test]
fn steps_that_come_back_out_of_turn_lose_no_note() {
    let (library, _, ids) = three();
    let (id, added) = library.add_highlight(ids[0], passage("words", 0, ""), NOW).unwrap();
    let first = library.edit_highlight(id, noted("first"), NOW).unwrap();
    let second = library.edit_highlight(id, noted("second"), NOW).unwrap();
    // Something was said of it since: the highlight stays, and so does what is newer.
    library.undo(added.undo, NOW).unwrap();
    library.undo(first.undo, NOW).unwrap();
    assert_eq!(library.highlights(ids[0]).unwrap()[0].note, "second");
    // In what was removed since, a note goes back, too.
    let removed = library.remove_highlights(&[id], NOW).unwrap();
    library.undo(second.undo, NOW).unwrap();
    library.undo(removed.undo, NOW).unwrap();
    assert_eq!(library.highlights(ids[0]).unwrap()[0].note, "first");
    // And what never was is not brought back.
    let (id, added) = library.add_highlight(ids[1], passage("words", 0, ""), NOW).unwrap();
    let removed = library.remove_highlights(&[id], NOW).unwrap();
    library.undo(added.undo, NOW).unwrap();
    assert!(library.undo(removed.undo, NOW).is_err());
    assert_eq!(library.highlights(ids[1]).unwrap(), []);
    library.sound();
}

#[test]
fn what_changes_nothing_is_no_step() {
    let (library, _, ids) = three();
    let (id, _) = library.add_highlight(ids[0], passage("words", 0, "note"), NOW).unwrap();
    let same = HighlightPatch { color: Some(HighlightColor::Green), note: Some("note".to_owned()) };
    assert_eq!(library.edit_highlight(id, same, NOW).unwrap().undo, None);
    assert_eq!(library.edit_highlight(HighlightId(99), noted("x"), NOW).unwrap().undo, None);
    assert_eq!(library.remove_highlights(&[HighlightId(99)], NOW).unwrap().undo, None);
}

#[test]
fn highlighted_articles_are_kept_and_come_back_with_their_feed() {
    let (library, feed, ids) = three();
    library.set_settings(&Settings { keep_days: 30, ..Settings::default() }, NOW).unwrap();
    library.mark(&ids, StatusChange::Read(true), NOW).unwrap();
    let (id, _) = library.add_highlight(ids[0], passage("words", 0, "kept"), NOW).unwrap();
    library.fetched(feed, &entries([9]), day(1));
    let mut gone = library.maintain(day(60)).unwrap().removed;
    gone.sort_unstable();
    assert_eq!(gone, ids[1..]);
    assert_eq!(library.highlights(ids[0]).unwrap()[0].note, "kept");

    let left = library.unsubscribe(&[feed], day(60)).unwrap();
    library.maintain(day(61)).unwrap();
    assert_eq!(library.list_highlights(&HighlightQuery::default()).unwrap(), []);
    assert_eq!(library.counts(day(61)).unwrap().highlighted, 0);
    library.undo(left.undo, day(61)).unwrap();
    assert_eq!(library.list_highlights(&HighlightQuery::default()).unwrap().len(), 1);
    assert_eq!(library.counts(day(61)).unwrap().highlighted, 1);
    // Without its last highlight nothing protects it.
    library.remove_highlights(&[id], day(61)).unwrap();
    assert_eq!(library.maintain(day(62)).unwrap().removed, ids[..1]);
    library.sound();
}

#[test]
fn a_changed_text_leaves_its_highlights() {
    let (library, feed, ids) = three();
    library.add_highlight(ids[0], passage("words of 1", 0, "kept"), NOW).unwrap();
    let changes = library.fetched(feed, &[entry(1, "Title 1", "wholly rewritten")], day(1));
    assert_eq!(changes.updated, ids[..1]);
    assert_eq!(quotes(&library.highlights(ids[0]).unwrap()), ["words of 1"]);
    assert_eq!(library.shown(Scope::Highlighted), ["Title 1"]);
}

#[test]
fn passages_notes_and_titles_are_searched() {
    let (library, _, ids) = three();
    library.add_highlight(ids[0], passage("Die Straße nach Évreux", 5, ""), NOW).unwrap();
    library.add_highlight(ids[1], passage("東京タワー", 0, "Tall, with lamps"), day(1)).unwrap();
    library.add_highlight(ids[0], passage("A second", 0, "lamps"), day(2)).unwrap();
    let found = |search: &str| {
        let query = HighlightQuery { search: Some(search.to_owned()), ..HighlightQuery::default() };
        let rows = library.list_highlights(&query).unwrap();
        rows.into_iter().map(|row| row.highlight.anchor.quote).collect::<Vec<_>>()
    };
    // The article that was highlighted last comes first.
    assert_eq!(found(" "), ["A second", "Die Straße nach Évreux", "東京タワー"]);
    assert_eq!(found("strasse evreux"), ["Die Straße nach Évreux"]);
    assert_eq!(found("LAMPS"), ["A second", "東京タワー"]);
    assert_eq!(found("京タ"), ["東京タワー"]);
    assert_eq!(found("title lamps second"), ["A second"]);
    assert_eq!(found("%"), Vec::<String>::new());
    let of = HighlightQuery { article: Some(ids[1]), color: Some(HighlightColor::Green), search: None };
    let rows = library.list_highlights(&of).unwrap();
    assert_eq!(
        (rows.len(), rows[0].title.as_str(), rows[0].feed_title.as_str()),
        (1, "Title 2", "The publisher's title")
    );
    let pink = HighlightQuery { color: Some(HighlightColor::Pink), ..of };
    assert_eq!(library.list_highlights(&pink).unwrap(), []);
}

fn place(top: u32, resume: bool) -> ReadingPlace {
    ReadingPlace { anchor: passage("first in sight", top, "").anchor, offset: -7, top, percent: 40, resume }
}

#[test]
fn an_article_comes_with_where_it_was_left() {
    let (library, _, ids) = three();
    assert_eq!(library.article(ids[0]).unwrap().place, None);
    library.keep_place(ids[0], Some(place(900, true)), NOW).unwrap();
    library.keep_place(ids[0], Some(place(1200, true)), NOW).unwrap();
    assert_eq!(library.article(ids[0]).unwrap().place, Some(place(1200, true)));
    // Only one is kept that only a restart comes back to.
    library.keep_place(ids[1], Some(place(10, false)), NOW).unwrap();
    library.keep_place(ids[2], Some(place(20, false)), NOW).unwrap();
    assert_eq!(library.article(ids[1]).unwrap().place, None);
    assert_eq!(library.article(ids[2]).unwrap().place, Some(place(20, false)));
    library.keep_place(ids[0], None, NOW).unwrap();
    assert_eq!(library.article(ids[0]).unwrap().place, None);
    library.keep_place(ArticleId(999), Some(place(1, true)), NOW).unwrap();
    library.sound();
}

#[test]
fn places_are_bounded_but_for_starred_articles() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=2010), NOW).new;
    library.mark(&ids[..3], StatusChange::Starred(true), NOW).unwrap();
    for (index, id) in ids.iter().enumerate() {
        library.keep_place(*id, Some(place(900, true)), NOW.plus_seconds(index as i64)).unwrap();
    }
    library.maintain(day(1)).unwrap();
    let left = |id: &ArticleId| library.article(*id).unwrap().place.is_some();
    let kept: Vec<_> = ids.iter().filter(|id| left(id)).copied().collect();
    assert_eq!(kept.len(), 2003);
    // Seven of those without a star went, the oldest.
    assert_eq!((&kept[..3], kept[3]), (&ids[..3], ids[10]));
}
