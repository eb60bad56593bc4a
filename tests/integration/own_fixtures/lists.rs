//! Subscription lists give the feeds and folders that stand beside them, and come back the same after an export.

use super::{expected, fixtures};
use broadsheet_core::opml::{Opml, Outline, read, write};
use serde_json::json;

/// The addresses with the path of their folders, in the order of the document.
fn flat(outlines: &[Outline], folder: &str, found: &mut Vec<String>) {
    for outline in outlines {
        match outline {
            Outline::Folder { name, outlines } => flat(outlines, &format!("{folder}{name}/"), found),
            Outline::Feed(feed) => found.push(format!("{folder}{} {}", feed.title, feed.url)),
        }
    }
}

#[test]
fn lists_give_what_stands_beside_them() {
    for fixture in fixtures("opml", &[".opml"]) {
        let list = read(&std::fs::read(&fixture).unwrap()).unwrap();
        let mut found = Vec::new();
        flat(&list.outlines, "", &mut found);
        assert_eq!(json!({ "title": list.title, "feeds": found }), expected(&fixture), "{}", fixture.display());
        let list = Opml { failed: Vec::new(), ..list };
        assert_eq!(read(write(&list).as_bytes()).unwrap(), list, "{}", fixture.display());
    }
}
