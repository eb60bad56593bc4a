//! Addresses: made absolute, checked for their scheme, freed of trackers' parameters.

use std::borrow::Cow;
use url::Url;

/// Schemes that a link may have. Those that run something (`javascript`, `vbscript`), carry a document (`data`, `blob`)
/// or reach this machine (`file`) are not among them.
pub(super) const SCHEMES: &[&str] = &[
    "http", "https", "mailto", "tel", "sms", "ftp", "sftp", "feed", "webcal", "xmpp", "sip", "irc", "ircs", "matrix",
    "magnet", "gemini", "gopher", "geo", "news", "nntp", "git", "ssh", "svn", "bitcoin", "ed2k", "skype", "spotify",
    "steam", "tg", "signal", "facetime", "rtsp", "mms", "callto", "hack", "itms", "apt",
];

/// Parameters that only tell a server where a reader came from. Sources: the lists of Miniflux, ClearURLs and Brave,
/// without those that some site needs.
const TRACKERS: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "gclsrc",
    "msclkid",
    "yclid",
    "ysclid",
    "igshid",
    "igsh",
    "twclid",
    "ttclid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "_openstat",
    "ml_subscriber",
    "ml_subscriber_hash",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "__hssc",
    "__hstc",
    "__hsfp",
    "hsctatracking",
    "rb_clickid",
    "s_cid",
    "oly_anon_id",
    "oly_enc_id",
    "vero_id",
    "vero_conv",
    "wickedid",
    "_branch_match_id",
    "srsltid",
    "ss_email_id",
    "bsft_eid",
    "bsft_clkid",
    "guce_referrer",
    "guce_referrer_sig",
    "at_medium",
    "at_campaign",
    "at_custom1",
    "at_custom2",
    "at_custom3",
    "at_custom4",
    "xtor",
    "ref_src",
    "ref_url",
    "sc_cid",
    "_ga",
    "_gl",
    "irclickid",
    "epik",
    "rdt_cid",
    "itm_source",
    "itm_medium",
    "itm_campaign",
    "itm_content",
];

/// The beginnings of such parameters.
const TRACKER_PREFIXES: &[&str] = &["utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "stm_"];

/// The absolute address of a link, without trackers' parameters. `None`: no address, no base to resolve it against, or
/// a scheme that a link may not have.
pub fn clean_link(raw: &str, base: Option<&Url>) -> Option<String> {
    let absolute = absolute(raw, base, SCHEMES)?;
    Some(match without_trackers(&absolute, base.and_then(Url::host_str)) {
        Cow::Owned(shorter) => shorter,
        Cow::Borrowed(_) => absolute.into_owned(),
    })
}

/// The absolute http(s) address of something to be shown.
pub(super) fn resource<'a>(raw: &'a str, base: Option<&Url>) -> Option<Cow<'a, str>> {
    absolute(raw, base, &["http", "https"])
}

fn absolute<'a>(raw: &'a str, base: Option<&Url>, schemes: &[&str]) -> Option<Cow<'a, str>> {
    let raw = raw.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_ascii_control());
    if raw.is_empty() {
        return None;
    }
    if is_plain(raw) {
        return Some(Cow::Borrowed(raw));
    }
    let url = match Url::parse(raw) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => match base {
            Some(base) => base.join(raw).ok()?,
            // Without a page the scheme of "//host/path" is a guess, and https the safe one.
            None if raw.starts_with("//") => Url::parse(&format!("https:{raw}")).ok()?,
            None => return None,
        },
        Err(_) => return None,
    };
    let web = matches!(url.scheme(), "http" | "https");
    let allowed = schemes.contains(&url.scheme()) && (!web || url.host_str().is_some_and(|host| !host.is_empty()));
    allowed.then(|| Cow::Owned(url.into()))
}

