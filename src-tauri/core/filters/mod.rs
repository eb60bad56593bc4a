//! Content filters in the syntax of everybody's lists: which images of articles are not fetched and not shown, which elements of
//! a text are left out. The only room that sees adblock. `extract` applies them, `library` keeps the lists and refuses images.
//! Pure; compiled once, written to bytes and read back, since compiling a large list takes a second.

mod rules;
#[cfg(test)]
mod tests;

pub use rules::{check, title};

use adblock::Engine;
use adblock::lists::{FilterSet, ParseOptions};
use adblock::request::Request;
use dom_query::{Matcher, NodeRef, Selection};
use std::collections::HashSet;
use std::sync::Arc;
use url::Url;

/// The list that comes along.
pub const SHIPPED: &str = include_str!("shipped.txt");

/// Lists that are offered: what they are for, and where they are.
pub const OFFERED: &[(&str, &str)] = &[
    ("EasyList", "https://easylist.to/easylist/easylist.txt"),
    ("EasyPrivacy", "https://easylist.to/easylist/easyprivacy.txt"),
    ("EasyList Germany", "https://easylist.to/easylistgermany/easylistgermany.txt"),
    ("Liste FR", "https://easylist-downloads.adblockplus.org/liste_fr.txt"),
    ("EasyList China", "https://easylist-downloads.adblockplus.org/easylistchina.txt"),
    ("Fanboy's Annoyance List", "https://secure.fanboy.co.nz/fanboy-annoyance.txt"),
    ("Fanboy's Cookie Monster", "https://secure.fanboy.co.nz/fanboy-cookiemonster.txt"),
];

/// Selectors that are tried on a text at most, and elements that they hide at most.
const MOST_SELECTORS: usize = 4_000;
const MOST_HIDDEN: usize = 2_000;

/// Rules that hold. Cheap to clone; by default there are none.
#[derive(Clone, Default)]
pub struct Filters {
    engine: Option<Arc<Engine>>,
}

impl std::fmt::Debug for Filters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.engine.is_some() { "Filters(..)" } else { "Filters(none)" })
    }
}

impl Filters {
    /// Of the texts of lists. What no list may say is passed over.
    pub fn compile<'t>(lists: impl IntoIterator<Item = &'t str>) -> Self {
        let mut set = FilterSet::new(false);
        let mut any = false;
        for list in lists {
            any |= !list.trim().is_empty();
            set.add_filter_list(list.to_owned(), ParseOptions::default());
        }
        Self { engine: any.then(|| Arc::new(Engine::new_with_filter_set(set))) }
    }

    /// As they were written by [`Filters::to_bytes`]; `None` when the bytes are damaged or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut engine = Engine::default();
        engine.deserialize(bytes).ok()?;
        Some(Self { engine: Some(Arc::new(engine)) })
    }

    /// Compiled, to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.engine.as_ref().map(|engine| engine.serialize()).unwrap_or_default()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.engine.is_none()
    }

    /// Whether an image of a page is not to be fetched. Without a page every address is another site's.
    pub fn blocks(&self, image: &Url, page: Option<&Url>) -> bool {
        let Some(engine) = &self.engine else { return false };
        let page = page.map_or("", Url::as_str);
        Request::new(image.as_str(), page, "image", "get")
            .is_ok_and(|request| engine.check_network_request(&request).should_block())
    }

    /// The elements under a root that rules hide on this page, outer ones before inner ones.
    pub fn hidden<'a>(
        &self,
        root: &NodeRef<'a>,
        page: Option<&Url>,
        classes: &HashSet<String>,
        ids: &HashSet<String>,
    ) -> Vec<NodeRef<'a>> {
        let Some(engine) = &self.engine else { return Vec::new() };
        // A text without a page has the rules that hold everywhere.
        let address = page.map_or("https://none.invalid/", Url::as_str);
        let of_page = engine.url_cosmetic_resources(address);
        let mut selectors: Vec<String> = of_page.hide_selectors.into_iter().collect();
        if !of_page.generichide {
            selectors.extend(engine.hidden_class_id_selectors(classes, ids, &of_page.exceptions));
        }
        selectors.sort_unstable();
        selectors.truncate(MOST_SELECTORS);
        let selection = Selection::from(*root);
        let mut found = Vec::new();
        for selector in selectors.iter().filter(|selector| may_match(selector, classes, ids)) {
            let Ok(matcher) = Matcher::new(selector) else { continue };
            found.extend(selection.select_matcher(&matcher).nodes().iter().take(MOST_HIDDEN).copied());
            if found.len() > MOST_HIDDEN {
                break;
            }
        }
        found
    }
}

/// Lists have thousands of rules for classes that a text does not have: a look at the last part's name spares the search.
fn may_match(selector: &str, classes: &HashSet<String>, ids: &HashSet<String>) -> bool {
    let plain =
        selector.len() > 1 && selector[1..].bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    match selector.as_bytes().first() {
        Some(b'.') if plain => classes.contains(&selector[1..]),
        Some(b'#') if plain => ids.contains(&selector[1..]),
        _ => true,
    }
}
