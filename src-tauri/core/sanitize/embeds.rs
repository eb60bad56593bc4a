//! Frames, players and plug-ins become plain links: nothing of another site runs or loads in the reading pane. The links are
//! marked (`data-embed` with the site's name), so that the reading pane can draw them as cards, and hold the picture that the
//! site has of them where its address is known; it is fetched and hidden as every other picture is.

use super::links::clean_link;
use url::Url;

/// A link that stands for an embed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// The page where a person can see it.
    pub(super) url: String,
    /// "YouTube: the title".
    pub(super) label: String,
    /// "YouTube".
    pub(super) site: String,
    /// The site's picture of it.
    pub(super) picture: Option<String>,
}

/// The marker of a link that stands for an embed: what the site is called. Of the link's own address, whatever the text claims.
pub(super) fn marker(href: &str) -> Option<String> {
    let url = Url::parse(href).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some(site_name(url.host_str()?.trim_start_matches("www.")).to_owned())
}

/// The card for an embedded address; `None` when there is nothing for a person behind it (advertising, scripts' frames).
pub(super) fn card(raw: &str, title: &str, base: Option<&Url>) -> Option<Card> {
    let clean = clean_link(raw, base)?;
    let url = Url::parse(&clean).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.trim_start_matches("www.").to_owned();
    const UNSEEN: &[&str] = &[
        "doubleclick.net",
        "googletagmanager.com",
        "googlesyndication.com",
        "google-analytics.com",
        "amazon-adsystem.com",
        "disqus.com",
    ];
    if UNSEEN.iter().any(|unseen| host == *unseen || host.ends_with(&format!(".{unseen}"))) {
        return None;
    }
    let page = page_of(&url, &host).unwrap_or(clean);
    let shown =
        Url::parse(&page).ok().and_then(|page| page.host_str().map(|host| host.trim_start_matches("www.").to_owned()));
    let site = shown.as_deref().unwrap_or(&host);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let label = if title.is_empty() { describe(site, &page) } else { format!("{}: {title}", site_name(site)) };
    Some(Card { picture: picture_of(&page), site: site_name(site).to_owned(), url: page, label })
}

