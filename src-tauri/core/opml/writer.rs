//! Folders and feeds as OPML 2.0. Recursion is bounded by the depth of the folders.

use super::{FULL_TEXT, OWN, Opml, Outline, OutlineFeed};
use crate::model::FullTextMode;
use crate::references::escaped;

/// Writes the list.
pub(super) fn write(list: &Opml) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    if let Some(title) = &list.title {
        out.push_str("    <title>");
        escape(title, &mut out);
        out.push_str("</title>\n");
    }
    out.push_str("  </head>\n  <body>\n");
    for outline in &list.outlines {
        write_outline(outline, 0, &mut out);
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

fn write_outline(outline: &Outline, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth.min(20) + 2);
    out.push_str(&indent);
    out.push_str("<outline");
    match outline {
        Outline::Feed(feed) => {
            write_feed(feed, depth, out);
            out.push_str("/>\n");
        }
        Outline::Folder { name, outlines } => {
            attribute("text", name, out);
            attribute("title", name, out);
            if outlines.is_empty() {
                out.push_str("/>\n");
                return;
            }
            out.push_str(">\n");
            for outline in outlines {
                write_outline(outline, depth + 1, out);
            }
            out.push_str(&indent);
            out.push_str("</outline>\n");
        }
    }
}

fn write_feed(feed: &OutlineFeed, depth: usize, out: &mut String) {
    let has = |name: &str| feed.other.iter().any(|(key, _)| key.eq_ignore_ascii_case(name));
    if !has("type") {
        attribute("type", "rss", out);
    }
    // OPML wants a text on every outline; the address says more than nothing, but must not come back as a title.
    attribute("text", &feed.title, out);
    if !has("title") && !feed.title.is_empty() {
        attribute("title", &feed.title, out);
    }
    attribute("xmlUrl", &feed.url, out);
    if let Some(site) = &feed.site_url {
        attribute("htmlUrl", site, out);
    }
    write_own(feed, &has, out);
    for (name, value) in &feed.other {
        // At the top a path would be read as the folder that the feed has left.
        let misleading = depth == 0 && name.eq_ignore_ascii_case("category") && value.contains('/');
        if !misleading {
            attribute(name, value, out);
        }
    }
    for (name, _) in &feed.other {
        if let Some((prefix, _)) = name.split_once(':')
            && !matches!(prefix, "xml" | "xmlns")
            && !has(&format!("xmlns:{prefix}"))
            && !out[out.rfind('<').unwrap_or(0)..].contains(&format!(" xmlns:{prefix}="))
        {
            attribute(&format!("xmlns:{prefix}"), &unknown_namespace(prefix), out);
        }
    }
}

/// What only Broadsheet knows. Not where the imported list has another meaning for the prefix.
fn write_own(feed: &OutlineFeed, has: &impl Fn(&str) -> bool, out: &mut String) {
    let (prefix, namespace) = OWN;
    let declaration = format!("xmlns:{prefix}");
    if let Some(mode) = feed.full_text
        && mode != FullTextMode::default()
        && !has(&declaration)
    {
        attribute(&declaration, namespace, out);
        attribute(&format!("{prefix}:{FULL_TEXT}"), mode.as_str(), out);
    }
}

/// The namespace of a prefix that the imported list never declared.
pub(super) fn unknown_namespace(prefix: &str) -> String {
    format!("urn:opml:undeclared:{prefix}")
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// Escapes what a value cannot hold; blanks that a reader would turn into spaces are written as references. Characters that
/// XML 1.0 forbids are left out: one of them makes the list unreadable elsewhere.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' => out.push_str(escaped(c).unwrap_or_default()),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
}
