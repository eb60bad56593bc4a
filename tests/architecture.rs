//! The structure of the source, as tests: which room may name which, who may see a crate, where time comes from, how long
//! files get. The rules and the table of rooms are in `architecture/rules.rs`; every rule is shown to catch a planted breach.
#![allow(clippy::unwrap_used)]

#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use rules::{ROOMS, RULES};
use source::Source;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder, as paths from the root with `/` between folders.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                found.push(relative(&path));
            }
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    let inside = path.strip_prefix(root()).unwrap();
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Every Rust file of the program that is not a test.
fn sources() -> Vec<Source> {
    let all: Vec<Source> = files("src-tauri", &[".rs"])
        .into_iter()
        .map(|path| Source::new(path.clone(), std::fs::read_to_string(root().join(&path)).unwrap()))
        .collect();
    let tests: Vec<String> = all.iter().flat_map(Source::test_modules).collect();
    let is_test =
        |path: &str| tests.iter().any(|test| path == format!("{test}.rs") || path.starts_with(&format!("{test}/")));
    all.into_iter().filter(|source| !is_test(&source.path)).collect()
}

fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "{} breaches of the structure:\n{}", breaches.len(), breaches.join("\n"));
}

#[test]
fn the_source_keeps_every_rule() {
    let sources = sources();
    assert!(sources.len() > 20, "the source was not found");
    assert_none(&sources.iter().flat_map(|source| RULES.iter().flat_map(move |rule| rule(source))).collect::<Vec<_>>());
}

#[test]
fn the_table_of_rooms_only_goes_down() {
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        for other in *allowed {
            assert!(ROOMS[..at].iter().any(|(name, _)| name == other), "{room} names {other}, which stands below it");
        }
        let folder = root().join("src-tauri/core").join(room);
        assert!(folder.is_dir() || folder.with_extension("rs").is_file(), "{room} is in the table but not on disk");
    }
}

#[test]
fn tests_stay_readable_in_length() {
    let tests = files("tests", &[".rs"]).into_iter().chain(files("src-tauri", &["/tests.rs"]));
    let breaches: Vec<_> = tests
        .map(|path| Source::new(path.clone(), std::fs::read_to_string(root().join(&path)).unwrap()))
        .flat_map(|source| rules::size(&source))
        .collect();
    assert_none(&breaches);
}

/// A view of more than 120 lines is looked at, one of more than 200 is not taken. Logic goes to `x.ts` and `x.svelte.ts`.
/// Scoped styles belong with their view and are not counted: what must stay small is what has to be understood together.
#[test]
fn views_of_the_interface_stay_small() {
    let mut breaches = Vec::new();
    for path in files("ui/src", &[".svelte", ".ts"]) {
        let text = std::fs::read_to_string(root().join(&path)).unwrap();
        let lines = text.split("\n<style>").next().unwrap().lines().count();
        let limit = if path.ends_with(".svelte") { 200 } else { 600 };
        // The contract is printed, not written.
        if lines > limit && path != "ui/src/backend/contract.ts" {
            breaches.push(format!("{path}: {lines} lines, {limit} is the limit"));
        } else if lines > 120 && path.ends_with(".svelte") {
            eprintln!("{path}: {lines} lines, 120 is the aim for a view");
        }
    }
    assert_none(&breaches);
}

/// Only the interface's `backend/` knows that there is a Tauri.
#[test]
fn the_interface_reaches_the_host_through_its_backend_only() {
    let breaches: Vec<_> = files("ui/src", &[".svelte", ".ts"])
        .into_iter()
        .filter(|path| !path.starts_with("ui/src/backend/"))
        .filter(|path| std::fs::read_to_string(root().join(path)).unwrap().contains("'@tauri-apps/"))
        .collect();
    assert_none(&breaches);
}

/// What tests need must not reach people: no web server, no WebDriver in the program.
#[test]
fn nothing_of_the_tests_is_shipped() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal", "--features", "desktop", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .unwrap();
    let listed = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.status.success() && listed.contains("rusqlite"), "{}", String::from_utf8_lossy(&tree.stderr));
    let crates: Vec<_> = listed.lines().filter_map(|line| line.split(' ').next()).collect();
    for unwanted in ["axum", "thirtyfour", "proptest", "rstest", "rcgen", "tempfile", "openssl-sys", "aws-lc-sys"] {
        assert!(!crates.contains(&unwanted), "{unwanted} is part of the program");
    }
}

/// Lockfiles name packages and checksums; where they were fetched from is everybody's own business. And they name the packages
/// of every platform: npm forgets those that its registry lacks, and then refuses to install (`npm ci`: "Missing: … from lock file").
#[test]
fn the_lockfile_of_the_interface_is_complete_and_names_no_host() {
    let Ok(text) = std::fs::read_to_string(root().join("ui/package-lock.json")) else {
        assert!(!root().join("ui/package.json").exists(), "ui/package-lock.json is missing");
        return;
    };
    assert!(!text.contains("\"resolved\": \"http"), "ui/package-lock.json names a host: see ui/.npmrc");
    let lock: serde_json::Value = serde_json::from_str(&text).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let missing: Vec<_> = packages
        .values()
        .filter_map(|package| package["optionalDependencies"].as_object())
        .flat_map(serde_json::Map::keys)
        .filter(|name| !packages.contains_key(&format!("node_modules/{name}")))
        .cloned()
        .collect();
    assert_none(&missing);
}
