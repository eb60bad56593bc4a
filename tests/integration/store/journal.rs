//! The journal: what it lists, and steps taken back in any order.

use super::*;
use broadsheet_core::model::{
    FeedPatch, FolderId, FullTextMode, HighlightColor, HighlightId, HighlightPatch, HighlightQuery, JournalEntry, Node,
    Settings, StepKind, TagId, TextDirection, UndoId,
};
use broadsheet_core::store::{Marked, StatusChange, StoreError, Undone};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn lines(library: &Library, now: Time) -> Vec<(StepKind, u32, Option<String>, bool)> {
    let entries = library.journal(now).unwrap().into_iter();
    entries.map(|JournalEntry { kind, count, name, undone, .. }| (kind, count, name, undone)).collect()
}

#[test]
fn every_step_is_listed_with_its_name_newest_first() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=3), NOW).new;
    let folder = library.add_folder("Folder", None).unwrap();
    library.mark(&ids[..1], StatusChange::Starred(true), NOW).unwrap();
    library.mark_all_read(&ArticleQuery::of(Scope::Feed(feed)), None, None, NOW).unwrap();
    library.mark(&ids, StatusChange::Read(false), NOW).unwrap();
    library.mark_all_read(&ArticleQuery::of(Scope::Today), None, None, NOW).unwrap();
    library.tag(&ids[..2], &["one".to_owned(), "two".to_owned()], &[], NOW).unwrap();
    library.move_feeds(&[feed], Some(folder), NOW).unwrap();
    library.rename_folder(folder, "New", NOW).unwrap();
    let settings = Settings { text_percent: 150, images: false, ..Settings::default() };
    library.set_settings(&settings, NOW).unwrap();
    library.undo(None, NOW).unwrap();
    let title = Some("The publisher's title".to_owned());
    let name = |name: &str| Some(name.to_owned());
    let expected = [
        (StepKind::Settings, 2, None, true),
        (StepKind::FolderRenamed, 1, name("Folder"), false),
        (StepKind::FeedsMoved, 1, title.clone(), false),
        (StepKind::Tagged, 2, name("one, two"), false),
        (StepKind::Read, 3, None, false),
        (StepKind::Unread, 3, None, false),
        (StepKind::Read, 3, title, false),
        (StepKind::Starred, 1, name("Title 1"), false),
    ];
    assert_eq!(lines(&library, NOW), expected);
    let views: Vec<_> = library.journal(NOW).unwrap().into_iter().filter_map(|entry| entry.view).collect();
    assert_eq!(views, [Scope::Today, Scope::Feed(feed)]);
    assert_eq!(library.settings().unwrap(), Settings::default());
}

