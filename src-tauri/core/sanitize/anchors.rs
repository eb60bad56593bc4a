//! Links within an article (footnotes): which of them lead somewhere, and which targets are asked for.

use super::entities::decode;
use std::collections::HashSet;

/// Before every name of a target, so that no article can name what the app names.
pub(super) const PREFIX: &str = "user-content-";

/// Names without [`PREFIX`].
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Anchors {
    /// Asked for by a link.
    pub(super) links: HashSet<String>,
    /// Found on an element.
    pub(super) targets: HashSet<String>,
}

impl Anchors {
    /// Looks for them with a plain search, which may find too much (in text and dropped elements); what was really
    /// written is compared afterwards.
    pub(super) fn collect(html: &str) -> Self {
        let mut links = HashSet::new();
        for found in ["href=\"#", "href='#", "href=#"] {
            for (at, _) in html.match_indices(found) {
                keep(&html[at + found.len()..], &mut links);
            }
        }
        let mut targets = HashSet::new();
        if !links.is_empty() {
            for found in ["id=\"", "id='", "name=\"", "name='", "id=", "name="] {
                for (at, _) in html.match_indices(found) {
                    keep(&html[at + found.len()..], &mut targets);
                }
            }
        }
        Self { links, targets }
    }

    /// Whether every link has its target and every target its link: then the text is final.
    pub(super) fn agree(&self) -> bool {
        self.links == self.targets
    }

    /// Only the names that are both linked and found.
    pub(super) fn common(&self) -> Self {
        let both: HashSet<String> = self.links.intersection(&self.targets).cloned().collect();
        Self { links: both.clone(), targets: both }
    }
}

/// Names longer than this are no footnotes, and quadratic work for an attacker.
const LONGEST: usize = 200;

fn keep(rest: &str, names: &mut HashSet<String>) {
    let end =
        rest.bytes().take(LONGEST).position(|b| matches!(b, b'"' | b'\'' | b'>' | b'<') || b.is_ascii_whitespace());
    let Some(raw) = end.and_then(|end| rest.get(..end)) else { return };
    let (name, _) = decode(raw, true);
    let name = name.strip_prefix(PREFIX).unwrap_or(&name);
    if !name.is_empty() {
        names.insert(name.to_owned());
    }
}
