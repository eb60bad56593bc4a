//! Films and sound: YouTube, Vimeo, podcasts.

use super::{Link, one, query};
use crate::model::CandidateKind::{Atom, Rss};
use url::Url;

/// The feed of a YouTube channel.
pub(in crate::discover) fn youtube_channel(id: &str) -> Vec<Link> {
    one(&format!("https://www.youtube.com/feeds/videos.xml?channel_id={id}"), Atom)
}

pub(super) fn youtube(url: &Url, parts: &[&str]) -> Vec<Link> {
    if parts.first() == Some(&"feeds") {
        return Vec::new();
    }
    // Mixes and the lists of one's own ("watch later", "liked") are nobody else's.
    let own = |list: &String| list.starts_with("RD") || matches!(list.as_str(), "WL" | "LL" | "LM");
    if let Some(list) = query(url, "list").filter(|list| !own(list)) {
        return one(&format!("https://www.youtube.com/feeds/videos.xml?playlist_id={list}"), Atom);
    }
    match parts {
        ["channel", id, ..] => youtube_channel(id),
        // Handles and users: only the page knows the channel. The address by user works for the old names.
        ["user", name, ..] => one(&format!("https://www.youtube.com/feeds/videos.xml?user={name}"), Atom),
        _ => Vec::new(),
    }
}

/// Vimeo and Dailymotion: a person's films.
pub(super) fn films(host: &str, parts: &[&str]) -> Vec<Link> {
    match (host, parts) {
        ("vimeo.com", [kind @ ("channels" | "groups"), name, ..]) => {
            one(&format!("https://vimeo.com/{kind}/{name}/videos/rss"), Rss)
        }
        ("vimeo.com", [name]) if name.parse::<u64>().is_err() => {
            one(&format!("https://vimeo.com/{name}/videos/rss"), Rss)
        }
        ("dailymotion.com", ["user", name, ..]) => one(&format!("https://www.dailymotion.com/rss/user/{name}"), Rss),
        ("dailymotion.com", [name]) if *name != "video" => {
            one(&format!("https://www.dailymotion.com/rss/user/{name}"), Rss)
        }
        _ => Vec::new(),
    }
}

/// Apple's directory knows the feed of a podcast by its number; asked at the address returned here, it answers in JSON.
/// Other players' pages have the same numbers in their addresses.
pub(in crate::discover) fn podcast_lookup(url: &Url) -> Option<Url> {
    let host = url.host_str()?.trim_start_matches("www.");
    let mut parts = url.path_segments()?;
    let id = match host {
        "podcasts.apple.com" | "itunes.apple.com" | "music.apple.com" => {
            parts.find_map(|part| part.strip_prefix("id"))?
        }
        "overcast.fm" => parts.next()?.strip_prefix("itunes")?,
        "pca.st" => parts.find(|part| *part == "itunes").and_then(|_| parts.next())?,
        "pod.link" => parts.next()?,
        "podnews.net" => parts.find(|part| *part == "podcast").and_then(|_| parts.next())?.strip_prefix('i')?,
        _ => return None,
    };
    id.parse::<u64>().ok()?;
    Url::parse(&format!("https://itunes.apple.com/lookup?entity=podcast&id={id}")).ok()
}
