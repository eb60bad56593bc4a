//! Articles as files that other programs read: Markdown, one HTML file with its images, an EPUB. Pure: an article goes in, text or
//! bytes come out; images come through a function. Only `library` calls it.
//!
//! What comes in is safe already, but it is still anybody's: no text becomes markup, no address runs anything, and every file is
//! well formed whatever the body is.

mod book;
mod briefing;
mod inline;
mod markdown;
mod page;
mod tables;
mod tree;
mod xhtml;

pub use book::{Book, epub};
pub use briefing::{briefing_chapters, briefing_markdown, briefing_page, briefing_pictures};
pub use markdown::{fragment, markdown};
pub use page::page;

use crate::model::Time;
use tree::Node;

/// An article to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Plain text.
    pub title: String,
    /// The feed that it came from.
    pub feed: String,
    /// Plain text.
    pub author: Option<String>,
    /// When it was published.
    pub published: Time,
    /// Its page.
    pub url: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Its sanitised body.
    pub html: String,
}

/// An image to put into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its media type.
    pub mime: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Gives the image at an address, if there is one.
pub type Pictures<'a> = &'a dyn Fn(&str) -> Option<&'a Picture>;

/// The addresses of the images of a body, each once, in their order.
pub fn image_addresses(html: &str) -> Vec<String> {
    fn gather(nodes: &[Node], found: &mut Vec<String>) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            if element.name == "img"
                && let Some(src) = element.attribute("src")
                && is_web(src)
                && !found.iter().any(|known| known == src)
            {
                found.push(src.to_owned());
            }
            gather(&element.children, found);
        }
    }
    let mut found = Vec::new();
    gather(&tree::parse(html), &mut found);
    found
}

/// A name for a file of this title and ending that every file system takes.
pub fn file_name(title: &str, ending: &str) -> String {
    /// Letters at most: names have 255 bytes, and a path has more names than this one.
    const LONGEST: usize = 80;
    /// Names that are devices on Windows, with every ending.
    const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];
    let plain: String = title
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) || is_unseen(c) { ' ' } else { c })
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name: String = words.chars().take(LONGEST).collect();
    while name.len() > 200 {
        name.pop();
    }
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = (stem.starts_with("com") || stem.starts_with("lpt")) && stem.len() == 4;
    match name {
        "" => format!("Broadsheet.{ending}"),
        _ if numbered || DEVICES.contains(&stem.as_str()) => format!("Broadsheet {name}.{ending}"),
        _ => format!("{name}.{ending}"),
    }
}

/// Marks of direction turn a name round: "gnp.exe" that reads "exe.png".
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// An address that a link in a file may have, spelled out.
fn link(address: &str) -> Option<String> {
    let url = url::Url::parse(address.trim()).ok()?;
    let allowed = matches!(url.scheme(), "http" | "https" | "mailto" | "tel" | "geo" | "ftp" | "gemini" | "magnet");
    allowed.then(|| url.into())
}

/// The day of a moment: every language reads it.
fn day(time: Time) -> String {
    time.to_rfc3339().chars().take(10).collect()
}

/// Feed, author and day, as far as they say something.
fn facts(piece: &Piece) -> Vec<String> {
    let author = piece.author.clone().filter(|author| *author != piece.feed);
    [Some(piece.feed.clone()), author].into_iter().flatten().filter(|fact| !fact.trim().is_empty()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
