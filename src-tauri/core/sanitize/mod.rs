//! Foreign HTML becomes safe HTML, plain text, an excerpt and a lead image. The only room that sees ammonia. `ingest`
//! calls it for every body, the command line for `sanitize`. Pure; sanitised text is a fixed point: doing it again changes
//! nothing.
//!
//! Two stages. The second (`weave`) writes the markup anew from the tags, in a form that any HTML parser reads as it
//! stands; it is linear, bounded and lets only the policy's elements and attributes through. Markup that is in order goes
//! there directly, which is several times quicker than building a tree. Markup that an HTML parser would have to mend
//! goes through ammonia first. Bodies too large or too deeply nested for a tree are mended by the second stage alone.

mod anchors;
mod attributes;
mod code;
mod embeds;
mod entities;
mod formulas;
mod images;
mod links;
mod names;
mod nesting;
mod pictures;
mod policy;
mod redirectors;
mod source_sets;
#[cfg(test)]
mod tests;
mod tokens;
mod weave;
mod words;

pub(crate) use formulas::without_copies as without_formula_copies;
pub use links::{clean_link, without_trackers};
pub(crate) use names::NAMES;
pub use names::without_names;
pub use pictures::{picture_addresses, with_picture_sizes};
pub use redirectors::shared_link;
pub(crate) use tokens::{Token, Tokens};
pub use words::shorten;

use anchors::Anchors;
use serde::Serialize;
use std::borrow::Cow;
use tokens::MAX_ATTRIBUTES;
use url::Url;
use weave::{Woven, weave};
use words::Words;

/// HTML that went through [`sanitize`]; nothing else can make one, and `store` accepts nothing else as a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Without the names of its boxes, as it is shown.
    #[must_use]
    pub fn unnamed(&self) -> Self {
        Self(without_names(&self.0).into_owned())
    }
}

/// What becomes of a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sanitized {
    /// The safe body, all addresses absolute.
    pub html: SafeHtml,
    /// Its words: blocks separated by newlines, no markup; for search, hashes and the command line.
    pub text: String,
    /// The first words of `text` on one line, at most [`EXCERPT_CHARS`] characters, cut at a word with "…".
    pub excerpt: String,
    /// The lead image: the first that is large enough to be one and no tracking pixel; absolute.
    pub image: Option<String>,
}

/// Characters of an excerpt at most: what two lines of a wide list show. Excerpts are a tenth of the library's file.
pub const EXCERPT_CHARS: usize = 200;

/// Makes unsafe HTML safe. Relative addresses are resolved against `base`, without one they are removed.
pub fn sanitize(html: &str, base: Option<&Url>) -> Sanitized {
    let html = normalised(html);
    let html = formulas::flatten(&html);
    let anchors = Anchors::collect(&html);
    let woven = weave(&html, base, true, &anchors).or_else(|| mend_and_weave(&html, base, &anchors));
    let woven = woven.map(|woven| settle_anchors(woven, base)).unwrap_or_default();
    let excerpt = words::excerpt(&woven.text);
    Sanitized { html: SafeHtml(woven.html), text: woven.text, excerpt, image: woven.image }
}

/// The plain text of a fragment of HTML on one line: tags out, entities decoded once, blanks collapsed.
pub fn plain_text(html: &str) -> String {
    let mut words = Words::new();
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(raw) => words.push(&entities::decode(raw, false).0),
            Token::Start(name) | Token::End(name) => plain_tag(name, &mut tokens, &mut words),
        }
    }
    words.into_text()
}

/// Text as it stands in HTML with its references decoded.
pub(crate) fn decoded(raw: &str) -> Cow<'_, str> {
    entities::decode(raw, false).0
}

