//! What may stay, and what each element is to the rules of nesting.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// What an element is to nesting, and so what an HTML parser does when it meets one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text's element.
    Inline,
    /// A link.
    Anchor,
    /// A block: an open paragraph ends before it.
    Block,
    /// A paragraph.
    Paragraph,
    /// `h1` to `h6`.
    Heading,
    /// `ul`, `ol`.
    List,
    /// `li`.
    Item,
    /// `dl`.
    Terms,
    /// `dt`, `dd`.
    Term,
    /// `pre`.
    Preformatted,
    /// `table`.
    Table,
    /// `caption`.
    Caption,
    /// `colgroup`, dropped.
    Columns,
    /// `col`, dropped.
    Column,
    /// `thead`, `tbody`, `tfoot`.
    Rows,
    /// `tr`.
    Row,
    /// `td`, `th`.
    Cell,
    /// `ruby`.
    Ruby,
    /// `rt`, `rp` and their kin.
    RubyText,
    /// `br`, `wbr`.
    Break,
    /// `hr`.
    Rule,
    /// `img`.
    Image,
    /// `picture`: only its `img` stays.
    Picture,
    /// `source`, `param`, `track`: looked at, dropped.
    Source,
    /// `iframe`: becomes a card.
    Frame,
    /// `video`, `audio`: become cards.
    Media,
    /// `object`: becomes a card, or its content stays.
    Object,
    /// `embed`: becomes a card.
    Embed,
    /// `noscript`: its pictures stay.
    NoScript,
    /// The frame of a page: means nothing within an article, and parsers pass it over.
    Page,
    /// Content that is no text for people: dropped with it.
    Dropped,
}

/// An element that is known by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element {
    /// As published, lower case.
    pub(super) name: &'static str,
    /// What it is written as; empty: only its content stays.
    pub(super) written: &'static str,
    /// What it is.
    pub(super) kind: Kind,
}

macro_rules! elements {
    ($($kind:ident: $($name:literal $(=> $written:literal)?),+;)+) => {
        fn lookup(name: &str) -> Option<Element> {
            Some(match name {
                $($($name => Element { name: $name, written: elements!(@ $name $(, $written)?), kind: Kind::$kind },)+)+
                _ => return None,
            })
        }
        const NAMES: &[(&str, Kind)] = &[$($(($name, Kind::$kind),)+)+];
    };
    (@ $name:literal) => { $name };
    (@ $name:literal, $written:literal) => { $written };
}

elements! {
    Paragraph: "p";
    Anchor: "a";
    Image: "img", "amp-img" => "img", "amp-anim" => "img";
    Break: "br", "wbr";
    Inline: "em", "strong", "b", "i", "span", "code", "u", "s", "strike" => "s", "small", "big" => "", "font" => "",
        "tt" => "code", "sub", "sup", "abbr", "acronym" => "abbr", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd",
        "mark", "q", "samp", "time", "var", "label" => "";
    List: "ul", "ol", "menu" => "ul", "dir" => "ul";
    Item: "li";
    Block: "div", "blockquote", "figure", "figcaption", "section", "article", "header", "footer", "aside", "address",
        "details", "summary", "center" => "div", "main" => "div", "nav" => "div", "hgroup" => "div";
    Heading: "h1", "h2", "h3", "h4", "h5", "h6";
    Preformatted: "pre";
    Rule: "hr";
    Table: "table";
    Caption: "caption";
    Columns: "colgroup";
    Column: "col";
    Rows: "thead", "tbody", "tfoot";
    Row: "tr";
    Cell: "td", "th";
    Terms: "dl";
    Term: "dt", "dd";
    Ruby: "ruby";
    RubyText: "rt", "rp", "rb" => "", "rtc" => "";
    Picture: "picture" => "";
    Source: "source", "param", "track";
    Frame: "iframe" => "";
    Media: "video" => "", "audio" => "";
    Object: "object" => "";
    Embed: "embed" => "", "lite-youtube" => "", "amp-youtube" => "", "amp-iframe" => "";
    NoScript: "noscript" => "";
    Page: "html", "head", "body";
    Dropped: "script", "style", "textarea", "title", "template", "svg", "xmp", "noembed", "noframes", "select", "datalist";
}

impl Element {
    /// Whether it never has content.
    pub(super) fn is_void(self) -> bool {
        matches!(self.kind, Kind::Break | Kind::Rule | Kind::Image | Kind::Source | Kind::Embed | Kind::Column)
    }
}

