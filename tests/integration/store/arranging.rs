//! The order of feeds and folders, and views by feed and by day.

use super::*;
use broadsheet_core::model::{Filter, FolderId, Group, GroupStart, Node, Order};
use broadsheet_core::store::{Marked, StatusChange, StoreError};

fn named(library: &Library, name: &str) -> FeedId {
    let feed = NewFeed { url: format!("https://example.org/{name}"), ..NewFeed::default() };
    let feed = NewFeed { custom_title: Some(name.to_owned()), ..feed };
    library.add_feed(feed, NOW).unwrap()
}

/// The sidebar as the interface shows it: folders before feeds, by position and then by name, below each other.
fn tree(library: &Library, parent: Option<FolderId>) -> String {
    let sidebar = library.sidebar().unwrap();
    let mut folders: Vec<_> = sidebar.folders.iter().filter(|folder| folder.parent == parent).collect();
    folders.sort_by_key(|folder| (folder.position, folder.name.clone()));
    let mut feeds: Vec<_> = sidebar.feeds.iter().filter(|feed| feed.folder == parent).collect();
    feeds.sort_by_key(|feed| (feed.position, feed.title.clone()));
    let folders = folders.iter().map(|folder| format!("{}({})", folder.name, tree(library, Some(folder.id))));
    folders.chain(feeds.iter().map(|feed| feed.title.clone())).collect::<Vec<_>>().join(" ")
}

#[test]
fn feeds_are_put_before_and_behind_each_other() {
    let library = library();
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|name| named(&library, name));
    let move_to = |nodes: &[FeedId], before: Option<FeedId>| {
        let nodes: Vec<_> = nodes.iter().map(|id| Node::Feed(*id)).collect();
        library.arrange(&nodes, None, before.map(Node::Feed), &[], NOW).unwrap()
    };
    let first = move_to(&[d], Some(a));
    assert_eq!(tree(&library, None), "d a b c");
    move_to(&[a], None);
    assert_eq!(tree(&library, None), "d b c a");
    move_to(&[c, a], Some(b));
    assert_eq!(tree(&library, None), "d c a b");
    // What comes later comes behind.
    named(&library, "0");
    assert_eq!(tree(&library, None), "d c a b 0");
    assert_eq!(move_to(&[d], Some(c)).undo, None, "it is there already");
    for _ in 0..2 {
        library.undo(None, NOW).unwrap();
    }
    assert_eq!(tree(&library, None), "d a b c 0");
    library.undo(first.undo, NOW).unwrap();
    library.sort_by_name(None, NOW).unwrap();
    assert_eq!(tree(&library, None), "0 a b c d");
    named(&library, "aa");
    assert_eq!(tree(&library, None), "0 a aa b c d", "names go on deciding");
}

#[test]
fn a_place_between_two_is_found_a_thousand_times() {
    let library = library();
    let ids: Vec<_> = (0..5).map(|n| named(&library, &format!("f{n}"))).collect();
    let mut order = ids.clone();
    for round in 0..1000_usize {
        // Always the last before the second.
        let moved = order.pop().unwrap();
        library.arrange(&[Node::Feed(moved)], None, Some(Node::Feed(order[1])), &[], NOW).unwrap();
        order.insert(1, moved);
        if round % 100 == 0 {
            let expected = order.iter().map(|id| library.feed(*id).unwrap().title).collect::<Vec<_>>().join(" ");
            assert_eq!(tree(&library, None), expected);
        }
    }
}

#[test]
fn folders_are_arranged_among_folders_and_never_into_themselves() {
    let library = library();
    let folder = |name: &str, parent| library.add_folder(name, parent).unwrap();
    let (x, y) = (folder("x", None), folder("y", None));
    let inner = folder("inner", Some(x));
    let feed = named(&library, "feed");
    let before = tree(&library, None);
    library.arrange(&[Node::Folder(y), Node::Feed(feed)], Some(inner), None, &[], NOW).unwrap();
    assert_eq!(tree(&library, None), "x(inner(y() feed))");
    let circle = library.arrange(&[Node::Folder(x)], Some(y), None, &[], NOW);
    assert!(matches!(circle, Err(StoreError::FolderCycle)));
    assert!(matches!(library.arrange(&[Node::Folder(x)], Some(x), None, &[], NOW), Err(StoreError::FolderCycle)));
    assert!(matches!(
        library.arrange(&[Node::Feed(FeedId(77))], None, None, &[], NOW),
        Err(StoreError::NoSuchFeed(FeedId(77)))
    ));
    // A feed before a folder goes to the end of the feeds.
    library.arrange(&[Node::Folder(y), Node::Feed(feed)], None, Some(Node::Folder(x)), &[], NOW).unwrap();
    assert_eq!(tree(&library, None), "y() x(inner()) feed");
    library.undo(None, NOW).unwrap();
    library.undo(None, NOW).unwrap();
    assert_eq!(tree(&library, None), before);
    library.sound();
}

