//! A body as a plain tree, no deeper than what writes it can go.

use dom_query::{Document, NodeRef};

/// Deeper elements give only their text.
const DEEPEST: usize = 120;

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// Text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Lower case.
    pub(super) name: String,
    /// Names in lower case, each once.
    pub(super) attributes: Vec<(String, String)>,
    /// What is in it.
    pub(super) children: Vec<Node>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All text in it, with the lines that `br` makes.
    pub(super) fn text(&self) -> String {
        fn gather(nodes: &[Node], text: &mut String) {
            for node in nodes {
                match node {
                    Node::Text(more) => text.push_str(more),
                    Node::Element(element) if element.name == "br" => text.push('\n'),
                    Node::Element(element) => gather(&element.children, text),
                }
            }
        }
        let mut text = String::new();
        gather(&self.children, &mut text);
        text
    }

    /// Whether it begins and ends a block.
    pub(super) fn is_block(&self) -> bool {
        is_block(&self.name)
    }

    /// Whether there is a block in it, at any depth.
    pub(super) fn has_block(&self) -> bool {
        self.elements().any(|child| child.is_block() || child.has_block())
    }
}

/// Whether elements of this name begin and end a block.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "figure",
        "figcaption",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "address",
        "details",
        "summary",
    ];
    BLOCKS.contains(&name)
}

/// The nodes of a body.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let document = Document::fragment(html);
    // A fragment is parsed into an `html` element of its own.
    let mut nodes = children(&document.root(), 0);
    while let [Node::Element(element)] = nodes.as_mut_slice() {
        if !matches!(element.name.as_str(), "html" | "body") {
            break;
        }
        nodes = std::mem::take(&mut element.children);
    }
    nodes
}

fn children(node: &NodeRef<'_>, depth: usize) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut next = node.first_child();
    while let Some(child) = next {
        if child.is_text() || (child.is_element() && depth >= DEEPEST) {
            nodes.push(Node::Text(child.text().to_string()));
        } else if child.is_element() {
            nodes.push(Node::Element(element(&child, depth)));
        }
        next = child.next_sibling();
    }
    nodes
}

fn element(node: &NodeRef<'_>, depth: usize) -> Element {
    let name = node.node_name().map(|name| name.to_ascii_lowercase().to_string()).unwrap_or_default();
    let attributes = node
        .attrs()
        .into_iter()
        .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
        .collect();
    Element { name, attributes, children: children(node, depth + 1) }
}

/// How much headings of a body go down, so that the article's title alone is of the first level.
pub(super) fn heading_shift(nodes: &[Node]) -> usize {
    fn has_first(nodes: &[Node]) -> bool {
        nodes.iter().any(|node| matches!(node, Node::Element(e) if e.name == "h1" || has_first(&e.children)))
    }
    usize::from(has_first(nodes))
}

/// The level of a heading.
pub(super) fn heading_level(name: &str) -> Option<usize> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