/// The element with this name in any case.
pub(super) fn element(name: &str) -> Option<Element> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) { lookup(&name.to_ascii_lowercase()) } else { lookup(name) }
}

/// The attributes that an element keeps besides `dir`, `lang` and `id`, in the order in which they are written. Those of
/// images and links' addresses have their own rules.
pub(super) fn kept_attributes(element: Element) -> &'static [&'static str] {
    match element.written {
        "a" | "abbr" | "dfn" => &["title"],
        "td" => &["colspan", "rowspan"],
        "th" => &["colspan", "rowspan", "scope"],
        "ol" => &["start", "reversed", "type"],
        "li" => &["value"],
        "time" | "del" | "ins" => &["datetime"],
        "data" => &["value"],
        "details" => &["open"],
        "blockquote" | "q" => &["cite"],
        _ => &[],
    }
}

/// Attributes that hold the address of an image which a script would have loaded. `src` is tried after them.
pub(super) const LAZY_SOURCES: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-original-src",
    "data-actualsrc",
    "data-img-src",
    "data-img-url",
    "data-image-src",
    "data-delayed-url",
    "data-echo",
    "data-hi-res-src",
    "data-ll-src",
    "data-url",
];

/// The same for `srcset`.
pub(super) const LAZY_SOURCE_SETS: &[&str] =
    &["data-srcset", "data-lazy-srcset", "data-original-set", "data-ll-srcset"];

/// The allow-list of the first stage, for markup that needs a real HTML parser. It keeps what the second stage wants to
/// look at (frames, lazy sources, classes of images); the second stage lets none of that through.
pub(super) fn builder() -> &'static ammonia::Builder<'static> {
    static BUILDER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    BUILDER.get_or_init(|| {
        let tags: HashSet<&'static str> = NAMES
            .iter()
            .filter(|(_, kind)| !matches!(kind, Kind::Dropped | Kind::Page))
            .map(|(name, _)| *name)
            .collect();
        let dropped: HashSet<&'static str> =
            NAMES.iter().filter(|(_, kind)| *kind == Kind::Dropped).map(|(name, _)| *name).collect();
        let image: HashSet<&'static str> = ["src", "srcset", "alt", "title", "width", "height", "class", "style"]
            .into_iter()
            .chain(LAZY_SOURCES.iter().copied())
            .chain(LAZY_SOURCE_SETS.iter().copied())
            .collect();
        let mut attributes: HashMap<&'static str, HashSet<&'static str>> = HashMap::new();
        for (name, _) in NAMES.iter().filter(|(_, kind)| !matches!(kind, Kind::Dropped | Kind::Page)) {
            if let Some(element) = lookup(name) {
                attributes.insert(name, kept_attributes(element).iter().copied().collect());
            }
        }
        for name in ["img", "amp-img", "amp-anim"] {
            attributes.insert(name, image.clone());
        }
        // What may name the language of code; see `code`.
        for name in ["code", "pre", "div", "figure", "section"] {
            attributes.entry(name).or_default().insert("class");
        }
        for (name, _) in NAMES.iter().filter(|(name, _)| lookup(name).is_some_and(super::names::is_box)) {
            attributes.entry(name).or_default().extend(["class", super::names::NAMES]);
        }
        attributes.insert("a", ["href", "name", "title", "data-embed"].into());
        attributes.insert("source", ["src", "srcset", "data-srcset", "type"].into());
        attributes.insert("param", ["name", "value"].into());
        attributes.insert("iframe", ["src", "data-src", "data-lazy-src", "title"].into());
        attributes.insert("video", ["src", "data-src", "poster", "title"].into());
        attributes.insert("audio", ["src", "data-src", "title"].into());
        attributes.insert("object", ["data", "title"].into());
        for name in ["embed", "lite-youtube", "amp-youtube", "amp-iframe"] {
            attributes.insert(name, ["src", "title", "videoid", "data-videoid"].into());
        }
        let mut builder = ammonia::Builder::empty();
        builder
            .tags(tags)
            .clean_content_tags(dropped)
            .tag_attributes(attributes)
            .generic_attributes(["dir", "lang", "id"].into())
            .url_schemes(super::links::SCHEMES.iter().copied().chain(["data"]).collect())
            .url_relative(ammonia::UrlRelative::PassThrough)
            .link_rel(None)
            .strip_comments(true);
        builder
    })
}