/// The picture of a film, for the sites that have it at an address that can be told from the page's.
fn picture_of(page: &str) -> Option<String> {
    let page = Url::parse(page).ok()?;
    let name = |id: &str| id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    match page.host_str()? {
        "www.youtube.com" if page.path() == "/watch" => {
            let id = page.query_pairs().find(|(key, _)| key == "v")?.1;
            name(&id).then(|| format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg"))
        }
        "www.dailymotion.com" => {
            let id = page.path().strip_prefix("/video/")?;
            name(id).then(|| format!("https://www.dailymotion.com/thumbnail/video/{id}"))
        }
        _ => None,
    }
}

/// The page that a player's address belongs to, for the sites whose rule is known.
fn page_of(url: &Url, host: &str) -> Option<String> {
    let path = url.path();
    let asked = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    match (host, segments.as_slice()) {
        ("youtube.com" | "youtube-nocookie.com", ["embed", "videoseries"]) => {
            Some(format!("https://www.youtube.com/playlist?list={}", asked("list")?))
        }
        ("youtube.com" | "youtube-nocookie.com", ["embed" | "v", id]) => {
            let id = id.split('&').next().unwrap_or(id);
            Some(format!("https://www.youtube.com/watch?v={id}"))
        }
        ("youtu.be", [id]) => Some(format!("https://www.youtube.com/watch?v={id}")),
        ("player.vimeo.com", ["video", id]) => Some(format!("https://vimeo.com/{id}")),
        ("dailymotion.com", ["embed", "video", id]) => Some(format!("https://www.dailymotion.com/video/{id}")),
        ("open.spotify.com", ["embed", rest @ ..]) => Some(format!("https://open.spotify.com/{}", rest.join("/"))),
        ("w.soundcloud.com", ["player"]) => {
            // The programming interface's address of a track is no page.
            let target = clean_link(&asked("url")?, None).filter(|target| target.starts_with("http"))?;
            (!target.contains("//api.soundcloud.com/")).then_some(target)
        }
        ("embed.bsky.app", ["embed", did, "app.bsky.feed.post", id]) => {
            Some(format!("https://bsky.app/profile/{did}/post/{id}"))
        }
        ("platform.twitter.com", ["embed", ..]) => Some(format!("https://twitter.com/i/status/{}", asked("id")?)),
        ("geo.dailymotion.com", _) => Some(format!("https://www.dailymotion.com/video/{}", asked("video")?)),
        ("player.twitch.tv", []) => match (asked("video"), asked("channel")) {
            (Some(video), _) => Some(format!("https://www.twitch.tv/videos/{}", video.trim_start_matches('v'))),
            (None, channel) => Some(format!("https://www.twitch.tv/{}", channel?)),
        },
        ("instagram.com", [kind @ ("p" | "reel" | "tv"), id, "embed", ..]) => {
            Some(format!("https://www.instagram.com/{kind}/{id}/"))
        }
        ("facebook.com", ["plugins", "post.php" | "video.php"]) => {
            clean_link(&asked("href")?, None).filter(|target| target.starts_with("https://www.facebook.com/"))
        }
        ("embed.podcasts.apple.com" | "embed.music.apple.com", rest) => {
            Some(format!("https://{}/{}", host.trim_start_matches("embed."), rest.join("/")))
        }
        ("embed.ted.com", rest) => Some(format!("https://www.ted.com/{}", rest.join("/"))),
        ("archive.org", ["embed", id, ..]) => Some(format!("https://archive.org/details/{id}")),
        ("codepen.io", [user, "embed", id, ..]) => Some(format!("https://codepen.io/{user}/pen/{id}")),
        // PeerTube, on any host.
        (_, ["videos", "embed", id]) => Some(format!("https://{host}/w/{id}")),
        // Mastodon: /@user/123/embed
        (_, [user, id, "embed"]) if user.starts_with('@') => Some(format!("https://{host}/{user}/{id}")),
        _ => None,
    }
    // Identifiers come decoded out of queries: whatever is no address goes back to the embed's own.
    .and_then(|page| Url::parse(&page).ok())
    .map(String::from)
}

fn site_name(host: &str) -> &str {
    match host {
        "youtube.com" => "YouTube",
        "vimeo.com" => "Vimeo",
        "dailymotion.com" => "Dailymotion",
        "open.spotify.com" => "Spotify",
        "soundcloud.com" | "api.soundcloud.com" => "SoundCloud",
        "bsky.app" => "Bluesky",
        "twitter.com" | "x.com" | "platform.twitter.com" => "X",
        "w.soundcloud.com" => "SoundCloud",
        "instagram.com" => "Instagram",
        "tiktok.com" => "TikTok",
        "facebook.com" => "Facebook",
        "twitch.tv" => "Twitch",
        "podcasts.apple.com" => "Apple Podcasts",
        "music.apple.com" => "Apple Music",
        "ted.com" => "TED",
        "archive.org" => "Internet Archive",
        "codepen.io" => "CodePen",
        "reddit.com" | "embed.reddit.com" => "Reddit",
        "threads.net" | "threads.com" => "Threads",
        "bandcamp.com" => "Bandcamp",
        _ => host,
    }
}

/// Without a title the last part of the path says most, when it is a name and no number.
fn describe(host: &str, page: &str) -> String {
    let name = site_name(host);
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let telling = name == host && last.contains('.') && !last.contains('%') && path.matches('/').count() > 2;
    if telling { format!("{name}: {last}") } else { name.to_owned() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn known_players_lead_to_their_page() {
        for (raw, title, url, label) in [
            (
                "https://www.youtube-nocookie.com/embed/abc?rel=0",
                "A film",
                "https://www.youtube.com/watch?v=abc",
                "YouTube: A film",
            ),
            ("//player.vimeo.com/video/123?h=1", "", "https://vimeo.com/123", "Vimeo"),
            ("https://m.example/@ann/99/embed", "", "https://m.example/@ann/99", "m.example"),
            (
                "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3k",
                "",
                "https://bsky.app/profile/did:plc:x/post/3k",
                "Bluesky",
            ),
            ("https://media.example/dir/song.mp3", "", "https://media.example/dir/song.mp3", "media.example: song.mp3"),
            (
                "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b",
                "",
                "https://soundcloud.com/a/b",
                "SoundCloud",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
                "",
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
                "SoundCloud",
            ),
            ("https://www.instagram.com/p/Cx/embed/captioned/", "", "https://www.instagram.com/p/Cx/", "Instagram"),
            (
                "https://tube.example/videos/embed/abc-1?t=1",
                "Talk",
                "https://tube.example/w/abc-1",
                "tube.example: Talk",
            ),
            ("https://player.twitch.tv/?video=v12&parent=a", "", "https://www.twitch.tv/videos/12", "Twitch"),
            (
                "https://geo.dailymotion.com/player.html?video=x1",
                "",
                "https://www.dailymotion.com/video/x1",
                "Dailymotion",
            ),
        ] {
            let card = card(raw, title, None).unwrap();
            assert_eq!((card.url.as_str(), card.label.as_str()), (url, label));
        }
    }

    #[test]
    fn films_have_their_pictures_and_nothing_strange_has() {
        let picture = |raw| card(raw, "", None).unwrap().picture;
        let film = Some("https://i.ytimg.com/vi/a-B_1/hqdefault.jpg".to_owned());
        assert_eq!(picture("https://www.youtube-nocookie.com/embed/a-B_1?rel=0"), film);
        assert_eq!(picture("https://www.youtube.com/embed/..%2F..%2Fx"), None);
        assert_eq!(picture("https://www.youtube.com/embed/videoseries?list=a"), None);
        assert_eq!(picture("https://player.vimeo.com/video/123"), None);
    }

    #[test]
    fn the_marker_tells_where_the_link_leads() {
        assert_eq!(marker("https://www.youtube.com/watch?v=1").as_deref(), Some("YouTube"));
        assert_eq!(marker("https://evil.example/youtube.com").as_deref(), Some("evil.example"));
        assert_eq!(marker("#a").or_else(|| marker("mailto:a@b.c")), None);
    }

    #[test]
    fn advertising_and_scripts_make_no_card() {
        for raw in
            ["javascript:alert(1)", "about:blank", "https://ad.doubleclick.net/x", "data:text/html,x", "mailto:a@b.c"]
        {
            assert_eq!(card(raw, "", None), None, "{raw}");
        }
    }
}
