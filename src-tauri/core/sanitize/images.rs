//! Pictures: the address that is meant, the sizes declared, pixels that only count readers, and what may lead an article.

use super::entities::{decode, escape_attribute};
use super::links::resource;
use super::policy::{LAZY_SOURCE_SETS, LAZY_SOURCES};
use super::tokens::Tokens;
use url::Url;

/// Bytes of a picture within its own address at most: larger ones bloat the library, and belong into a file.
const MAX_DATA: usize = 64 * 1024;

/// A picture as it is kept.
#[derive(Debug, Default)]
pub(super) struct Image {
    /// Absolute, or a small `data:` picture.
    pub(super) src: String,
    srcset: Option<String>,
    alt: String,
    title: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
    decorative: bool,
}

/// Reads the `img` tag that was read last; `None` when it shows nothing. `fallback` is the source set of the `picture`
/// around it. The flag tells whether all references in it were certain.
pub(super) fn read(tokens: &Tokens<'_>, fallback: Option<&str>, base: Option<&Url>) -> (Option<Image>, bool) {
    let mut sure = true;
    let mut value = |name: &str| {
        tokens.attribute(name).map(|raw| {
            let (text, certain) = decode(raw, true);
            sure &= certain;
            text
        })
    };
    let source_set = LAZY_SOURCE_SETS
        .iter()
        .chain(&["srcset"])
        .filter_map(|name| value(name).and_then(|raw| source_set(&raw, base)))
        .next();
    let src = LAZY_SOURCES
        .iter()
        .filter_map(|name| value(name).and_then(|raw| resource(&raw, base).map(|url| url.into_owned())))
        .next()
        .or_else(|| value("src").and_then(|raw| shown_source(&raw, base)));
    // A script would have replaced a data: placeholder; the source set has the picture.
    let src = match src {
        Some(src) if src.starts_with("data:") => first_source(source_set.as_deref()).or(Some(src)),
        Some(src) => Some(src),
        None => first_source(source_set.as_deref())
            .or_else(|| fallback.and_then(|raw| first_source(self::source_set(raw, base).as_deref()))),
    };
    let style = value("style").unwrap_or_default().to_ascii_lowercase();
    let class = value("class").unwrap_or_default().to_ascii_lowercase();
    let width = value("width").and_then(|raw| length(&raw));
    let height = value("height").and_then(|raw| length(&raw));
    let alt = value("alt").unwrap_or_default().into_owned();
    let title = value("title").map(|title| title.into_owned()).filter(|title| !title.is_empty());
    let image = src.filter(|src| !counts_readers(src, width, height, &style)).map(|src| Image {
        decorative: is_decorative(&src, &class),
        src,
        srcset: source_set,
        alt,
        title,
        width: width.filter(|w| *w > 0),
        height: height.filter(|h| *h > 0),
    });
    (image, sure)
}

impl Image {
    /// Appends the tag.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str("<img src=\"");
        escape_attribute(&self.src, out);
        if let Some(set) = &self.srcset {
            out.push_str("\" srcset=\"");
            escape_attribute(set, out);
        }
        out.push_str("\" alt=\"");
        escape_attribute(&self.alt, out);
        if let Some(title) = &self.title {
            out.push_str("\" title=\"");
            escape_attribute(title, out);
        }
        for (name, size) in [("width", self.width), ("height", self.height)] {
            if let Some(size) = size {
                out.push_str(&format!("\" {name}=\"{size}"));
            }
        }
        out.push_str("\">");
    }

    /// Whether it may stand for the article: no icon, no emoji, nothing declared smaller than a thumbnail (the list
    /// shows them at about 80 pixels).
    pub(super) fn may_lead(&self) -> bool {
        const SMALLEST: u32 = 64;
        !self.decorative
            && !self.src.starts_with("data:")
            && self.width.is_none_or(|w| w >= SMALLEST)
            && self.height.is_none_or(|h| h >= SMALLEST)
    }
}

fn shown_source(raw: &str, base: Option<&Url>) -> Option<String> {
    let trimmed = raw.trim();
    if trimmed.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
        let kinds = ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp"];
        let head = trimmed.get(..trimmed.find([';', ','])?)?.to_ascii_lowercase();
        let plain = trimmed.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'"'));
        return (kinds.contains(&head.as_str()) && plain && trimmed.len() <= MAX_DATA)
            .then(|| format!("{head}{}", &trimmed[head.len()..]));
    }
    resource(raw, base).map(|url| url.into_owned())
}

