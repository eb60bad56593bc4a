//! Where in a document the feed is: its root, the element with its title, and its items, wherever they stand.

use super::Repairs;
use crate::parse::names::Ns;
use crate::parse::tree::{Element, Node};
use crate::parse::urls;
use std::rc::Rc;
use url::Url;

/// The two shapes that entries are written and read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Dialect {
    Rss,
    Atom,
}

/// A feed found in a document.
#[derive(Debug)]
pub(in crate::parse) struct Layout<'t, 'a> {
    pub root: &'t Element<'a>,
    /// The element with the feed's own title and link.
    pub head: &'t Element<'a>,
    pub dialect: Dialect,
    pub format: String,
    pub items: Vec<Item<'t, 'a>>,
    /// The `xml:base` in force inside the head, when there is one.
    pub base: Option<Rc<Url>>,
    pub language: Option<&'t str>,
}

/// An item or entry with what it inherits from the elements around it.
#[derive(Debug)]
pub(in crate::parse) struct Item<'t, 'a> {
    pub element: &'t Element<'a>,
    /// The `xml:base` in force inside it, when there is one.
    pub base: Option<Rc<Url>>,
    /// The `xml:lang` in force inside it.
    pub language: Option<&'t str>,
}

/// Finds the feed in a document. `web_page` says that the document is HTML, where only a feed with entries counts.
pub(in crate::parse) fn lay_out<'t, 'a>(
    document: &'t Element<'a>,
    text: &str,
    web_page: bool,
    url: Option<&Url>,
    repairs: &mut Repairs,
) -> Option<Layout<'t, 'a>> {
    let root = find_root(document)?;
    let dialect = if matches!(&*root.name, "feed" | "entry") { Dialect::Atom } else { Dialect::Rss };
    let head = find_head(root, dialect);
    let mut items = Vec::new();
    let context = Context { base: inherited_base(root, None, url), language: language(root) };
    if root.name == "entry" || root.name == "item" {
        collect(document, &Context { base: None, language: None }, url, &mut items);
    } else {
        collect(root, &context, url, &mut items);
    }
    if items.is_empty() {
        // A root that was closed too early: its items stand behind it.
        collect(document, &context, url, &mut items);
        if !items.is_empty() {
            repairs.add("items-outside-channel");
        } else if web_page {
            return None;
        }
    }
    if items.len() > MOST_ITEMS {
        items.truncate(MOST_ITEMS);
        repairs.add("too-large");
    }
    drop_cut_item(&mut items, repairs);
    note_misplaced(root, head, dialect, repairs);
    let base = inherited_base(head, context.base.as_ref(), url);
    let language = language(head).or(context.language);
    Some(Layout { root, head, dialect, format: format(root, text, repairs), items, base, language })
}

/// Items beyond these are left out: in the 16 MB that are fetched at most, more of them have not even an address each, and
/// 600,000 empty ones took 610 MB as articles.
const MOST_ITEMS: usize = 120_000;

/// Roots of feeds. Single entries are feeds of one.
fn is_root(element: &Element<'_>) -> bool {
    match &*element.name {
        "rss" => true,
        "rdf" => matches!(element.ns, Ns::Rdf | Ns::Rss),
        "feed" | "entry" => element.ns == Ns::Atom,
        "channel" | "item" => element.ns == Ns::Rss,
        _ => false,
    }
}

fn find_root<'t, 'a>(document: &'t Element<'a>) -> Option<&'t Element<'a>> {
    document.descendants().find(|element| is_root(element))
}

fn find_head<'t, 'a>(root: &'t Element<'a>, dialect: Dialect) -> &'t Element<'a> {
    if dialect == Dialect::Atom || root.name == "channel" {
        return root;
    }
    root.descendants().find(|e| e.is(Ns::Rss, "channel")).unwrap_or(root)
}

/// What items inherit. Shared, not copied: a long address on the root must not be multiplied by the items.
#[derive(Clone)]
struct Context<'t> {
    base: Option<Rc<Url>>,
    language: Option<&'t str>,
}

