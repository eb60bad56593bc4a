//! What an answer's headers say about time. Pure.

use crate::model::{Header, HeaderPatch, Time, Validators};
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use std::collections::HashSet;
use std::time::UNIX_EPOCH;

/// A header as text; bytes outside UTF-8 are replaced, an empty value is none.
pub(super) fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(name)?.as_bytes()).trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// ETag and Last-Modified, verbatim: a server compares its own strings.
pub(super) fn validators(headers: &HeaderMap) -> Validators {
    Validators { etag: text(headers, header::ETAG), last_modified: text(headers, header::LAST_MODIFIED) }
}

/// Retry-After in either form (RFC 9110 §10.2.3).
pub(super) fn retry_at(headers: &HeaderMap, now: Time) -> Option<Time> {
    let value = text(headers, header::RETRY_AFTER)?;
    match value.parse::<u64>() {
        Ok(seconds) => Some(now.plus_seconds(i64::try_from(seconds).unwrap_or(i64::MAX))),
        // "120.5" occurs.
        Err(_) => match value.parse::<f64>() {
            Ok(seconds) if seconds.is_finite() && seconds >= 0.0 => Some(now.plus_seconds(seconds.ceil() as i64)),
            _ => http_date(&value),
        },
    }
}

/// How long the answer stays fresh, in seconds: Cache-Control's max-age less Age, else Expires less Date (RFC 9111 §4.2).
/// `no-cache` and `no-store` are no promise of freshness.
pub(super) fn fresh_seconds(headers: &HeaderMap, now: Time) -> Option<u64> {
    let cache_control: Vec<String> = headers
        .get_all(header::CACHE_CONTROL)
        .iter()
        .flat_map(|value| {
            let value = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
            value.split(',').map(|part| part.trim().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    if cache_control.iter().any(|part| part == "no-store" || part == "no-cache") {
        return None;
    }
    let max_age = cache_control.iter().find_map(|part| {
        let (name, value) = part.split_once('=')?;
        (name.trim() == "max-age").then(|| value.trim().trim_matches('"').parse::<u64>().ok())?
    });
    if let Some(max_age) = max_age {
        let age = text(headers, header::AGE).and_then(|age| age.parse::<u64>().ok()).unwrap_or(0);
        return Some(max_age.saturating_sub(age));
    }
    let expires = http_date(&text(headers, header::EXPIRES)?)?;
    let date = text(headers, header::DATE).and_then(|date| http_date(&date)).unwrap_or(now);
    u64::try_from(expires.seconds().saturating_sub(date.seconds())).ok()
}

/// Headers that a person may not set for a feed: they belong to the connection (RFC 9110 §7.6.1, RFC 9113 §8.2.2), to what is
/// remembered of the last answer, to a proxy, or they ask for less than the whole document; and the User-Agent has a setting
/// of its own.
pub const RESERVED_HEADERS: [&str; 19] = [
    "host",
    "connection",
    "keep-alive",
    "proxy-connection",
    "content-length",
    "transfer-encoding",
    "te",
    "trailer",
    "upgrade",
    "expect",
    "accept-encoding",
    "if-match",
    "if-none-match",
    "if-modified-since",
    "if-unmodified-since",
    "range",
    "if-range",
    "proxy-authorization",
    "user-agent",
];

/// Why headers cannot be sent with a feed's requests: the first that cannot, `None` when all can.
pub fn unsendable(headers: &[HeaderPatch]) -> Option<&HeaderPatch> {
    let mut seen = HashSet::new();
    headers.iter().find(|HeaderPatch { name, value }| {
        let name = HeaderName::from_bytes(name.as_bytes());
        let known = name.is_ok_and(|name| !RESERVED_HEADERS.contains(&name.as_str()) && seen.insert(name));
        !known || value.as_ref().is_some_and(|value| HeaderValue::from_bytes(value.as_bytes()).is_err())
    })
}

/// Headers that a person set, as they are sent: not written into logs, nor into the tables of HTTP/2.
pub(super) fn own(headers: &[Header]) -> HeaderMap {
    let sendable = |header: &Header| {
        let mut value = HeaderValue::from_bytes(header.value.as_bytes()).ok()?;
        value.set_sensitive(true);
        Some((HeaderName::from_bytes(header.name.as_bytes()).ok()?, value))
    };
    headers.iter().filter_map(sendable).collect()
}

fn http_date(value: &str) -> Option<Time> {
    let moment = httpdate::parse_http_date(value).ok()?;
    let since = moment.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok().map(Time::from_seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const NOW: Time = Time::from_seconds(1_700_000_000); // Tue, 14 Nov 2023 22:13:20 GMT

    fn map(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, HeaderValue::from_bytes(value.as_bytes()).expect("valid value"));
        }
        map
    }

    #[rstest]
    #[case("120", Some(120))]
    #[case(" 120 ", Some(120))]
    #[case("0.5", Some(1))]
    #[case("Tue, 14 Nov 2023 23:13:20 GMT", Some(3600))]
    #[case("Tuesday, 14-Nov-23 23:13:20 GMT", Some(3600))]
    #[case("-5", None)]
    #[case("soon", None)]
    #[case("", None)]
    fn retry_after_has_two_forms(#[case] value: &str, #[case] seconds: Option<i64>) {
        assert_eq!(retry_at(&map(&[("retry-after", value)]), NOW), seconds.map(|s| NOW.plus_seconds(s)));
    }

    #[test]
    fn absurd_numbers_do_not_overflow() {
        let headers =
            map(&[("retry-after", "18446744073709551615"), ("cache-control", "max-age=18446744073709551615")]);
        assert!(retry_at(&headers, NOW).is_some());
        assert_eq!(fresh_seconds(&headers, NOW), Some(u64::MAX));
        assert!(retry_at(&map(&[("retry-after", "1e300")]), NOW).is_some());
    }

    #[rstest]
    #[case(&[("cache-control", "max-age=600")], Some(600))]
    #[case(&[("cache-control", "public, Max-Age=\"600\""), ("age", "100")], Some(500))]
    #[case(&[("cache-control", "public"), ("cache-control", "max-age=60"), ("expires", "Tue, 14 Nov 2023 23:13:20 GMT")], Some(60))]
    #[case(&[("expires", "Tue, 14 Nov 2023 23:13:20 GMT")], Some(3600))]
    #[case(&[("expires", "Tue, 14 Nov 2023 23:13:20 GMT"), ("date", "Tue, 14 Nov 2023 23:03:20 GMT")], Some(600))]
    #[case(&[("cache-control", "no-cache, max-age=600")], None)]
    #[case(&[("cache-control", "s-maxage=600")], None)]
    #[case(&[("expires", "0")], None)]
    #[case(&[("expires", "Mon, 13 Nov 2023 23:13:20 GMT")], None)]
    #[case(&[], None)]
    fn freshness(#[case] headers: &[(&'static str, &str)], #[case] expected: Option<u64>) {
        assert_eq!(fresh_seconds(&map(headers), NOW), expected);
    }

    #[test]
    fn validators_are_kept_verbatim() {
        let headers = map(&[("etag", "W/\"a b\""), ("last-modified", "yesterday")]);
        let validators = validators(&headers);
        assert_eq!(validators.etag.as_deref(), Some("W/\"a b\""));
        assert_eq!(validators.last_modified.as_deref(), Some("yesterday"));
    }
}