/// A declared length in pixels; percentages and the like are none.
pub(super) fn length(raw: &str) -> Option<u32> {
    let raw = raw.trim();
    let number = raw.strip_suffix("px").unwrap_or(raw).trim();
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    whole.parse().ok().filter(|length| *length <= 20_000)
}

/// The candidates of a `srcset` with absolute addresses, by the HTML standard's rules (a comma may be part of an address).
pub(super) fn source_set(raw: &str, base: Option<&Url>) -> Option<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = raw;
    while out.len() < 32 {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let address = word.trim_end_matches(',');
        let descriptor = if address.len() < word.len() {
            rest = after;
            ""
        } else {
            let end = after.find(',').unwrap_or(after.len());
            rest = &after[end..];
            after[..end].trim()
        };
        if let Some(url) = resource(address, base)
            && is_descriptor(descriptor)
        {
            // A comma at either end of an address would be read as a separator.
            let url = url.trim_end_matches(',');
            out.push(if descriptor.is_empty() { url.to_owned() } else { format!("{url} {descriptor}") });
        }
    }
    (!out.is_empty()).then(|| out.join(", "))
}

fn is_descriptor(text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    let Some((number, unit)) = text.split_at_checked(text.len() - 1) else { return false };
    match unit {
        "w" => number.bytes().all(|b| b.is_ascii_digit()) && number.parse().is_ok_and(|width: u32| width > 0),
        "x" => number.bytes().all(|b| b.is_ascii_digit() || b == b'.') && number.parse().is_ok_and(|x: f32| x > 0.0),
        _ => false,
    }
}

/// The largest candidate of a normalised source set.
fn first_source(set: Option<&str>) -> Option<String> {
    let size = |descriptor: &str| descriptor.trim_end_matches(['w', 'x']).parse::<f32>().unwrap_or(1.0);
    set?.split(", ")
        .map(|candidate| candidate.rsplit_once(' ').unwrap_or((candidate, "1x")))
        .max_by(|a, b| size(a.1).total_cmp(&size(b.1)))
        .map(|(url, _)| url.to_owned())
}

/// A picture that nobody is to see: both sides declared as at most 2 pixels, or the counter of a known service.
fn counts_readers(src: &str, width: Option<u32>, height: Option<u32>, style: &str) -> bool {
    let tiny = |side: Option<u32>| side.is_some_and(|side| side <= 2);
    let bare: String = style.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let styled = |side: &str| {
        ["0", "0px", "1px"].iter().any(|size| bare.split(';').any(|rule| rule == format!("{side}:{size}")))
    };
    tiny(width) && tiny(height)
        || width == Some(0)
        || height == Some(0)
        || (!bare.is_empty() && styled("width") && styled("height"))
        || is_counter(src)
}

/// Addresses of counters: (host or its end, beginning of the path). From the lists of Miniflux, FreshRSS and uBlock.
const COUNTERS: &[(&str, &str)] = &[
    ("feeds.feedburner.com", "/~r/"),
    ("feeds.feedburner.com", "/~ff/"),
    ("feedproxy.google.com", "/~r/"),
    ("feedsportal.com", "/"),
    ("feedads.g.doubleclick.net", "/"),
    ("doubleclick.net", "/"),
    ("google-analytics.com", "/"),
    ("googlesyndication.com", "/"),
    ("pixel.wp.com", "/"),
    ("stats.wordpress.com", "/"),
    ("stats.wp.com", "/"),
    ("feeds.wordpress.com", "/1.0/"),
    ("pixel.quantserve.com", "/"),
    ("scorecardresearch.com", "/"),
    ("statcounter.com", "/"),
    ("facebook.com", "/tr"),
    ("medium.com", "/_/stat"),
    ("rss.buysellads.com", "/"),
    ("pixel.newscred.com", "/"),
    ("rc.rss.com", "/"),
    ("ads.linkedin.com", "/"),
    ("analytics.twitter.com", "/"),
    ("bat.bing.com", "/"),
    ("pi.feedsportal.com", "/"),
    ("api.flattr.com", "/button"),
    ("vg01.met.vgwort.de", "/"),
    ("vg02.met.vgwort.de", "/"),
    ("met.vgwort.de", "/"),
    ("ivwbox.de", "/"),
    ("mailchimp.com", "/track"),
    ("list-manage.com", "/track"),
    ("sendgrid.net", "/wf/open"),
    ("email.substack.com", "/o/"),
];

