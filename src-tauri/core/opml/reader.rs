//! Tags become folders and feeds. No recursion: the open folders are a stack.

use super::tokens::{Token, Tokens};
use super::{FULL_TEXT, MAX_DEPTH, NotOpml, OWN, Opml, Outline, OutlineFeed};
use crate::model::FullTextMode;
use std::collections::HashMap;

/// Names under which exporters write a feed's address, in lower case.
const ADDRESSES: &[&str] = &["xmlurl", "feedurl", "rssurl", "xml_url", "feed_url"];
/// Types of outlines whose plain `url` is a feed.
const FEED_TYPES: &[&str] = &["rss", "rss1", "rss2", "atom", "rdf", "feed", "json", "jsonfeed", "pie", "podcast"];

/// Reads the decoded text.
pub(super) fn read(text: &str) -> Result<Opml, NotOpml> {
    let mut reader = Reader { feeds_are_empty: feeds_are_unclosed(text), ..Reader::default() };
    for token in Tokens::new(text) {
        match token {
            Token::Start { name, attributes, empty } => reader.start(name, attributes, empty),
            Token::End(name) => reader.end(name),
            Token::Text(text) => reader.text(&text),
        }
    }
    while !reader.open.is_empty() {
        reader.close();
    }
    if !reader.found {
        return Err(NotOpml);
    }
    let title = reader.title.map(|title| one_line(&title)).filter(|title| !title.is_empty());
    Ok(Opml { title, outlines: reader.top, failed: reader.failed })
}

/// Whether the outlines of feeds were written as `<outline …>` without end. Then they must not hold what follows them.
fn feeds_are_unclosed(text: &str) -> bool {
    let (mut feeds, mut balance) = (0_usize, 0_isize);
    for token in Tokens::new(text) {
        match token {
            Token::Start { name, attributes, empty: false } if is_outline(name) => {
                balance += 1;
                feeds += usize::from(address(&attributes).is_some());
            }
            Token::End(name) if is_outline(name) => balance -= 1,
            _ => {}
        }
    }
    feeds > 0 && usize::try_from(balance).is_ok_and(|unclosed| unclosed >= feeds)
}

#[derive(Debug, Default)]
struct Reader {
    found: bool,
    title: Option<String>,
    in_title: bool,
    top: Vec<Outline>,
    open: Vec<Open>,
    /// The open ones among `open` that are folders, with what they hold so far.
    folders: Vec<(String, Vec<Outline>)>,
    /// Feeds found so far.
    placed: usize,
    failed: Vec<(String, String)>,
    namespaces: HashMap<String, String>,
    feeds_are_empty: bool,
}

/// An outline that is not yet closed. One that is no folder (a wrapper without name, a feed) leaves its content to its parent.
#[derive(Debug)]
struct Open {
    is_folder: bool,
    /// What to report when it turns out to hold nothing.
    no_feed: Option<(String, String)>,
    /// Feeds found before it.
    placed_before: usize,
}

