//! The rules, each a function from one file to what is wrong with it.

use super::source::Source;

/// Every room of the core and the rooms it may name. Only rooms further up may be named, so there is no way round in circles.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("references", &[]),
    ("language", &[]),
    ("fetch", &["model"]),
    ("parse", &["model", "references"]),
    ("sanitize", &["model", "references"]),
    ("prose", &["language", "sanitize"]),
    // A language model is sent an article and nothing else: it sees no store.
    ("chat", &["model", "language", "fetch", "sanitize", "prose"]),
    ("compare", &["model", "sanitize"]),
    ("opml", &["model", "references"]),
    ("changes", &["model"]),
    ("backups", &["model"]),
    // The store takes bodies as SafeHtml only; the type is made in `sanitize` and nowhere else. Before it changes the
    // library's form it puts a backup on the shelf.
    ("store", &["model", "language", "sanitize", "backups"]),
    ("media", &["model", "fetch"]),
    ("episodes", &["model", "changes", "fetch", "prose", "store"]),
    // Its rules are applied to trees of HTML, by `extract`.
    ("filters", &["model"]),
    ("discover", &["model", "fetch", "parse", "opml"]),
    // A page is decoded as `discover` does it.
    ("extract", &["model", "language", "sanitize", "prose", "filters", "discover"]),
    // Which lines lead to other articles is `extract`'s to know.
    ("summary", &["model", "language", "sanitize", "prose", "extract"]),
    ("briefing", &["model", "language", "sanitize", "prose"]),
    ("export", &["model", "references"]),
    // Ingest ends in the store's NewArticle.
    ("ingest", &["model", "parse", "sanitize", "store"]),
    ("refresh", &["model", "changes", "fetch", "parse", "ingest", "discover", "media", "store"]),
    (
        "library",
        &[
            "model", "changes", "fetch", "parse", "sanitize", "compare", "opml", "store", "media", "discover",
            "extract", "ingest", "refresh", "language", "prose", "summary", "briefing", "episodes", "export", "chat",
            "backups", "filters",
        ],
    ),
    // The table of calls prints the types that its calls take, give and announce.
    ("api", &["model", "changes", "refresh", "library"]),
];

/// What the shells may name: the façade, the table of calls, the nouns, and what they pass in or forward (the
/// network's settings and the keychain of `fetch`, the stream of `changes`).
pub const SHELLS: &[&str] = &["library", "api", "model", "changes", "fetch"];

/// Crates that one part alone may see, so that replacing one touches one folder.
const OWNERS: &[(&str, &[&str])] = &[
    ("feed_rs", &["core/parse/"]),
    ("whatlang", &["core/language/"]),
    ("rust_stemmers", &["core/language/"]),
    ("stop_words", &["core/language/"]),
    ("chrono", &["core/parse/"]),
    ("ammonia", &["core/sanitize/"]),
    ("dom_smoothie", &["core/extract/"]),
    ("dom_query", &["core/extract/", "core/export/", "core/filters/"]),
    ("adblock", &["core/filters/"]),
    ("zip", &["core/export/", "core/backups/"]),
    ("fs4", &["core/backups/"]),
    ("similar", &["core/compare/"]),
    ("rusqlite", &["core/store/"]),
    ("reqwest", &["core/fetch/"]),
    ("rustls", &["core/fetch/", "desktop/", "cli/"]),
    ("keyring_core", &["core/fetch/", "desktop/", "cli/"]),
    ("quick_xml", &["core/parse/", "core/opml/"]),
    ("dirs", &["desktop/", "cli/"]),
    ("clap", &["cli/"]),
    ("tauri", &["desktop/"]),
    ("thirtyfour", &[]),
];

/// Time is an argument: the machine's clock is read here only, and measured spans (`Instant`) are no clock.
const CLOCKS: &[&str] = &["SystemTime::now", "Timestamp::now", "Zoned::now", "Utc::now", "Local::now"];
const CLOCK_OWNERS: &[&str] = &["src-tauri/core/model/time.rs", "src-tauri/desktop/", "src-tauri/cli/"];

/// The hard limit for files; 400 is where one starts to think about a split.
const MAX_LINES: usize = 600;

/// Names that say nothing about what a thing is.
const EMPTY_NAMES: &[&str] = &["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Processor"];

pub type Rule = fn(&Source) -> Vec<String>;

/// All rules for Rust files.
pub const RULES: &[Rule] = &[directions, owners, clock, size, door, unwraps, names];

/// Rooms name only the rooms that their row in [`ROOMS`] lists.
pub fn directions(source: &Source) -> Vec<String> {
    let (allowed, what): (&[&str], &str) = if let Some(room) = source.room() {
        match ROOMS.iter().find(|(name, _)| *name == room) {
            Some((name, allowed)) => (allowed, name),
            None => return vec![format!("{}: room `{room}` has no row in the table of rooms", source.path)],
        }
    } else if source.path.starts_with("src-tauri/desktop/") || source.path.starts_with("src-tauri/cli/") {
        (SHELLS, "a shell")
    } else {
        return Vec::new();
    };
    named_rooms(source)
        .into_iter()
        .filter(|(_, room)| room != what && !allowed.contains(&room.as_str()))
        .map(|(at, room)| format!("{}:{}: {what} may not name `{room}`", source.path, source.line(at)))
        .collect()
}

