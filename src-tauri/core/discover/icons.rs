//! Which of a site's icons is best for a place of 16 to 32 points. Pure.

use url::Url;

/// An icon that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Icon {
    url: Url,
    /// Lower is better.
    rank: u16,
}

impl Icon {
    /// What a `<link>` names, when it is an icon to show. A mask icon is a black shape, no icon.
    pub(super) fn of(rel: &[String], mime: &str, sizes: &str, url: &Url) -> Option<Self> {
        let touch = rel.iter().any(|word| word.starts_with("apple-touch-icon"));
        let icon = rel.iter().any(|word| word == "icon");
        if !touch && !icon {
            return None;
        }
        let svg = mime.contains("svg") || url.path().to_ascii_lowercase().ends_with(".svg");
        let rank = match (largest(sizes), touch, svg) {
            // Twice the place's size for dense screens, up to what still loads at once; the nearest to 64 first.
            (Some(size @ 32..=256), ..) => size.abs_diff(64),
            (_, false, true) => 300,
            (None, true, _) => 400,
            (None, false, _) => 500,
            (Some(0..32), ..) => 600,
            (Some(_), ..) => 700,
        };
        Some(Self { url: url.clone(), rank })
    }
}

/// The largest of the sizes that are square enough: `16x16 32x32`.
fn largest(sizes: &str) -> Option<u16> {
    sizes.split_whitespace().filter_map(|size| size.split_once('x')?.0.parse().ok()).max()
}

/// The addresses, best first, without duplicates.
pub(super) fn ranked(icons: impl Iterator<Item = Icon>) -> Vec<Url> {
    let mut icons: Vec<Icon> = icons.collect();
    icons.sort_by_key(|icon| icon.rank);
    let mut urls: Vec<Url> = Vec::new();
    for icon in icons {
        if !urls.contains(&icon.url) {
            urls.push(icon.url);
        }
    }
    urls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icon(rel: &str, sizes: &str, path: &str) -> Option<Icon> {
        let rel: Vec<String> = rel.split(' ').map(str::to_owned).collect();
        Icon::of(&rel, "", sizes, &Url::parse("https://example.org/").ok()?.join(path).ok()?)
    }

    #[test]
    fn the_nearest_to_the_place_comes_first() {
        let icons = [
            icon("shortcut icon", "", "/favicon.ico"),
            icon("icon", "16x16", "/16.png"),
            icon("icon", "512x512", "/512.png"),
            icon("icon", "192x192", "/192.png"),
            icon("icon", "16x16 48x48", "/48.ico"),
            icon("apple-touch-icon-precomposed", "", "/touch.png"),
            icon("icon", "any", "/a.svg"),
            icon("icon", "", "/favicon.ico"),
            icon("mask-icon", "", "/mask.svg"),
            icon("stylesheet", "", "/s.css"),
        ];
        let ranked: Vec<String> = ranked(icons.into_iter().flatten()).iter().map(|url| url.path().to_owned()).collect();
        assert_eq!(ranked, ["/48.ico", "/192.png", "/a.svg", "/touch.png", "/favicon.ico", "/16.png", "/512.png"]);
    }
}
