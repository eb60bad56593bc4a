//! Every rule, shown a file that breaks it and one that does not.

use super::rules::{self, Rule};
use super::source::Source;

fn breaches(rule: Rule, path: &str, text: &str) -> usize {
    rule(&Source::new(path, text)).len()
}

#[test]
fn directions_catch_every_way_to_name_a_room() {
    let store = |text| breaches(rules::directions, "src-tauri/core/store/feeds.rs", text);
    assert_eq!(store("use crate::fetch::Http;"), 1);
    assert_eq!(store("use crate::{model::Feed, fetch::{Http, Secrets}, library};"), 2);
    assert_eq!(store("fn f() { crate::refresh::now(); }"), 1);
    assert_eq!(store("use super::super::fetch::Http;"), 1);
    assert_eq!(store("use super::fetch::Row; use crate::sanitize::SafeHtml; use crate::store::Store;"), 0);
    assert_eq!(store("// crate::fetch is another room\nlet text = \"crate::fetch::x\";"), 0);
    assert_eq!(store("#[cfg(test)]\nmod tests { use crate::fetch::Http; }"), 0);
    assert_eq!(breaches(rules::directions, "src-tauri/core/store/mod.rs", "use super::fetch::Http;"), 1);
    assert_eq!(breaches(rules::directions, "src-tauri/core/misc.rs", ""), 1);
    assert_eq!(breaches(rules::directions, "src-tauri/cli/main.rs", "use broadsheet_core::store::Store;"), 1);
    assert_eq!(breaches(rules::directions, "src-tauri/cli/main.rs", "use broadsheet_core::library::Library;"), 0);
}

#[test]
fn owners_catch_a_foreign_crate() {
    assert_eq!(breaches(rules::owners, "src-tauri/core/library/mod.rs", "use rusqlite::Connection;"), 1);
    assert_eq!(breaches(rules::owners, "src-tauri/core/store/mod.rs", "use rusqlite::Connection;"), 0);
    assert_eq!(breaches(rules::owners, "src-tauri/core/media/mod.rs", "fn f() { tauri::async_runtime::spawn(x) }"), 1);
    assert_eq!(breaches(rules::owners, "src-tauri/core/media/mod.rs", "use not_tauri::x; use own::tauri::y;"), 0);
    assert_eq!(breaches(rules::owners, "src-tauri/core/library/mod.rs", "let folder = dirs::data_dir();"), 1);
}

#[test]
fn clock_catches_a_look_at_the_wall() {
    assert_eq!(breaches(rules::clock, "src-tauri/core/refresh/due.rs", "let now = std::time::SystemTime::now();"), 1);
    assert_eq!(breaches(rules::clock, "src-tauri/core/refresh/due.rs", "let begun = std::time::Instant::now();"), 0);
    assert_eq!(breaches(rules::clock, "src-tauri/core/model/time.rs", "jiff::Timestamp::now()"), 0);
}

#[test]
fn size_catches_a_long_file() {
    assert_eq!(breaches(rules::size, "src-tauri/core/store/mod.rs", &"\n".repeat(601)), 1);
    assert_eq!(breaches(rules::size, "src-tauri/core/store/mod.rs", &"\n".repeat(600)), 0);
}

#[test]
fn door_catches_a_silent_one() {
    assert_eq!(breaches(rules::door, "src-tauri/core/store/mod.rs", "use x;"), 1);
    assert_eq!(breaches(rules::door, "src-tauri/core/store/mod.rs", "//! Keeps articles.\nuse x;"), 0);
    assert_eq!(breaches(rules::door, "src-tauri/core/store/feeds.rs", "use x;"), 0);
    assert_eq!(breaches(rules::door, "src-tauri/core/changes.rs", "use x;"), 1);
    assert_eq!(breaches(rules::door, "src-tauri/desktop/main.rs", "#![cfg_attr(a, b)]\n//! The shell."), 0);
}

#[test]
fn unwraps_catch_one_outside_tests() {
    let store = |text| breaches(rules::unwraps, "src-tauri/core/store/mod.rs", text);
    assert_eq!(store("let x = y.unwrap();"), 1);
    assert_eq!(store("let x = y.unwrap_or(1); // .unwrap()\nlet s = r#\"\"x\".unwrap()\"#;"), 0);
    assert_eq!(store("let c = '\"'; let x = y.unwrap();"), 1);
    assert_eq!(store("#[cfg(test)]\n#[allow(x)]\nmod tests { fn f() { a.unwrap(); } }\nlet x = y.unwrap();"), 1);
    assert_eq!(store("#[cfg(test)]\nmod tests;\nlet x = y.unwrap();"), 1);
}

#[test]
fn names_catch_an_empty_one() {
    assert_eq!(breaches(rules::names, "src-tauri/core/store/mod.rs", "pub struct FeedManager;"), 1);
    assert_eq!(breaches(rules::names, "src-tauri/core/store/mod.rs", "pub struct Feeds; // no Manager"), 0);
}

#[test]
fn modules_for_tests_are_recognised() {
    let door =
        Source::new("src-tauri/core/store/mod.rs", "mod feeds;\n#[cfg(test)]\nmod tests;\n#[cfg(test)] mod plans { }");
    assert_eq!(door.test_modules(), ["src-tauri/core/store/tests", "src-tauri/core/store/plans"]);
    let file = Source::new("src-tauri/core/store/feeds.rs", "#[cfg(test)]\nmod tests;");
    assert_eq!(file.test_modules(), ["src-tauri/core/store/feeds/tests"]);
}

#[test]
fn places_are_told_by_line() {
    let source = Source::new("src-tauri/core/store/a.rs", "/* one\ntwo */\n\nlet x = y.unwrap();");
    assert_eq!(rules::unwraps(&source), ["src-tauri/core/store/a.rs:4: `unwrap` outside tests"]);
}
