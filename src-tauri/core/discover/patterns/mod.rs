//! Feeds that follow from an address alone, where sites have a pattern of their own. Pure.

mod code;
mod shows;
mod talk;

pub(super) use shows::{podcast_lookup, youtube_channel};

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
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtu.be" => shows::youtube(url, &parts),
        "vimeo.com" | "dailymotion.com" => shows::films(host, &parts),
        "github.com" => code::github(&parts),
        "gist.github.com" => match parts.as_slice() {
            [name] => one(&format!("https://gist.github.com/{name}.atom"), Atom),
            _ => Vec::new(),
        },
        "codeberg.org" => code::codeberg(&parts),
        "git.sr.ht" | "hg.sr.ht" => code::sourcehut(host, &parts),
        "pypi.org" | "crates.io" | "sourceforge.net" | "store.steampowered.com" => code::package(host, &parts),
        "reddit.com" | "old.reddit.com" | "new.reddit.com" | "np.reddit.com" => talk::reddit(url, &parts),
        "medium.com" => talk::medium(&parts),
        "stackoverflow.com" | "serverfault.com" | "superuser.com" | "askubuntu.com" => {
            talk::stack_exchange(url, &parts)
        }
        _ if host.ends_with(".stackexchange.com") => talk::stack_exchange(url, &parts),
        _ if host == "gitlab.com" || host.starts_with("gitlab.") => code::gitlab(url, &parts),
        _ => {
            let found = talk::person(host, &parts);
            if found.is_empty() { hosted(url, host) } else { found }
        }
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
        // Blogger gives every country its own ending.
        () if host.contains(".blogspot.") => at("/feeds/posts/default", Atom),
        () if on("micro.blog") => at("/feed.xml", Rss),
        () if on("bearblog.dev") => at("/feed/", Atom),
        () if on("ghost.io") => at("/rss/", Rss),
        () => Vec::new(),
    }
}

/// Feeds that many sites of a kind have at such an address; to be tried when the page itself declares none.
pub(super) fn guessed(url: &Url) -> Vec<Link> {
    let parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let root = |path: &str| url.join(path).ok().map(String::from).unwrap_or_default();
    // The address of one's own page in Mastodon's advanced interface.
    let parts = match parts.as_slice() {
        ["web" | "deck", rest @ ..] => rest,
        all => all,
    };
    match parts {
        // Mastodon and its relatives; a profile seen through another server lives on its own. GoToSocial has another place.
        [name] | [name, "with_replies" | "media" | "featured"] if name.starts_with('@') => {
            match name[1..].split_once('@') {
                Some((name, home)) => one(&format!("https://{home}/@{name}.rss"), Rss),
                None => [format!("/{name}.rss"), format!("/{name}/feed.rss")]
                    .into_iter()
                    .flat_map(|path| one(&root(&path), Rss))
                    .collect(),
            }
        }
        [name, "tagged", tag] if name.starts_with('@') => one(&root(&format!("/{name}/tagged/{tag}.rss")), Rss),
        ["users", name] => one(&root(&format!("/users/{name}.rss")), Rss),
        ["tags", tag] => one(&root(&format!("/tags/{tag}.rss")), Rss),
        // Lemmy's communities and people; PeerTube's channels and accounts.
        ["c", name, ..] => [format!("/feeds/c/{name}.xml"), format!("/feeds/videos.xml?videoChannelName={name}")]
            .into_iter()
            .flat_map(|path| one(&root(&path), Rss))
            .collect(),
        ["u", name] => one(&root(&format!("/feeds/u/{name}.xml")), Rss),
        ["a", name, ..] => one(&root(&format!("/feeds/videos.xml?accountName={name}")), Rss),
        // WordPress: a category's, tag's or author's page, a post's comments; also in a folder of the site.
        [.., "category" | "tag" | "author", _] | ["category" | "tag" | "author", ..] => {
            one(&root(&format!("{}/feed/", url.path().trim_end_matches('/'))), Rss)
        }
        [.., "comments"] => one(&root("/comments/feed/"), Rss),
        _ => Vec::new(),
    }
}

