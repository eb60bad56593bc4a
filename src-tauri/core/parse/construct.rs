//! Text constructs: what stands in a title, summary or body, and whether it is HTML.

use super::names::Ns;
use super::plain;
use super::repair::Repairs;
use super::tree::{Element, Node};
use std::borrow::Cow;

/// The value of a text construct.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Construct<'a> {
    /// Text in which `<` is a character.
    Plain(Cow<'a, str>),
    /// HTML, unsafe.
    Html(Cow<'a, str>),
}

impl<'a> Construct<'a> {
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Plain(text) | Self::Html(text) => text.trim().is_empty(),
        }
    }

    /// As a title.
    pub fn into_plain(self) -> Option<String> {
        match self {
            Self::Plain(text) => plain::from_text(&text),
            Self::Html(html) => plain::from_html(&html),
        }
    }

    /// As a body.
    pub fn into_html(self) -> Option<String> {
        let html = match self {
            Self::Plain(text) => plain::to_html(&text),
            Self::Html(html) => trimmed(html.into_owned()),
        };
        (!html.is_empty()).then_some(html)
    }
}

/// Takes blanks off both ends without copying when there are none.
pub(super) fn trimmed(mut text: String) -> String {
    text.truncate(text.trim_end().len());
    let lead = text.len() - text.trim_start().len();
    if lead > 0 {
        text.drain(..lead);
    }
    text
}

/// Reads an element as a text construct, by the rules of its vocabulary.
pub(super) fn read<'a>(element: &Element<'a>) -> Construct<'a> {
    match element.ns {
        Ns::Atom => atom(element),
        // RSS, content:encoded and their like are HTML whatever they say; a media or Dublin Core text is plain, unless
        // it has the marks of HTML, which many publishers put there.
        Ns::Rss | Ns::Content | Ns::Xhtml => Construct::Html(element.inner_html(element.ns == Ns::Xhtml)),
        Ns::Media if element.attribute("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("html")) => {
            Construct::Html(element.inner_html(false))
        }
        _ => sniffed(element),
    }
}

fn sniffed<'a>(element: &Element<'a>) -> Construct<'a> {
    if element.has_child_elements() {
        return Construct::Html(element.inner_html(false));
    }
    let text = element.text();
    if plain::is_html_after_all(&text) { Construct::Html(text) } else { Construct::Plain(text) }
}

/// Atom's `type` is text, html or xhtml, but feeds write MIME types and anything else there as well.
fn atom<'a>(element: &Element<'a>) -> Construct<'a> {
    let kind = element.attribute("type").unwrap_or("text").to_ascii_lowercase();
    let xml = kind == "xhtml" || kind.ends_with("xml");
    if element.has_child_elements() {
        return Construct::Html(without_wrapper(element, xml));
    }
    if xml || kind.contains("html") {
        return Construct::Html(element.text());
    }
    sniffed(element)
}

/// XHTML stands in a `div` that is not part of it (RFC 4287 3.1.1.3).
fn without_wrapper<'a>(element: &Element<'a>, xml: bool) -> Cow<'a, str> {
    let mut inside = element.children.iter().filter(|node| match node {
        Node::Element(_) => true,
        Node::Text(text) => !text.is_blank(),
    });
    match (inside.next(), inside.next()) {
        (Some(Node::Element(div)), None) if div.name == "div" && xml => div.inner_html(true),
        _ => element.inner_html(xml),
    }
}

/// Names what had to be mended in the text constructs of an item or a head.
pub(super) fn note_repairs(element: &Element<'_>, repairs: &mut Repairs) {
    let Some(kind) = element.attribute("type") else {
        if matches!(element.ns, Ns::Rss | Ns::Content) && element.has_child_elements() {
            repairs.add("child-markup");
        }
        return;
    };
    let body = element.name == "content";
    let proper = matches!(kind, "text" | "html" | "xhtml") || (body && kind.contains('/') && !kind.contains("html"));
    if element.ns == Ns::Atom && !proper {
        repairs.add("text-type");
    } else if element.ns == Ns::Atom && kind == "html" && element.has_child_elements() {
        repairs.add("child-markup");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::soup;

    fn construct(xml: &str) -> Construct<'_> {
        let mut repairs = Repairs::default();
        let document = soup::read(xml, &mut repairs);
        let element = document.descendants().find(|e| e.name == "title");
        element.map_or(Construct::Plain("".into()), |e| super::read(e))
    }

    #[test]
    fn atom_types_decide_even_when_misspelled() {
        let plain = |text: &'static str| Construct::Plain(text.into());
        let html = |text: &'static str| Construct::Html(text.into());
        assert_eq!(construct("<feed><title>1 &lt; 2</title></feed>"), plain("1 < 2"));
        assert_eq!(construct("<feed><title type='text/plain'>a</title></feed>"), plain("a"));
        assert_eq!(construct("<feed><title type='TEXT/HTML'>&lt;b&gt;a</title></feed>"), html("<b>a"));
        assert_eq!(
            construct("<feed><title type='xhtml'><div>a &lt; <b>b</b></div></title></feed>"),
            html("a &lt; <b>b</b>")
        );
        assert_eq!(construct("<feed><title type='nonsense'>&lt;b&gt;a&lt;/b&gt;</title></feed>"), html("<b>a</b>"));
    }

    #[test]
    fn attribute_values_stay_attribute_values() {
        let read =
            construct("<feed><title type='xhtml'><div><img alt='x&quot; onerror=&quot;y'/></div></title></feed>");
        assert_eq!(read, Construct::Html("<img alt=\"x&quot; onerror=&quot;y\">".into()));
    }

    #[test]
    fn markup_in_rss_is_kept() {
        assert_eq!(
            construct("<rss><channel><item><title>a <i>b</i> &amp; c</title></item></channel></rss>"),
            Construct::Html("a <i>b</i> &amp; c".into())
        );
    }
}