/// Items stand in the channel, beside it, or in whatever was left open before them.
fn collect<'t, 'a>(element: &'t Element<'a>, context: &Context<'t>, url: Option<&Url>, items: &mut Vec<Item<'t, 'a>>) {
    for child in element.elements() {
        let own = child.attributes.iter().any(|a| a.name == "xml:base" || a.name == "xml:lang");
        let inner = own.then(|| Context {
            base: inherited_base(child, context.base.as_ref(), url),
            language: language(child).or(context.language),
        });
        let inner = inner.as_ref().unwrap_or(context);
        let item = matches!(&*child.name, "item" | "entry") && matches!(child.ns, Ns::Rss | Ns::Atom);
        if item {
            items.push(Item { element: child, base: inner.base.clone(), language: inner.language });
        } else if !matches!(&*child.name, "content" | "encoded" | "source") {
            collect(child, inner, url, items);
        }
    }
}

/// A relative `xml:base` is relative to the one around it, and the outermost to the document's address.
fn inherited_base(element: &Element<'_>, outer: Option<&Rc<Url>>, url: Option<&Url>) -> Option<Rc<Url>> {
    let written = element.filled_attribute("xml:base");
    let own = written.and_then(|base| urls::base(base, outer.map(Rc::as_ref).or(url)));
    own.map(Rc::new).or_else(|| outer.cloned())
}

/// RFC 5646 4.4.1: no language tag in use is longer than 35 characters.
const LONGEST_LANGUAGE: usize = 35;

fn language<'t>(element: &'t Element<'_>) -> Option<&'t str> {
    element.filled_attribute("xml:lang").filter(|tag| tag.len() <= LONGEST_LANGUAGE)
}

/// A document cut off inside its last item: that item would come back whole, but with another text and perhaps another
/// identity. It is kept only when it is all there is, or when it has its id, so that the whole one will replace it.
fn drop_cut_item(items: &mut Vec<Item<'_, '_>>, repairs: &mut Repairs) {
    let Some(last) = items.last() else { return };
    let identified = last.element.elements().any(|e| !e.cut && matches!(&*e.name, "guid" | "id" | "link"));
    let open_inside = last.element.elements().any(|e| e.cut);
    if last.element.cut && open_inside && items.len() > 1 && !identified {
        items.pop();
        repairs.add("cut-item-dropped");
    }
}

fn note_misplaced(root: &Element<'_>, head: &Element<'_>, dialect: Dialect, repairs: &mut Repairs) {
    if root.name != "rss" && root.name != "channel" {
        return;
    }
    let outside = |e: &Element<'_>| e.elements().any(|c| c.is(Ns::Rss, "item"));
    if dialect == Dialect::Rss && !std::ptr::eq(root, head) && outside(root) {
        repairs.add("items-outside-channel");
    }
    let nested = head.elements().any(|c| !c.is(Ns::Rss, "item") && c.name != "items" && outside(c));
    if nested {
        repairs.add("nested-items");
    }
}

/// The format's name; also names the repair when the root does not say what it is.
fn format(root: &Element<'_>, text: &str, repairs: &mut Repairs) -> String {
    let version = root.filled_attribute("version");
    match &*root.name {
        "rss" => match version {
            Some(version @ ("2.0" | "0.91" | "0.92")) => format!("rss{version}"),
            Some(version) => {
                repairs.add("rss-version");
                let known = version.len() <= 8 && version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
                if known { format!("rss{version}") } else { "rss2.0".into() }
            }
            None => {
                repairs.add("rss-version");
                "rss2.0".into()
            }
        },
        "rdf"
            if head_of(text).contains("my.netscape.com/rdf/simple/0.9")
                || head_of(text).contains("channel.netscape.com/rdf/simple/0.9") =>
        {
            "rss0.90".into()
        }
        "rdf" => "rss1.0".into(),
        "channel" if repairs.has("cdf") => "cdf".into(),
        "channel" if root.written.ends_with("Channel") => "rss1.1".into(),
        "channel" | "item" => {
            repairs.add("missing-root");
            "rss2.0".into()
        }
        _ if version == Some("0.3") || head_of(text).contains("purl.org/atom/ns#") || repairs.has("atom-0.3") => {
            "atom0.3".into()
        }
        _ => "atom1.0".into(),
    }
}

/// Whether a node is an element that only web pages have.
pub(in crate::parse) fn looks_like_web_page(document: &Element<'_>) -> bool {
    let first = document.children.iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    first.is_some_and(|e| {
        matches!(&*e.name, "html" | "head" | "body" | "title" | "meta" | "link" | "script" | "div" | "p")
    })
}

/// The part of a document in which its root's namespaces stand.
fn head_of(text: &str) -> &str {
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
