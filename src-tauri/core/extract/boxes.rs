//! Boxes whose name says what they are ("newsletter-signup", "relatedPosts"). A name alone takes nothing out: the box must be
//! small beside the text, and its words or links must speak against it as well. Pure.

use super::blocks::squeezed;
use super::clean::{REMEMBERED, Removed};
use super::promoting::{BOXES, calls};
use super::signs::{asks, is_consent, is_label};
use crate::model::RemovalReason as Why;
use dom_query::{NodeRef, Selection};

/// Letters of a box at most, and how many times more the whole text has.
const LARGEST: usize = 1_200;
const SHARE: usize = 3;

/// Whether an id or a class has a word that names boxes: "newsletter-signup", "relatedPosts".
pub(super) fn is_box_name(names: &str) -> bool {
    names.split_whitespace().any(|name| {
        let name = name.trim_start_matches(['#', '.']);
        let mut words = words_of(name);
        BOXES.contains(&name.to_ascii_lowercase().as_str()) || words.any(|word| BOXES.contains(&word.as_str()))
    })
}

/// The words of a name, lower case.
fn words_of(name: &str) -> impl Iterator<Item = String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        let parts = !c.is_ascii_alphanumeric();
        if (parts || c.is_ascii_uppercase() && small) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        small = c.is_ascii_lowercase();
        if let Some(word) = words.last_mut().filter(|_| !parts) {
            word.push(c.to_ascii_lowercase());
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}

/// The names of an element.
pub(super) fn names_of(node: &NodeRef<'_>) -> String {
    let attr = |name| node.attr(name).map(|value| value.to_string()).unwrap_or_default();
    format!("{} {}", attr("id"), attr("class"))
}

/// Takes such boxes out.
pub(super) fn take_out(root: &NodeRef<'_>, removed: &mut Vec<Removed>) {
    let whole = root.normalized_char_count();
    let named: Vec<_> = Selection::from(*root)
        .select("div, section, aside, ul, p, form, footer, nav, table")
        .nodes()
        .iter()
        .filter(|node| node.id != root.id && is_box_name(&names_of(node)))
        .copied()
        .collect();
    for node in named {
        let gone = node.parent().is_none() || !node.ancestors_it(None).any(|above| above.id == root.id);
        if gone {
            continue;
        }
        let text = squeezed(&node.text());
        let letters = text.chars().count();
        if letters > LARGEST || letters * SHARE > whole {
            continue;
        }
        if let Some(why) = against(&node, &text) {
            let html = node.html().to_string();
            if letters > 0 {
                removed.push(Removed { why, text: text.chars().take(REMEMBERED).collect(), html });
                super::clean::remove(&node, root);
            }
        }
    }
}

/// What speaks against a named box beside its name.
fn against(node: &NodeRef<'_>, text: &str) -> Option<Why> {
    let inner = Selection::from(*node);
    // A story's own things stand in boxes of all names.
    if inner.select("h1, figure, pre, table table, video, audio, iframe").exists() {
        return None;
    }
    let links: usize = inner.select("a").nodes().iter().map(|link| squeezed(&link.text()).chars().count()).sum();
    let letters = text.chars().count();
    let paragraphs = inner.select("p");
    let long = paragraphs.nodes().iter().any(|p| squeezed(&p.text()).chars().count() > 350);
    let form = inner.select("form, input, button").exists();
    Some(if is_consent(text) {
        Why::Consent
    } else if is_label(text, 0.0) || links * 2 > letters {
        Why::Related
    } else if !long && (asks(text) || form) {
        Why::Asking
    } else if !long && calls(&text.to_lowercase()) > 0 {
        Why::Promotion
    } else {
        return None;
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_words() {
        for name in ["newsletter-signup", "relatedPosts", "#cta", ".post__promo", "ad", "sharedaddy sd-block"] {
            assert!(is_box_name(name), "{name}");
        }
        for name in ["badge", "header", "adagio", "shadow", "article-body", "relation", ""] {
            assert!(!is_box_name(name), "{name}");
        }
    }
}
