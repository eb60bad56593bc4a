//! The page that an address is for, when the address is another's that only leads there.

use super::links::without_trackers;
use url::Url;

/// Addresses lead to addresses that lead on; a few are believed.
const MOST_STEPS: usize = 3;

/// Pages that pass on to the address in a parameter: host, path, names of the parameter. Only those that do nothing else, and that
/// name the page openly. Source: the redirections of ClearURLs and of the browsers' own lists.
const REDIRECTORS: &[(&str, &str, &[&str])] = &[
    ("www.google.com", "/url", &["url", "q"]),
    ("google.com", "/url", &["url", "q"]),
    ("l.facebook.com", "/l.php", &["u"]),
    ("lm.facebook.com", "/l.php", &["u"]),
    ("l.instagram.com", "/", &["u"]),
    ("l.messenger.com", "/l.php", &["u"]),
    ("out.reddit.com", "", &["url"]),
    ("t.umblr.com", "/redirect", &["z"]),
    ("vk.com", "/away.php", &["to"]),
    ("www.youtube.com", "/redirect", &["q"]),
    ("duckduckgo.com", "/l/", &["uddg"]),
    ("steamcommunity.com", "/linkfilter/", &["url", "u"]),
    ("exit.sc", "/", &["url"]),
    ("slack-redir.net", "/link", &["url"]),
    ("www.linkedin.com", "/safety/go", &["url"]),
    ("medium.com", "/r/", &["url"]),
];

/// An address to give to others: the page itself, without what tells where somebody came from.
pub fn shared_link(address: &str) -> String {
    let mut found = address.trim().to_owned();
    for _ in 0..MOST_STEPS {
        let Some(next) = Url::parse(&found).ok().and_then(|url| behind(&url)) else { break };
        found = next;
    }
    without_trackers(&found, None).into_owned()
}

fn behind(url: &Url) -> Option<String> {
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = url.host_str()?;
    let parameter = REDIRECTORS
        .iter()
        .find(|(known, path, _)| *known == host && (path.is_empty() || url.path() == *path))
        .and_then(|(.., names)| names.iter().find_map(|name| url.query_pairs().find(|(key, _)| key == name)))
        .map(|(_, value)| value.into_owned());
    let target = match parameter {
        Some(target) => target,
        None => amp(host, url)?,
    };
    let target = Url::parse(&target).ok()?;
    (matches!(target.scheme(), "http" | "https") && target.host_str().is_some()).then(|| target.into())
}

/// AMP keeps copies of pages under addresses that say whose they are: `cdn.ampproject.org/c/s/example.org/page`.
fn amp(host: &str, url: &Url) -> Option<String> {
    let path = match host {
        _ if host == "cdn.ampproject.org" || host.ends_with(".cdn.ampproject.org") => {
            ["/c/", "/v/"].iter().find_map(|start| url.path().strip_prefix(start))?
        }
        "www.google.com" | "google.com" => url.path().strip_prefix("/amp/")?,
        _ => return None,
    };
    let (scheme, page) = path.strip_prefix("s/").map_or(("http", path), |page| ("https", page));
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    // A copy's own host always has a point in it; without one this is something else.
    page.split('/').next().filter(|host| host.contains('.'))?;
    Some(format!("{scheme}://{page}{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_page_behind_an_address() {
        for (address, page) in [
            ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fx&usg=1", "https://a.example/x"),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Ffbclid%3D1%26p%3D2&h=9",
                "https://a.example/x?p=2",
            ),
            ("https://out.reddit.com/t3_1?url=https%3A%2F%2Fa.example%2F&token=1", "https://a.example/"),
            ("https://a-example.cdn.ampproject.org/c/s/a.example/amp/1?utm_source=x", "https://a.example/amp/1"),
            ("https://www.google.com/amp/s/a.example/1", "https://a.example/1"),
            ("https://a.example/?utm_source=feed&id=3", "https://a.example/?id=3"),
        ] {
            assert_eq!(shared_link(address), page, "{address}");
        }
    }

    #[test]
    fn leaves_what_may_be_meant() {
        for address in [
            "https://www.google.com/search?q=https%3A%2F%2Fa.example",
            "https://a.example/redirect?url=https%3A%2F%2Fb.example",
            "https://www.google.com/url?q=javascript%3Aalert(1)",
            "https://www.google.com/amp/nothing",
            "https://www.youtube.com/watch?v=1",
            "mailto:a@b.example",
            "nonsense",
        ] {
            assert_eq!(shared_link(address), address, "{address}");
        }
        let deep = (0..9).fold("https://a.example/".to_owned(), |inner, _| {
            Url::parse_with_params("https://www.google.com/url", [("url", inner)]).map(String::from).unwrap_or_default()
        });
        assert!(shared_link(&deep).starts_with("https://www.google.com/url"));
    }
}
