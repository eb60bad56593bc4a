//! Kill −9 at random points of refresh, import and mark-all: the library is whole afterwards and no acknowledged change is lost.

use crate::shared::{FeedServer, cli, json};
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// Rounds; each kills one refresh, one import or one mark-all.
const ROUNDS: u64 = 100;

#[test]
fn killed_at_any_moment_the_library_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library");
    let Some(server) = FeedServer::start(&folder.path().join("feeds"), &["--feeds", "40", "--entries", "30"]) else {
        return;
    };
    let opml = server.opml();
    json(&library, &["import", &opml]);
    json(&library, &["refresh"]);
    let ids = ids(&library);
    // A cheap repeatable spread of delays; the moment of the kill is random enough by itself.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..ROUNDS {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // An acknowledged change: the command has ended, so it must survive whatever comes.
        let star = ids[(round as usize * 7) % ids.len()].to_string();
        json(&library, &["mark", "starred", &star]);
        let (set_aside, field) = match round % 2 {
            0 => (["mark", "later", &star], "read_later"),
            _ => (["snooze", "2999-01-01T00:00:00Z", &star], "snoozed_until"),
        };
        json(&library, &set_aside);
        match round % 3 {
            0 => {
                server.advance(&["--feeds", "40", "--entries", "30", "--generation", &(round / 3 + 1).to_string()]);
                kill_during(&library, &["refresh"], seed);
            }
            1 => kill_during(&library, &["import", &opml], seed),
            _ => {
                json(&library, &["undo"]);
                json(&library, &set_aside);
                kill_during(&library, &["mark", "read", "--all"], seed);
            }
        }
        assert_starred(&library, &star, field, round);
        if field == "snoozed_until" {
            // Out of sight it would be marked by no later round.
            json(&library, &["snooze", "now", &star]);
        }
        if round % 10 == 9 {
            let report = json(&library, &["check"]);
            assert_eq!(report["ok"], true, "round {round}: {report}");
        }
    }
    json(&library, &["refresh"]);
    assert_eq!(json(&library, &["refresh"])["new_articles"], 0, "nothing is new twice after all the kills");
    assert_eq!(json(&library, &["check"])["ok"], true);
}

fn ids(library: &Path) -> Vec<u64> {
    let list = json(library, &["list", "--limit", "100000"]);
    list["articles"].as_array().unwrap().iter().map(|row| row["id"].as_u64().unwrap()).collect()
}

fn assert_starred(library: &Path, id: &str, aside: &str, round: u64) {
    let article = json(library, &["show", id]);
    assert_eq!(article["starred"], true, "round {round}: the star of article {id} is lost");
    assert!(![Value::Null, false.into()].contains(&article[aside]), "round {round}: {aside} of article {id} is lost");
}

/// Starts a command and kills it after up to 250 ms, often in the middle of its work.
fn kill_during(library: &Path, arguments: &[&str], seed: u64) {
    let mut process = cli(library, arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(Duration::from_micros((seed >> 33) % 250_000));
    let _ = process.kill();
    let _ = process.wait();
}
