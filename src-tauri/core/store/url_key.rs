//! Under which key an address is known to be followed: http or https, `www.`, a trailing slash, the fragment and the case
//! of the host do not make another feed.

use url::Url;

/// The key of a feed's address.
pub(super) fn url_key(address: &str) -> String {
    let address = address.trim();
    let address = match address.get(..5) {
        Some(scheme) if scheme.eq_ignore_ascii_case("feed:") => {
            let rest = address[5..].trim_start_matches('/');
            if rest.contains("://") { rest.to_owned() } else { format!("http://{rest}") }
        }
        _ => address.to_owned(),
    };
    let Ok(url) = Url::parse(&address) else { return address.to_lowercase() };
    let (scheme, Some(host)) = (url.scheme(), url.host_str()) else { return address };
    let mut key = if matches!(scheme, "http" | "https") { String::new() } else { format!("{scheme}:") };
    if !url.username().is_empty() {
        key.push_str(url.username());
        key.push('@');
    }
    key.push_str(host.strip_prefix("www.").unwrap_or(host));
    // A port that the scheme implies is `None` already; the other scheme's default is the same server's.
    if let Some(port) = url.port().filter(|port| !matches!(port, 80 | 443)) {
        key.push_str(&format!(":{port}"));
    }
    key.push_str(url.path().trim_end_matches('/'));
    if let Some(query) = url.query().filter(|query| !query.is_empty()) {
        key.push('?');
        key.push_str(query);
    }
    key
}

/// The host of an address, as the title of a feed that has none yet; the address itself when it has no host.
pub(super) fn host_of(address: &str) -> String {
    let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.map_or_else(|| address.to_owned(), |host| host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_feed_has_one_key() {
        for same in [
            "http://example.org/feed",
            "https://www.Example.org/feed/",
            " https://example.org:443/feed#top",
            "http://example.org:443/feed",
            "feed:https://example.org/feed",
            "feed://example.org/feed",
            "FEED:example.org/feed",
        ] {
            assert_eq!(url_key(same), "example.org/feed", "{same}");
        }
    }

    #[test]
    fn other_feeds_have_other_keys() {
        let all = [
            "http://example.org/feed",
            "http://example.org/Feed",
            "http://example.org/feed?page=2",
            "http://example.org:8080/feed",
            "http://me@example.org/feed",
            "http://blog.example.org/feed",
            "http://example.org/",
        ];
        let keys: std::collections::BTreeSet<_> = all.iter().map(|address| url_key(address)).collect();
        assert_eq!(keys.len(), all.len());
    }

    #[test]
    fn nonsense_is_its_own_key() {
        assert_eq!(url_key(" Not An Address "), "not an address");
        assert_eq!(url_key(""), "");
        assert_eq!(url_key("mailto:A@b"), "mailto:A@b");
        assert_eq!(host_of("https://www.example.org/feed"), "example.org");
        assert_eq!(host_of("nonsense"), "nonsense");
    }
}