/// The places where a site's feed usually is, the likeliest first; those of the page's folder before those of the whole
/// host, because `/~jo/` and `/blog/` are sites of their own.
pub(super) fn common_paths(url: &Url) -> Vec<Url> {
    const IN_FOLDER: [&str; 4] = ["feed", "feed.xml", "rss.xml", "index.xml"];
    const PATHS: [&str; 11] = [
        "/feed",
        "/rss.xml",
        "/atom.xml",
        "/feed.xml",
        "/index.xml",
        "/rss",
        "/feed.json",
        "/index.rdf",
        "/blog/feed.xml",
        // Wix, and Blogger under an own name.
        "/blog-feed.xml",
        "/feeds/posts/default",
    ];
    let in_folder = IN_FOLDER.iter().filter_map(|path| url.join(path).ok());
    let folder = url.path().rfind('/').is_some_and(|at| at > 0);
    let everywhere = PATHS.iter().filter_map(|path| url.join(path).ok());
    in_folder.filter(|_| folder).chain(everywhere).filter(|path| path != url).collect()
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
    #[case("https://www.youtube.com/user/jo", "https://www.youtube.com/feeds/videos.xml?user=jo")]
    #[case("https://vimeo.com/channels/short", "https://vimeo.com/channels/short/videos/rss")]
    #[case("https://github.com/jo", "https://github.com/jo.atom")]
    #[case("https://gist.github.com/jo", "https://gist.github.com/jo.atom")]
    #[case("https://git.sr.ht/~jo/tool", "https://git.sr.ht/~jo/tool/refs/rss.xml")]
    #[case("https://sourceforge.net/projects/tool/files/", "https://sourceforge.net/projects/tool/rss")]
    #[case("https://medium.com/paper/tagged/rust", "https://medium.com/feed/paper/tagged/rust")]
    #[case("https://stackoverflow.com/questions/tagged/rust", "https://stackoverflow.com/feeds/tag/rust")]
    #[case("https://math.stackexchange.com/questions/12/title", "https://math.stackexchange.com/feeds/question/12")]
    #[case("https://www.tumblr.com/jo", "https://jo.tumblr.com/rss")]
    #[case("https://jo.blogspot.de/", "https://jo.blogspot.de/feeds/posts/default")]
    #[case("https://dev.to/jo", "https://dev.to/feed/jo")]
    #[case("https://www.reddit.com/user/jo/m/many", "https://www.reddit.com/user/jo/m/many/.rss")]
    #[case("https://www.reddit.com/", "https://www.reddit.com/.rss")]
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
    #[case("https://www.youtube.com/watch?v=abc&list=RDabc")]
    #[case("https://www.youtube.com/playlist?list=WL")]
    #[case("https://www.tumblr.com/explore")]
    #[case("https://stackoverflow.com/company")]
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
        assert_eq!(first("https://e.example/blog/tag/x/").as_deref(), Some("https://e.example/blog/tag/x/feed/"));
        assert_eq!(first("https://e.example/about"), None);
        assert_eq!(first("https://s.example/deck/@jo").as_deref(), Some("https://s.example/@jo.rss"));
        assert_eq!(first("https://s.example/@jo/media").as_deref(), Some("https://s.example/@jo.rss"));
        assert_eq!(first("https://s.example/@jo/tagged/x").as_deref(), Some("https://s.example/@jo/tagged/x.rss"));
        assert_eq!(first("https://l.example/c/rust").as_deref(), Some("https://l.example/feeds/c/rust.xml"));
        let podcast = Url::parse("https://podcasts.apple.com/us/podcast/a-show/id123?i=4").expect("valid");
        assert!(podcast_lookup(&podcast).is_some_and(|url| url.as_str().ends_with("id=123")));
        for player in ["https://overcast.fm/itunes123/show", "https://pca.st/itunes/123", "https://pod.link/123"] {
            let player = Url::parse(player).expect("valid");
            assert!(podcast_lookup(&player).is_some_and(|url| url.as_str().ends_with("id=123")), "{player}");
        }
        assert_eq!(podcast_lookup(&Url::parse("https://pod.link/about").expect("valid")), None);
    }

    #[test]
    fn a_folder_is_a_site_of_its_own() {
        let paths = |address: &str| {
            common_paths(&Url::parse(address).expect("valid"))
                .iter()
                .map(|url| url.path().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(paths("https://e.example/~jo/about")[..2], ["/~jo/feed", "/~jo/feed.xml"]);
        assert_eq!(paths("https://e.example/about")[0], "/feed");
    }
}
