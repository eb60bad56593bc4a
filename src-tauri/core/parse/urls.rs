//! Addresses as feeds write them, made absolute.

use url::Url;

/// The address made absolute against a base. Blanks and line breaks around and inside are taken out, as browsers do;
/// `None` when it is not an address at all.
pub(super) fn resolve(written: &str, base: Option<&Url>) -> Option<Url> {
    let written = written.trim();
    if written.is_empty() {
        return None;
    }
    if let Ok(absolute) = Url::parse(written) {
        return Some(absolute);
    }
    // "www.example.org/x" is meant as a host, although it is a valid relative path.
    if written.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return Url::parse(&format!("http://{written}")).ok();
    }
    base.and_then(|base| base.join(written).ok())
}

/// As [`resolve`], for links that people open: no scripts, no data, no local files.
pub(super) fn link(written: &str, base: Option<&Url>) -> Option<String> {
    let url = resolve(written, base)?;
    let harmless = !matches!(
        url.scheme(),
        "javascript" | "data" | "vbscript" | "file" | "blob" | "about" | "mailto" | "tag" | "urn"
    );
    harmless.then(|| url.into())
}

/// Whether text is itself an address of a page.
pub(super) fn is_web_address(text: &str) -> bool {
    let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    (start.starts_with("http://") || start.starts_with("https://"))
        && !text.contains(char::is_whitespace)
        && text.len() > 8
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn resolves_what_feeds_write() {
        let base = Url::parse("https://example.org/blog/feed.xml").unwrap();
        let link = |written| link(written, Some(&base));
        assert_eq!(link(" /a b\n").unwrap(), "https://example.org/a%20b");
        assert_eq!(link("post/1").unwrap(), "https://example.org/blog/post/1");
        assert_eq!(link("//cdn.example.net/x").unwrap(), "https://cdn.example.net/x");
        assert_eq!(link("www.example.net/x").unwrap(), "http://www.example.net/x");
        assert_eq!(link("javascript:alert(1)"), None);
        assert_eq!(link(""), None);
        assert_eq!(super::link("post/1", None), None);
    }

    #[test]
    fn only_whole_web_addresses_are_links_by_themselves() {
        assert!(is_web_address("https://example.org/1"));
        assert!(!is_web_address("http://"));
        assert!(!is_web_address("tag:example.org,2005:1"));
        assert!(!is_web_address("http://a b"));
    }
}
