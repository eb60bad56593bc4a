//! Real and broken subscription lists: as many feeds as a recovering XML parser sees, and none lost on the way out and in.

use super::{corpus, rows};
use broadsheet_core::opml::{Opml, Outline, read, write};

fn count(outlines: &[Outline]) -> usize {
    outlines
        .iter()
        .map(|outline| match outline {
            Outline::Folder { outlines, .. } => count(outlines),
            Outline::Feed(_) => 1,
        })
        .sum()
}

#[test]
fn every_feed_is_found_and_survives_the_round_trip() {
    for row in rows("opml/facts.jsonl") {
        let file = row["file"].as_str().unwrap();
        let Some(path) = corpus(file) else { continue };
        let expected = usize::try_from(row["outlines_with_xmlUrl"].as_u64().unwrap()).unwrap();
        let list = match read(&std::fs::read(path).unwrap()) {
            Ok(list) => list,
            Err(_) => {
                assert_eq!(row["outlines"], 0, "{file} was refused");
                continue;
            }
        };
        let feeds = count(&list.outlines);
        assert!(feeds >= expected, "{file}: {feeds} of {expected} feeds");
        if row["well_formed"] == true && !file.contains("/errors/") {
            assert_eq!(feeds, expected, "{file}");
        }
        let list = Opml { failed: Vec::new(), ..list };
        assert_eq!(read(write(&list).as_bytes()).unwrap(), list, "{file}");
    }
}

#[test]
fn minifluxs_lists_are_read_alike() {
    for row in rows("opml/miniflux_inline.jsonl") {
        let Some(data) = row["vars"]["data"].as_str() else { continue };
        let list = read(data.as_bytes());
        assert_eq!(list.is_err(), row["expects_error"] == true, "{}", row["test"]);
        let checks = row["checks"].as_array().cloned().unwrap_or_default();
        for check in checks.iter().filter(|check| check["expr"] == "len(subscriptions)") {
            let feeds = list.as_ref().map_or(0, |list| count(&list.outlines));
            assert_eq!(check["eq"], feeds, "{}", row["test"]);
        }
    }
}
