//! Feeds that follow from an address alone, where sites have a pattern of their own. Pure.

use super::page::Link;
use crate::model::CandidateKind::{self, Atom, Rss};
use url::Url;

/// Feeds that a site's own pattern gives for an address, the main one first; empty where no pattern is known.
pub(super) fn known(url: &Url) -> Vec<Link> {
    let host = url.host_str().unwrap_or("").to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    // What is a feed's address already is left alone.
    if parts.last().is_some_and(|last| [".atom", ".rss", ".xml", ".json"].iter().any(|end| last.ends_with(end))) {
        return Vec::new();
    }
    match host {
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtu.be" => youtube(url, &parts),
        "github.com" => github(&parts),
        "codeberg.org" => codeberg(&parts),
        "reddit.com" | "old.reddit.com" | "new.reddit.com" | "np.reddit.com" => reddit(url, &parts),
        "bsky.app" => match parts.as_slice() {
            ["profile", name, ..] => one(&format!("https://bsky.app/profile/{name}/rss"), Rss),
            _ => Vec::new(),
        },
        "medium.com" => medium(&parts),
        "news.ycombinator.com" if parts.is_empty() => one("https://news.ycombinator.com/rss", Rss),
        "vimeo.com" => match parts.as_slice() {
            [name] if name.parse::<u64>().is_err() => one(&format!("https://vimeo.com/{name}/videos/rss"), Rss),
            _ => Vec::new(),
        },
        "pypi.org" => match parts.as_slice() {
            ["project", name, ..] => one(&format!("https://pypi.org/rss/project/{name}/releases.xml"), Rss),
            _ => Vec::new(),
        },
        "crates.io" => match parts.as_slice() {
            ["crates", name, ..] => one(&format!("https://static.crates.io/rss/crates/{name}.xml"), Rss),
            _ => Vec::new(),
        },
        "arxiv.org" => match parts.as_slice() {
            ["list", subject, ..] => one(&format!("https://rss.arxiv.org/rss/{subject}"), Rss),
            _ => Vec::new(),
        },
        _ if host == "gitlab.com" || host.starts_with("gitlab.") => gitlab(url, &parts),
        _ => hosted(url, host),
    }
}

/// Blogs on shared hosts whose home is the whole host name.
fn hosted(url: &Url, host: &str) -> Vec<Link> {
    let at = |path: &str, kind| one(&format!("{}://{}{path}", url.scheme(), url.host_str().unwrap_or(host)), kind);
    let on = |domain: &str| host.strip_suffix(domain).is_some_and(|name| name.ends_with('.'));
    match () {
        () if on("substack.com") || on("medium.com") => at("/feed", Rss),
        () if on("wordpress.com") => at("/feed/", Rss),
        () if on("tumblr.com") => at("/rss", Rss),
        () if on("livejournal.com") => at("/data/rss", Rss),
        () if on("blogspot.com") => at("/feeds/posts/default", Atom),
        () => Vec::new(),
    }
}

/// Feeds that many sites of a kind have at such an address; to be tried when the page itself declares none.
pub(super) fn guessed(url: &Url) -> Vec<Link> {
    let parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let root = |path: &str| url.join(path).ok().map(String::from).unwrap_or_default();
    match parts.as_slice() {
        // Mastodon and its relatives; a profile seen through another server lives on its own.
        [name] if name.starts_with('@') => match name[1..].split_once('@') {
            Some((name, home)) => one(&format!("https://{home}/@{name}.rss"), Rss),
            None => one(&root(&format!("/{name}.rss")), Rss),
        },
        ["users", name] => one(&root(&format!("/users/{name}.rss")), Rss),
        ["tags", tag] => one(&root(&format!("/tags/{tag}.rss")), Rss),
        // Lemmy.
        ["c", name] => one(&root(&format!("/feeds/c/{name}.xml")), Rss),
        ["u", name] => one(&root(&format!("/feeds/u/{name}.xml")), Rss),
        // WordPress: a category's, tag's or author's page.
        ["category" | "tag" | "author", ..] => one(&root(&format!("{}/feed/", url.path().trim_end_matches('/'))), Rss),
        _ => Vec::new(),
    }
}

/// The places where a site's feed usually is, the likeliest first.
pub(super) fn common_paths(url: &Url) -> Vec<Url> {
    const PATHS: [&str; 8] =
        ["/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feed.json", "/index.rdf"];
    PATHS.iter().filter_map(|path| url.join(path).ok()).filter(|path| path != url).collect()
}

/// The feed of a YouTube channel.
pub(super) fn youtube_channel(id: &str) -> Vec<Link> {
    one(&format!("https://www.youtube.com/feeds/videos.xml?channel_id={id}"), Atom)
}

/// Apple's directory knows the feed of a podcast by its number; asked at the address returned here, it answers in JSON.
pub(super) fn podcast_lookup(url: &Url) -> Option<Url> {
    if !matches!(url.host_str()?, "podcasts.apple.com" | "itunes.apple.com") {
        return None;
    }
    let id = url.path_segments()?.find_map(|part| part.strip_prefix("id"))?;
    id.parse::<u64>().ok()?;
    Url::parse(&format!("https://itunes.apple.com/lookup?entity=podcast&id={id}")).ok()
}