/// Whether an address is absolute and written so plainly that parsing would not change a thing worth changing. Most
/// addresses are, and parsing each costs more than all the rest of the tag.
fn is_plain(raw: &str) -> bool {
    let Some(rest) = raw.strip_prefix("https://").or_else(|| raw.strip_prefix("http://")) else { return false };
    let host =
        rest.bytes().take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.')).count();
    let (name, after) = rest.split_at(host);
    let host_is_name = name.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && name.bytes().last().is_some_and(|b| b.is_ascii_lowercase())
        && !name.contains("..")
        && !name.contains("xn--");
    host_is_name
        && after.starts_with('/')
        && !after.contains("/.")
        && !after.contains("/%2")
        && after.bytes().all(|b| {
            b.is_ascii_alphanumeric()
                || matches!(
                    b,
                    b'-' | b'.'
                        | b'_'
                        | b'~'
                        | b'/'
                        | b'?'
                        | b'#'
                        | b'&'
                        | b'='
                        | b'%'
                        | b'+'
                        | b','
                        | b';'
                        | b':'
                        | b'@'
                        | b'!'
                        | b'('
                        | b')'
                        | b'*'
                        | b'$'
                )
        })
}

/// The address without the parameters that only track; all else stays as written. `own_host` is the page's: `ref=` with
/// it tells the target what it will see anyway.
pub fn without_trackers<'a>(url: &'a str, own_host: Option<&str>) -> Cow<'a, str> {
    let (rest, fragment) = match url.find('#') {
        Some(at) => url.split_at(at),
        None => (url, ""),
    };
    let Some((page, query)) = rest.split_once('?') else { return Cow::Borrowed(url) };
    if !(url.starts_with("http://") || url.starts_with("https://"))
        || !query.split('&').any(|pair| is_tracker(pair, own_host))
    {
        return Cow::Borrowed(url);
    }
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracker(pair, own_host)).collect();
    let mut shorter = String::with_capacity(url.len());
    shorter.push_str(page);
    if !kept.is_empty() {
        shorter.push('?');
        shorter.push_str(&kept.join("&"));
    }
    shorter.push_str(fragment);
    Cow::Owned(shorter)
}

fn is_tracker(pair: &str, own_host: Option<&str>) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    if name == "ref" {
        return own_host.is_some_and(|host| !host.is_empty() && value.eq_ignore_ascii_case(host));
    }
    let starts = |prefix: &&str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    TRACKER_PREFIXES.iter().any(starts) || TRACKERS.iter().any(|tracker| name.eq_ignore_ascii_case(tracker))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn links_are_made_absolute() {
        let base = Url::parse("https://example.org/blog/post").unwrap();
        for (raw, expected) in [
            ("/a", Some("https://example.org/a")),
            ("../b c", Some("https://example.org/b%20c")),
            ("//cdn.example.net/x", Some("https://cdn.example.net/x")),
            (" https://Example.com ", Some("https://example.com/")),
            ("java\nscript:alert(1)", None),
            ("JAVASCRIPT:alert(1)", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("", None),
            ("mailto:a@b.c?utm_source=x", Some("mailto:a@b.c?utm_source=x")),
            ("https://a.example/?UTM_Source=x&id=1&fbclid=2#top", Some("https://a.example/?id=1#top")),
            ("https://a.example/?ref=example.org", Some("https://a.example/")),
            ("https://a.example/?ref=other.org", Some("https://a.example/?ref=other.org")),
            ("https://a.example/?q=utm_source", Some("https://a.example/?q=utm_source")),
        ] {
            assert_eq!(clean_link(raw, Some(&base)).as_deref(), expected, "{raw}");
        }
        assert_eq!(clean_link("/a", None), None);
        assert_eq!(clean_link("//h.example/", None).as_deref(), Some("https://h.example/"));
    }

    #[test]
    fn a_plain_address_is_what_parsing_makes_of_it() {
        for raw in ["https://a.example/", "http://a.b.example/x/y?z=1&q=%20#f", "https://x.example/a,b;c:d@e!(f)*$"] {
            assert!(is_plain(raw), "{raw}");
            assert_eq!(Url::parse(raw).unwrap().as_str(), raw);
        }
        for raw in [
            "https://a.example",
            "https://A.example/",
            "https://a.example/../x",
            "https://a@b/",
            "https://1.2/",
            "https:/x/",
        ] {
            assert!(!is_plain(raw), "{raw}");
        }
    }
}
