//! From what a person pastes to an address. Pure.

use url::{Host, Url};

/// Turns what a person pasted into an address: adds https:// (http:// for this machine and the home network), takes
/// `feed:` and `feeds:` off, trims quotes and brackets, finds the one address in a few words, understands `@name@host`.
/// `None` when nothing of it can be an address.
pub fn normalize_address(pasted: &str) -> Option<Url> {
    let text = one_word(pasted)?;
    let text = without_feed_scheme(trim(text))?;
    let mut url = match fediverse_handle(text) {
        Some(profile) => profile,
        None => Url::parse(&with_scheme(text)?).ok()?,
    };
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return None;
    }
    url.set_fragment(None);
    Some(url)
}

/// Quotes and angle brackets of every script, and what a sentence leaves behind an address.
fn trim(text: &str) -> &str {
    const AROUND: &str = "(<>\"'`«»‹›“”„‟‘’‚‛「」『』（）";
    let around = |c: char| c.is_whitespace() || c.is_control() || AROUND.contains(c) || c == '\u{feff}';
    let text = text.trim_start_matches(around).trim_end_matches(|c| around(c) || c == ',' || c == ';');
    // A closing bracket belongs to the address only with its opening one.
    match text.strip_suffix(')') {
        Some(shorter) if !shorter.contains('(') => shorter,
        _ => text,
    }
}

/// The only word, or the only one of several that is clearly an address.
fn one_word(pasted: &str) -> Option<&str> {
    let mut words = pasted.split_whitespace();
    let first = words.next()?;
    if words.next().is_none() {
        return Some(first);
    }
    pasted.split_whitespace().find(|word| word.contains("://") || word.starts_with("www."))
}

/// `feed:`, `feeds:`, `rss:`, `pcast:`, `itpc:` and `podcast:` say only who should open the address.
fn without_feed_scheme(text: &str) -> Option<&str> {
    let mut text = text;
    for scheme in ["feed:", "feeds:", "rss:", "pcast:", "itpc:", "podcast:"] {
        if text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            text = text[scheme.len()..].trim_start_matches('/');
            break;
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Schemes without `//` that people paste.
const OTHER_SCHEMES: [&str; 10] =
    ["about", "data", "file", "javascript", "magnet", "mailto", "news", "sms", "tel", "xmpp"];

fn with_scheme(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("http:") || lower.starts_with("https:") {
        return Some(text.to_owned());
    }
    if let Some(rest) = text.strip_prefix("//") {
        return Some(format!("https://{rest}"));
    }
    if text.contains("://") || text.starts_with(['/', '.', '#', '?', '@']) {
        return None;
    }
    // `mailto:jo@host` would pass for a user name and password.
    let scheme = lower.split(':').next().unwrap_or_default();
    if lower.contains(':') && OTHER_SCHEMES.contains(&scheme) {
        return None;
    }
    let authority = text.split(['/', '?', '#']).next().unwrap_or(text);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let has_port = !host.starts_with('[') && host.split_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    // `mailto:x`, `javascript:x`: a scheme of its own, not a host with a port.
    if !host.starts_with('[') && host.contains(':') && !has_port {
        return None;
    }
    let url = Url::parse(&format!("https://{text}")).ok()?;
    let named_here = |name: &str| !name.contains('.') || crate::fetch::address::is_private(&url);
    let (local, plausible) = match url.host()? {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            // A single word is a machine of the home network only when something says so.
            let plausible =
                name.contains('.') || name.eq_ignore_ascii_case("localhost") || has_port || text.contains('/');
            (named_here(name), plausible)
        }
        _ => (crate::fetch::address::is_private(&url), host.contains(['.', ':', '['])),
    };
    plausible.then(|| format!("{}://{text}", if local { "http" } else { "https" }))
}

/// `@name@host`, as people give their Mastodon name.
fn fediverse_handle(text: &str) -> Option<Url> {
    let (name, host) = text.strip_prefix('@')?.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._-".contains(c));
    (plain(name) && plain(host) && host.contains('.')).then(|| Url::parse(&format!("https://{host}/@{name}")).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://example.org/feed", "https://example.org/feed")]
    #[case("  example.org ", "https://example.org/")]
    #[case("EXAMPLE.org/Feed?x=1", "https://example.org/Feed?x=1")]
    #[case("feed:https://example.org/a", "https://example.org/a")]
    #[case("feed://https://example.org/a", "https://example.org/a")]
    #[case("feed://example.org/a", "https://example.org/a")]
    #[case("FEED:example.org", "https://example.org/")]
    #[case("feeds://example.org/a", "https://example.org/a")]
    #[case("<https://example.org/>", "https://example.org/")]
    #[case("“https://example.org/”", "https://example.org/")]
    #[case("'example.org/a',", "https://example.org/a")]
    #[case("\u{feff}https://example.org/\n", "https://example.org/")]
    #[case("My blog: https://example.org/a", "https://example.org/a")]
    #[case("(https://example.org/a)", "https://example.org/a")]
    #[case("https://example.org/a_(b)", "https://example.org/a_(b)")]
    #[case("//example.org/a", "https://example.org/a")]
    #[case("example.org:8080/feed", "https://example.org:8080/feed")]
    #[case("localhost:8080/feed", "http://localhost:8080/feed")]
    #[case("127.0.0.1:8080", "http://127.0.0.1:8080/")]
    #[case("[::1]:8080/x", "http://[::1]:8080/x")]
    #[case("nas/feed.xml", "http://nas/feed.xml")]
    #[case("münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC")]
    #[case("https://jo:pw@example.org/feed#part", "https://jo:pw@example.org/feed")]
    #[case("@jo@social.example", "https://social.example/@jo")]
    #[case("http:example.org", "http://example.org/")]
    fn understood(#[case] pasted: &str, #[case] expected: &str) {
        let pasted_url = normalize_address(pasted);
        assert_eq!(pasted_url.map(String::from).as_deref(), Some(expected));
    }

    #[rstest]
    #[case("")]
    #[case("  \n")]
    #[case("hello")]
    #[case("two words")]
    #[case("mailto:jo@example.org")]
    #[case("javascript:alert(1)")]
    #[case("file:///etc/passwd")]
    #[case("ftp://example.org/feed")]
    #[case("feed:")]
    #[case("https://")]
    #[case("https://example|org/")]
    #[case("/feed.xml")]
    #[case("42")]
    #[case("<>")]
    fn refused(#[case] pasted: &str) {
        assert_eq!(normalize_address(pasted), None);
    }
}