#[test]
fn the_journal_is_kept_for_seven_days_and_over_a_restart() {
    let Library { store, folder } = library();
    let feed = store.add_feed(NewFeed { url: "https://example.org/1".to_owned(), ..NewFeed::default() }, NOW).unwrap();
    let ids = store.record_articles(feed, update(NOW), entries(1..=2), NOW).unwrap().new;
    let starred = store.mark(&ids, StatusChange::Starred(true), NOW).unwrap();
    store.mark(&ids[..1], StatusChange::ReadLater(true), day(3)).unwrap();
    drop(store);
    let (store, _) = Store::open(folder.path(), day(6)).unwrap();
    let library = Library { store, folder };
    let kinds = |now| lines(&library, now).into_iter().map(|(kind, ..)| kind).collect::<Vec<_>>();
    assert_eq!(kinds(day(6)), [StepKind::ReadLater, StepKind::Starred]);
    library.undo(starred.undo, day(6)).unwrap();
    assert!(library.shown(Scope::Starred).is_empty());
    assert_eq!(library.shown(Scope::ReadLater).len(), 1);
    assert_eq!(kinds(day(8)), [StepKind::ReadLater]);
    library.maintain(day(11)).unwrap();
    let file = rusqlite::Connection::open(library.folder.path().join("broadsheet.sqlite")).unwrap();
    assert_eq!(file.query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn an_old_step_taken_back_leaves_what_was_done_since() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    let ids = library.fetched(feed, &entries(1..=4), NOW).new;
    let all = library.mark_all_read(&ArticleQuery::of(Scope::All), None, None, NOW).unwrap();
    // The first is unread and read again on purpose, the second unread on purpose.
    let first = library.mark(&ids[..1], StatusChange::Read(false), NOW).unwrap();
    library.mark(&ids[..1], StatusChange::Read(true), NOW).unwrap();
    let second = library.mark(&ids[1..2], StatusChange::Read(false), NOW).unwrap();
    let Undone::Status(mut back, StatusChange::Read(false)) = library.undo(all.undo, NOW).unwrap() else { panic!() };
    back.sort_unstable();
    assert_eq!(back, ids[2..]);
    assert_eq!(library.shown(Scope::Unread), ["Title 2", "Title 3", "Title 4"]);
    // What is left of these two: nothing; they had only taken back what is gone.
    for step in [first, second] {
        assert!(matches!(library.undo(step.undo, NOW), Err(StoreError::NothingToUndo)));
    }
    library.undo(None, NOW).unwrap();
    assert_eq!(library.shown(Scope::Unread).len(), 4);
    library.sound();
}

#[test]
fn old_steps_of_feeds_and_folders_leave_what_was_done_since() {
    let library = library();
    let (one, two) = (library.follow("https://example.org/1"), library.follow("https://example.org/2"));
    let folder = library.add_folder("First", None).unwrap();
    let patch = |title: &str, minutes| FeedPatch {
        custom_title: Some(title.to_owned()),
        interval_minutes: minutes,
        ..FeedPatch::default()
    };
    let both = library.edit_feeds(&[one, two], patch("Both", Some(5)), NOW).unwrap();
    assert_eq!(both.count, 2);
    library.edit_feed(one, patch("Own", None), NOW).unwrap();
    let renamed = library.rename_folder(folder, "Second", NOW).unwrap();
    library.rename_folder(folder, "Third", NOW).unwrap();
    let moved = library.move_feeds(&[one, two], Some(folder), NOW).unwrap();
    library.move_feeds(&[one], None, NOW).unwrap();
    for step in [moved, renamed, both] {
        library.undo(step.undo, NOW).unwrap();
    }
    let feed = |id| library.feed(id).unwrap();
    assert_eq!((feed(one).title.as_str(), feed(one).interval_minutes, feed(one).folder), ("Own", None, None));
    assert_eq!((feed(two).custom_title, feed(two).interval_minutes, feed(two).folder), (None, None, None));
    assert_eq!(library.sidebar().unwrap().folders[0].name, "Third");
    // Images and full text are settings of a feed as well.
    let patch = FeedPatch { images: Some(Some(false)), full_text: Some(FullTextMode::Always), ..FeedPatch::default() };
    library.edit_feeds(&[one, two], patch, NOW).unwrap();
    assert_eq!((feed(two).images, feed(two).full_text), (Some(false), FullTextMode::Always));
    let cleared = FeedPatch { images: Some(None), ..FeedPatch::default() };
    library.edit_feeds(&[two], cleared, NOW).unwrap();
    assert_eq!((feed(two).images, feed(one).images), (None, Some(false)));
}

#[test]
fn what_the_user_says_of_a_feeds_texts_is_kept_and_taken_back() {
    let library = library();
    let one = library.follow("https://example.org/feed");
    let feed = || library.feed(one).unwrap();
    let said = FeedPatch {
        text_language: Some(" ja ".to_owned()),
        text_direction: Some(Some(TextDirection::Rtl)),
        ..FeedPatch::default()
    };
    let step = library.edit_feeds(&[one], said, NOW).unwrap();
    assert_eq!((feed().text_language.as_deref(), feed().text_direction), (Some("ja"), Some(TextDirection::Rtl)));
    // What a person cannot have meant is as good as nothing.
    let odd = FeedPatch { text_language: Some("\"><b>".to_owned()), ..FeedPatch::default() };
    library.edit_feeds(&[one], odd, NOW).unwrap();
    assert_eq!((feed().text_language, feed().text_direction), (None, Some(TextDirection::Rtl)));
    library.undo(step.undo, NOW).unwrap();
    assert_eq!((feed().text_language, feed().text_direction), (None, None));
    let null: FeedPatch = serde_json::from_str(r#"{"text_direction":null}"#).unwrap();
    assert_eq!(null.text_direction, Some(None));
}

#[test]
fn a_slider_that_is_moved_is_one_step() {
    let library = library();
    let set = |percent, images, seconds| {
        let settings = Settings { text_percent: percent, images, ..Settings::default() };
        library.set_settings(&settings, NOW.plus_seconds(seconds)).unwrap()
    };
    let first = set(110, true, 0);
    for (percent, second) in [(120, 3), (130, 6), (140, 9)] {
        assert_eq!(set(percent, true, second).undo, first.undo);
    }
    assert_eq!(set(140, true, 9), Marked::default());
    let other = set(140, false, 10);
    assert_ne!(other.undo, first.undo, "another setting is another step");
    let later = set(150, false, 100);
    library.undo(first.undo, NOW).unwrap();
    assert_eq!(library.settings().unwrap().text_percent, 150, "it was set again since");
    library.undo(other.undo, NOW).unwrap();
    library.undo(later.undo, NOW).unwrap();
    assert_eq!(library.settings().unwrap(), Settings { text_percent: 140, ..Settings::default() });
    // Moved and moved back is nothing.
    set(200, true, 200);
    assert_eq!(set(140, true, 201).undo, None);
    assert!(lines(&library, NOW).iter().all(|(.., undone)| *undone));
}

/// What somebody does; numbers choose among what is there.
#[derive(Debug, Clone)]
enum Act {
    Mark(StatusChange, Vec<usize>),
    MarkAll(usize),
    Snooze(Vec<usize>, Option<i64>),
    Tag(Vec<usize>, Vec<usize>, Vec<usize>),
    RenameTag(usize, usize),
    RemoveTag(usize),
    Arrange(Vec<usize>, usize, usize),
    Sort(usize),
    MoveFeeds(Vec<usize>, usize),
    MoveFolder(usize, usize),
    RenameFolder(usize, usize),
    Remove(Vec<usize>, Vec<usize>, bool),
    Edit(Vec<usize>, usize),
    Unsubscribe(Vec<usize>),
    Settings(u32),
    Highlight(usize, usize),
    EditHighlight(usize, usize),
    RemoveHighlights(Vec<usize>),
    /// Time passes, and what was snoozed comes back.
    Wait(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let some = || prop::collection::vec(0..24_usize, 1..6);
    let status = prop_oneof![
        any::<bool>().prop_map(StatusChange::Read),
        any::<bool>().prop_map(StatusChange::Starred),
        any::<bool>().prop_map(StatusChange::ReadLater),
    ];
    prop_oneof![
        6 => (status, some()).prop_map(|(change, ids)| Act::Mark(change, ids)),
        1 => (0..8_usize).prop_map(Act::MarkAll),
        3 => (some(), prop::option::of(1..100_i64)).prop_map(|(ids, until)| Act::Snooze(ids, until)),
        3 => (some(), some(), some()).prop_map(|(ids, add, remove)| Act::Tag(ids, add, remove)),
        1 => (0..5_usize, 0..5_usize).prop_map(|(tag, name)| Act::RenameTag(tag, name)),
        1 => (0..5_usize).prop_map(Act::RemoveTag),
        4 => (some(), 0..6_usize, 0..12_usize).prop_map(|(nodes, parent, before)| Act::Arrange(nodes, parent, before)),
        1 => (0..6_usize).prop_map(Act::Sort),
        2 => (some(), 0..6_usize).prop_map(|(feeds, folder)| Act::MoveFeeds(feeds, folder)),
        2 => (0..5_usize, 0..6_usize).prop_map(|(folder, parent)| Act::MoveFolder(folder, parent)),
        1 => (0..5_usize, 0..9_usize).prop_map(|(folder, name)| Act::RenameFolder(folder, name)),
        2 => (prop::collection::vec(0..24_usize, 0..3), prop::collection::vec(0..6_usize, 0..4), any::<bool>())
            .prop_map(|(feeds, folders, unsubscribe)| Act::Remove(feeds, folders, unsubscribe)),
        1 => (some(), 0..9_usize).prop_map(|(feeds, value)| Act::Edit(feeds, value)),
        1 => some().prop_map(Act::Unsubscribe),
        1 => (50..200_u32).prop_map(Act::Settings),
        3 => (0..24_usize, 0..9_usize).prop_map(|(article, words)| Act::Highlight(article, words)),
        3 => (0..6_usize, 0..9_usize).prop_map(|(which, note)| Act::EditHighlight(which, note)),
        1 => some().prop_map(Act::RemoveHighlights),
        2 => (1..60_i64).prop_map(Act::Wait),
    ]
}

struct World {
    library: Library,
    ids: Vec<ArticleId>,
    now: Time,
    /// Steps in their order, each once.
    steps: Vec<UndoId>,
}

impl World {
    fn new() -> Self {
        let library = library();
        let mut ids = Vec::new();
        let folders: Vec<_> = (0..4).map(|n| library.add_folder(&format!("folder {n}"), None).unwrap()).collect();
        for number in 0..6 {
            let feed = library.follow(&format!("https://paper{number}.example/"));
            ids.extend(library.fetched(feed, &entries(1..=4), NOW).new);
            library.move_feeds(&[feed], folders.get(number as usize % 6).copied(), NOW).unwrap();
        }
        library.mark(&ids[..8], StatusChange::Read(true), NOW).unwrap();
        library.tag(&ids[3..9], &["tag 0".to_owned(), "tag 1".to_owned()], &[], NOW).unwrap();
        library.snooze(&ids[10..12], Some(day(300)), NOW).unwrap();
        Self { library, ids, now: NOW, steps: Vec::new() }
    }

    fn articles(&self, which: &[usize]) -> Vec<ArticleId> {
        which.iter().map(|index| self.ids[index % self.ids.len()]).collect()
    }

    fn feeds(&self, which: &[usize]) -> Vec<FeedId> {
        let feeds = self.library.sidebar().unwrap().feeds;
        let mut found: Vec<_> = which.iter().filter_map(|index| feeds.get(*index)).map(|feed| feed.id).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn folder(&self, which: usize) -> Option<FolderId> {
        self.library.sidebar().unwrap().folders.get(which).map(|folder| folder.id)
    }

    fn tag(&self, which: usize) -> TagId {
        self.library.sidebar().unwrap().tags.get(which).map_or(TagId(99), |tag| tag.id)
    }

    fn highlight(&self, which: usize) -> HighlightId {
        let rows = self.library.list_highlights(&HighlightQuery::default()).unwrap();
        rows.get(which).map_or(HighlightId(99), |row| row.highlight.id)
    }

    /// Does it; what cannot be done (no such folder, a circle) is not.
    fn act(&mut self, act: &Act) {
        let (library, now) = (&self.library, self.now);
        let name = |kind: &str, number: usize| format!("{kind} {number}");
        let done = match act {
            Act::Mark(change, which) => library.mark(&self.articles(which), *change, now),
            Act::MarkAll(which) => {
                let scope = self.feeds(&[*which]).first().map_or(Scope::All, |feed| Scope::Feed(*feed));
                library.mark_all_read(&ArticleQuery::of(scope), None, None, now)
            }
            Act::Snooze(which, until) => {
                library.snooze(&self.articles(which), until.map(|until| now.plus_seconds(until)), now)
            }
            Act::Tag(which, add, remove) => {
                let add: Vec<_> = add.iter().map(|number| name("tag", number % 5)).collect();
                let remove: Vec<_> = remove.iter().map(|which| self.tag(which % 5)).collect();
                library.tag(&self.articles(which), &add, &remove, now)
            }
            Act::RenameTag(tag, number) => library.rename_tag(self.tag(*tag), &name("tag", *number), now),
            Act::RemoveTag(tag) => library.remove_tag(self.tag(*tag), now),
            Act::Arrange(nodes, parent, before) => {
                let feeds = self.feeds(nodes).into_iter().map(Node::Feed);
                let folders = nodes.iter().filter_map(|which| self.folder(which % 9)).take(1).map(Node::Folder);
                let before = self.feeds(&[*before]).first().map(|feed| Node::Feed(*feed));
                library.arrange(&feeds.chain(folders).collect::<Vec<_>>(), self.folder(*parent), before, &[], now)
            }
            Act::Sort(folder) => library.sort_by_name(self.folder(*folder), now),
            Act::MoveFeeds(which, folder) => library.move_feeds(&self.feeds(which), self.folder(*folder), now),
            Act::MoveFolder(folder, parent) => {
                let folder = self.folder(*folder).unwrap_or(FolderId(99));
                library.move_folder(folder, self.folder(*parent), now)
            }
            Act::RenameFolder(folder, number) => {
                library.rename_folder(self.folder(*folder).unwrap_or(FolderId(99)), &name("renamed", *number), now)
            }
            Act::Remove(feeds, folders, unsubscribe) => {
                let feeds = self.feeds(feeds).into_iter().map(Node::Feed);
                let folders = folders.iter().filter_map(|which| self.folder(*which)).map(Node::Folder);
                library.remove(&feeds.chain(folders).collect::<Vec<_>>(), *unsubscribe, now)
            }
            Act::Edit(which, value) => {
                let patch = FeedPatch {
                    custom_title: Some(name("title", *value)),
                    images: Some(Some(value % 2 == 0)),
                    interval_minutes: Some(*value as u32 * 10),
                    folder: (value % 3 == 0).then(|| self.folder(*value)),
                    ..FeedPatch::default()
                };
                library.edit_feeds(&self.feeds(which), patch, now)
            }
            Act::Unsubscribe(which) => library.unsubscribe(&self.feeds(which), now),
            Act::Settings(percent) => {
                library.set_settings(&Settings { text_percent: *percent, ..Settings::default() }, now)
            }
            Act::Highlight(article, words) => {
                let new = highlights::passage(&name("words", *words), *words as u32, "");
                library.add_highlight(self.ids[article % self.ids.len()], new, now).map(|(_, marked)| marked)
            }
            Act::EditHighlight(which, note) => {
                let color = Some(HighlightColor::ALL[note % 5]);
                let patch = HighlightPatch { color, note: Some(name("note", note % 4)) };
                library.edit_highlight(self.highlight(*which), patch, now)
            }
            Act::RemoveHighlights(which) => {
                let ids: Vec<_> = which.iter().map(|which| self.highlight(which % 6)).collect();
                library.remove_highlights(&ids, now)
            }
            Act::Wait(seconds) => {
                self.now = self.now.plus_seconds(*seconds);
                library.wake(self.now).unwrap();
                Ok(Marked::default())
            }
        };
        match done {
            Ok(marked) => {
                if let Some(step) = marked.undo.filter(|step| !self.steps.contains(step)) {
                    self.steps.push(step);
                }
            }
            Err(StoreError::NoSuchFolder(_) | StoreError::NoSuchTag(_) | StoreError::TagExists(_)) => {}
            Err(StoreError::FolderCycle) => {}
            Err(error) => panic!("{act:?}: {error}"),
        }
    }

    /// All that a person sees, and the numbers beside it.
    fn state(&self) -> impl PartialEq + std::fmt::Debug + use<> {
        let mut sidebar = self.library.sidebar().unwrap();
        sidebar.feeds.iter_mut().for_each(|feed| feed.state.next_fetch = None);
        sidebar.feeds.sort_by_key(|feed| feed.id);
        sidebar.folders.sort_by_key(|folder| folder.id);
        for feed in &mut sidebar.feeds {
            // When it is fetched next depends on when it was edited back, too.
            feed.state.next_reason = broadsheet_core::model::NextReason::New;
        }
        let scopes = [Scope::All, Scope::Unread, Scope::Starred, Scope::ReadLater, Scope::Highlighted, Scope::Snoozed];
        let views = scopes.map(|scope| self.library.ids(&ArticleQuery::of(scope), self.now).unwrap());
        let rows = self.library.summaries(&self.ids).unwrap();
        let highlights = self.library.list_highlights(&HighlightQuery::default()).unwrap();
        let found =
            [0, 1, 2, 3, 4].map(|tag| self.library.ids(&searching::query(&format!("tag {tag}")), self.now).unwrap());
        (
            sidebar,
            views,
            rows,
            highlights,
            found,
            self.library.counts(self.now).unwrap(),
            self.library.settings().unwrap(),
        )
    }
}

#[test]
fn any_history_taken_back_step_by_step_leads_to_its_beginning() {
    let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
    let histories = prop::collection::vec(act(), 1..30);
    runner
        .run(&histories, |acts| {
            let mut world = World::new();
            let first = world.state();
            acts.iter().for_each(|act| world.act(act));
            world.library.sound();
            while let Some(step) = world.steps.pop() {
                world.library.undo(Some(step), world.now).unwrap();
            }
            prop_assert_eq!(world.state(), first);
            world.library.sound();
            Ok(())
        })
        .unwrap();
}

#[test]
fn steps_taken_back_in_any_order_leave_a_sound_library() {
    let mut runner = TestRunner::new(Config { cases: 32, failure_persistence: None, ..Config::default() });
    let histories = (prop::collection::vec(act(), 1..25), prop::collection::vec(any::<prop::sample::Index>(), 25));
    runner
        .run(&histories, |(acts, order)| {
            let mut world = World::new();
            acts.iter().for_each(|act| world.act(act));
            for index in order {
                if world.steps.is_empty() {
                    break;
                }
                let step = world.steps.remove(index.index(world.steps.len()));
                // A step that another cancelled has nothing left to take back.
                match world.library.undo(Some(step), world.now) {
                    Ok(_) | Err(StoreError::NothingToUndo) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            world.library.sound();
            Ok(())
        })
        .unwrap();
}