/// The rooms that a file names, each with its place.
fn named_rooms(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate::", "broadsheet_core::"] {
        for (at, _) in word_starts(&source.code, root) {
            found.extend(first_names(&source.code[at + root.len()..]).into_iter().map(|name| (at, name)));
        }
    }
    // `super::super::fetch` reaches the root when there are as many steps up as modules around it.
    let depth = source.module().len();
    for (at, _) in word_starts(&source.code, "super::") {
        let mut rest = &source.code[at..];
        let mut steps = 0;
        while let Some(after) = rest.strip_prefix("super::") {
            (rest, steps) = (after, steps + 1);
        }
        let follows_another = source.code[..at].ends_with("super::");
        if steps == depth && !follows_another {
            found.extend(first_names(rest).into_iter().map(|name| (at, name)));
        }
    }
    found.retain(|(_, name)| ROOMS.iter().any(|(room, _)| room == name));
    found
}

/// The first names behind a path: one, or those of a group `{a::b, c}`.
fn first_names(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else { return vec![first_name(rest)] };
    let mut depth = 0_i32;
    let mut names = vec![first_name(group)];
    for (at, char) in group.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(first_name(&group[at + 1..])),
            _ => {}
        }
        if depth < 0 {
            break;
        }
    }
    names
}

fn first_name(rest: &str) -> String {
    rest.trim_start().chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}

/// Where `word` starts and is not the end of a longer one.
fn word_starts<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    code.match_indices(word)
        .filter(|(at, _)| !code[..*at].ends_with(|char: char| char.is_alphanumeric() || char == '_'))
}

/// Crates of [`OWNERS`] are named by their owners only.
pub fn owners(source: &Source) -> Vec<String> {
    let Some(inside) = source.path.strip_prefix("src-tauri/") else { return Vec::new() };
    OWNERS
        .iter()
        .filter(|(_, owners)| !owners.iter().any(|owner| inside.starts_with(owner)))
        .flat_map(|(name, _)| {
            let path = format!("{name}::");
            let used: Vec<_> = word_starts(&source.code, &path)
                .filter(|(at, _)| !source.code[..*at].ends_with("::"))
                .map(|(at, _)| format!("{}:{}: `{name}` does not belong here", source.path, source.line(at)))
                .collect();
            used
        })
        .collect()
}

/// Nobody below the shells reads the machine's clock.
pub fn clock(source: &Source) -> Vec<String> {
    if CLOCK_OWNERS.iter().any(|owner| source.path.starts_with(owner)) {
        return Vec::new();
    }
    CLOCKS
        .iter()
        .flat_map(|clock| source.code.match_indices(clock))
        .map(|(at, clock)| format!("{}:{}: `{clock}`: time is an argument", source.path, source.line(at)))
        .collect()
}

/// No file is longer than [`MAX_LINES`].
pub fn size(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    if lines <= MAX_LINES {
        return Vec::new();
    }
    vec![format!("{}: {lines} lines, {MAX_LINES} is the limit", source.path)]
}

/// A room's door says first what the room is for.
pub fn door(source: &Source) -> Vec<String> {
    let is_door = source.path.ends_with("/mod.rs")
        || source.path.ends_with("/main.rs")
        || source.path.ends_with("/lib.rs")
        || source.module().len() == 1;
    // Attributes of the whole file, such as `#![cfg_attr(…)]`, may stand in front.
    let first = source.text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!["));
    if !is_door || first.is_some_and(|line| line.starts_with("//!")) {
        return Vec::new();
    }
    vec![format!("{}: begin with `//!` what it is for and who may call it", source.path)]
}

/// `unwrap` is for tests; elsewhere an error has a path, and `expect` states the invariant.
pub fn unwraps(source: &Source) -> Vec<String> {
    if !source.path.starts_with("src-tauri/") {
        return Vec::new();
    }
    source
        .code
        .match_indices(".unwrap()")
        .map(|(at, _)| format!("{}:{}: `unwrap` outside tests", source.path, source.line(at)))
        .collect()
}

/// Types are called what they are.
pub fn names(source: &Source) -> Vec<String> {
    ["struct ", "enum ", "trait ", "type "]
        .iter()
        .flat_map(|keyword| word_starts(&source.code, keyword))
        .map(|(at, keyword)| (at, first_name(&source.code[at + keyword.len()..])))
        .filter(|(_, name)| EMPTY_NAMES.iter().any(|empty| name.ends_with(empty)))
        .map(|(at, name)| format!("{}:{}: `{name}` does not say what it is", source.path, source.line(at)))
        .collect()
}