impl Reader {
    fn start(&mut self, name: &str, attributes: Vec<(&str, String)>, empty: bool) {
        if name.eq_ignore_ascii_case("opml") {
            self.found = true;
        }
        self.in_title = name.eq_ignore_ascii_case("title") && !empty && self.title.is_none() && self.open.is_empty();
        for (name, uri) in &attributes {
            if let Some(prefix) = name.strip_prefix("xmlns:") {
                self.namespaces.insert(prefix.to_owned(), uri.clone());
            }
        }
        if is_outline(name) {
            self.found = true;
            self.outline(&attributes, empty);
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_title {
            self.title.get_or_insert_default().push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        self.in_title = false;
        if is_outline(name) {
            self.close();
        }
    }

    fn outline(&mut self, attributes: &[(&str, String)], empty: bool) {
        let name = ["text", "title"]
            .into_iter()
            .filter_map(|key| value(attributes, key))
            .map(one_line)
            .find(|name| !name.is_empty());
        let kind = value(attributes, "type").unwrap_or_default().trim().to_ascii_lowercase();
        let mut no_feed = None;
        let mut folder = None;
        if let Some(url) = address(attributes) {
            let path = if self.folders.is_empty() { category(attributes) } else { Vec::new() };
            let feed = self.feed(url, attributes, name.unwrap_or_default(), !path.is_empty());
            self.place(feed, &path);
            if self.feeds_are_empty && !empty {
                return;
            }
        } else {
            no_feed = why_no_feed(&kind).map(|reason| (label(attributes, name.as_deref()), reason.to_owned()));
            folder = name;
        }
        let folder = folder.filter(|_| self.folders.len() < MAX_DEPTH);
        self.open.push(Open { is_folder: folder.is_some(), no_feed, placed_before: self.placed });
        self.folders.extend(folder.map(|name| (name, Vec::new())));
        if empty {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let folder = if open.is_folder { self.folders.pop() } else { None };
        let holds_nothing =
            open.placed_before == self.placed && folder.as_ref().is_none_or(|(_, outlines)| outlines.is_empty());
        match (open.no_feed, folder) {
            (Some(failure), _) if holds_nothing => self.failed.push(failure),
            (_, Some((name, outlines))) => self.here().push(Outline::Folder { name, outlines }),
            (_, None) => {}
        }
    }

    /// The list that takes what comes next.
    fn here(&mut self) -> &mut Vec<Outline> {
        match self.folders.last_mut() {
            Some((_, outlines)) => outlines,
            None => &mut self.top,
        }
    }

    fn place(&mut self, feed: OutlineFeed, path: &[String]) {
        self.placed += 1;
        let mut list = if path.is_empty() { self.here() } else { &mut self.top };
        for folder in path.iter().take(MAX_DEPTH) {
            let known =
                list.iter().position(|outline| matches!(outline, Outline::Folder { name, .. } if name == folder));
            let at = known.unwrap_or_else(|| {
                list.push(Outline::Folder { name: folder.clone(), outlines: Vec::new() });
                list.len() - 1
            });
            match &mut list[at] {
                Outline::Folder { outlines, .. } => list = outlines,
                Outline::Feed(_) => return,
            }
        }
        list.push(Outline::Feed(feed));
    }

    fn feed(&self, url: &str, attributes: &[(&str, String)], title: String, category_used: bool) -> OutlineFeed {
        let mut other: Vec<(String, String)> = Vec::new();
        let mut full_text = None;
        for (name, value) in attributes {
            let lower = name.to_ascii_lowercase();
            if let Some(own) = self.own(name) {
                if own.eq_ignore_ascii_case(FULL_TEXT) {
                    full_text = full_text.or_else(|| mode(value));
                }
                continue;
            }
            let known = ADDRESSES.contains(&lower.as_str())
                || matches!(lower.as_str(), "text" | "htmlurl")
                || (lower == "url" && value.trim() == url)
                || (lower == "title" && (one_line(value) == title || value.trim().is_empty()))
                || (lower == "type" && value == "rss")
                || (lower == "category" && category_used)
                || (lower.starts_with("xmlns") && !lower.contains(':'))
                || !is_name(name);
            if !known && !other.iter().any(|(seen, _)| seen == name) {
                other.push(((*name).to_owned(), value.clone()));
            }
        }
        self.declare_namespaces(&mut other);
        let site_url = value(attributes, "htmlurl").map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
        OutlineFeed { url: url.to_owned(), title, site_url, full_text, other }
    }

    /// The local name of one of our own attributes, by whatever prefix. The declaration may be lost: tools that edit lists do that.
    fn own<'a>(&self, name: &'a str) -> Option<&'a str> {
        let (prefix, local) = name.split_once(':')?;
        let (own, namespace) = OWN;
        if prefix == "xmlns" {
            return (self.namespaces.get(local).map(String::as_str) == Some(namespace)).then_some(name);
        }
        let is_own = match self.namespaces.get(prefix) {
            Some(uri) => uri == namespace || *uri == super::writer::unknown_namespace(own),
            None => prefix.eq_ignore_ascii_case(own),
        };
        is_own.then_some(local)
    }

    /// An attribute with a prefix takes its declaration along, or the export would be no XML.
    fn declare_namespaces(&self, other: &mut Vec<(String, String)>) {
        let prefixes: Vec<String> = other
            .iter()
            .filter_map(|(name, _)| name.split_once(':'))
            .filter(|(prefix, _)| !matches!(*prefix, "xmlns" | "xml"))
            .map(|(prefix, _)| prefix.to_owned())
            .collect();
        for prefix in prefixes {
            let name = format!("xmlns:{prefix}");
            if let Some(uri) = self.namespaces.get(&prefix)
                && *uri != super::writer::unknown_namespace(&prefix)
                && !other.iter().any(|(seen, _)| *seen == name)
            {
                other.push((name, uri.clone()));
            }
        }
        let unknown = |name: &str, uri: &str| {
            name.strip_prefix("xmlns:").is_some_and(|p| uri == super::writer::unknown_namespace(p))
        };
        other.retain(|(name, uri)| !unknown(name, uri));
    }
}

/// A mode as we write it, or as people do.
fn mode(value: &str) -> Option<FullTextMode> {
    let plain: String = value.chars().filter(|c| c.is_ascii_alphabetic()).collect::<String>().to_ascii_lowercase();
    let modes = [FullTextMode::Never, FullTextMode::OnDemand, FullTextMode::Always];
    modes.into_iter().find(|mode| mode.as_str().replace('_', "") == plain)
}

fn is_outline(name: &str) -> bool {
    name.eq_ignore_ascii_case("outline")
}

/// A name that XML allows for an attribute, in ASCII: others are typing errors.
fn is_name(name: &str) -> bool {
    let (prefix, local) = name.split_once(':').unwrap_or(("x", name));
    [prefix, local].iter().all(|part| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
    })
}

