//! Sites where people write.

use super::{Link, one};
use crate::model::CandidateKind::{Atom, Rss};
use url::Url;

pub(super) fn reddit(url: &Url, parts: &[&str]) -> Vec<Link> {
    if parts.last() == Some(&".rss") {
        return Vec::new();
    }
    let path = match parts {
        [] => String::new(),
        ["u", rest @ ..] => format!("user/{}/", rest.join("/")),
        ["r" | "user" | "domain", _, ..] => format!("{}/", parts.join("/")),
        _ => return Vec::new(),
    };
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    one(&format!("https://www.reddit.com/{path}.rss{query}"), Atom)
}

pub(super) fn medium(parts: &[&str]) -> Vec<Link> {
    match parts {
        ["feed", ..] | [] => Vec::new(),
        ["tag", tag, ..] => one(&format!("https://medium.com/feed/tag/{tag}"), Rss),
        [name, "tagged", tag, ..] => one(&format!("https://medium.com/feed/{name}/tagged/{tag}"), Rss),
        [name, ..] => one(&format!("https://medium.com/feed/{name}"), Rss),
    }
}

/// Stack Overflow and its relatives: a tag, a question, a person, all of it.
pub(super) fn stack_exchange(url: &Url, parts: &[&str]) -> Vec<Link> {
    let at = |path: String| one(&format!("https://{}/feeds{path}", url.host_str().unwrap_or_default()), Atom);
    match parts {
        ["questions", "tagged", tags, ..] => at(format!("/tag/{tags}")),
        ["questions", id, ..] if id.parse::<u64>().is_ok() => at(format!("/question/{id}")),
        ["users", id, ..] if id.parse::<u64>().is_ok() => at(format!("/user/{id}")),
        [] | ["questions"] => at(String::new()),
        _ => Vec::new(),
    }
}

/// Sites on which a person's page has its feed beside it, in a place of the site's own.
pub(super) fn person(host: &str, parts: &[&str]) -> Vec<Link> {
    match (host, parts) {
        ("bsky.app", ["profile", name, ..]) => one(&format!("https://bsky.app/profile/{name}/rss"), Rss),
        ("dev.to", ["t", tag, ..]) => one(&format!("https://dev.to/feed/tag/{tag}"), Rss),
        ("dev.to", [name]) if *name != "feed" => one(&format!("https://dev.to/feed/{name}"), Rss),
        ("letterboxd.com", [name]) => one(&format!("https://letterboxd.com/{name}/rss/"), Rss),
        ("pinterest.com", [name]) => one(&format!("https://www.pinterest.com/{name}/feed.rss"), Rss),
        ("pinterest.com", [name, board]) => one(&format!("https://www.pinterest.com/{name}/{board}.rss"), Rss),
        ("tumblr.com", [name]) if !matches!(*name, "explore" | "dashboard" | "login" | "register") => {
            one(&format!("https://{name}.tumblr.com/rss"), Rss)
        }
        ("news.ycombinator.com", []) => one("https://news.ycombinator.com/rss", Rss),
        ("arxiv.org", ["list", subject, ..]) => one(&format!("https://rss.arxiv.org/rss/{subject}"), Rss),
        _ => Vec::new(),
    }
}
