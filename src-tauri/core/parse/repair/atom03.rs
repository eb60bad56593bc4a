//! Atom 0.3, the draft of 2003 that many old blogs still serve: other element names, and `mode` beside a MIME `type`.

use super::Repairs;
use crate::parse::names::Ns;
use crate::parse::tree::{Attribute, Element};
use std::borrow::Cow;

/// Gives an element of Atom 0.3 its name of Atom 1.0, and folds `mode` into `type`.
pub(super) fn rename(element: &mut Element<'_>, repairs: &mut Repairs) {
    if element.ns != Ns::Atom {
        return;
    }
    let modern = match &*element.name {
        "issued" => "published",
        "modified" => "updated",
        "tagline" => "subtitle",
        "copyright" => "rights",
        _ => "",
    };
    if !modern.is_empty() {
        repairs.add("atom-0.3");
        element.name = Cow::Borrowed(modern);
    }
    let mode = element.attribute("mode").map(str::to_ascii_lowercase);
    let kind = match mode.as_deref() {
        Some("escaped") if is_text_type(element) => "html",
        Some("xml") if element.has_child_elements() => "xhtml",
        _ => return,
    };
    repairs.add("atom-0.3");
    element.attributes.retain(|a| a.name != "type" && a.name != "mode");
    element.attributes.push(Attribute { name: Cow::Borrowed("type"), value: Cow::Borrowed(kind) });
}

/// `mode="escaped"` says how the text is written, `type` what it is: escaped plain text stays plain.
fn is_text_type(element: &Element<'_>) -> bool {
    let kind = element.attribute("type").unwrap_or("").to_ascii_lowercase();
    kind.contains("html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_modes_of_the_draft_become_those_of_the_standard() {
        let mut repairs = Repairs::default();
        let mut issued = Element::with_text(Ns::Atom, "issued", "2003-12-13");
        rename(&mut issued, &mut repairs);
        assert_eq!(issued.name, "published");

        let mut content = Element::with_text(Ns::Atom, "content", "<b>x</b>");
        for (name, value) in [("type", "text/html"), ("mode", "escaped")] {
            content.attributes.push(Attribute { name: name.into(), value: value.into() });
        }
        rename(&mut content, &mut repairs);
        assert_eq!(content.attribute("type"), Some("html"));
        assert_eq!(repairs.into_names(), ["atom-0.3"]);
    }

    #[test]
    fn the_same_names_elsewhere_are_left_alone() {
        let mut repairs = Repairs::default();
        let mut rights = Element::with_text(Ns::Rss, "copyright", "me");
        rename(&mut rights, &mut repairs);
        assert_eq!(rights.name, "copyright");
        assert!(repairs.into_names().is_empty());
    }
}