fn is_counter(src: &str) -> bool {
    let Some(rest) = src.strip_prefix("https://").or_else(|| src.strip_prefix("http://")) else { return false };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let file = path.split(['?', '#']).next().unwrap_or_default();
    let is_host =
        |known: &str| host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    COUNTERS.iter().any(|(known, start)| is_host(known) && path.starts_with(start))
        || ["/piwik.php", "/matomo.php", "/pixel.gif", "/tracking-pixel.gif", "/1x1.gif"]
            .iter()
            .any(|end| file.ends_with(end))
}

/// Emoji, smileys, avatars, buttons: they adorn a text but say nothing of the article.
fn is_decorative(src: &str, class: &str) -> bool {
    const CLASSES: &[&str] = &["emoji", "smiley", "avatar", "icon", "wp-smiley", "gravatar"];
    const PARTS: &[&str] = &[
        "/emoji/",
        "/smilies/",
        "/smileys/",
        "twemoji",
        "gravatar.com/avatar",
        "/favicon",
        "badge.svg",
        "img.shields.io",
        "/spacer.",
        "/blank.gif",
        "/transparent.",
    ];
    class.split_ascii_whitespace().any(|name| CLASSES.contains(&name)) || PARTS.iter().any(|part| src.contains(part))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn image(tag: &str) -> Option<String> {
        let mut tokens = Tokens::new(tag);
        tokens.next();
        let base = Url::parse("https://example.org/a/").unwrap();
        read(&tokens, None, Some(&base)).0.map(|image| {
            let mut out = String::new();
            image.write(&mut out);
            out
        })
    }

    #[test]
    fn lazy_pictures_are_promoted() {
        for tag in [
            r#"<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="b.jpg">"#,
            r#"<img src="/blank.gif" data-original="b.jpg">"#,
            r#"<img data-lazy-src="b.jpg" src="data:image/svg+xml,%3Csvg%3E">"#,
            r#"<img src="b.jpg">"#,
        ] {
            assert_eq!(image(tag).as_deref(), Some(r#"<img src="https://example.org/a/b.jpg" alt="">"#), "{tag}");
        }
        assert_eq!(
            image(r#"<img src="data:image/gif;base64,AAAA" data-srcset="s.jpg 300w, l.jpg 900w">"#).as_deref(),
            Some(
                r#"<img src="https://example.org/a/l.jpg" srcset="https://example.org/a/s.jpg 300w, https://example.org/a/l.jpg 900w" alt="">"#
            )
        );
    }

    #[test]
    fn counters_and_foreign_data_go() {
        for tag in [
            r#"<img src="x.gif" width="1" height="1">"#,
            r#"<img src="x.gif" width=0>"#,
            r#"<img src="x.gif" style="width: 1px; height:1px">"#,
            r#"<img src="https://pixel.wp.com/b.gif?x">"#,
            r#"<img src="https://ad.doubleclick.net/x">"#,
            r#"<img src="data:image/svg+xml;base64,AAAA">"#,
            r#"<img src="data:text/html,x">"#,
            r#"<img src="javascript:x">"#,
            "<img>",
        ] {
            assert_eq!(image(tag), None, "{tag}");
        }
        assert!(image(r#"<img src="https://notdoubleclick.net/x">"#).is_some());
        assert!(image(r#"<img src="x.gif" width="1" height="400">"#).is_some());
    }

    #[test]
    fn source_sets_follow_the_standard() {
        for (raw, expected) in [
            ("  a.png   1x  ,   b.png    2x   ", Some("https://h.example/a.png 1x, https://h.example/b.png 2x")),
            (
                "http://x.example/1,a:b/d.jpg , e.jpg 1.5x",
                Some("http://x.example/1,a:b/d.jpg, https://h.example/e.jpg 1.5x"),
            ),
            ("a.jpg 10w 1x", None),
            ("a.jpg 0w", None),
            ("a.jpg -1x", None),
            ("a.jpg (1x)", None),
            ("", None),
        ] {
            let base = Url::parse("https://h.example/").unwrap();
            let set = source_set(raw, Some(&base));
            assert_eq!(set.as_deref(), expected, "{raw}");
            if let Some(set) = set {
                assert_eq!(source_set(&set, None).as_deref(), Some(set.as_str()));
            }
        }
    }
}
