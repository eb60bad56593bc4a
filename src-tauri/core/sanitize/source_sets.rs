//! The `srcset` of pictures: which addresses it has, and which of them is the best for a column of text.

use super::links::resource;
use url::Url;

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

/// Pixels across that are enough: a column of text is some 650 wide, and screens have up to twice as many pixels; a little more
/// rather than much less.
const ENOUGH: f32 = 1600.0;
/// Pixels across from which a candidate is taken before a `src` that is no candidate and so may be of any size.
const WORTHY: f32 = 800.0;

/// What a source set offers.
pub(super) struct Candidate<'a> {
    pub(super) url: &'a str,
    /// Surely large enough for the column.
    pub(super) worthy: bool,
}

/// The largest candidate of a normalised source set that is not larger than is enough; else the smallest.
pub(super) fn best_candidate(set: &str) -> Option<Candidate<'_>> {
    let enough = |(_, size, by_width): &(&str, f32, bool)| *size <= if *by_width { ENOUGH } else { 2.0 };
    let fitting = candidates(set).filter(enough).max_by(|a, b| a.1.total_cmp(&b.1));
    let (url, size, by_width) = fitting.or_else(|| candidates(set).min_by(|a, b| a.1.total_cmp(&b.1)))?;
    Some(Candidate { url, worthy: size >= if by_width { WORTHY } else { 1.5 } })
}

/// Address, size, and whether that is a width; otherwise it is a density.
pub(super) fn candidates(set: &str) -> impl Iterator<Item = (&str, f32, bool)> {
    set.split(", ").map(|candidate| {
        let (url, descriptor) = candidate.rsplit_once(' ').unwrap_or((candidate, "1x"));
        let size = descriptor.trim_end_matches(['w', 'x']).parse().unwrap_or(1.0);
        (url, size, descriptor.ends_with('w'))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

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
