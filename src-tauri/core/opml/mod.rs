//! Subscription lists in and out, tolerant in and strict out. Pure: text in, text out; `library` and `discover` call it.
//!
//! The reader is a tokenizer of its own: what people import is often no XML (bare `&`, quotes within quotes, unclosed
//! elements), and an XML parser stops there with half of the list.

mod decode;
mod reader;
#[cfg(test)]
mod tests;
mod tokens;
mod writer;

use crate::model::FullTextMode;

/// The namespace of our own attributes, and the prefix that they are written with.
const OWN: (&str, &str) = ("broadsheet", "urn:broadsheet:opml");
/// Which text of its articles a feed shows: `always`, `never`; what most feeds have is not written.
const FULL_TEXT: &str = "fullText";

/// A subscription list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opml {
    /// The list's title.
    pub title: Option<String>,
    /// Feeds and folders in the order of the document.
    pub outlines: Vec<Outline>,
    /// Outlines that could not be understood: what it says, and why.
    pub failed: Vec<(String, String)>,
}

/// A node of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outline {
    /// A folder.
    Folder {
        /// Its name.
        name: String,
        /// What it holds.
        outlines: Vec<Outline>,
    },
    /// A feed.
    Feed(OutlineFeed),
}

/// A feed of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutlineFeed {
    /// The feed's address as written, trimmed; `feed:` taken off.
    pub url: String,
    /// Its title; empty when there is none.
    pub title: String,
    /// The site.
    pub site_url: Option<String>,
    /// Which text of its articles it shows, if the list says so in our own attribute.
    pub full_text: Option<FullTextMode>,
    /// Attributes that Broadsheet does not know, kept for the export: name and value.
    pub other: Vec<(String, String)>,
}

/// The bytes hold no outline at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an OPML document")]
pub struct NotOpml;

/// Folders within folders at most; deeper ones dissolve into the deepest. Nobody has so many, and consumers may recurse.
pub const MAX_DEPTH: usize = 64;

/// Reads a list, whatever its state: BOM, any charset, bare `&`, unclosed elements, several outlines on a line.
pub fn read(bytes: &[u8]) -> Result<Opml, NotOpml> {
    reader::read(&decode::decode(bytes))
}

/// Writes a list as OPML 2.0.
pub fn write(list: &Opml) -> String {
    writer::write(list)
}
