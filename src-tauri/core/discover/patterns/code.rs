//! Sites for programs and their parts.

use super::{Link, link, one};
use crate::model::CandidateKind::{Atom, Rss};
use url::Url;

/// First parts of GitHub addresses that are no accounts.
const GITHUB_PAGES: [&str; 16] = [
    "about",
    "apps",
    "collections",
    "contact",
    "customer-stories",
    "enterprise",
    "explore",
    "features",
    "login",
    "marketplace",
    "pricing",
    "search",
    "settings",
    "sponsors",
    "topics",
    "trending",
];

pub(super) fn github(parts: &[&str]) -> Vec<Link> {
    let repo =
        |path: &str, title: &str| link(&format!("https://github.com/{}/{path}", parts[..2].join("/")), title, Atom);
    match parts {
        [first, ..] if GITHUB_PAGES.contains(first) => Vec::new(),
        ["orgs", name, ..] => one(&format!("https://github.com/{name}.atom"), Atom),
        [name] => one(&format!("https://github.com/{name}.atom"), Atom),
        [_, _] => [repo("releases.atom", "Releases"), repo("commits.atom", "Commits"), repo("tags.atom", "Tags")]
            .into_iter()
            .flatten()
            .collect(),
        [_, _, "releases"] => repo("releases.atom", "Releases").into_iter().collect(),
        [_, _, "tags"] => repo("tags.atom", "Tags").into_iter().collect(),
        [_, _, "commits"] => repo("commits.atom", "Commits").into_iter().collect(),
        [_, _, "commits", branch @ ..] => {
            repo(&format!("commits/{}.atom", branch.join("/")), "Commits").into_iter().collect()
        }
        [_, _, "tree", branch] => repo(&format!("commits/{branch}.atom"), "Commits").into_iter().collect(),
        [_, _, "discussions"] => repo("discussions.atom", "Discussions").into_iter().collect(),
        [_, _, "wiki"] => repo("wiki.atom", "Wiki").into_iter().collect(),
        _ => Vec::new(),
    }
}

pub(super) fn codeberg(parts: &[&str]) -> Vec<Link> {
    match parts {
        [first, ..] if matches!(*first, "explore" | "user" | "org") => Vec::new(),
        [name] => one(&format!("https://codeberg.org/{name}.rss"), Rss),
        [owner, repo] => [
            link(&format!("https://codeberg.org/{owner}/{repo}/releases.rss"), "Releases", Rss),
            link(&format!("https://codeberg.org/{owner}/{repo}.rss"), "Activity", Rss),
        ]
        .into_iter()
        .flatten()
        .collect(),
        [owner, repo, "releases", ..] => one(&format!("https://codeberg.org/{owner}/{repo}/releases.rss"), Rss),
        _ => Vec::new(),
    }
}

pub(super) fn gitlab(url: &Url, parts: &[&str]) -> Vec<Link> {
    let project = parts.split(|part| *part == "-").next().unwrap_or(parts);
    if project.is_empty() || matches!(project[0], "users" | "explore" | "help" | "groups" | "dashboard") {
        return Vec::new();
    }
    let base = format!("{}://{}/{}", url.scheme(), url.host_str().unwrap_or("gitlab.com"), project.join("/"));
    if project.len() == 1 {
        return one(&format!("{base}.atom"), Atom);
    }
    let of = |path: &str, title| link(&format!("{base}{path}"), title, Atom);
    match parts.get(project.len() + 1).copied() {
        Some("releases") => of("/-/releases.atom", "Releases").into_iter().collect(),
        Some("tags") => of("/-/tags?format=atom", "Tags").into_iter().collect(),
        Some("commits") => {
            let branch = parts.get(project.len() + 2..).unwrap_or_default().join("/");
            of(&format!("/-/commits/{branch}?format=atom"), "Commits").into_iter().collect()
        }
        Some(_) => Vec::new(),
        None => [of("/-/releases.atom", "Releases"), of("/-/tags?format=atom", "Tags"), of(".atom", "Activity")]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// SourceHut: the log of a repository; an account's lists and projects have none.
pub(super) fn sourcehut(host: &str, parts: &[&str]) -> Vec<Link> {
    match parts {
        [owner, repo, ..] if owner.starts_with('~') && matches!(host, "git.sr.ht" | "hg.sr.ht") => [
            link(&format!("https://{host}/{owner}/{repo}/refs/rss.xml"), "Releases", Rss),
            link(&format!("https://{host}/{owner}/{repo}/log/rss.xml"), "Commits", Rss),
        ]
        .into_iter()
        .flatten()
        .collect(),
        _ => Vec::new(),
    }
}

/// Registries of packages: the releases of one.
pub(super) fn package(host: &str, parts: &[&str]) -> Vec<Link> {
    match (host, parts) {
        ("pypi.org", ["project", name, ..]) => one(&format!("https://pypi.org/rss/project/{name}/releases.xml"), Rss),
        ("crates.io", ["crates", name, ..]) => one(&format!("https://static.crates.io/rss/crates/{name}.xml"), Rss),
        ("sourceforge.net", ["projects", name, ..]) => {
            one(&format!("https://sourceforge.net/projects/{name}/rss"), Rss)
        }
        ("store.steampowered.com", ["app", id, ..]) => {
            one(&format!("https://store.steampowered.com/feeds/news/app/{id}/"), Rss)
        }
        _ => Vec::new(),
    }
}
