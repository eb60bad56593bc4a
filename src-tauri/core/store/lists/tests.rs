//! The plans of the hot lists: a change that turns an index walk into a scan or a sort breaks no other test.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::store::{connection, schema};

fn library() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broadsheet.sqlite");
    let conn = connection::open_writer(&file).unwrap();
    schema::migrate(&conn, schema::MIGRATIONS, |_| Ok(None)).unwrap();
    (folder, conn)
}

fn plan(conn: &Connection, sql: &str, params: &[Value]) -> String {
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let lines = statement.query_map(params_from_iter(params), |row| row.get::<_, String>("detail")).unwrap();
    lines.map(Result::unwrap).collect::<Vec<_>>().join("; ")
}

fn list_plan(conn: &Connection, scope: Scope, filter: Filter, order: Order) -> String {
    let query = ArticleQuery { filter, order, ..ArticleQuery::of(scope) };
    let (sql, params) = ListSql::of(&query, Time(0)).statement();
    plan(conn, &sql, &params)
}

#[test]
fn hot_lists_walk_their_index_without_sorting() {
    let (_folder, conn) = library();
    for order in [Order::Newest, Order::Oldest, Order::Feed] {
        for (scope, filter, index) in [
            (Scope::All, Filter::All, "SCAN a USING COVERING INDEX articles_all"),
            (Scope::All, Filter::Unread, "SCAN a USING COVERING INDEX articles_unread"),
            (Scope::Unread, Filter::All, "SCAN a USING COVERING INDEX articles_unread"),
            (Scope::Starred, Filter::All, "SCAN a USING COVERING INDEX articles_starred"),
            (Scope::Starred, Filter::Unread, "SCAN a USING INDEX articles_starred"),
            (Scope::Today, Filter::All, "SEARCH a USING COVERING INDEX articles_all (sort_key>?)"),
            (Scope::Today, Filter::Unread, "SEARCH a USING COVERING INDEX articles_unread (sort_key>?)"),
            (Scope::Feed(FeedId(1)), Filter::All, "SEARCH a USING COVERING INDEX articles_feed (feed=? AND hidden=?)"),
            (Scope::ReadLater, Filter::All, "SCAN a USING COVERING INDEX articles_later"),
            (Scope::ReadLater, Filter::Unread, "SCAN a USING INDEX articles_later"),
            (Scope::Highlighted, Filter::All, "SCAN a USING COVERING INDEX articles_highlighted"),
            (Scope::Snoozed, Filter::All, "SCAN a USING COVERING INDEX articles_snoozed"),
            (Scope::All, Filter::Today, "SEARCH a USING COVERING INDEX articles_all (sort_key>?)"),
            (
                Scope::Feed(FeedId(1)),
                Filter::Today,
                "SEARCH a USING COVERING INDEX articles_feed (feed=? AND hidden=? AND sort_key>?)",
            ),
            (Scope::Feed(FeedId(1)), Filter::Unread, "SEARCH a USING INDEX articles_feed (feed=? AND hidden=?)"),
        ] {
            assert_eq!(list_plan(&conn, scope, filter, order), index, "{scope:?} {filter:?} {order:?}");
        }
    }
}

#[test]
fn a_folder_reads_only_its_feeds() {
    let (_folder, conn) = library();
    let plan = list_plan(&conn, Scope::Folder(FolderId(1)), Filter::All, Order::Newest);
    assert!(plan.starts_with("SEARCH a USING COVERING INDEX articles_feed (feed=? AND hidden=?)"), "{plan}");
}

#[test]
fn a_tag_reads_only_its_articles() {
    let (_folder, conn) = library();
    let plan = list_plan(&conn, Scope::Tag(TagId(1)), Filter::All, Order::Newest);
    assert!(plan.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"), "{plan}");
    assert!(plan.contains("SEARCH article_tags USING PRIMARY KEY (tag=?)"), "{plan}");
}

#[test]
fn views_by_feed_and_day_read_no_row_they_need_not() {
    let (_folder, conn) = library();
    let plan_of = |scope, columns: &str| {
        let list = ListSql::of(&ArticleQuery::of(scope), Time(0));
        plan(&conn, &list.ordered(columns), &list.params)
    };
    // By day: the moment stands in the index. By feed: each feed's part of its index, in order.
    assert_eq!(plan_of(Scope::All, "a.id, a.sort_key"), "SCAN a USING COVERING INDEX articles_all");
    assert_eq!(plan_of(Scope::Unread, "a.id, a.sort_key"), "SCAN a USING COVERING INDEX articles_unread");
    let one = plan_of(Scope::Feed(FeedId(1)), "a.id");
    assert_eq!(one, "SEARCH a USING COVERING INDEX articles_feed (feed=? AND hidden=?)");
}

#[test]
fn snoozed_articles_are_looked_after_at_the_end_of_an_index() {
    let (_folder, conn) = library();
    let next = "SELECT min(snoozed_until) FROM articles INDEXED BY articles_due WHERE snoozed_until IS NOT NULL";
    assert_eq!(plan(&conn, next, &[]), "SEARCH articles USING COVERING INDEX articles_due (snoozed_until>?)");
    let due = "UPDATE articles INDEXED BY articles_due SET read = 0 WHERE snoozed_until <= 1";
    let plan = plan(&conn, due, &[]);
    assert!(plan.starts_with("SEARCH articles") && plan.contains("articles_due (snoozed_until<?)"), "{plan}");
}

#[test]
fn a_page_starts_at_its_cursor() {
    let (_folder, conn) = library();
    let list = ListSql::of(&ArticleQuery::of(Scope::All), Time(0)).after(Position { sort_key: 1, id: 1 });
    let (sql, params) = list.statement();
    assert_eq!(plan(&conn, &sql, &params), "SEARCH a USING COVERING INDEX articles_all (sort_key<?)");
}

#[test]
fn rows_and_bodies_are_read_by_id() {
    let (_folder, conn) = library();
    for sql in [
        format!("SELECT {SUMMARY_COLUMNS} FROM articles a JOIN summaries s ON s.article = a.id WHERE a.id = ?1"),
        "SELECT html FROM bodies WHERE article = ?1".to_owned(),
        "SELECT article FROM identities WHERE feed = ?1 AND left_at IS NULL".to_owned(),
        "SELECT article FROM identities WHERE feed = ?1 AND link = 1 AND left_at IS NOT NULL".to_owned(),
        "SELECT article FROM identities WHERE feed = ?1 AND text = 1 AND left_at IS NOT NULL".to_owned(),
        "SELECT id FROM tombstones WHERE feed = ?1 AND link = 1".to_owned(),
        "DELETE FROM articles WHERE id = ?1".to_owned(),
    ] {
        let plan = plan(&conn, &sql, &[Value::Integer(1)]);
        assert!(!plan.contains("SCAN") && plan.contains("SEARCH"), "{sql}: {plan}");
    }
}

#[test]
fn a_broken_cursor_is_refused() {
    for broken in ["", "7", "a.b", "1.", ".1", "1.2.3"] {
        assert!(matches!(Position::parse(broken), Err(StoreError::BadCursor(_))), "{broken}");
    }
    assert_eq!(Position::parse("-5.7").unwrap(), Position { sort_key: -5, id: 7 });
}
