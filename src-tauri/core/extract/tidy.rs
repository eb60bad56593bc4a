//! The clean story of a text that is kept already: a feed's body, or a page's that filters of a later day apply to. Bounded in
//! time, since it is done whenever an article is opened. Pure.

use super::blocks;
use super::boilerplate::Boilerplate;
use super::bounds;
use super::clean::{self, Known, REMEMBERED, Removed};
use crate::filters::Filters;
use crate::model::{Cleaned, RemovalReason as Why, RemovedBlock};
use crate::sanitize::{NAMES, SafeHtml, picture_addresses, sanitize, without_names};
use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashSet;
use url::Url;

/// Bytes of a text at most that is looked at. Larger ones are no stories.
const LARGEST: usize = 512 << 10;

/// What is known of a text.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Its title.
    pub title: &'a str,
    /// BCP 47.
    pub language: Option<&'a str>,
    /// The page that it is of.
    pub page: Option<&'a Url>,
    /// The rules that hold.
    pub filters: &'a Filters,
    /// What most articles of its feed have.
    pub boilerplate: Option<&'a Boilerplate>,
    /// The text is a feed's: the rules of the story apply. Else only the filters do.
    pub of_feed: bool,
}

/// A text made clean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tidied {
    /// The story, without the names of its boxes.
    pub html: SafeHtml,
    /// What was left out; its `original` is empty.
    pub cleaned: Cleaned,
}

/// Makes a safe text clean. `None`: nothing is left out.
pub fn tidy(html: &str, told: &Told<'_>) -> Option<Tidied> {
    if html.len() > LARGEST || html.is_empty() {
        return None;
    }
    let document = Document::fragment(bounds::bounded(html)?);
    let root = document.root();
    let named = name(&root);
    let mut removed = Vec::new();
    filter(&root, told, &mut removed);
    let mut found = clean::Found::default();
    if told.of_feed {
        let known = Known {
            title: told.title,
            language: told.language,
            page: told.page,
            of_feed: true,
            boilerplate: told.boilerplate,
            ..Known::default()
        };
        found = clean::clean(&root, &known, &mut removed);
    }
    if removed.is_empty() && found.teasers.is_empty() {
        return None;
    }
    for node in with_names(&root) {
        node.remove_attrs(&["class", NAMES]);
        if named.contains(&node.id) {
            node.remove_attr("id");
        }
    }
    let story = sanitize(&root.html(), told.page).html;
    Some(Tidied {
        html: story,
        cleaned: Cleaned {
            original: String::new(),
            removed: told_of(&removed, told.page),
            teasers: found.teasers,
            abridged: found.abridged,
        },
    })
}

/// Removed blocks as they are shown.
pub(super) fn told_of(removed: &[Removed], base: Option<&Url>) -> Vec<RemovedBlock> {
    const MOST: usize = 200;
    let shown = removed.iter().filter(|removed| removed.why != Why::Hidden).take(MOST);
    let block = |removed: &Removed| {
        let safe = sanitize(&removed.html, base).html;
        RemovedBlock {
            reason: removed.why,
            text: removed.text.clone(),
            html: without_names(safe.as_str()).into_owned(),
        }
    };
    shown.map(block).collect()
}

fn with_names<'a>(root: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    root.descendants_it().filter(|node| node.is_element() && node.has_attr(NAMES)).collect()
}

/// Gives boxes the names back that were kept beside them; tells which were given an id.
fn name(root: &NodeRef<'_>) -> HashSet<NodeId> {
    let mut named = HashSet::new();
    for node in with_names(root) {
        let Some(names) = node.attr(NAMES) else { continue };
        let of = |sign: char| {
            let own = names.split_whitespace().filter_map(move |name| name.strip_prefix(sign));
            own.collect::<Vec<_>>().join(" ")
        };
        let (id, class) = (of('#'), of('.'));
        // A target of links within the text keeps its id.
        if !id.is_empty() && node.attr("id").is_none() {
            node.set_attr("id", &id);
            named.insert(node.id);
        }
        if !class.is_empty() {
            node.set_attr("class", &class);
        }
    }
    named
}

/// Takes out what the filters hide, and images that they block.
fn filter(root: &NodeRef<'_>, told: &Told<'_>, removed: &mut Vec<Removed>) {
    hide(root, told.filters, told.page, removed);
    let blocked = |node: &NodeRef<'_>| {
        let address = node.attr("src").and_then(|src| Url::parse(&src).ok());
        address.is_some_and(|address| told.filters.blocks(&address, told.page))
    };
    let images: Vec<_> = root.descendants_it().filter(|node| blocks::name_of(node) == "img" && blocked(node)).collect();
    for image in images {
        let text = image.attr("src").map(|src| src.to_string()).unwrap_or_default();
        removed.push(Removed { why: Why::Filter, text, html: String::new() });
        clean::remove(&image, root);
    }
}

/// Takes out what cosmetic rules hide on a page.
pub(super) fn hide(root: &NodeRef<'_>, filters: &Filters, page: Option<&Url>, removed: &mut Vec<Removed>) {
    const MARKUP: usize = 20 << 10;
    if filters.is_empty() {
        return;
    }
    let (mut classes, mut ids) = (HashSet::new(), HashSet::new());
    for node in root.descendants_it().filter(|node| node.is_element()) {
        if let Some(class) = node.attr("class") {
            classes.extend(class.split_ascii_whitespace().map(str::to_owned));
        }
        ids.extend(node.attr("id").map(|id| id.to_string()));
    }
    for node in filters.hidden(root, page, &classes, &ids) {
        if node.parent().is_none() || matches!(blocks::name_of(&node).as_str(), "html" | "body") {
            continue;
        }
        let text = blocks::squeezed(&node.text());
        let html = node.html().to_string();
        let html = if html.len() > MARKUP { String::new() } else { html };
        if !text.is_empty() || html.contains("<img") {
            removed.push(Removed { why: Why::Filter, text: text.chars().take(REMEMBERED).collect(), html });
        }
        clean::remove(&node, root);
    }
}

/// Whether a text has images that the rules block, so that it is worth making a tree of it.
pub fn shows_blocked(html: &str, page: Option<&Url>, filters: &Filters) -> bool {
    let addresses = picture_addresses(html);
    addresses.iter().filter_map(|address| Url::parse(address).ok()).any(|address| filters.blocks(&address, page))
}
