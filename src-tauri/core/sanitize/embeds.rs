//! Frames, players and plug-ins become plain links: nothing of another site runs or loads in the reading pane.

use super::links::clean_link;
use url::Url;

/// A link that stands for an embed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// The page where a person can see it.
    pub(super) url: String,
    /// "YouTube: the title".
    pub(super) label: String,
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
    Some(Card { url: page, label })
}

/// The page that a player's address belongs to, for the sites whose rule is known.
fn page_of(url: &Url, host: &str) -> Option<String> {
    let path = url.path();
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    match (host, segments.as_slice()) {
        ("youtube.com" | "youtube-nocookie.com", ["embed", "videoseries"]) => {
            let list = url.query_pairs().find(|(key, _)| key == "list")?.1;
            Some(format!("https://www.youtube.com/playlist?list={list}"))
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
            let target = url.query_pairs().find(|(key, _)| key == "url")?.1.into_owned();
            clean_link(&target, None).filter(|target| target.starts_with("http"))
        }
        ("embed.bsky.app", ["embed", did, "app.bsky.feed.post", id]) => {
            Some(format!("https://bsky.app/profile/{did}/post/{id}"))
        }
        ("platform.twitter.com", ["embed", ..]) => {
            let id = url.query_pairs().find(|(key, _)| key == "id")?.1;
            Some(format!("https://twitter.com/i/status/{id}"))
        }
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
        "twitter.com" | "x.com" => "Twitter",
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
        ] {
            let card = card(raw, title, None).unwrap();
            assert_eq!((card.url.as_str(), card.label.as_str()), (url, label));
        }
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