#[test]
fn three_thousand_feeds_in_a_folder_and_folders_twenty_deep_are_arranged_fast() {
    let library = library();
    let mut path = Vec::new();
    let feeds: Vec<_> = (0..3000)
        .map(|n| {
            let feed = NewFeed { url: format!("https://example.org/{n}"), ..NewFeed::default() };
            (vec!["big".to_owned()], feed)
        })
        .collect();
    library.add_feeds(feeds, NOW).unwrap();
    let mut parent = None;
    for depth in 0..20 {
        parent = Some(library.add_folder(&format!("level {depth}"), parent).unwrap());
        path.push(parent.unwrap());
    }
    let sidebar = library.sidebar().unwrap();
    let big = sidebar.folders.iter().find(|folder| folder.name == "big").unwrap().id;
    let node = |index: usize| Node::Feed(sidebar.feeds[index].id);
    let before = library.sidebar().unwrap();
    let start = std::time::Instant::now();
    for index in 0..5 {
        library.arrange(&[node(2999 - index)], Some(big), Some(node(0)), &[], NOW).unwrap();
    }
    library.sort_by_name(Some(big), NOW).unwrap();
    library.arrange(&[Node::Folder(big)], Some(path[19]), None, &[], NOW).unwrap();
    assert!(matches!(
        library.arrange(&[Node::Folder(path[0])], Some(big), None, &[], NOW),
        Err(StoreError::FolderCycle)
    ));
    for _ in 0..7 {
        library.undo(None, NOW).unwrap();
    }
    // A debug build on a busy machine; a mistake of the order of a square would take minutes.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    assert_eq!(library.sidebar().unwrap(), before);
}

#[test]
fn an_import_keeps_the_order_of_its_file() {
    let library = library();
    named(&library, "own");
    let feed = |name: &str| NewFeed {
        url: format!("https://example.net/{name}"),
        custom_title: Some(name.to_owned()),
        ..NewFeed::default()
    };
    let path = |name: &str| vec![name.to_owned()];
    let list = vec![(vec![], feed("z")), (path("two"), feed("y")), (path("one"), feed("x")), (vec![], feed("a"))];
    library.add_feeds(list, NOW).unwrap();
    assert_eq!(tree(&library, None), "two(y) one(x) own z a");
}

fn groups(library: &Library, query: &ArticleQuery) -> Vec<(String, i64)> {
    let (ids, groups) = library.view(query, NOW).unwrap();
    let titles: Vec<_> = library.summaries(&ids).unwrap().into_iter().map(|row| row.title).collect();
    let ends = groups.iter().skip(1).map(|group| group.start as usize).chain([titles.len()]);
    groups.iter().zip(ends).map(|(group, end)| (titles[group.start as usize..end].join(" "), group.key)).collect()
}

#[test]
fn a_view_by_feed_follows_the_sidebar() {
    let library = library();
    let folder = library.add_folder("folder", None).unwrap();
    let [a, b, c] = ["a", "b", "c"].map(|name| named(&library, name));
    library.move_feeds(&[c], Some(folder), NOW).unwrap();
    let mut ids = Vec::new();
    for (feed, name) in [(a, "a"), (b, "b"), (c, "c")] {
        let document = [1, 2].map(|n| entry(n, &format!("{name}{n}"), &format!("words of {name}{n}")));
        ids.extend(library.fetched(feed, &document, NOW).new);
    }
    let by_feed = ArticleQuery { group: Some(Group::Feed), ..ArticleQuery::of(Scope::All) };
    let expected = [("c1 c2".to_owned(), c.0), ("a1 a2".to_owned(), a.0), ("b1 b2".to_owned(), b.0)];
    assert_eq!(groups(&library, &by_feed), expected);
    let oldest = ArticleQuery { order: Order::Oldest, ..by_feed.clone() };
    assert_eq!(groups(&library, &oldest)[0].0, "c2 c1");
    let ordered = ArticleQuery { order: Order::Feed, ..ArticleQuery::of(Scope::All) };
    let (in_order, none) = library.view(&ordered, NOW).unwrap();
    assert_eq!((in_order, none), (library.view(&by_feed, NOW).unwrap().0, Vec::new()));

    library.arrange(&[Node::Feed(b)], None, Some(Node::Feed(a)), &[], NOW).unwrap();
    library.mark(&ids[..1], StatusChange::Read(true), NOW).unwrap();
    let unread = ArticleQuery { filter: Filter::Unread, ..by_feed.clone() };
    let expected = [("c1 c2".to_owned(), c.0), ("b1 b2".to_owned(), b.0), ("a2".to_owned(), a.0)];
    assert_eq!(groups(&library, &unread), expected);
    for scope in [Scope::Unread, Scope::Today] {
        assert_eq!(groups(&library, &ArticleQuery { filter: Filter::Unread, scope, ..by_feed.clone() }), expected);
    }
    let search = ArticleQuery { search: Some("words".to_owned()), ..by_feed.clone() };
    assert_eq!(groups(&library, &search).len(), 3);
    assert_eq!(groups(&library, &ArticleQuery { order: Order::Relevance, ..search }), []);
    assert_eq!(groups(&library, &ArticleQuery { scope: Scope::Folder(folder), ..by_feed }).len(), 1);
}