/// In a title "a <b and c> d" or "Vec<T>" is text that nobody escaped: only known elements are markup.
fn plain_tag(name: &str, tokens: &mut Tokens<'_>, words: &mut Words) {
    let Some(element) = policy::element(name) else {
        words.push(tokens.last_tag());
        return;
    };
    match element.kind {
        policy::Kind::Dropped if tokens.last_tag().starts_with("</") => {}
        policy::Kind::Dropped if matches!(element.name, "script" | "style") => {
            tokens.skip_raw(element.name);
        }
        policy::Kind::Inline | policy::Kind::Anchor | policy::Kind::Image => {}
        _ => words.blank(),
    }
}

/// Without what no parser keeps (NUL, carriage returns), and without CDATA marks: content that was wrapped twice shows them.
fn normalised(html: &str) -> Cow<'_, str> {
    let mut html = Cow::Borrowed(html);
    if html.bytes().any(|b| b == b'\r' || b == 0) {
        html = Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n").replace('\0', ""));
    }
    if html.contains("<![CDATA[") {
        html = Cow::Owned(html.replace("<![CDATA[", "").replace("]]>", ""));
    }
    html
}

fn mend_and_weave(html: &str, base: Option<&Url>, anchors: &Anchors) -> Option<Woven> {
    if too_much_for_a_tree(html) {
        return weave(html, base, false, anchors);
    }
    let html = close_self_closing(html);
    // A body that breaks the parser must not cost the feed its other articles; nothing is shared that could be left half done.
    let clean = std::panic::AssertUnwindSafe(|| policy::builder().clean(&html).to_string());
    let Ok(mended) = std::panic::catch_unwind(clean) else {
        return weave(&html, base, false, anchors);
    };
    let mended = normalised(&mended);
    weave(&mended, base, false, &Anchors::collect(&mended))
}

/// `<iframe/>` and `<a/>` of XHTML: to an HTML parser they are open, and the first would swallow all that follows. They are
/// meant to be empty, so they are closed.
fn close_self_closing(html: &str) -> Cow<'_, str> {
    if !html.contains("/>") {
        return Cow::Borrowed(html);
    }
    let mut closed = String::with_capacity(html.len() + html.len() / 16);
    let mut copied = 0;
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        let Token::Start(name) = token else { continue };
        let Some(element) = policy::element(name) else { continue };
        if tokens.self_closing && !element.is_void() {
            let end = html.len() - tokens.rest().len();
            closed.push_str(&html[copied..end - "/>".len()]);
            closed.push_str(&format!("></{}>", element.name));
            copied = end;
        } else if matches!(element.name, "script" | "style") {
            tokens.skip_raw(element.name);
        }
    }
    closed.push_str(&html[copied..]);
    Cow::Owned(closed)
}

/// In-article links whose target was dropped, and targets without link, change what the next reading would find: once more,
/// with only those that have both. That is final, because then all of them are written.
fn settle_anchors(woven: Woven, base: Option<&Url>) -> Woven {
    if woven.anchors.agree() {
        return woven;
    }
    let image = woven.image;
    match weave(&woven.html, base, false, &woven.anchors.common()) {
        Some(settled) => Woven { image, ..settled },
        None => Woven { image, ..Woven::default() },
    }
}

/// Whether building a tree could take too long or too much memory. HTML parsers are quadratic in the depth and in the
/// attributes of a tag, and copy open formatting into each new paragraph: 1,000 tags bound that to 250,000 nodes. Each
/// `<` before a letter is counted as a tag, wherever it stands, so nothing can hide from the count.
fn too_much_for_a_tree(html: &str) -> bool {
    const MOST_BYTES: usize = 256 * 1024;
    const MOST_TAGS: usize = 1000;
    if html.len() > MOST_BYTES {
        return true;
    }
    let mut tags = 0;
    let bytes = html.as_bytes();
    for (at, pair) in bytes.windows(2).enumerate() {
        if pair[0] == b'<' && pair[1].is_ascii_alphabetic() {
            tags += 1;
            if tags > MOST_TAGS {
                return true;
            }
            let mut tag = Tokens::new(html.get(at..).unwrap_or_default());
            tag.next();
            if tag.attributes.len() >= MAX_ATTRIBUTES {
                return true;
            }
        }
    }
    false
}