fn value<'v>(attributes: &'v [(&str, String)], name: &str) -> Option<&'v str> {
    attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// Why an outline of this type that has no feed's address cannot be taken.
fn why_no_feed(kind: &str) -> Option<&'static str> {
    match kind {
        "link" => Some("it is a link to a page, not a feed"),
        "include" => Some("it includes another list"),
        _ => FEED_TYPES.contains(&kind).then_some("it has no feed address"),
    }
}

/// The feed's address, when the outline has one.
fn address<'v>(attributes: &'v [(&str, String)]) -> Option<&'v str> {
    let found = ADDRESSES.iter().filter_map(|name| value(attributes, name)).map(bare).find(|url| !url.is_empty());
    found.or_else(|| {
        let kind = value(attributes, "type").unwrap_or_default().trim().to_ascii_lowercase();
        let is_feed = kind.is_empty() || FEED_TYPES.contains(&kind.as_str());
        value(attributes, "url").filter(|_| is_feed).map(bare).filter(|url| !url.is_empty())
    })
}

/// The address without blanks and without `feed:`, which stood before a whole address or instead of `http:`.
fn bare(url: &str) -> &str {
    let url = url.trim();
    let scheme = url.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("feed:"));
    if !scheme {
        return url;
    }
    let rest = &url[5..];
    if rest.contains("://") { rest.trim_start_matches('/') } else { rest.strip_prefix("//").unwrap_or(rest) }
}

fn label(attributes: &[(&str, String)], name: Option<&str>) -> String {
    let link =
        || ["htmlurl", "url"].into_iter().find_map(|key| value(attributes, key)).map(|url| url.trim().to_owned());
    name.map(str::to_owned).or_else(link).unwrap_or_default()
}

/// The folders of the first path among `category="/A/B,tag"` (OPML 2.0: slashes make a hierarchy).
fn category(attributes: &[(&str, String)]) -> Vec<String> {
    let categories = value(attributes, "category").unwrap_or_default();
    let path = categories.split(',').map(str::trim).find(|category| category.starts_with('/')).unwrap_or_default();
    path.split('/').map(one_line).filter(|name| !name.is_empty()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
