//! Start tags written anew: only attributes of the policy, each with a value that was understood.

use super::anchors::PREFIX;
use super::entities::escape_attribute;
use super::links::clean_link;
use super::names::{NAMES, is_box, names_of};
use super::policy::{Element, Kind, kept_attributes};
use super::weave::Weaver;
use std::borrow::Cow;

impl Weaver<'_> {
    /// Writes the start tag, unless the element without attributes says nothing (`span`, a link without target).
    pub(super) fn write_start(&mut self, element: Element) -> bool {
        if element.written.is_empty() {
            return false;
        }
        let tag = self.out.len();
        self.out.push('<');
        self.out.push_str(element.written);
        let bare = self.out.len();
        if element.written == "pre" || !self.tokens.attributes.is_empty() {
            self.write_code_language(element);
        }
        if !self.tokens.attributes.is_empty() {
            if element.kind == Kind::Anchor {
                self.write_target();
            }
            let addressed = self.out.len() > bare;
            for name in kept_attributes(element) {
                if let Some(value) = self.attribute(name).and_then(|value| understood(element, name, value, self.base))
                {
                    self.write_attribute(name, &value);
                }
            }
            self.write_direction_and_language();
            self.write_id(element);
            let targeted = self.out[bare..].contains(" id=\"");
            if let Some(names) = is_box(element).then(|| names_of(&self.tokens, targeted)).flatten() {
                self.write_attribute(NAMES, &names);
            }
            let pointless = element.kind == Kind::Anchor && !addressed && !self.out[bare..].contains(" id=");
            if pointless {
                self.out.truncate(tag);
                return false;
            }
        }
        if self.out.len() == bare && (element.written == "span" || element.kind == Kind::Anchor) {
            self.out.truncate(tag);
            return false;
        }
        self.out.push('>');
        true
    }

    fn write_attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_attribute(value, &mut self.out);
        self.out.push('"');
    }

    fn write_target(&mut self) {
        let Some(raw) = self.attribute("href") else { return };
        let raw = raw.trim();
        if let Some(name) = raw.strip_prefix('#') {
            let name = name.strip_prefix(PREFIX).unwrap_or(name);
            if name.is_empty() {
                return;
            }
            if self.wanted.targets.contains(name) {
                self.written.links.insert(name.to_owned());
                self.write_attribute("href", &format!("#{PREFIX}{name}"));
            } else if let Some(page) = clean_link(&format!("#{name}"), self.base) {
                self.write_attribute("href", &page);
            }
        } else if let Some(url) = clean_link(raw, self.base) {
            self.write_attribute("href", &url);
            // Our own mark, on a text that is read again; on a foreign one it says no more than the truth.
            if let Some(site) = self.tokens.attribute("data-embed").and_then(|_| super::embeds::marker(&url)) {
                self.write_attribute("data-embed", &site);
            }
        }
    }

    fn write_direction_and_language(&mut self) {
        if let Some(dir) = self.attribute("dir") {
            let dir = dir.trim().to_ascii_lowercase();
            if matches!(dir.as_str(), "ltr" | "rtl" | "auto") {
                self.write_attribute("dir", &dir);
            }
        }
        if let Some(lang) = self.attribute("lang") {
            let lang = lang.trim();
            // BCP 47: at most 35 characters of letters, digits and hyphens.
            if (1..=35).contains(&lang.len()) && lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
                self.write_attribute("lang", lang);
            }
        }
    }

    /// A target of a link in the same article keeps its name, prefixed so that it can never stand for anything in the app.
    fn write_id(&mut self, element: Element) {
        if self.wanted.links.is_empty() {
            return;
        }
        let id = match self.attribute("id") {
            Some(id) => Some(id),
            None if element.kind == Kind::Anchor => self.attribute("name"),
            None => None,
        };
        let Some(id) = id else { return };
        let name = id.strip_prefix(PREFIX).unwrap_or(&id);
        if self.wanted.links.contains(name) && self.written.targets.insert(name.to_owned()) {
            self.write_attribute("id", &format!("{PREFIX}{name}"));
        }
    }
}

/// The value of an attribute as it is written; `None` drops it.
fn understood<'v>(element: Element, name: &str, value: Cow<'v, str>, base: Option<&url::Url>) -> Option<Cow<'v, str>> {
    let number = |least: i32, most: i32| {
        value.trim().parse::<i32>().ok().filter(|n| (least..=most).contains(n)).map(|n| Cow::Owned(n.to_string()))
    };
    match (name, element.written) {
        // The bounds of the HTML standard (4.9.11).
        ("colspan", _) => number(2, 1000),
        ("rowspan", _) => number(2, 65534),
        ("start", _) | ("value", "li") => number(i32::MIN, i32::MAX),
        ("reversed" | "open", _) => Some(Cow::Borrowed("")),
        ("type", _) => matches!(value.as_ref(), "1" | "a" | "A" | "i" | "I").then_some(value),
        ("scope", _) => {
            let scope = value.to_ascii_lowercase();
            matches!(scope.as_str(), "row" | "col" | "rowgroup" | "colgroup").then_some(Cow::Owned(scope))
        }
        ("datetime", _) => (!value.is_empty() && value.len() <= 64).then_some(value),
        ("cite", _) => clean_link(&value, base).map(Cow::Owned),
        _ => (!value.is_empty()).then_some(value),
    }
}
