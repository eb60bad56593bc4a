//! Attached audio, video and files, and the picture of an entry.

use crate::model::Enclosure;
use crate::parse::names::Ns;
use crate::parse::tree::Element;
use crate::parse::{plain, urls};
use url::Url;

/// More attachments than any entry has; a bound for feeds that repeat them by the thousand.
pub(in crate::parse) const MOST_ENCLOSURES: usize = 256;

/// The Media RSS elements of an item: its own, and those in `media:group` and `media:content`.
pub(super) fn nested<'t, 'a>(element: &'t Element<'a>) -> impl Iterator<Item = &'t Element<'a>> {
    element.elements().filter(|e| e.ns == Ns::Media).flat_map(|e| {
        let inside = matches!(&*e.name, "group" | "content").then(|| e.descendants()).into_iter().flatten();
        std::iter::once(e).chain(inside.filter(|e| e.ns == Ns::Media))
    })
}

/// The attachments: RSS enclosures, Atom's, and Media RSS content that is not a picture.
pub(super) fn enclosures(element: &Element<'_>, base: Option<&Url>) -> Vec<Enclosure> {
    let mut found: Vec<Enclosure> = Vec::new();
    for e in element.elements() {
        let address = match (e.ns, &*e.name) {
            (Ns::Rss, "enclosure") => e.filled_attribute("url").or_else(|| e.filled_attribute("href")),
            (Ns::Atom | Ns::Rss, "link") if e.attribute("rel") == Some("enclosure") => e.filled_attribute("href"),
            _ => None,
        };
        add(&mut found, e, address, base);
    }
    for e in nested(element).filter(|e| e.is(Ns::Media, "content") && !is_picture(e)) {
        add(&mut found, e, e.filled_attribute("url"), base);
    }
    let duration = element.child(Ns::Itunes, "duration").and_then(|e| duration(&e.text()));
    if let (Some(seconds), Some(first)) = (duration, found.first_mut()) {
        first.duration.get_or_insert(seconds);
    }
    found
}

fn add(found: &mut Vec<Enclosure>, e: &Element<'_>, address: Option<&str>, base: Option<&Url>) {
    let Some(url) = address.and_then(|address| urls::link(address, base)) else { return };
    let number = |name: &str| e.filled_attribute(name).and_then(|text| text.parse::<u64>().ok()).filter(|n| *n > 0);
    let enclosure = Enclosure {
        mime: e.filled_attribute("type").filter(|kind| kind.contains('/')).map(str::to_ascii_lowercase),
        length: number("length").or_else(|| number("filesize")),
        duration: e.filled_attribute("duration").and_then(duration),
        title: e
            .filled_attribute("title")
            .and_then(plain::from_text)
            .or_else(|| e.child(Ns::Media, "title").and_then(|t| plain::from_html(&t.text()))),
        url,
        episode: None,
    };
    if let Some(known) = found.iter_mut().find(|known| known.url == enclosure.url) {
        merge(known, enclosure);
    } else if found.len() < MOST_ENCLOSURES {
        found.push(enclosure);
    }
}

fn merge(known: &mut Enclosure, other: Enclosure) {
    known.mime = known.mime.take().or(other.mime);
    known.length = known.length.or(other.length);
    known.duration = known.duration.or(other.duration);
    known.title = known.title.take().or(other.title);
}

fn is_picture(content: &Element<'_>) -> bool {
    let kind = content.attribute("type").unwrap_or("").to_ascii_lowercase();
    let medium = content.attribute("medium").unwrap_or("");
    if kind.starts_with("image/") || medium.eq_ignore_ascii_case("image") {
        return true;
    }
    let path = content.attribute("url").unwrap_or("").split(['?', '#']).next().unwrap_or("").to_ascii_lowercase();
    kind.is_empty()
        && medium.is_empty()
        && [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].iter().any(|end| path.ends_with(end))
}

/// Seconds of "3600", "60:00", "1:00:00", "12.5"; `None` for anything else. Numbers are bounded: no duration is longer
/// than a year.
pub(crate) fn duration(text: &str) -> Option<u32> {
    let mut seconds = 0u64;
    for part in text.trim().split(':') {
        let whole = part.trim().split('.').next().unwrap_or("");
        if whole.is_empty() || whole.len() > 9 || !whole.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(whole.parse().ok()?)?;
    }
    u32::try_from(seconds).ok().filter(|seconds| (1..=366 * 86_400).contains(seconds))
}

/// The picture that the feed names for the entry.
pub(super) fn image(element: &Element<'_>, base: Option<&Url>, enclosures: &[Enclosure]) -> Option<String> {
    let link = |address: Option<&str>| address.and_then(|address| urls::link(address, base));
    let thumbnail = || {
        nested(element)
            .filter(|e| e.is(Ns::Media, "thumbnail"))
            .find_map(|e| link(e.filled_attribute("url")).or_else(|| link(Some(&e.text()))))
    };
    let picture = || {
        nested(element)
            .filter(|e| e.is(Ns::Media, "content") && is_picture(e))
            .find_map(|e| link(e.filled_attribute("url")))
    };
    let own = || {
        element.elements().filter(|e| e.name == "image").find_map(|e| match e.ns {
            Ns::Itunes | Ns::GooglePlay | Ns::Podcast => {
                link(e.filled_attribute("href").or_else(|| e.filled_attribute("url")))
            }
            Ns::Rss => match e.child(Ns::Rss, "url") {
                Some(url) => link(Some(&url.text())),
                None => link(Some(&e.text())),
            },
            _ => None,
        })
    };
    let attached = || {
        let mut pictures =
            enclosures.iter().filter(|e| e.mime.as_deref().is_some_and(|mime| mime.starts_with("image/")));
        pictures.next().map(|e| e.url.clone())
    };
    thumbnail().or_else(picture).or_else(own).or_else(attached)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_of_every_writing_and_none_that_panics() {
        assert_eq!(duration("3600"), Some(3600));
        assert_eq!(duration("1:02:03"), Some(3723));
        assert_eq!(duration(" 62:03.5 "), Some(3723));
        for bad in ["", "٣:٤", "99999999999999999999", "1:99999999999999999999:1", "an hour", "-5", "0"] {
            assert_eq!(duration(bad), None, "{bad}");
        }
    }
}
