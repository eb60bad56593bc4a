//! One name for all the ways in which a feed writes the address of the same page.

use crate::sanitize::without_trackers;
use url::Url;

/// Parameters that belong to a visit and not to a page.
const SESSIONS: &[&str] =
    &["phpsessid", "jsessionid", "sessionid", "session_id", "sid", "aspsessionid", "cfid", "cftoken"];

/// Parameters that say where a visitor comes from, when their value is a feed.
const ORIGINS: &[&str] = &[
    "ref",
    "source",
    "src",
    "from",
    "partner",
    "cmp",
    "cmpid",
    "cid",
    "ns_source",
    "via",
    "feature",
    "spref",
    "rss",
    "feed_source",
];

/// The canonical form of an article's link: without scheme, `www.`, default port, trailing slash, trackers' and
/// sessions' parameters; parameters in a fixed order. The fragment stays: changelogs tell their entries apart by it.
/// `None` when it is no web address.
pub fn link_key(url: &str) -> Option<String> {
    let cleaned = without_trackers(url, None);
    let url = Url::parse(&cleaned).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.trim_end_matches('.');
    let mut key = String::with_capacity(cleaned.len());
    key.push_str(host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host));
    if let Some(port) = url.port() {
        key.push_str(&format!(":{port}"));
    }
    let path = url.path();
    let path = path.find(";jsessionid=").map_or(path, |at| &path[..at]);
    key.push_str(path.trim_end_matches('/'));
    let mut pairs: Vec<&str> = url.query().unwrap_or_default().split('&').filter(|pair| names_the_page(pair)).collect();
    pairs.sort_unstable();
    for (at, pair) in pairs.iter().enumerate() {
        key.push(if at == 0 { '?' } else { '&' });
        key.push_str(pair);
    }
    if let Some(fragment) = url.fragment().filter(|fragment| names_a_part(fragment)) {
        key.push('#');
        key.push_str(fragment);
    }
    Some(key)
}

fn names_the_page(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is = |list: &[&str]| list.iter().any(|known| name.eq_ignore_ascii_case(known));
    let from_feed =
        ["rss", "feed", "atom", "rssfeed", "rss2", "feeds"].iter().any(|feed| value.eq_ignore_ascii_case(feed));
    !pair.is_empty() && !is(SESSIONS) && !(from_feed && is(ORIGINS))
}

/// Some publishers put their parameters into the fragment.
fn names_a_part(fragment: &str) -> bool {
    const TRACKING: &[&str] = &["utm_", "xtor=", "mtm_", "pk_", "ftag=", "ref=rss", "rss"];
    let fragment = fragment.trim_start_matches('?');
    !fragment.is_empty()
        && !TRACKING
            .iter()
            .any(|start| fragment == *start || (start.ends_with(['_', '=']) && fragment.starts_with(start)))
        && fragment != "ref=rss"
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_write_one_page_have_one_key() {
        let key = link_key("https://example.org/a/b?x=1&y=2");
        assert!(key.is_some());
        for url in [
            "http://www.example.org/a/b/?y=2&x=1",
            "https://EXAMPLE.org:443/a/b?x=1&utm_source=rss&y=2",
            "https://example.org/a/b?x=1&y=2&from=rss",
            "https://example.org/a/b;jsessionid=AB12?x=1&y=2",
            "https://example.org/a/b?x=1&y=2#utm_medium=feed",
            "https://example.org./a/b?x=1&y=2&PHPSESSID=12",
        ] {
            assert_eq!(link_key(url), key, "{url}");
        }
    }

    #[test]
    fn different_pages_have_different_keys() {
        let urls = [
            "https://example.org/a",
            "https://example.org/A",
            "https://example.org/a?p=1",
            "https://example.org/a?p=2",
            "https://example.org/a#v1",
            "https://example.org/a#v2",
            "https://blog.example.org/a",
            "https://example.org:8080/a",
            "https://www.org/a",
            "https://example.org/a?from=ann",
        ];
        let keys: std::collections::HashSet<_> = urls.iter().map(|url| link_key(url).unwrap()).collect();
        assert_eq!(keys.len(), urls.len());
        assert_eq!(link_key("mailto:a@b.c"), None);
    }
}
