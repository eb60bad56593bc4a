//! The blocks of an article: the smallest pieces that stand on lines of their own, with what the rules want to know of
//! them. Each text belongs to one block, so looking at all of them is linear. Pure.

use crate::prose::begins_line;
use dom_query::{NodeId, NodeRef};
use std::collections::HashSet;

/// Elements that begin a line as well: to an article's words they are none of its prose.
const ALSO_LINES: &[&str] = &["dialog", "figcaption", "footer", "form", "menu", "nav"];

/// Elements that are looked at as a whole.
const WHOLE: &[&str] = &["figure", "table", "pre", "iframe", "video", "audio", "object", "svg", "math", "select"];

/// A block.
#[derive(Clone)]
pub(super) struct Block<'a> {
    /// One element, or a run of texts and inline elements that stand between others.
    pub(super) nodes: Vec<NodeRef<'a>>,
    /// Lower case; empty for a run.
    pub(super) name: String,
    /// On one line.
    pub(super) text: String,
    /// Letters of it.
    pub(super) chars: usize,
    /// Letters of it that are links.
    pub(super) linked: usize,
    pub(super) links: usize,
    /// A link of it leads to another page.
    pub(super) leads_away: bool,
    pub(super) has_media: bool,
    /// Where its first link that leads away goes.
    pub(super) href: Option<String>,
}

impl Block<'_> {
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.name.as_bytes(), [b'h', b'1'..=b'6'])
    }

    pub(super) fn is_whole(&self) -> bool {
        WHOLE.contains(&self.name.as_str())
    }

    /// The share of its letters that are links.
    pub(super) fn link_share(&self) -> f64 {
        #[allow(clippy::cast_precision_loss)]
        if self.chars == 0 { 0.0 } else { self.linked as f64 / self.chars as f64 }
    }

    /// Whether it reads like a piece of the story: a sentence or more, and not made of links.
    pub(super) fn is_prose(&self) -> bool {
        !self.is_heading() && self.chars >= 80 && self.link_share() < 0.5 && ends_or_has_sentence(&self.text)
    }
}

/// Marks that end a sentence, of many scripts.
const ENDS: &[char] = &['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', '՞', '።', '\u{0f0d}'];

pub(super) fn ends_or_has_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\'', '”', '“', '»', '«', '’', ')', ']', '」', '』']);
    bare.ends_with(ENDS)
        || bare.contains(". ")
        || bare.contains(['。', '！', '？'])
        || bare.contains("! ")
        || bare.contains("? ")
}

/// The blocks under an element, in their order.
pub(super) fn blocks<'a>(root: &NodeRef<'a>) -> Vec<Block<'a>> {
    let split = splitting(root);
    let mut found = Vec::new();
    let mut stack = vec![vec![*root]];
    while let Some(nodes) = stack.pop() {
        match nodes.as_slice() {
            [node] if split.contains(&node.id) => {
                let mut parts: Vec<Vec<NodeRef<'a>>> = Vec::new();
                let mut running = false;
                for child in node.children() {
                    let inline = !split.contains(&child.id) && !stands_alone(&name_of(&child));
                    match parts.last_mut().filter(|_| inline && running) {
                        Some(run) => run.push(child),
                        None => parts.push(vec![child]),
                    }
                    running = inline;
                }
                stack.extend(parts.into_iter().rev());
            }
            _ => found.push(measured(nodes)),
        }
    }
    found.retain(|block| block.chars > 0 || block.has_media || block.is_whole());
    found
}

fn stands_alone(name: &str) -> bool {
    begins_line(name) || ALSO_LINES.contains(&name) || WHOLE.contains(&name)
}

/// The elements that have a block within, and are none that are looked at as a whole. Each is marked once.
fn splitting(root: &NodeRef<'_>) -> HashSet<NodeId> {
    let mut marked = HashSet::new();
    let mut inside_whole = HashSet::new();
    for node in root.descendants_it().filter(NodeRef::is_element) {
        let name = name_of(&node);
        let parent = node.parent();
        let within = parent.as_ref().is_some_and(|parent| inside_whole.contains(&parent.id));
        let whole = WHOLE.contains(&name.as_str());
        if within || whole {
            inside_whole.insert(node.id);
        }
        if within || !stands_alone(&name) {
            continue;
        }
        let mut above = parent;
        while let Some(ancestor) = above {
            if !marked.insert(ancestor.id) || ancestor.id == root.id {
                break;
            }
            above = ancestor.parent();
        }
    }
    marked
}

pub(super) fn name_of(node: &NodeRef<'_>) -> String {
    node.node_name().map(|name| name.to_ascii_lowercase().to_string()).unwrap_or_default()
}

fn measured(nodes: Vec<NodeRef<'_>>) -> Block<'_> {
    let name = match nodes.as_slice() {
        [node] => name_of(node),
        _ => String::new(),
    };
    let mut whole = String::new();
    let (mut linked, mut links, mut has_media) = (0, 0, false);
    let mut to: Option<String> = None;
    for node in &nodes {
        whole.push_str(&node.text());
        let mut outer_link = None;
        for inner in std::iter::once(*node).chain(node.descendants_it()).filter(NodeRef::is_element) {
            match name_of(&inner).as_str() {
                "a" if outer_link.is_none() => {
                    linked += letters(&inner.text());
                    links += 1;
                    to = to.or_else(|| {
                        inner
                            .attr("href")
                            .filter(|href| !href.trim_start().starts_with('#'))
                            .map(|href| href.to_string())
                    });
                    outer_link = (inner.id == node.id).then_some(());
                }
                "img" | "picture" | "video" | "audio" | "iframe" | "object" => has_media = true,
                _ => {}
            }
        }
    }
    let text = squeezed(&whole);
    Block { nodes, name, chars: letters(&text), text, linked, links, leads_away: to.is_some(), has_media, href: to }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// On one line, with single blanks.
pub(super) fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(1 << 16));
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
