//! What the boxes of a text are called: ids and classes, kept beside the element in an attribute of our own, which means
//! nothing to a browser. Filter rules (`##.promo`) and the rules of the clean story go by them, when a text is shown and
//! not when it came: rules change.

use super::policy::{Element, Kind};
use super::tokens::{Token, Tokens};
use std::borrow::Cow;

/// The attribute: `#id .class .class`.
pub(crate) const NAMES: &str = "data-names";

/// Bytes of all names of an element at most, of one name at most.
const MOST: usize = 120;
const LONGEST: usize = 60;

/// Classes that tell how a block is set and nothing of what it is (WordPress's editor, Word).
const LOOKS: &[&str] =
    &["align", "has-", "mso", "wp-block-paragraph", "wp-block-heading", "wp-block-list", "wp-image-"];

/// Whether an element is a box that may have names.
pub(super) fn is_box(element: Element) -> bool {
    matches!(element.kind, Kind::Block | Kind::Paragraph | Kind::List | Kind::Table)
}

/// The names of an element in their written form, from its attributes or from that form. `None`: it has none. The id of an
/// element that links of the text lead to (`targeted`) is kept as such.
pub(super) fn names_of(tokens: &Tokens<'_>, targeted: bool) -> Option<String> {
    if let Some(own) = tokens.attribute(NAMES) {
        let parts = own.split_ascii_whitespace().map(|part| part.split_at_checked(1).unwrap_or(("", "")));
        return written(parts.filter(|(sign, _)| matches!(*sign, "#" | ".")));
    }
    let id = tokens.attribute("id").filter(|_| !targeted).into_iter().map(|id| ("#", id.trim()));
    let classes = tokens.attribute("class").unwrap_or_default();
    let classes = classes.split_ascii_whitespace().filter(|name| !name.starts_with("language-"));
    written(id.chain(classes.map(|name| (".", name))))
}

fn written<'n>(parts: impl Iterator<Item = (&'n str, &'n str)>) -> Option<String> {
    let mut names = String::new();
    for (sign, name) in parts {
        let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let says = !name.is_empty() && name.len() <= LONGEST && plain && !is_look(name);
        if !says || sign == "#" && name.starts_with(super::anchors::PREFIX) {
            continue;
        }
        if names.len() + name.len() + 2 > MOST {
            break;
        }
        if !names.is_empty() {
            names.push(' ');
        }
        names.push_str(sign);
        names.push_str(name);
    }
    (!names.is_empty()).then_some(names)
}

fn is_look(name: &str) -> bool {
    LOOKS.iter().any(|look| name.get(..look.len()).is_some_and(|start| start.eq_ignore_ascii_case(look)))
}

/// A safe text without them, as it is shown and exported.
pub fn without_names(html: &str) -> Cow<'_, str> {
    if !html.contains(NAMES) {
        return Cow::Borrowed(html);
    }
    let mark = format!(" {NAMES}=\"");
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        let tag = tokens.last_tag();
        let Token::Start(_) = token else { continue };
        let Some(at) = tag.find(&mark) else { continue };
        let Some(length) = tag[at + mark.len()..].find('"') else { continue };
        let start = html.len() - tokens.rest().len() - tag.len();
        out.push_str(&html[copied..start + at]);
        copied = start + at + mark.len() + length + 1;
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::super::sanitize;
    use super::*;

    #[test]
    fn boxes_keep_their_names_and_nothing_else_does() {
        for (given, kept) in [
            ("<div class=\"promo  box\" id=cta>x</div>", "<div data-names=\"#cta .promo .box\">x</div>"),
            ("<p class=\"has-text alignleft\">x</p>", "<p>x</p>"),
            ("<b class=promo>x</b>", "<b>x</b>"),
            ("<div class='a\"b <c> é'>x</div>", "<div>x</div>"),
            ("<ul data-names=\"#a .b <x onclick .c\"><li>x</li></ul>", "<ul data-names=\"#a .b .c\"><li>x</li></ul>"),
        ] {
            let safe = sanitize(given, None).html;
            assert_eq!(safe.as_str(), kept, "{given}");
            assert_eq!(sanitize(kept, None).html.as_str(), kept, "reading it again changes it");
        }
    }

    #[test]
    fn shown_texts_have_none_and_keep_every_other_byte() {
        let html = "<div data-names=\".a\"><p data-names=\"#b\" dir=\"rtl\">say data-names=\"x\" twice</p></div>";
        assert_eq!(without_names(html), "<div><p dir=\"rtl\">say data-names=\"x\" twice</p></div>");
        assert!(matches!(without_names("<p>plain</p>"), Cow::Borrowed(_)));
    }
}