#[test]
fn a_view_by_day_begins_its_days_at_local_midnight() {
    let library = library();
    let feed = library.follow("https://example.org/feed");
    // 22:13 in London is past midnight in Kolkata.
    library.fetched(feed, &entries([1, 2, 60 * 3, 60 * 24]), NOW);
    let view = |zone: &str, order| {
        let query = ArticleQuery { order, ..ArticleQuery::of(Scope::All) };
        groups(&library, &ArticleQuery { group: Some(Group::Day { zone: zone.to_owned() }), ..query })
    };
    let midnight = |text: &str| text.parse::<jiff::Timestamp>().unwrap().as_millisecond();
    let london = [
        ("Title 1 Title 2 Title 180".to_owned(), midnight("2023-11-14T00:00:00Z")),
        ("Title 1440".to_owned(), midnight("2023-11-13T00:00:00Z")),
    ];
    assert_eq!(view("Europe/London", Order::Newest), london);
    assert_eq!(view("Europe/London", Order::Feed), london, "days go with dates");
    let kolkata = [
        ("Title 1440".to_owned(), midnight("2023-11-13T18:30:00Z")),
        ("Title 180".to_owned(), midnight("2023-11-13T18:30:00Z")),
    ];
    assert_eq!(view("Asia/Kolkata", Order::Oldest)[0].1, kolkata[0].1);
    assert_eq!(
        view("Asia/Kolkata", Order::Newest)[0],
        ("Title 1 Title 2 Title 180".to_owned(), midnight("2023-11-14T18:30:00Z"))
    );
    assert_eq!(view("No/Zone", Order::Newest), london);
    let empty = ArticleQuery { group: Some(Group::Day { zone: "UTC".to_owned() }), ..ArticleQuery::of(Scope::Starred) };
    assert_eq!(library.view(&empty, NOW).unwrap(), (Vec::new(), Vec::<GroupStart>::new()));
}

#[test]
fn moving_and_removing_put_everything_back_in_its_order() {
    let library = library();
    let folder = library.add_folder("folder", None).unwrap();
    let [a, b, c] = ["a", "b", "c"].map(|name| named(&library, name));
    library.arrange(&[Node::Feed(c), Node::Feed(b)], Some(folder), None, &[], NOW).unwrap();
    let steps: [&dyn Fn() -> Marked; 4] = [
        &|| library.move_feeds(&[a], Some(folder), NOW).unwrap(),
        &|| library.move_feeds(&[b], None, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(folder)], false, NOW).unwrap(),
        &|| library.remove(&[Node::Folder(folder)], true, NOW).unwrap(),
    ];
    let before = (tree(&library, None), library.sidebar().unwrap());
    for (index, step) in steps.iter().enumerate() {
        let undo = step().undo;
        assert_ne!(tree(&library, None), before.0, "{index}");
        library.undo(undo, NOW).unwrap();
        assert_eq!((tree(&library, None), library.sidebar().unwrap()), before, "{index}");
    }
}

#[test]
fn a_view_by_feed_is_the_same_whether_its_articles_are_few_or_many() {
    let library = library();
    let mut ids = Vec::new();
    for name in ["c", "a", "b"] {
        let feed = named(&library, name);
        ids.push(library.fetched(feed, &entries(1..=20), NOW).new);
    }
    // Newest first in each, in the order of the names.
    let order: Vec<ArticleId> = [1, 2, 0].into_iter().flat_map(|feed: usize| ids[feed].clone()).collect();
    for stride in [40, 13, 3, 1] {
        let starred: Vec<_> = order.iter().copied().step_by(stride).collect();
        library.mark(&starred, StatusChange::Starred(true), NOW).unwrap();
        let by_feed = ArticleQuery { group: Some(Group::Feed), ..ArticleQuery::of(Scope::Starred) };
        for filter in [Filter::All, Filter::Unread, Filter::Today] {
            let query = ArticleQuery { filter, ..by_feed.clone() };
            assert_eq!(library.view(&query, NOW).unwrap().0, starred, "every {stride}, {filter:?}");
        }
        library.mark(&starred, StatusChange::Starred(false), NOW).unwrap();
    }
}

#[test]
fn a_step_is_listed_by_what_was_moved_not_by_all_that_stands_there() {
    let library = library();
    let [a, b, c] = ["a", "b", "c"].map(|name| named(&library, name));
    let order = [c, a, b].map(Node::Feed);
    library.arrange(&order, None, None, &[Node::Feed(c)], NOW).unwrap();
    let step = library.journal(NOW).unwrap().remove(0);
    assert_eq!((step.count, step.name.as_deref()), (1, Some("c")));
    library.arrange(&[a, b, c].map(Node::Feed), None, None, &[Node::Feed(a), Node::Feed(b)], NOW).unwrap();
    let step = library.journal(NOW).unwrap().remove(0);
    assert_eq!((step.count, step.name), (2, None));
}
