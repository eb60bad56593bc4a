//! Pictures: the address that is meant, the sizes declared, pixels that only count readers, and what may lead an article.

use super::entities::{decode, escape_attribute};
use super::links::resource;
use super::policy::{LAZY_SOURCE_SETS, LAZY_SOURCES};
use super::source_sets::{best_candidate, candidates, source_set};
use super::tokens::Tokens;
use url::Url;

/// Bytes of a picture within its own address at most: larger ones bloat the library, and belong into a file.
const MAX_DATA: usize = 64 * 1024;

/// A picture as it is kept.
#[derive(Debug, Default)]
pub(super) struct Image {
    /// Absolute, or a small `data:` picture.
    pub(super) src: String,
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
    let src = chosen(src, source_set.as_deref(), fallback.and_then(|raw| self::source_set(raw, base)).as_deref());
    let style = value("style").unwrap_or_default().to_ascii_lowercase();
    let class = value("class").unwrap_or_default().to_ascii_lowercase();
    let width = value("width").and_then(|raw| length(&raw));
    let height = value("height").and_then(|raw| length(&raw));
    let alt = value("alt").unwrap_or_default().into_owned();
    let title = value("title").map(|title| title.into_owned()).filter(|title| !title.is_empty());
    let image = src.filter(|src| !counts_readers(src, width, height, &style)).map(|src| Image {
        decorative: is_decorative(&src, &class),
        src,
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

/// The address to show: of what a source set offers the best, where that is better than what `src` has.
fn chosen(src: Option<String>, own: Option<&str>, around: Option<&str>) -> Option<String> {
    match src {
        // A script would have replaced the placeholder; the source set has the picture.
        Some(src) if src.starts_with("data:") => {
            let better = own
                .and_then(best_candidate)
                .or_else(|| around.and_then(best_candidate))
                .map(|best| best.url.to_owned());
            better.or_else(|| (!is_placeholder(&src)).then_some(src))
        }
        Some(src) => match own
            .and_then(best_candidate)
            .filter(|best| best.worthy || candidates(own.unwrap_or_default()).any(|c| c.0 == src))
        {
            Some(best) => Some(best.url.to_owned()),
            None => Some(src),
        },
        None => {
            own.and_then(best_candidate).or_else(|| around.and_then(best_candidate)).map(|best| best.url.to_owned())
        }
    }
}

/// A GIF or PNG of at most 2 pixels: it keeps the place of what a script would have loaded.
fn is_placeholder(src: &str) -> bool {
    let Some((_, data)) = src.split_once(";base64,") else { return false };
    let mut bytes = Vec::with_capacity(24);
    let (mut bits, mut count) = (0_u32, 0);
    for c in data.bytes().take(32) {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => break,
        };
        (bits, count) = (bits << 6 | u32::from(value), count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    let side = |from: usize, length: usize, little: bool| {
        let field = bytes.get(from..from + length)?;
        let fold = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        Some(if little { field.iter().rev().fold(0, fold) } else { field.iter().fold(0, fold) })
    };
    let sides = match bytes.as_slice() {
        [b'G', b'I', b'F', ..] => [side(6, 2, true), side(8, 2, true)],
        [0x89, b'P', b'N', b'G', ..] => [side(16, 4, false), side(20, 4, false)],
        _ => return false,
    };
    sides.iter().all(|side| side.is_some_and(|side| side <= 2))
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
            Some(r#"<img src="https://example.org/a/l.jpg" alt="">"#)
        );
    }

    #[test]
    fn the_best_of_a_source_set_is_shown() {
        for (tag, shown) in [
            // Enough for twice the width of the column, and no more.
            (r#"<img src="m.jpg" srcset="s.jpg 300w, m.jpg 768w, l.jpg 1536w, x.jpg 4000w">"#, "l.jpg"),
            (r#"<img src="m.jpg" srcset="s.jpg 300w, m.jpg 768w">"#, "m.jpg"),
            // Of `src` nothing is known: a small candidate may be worse.
            (r#"<img src="full.jpg" srcset="s.jpg 300w, t.jpg 480w">"#, "full.jpg"),
            (r#"<img src="any.jpg" srcset="x.jpg 3000w, l.jpg 2400w">"#, "l.jpg"),
            (r#"<img src="1.jpg" srcset="1.jpg 1x, 2.jpg 2x, 4.jpg 4x">"#, "2.jpg"),
            (r#"<img src="1.jpg" srcset="2.jpg 2x">"#, "2.jpg"),
            (r#"<img srcset="s.jpg 300w">"#, "s.jpg"),
        ] {
            let expected = format!(r#"<img src="https://example.org/a/{shown}" alt="">"#);
            assert_eq!(image(tag).as_deref(), Some(expected.as_str()), "{tag}");
        }
    }

    #[test]
    fn what_only_keeps_a_place_goes() {
        let gif = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
        let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        for src in [gif, png] {
            assert_eq!(image(&format!(r#"<img src="{src}">"#)), None, "{src}");
        }
        // 16 pixels: an icon of the text's own.
        let icon = "data:image/gif;base64,R0lGODlhEAAQAIAAAAAAAP///yH5BAEAAAAALAAAAAAQABAAAAIOhI+py+0Po5y02ouzPgUAOw==";
        assert!(image(&format!(r#"<img src="{icon}">"#)).is_some());
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
}