fn one(url: &str, kind: CandidateKind) -> Vec<Link> {
    link(url, "", kind).into_iter().collect()
}

fn link(url: &str, title: &str, kind: CandidateKind) -> Option<Link> {
    Some(Link { url: Url::parse(url).ok()?, title: title.to_owned(), kind })
}

fn query(url: &Url, name: &str) -> Option<String> {
    url.query_pairs()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .filter(|value| !value.is_empty())
}

fn youtube(url: &Url, parts: &[&str]) -> Vec<Link> {
    if parts.first() == Some(&"feeds") {
        return Vec::new();
    }
    if let Some(list) = query(url, "list") {
        return one(&format!("https://www.youtube.com/feeds/videos.xml?playlist_id={list}"), Atom);
    }
    match parts {
        ["channel", id, ..] => youtube_channel(id),
        // Handles and users: only the page knows the channel. The address by user works for the old names.
        ["user", name, ..] => one(&format!("https://www.youtube.com/feeds/videos.xml?user={name}"), Atom),
        _ => Vec::new(),
    }
}

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

fn github(parts: &[&str]) -> Vec<Link> {
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

fn codeberg(parts: &[&str]) -> Vec<Link> {
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

fn gitlab(url: &Url, parts: &[&str]) -> Vec<Link> {
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

fn reddit(url: &Url, parts: &[&str]) -> Vec<Link> {
    if parts.last() == Some(&".rss") {
        return Vec::new();
    }
    let path = match parts {
        [] => String::new(),
        ["u", rest @ ..] => format!("user/{}/", rest.join("/")),
        ["r" | "user", _, ..] => format!("{}/", parts.join("/")),
        _ => return Vec::new(),
    };
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    one(&format!("https://www.reddit.com/{path}.rss{query}"), Atom)
}

fn medium(parts: &[&str]) -> Vec<Link> {
    match parts {
        ["feed", ..] | [] => Vec::new(),
        ["tag", tag, ..] => one(&format!("https://medium.com/feed/tag/{tag}"), Rss),
        [name, ..] => one(&format!("https://medium.com/feed/{name}"), Rss),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://www.youtube.com/channel/UCabc/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc")]
    #[case("https://m.youtube.com/playlist?list=PLx", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLx")]
    #[case("https://youtu.be/abc?list=PLx", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLx")]
    #[case("https://www.reddit.com/r/rust", "https://www.reddit.com/r/rust/.rss")]
    #[case("https://old.reddit.com/r/rust/top/?t=week", "https://www.reddit.com/r/rust/top/.rss?t=week")]
    #[case("https://reddit.com/u/jo", "https://www.reddit.com/user/jo/.rss")]
    #[case("https://github.com/a/b", "https://github.com/a/b/releases.atom")]
    #[case("https://github.com/a/b/commits/main", "https://github.com/a/b/commits/main.atom")]
    #[case("https://gitlab.com/a/b/c/-/tags", "https://gitlab.com/a/b/c/-/tags?format=atom")]
    #[case("https://gitlab.gnome.org/GNOME/glib", "https://gitlab.gnome.org/GNOME/glib/-/releases.atom")]
    #[case("https://medium.com/@jo", "https://medium.com/feed/@jo")]
    #[case("https://jo.medium.com/a-story", "https://jo.medium.com/feed")]
    #[case("https://jo.substack.com/p/a", "https://jo.substack.com/feed")]
    #[case("https://jo.wordpress.com/", "https://jo.wordpress.com/feed/")]
    #[case("https://jo.blogspot.com/2020/", "https://jo.blogspot.com/feeds/posts/default")]
    #[case("https://bsky.app/profile/jo.example", "https://bsky.app/profile/jo.example/rss")]
    fn patterns(#[case] address: &str, #[case] first: &str) {
        let found = known(&Url::parse(address).expect("valid"));
        assert_eq!(found.first().map(|link| link.url.as_str()), Some(first));
    }

    #[rstest]
    #[case("https://github.com/a/b/releases.atom")]
    #[case("https://www.youtube.com/feeds/videos.xml?channel_id=UCabc")]
    #[case("https://www.youtube.com/@handle")]
    #[case("https://www.reddit.com/r/rust/.rss")]
    #[case("https://medium.com/feed/@jo")]
    #[case("https://example.org/")]
    fn no_pattern(#[case] address: &str) {
        assert_eq!(known(&Url::parse(address).expect("valid")), []);
    }

    #[test]
    fn guesses() {
        let first =
            |address: &str| guessed(&Url::parse(address).expect("valid")).first().map(|link| link.url.to_string());
        assert_eq!(first("https://social.example/@jo").as_deref(), Some("https://social.example/@jo.rss"));
        assert_eq!(first("https://a.example/@jo@b.example").as_deref(), Some("https://b.example/@jo.rss"));
        assert_eq!(first("https://e.example/category/news/").as_deref(), Some("https://e.example/category/news/feed/"));
        assert_eq!(first("https://e.example/about"), None);
        let podcast = Url::parse("https://podcasts.apple.com/us/podcast/a-show/id123?i=4").expect("valid");
        assert!(podcast_lookup(&podcast).is_some_and(|url| url.as_str().ends_with("id=123")));
    }
}
