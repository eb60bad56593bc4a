//! What is wrong with a feed is mended here, one rule a function, before feed-rs and the extras read the tree. The
//! soup reader has named what it mended already; every rule adds its own stable name.

mod atom03;
mod base64;
mod cdf;
mod layout;

pub(super) use layout::{Dialect, Item, Layout, lay_out, looks_like_web_page};

use super::tree::{Element, Node};

/// The names of the repairs made, each once, in the order they were made.
#[derive(Debug, Clone, Default)]
pub(super) struct Repairs(Vec<&'static str>);

impl Repairs {
    pub fn add(&mut self, name: &'static str) {
        if !self.0.contains(&name) {
            self.0.push(name);
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains(&name)
    }

    pub fn into_names(self) -> Vec<&'static str> {
        self.0
    }
}

/// Brings the old and odd dialects into the shape of RSS 2.0 and Atom 1.0, in place.
pub(super) fn mend(document: &mut Element<'_>, repairs: &mut Repairs) {
    mend_below(document, repairs);
}

fn mend_below(element: &mut Element<'_>, repairs: &mut Repairs) {
    for node in &mut element.children {
        let Node::Element(child) = node else { continue };
        atom03::rename(child, repairs);
        base64::decode(child, repairs);
        cdf::spell_out(child, repairs);
        // Bodies are not looked into: they are full of markup and hold nothing to mend.
        if !matches!(&*child.name, "content" | "summary" | "description" | "title" | "encoded" | "body" | "div") {
            mend_below(child, repairs);
        }
    }
}
