//! The contract between core and interface: `ui/src/backend/contract.ts` is printed from the table of calls, and stale text fails.
#![allow(clippy::unwrap_used)]

use broadsheet_core::api;
use std::path::PathBuf;

fn contract() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/backend/contract.ts")
}

/// With `BROADSHEET_WRITE_CONTRACT=1` (that is `npm run contract`) the file is written instead.
#[test]
fn the_typescript_client_is_up_to_date() {
    let wanted = api::typescript();
    if std::env::var_os("BROADSHEET_WRITE_CONTRACT").is_some() {
        std::fs::create_dir_all(contract().parent().unwrap()).unwrap();
        std::fs::write(contract(), &wanted).unwrap();
    }
    let found = std::fs::read_to_string(contract()).unwrap_or_default();
    assert!(found == wanted, "ui/src/backend/contract.ts is stale: run `npm run contract`");
}

#[test]
fn every_call_is_documented_and_named_once() {
    let mut names = std::collections::HashSet::new();
    for call in api::CALLS {
        assert!(names.insert(call.name), "{} is in the table twice", call.name);
        assert!(call.doc.trim().len() > 10, "{} has no doc line", call.name);
    }
}
