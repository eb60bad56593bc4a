//! A title for every article.

use crate::model::Enclosure;
use crate::sanitize::shorten;
use url::Url;

/// Characters of a title that is made of the body's first words: about one line of the list.
const FIRST_WORDS: usize = 80;

/// The published title, else the body's first words, else what is attached, else the end of the address, else its host.
pub(super) fn title(
    published: Option<&str>,
    text: &str,
    attached: &[Enclosure],
    url: Option<&str>,
    feed_url: &Url,
) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let from_text = || text.lines().find(|line| !line.trim().is_empty()).map(|line| shorten(line, FIRST_WORDS));
    published
        .map(one_line)
        .filter(|title| !title.is_empty())
        .or_else(from_text)
        .or_else(|| {
            attached
                .iter()
                .find_map(|enclosure| enclosure.title.as_deref().map(one_line))
                .filter(|title| !title.is_empty())
        })
        .or_else(|| url.and_then(|url| Url::parse(url).ok()).and_then(|url| last_segment(&url).or_else(|| host(&url))))
        .or_else(|| host(feed_url))
        .unwrap_or_else(|| feed_url.to_string())
}

fn host(url: &Url) -> Option<String> {
    url.host_str().map(|host| host.trim_start_matches("www.").to_owned())
}

fn last_segment(url: &Url) -> Option<String> {
    let segment = url.path_segments()?.rfind(|segment| !segment.is_empty())?;
    // Decodes the percent signs; "&" and "=" in a path are rare, and what stands before them says enough.
    let name = url::form_urlencoded::parse(segment.as_bytes()).next()?.0.into_owned();
    let name = name
        .rsplit_once('.')
        .filter(|(stem, end)| !stem.is_empty() && end.len() <= 5)
        .map_or(name.as_str(), |(stem, _)| stem);
    let words: Vec<&str> = name.split(['-', '_', ' ']).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| shorten(&words.join(" "), FIRST_WORDS))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn never_empty() {
        let feed = Url::parse("https://www.example.org/feed").unwrap();
        let make = |published, text, url| title(published, text, &[], url, &feed);
        assert_eq!(make(Some(" a \n b "), "x", None), "a b");
        assert_eq!(make(Some(" "), "\nfirst line\nsecond", None), "first line");
        assert_eq!(make(None, "", Some("https://a.example/2026/a-long_way%20home.html")), "a long way home");
        assert_eq!(make(None, "", Some("https://www.a.example/")), "a.example");
        assert_eq!(make(None, "", None), "example.org");
        assert!(make(None, &"word ".repeat(100), None).chars().count() <= FIRST_WORDS);
    }
}
